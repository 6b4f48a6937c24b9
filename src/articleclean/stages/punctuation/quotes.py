"""Closing quotation marks that lost their place.

Repairs a closing mark set off by a space and turned round (``relations. “.``) and one whose space moved from
behind it to before it (``me, ”he told``), where an opening mark stands unclosed before it in the same block.
Left alone: every other use, the style of the marks, German and Nordic quotations, straight marks whose
direction parity does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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

_DETACHED = re.compile(r"(?<=[.!?,]) ([“”\"])(\.?)(?=\s|$)")
_SWAPPED = re.compile(r"(?<=[.,!?]) ([”\"])(?=\w)")


def _pending(text: str, end: int, mark: str) -> bool:
    """Whether a quotation is open at ``end``: more opening than closing marks, or an odd count of straight ones."""
    if "„" in text:
        return False
    if mark == '"':
        return text.count('"', 0, end) % 2 == 1
    return text.count("“", 0, end) == text.count("”", 0, end) + 1


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put closing marks back."""
    text = document.text
    if not _DETACHED.search(text) and not _SWAPPED.search(text):
        return
    for index, block in enumerate(document.blocks):
        yield from _in_block(index, block.text)


def _in_block(index: int, text: str) -> Iterable[Action]:
    done = -1
    for match in _DETACHED.finditer(text):
        mark = match.group(1)
        last = match.end() == len(text)
        if (last or (mark != "“" and not match.group(2))) and _pending(text, match.start(), mark):
            closing = '"' if mark == '"' else "”"
            yield Edit(index, match.start(), match.end(), closing, DETACHED, "a quotation is open here")
            done = match.end()
            break  # what follows counted on a mark that stood wrong
    if done < 0:
        for match in _SWAPPED.finditer(text):
            if _pending(text, match.start(), match.group(1)):
                mark = match.group(1)
                yield Edit(index, match.start(), match.end(), mark + " ", SWAPPED, "a quotation is open here")


STAGE = FunctionStage("punctuation.quotes", find)
