"""Lines broken in mid-sentence.

Joins two lines where the first ends in a lower-case letter or a comma and the second begins with a lower-case
letter, and across a line of junk that was taken out between them. Left alone: verse, lists and menus (several
short lines), list items, code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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
        ("The old ferry that had served the island for thirty years and a day\nwas sold on Monday to a museum, said the owner.",),
        ("Rain.\nRain on tin.\nA boat,\nno name,\ncomes in.", "The list:\n- apples from the north\n- pears"),
    ),
)

SHORT = 48  # verse, lists and menus have lines up to about this long
_OPENS = re.compile(r"[a-zà-öø-ÿа-яёєіїґα-ωά-ώ]")
_LISTED = re.compile(r"[•◦▪‣*+–-]\s|https?:|\w\)\s")


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    blocks = document.blocks
    for index in range(len(blocks) - 1):
        before, after = blocks[index].text, blocks[index + 1].text
        if _breaks(before, after):
            junk = document.gaps[index + 1].dropped
            if junk:
                yield Join(index, " ", ACROSS, f"{junk[0].cause.category} stood in mid-sentence")
            elif line_ends(document.separator(index)) == 1 and not _verse(document, index):
                yield Join(index, " ", MIDDLE, "the sentence goes on in the next line")


def _breaks(before: str, after: str) -> bool:
    if not before or not after or not after[0].islower() or not (before[-1].islower() or before[-1] == ","):
        return False
    return not _LISTED.match(after) and not _LISTED.match(before) and "://" not in before[-80:]


def _verse(document: Document, index: int) -> bool:
    """Whether both lines are short and stand among other short lines of the same stanza."""
    blocks = document.blocks
    if len(blocks[index].text) > SHORT or len(blocks[index + 1].text) > SHORT:
        return False
    first = last = index
    while first and line_ends(document.separator(first - 1)) == 1 and index - first < 60:
        first -= 1
    while last + 1 < len(blocks) and line_ends(document.separator(last)) == 1 and last - index < 60:
        last += 1
    stanza = [len(block.text) for block in blocks[first : last + 1]]
    if max(stanza) <= SHORT:
        return len(stanza) > 2 or document.fact(couplets) > 1 or not any(len(block.text) > 80 for block in blocks)
    near = [len(b.text) <= SHORT for b in blocks[max(0, index - 1) : index + 3]]
    return document.fact(without_blank_lines) and sum(near) > 2


def couplets(document: Document) -> int:
    """Count the stanzas of at least two lines that are all short."""
    count, size, short = 0, 0, True
    for number, block in enumerate(document.blocks):
        size, short = size + 1, short and len(block.text) <= SHORT
        if line_ends(document.separator(number)) != 1:
            count += short and size > 1
            size, short = 0, True
    return count


def without_blank_lines(document: Document) -> bool:
    """Whether paragraphs stand on single lines, with hardly a blank line between them."""
    gaps = document.gaps[1:-1]
    return sum(line_ends(gap.text) > 1 for gap in gaps) * 5 < len(gaps)


STAGE = FunctionStage("layout.lines", find)
