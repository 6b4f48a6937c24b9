"""Straight quotation marks: they have no direction, so only a stop behind one, or the turn they take, tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articleclean.document import Document
from articleclean.stages import Edit
from articleclean.stages.punctuation.quote_rules import DETACHED, SWAPPED

_SIGNS = tuple(f'{stop} "' for stop in ".!?,")
_LOST = re.compile(r"(?<=[.!?,]) \"(?:(\.?)(?=\s|$)|(?=\w))")
_ANY = re.compile('"')
_INCH = re.compile(r"\d\"")


def find(document: Document) -> Iterator[Edit]:
    """Return the edits that put straight closing marks back."""
    text = document.text
    if not document.characters.isdisjoint('"') and any(sign in text for sign in _SIGNS):
        for index, block in enumerate(document.blocks):
            if '"' in block.text:
                yield from _in_block(index, block.text)


def _in_block(index: int, text: str) -> Iterator[Edit]:
    hits = list(_LOST.finditer(text))
    sure = bool(hits) and text.count('"') % 2 == 0 and _alternates(text, {match.start() + 1 for match in hits})
    before = at = 0
    for match in hits:
        before += text.count('"', at, match.start())
        at = match.start()
        is_open = before % 2 == 1
        if match.group(1) is None:
            if sure and is_open:
                yield Edit(index, at, match.end(), '" ', SWAPPED, "a quotation is open here")
        elif match.group(1) or (sure and is_open):
            yield Edit(index, at, match.end(), '"', DETACHED, "a mark before a stop or an end closes")


def _alternates(text: str, hits: set[int]) -> bool:
    """Whether the straight marks that look sound open and close by turns, so that parity can be trusted.

    A line that begins inside a quotation, an inch or a suffix behind a mark breaks the turn.
    """
    for turn, match in enumerate(_ANY.finditer(text)):
        at = match.start()
        opens = at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-/"
        if opens == bool(turn % 2) and not (turn % 2 and at in hits):
            return False
    return not _INCH.search(text)
