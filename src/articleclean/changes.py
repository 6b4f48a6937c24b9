"""The record of what was done, read off the pieces; and the two pure functions that need nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple, Protocol

from articleclean.document import Block, Cause, Document, Gap, Piece, Span

_new = tuple.__new__  # half the time of the call that names the fields: pages drop lines by the hundred


class Done(NamedTuple):
    """One change: ``before`` stood at ``source[start:end]``, ``after`` stands in the output."""

    start: int
    end: int
    before: str
    after: str
    causes: tuple[Cause, ...]


class Taken(NamedTuple):
    """Something taken out of the article: a block, or a phrase inside one."""

    span: Span
    text: str
    cause: Cause


class Replayable(Protocol):
    """What `replay` and `restore` need of a change."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def before(self) -> str: ...  # noqa: D102
    @property
    def after(self) -> str: ...  # noqa: D102


def changes_of(document: Document) -> Iterator[Done]:
    """Yield every change of the document, in source order and without overlap."""
    source, blocks = document.source, document.blocks
    for index in range(len(blocks) + 1):
        if index in document.holes or (blocks[index - 1].separator if index else document.lead):
            yield from _in_gap(source, document.gap(index))
        if index < len(blocks) and blocks[index].pieces:
            yield from _in_block(source, blocks[index])


def _in_block(source: str, block: Block) -> Iterator[Done]:
    offset = 0
    for piece in block.pieces or ():
        if piece.causes:
            after = block.text[offset : offset + piece.length]
            yield Done(piece.start, piece.end, source[piece.start : piece.end], after, piece.causes)
        offset += piece.length


def _in_gap(source: str, gap: Gap) -> Iterator[Done]:
    # A dropped block takes a neighbouring stretch of white space with it: the one before it, up to the stretch
    # that stays; after that the one that follows.
    spans, chosen = gap.spans, gap.chosen
    for index, (start, end) in enumerate(spans):
        if index == chosen and gap.separator and gap.text != source[start:end]:
            yield Done(start, end, source[start:end], gap.text, gap.separator.causes)
        if index < len(gap.dropped):
            block, cause = gap.dropped[index]
            first = start if index < chosen else block.span.start
            last = block.span.end if index < chosen else spans[index + 1].end
            yield _new(Done, (first, last, source[first:last], "", (cause,)))


def taken_from(document: Document) -> list[Taken]:
    """List everything taken out, in source order: dropped blocks, and phrases inside kept ones."""
    source = document.source
    taken = [
        _new(Taken, (block.span, block.text if block.pieces is None else source[slice(*block.span)], cause))
        for block, cause in document.dropped
    ]
    for block in document.blocks:
        for piece in block.pieces or ():
            span = Span(piece.start, piece.end)
            taken += [Taken(span, source[slice(*span)], cause) for cause in piece.causes if cause.category]
    return sorted(taken, key=itemgetter(0))


def source_spans(block: Block) -> tuple[Span, ...]:
    """The stretches of the source a block's text comes from; what was taken out between them is left out."""
    if block.pieces is None:
        return (block.span,)
    spans: list[Span] = []
    for piece in block.pieces:
        if _is_removal(piece):
            continue
        if spans and spans[-1].end == piece.start:
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(Span(piece.start, piece.end))
    return tuple(spans)


def _is_removal(piece: Piece) -> bool:
    return not piece.length and any(cause.category for cause in piece.causes)


def replay(source: str, changes: Iterable[Replayable]) -> str:
    """Return the ``full_text`` that the changes make of the source.

    Raises ValueError where a change does not fit the source.
    """
    at = 0
    out: list[str] = []
    for change in changes:
        end = change.start + len(change.before)
        if change.start < at or source[change.start : end] != change.before:
            raise ValueError(f"the change at {change.start} does not fit this source")
        out += source[at : change.start], change.after
        at = end
    return "".join([*out, source[at:]])


def restore(full_text: str, changes: Iterable[Replayable]) -> str:
    """Return the source that the changes made this ``full_text`` of; no stored copy is needed.

    Raises ValueError where a change does not fit the text.
    """
    at = shift = 0
    out: list[str] = []
    for change in changes:
        start = change.start + shift
        end = start + len(change.after)
        if start < at or full_text[start:end] != change.after:
            raise ValueError(f"the change at {change.start} does not fit this text")
        out += full_text[at:start], change.before
        at, shift = end, shift + len(change.after) - len(change.before)
    return "".join([*out, full_text[at:]])
