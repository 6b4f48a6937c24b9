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
from tests import made
from tests.golden import page, pages, slugs, source

FILE, EDGES = (Path(__file__).with_name(name) for name in ("columns.json", "edges.json"))
JUNK = ((1, "ad_marker"), (2, "byline"), (5, "share"), (8, "prompt"), (8, "related"), (12, "media_player"))
MADE = 300, 100  # texts, and pages of each kind


def got(texts, markup):
    """Return a checksum of each column over these fixtures."""
    told = []
    for slug in texts:
        blocks = read_text(source(slug)).texts
        junk = Found(0, tuple(junk for junk in JUNK if junk[0] < len(blocks)))
        told += [of_text(blocks, found) for found in (Found(), junk)]
    told += [of_page(read_page(page(slug), Hints(), None, Limits())) for slug in markup]
    return checksums(told)


def of_made():
    """Return a checksum of each column over documents and pages made by chance, on both sides of every bar, and edges."""
    told = []
    for chance in made.chances("columns", MADE[0]):
        blocks = made.lines(chance)
        headline = chance.choice((None, 0, chance.randrange(len(blocks))))
        told.append(of_text(blocks, Found(headline, made.junk(chance, len(blocks)), chance.random() < 0.1)))
    edges = map(read_text, json.loads(EDGES.read_text(encoding="utf-8")))
    told += [of_text(edge.texts, Found()) for edge in edges if edge.blocks]
    for make in (made.page, made.story):
        for chance in made.chances("columns of pages", MADE[1]):
            hints = Hints(chance.choice((None, made.TITLE)))
            told.append(of_page(read_page(make(chance), hints, None, Limits())))
    return checksums(told)


def of_text(blocks, found):
    """Return the facts and the columns of a text."""
    _, facts, columns = seen(blocks, found)
    return [(f"text: {name}", value) for name, value in (*facts.items(), *columns.items())]


def of_page(document):
    """Return the columns of a page."""
    of = lines(document)
    asked = [n for n, is_far in enumerate(of.far) if not is_far]
    columns = [(f"page: {name}", value) for name, value in features(document, of, asked).items()]
    return [*columns, ("page: far", [of.far, of.mass, of.main.first, of.main.last])]


def checksums(told):
    """Return the checksum of each column."""
    values = defaultdict(list)
    for document in told:
        for name, value in document:
            values[name].append(list(value) if isinstance(value, bytes) else value)
    return {name: f"{crc32(json.dumps(value).encode()):08x}" for name, value in sorted(values.items())}


def stored():
    return json.loads(FILE.read_text(encoding="utf-8"))


def update():
    names = {"texts": slugs(), "pages": pages()}
    told = {**names, "columns": got(*names.values())}
    FILE.write_text(json.dumps(told, indent=0) + "\n", encoding="utf-8")
