"""What a page knows of the text that was read from it: an immutable side table, keyed by place in the source.

A `Document` read from a page carries a `Page`. Blocks stay as they are: whoever wants to know where a block stood
asks ``document.page.origin(block.span)``. There is no parsed page to hold on to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from articleclean.document import Span
from articleclean.letters import printed
from articleclean.lexicons import lexicon

_WORD = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_NAMES_KEPT = 300  # code points of a class or an id that are looked at


class Element:
    """One element of the page: its tag, its names (classes, id, role, item property) and what it stands in."""

    __slots__ = (
        "article",
        "depth",
        "hidden",
        "index",
        "kinds",
        "named",
        "names",
        "parent",
        "part",
        "tag",
        "whole",
    )

    def __init__(
        self,
        tag: str,
        parent: Element | None = None,
        index: int = 1,
        names: str = "",
        hidden: bool = False,
    ):
        self.tag = tag
        self.parent = parent
        self.index = index  #: among the siblings of the same tag, from 1
        self.names = names
        #: what the tag and the names say it is, see ``data/lexicons/page.toml``; and the nearest kind
        self.kinds, own = described(tag, names)
        #: the nearest element that is of any kind, and the nearest ``<article>``: this one or one it stands in
        self.part: Element | None = self if self.kinds else parent.part if parent else None
        self.article: Element | None = self if tag == "article" else parent.article if parent else None
        self.named: str | None = own or (parent.named if parent else None)
        self.hidden: bool = hidden or (parent.hidden if parent else False)  #: itself, or what it stands in
        self.depth: int = parent.depth + 1 if parent else 0
        self.whole = b""  #: of the outermost one: the page as it was parsed

    @property
    def path(self) -> str:
        """The element as an XPath, such as ``/html/body/article/p[3]``."""
        return next(paths([self]))

    @property
    def line(self) -> int | None:
        """Where it begins in the page. Few ask, and for them the page is parsed once more."""
        from articleclean.read.places import line_of  # noqa: PLC0415

        return line_of(self)

    def root(self) -> Element:
        """The outermost element."""
        *_, last = self.chain()
        return last

    def chain(self) -> Iterator[Element]:
        """The element and what it stands in, innermost first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def parts(self, up: int) -> Iterator[Element]:
        """The elements that are of any kind among this one and those it stands in, fewer steps above it."""
        lowest, element = self.depth - up, self.part
        while element is not None and element.depth > lowest:
            yield element
            element = element.parent and element.parent.part

    def within(self, kind: str) -> Element | None:
        """The nearest element, this one or one it stands in, that is of the kind."""
        return next((element for element in self.parts(self.depth + 1) if kind in element.kinds), None)

    def __repr__(self) -> str:
        return f"<Element {self.path}>"


def paths(elements: Iterable[Element]) -> Iterator[str]:
    """Yield the path of each element; that of what several stand in is put together once."""
    known: dict[Element | None, str] = {None: ""}
    for element in elements:
        parent = element.parent
        if parent is not None and parent not in known:
            known[parent] = "".join(reversed(list(map(_step, parent.chain()))))
        yield printed(known[parent] + _step(element), lost="\ufffd")


def _step(element: Element) -> str:
    return f"/{element.tag}[{element.index}]" if element.index > 1 else f"/{element.tag}"


@cache
def _listed() -> dict[str, frozenset[str]]:
    """Word or tag -> the kinds it stands for."""
    found: dict[str, set[str]] = {}
    for kind, words in lexicon("page").items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@lru_cache(maxsize=20_000)
def described(tag: str, names: str) -> tuple[frozenset[str], str | None]:
    """The kinds of an element, and the one that stands for a part of the page: the document itself is none."""
    kinds = kinds_of(tag, names)
    return kinds, min(kinds) if kinds and tag not in ("html", "body") else None


def kinds_of(tag: str, names: str) -> frozenset[str]:
    """Say what the tag and the words of the names make of an element.

    >>> sorted(kinds_of("div", "relatedArticles box"))
    ['related']
    >>> sorted(kinds_of("aside", ""))
    ['aside']
    """
    listed = _listed()
    found = set(listed.get(f"<{tag}>", ()))
    before = ""
    for name in names[:_NAMES_KEPT].split():
        kinds, first, last = _said(name)
        found |= kinds
        if before and first:
            found |= listed.get(before + first, _NONE)
        before = last or before
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _said(name: str) -> tuple[frozenset[str], str, str]:
    """What the words of one name say, and which is its first and its last."""
    listed = _listed()
    words = [word.lower() for word in _WORD.findall(name)]
    found = [listed.get(word, _NONE) for word in words]
    found += [listed.get(first + second, _NONE) for first, second in pairwise(words)]
    return frozenset().union(*found), *((words[0], words[-1]) if words else ("", ""))


_NONE: frozenset[str] = frozenset()


class Origin(NamedTuple):
    """Where a line of the source stood on the page."""

    start: int  # of the line, in the source
    element: Element
    links: float = 0.0  # share of its characters that are link text
    slanted: float = 0.0  # share that is set in italics
    bold: float = 0.0  # share that is set in bold letters
    pictures: int = 0  # pictures, films and frames between the line before and this one

    @property
    def path(self) -> str:
        """The innermost block element that holds the line, as an XPath."""
        return self.element.path

    @property
    def line(self) -> int | None:
        """Where that element begins in the page."""
        return self.element.line

    @property
    def tag(self) -> str:
        """Its tag."""
        return self.element.tag

    @property
    def hidden(self) -> bool:
        """Whether the page does not show it."""
        return self.element.hidden

    def beside(self, other: Origin) -> bool:
        """Whether the other line is set as this one: in the same element, or in a like one of the same parent."""
        one, two = self.element, other.element
        return one is two or (one.tag == two.tag and one.parent is two.parent)


class Claim(NamedTuple):
    """What one source on the page says of a field."""

    value: str
    origin: str  # "json-ld", "opengraph", "meta", "microdata", "title", "h1", "html"


class Note(NamedTuple):
    """Something that was found out while reading, for the warnings."""

    code: str
    message: str
    asks: bool = False


class Page:
    """The side table: an `Origin` for every line of the source, what the page claims, and what was noted."""

    def __init__(
        self,
        origins: tuple[Origin, ...],
        claims: Mapping[str, tuple[Claim, ...]] | None = None,
        notes: tuple[Note, ...] = (),
    ):
        self.origins = origins
        self.claims = dict(claims or {})  #: field -> claims, the most trusted source first
        self.notes = notes

    @cached_property
    def _starts(self) -> list[int]:
        return [origin.start for origin in self.origins]

    def origin(self, span: Span) -> Origin:
        """Where the line stood that a span of the source begins in."""
        return self.origins[max(0, bisect_right(self._starts, span.start) - 1)]

    def places(self, spans: Sequence[Span]) -> Sequence[Origin]:
        """Where the lines stood that spans begin in; as a rule each is a line as it was read."""
        starts = [span.start for span in spans]
        return self.origins if starts == self._starts else [self.origin(span) for span in spans]

    def claim(self, field: str) -> Claim | None:
        """The claim of the most trusted source."""
        return next(iter(self.claims.get(field, ())), None)

    def __repr__(self) -> str:
        return f"<Page: {len(self.origins)} lines>"
