"""The text on its way through the pipeline: one immutable source, and immutable blocks over it.

Offsets are code points. Spans are half-open and always lead into ``Document.source``; positions inside
``Block.text`` are called offsets. Nothing in this module changes text: see `articleclean.apply`.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from articleclean.page import Page

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)  # what is asked about: the text of a line, a row of a model


_BODY = frozenset(("paragraph", "subhead", "list_item", "quote", "table", "note", "caption"))


class Role(StrEnum):
    """What a block is in its article."""

    in_body: bool  #: whether a block of this role belongs to the body (and not to the head or the apparatus)

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

    def __init__(self, name: str):
        self.in_body = name in _BODY


_new = tuple.__new__  # half the time of the call that names the fields: pages have holes by the hundred


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
        known: Known | None = None,
        unsettled: bool = False,
    ):
        self.source = source
        self.blocks = blocks
        self.dropped = dropped  #: in source order
        self.hints = hints
        self.lead = lead  #: overrides the white space before the first block
        self.refused = refused  #: actions that contradicted an earlier one and were not carried out
        self.page = page  #: where its lines stood, for a document that was read from a page
        self.known = {} if known is None else known  #: what `each` found, for the documents made of this one too
        self.unsettled = unsettled  #: cleaned again it might change: see `articleclean.settle`
        self._characters = characters
        self._facts: dict[Callable[[Document], Any], Any] = {}
        self._lists: dict[Callable[[str], Any], list[Any]] = {}

    @cached_property
    def texts(self) -> list[str]:
        """The text of each block."""
        return [block.text for block in self.blocks]

    @cached_property
    def text(self) -> str:
        """The kept blocks, one a line: what a trigger is searched in before any block is looked at."""
        return "\n".join(self.texts)

    @cached_property
    def full_text(self) -> str:
        """The kept blocks with what separates them: the text that comes out."""
        lead, *spaces = self.spaces
        found = lead + "".join([part for pair in zip(self.texts, spaces, strict=True) for part in pair])
        return self.source if found == self.source else found

    @property
    def characters(self) -> frozenset[str]:
        """Every character of the kept blocks, and maybe some that are gone: triggers ask what is absent.

        Found once for the source and handed on from document to document, so that it costs a clean text one pass.
        """
        if self._characters is None:
            text, found = self.text, set(_LETTERS)
            for at in range(0, len(text), _PART):
                rest = text[at : at + _PART].encode("utf-8", "surrogatepass").translate(None, _COMMON)
                found.update(rest.decode("utf-8", "surrogatepass"))
            self._characters = frozenset(found)
        return self._characters

    def holding(self, characters: frozenset[str]) -> Iterator[tuple[int, str]]:
        """Yield the blocks that hold one of these characters: their numbers and texts."""
        present = self.characters & characters
        for number, text in enumerate(self.texts):
            if not present.isdisjoint(text) if len(present) > _FEW else any(sign in text for sign in present):
                yield number, text

    @cached_property
    def holes(self) -> dict[int, Gap]:
        """The gaps in which blocks were dropped, by the number of the block that follows."""
        spans, at, count = [block.span for block in self.blocks], 0, len(self.blocks)
        groups: dict[int, list[Dropped]] = {}
        for dropped in self.dropped:  # both lie in source order: one walk along them
            span = dropped.block.span
            while at < count and spans[at] <= span:
                at += 1
            groups.setdefault(at, []).append(dropped)
        has_returns = "\r" in self.source
        return {number: _hole(self, number, tuple(group), has_returns) for number, group in groups.items()}

    @cached_property
    def spaces(self) -> list[str]:
        """What separates the blocks in the output: before block 0, after block 0, …; one more than blocks."""
        source, blocks = self.source, self.blocks
        starts = [block.span.start for block in blocks]
        ends = [block.span.end for block in blocks]
        found = [source[a:b] for a, b in zip([0, *ends], [*starts, len(source)], strict=True)]
        for number, gap in self.holes.items():
            found[number] = gap.text
        for number, block in enumerate(blocks, 1):
            if block.separator:
                found[number] = block.separator.text
        if self.lead:
            found[0] = self.lead.text
        return found

    def gap(self, number: int) -> Gap:
        """The gap before block ``number``; with the number of blocks, the one after the last."""
        if number in self.holes:
            return self.holes[number]
        span = Span(*_between(self, number))
        separator = _separator(self, number)
        return Gap((span,), (), 0, separator, separator.text if separator else self.source[slice(*span)])

    def separator(self, index: int) -> str:
        """What stands in the output after block ``index`` (``-1``: before the first block)."""
        return self.spaces[index + 1]

    def left_unsettled(self) -> Document:
        """Return the document with the mark that cleaning it again might change it."""
        given = (self.source, self.blocks, self.dropped, self.hints, self.lead, self.refused, self._characters)
        return Document(*given, self.page, self.known, unsettled=True)

    def relabelled(self, blocks: tuple[Block, ...], refused: tuple[Any, ...]) -> Document:
        """Return the document with the same blocks in other roles: what their texts tell holds for it, too."""
        given = (self.source, blocks, self.dropped, self.hints, self.lead, refused, self.characters)
        made = Document(*given, self.page, self.known)
        made._lists = self._lists
        made._facts = {find: fact for find, fact in self._facts.items() if find in _OF_TEXTS}
        vars(made).update({name: vars(self)[name] for name in _READ_OFF & vars(self).keys()})
        return made

    def fact(self, find: Callable[[Document], T]) -> T:
        """Return ``find(self)``, found once: a document does not change, so neither does its evidence."""
        if find not in self._facts:
            self._facts[find] = find(self)
        found: T = self._facts[find]
        return found

    def each(self, find: Callable[[str], T]) -> list[T]:
        """Return ``find(text)`` for the text of each block, found once for equal lines.

        What was found goes on to the documents that stages make of this one: of most lines nothing new is asked.
        """
        if find not in self._lists:
            known = self.found(find)
            if not known:
                known.fill(self.texts)
            self._lists[find] = list(map(known.__getitem__, self.texts))
        return self._lists[find]

    def found(self, find: Callable[[K], T]) -> Found[K, T]:
        """Return what `each` found, by the text; asked about another text, it finds that too."""
        if find not in self.known:
            self.known[find] = Found(find)
        return self.known[find]

    def forget(self, texts: Iterable[str]) -> None:
        """Forget what was found of lines that are gone: a text on one line is a line of its own each time."""
        for text in texts:
            for table in self.known.values():
                table.pop(text, None)

    def forget_all(self) -> None:
        """Forget what was found of any line: it takes more room than the lines, and no stage asks any more."""
        self.known.clear()

    def __repr__(self) -> str:
        return f"<Document: {len(self.blocks)} blocks, {len(self.dropped)} dropped>"


_READ_OFF = {"texts", "text", "full_text", "holes", "spaces"}  # properties in which no role has a part
_OF_TEXTS: set[Callable[[Document], Any]] = set()


def of_texts(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """Mark a fact in which the roles of the blocks have no part: it outlives a change of them."""
    _OF_TEXTS.add(find)
    return find


class Found(dict[K, T]):
    """What a function says of each text it was asked about."""

    def __init__(self, find: Callable[[K], T]):
        self._find = find

    def __missing__(self, text: K) -> T:
        found = self[text] = self._find(text)
        return found

    def fill(self, texts: Iterable[K]) -> None:
        """Find what the function says of all these texts in one go."""
        different = dict.fromkeys(texts)
        self.update(zip(different, map(self._find, different), strict=True))


Known = dict[Callable[[Any], Any], Found[Any, Any]]


class Ask(Protocol):
    """`Document.found`, or `answers` where there is no document: from a function to what it says of each text."""

    def __call__(self, find: Callable[[K], T], /) -> Mapping[K, T]:
        """Return a table that is filled as it is asked."""
        ...


def answers(find: Callable[[K], T], /) -> Mapping[K, T]:
    """Return what ``find`` says of each text, found once for equal texts."""
    return Found(find)


_FEW = 8  # characters that are looked for one by one
_PART = 1 << 16  # characters that are encoded at a time: of a long text that takes four times its room

# These are in nearly every text, and most of it: that they are there need not be found.
_COMMON = (string.ascii_letters + string.digits + " ,.\n").encode()
_LETTERS = frozenset(_COMMON.decode())


def line_ends(space: str) -> int:
    r"""Count the line ends in white space; ``\r\n`` is one.

    >>> line_ends("\r\n \r\n"), line_ends("\n\r"), line_ends(" ")
    (2, 2, 0)
    """
    count = space.count("\n")
    return count + space.count("\r") - space.count("\r\n") if "\r" in space else count


def _between(document: Document, number: int) -> tuple[int, int]:
    """Where the gap before a block begins and ends, whatever was dropped there."""
    blocks = document.blocks
    start = blocks[number - 1].span.end if number else 0
    return start, blocks[number].span.start if number < len(blocks) else len(document.source)


def _separator(document: Document, number: int) -> Separator | None:
    return document.blocks[number - 1].separator if number else document.lead


def _hole(document: Document, number: int, dropped: tuple[Dropped, ...], has_returns: bool) -> Gap:
    # A dropped block takes one of its two neighbouring stretches of white space with it; the one with more
    # line ends stays. At the edges of the document the outermost one stays.
    source, (start, end) = document.source, _between(document, number)
    edges = [start]
    for d in dropped:
        edges += d.block.span
    edges.append(end)
    spans = tuple([_new(Span, pair) for pair in zip(edges[::2], edges[1::2], strict=True)])
    if number == 0:
        chosen = 0
    elif number == len(document.blocks):
        chosen = len(dropped)
    else:
        lines = [line_ends(source[a:b]) if has_returns else source.count("\n", a, b) for a, b in spans]
        chosen = lines.index(max(lines))
    separator = _separator(document, number)
    return Gap(spans, dropped, chosen, separator, separator.text if separator else source[slice(*spans[chosen])])
