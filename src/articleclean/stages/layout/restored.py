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
    for index in [n for n, space in enumerate(document.spaces[1:-1]) if "\n" not in space and "\r" not in space]:
        first, second = document.blocks[index : index + 2]
        spans = document.gap(index + 1).spans
        if all(line_ends(document.source[slice(*span)]) == 0 for span in spans):
            if first.role.in_body and second.role.in_body:
                yield Join(index, document.separator(index), "layout.restored", "they stood on one line")


STAGE = FunctionStage("layout.restored", find)
