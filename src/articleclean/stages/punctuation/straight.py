"""Quotation marks that are the same on both sides: a stop beside one, or the turn they take, tells the direction.

Straight marks, and curly ones in documents that open and close with the same (Swedish, Finnish). Left alone: an
odd number of them in a paragraph, marks of which none stands at a word, inches, code, a pair that is the only one
of its paragraph and of which one mark is the only one of the document that stands apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from articleclean.document import Document
from articleclean.protected import is_code
from articleclean.stages import Edit
from articleclean.stages.punctuation.quote_rules import DETACHED, INSIDE, SWAPPED

_BEHIND_STOP = re.compile(r"(?<=[.!?,]) ")
_CLOSED_BY = re.compile(r"[.,;:!?)]+(?=\s|$)")  # what stands behind a closing mark
#: A mark away from its word, or behind a stop and a space: most texts have none, and nothing else is looked at.
_LOOSE = {
    mark: re.compile(rf"{mark}(?:(?<=[.!?,] {mark})|(?<![^\s(\[—–\-/]{mark})(?=\s|\Z|[.,;:!?)]+(?:\s|\Z)))")
    for mark in '"”'
}
_INCH = re.compile(r"\d ?\"")


class Side(Enum):
    """On which side of a mark its word stands."""

    RIGHT = 0  # as of a mark that opens
    LEFT = 1
    NEITHER = 2


def find(document: Document) -> Iterator[Edit]:
    """Return the edits that put marks back to their words."""
    for mark in '"”':
        if mark not in document.characters:  # gate
            continue
        if mark == "”" and opens_curly(document):
            continue
        if _LOOSE[mark].search(document.text):  # gate
            loose = [(n, t) for n, t in enumerate(document.texts) if mark in t and _LOOSE[mark].search(t)]  # gate
            found = [(n, t, _places(t, mark)) for n, t in loose]
            sides = [[_side(text, at) for at in places] for _, text, places in found]
            stray = sum(side is Side.NEITHER for of_block in sides for side in of_block)
            for (index, text, places), of_block in zip(found, sides, strict=True):
                yield from _in_block(index, text, places, of_block, stray > 1 or len(places) > 2)


def opens_curly(document: Document) -> bool:
    """Whether the document has curly marks that open."""
    return not document.characters.isdisjoint("“„")


def _places(text: str, mark: str) -> list[int]:
    return [match.start() for match in re.finditer(mark, text)]


def _side(text: str, at: int) -> Side:
    if at and not text[at - 1].isspace() and text[at - 1] not in "([—–-/":
        return Side.LEFT
    is_free = at + 1 == len(text) or text[at + 1].isspace() or _CLOSED_BY.match(text, at + 1)
    return Side.NEITHER if is_free else Side.RIGHT


def _in_block(index: int, text: str, places: Sequence[int], sides: Sequence[Side], again: bool) -> Iterator[Edit]:
    behind = [_BEHIND_STOP.match(text, at - 1) is not None for at in places]
    sure = _take_turns(sides, behind) and not _INCH.search(text) and not is_code(text)
    for turn, (at, side) in enumerate(zip(places, sides, strict=True)):
        mark, after, closes = text[at], text[at + 1 : at + 2], turn % 2 == 1
        if side is Side.NEITHER and behind[turn] and after == ".":
            yield Edit(index, at - 1, at + 2, mark, DETACHED, "a mark between two stops closes")
        elif not sure:
            continue
        elif closes and side is Side.RIGHT:
            if after.isalnum():
                yield Edit(index, at - 1, at + 1, f"{mark} ", SWAPPED, "a quotation is open here")
        elif closes and text[at - 1] == " " != text[at - 2] != mark and (again or behind[turn] or after.strip()):
            rule = DETACHED if behind[turn] else INSIDE
            yield Edit(index, at - 1, at, "", rule, "a quotation is open here")
        elif not closes and again and after == " " != text[at + 2 : at + 3] != mark:
            yield Edit(index, at + 1, at + 2, "", INSIDE, "a quotation opens here")


def _take_turns(sides: Sequence[Side], behind: Sequence[bool]) -> bool:
    """Whether the marks that stand at a word open and close by turns, so that parity can be trusted.

    A mark with a space behind a stop may be one that closes, wherever its word stands.
    """
    return (
        any(side is not Side.NEITHER for side in sides)
        and len(sides) % 2 == 0
        and all(side is Side.NEITHER or side.value == turn % 2 or behind[turn] for turn, side in enumerate(sides))
    )
