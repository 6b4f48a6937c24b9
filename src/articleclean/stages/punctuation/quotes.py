"""Quotation marks that lost their place.

Repairs a closing mark set off by a space, turned round or followed by a repeated stop (``relations. “.``), one
whose space moved from behind it to before it (``me, ”he told``) or was lost (``me,”he told``), spaces inside a
pair, and a low mark that closes. Whether a quotation is open is known from mark to mark and from paragraph to
paragraph, so that an opening mark repeated at each paragraph is right. Left alone: every other use, the style of
the marks, marks that are the same on both sides (Nordic), straight marks whose direction parity does not show.
"""

from __future__ import annotations

from collections.abc import Iterable

from articleclean.document import Document
from articleclean.stage import FunctionStage
from articleclean.stages import Action
from articleclean.stages.punctuation import curly, straight
from articleclean.stages.punctuation.quote_rules import RULES

__all__ = ["RULES", "STAGE", "find"]


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put closing marks back."""
    yield from straight.find(document)
    yield from curly.find(document)


STAGE = FunctionStage("punctuation.quotes", find)
