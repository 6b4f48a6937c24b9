"""Quotation marks that are the same on both sides: a stop behind one, or the turn they take, tells the direction.

Straight marks, and curly ones in documents that open and close with the same (Swedish, Finnish).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articleclean.document import Document
from articleclean.stages import Edit
from articleclean.stages.punctuation.quote_rules import DETACHED, SWAPPED

_LOST = {mark: re.compile(rf" {mark}(?<=[.!?,] {mark})(?:(\.?)(?=\s|$)|(?=\w))") for mark in '"”'}
_INCH = re.compile(r"\d\"")


def find(document: Document) -> Iterator[Edit]:
    """Return the edits that put closing marks back."""
    for mark in '"”':
        if mark not in document.characters or (mark == "”" and opens_curly(document)):
            continue
        if any(f"{stop} {mark}" in document.text for stop in ".!?,"):
            for index, block in enumerate(document.blocks):
                if mark in block.text:
                    yield from _in_block(index, block.text, mark)


def opens_curly(document: Document) -> bool:
    """Whether the document has curly marks that open."""
    return not document.characters.isdisjoint("“„")


def _in_block(index: int, text: str, mark: str) -> Iterator[Edit]:
    hits = list(_LOST[mark].finditer(text))
    sure = (
        bool(hits) and text.count(mark) % 2 == 0 and _alternates(text, mark, {match.start() + 1 for match in hits})
    )
    before = at = 0
    for match in hits:
        before += text.count(mark, at, match.start())
        at = match.start()
        is_open = before % 2 == 1
        if match.group(1) is None:
            if sure and is_open:
                yield Edit(index, at, match.end(), mark + " ", SWAPPED, "a quotation is open here")
        elif match.group(1) or (sure and is_open):
            yield Edit(index, at, match.end(), mark, DETACHED, "a mark before a stop or an end closes")


def _alternates(text: str, mark: str, hits: set[int]) -> bool:
    """Whether the straight marks that look sound open and close by turns, so that parity can be trusted.

    A line that begins inside a quotation, an inch or a suffix behind a mark breaks the turn.
    """
    for turn, match in enumerate(re.finditer(mark, text)):
        at = match.start()
        opens = at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-/"
        if opens == bool(turn % 2) and not (turn % 2 and at in hits):
            return False
    return not _INCH.search(text)
