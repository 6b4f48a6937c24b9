"""Lines broken in mid-sentence.

Joins two lines where the first ends in a lower-case letter or a comma and the second begins with a lower-case
letter, and across a line of junk that was taken out between them. Left alone: verse, lists and menus (several
short lines), list items, code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from articleclean.document import Document, line_ends
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join

MIDDLE = "layout.lines.mid-sentence"
ACROSS = "layout.lines.across-removal"

RULES = (
    Rule(
        MIDDLE,
        "A line that stops in mid-sentence and goes on in lower case was broken by a tag or a wrap.",
        ("The old ferry that had served the island for thirty years and a day\nwas sold on Monday to a museum.",),
        ("Rain.\nRain on tin.\nA boat,\nno name,\ncomes in.", "The list:\n- apples from the north\n- pears"),
    ),
)

PROSE = 80  # verse is not that wide
SHORT = 48  # verse, lists and menus have lines up to about this long
_LISTED = re.compile(r"[•◦▪‣*+–-]\s|https?:|\w\)\s")


class _Line(NamedTuple):
    """A line as it stands once junk between its halves is gone."""

    first: int
    last: int
    size: int
    blank_after: bool


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    blocks = document.blocks
    if not any(_breaks(a.text, b.text) for a, b in pairwise(blocks)):
        return
    lines = list(_lines(document))
    for index in range(len(blocks) - 1):
        if _crosses(document, index):
            cause = document.gaps[index + 1].dropped[0].cause
            yield Join(index, " ", ACROSS, f"{cause.category} stood in mid-sentence")
    for chain in _chains(document, lines):
        for line in chain[:-1]:
            yield Join(line.last, " ", MIDDLE, "the sentence goes on in the next line")


def _breaks(before: str, after: str) -> bool:
    if not before or not after or not after[0].islower() or not (before[-1].islower() or before[-1] == ","):
        return False
    return not _LISTED.match(after) and not _LISTED.match(before) and "://" not in before.rsplit(None, 1)[-1]


def _crosses(document: Document, index: int) -> bool:
    gap = document.gaps[index + 1]
    return bool(gap.dropped) and _breaks(document.blocks[index].text, document.blocks[index + 1].text)


def _lines(document: Document) -> Iterator[_Line]:
    first = size = 0
    for index, block in enumerate(document.blocks):
        size += len(block.text) + 1
        is_last = index + 1 == len(document.blocks)
        if is_last or not _crosses(document, index):
            yield _Line(first, index, size - 1, is_last or line_ends(document.separator(index)) != 1)
            first, size = index + 1, 0


def _chains(document: Document, lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the runs of lines to be joined.

    What is decided for one run must not depend on whether another was joined already (a second cleaning would
    see it joined): so everything around a run is measured as if all runs were.
    """
    stanzas = list(_stanzas(document, lines))
    whole = [[sum(line.size + 1 for line in chain) - 1 for chain in stanza] for stanza in stanzas]
    small = [all(line.size <= SHORT for chain in stanza for line in chain) for stanza in stanzas]
    couplets = sum(s and sum(map(len, stanza)) > 1 for s, stanza in zip(small, stanzas, strict=True))
    prose = any(size > PROSE for sizes in whole for size in sizes)
    for stanza, is_small in zip(stanzas, small, strict=True):
        if is_small and (sum(map(len, stanza)) > 2 or couplets > 1 or not prose):
            continue  # verse or a list
        for chain in stanza:
            if len(chain) == 1 or (not is_small and all(line.size <= SHORT for line in chain)):
                continue  # short lines beside others: a menu, as likely as not
            yield chain


def _stanzas(document: Document, lines: list[_Line]) -> Iterator[list[list[_Line]]]:
    """Group lines into stanzas (what stands between blank lines) of chains (sentences that go on)."""
    blocks = document.blocks
    stanza: list[list[_Line]] = []
    goes_on = False
    for line in lines:
        if goes_on:
            stanza[-1].append(line)
        else:
            stanza.append([line])
        goes_on = not line.blank_after and _breaks(blocks[line.last].text, blocks[line.last + 1].text)
        if line.blank_after:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def without_blank_lines(document: Document) -> bool:
    """Whether paragraphs stand on single lines, with hardly a blank line between them."""
    gaps = document.gaps[1:-1]
    return sum(line_ends(gap.text) > 1 for gap in gaps) * 5 < len(gaps)


STAGE = FunctionStage("layout.lines", find)
