"""What a block was before its markup went: evidence that stays in the pieces of a block, for the stages after.

Markdown tells which words were a link, which line was a heading, a quotation, an item of a list. Once the marks
are gone the text does not show it any more, but the record of changes does.
"""

from __future__ import annotations

import re

from articleclean.document import Block, Document
from articleclean.stages.layout.links import ADDRESS, LINK
from articleclean.stages.layout.marks import HEADING, QUOTE

_BULLET = re.compile(r"[•◦▪‣*+–-]\s|\d{1,3}[.)]\s")


def linked_share(document: Document, index: int) -> float:
    """The share of a block's text that was a link: 0.0 where there was none, or where nothing tells."""
    block = document.blocks[index]
    if not block.pieces or not block.text:
        return 0.0
    return min(1.0, sum(end - start for start, end in _linked(document.source, block)) / len(block.text))


def _linked(source: str, block: Block) -> list[tuple[int, int]]:
    """The stretches of the text that were links. A link may begin or end in another block."""
    spans: list[tuple[int, int]] = []
    at = done = 0
    opened: int | None = None
    for piece in block.pieces or ():
        rules = {cause.rule for cause in piece.causes}
        if LINK in rules:
            if source[piece.start : piece.end].lstrip(" *_")[:1] == "[":
                opened = at if opened is None else opened
            else:
                spans.append((done if opened is None else opened, at))
                opened, done = None, at
        elif ADDRESS in rules:
            spans.append((max(done, at - NAME), at))
            done = at
        at += piece.length
    if opened is not None:
        spans.append((opened, at))
    return spans


NAME = 60  # characters; an address in brackets does not show where the text it belongs to began


def was_heading(document: Document, index: int) -> bool:
    """Whether number signs stood before the block, or on a line of their own above it."""
    if HEADING in _rules(document.blocks[index]):
        return True
    above = document.holes.get(index)
    return above is not None and above.dropped[-1].cause.rule == HEADING


def was_quote(document: Document, index: int) -> bool:
    """Whether the block was marked as a quotation."""
    return QUOTE in _rules(document.blocks[index])


def was_bullet(document: Document, index: int) -> bool:
    """Whether the block begins as an item of a list does."""
    return bool(_BULLET.match(document.blocks[index].text))


def _rules(block: Block) -> set[str]:
    return {cause.rule for piece in block.pieces or () for cause in piece.causes}
