"""What the body models are asked with, of the fixtures: `python -m tests.golden --update` rewrites it.

A model holds for the columns it was fitted on. One that changes without a new fit makes the weights wrong, and the
articles show it late or never.
"""

import json
from collections import defaultdict
from pathlib import Path
from zlib import crc32

from articleclean.document import Hints
from articleclean.limits import Limits
from articleclean.read.pages import read_page
from articleclean.read.text import read_text
from articleclean.stages.body.context import Found
from articleclean.stages.body.lines import lines
from articleclean.stages.body.standing import features
from articleclean.stages.body.story import seen
from tests.golden import page, pages, slugs, source

FILE = Path(__file__).with_name("columns.json")
JUNK = ((1, "ad_marker"), (2, "byline"), (5, "share"), (8, "prompt"), (8, "related"), (12, "media_player"))


def got(texts, markup):
    """Return a checksum of each column over these fixtures."""
    values = defaultdict(list)
    for slug in texts:
        blocks = read_text(source(slug)).texts
        for found in (Found(), Found(0, tuple(junk for junk in JUNK if junk[0] < len(blocks)))):
            _, facts, columns = seen(blocks, found)
            for name, value in (*facts.items(), *columns.items()):
                values[f"text: {name}"].append(value)
    for slug in markup:
        document = read_page(page(slug), Hints(), None, Limits())
        of = lines(document)
        asked = [n for n, is_far in enumerate(of.far) if not is_far]
        for name, value in features(document, of, asked).items():
            values[f"page: {name}"].append(value)
        values["page: far"].append([of.far, of.mass, of.main.first, of.main.last])
    return {name: f"{crc32(json.dumps(value).encode()):08x}" for name, value in sorted(values.items())}


def stored():
    return json.loads(FILE.read_text(encoding="utf-8"))


def update():
    names = {"texts": slugs(), "pages": pages()}
    told = {**names, "columns": got(*names.values())}
    FILE.write_text(json.dumps(told, indent=0) + "\n", encoding="utf-8")
