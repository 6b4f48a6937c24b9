"""Warnings: what a person may want to know of a result, and whether one should look."""

from __future__ import annotations

from collections.abc import Iterator

from articleclean.article import Warning
from articleclean.document import Document

# A story rarely spares more than this share of its letters; the rest of a document that loses more is not
# trusted blindly (DESIGN §2.2: if more goes than a story can spare, the result is flagged).
MUCH = 0.5

# A text this long without a single line end has lost its paragraphs.
LONG_LINE = 3000


def doubts(document: Document) -> Iterator[Warning]:
    """Yield the warnings for a finished document."""
    text = document.text
    for note in document.page.notes if document.page else ():
        yield Warning(code=note.code, message=note.message, asks=note.asks)
    if not any(block.role.in_body and block.text.strip() for block in document.blocks):
        yield Warning(code="no_story", message="no body is left: nothing that reads as a story", asks=True)
    elif len(document.blocks) == 1 and len(text) > LONG_LINE:
        yield Warning(
            code="no_structure",
            message=f"one line of {len(text)} characters: paragraphs cannot be told apart, only sentences can",
        )
    if document.dropped:
        yield from _much_removed(document)
    damaged = text.count("\ufffd")
    if damaged:
        yield Warning(
            code="damaged_characters",
            message=f"{damaged} characters were lost before the text came here (U+FFFD)",
            asks=True,
        )
    if document.refused:
        first = document.refused[0]
        yield Warning(
            code="contradicting_actions",
            message=f"{len(document.refused)} actions contradicted an earlier one, the first by {first.rule}",
        )


def _much_removed(document: Document) -> Iterator[Warning]:
    # Most of what a page shows is not the article; only its prose counts.
    gone = sum(len(d.block.text) for d in document.dropped if document.page is None or d.cause.category != "page")
    kept = sum(len(block.text) for block in document.blocks)
    if gone > MUCH * (gone + kept):
        share = round(100 * gone / (gone + kept))
        yield Warning(code="much_removed", message=f"{share} % of the text was taken out", asks=True)
