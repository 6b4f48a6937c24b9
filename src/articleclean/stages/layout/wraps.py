r"""Paragraphs wrapped at a fixed width.

Where nearly every line ends because the next word would not have fitted, line ends were set by a program. They
are joined exactly there. The width is that of the lines as they stand in the source: with the markup that was
wrapped along with the words. Left alone: verse, lists, tables and code, whose lines end for other reasons, and
all documents with long lines beside short ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from articleclean.document import Document, line_ends, of_texts
from articleclean.letters import QUESTIONS, STOPS
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join
from articleclean.stages.layout.scripts import is_wide

WRAP = "layout.wraps.full-line"

RULES = (
    Rule(
        WRAP,
        "A line that ends because the next word would not have fitted was wrapped by a program.",
        (
            "The old ferry that had served the island for thirty years and\n"
            "one day was sold on Monday to a museum on the coast, which will\n"
            "show it from May. Its owner said that he had no choice, for the\n"
            "Council of the island had ordered a new one in the spring, and\n"
            "two ferries were one too many. “I would have kept her,” said\n"
            "Mr Reyk, “had anybody asked.” Nobody had.",
        ),
        (
            "Rain on the tin roofs of the harbour town,\nrain on the boats that nobody has named,\n"
            "rain on the sea, and where the rain comes down\nthe sea is not the same, the sea is tamed.\n"
            "And I who walked the quay\nwalk on and say\nthat rain is all the weather we shall have\ntoday.",
        ),
    ),
)


class Line(NamedTuple):
    """A line that is not blank, as it stands in the source."""

    start: int
    end: int
    text: str
    goes_on: bool  # the next such line follows without a blank one between


NARROW, BROAD = 50, 110
NARROW_WIDE = 20  # the same for scripts whose characters are twice as wide
ENOUGH = 4
MOST = 0.95  # of the lines are not wider; some have an indent or a mark that was not counted
OVER = 4
FEW_LONG = 0.15  # of the lines of prose may be longer than any width
SHARE = 0.65  # of the lines are full; of lines that end anywhere it is a fifth
_LINE = re.compile(r"[^\r\n]+")
_LISTED = re.compile(r"\s*(?:[•◦▪‣*+>|–-]\s|\d{1,3}[.)]\s|\[\d+\]:)")
_CODE = re.compile(r"[{};]\s*$|^\s*[})]")
_TAG = re.compile(r"<[/!a-zA-Z]")
_COLUMNS = re.compile(r"\S {3,}(?=\S)|\t")
_WORD = re.compile(r"\S+")
_PART = re.compile(r"[^\s-]+-?|\S")
_ENDED = re.compile(rf"[{STOPS}{QUESTIONS}…]['\"’”»)）」]*$")


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    of_width = sum([NARROW_WIDE <= len(text) <= BROAD + OVER for text in document.texts])
    width = document.fact(wrap_width) if of_width > ENOUGH else 0
    if not width:
        return
    lines = document.fact(source_lines)
    starts = [line.start for line in lines]
    for index in range(len(document.blocks) - 1):
        last = bisect_right(starts, document.blocks[index].span.end - 1) - 1
        first = bisect_right(starts, document.blocks[index + 1].span.start) - 1
        is_markup = all(d.cause.rule.startswith("layout.markdown") for d in document.gap(index + 1).dropped)
        if last < first and is_markup and all(_is_full(lines[n], lines[n + 1], width) for n in range(last, first)):
            before, after = document.blocks[index].text, document.blocks[index + 1].text
            if (
                before.strip()
                and after.strip()
                and not _LISTED.match(after)
                and not _CODE.search(before)
                and not _TAG.search(before + " " + after)
            ):
                yield Join(index, glue(before, after), WRAP, f"no line is wider than {width}")


@of_texts
def source_lines(document: Document) -> list[Line]:
    """The lines of the source that are not blank."""
    found = [m for m in _LINE.finditer(document.source) if not m.group().isspace()]
    ends = [m.start() for m in found[1:]] + [len(document.source)]
    return [
        Line(
            m.start(),
            m.end(),
            m.group().rstrip(),
            n < len(found) and line_ends(document.source[m.end() : end]) == 1,
        )
        for n, (m, end) in enumerate(zip(found, ends, strict=True), 1)
    ]


@of_texts
def wrap_width(document: Document) -> int:
    """The width at which a program wrapped the lines of the source; 0 where none did."""
    texts = [line for raw in document.source.replace("\r", "\n").split("\n") if (line := raw.rstrip())][:-1]
    broad = sum(1 for text in texts if len(text) > BROAD and _is_prose(text))
    if broad > FEW_LONG * len(texts):  # gate
        return 0
    if broad > FEW_LONG * sum(map(_is_prose, texts)):
        return 0
    lines = document.fact(source_lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.goes_on and _is_prose(a.text) and not _LISTED.match(b.text)]
    if len(pairs) < ENOUGH:
        return 0
    width = sorted(len(a.text) for a, _ in pairs)[int(len(pairs) * MOST)]
    wide = sum(is_wide(a.text[-1]) for a, _ in pairs) * 2 > len(pairs)
    if not (NARROW_WIDE if wide else NARROW) <= width <= BROAD:
        return 0
    tried = [(a, b) for a, b in pairs if 0.6 * width <= len(a.text)]
    full = [a for a, b in tried if _is_full(a, b, width)]
    open_ones = sum(not _ENDED.search(a.text) for a in full)
    return width if len(full) >= max(ENOUGH, SHARE * len(tried)) and open_ones * 2 > len(full) else 0


def _is_prose(text: str) -> bool:
    if text.count(" ") >= 3 and not _is_parted(text):
        return not _LISTED.match(text)
    return not text.isascii() and sum(map(is_wide, text)) >= 15 and not _LISTED.match(text)


def _is_parted(text: str) -> bool:
    """Whether white space parts a line into columns."""
    if "   " not in text and "\t" not in text:  # gate
        return False
    return _COLUMNS.search(text) is not None


def _is_full(line: Line, following: Line, width: int) -> bool:
    size = len(line.text)
    if not line.goes_on or size > width + OVER or _is_parted(line.text):
        return False
    text = following.text.lstrip()
    if is_wide(text[0]) and is_wide(line.text[-1]):
        return size + 2 > width
    part = _PART if line.text.endswith("-") else _WORD
    match = part.match(text)
    return size + (not line.text.endswith("-")) + len(match.group() if match else "") > width


def glue(before: str, after: str) -> str:
    """What stood between two halves of a wrapped line: nothing in Chinese or after a hyphen, else a space."""
    if is_wide(before[-1]) and is_wide(after[0]):
        return ""
    if before[-1] in "-‐" and before[-2:-1].isalpha() and after[0].isalpha():
        return " " if after.split(None, 1)[0] in lexicon("hyphens")["suspended"] else ""
    return "" if before.endswith("/") and after[0].isalnum() else " "


STAGE = FunctionStage("layout.wraps", find)
