"""How a document sets its quotation marks, told by the document itself, its language or its alphabet."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from articleclean.document import Document

_FRENCH = re.compile(r"[«»;:!?](?:(?<=«)\s|(?<=\s»)|(?<=\w\s[;:!?])(?:\s|$))")


def sets_marks_apart(document: Document) -> bool:
    """Whether the document sets spaces inside quotation marks or before question marks, as French does."""
    return _FRENCH.search(document.text) is not None


@cache
def _habits() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    text = files("articleclean").joinpath("data/tables/quotes.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).values()
    return tuple((row["mark"], frozenset(row["languages"]), frozenset(row["letters"])) for row in rows)


def low_closing(document: Document) -> str:
    """The mark that closes what a low mark opened: as the document shows, as its language or letters have it."""
    shown = {mark: len(re.findall(rf"{mark}(?<=[^\s(\[]{mark})", document.text)) for mark in "”“"}
    if shown["”"] != shown["“"]:
        return max(shown, key=lambda mark: shown[mark])
    hint = (document.hints.language or "").split("-")[0]
    for mark, languages, letters in _habits():
        if hint in languages or (not hint and not document.characters.isdisjoint(letters)):
            return mark
    return ""
