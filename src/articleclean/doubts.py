"""Warnings: what a person may want to know of a result, and whether one should look."""

from __future__ import annotations

from collections.abc import Iterator

from articleclean.article import Warning
from articleclean.document import Document, Role
from articleclean.stages.body import story
from articleclean.stages.characters import invisible
from articleclean.stages.fields.dateline import opening
from articleclean.stretch import is_prose, mass, paragraphs

# A story rarely spares more than this share of its letters; the rest of a document that loses more is not
# trusted blindly.
MUCH = 0.5

# A text this long without a single line end has lost its paragraphs.
LONG_LINE = 3000

_APART = ("page", story.CATEGORY)

# Signs that say nothing may be left over one by one; so many spell something out.
HIDDEN = 8


def doubts(document: Document) -> Iterator[Warning]:
    """Yield the warnings for a finished document."""
    for note in document.page.notes if document.page else ():
        yield Warning(code=note.code, message=note.message, asks=note.asks)
    if not any(block.role.in_body and block.text.strip() for block in document.blocks):
        yield Warning(code="no_story", message="no body is left: nothing that reads as a story", asks=True)
    elif _is_index(document):
        yield Warning(
            code="no_story",
            message="a page without a paragraph: an index, or a notice before the story",
            asks=True,
        )
    elif len(document.blocks) == 1 and (size := len(document.texts[0])) > LONG_LINE:
        yield Warning(
            code="no_structure",
            message=f"one line of {size} characters: paragraphs cannot be told apart, only sentences can",
        )
    yield from _of_body(document)
    if document.dropped:
        yield from _much_removed(document)
    damaged = sum([text.count("\ufffd") for text in document.texts])
    if damaged:
        yield Warning(
            code="damaged_characters",
            message=f"{damaged} characters were lost before the text came here (U+FFFD)",
            asks=True,
        )
    yield from _hidden(document)
    if document.unsettled:
        yield Warning(code="not_settled", message="cleaned again, the text may change once more")
    if document.refused:
        first = document.refused[0]
        yield Warning(
            code="contradicting_actions",
            message=f"{len(document.refused)} actions contradicted an earlier one, the first by {first.rule}",
        )


def _hidden(document: Document) -> Iterator[Warning]:
    signs = {invisible.STRAY: 0, invisible.OVERRIDE: 0}
    for _, start, end, causes in (piece for block in document.blocks for piece in block.pieces or ()):
        for cause in causes:
            if cause.rule in signs:
                signs[cause.rule] += end - start
    if signs[invisible.OVERRIDE] or signs[invisible.STRAY] >= HIDDEN:
        yield Warning(
            code="hidden_text",
            message=f"{sum(signs.values())} signs that hide text, or show it in another order, were taken out",
            asks=True,
        )


def _is_index(document: Document) -> bool:
    """Whether a page was cut, or two kinds of its parts went, and nothing that is left reads as a paragraph."""
    if any(block.role.in_body and is_prose(block.text) for block in document.blocks):
        return False
    gone = {d.cause.category for d in document.dropped if d.block.role is Role.PARAGRAPH}
    return story.CATEGORY in gone or len(gone - {"empty", "markup", "ad_marker"}) >= 2


def _of_body(document: Document) -> Iterator[Warning]:
    doubtful = [b.text for b in document.blocks if b.label and b.label.rule == story.DOUBTFUL]
    if doubtful:
        lines = "one line may" if len(doubtful) == 1 else f"{len(doubtful)} lines may"
        yield Warning(code="doubtful_lines", message=f"{lines} not be story, the first: {doubtful[0][:60]!r}")
    told = zip(document.blocks, document.fact(paragraphs), strict=True)
    datelines = sum(prose and b.role.in_body and opening(b.text) is not None for b, prose in told)
    if datelines > 1:
        yield Warning(
            code="two_stories",
            message=f"{datelines} paragraphs open with place and agency, as stories do",
            asks=True,
        )


def _much_removed(document: Document) -> Iterator[Warning]:
    # Most of what a page shows is not the article; only its prose counts.
    is_text, masses = document.page is None, document.found(mass)
    gone = sum(
        [
            len(block.text)
            for block, cause in document.dropped
            if cause.category not in _APART or (is_text and masses[block.text])
        ]
    )
    kept = sum(map(len, document.texts))
    if gone > MUCH * (gone + kept):
        share = round(100 * gone / (gone + kept))
        yield Warning(code="much_removed", message=f"{share} % of the text was taken out", asks=True)
