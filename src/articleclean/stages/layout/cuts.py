"""Stretches of markup on their way from the text of a document to actions on its blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from articleclean.document import Document
from articleclean.seams import makes_damage
from articleclean.stages import Action, Drop, Edit
from articleclean.stages.layout.links import Mark

_NOTHING = re.compile(r"[\s|*+!\[\]-]*\Z")


def without(text: str, found: Iterable[Mark]) -> tuple[str, Callable[[int], int]]:
    """Return the text without these stretches, and the way back: where a character of it stands in the text."""
    parts, starts, origins = [], [0], [0]
    at = size = 0
    for start, end, _, _ in sorted(found):
        if end <= at:
            continue
        parts.append(text[at : max(at, start)])
        size += len(parts[-1])
        at = end
        starts.append(size)
        origins.append(at)

    def origin(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        return origins[index] + offset - starts[index]

    return "".join([*parts, text[at:]]), origin


def ordered(text: str, found: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks in order and without overlap; each takes the space with it that would be left double."""
    done = 0
    for mark in sorted(found, key=lambda m: (m.start, -m.end)):
        start, end = max(mark.start, done), mark.end
        if end <= done or makes_damage(text, start, end):
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if after == " " and (not before or before.isspace() or start == done > 0):
            end += 1
        while start > done and text[start - 1] == " " and text[end : end + 1] in ("", "\n"):
            start -= 1
        yield mark._replace(start=start, end=end)
        done = end


def actions(document: Document, found: Iterable[Mark], categories: dict[str, str]) -> Iterator[Action]:
    """Yield what takes the marks, given in order, out of the blocks; a block with nothing left goes as a whole."""
    blocks = document.blocks
    starts = list(accumulate((len(block.text) + 1 for block in blocks), initial=0))
    cuts: dict[int, list[Mark]] = {}
    for mark in found:
        index = bisect_right(starts, mark.start) - 1
        while index < len(blocks) and starts[index] < mark.end:
            start, end = mark.start - starts[index], mark.end - starts[index]
            start, end = max(0, start), min(len(blocks[index].text), end)
            if start < end:
                cuts.setdefault(index, []).append(mark._replace(start=start, end=end))
            index += 1
    for index, ranges in cuts.items():
        if _NOTHING.match(without(blocks[index].text, ranges)[0]):
            yield Drop(index, ranges[0].rule, "nothing but markup", "markup")
        else:
            for start, end, rule, _ in ranges:
                yield Edit(index, start, end, "", rule, "", categories.get(rule))
