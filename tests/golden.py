"""Walks fixtures/: cleans each input and compares. `python -m tests.golden --update` rewrites and shows the diff."""

import difflib
import json
import sys
from pathlib import Path

import articleclean

FIXTURES = Path(__file__).parents[1] / "fixtures"
OF_PAGES = ("authors", "updated", "language", "url", "origins")
FIELDS = ("headline", "alternative_headlines", "deck", "kicker", "section", "byline", "dateline", "published")


def slugs():
    """The fixtures that are texts."""
    return sorted(path.parent.name for path in FIXTURES.glob("*/input.txt"))


def pages():
    """The fixtures that are pages."""
    return sorted(path.parent.name for path in FIXTURES.glob("*/input.html"))


def page(slug):
    return (FIXTURES / slug / "input.html").read_bytes()


def source(slug):
    return (FIXTURES / slug / "input.txt").read_bytes().decode("utf-8")


def expected(slug):
    path = FIXTURES / slug / "expected.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def got(slug):
    if slug in slugs():
        return _told(articleclean.clean(source(slug)), FIELDS)
    article = articleclean.clean_html(page(slug))
    told = _told(article, FIELDS + OF_PAGES)
    return {**told, "paths": [p.path for p in article.paragraphs], "warnings": [w.code for w in article.warnings]}


def _told(article, fields):
    plain = article.model_dump(mode="json", include=set(fields))
    told = {name: plain[name] for name in fields}
    return {**told, "full_text": article.full_text, "removed": [r.text for r in article.removed]}


def dump(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def update():
    for slug in slugs() + pages():
        old, new = dump(expected(slug)), dump(got(slug))
        if old != new:
            sys.stdout.writelines(
                line + "\n"
                for line in difflib.unified_diff(old.split("\n"), new.split("\n"), slug, slug, lineterm="", n=0)
            )
            (FIXTURES / slug / "expected.json").write_text(new, encoding="utf-8")
    from tests import columns, rules

    columns.update()
    rules.update()


if __name__ == "__main__":
    update() if "--update" in sys.argv else print(__doc__)
