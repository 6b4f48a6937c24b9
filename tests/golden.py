"""Walks fixtures/: cleans each input and compares. `python -m tests.golden --update` rewrites and shows the diff."""

import difflib
import json
import sys
from pathlib import Path

import articleclean

FIXTURES = Path(__file__).parents[1] / "fixtures"
FIELDS = ("headline", "alternative_headlines", "deck", "kicker", "section", "byline", "dateline", "published")


def slugs():
    return sorted(path.parent.name for path in FIXTURES.glob("*/input.txt"))


def source(slug):
    return (FIXTURES / slug / "input.txt").read_bytes().decode("utf-8")


def expected(slug):
    return json.loads((FIXTURES / slug / "expected.json").read_text(encoding="utf-8"))


def got(slug):
    article = articleclean.clean(source(slug))
    fields = {name: getattr(article, name) for name in FIELDS}
    fields["alternative_headlines"] = list(article.alternative_headlines)
    return {**fields, "full_text": article.full_text, "removed": [r.text for r in article.removed]}


def dump(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def update():
    for slug in slugs():
        old, new = dump(expected(slug)), dump(got(slug))
        if old != new:
            sys.stdout.writelines(
                line + "\n"
                for line in difflib.unified_diff(old.split("\n"), new.split("\n"), slug, slug, lineterm="", n=0)
            )
            (FIXTURES / slug / "expected.json").write_text(new, encoding="utf-8")


if __name__ == "__main__":
    update() if "--update" in sys.argv else print(__doc__)
