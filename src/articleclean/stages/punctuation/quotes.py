"""Closing quotation marks that lost their place.

Repairs a closing mark set off by a space and turned round (``relations. “.``) and one whose space moved from
behind it to before it (``me, ”he told``), where an opening mark stands unclosed before it in the same block.
Left alone: every other use, the style of the marks, German and Nordic quotations, straight marks whose
direction parity does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

DETACHED = "punctuation.quotes.detached-closing"
SWAPPED = "punctuation.quotes.space-swapped"

RULES = (
    Rule(
        DETACHED,
        "Translation engines set a closing mark apart, turn it round and add the stop once more.",
        ("She said: “The boat is old. It will not sail again. “.", 'He said: "We go home. ".'),
        ("“We go home. “We do,” he said.", "Er sagte: „Wir gehen. “", "He wrote: go home. “Now.”"),
    ),
    Rule(
        SWAPPED,
        "The space that belongs behind a closing mark stands before it.",
        ("“The boat is old, ”she said.", 'He said "go home, "and left.'),
        ("”Vi går hem, ”sade hon.", "“The boat,” she said, “is old.”", 'He said, "go home" and left.'),
    ),
)

_DETACHED = re.compile(r"(?<=[.!?,]) [“”\"]\.?(?=\s|$)")
_SWAPPED = re.compile(r"(?<=[.,!?]) [”\"](?=\w)")
_MARK = re.compile(r"[“”]")
_STRAIGHT = re.compile(r"\"")
_INCH = re.compile(r"\d\"")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put closing marks back."""
    text = document.text
    if not _DETACHED.search(text) and not _SWAPPED.search(text):
        return
    for index, block in enumerate(document.blocks):
        if "„" in block.text or not (_DETACHED.search(block.text) or _SWAPPED.search(block.text)):
            continue
        yield from _in_block(index, block.text, _MARK, "”")
        if block.text.count('"') % 2 == 0 and not _INCH.search(block.text):
            yield from _in_block(index, block.text, _STRAIGHT, '"')


def _in_block(index: int, text: str, marks: re.Pattern[str], closing: str) -> Iterator[Action]:
    """Walk the marks from left to right, knowing at each whether a quotation is open."""
    is_open = False
    for match in marks.finditer(text):
        at = match.start()
        if is_open and at and (found := _DETACHED.match(text, at - 1)):
            # A turned mark in mid-text may well open the next quotation.
            if found.end() == len(text) or (match.group() != "“" and found.end() == at + 1):
                yield Edit(index, at - 1, found.end(), closing, DETACHED, "a quotation is open here")
                is_open = False
                continue
        if is_open and at and match.group() == closing and _SWAPPED.match(text, at - 1):
            yield Edit(index, at - 1, at + 1, closing + " ", SWAPPED, "a quotation is open here")
        is_open = match.group() == "“" or (closing == '"' and not is_open)


STAGE = FunctionStage("punctuation.quotes", find)
