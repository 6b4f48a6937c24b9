"""Sentences that stood on one line stand on one line again."""

from __future__ import annotations

from collections.abc import Iterable

from articleclean.document import Document, line_ends
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join

RULES: tuple[Rule, ...] = ()  # what was cut is put together


def find(document: Document) -> Iterable[Action]:
    """Return the joins of what `layout.sentences` cut and is still there."""
    blocks = document.blocks
    for index, space in enumerate(document.spaces[1:-1]):
        if "\n" not in space and "\r" not in space and _on_one_line(document, index + 1):
            if blocks[index].role.in_body and blocks[index + 1].role.in_body:
                yield Join(index, space, "layout.restored", "they stood on one line")


def _on_one_line(document: Document, number: int) -> bool:
    """Whether no line ends in the gap before a block, nor before anything that was taken out there."""
    if number not in document.holes:
        before, after = document.blocks[number - 1 : number + 1]
        return line_ends(document.source[before.span.end : after.span.start]) == 0
    return all(line_ends(document.source[slice(*span)]) == 0 for span in document.holes[number].spans)


STAGE = FunctionStage("layout.restored", find)
