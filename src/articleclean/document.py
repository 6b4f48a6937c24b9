"""The text on its way through the pipeline: one immutable source, and immutable blocks over it.

Offsets are code points. Spans are half-open and always lead into ``Document.source``; positions inside
``Block.text`` are called offsets. Nothing in this module changes text: see `articleclean.apply`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from articleclean.page import Page

T = TypeVar("T")


class Role(StrEnum):
    """What a block is in its article."""

    HEADLINE = "headline"
    ALTERNATIVE_HEADLINE = "alternative_headline"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    NOTE = "note"
    CAPTION = "caption"

    @property
    def in_body(self) -> bool:
        """Whether a block of this role belongs to the body (and not to the head or the apparatus)."""
        return self in _BODY


_BODY = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM, Role.QUOTE, Role.TABLE, Role.NOTE, Role.CAPTION})


class Span(NamedTuple):
    """Half-open range of code points in the source."""

    start: int
    end: int


class Cause(NamedTuple):
    """Why something was done: the rule, the reason in words, and for removals the category of junk."""

    rule: str
    reason: str = ""
    category: str | None = None


class Piece(NamedTuple):
    """``length`` output characters that come from ``source[start:end]``.

    Without causes the piece is verbatim: ``length == end - start`` and the characters are the same. With
    causes it was replaced; ``length == 0`` is a deletion, ``start == end`` an insertion.
    """

    length: int
    start: int
    end: int
    causes: tuple[Cause, ...] = ()


class Separator(NamedTuple):
    """White space between two blocks that is no longer what stood there."""

    text: str
    causes: tuple[Cause, ...]


class Block(NamedTuple):
    """A unit of the document: a line as read, a paragraph once lines are joined.

    ``pieces is None`` means untouched: the text is the source slice itself. ``separator`` is what follows the
    block; ``None`` means the white space that stands there in the source.
    """

    text: str
    span: Span
    role: Role = Role.PARAGRAPH
    pieces: tuple[Piece, ...] | None = None
    separator: Separator | None = None
    label: Cause | None = None  # who gave the block its role


class Dropped(NamedTuple):
    """A block that was taken out, and why."""

    block: Block
    cause: Cause


class Gap(NamedTuple):
    """What lies between two kept blocks (or before the first, or after the last), and what comes out for it.

    ``spans`` are the stretches of white space, one more than there are dropped blocks; ``chosen`` is the index
    of the one that stands for the gap in the output.
    """

    spans: tuple[Span, ...]
    dropped: tuple[Dropped, ...]
    chosen: int
    separator: Separator | None
    text: str


class Hints(NamedTuple):
    """What the caller knows about the article. Hints help; they never win against the text."""

    headline: str | None = None
    language: str | None = None
    url: str | None = None


class Document:
    """An immutable source and the blocks over it; kept and dropped blocks tile it in order."""

    def __init__(
        self,
        source: str,
        blocks: tuple[Block, ...],
        dropped: tuple[Dropped, ...] = (),
        hints: Hints = Hints(),  # noqa: B008 - immutable
        lead: Separator | None = None,
        refused: tuple[Any, ...] = (),
        characters: frozenset[str] | None = None,
        page: Page | None = None,
        unsettled: bool = False,
    ):
        self.source = source
        self.blocks = blocks
        self.dropped = dropped  #: in source order
        self.hints = hints
        self.lead = lead  #: overrides the white space before the first block
        self.refused = refused  #: actions that contradicted an earlier one and were not carried out
        self.page = page  #: where its lines stood, for a document that was read from a page
        self.unsettled = unsettled  #: cleaned again it might change: see `articleclean.settle`
        self._characters = characters
        self._facts: dict[Callable[[Document], Any], Any] = {}

    @cached_property
    def text(self) -> str:
        """The kept blocks, one a line: what a trigger is searched in before any block is looked at."""
        return "\n".join([block.text for block in self.blocks])

    @cached_property
    def full_text(self) -> str:
        """The kept blocks with what separates them: the text that comes out."""
        out = [self.gaps[0].text]
        for block, gap in zip(self.blocks, self.gaps[1:], strict=True):
            out += block.text, gap.text
        return "".join(out)

    @property
    def characters(self) -> frozenset[str]:
        """Every character of the kept blocks, and maybe some that are gone: triggers ask what is absent.

        Found once for the source and handed on from document to document, so that it costs a clean text one pass.
        """
        if self._characters is None:
            self._characters = frozenset(self.text)
        return self._characters

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in order: before block 0, after block 0, …, after the last; one more than blocks."""
        return tuple(_gaps(self))

    def separator(self, index: int) -> str:
        """What stands in the output after block ``index`` (``-1``: before the first block)."""
        return self.gaps[index + 1].text

    def left_unsettled(self) -> Document:
        """Return the document with the mark that cleaning it again might change it."""
        given = (self.source, self.blocks, self.dropped, self.hints, self.lead, self.refused, self._characters)
        return Document(*given, self.page, unsettled=True)

    def fact(self, find: Callable[[Document], T]) -> T:
        """Return ``find(self)``, found once: a document does not change, so neither does its evidence."""
        if find not in self._facts:
            self._facts[find] = find(self)
        return cast("T", self._facts[find])

    def __repr__(self) -> str:
        return f"<Document: {len(self.blocks)} blocks, {len(self.dropped)} dropped>"


def line_ends(space: str) -> int:
    r"""Count the line ends in white space; ``\r\n`` is one.

    >>> line_ends("\r\n \r\n"), line_ends("\n\r"), line_ends(" ")
    (2, 2, 0)
    """
    return space.count("\n") + space.count("\r") - space.count("\r\n")


def _gaps(document: Document) -> list[Gap]:
    source, dropped, size = document.source, document.dropped, len(document.source)
    gaps: list[Gap] = []
    at, d, last = 0, 0, len(document.blocks)
    beyond = Span(size + 1, size + 1)
    separator = document.lead
    for index in range(last + 1):
        block = document.blocks[index] if index < last else None
        end = block.span.start if block else size
        here = block.span if block else beyond
        if d == len(dropped) or dropped[d].block.span >= here:
            text = separator.text if separator else source[at:end]
            gaps.append(Gap((Span(at, end),), (), 0, separator, text))
        else:
            first, spans = d, []
            while d < len(dropped) and dropped[d].block.span < here:
                spans.append(Span(at, dropped[d].block.span.start))
                at = dropped[d].block.span.end
                d += 1
            spans.append(Span(at, end))
            gaps.append(_gap(source, spans, dropped[first:d], separator, index == 0, index == last))
        if block:
            at, separator = block.span.end, block.separator
    return gaps


def _gap(
    source: str,
    spans: list[Span],
    dropped: tuple[Dropped, ...],
    separator: Separator | None,
    is_lead: bool,
    is_tail: bool,
) -> Gap:
    # A dropped block takes one of its two neighbouring stretches of white space with it; the one with more
    # line ends stays. At the edges of the document the outermost one stays.
    if is_lead:
        chosen = 0
    elif is_tail:
        chosen = len(spans) - 1
    else:
        ends = [line_ends(source[a:b]) for a, b in spans]
        chosen = ends.index(max(ends))
    text = separator.text if separator else source[spans[chosen].start : spans[chosen].end]
    return Gap(tuple(spans), dropped, chosen, separator, text)
