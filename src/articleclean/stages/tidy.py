"""White space that reading and removals leave: empty blocks, edges of blocks, what separates blocks.

The style of line ends is kept, and so is one final line end: a clean document comes out byte for byte. Left
alone: the indentation of lists, code and verse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document, line_ends
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop, Edit, Separate

EMPTY = "tidy.empty"
EDGES = "tidy.edges"
SEPARATORS = "tidy.separators"

RULES = (
    Rule(
        EMPTY,
        "Nothing is left of a line once its entities or its markup are gone.",
        ("One.\n&nbsp;\nTwo.",),
        ("One.\n-\nTwo.",),
        "empty",
    ),
    Rule(
        EDGES,
        "White space at the end of a line that reading does not take for white space, or that a repair left.",
        ("市議会は火曜日に開かれた。\u3000\n誰も来なかった。",),
        ("\u3000市議会は火曜日に開かれた。",),
    ),
    Rule(
        SEPARATORS,
        "Blocks are separated by a line end or by one blank line.",
        ("One.\n\n\n\nTwo.",),
        ("One.\n\nTwo.\n",),
    ),
)

_INDENT = re.compile(r"[ \t]*\Z")
_LISTED = re.compile(r"[•◦▪‣*+–-]\s|\d{1,3}[.)]\s")
_CODE = re.compile(r"[{};=]|\w\(|\)\s*:")


def find(document: Document) -> Iterable[Action]:
    """Return the actions that leave the document tidy."""
    for index, block in enumerate(document.blocks):
        text = block.text
        if not text or text.isspace():
            yield Drop(index, EMPTY, "nothing is left of the line", "empty")
        elif text[0].isspace() or text[-1].isspace():
            yield from _edges(index, text)
    yield from _separators(document)


def _edges(index: int, text: str) -> Iterator[Action]:
    lead = len(text) - len(text.lstrip())
    if lead and not text.startswith("\u3000"):
        yield Edit(index, 0, lead, "", EDGES)
    tail = len(text.rstrip())
    if tail < len(text):
        yield Edit(index, tail, len(text), "", EDGES)


def style(document: Document) -> str:
    """The line end most lines of the document have."""
    source = document.source
    both = source.count("\r\n")
    return max(
        ("\n", source.count("\n") - both), ("\r\n", both), ("\r", source.count("\r") - both), key=lambda x: x[1]
    )[0]


def _separators(document: Document) -> Iterator[Action]:
    end = "\n" if "\r" not in document.source else document.fact(style)
    right = {end, end + end}
    last = len(document.blocks)
    for index, space in enumerate(document.spaces):
        if 0 < index < last:
            if space not in right:
                yield from _between(document, index, space, end)
        elif space and not (index and space == end):
            wanted = end if index and line_ends(space) else ""
            yield Separate(index - 1, wanted, SEPARATORS, "white space at the edge of the text")


def _between(document: Document, index: int, text: str, end: str) -> Iterator[Action]:
    count = min(2, line_ends(text))
    if not count:
        return
    wanted = end * count + _kept_indent(document, index, text)
    if wanted != text:
        yield Separate(index - 1, wanted, SEPARATORS)


def _kept_indent(document: Document, index: int, text: str) -> str:
    match = _INDENT.search(text[max(text.rfind("\n"), text.rfind("\r")) + 1 :])
    indent = match.group() if match else ""
    following = document.blocks[index].text
    if not indent or _LISTED.match(following) or _CODE.search(following):
        return indent
    return indent if len(following) < 50 and not document.fact(mostly_indented) else ""


def mostly_indented(document: Document) -> bool:
    """Whether more than half of the lines are indented: then indentation means nothing."""
    spaces = document.spaces[1:-1]
    return sum(space[-1:] in (" ", "\t") for space in spaces) * 2 > len(spaces)


STAGE = FunctionStage("tidy", find)
