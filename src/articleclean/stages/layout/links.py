r"""Finds the markup of links in Markdown and in plain text made from pages.

``[text](address)``, ``[text][12]`` with its definition, ``![alternative text](address)``, ``text (address)``.
Nothing is decided here: `articleclean.stages.layout.markdown` weighs what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LINK = "layout.markdown.link"
IMAGE = "layout.markdown.image"
REFERENCE = "layout.markdown.reference"
ADDRESS = "layout.markdown.address"


class Mark(NamedTuple):
    """A stretch of markup in the text of a document. ``kind`` is what it proves, None where it proves nothing."""

    start: int
    end: int
    rule: str
    kind: str | None


_REACH = 3000  # characters; the text of a link is not longer
_BRACKET = re.compile(r"!?\[|\]")
_TARGET = re.compile(
    r"\(\s{0,2}(?:<[^<>]{0,2000}>|(?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,3000})"
    r"(?:\s{1,2}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,2}\)"
)
_EMPTY = re.compile(r"(?<!- )(?<!\* )!?\[\s*\]")
_NUMBER = re.compile(r"\[\d{1,4}\]")
_PLACE = re.compile(r"\(\s{0,2}<?(?:[a-z]{3,10}:|www\.|[/#?]|\.\.?/)|\(\s{0,2}\)")
_DEFINITION = re.compile(r"^\[\d{1,4}\]:[ \n]\S+$", re.MULTILINE)
_REST = re.compile(r"\n(?!\[\d{1,4}\]:)[^\s]{1,120}(?=\n|\Z)")
_FULL = 60  # a definition that was wrapped fills its line
_ADDRESS = re.compile(
    r"\((?<=[ \n]\()(?:https?://|mailto:|javascript:|tel:|/|#\))"
    r"(?:[^\s()]|\n(?=[^\s()]{1,200}[\n)])|\([^\s()]{0,200}\)){0,3000}\)?(?<=\))"
)


def links(text: str) -> Iterator[Mark]:
    """Yield the markup of links, in no order; what stands inside an image overlaps it."""
    if "](" in text or "][" in text:  # gate
        yield from _bracketed(text)
    if "]:" in text:  # gate
        yield from _definitions(text)
    if "(" in text:  # gate
        for match in _ADDRESS.finditer(text):
            alone = text[match.end() : match.end() + 1] in ("", "\n")
            yield Mark(match.start() - 1, match.end(), ADDRESS, "address" if alone else None)


def _bracketed(text: str) -> Iterator[Mark]:
    opened: list[int] = []
    at = 0
    defined = "]:" in text and _DEFINITION.search(text) is not None
    while match := _BRACKET.search(text, at):
        at = match.end()
        if match.group() != "]":
            opened.append(match.start())
            continue
        start = opened.pop() if opened else -1
        is_text = start >= 0 and (defined or not text[start + 1 : match.start()].isdigit())  # or two notes: [1][2]
        target = _TARGET.match(text, at) or (is_text and _NUMBER.match(text, at)) or None
        if not target:
            if start >= 0 and _EMPTY.match(text, start, at):
                yield Mark(start, at, IMAGE, None)
            continue
        at = target.end()
        numbered = target.group()[0] == "["
        kind = "reference" if numbered else "link" if _PLACE.match(target.group()) else None
        if start < 0 or match.start() - start > _REACH:
            yield Mark(match.start(), at, LINK, kind)
        elif text[start] == "!":
            yield Mark(start, at, IMAGE, kind)
        else:
            yield Mark(start, start + 1, LINK, None)
            yield Mark(match.start(), at, LINK, kind)


def _definitions(text: str) -> Iterator[Mark]:
    for match in _DEFINITION.finditer(text):
        end, line = match.end(), match.group()
        while len(line) >= _FULL and (rest := _REST.match(text, end)):
            end, line = rest.end(), rest.group()
        yield Mark(match.start(), end, REFERENCE, "definition")
