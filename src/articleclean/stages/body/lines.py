"""The lines of a page, and what is known of them together: how its prose lies, and what stands apart from it.

Lines that stand far from all prose and are links, or stand in a part of the page that is named for something else
or in another article, are set aside before any model is asked (`Lines.far`). Everything here is a pure function of
the document and takes linear time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from articleclean.document import Block, Document
from articleclean.page import Element, Origin, Page
from articleclean.stretch import is_final, weight
from articleclean.titles import fold

PROSE = 80  # a line of this weight with few links is prose
UP = 8  # elements above a line that are asked for their kinds
ALIKE = 0.05  # of the page's prose
ENOUGH = 600  # weight of prose with which a page has a story
PARAGRAPH = 160  # of this weight a line is prose however it ends
LITTLE = 0.15  # of the page's prose: a part that is named for something else and holds less is that
OWN = 0.5  # of the page's prose: an article with the headline that holds so much is the article
DOCUMENT = frozenset({"html", "body"})  # their names speak of the page, not of a part of it

_ELSEWHERE = frozenset({"navigation", "footer", "aside", "related", "comments", "form"})
_NO_STORY = frozenset("navigation footer comments form tags bio modal noscript newsletter".split())
_OTHERS = frozenset({"comments"})  # their prose is not the page's


class Main(NamedTuple):
    """The element whose children hold the most prose, and the stretch of lines they are."""

    above: dict[int, int]  # id of an element above it (or itself) -> how many steps up
    first: int = 0
    last: int = 0


class Lines:
    """The lines of a page with what is known of all of them."""

    def __init__(self, blocks: Sequence[Block], where: Sequence[Origin], headlines: Sequence[int] = ()):
        self.blocks = blocks
        self.where = where
        self.titled = {id(e) for origin in where if origin.element.tag == "h1" for e in origin.element.chain()}
        self.sizes = [len(block.text) if block.text.isascii() else weight(block.text) for block in blocks]
        self.hidden = self._hidden()
        self.mass = self._mass()
        self.keys = list(_keys([origin.element for origin in where]))
        self.held = self._held()
        self.below = self._below()
        self.main = self._main()
        self.own = self._own(headlines)  #: the ``<article>`` with the headline, where it holds the story

    def _hidden(self) -> list[bool]:
        """Which lines the page hides; none where most of its prose is hidden, for a script to show."""
        found = [origin.element.hidden for origin in self.where]
        prose = [self._prose(n) for n in range(len(found))] if any(found) else []
        concealed = sum([size for size, is_hidden in zip(prose, found, strict=False) if is_hidden])
        return found if 2 * concealed <= sum(prose) else [False] * len(found)

    def _mass(self) -> list[int]:
        """The prose of each line; what stands in a part that is named for something else does not count.

        Where little else is left, the names lie, and all prose counts: a template may call a page "comments".
        """
        all_ = [0 if is_hidden else self._prose(n) for n, is_hidden in enumerate(self.hidden)]
        others = _Parts(lambda part: self._is_of(part, _OTHERS))
        own = [0 if size and others.hold(self.where[n].element) else size for n, size in enumerate(all_)]
        return own if sum(own) >= min(ENOUGH, 0.5 * sum(all_)) else all_

    def _prose(self, n: int) -> int:
        """The weight of a line that is prose, else 0."""
        size, origin = self.sizes[n], self.where[n]
        if size < PROSE or origin.links >= 0.5:
            return 0
        return min(size, 1000) if size >= PARAGRAPH or is_final(self.blocks[n].text) else 0

    def _held(self) -> dict[int, float]:
        """The share of the page's prose with the same parent, the same grandparent, the same names."""
        held: dict[int, float] = defaultdict(float)
        total = sum(self.mass) or 1
        for keys, size in zip(self.keys, self.mass, strict=True):
            if size:
                for key in keys:
                    held[key] += size / total
        return held

    def _below(self) -> dict[int, float]:
        """The share of the page's prose that stands below an element, by its id."""
        below: dict[int, float] = defaultdict(float)
        total = sum(self.mass) or 1
        for n, size in enumerate(self.mass):
            if size:
                for element in self.where[n].element.chain():
                    below[id(element)] += size / total
        return below

    def _main(self) -> Main:
        inside: dict[int, list[int]] = defaultdict(list)
        for n, size in enumerate(self.mass):
            if size:
                inside[self.keys[n][0]].append(n)
        if not inside:
            return Main({})
        best = max(inside.values(), key=lambda lines: sum([self.mass[n] for n in lines]))
        parent = home(self.where[best[0]].element)
        return Main({id(element): steps for steps, element in enumerate(parent.chain())}, best[0], best[-1])

    def _own(self, headlines: Sequence[int]) -> Element | None:
        found = (self.where[n].element.article for n in headlines)
        return next((e for e in found if e is not None and self.below.get(id(e), 0) >= OWN), None)

    def alike(self, n: int) -> bool:
        """Whether other prose of the page has the same names as the line, and the same parent's."""
        return self.held.get(self.keys[n][2], 0) - self.mass[n] / (sum(self.mass) or 1) >= ALIKE

    @cached_property
    def far(self) -> list[bool]:
        """Lines that share no parent, grandparent or names with prose and say themselves that they are no text."""
        if not self.held:
            return [False] * len(self.where)
        other, elsewhere = _Parts(self._is_no_story), _Parts(lambda part: self._is_of(part, _ELSEWHERE))
        own, held = self.own, self.held.keys()
        found = []
        for origin, keys in zip(self.where, self.keys, strict=True):
            element = origin.element
            if other.hold(element) or (own and self._is_strange(element)):
                found.append(True)
            elif not held.isdisjoint(keys) or not self._is_apart(element):
                found.append(False)
            else:
                found.append(origin.links >= 0.6 or elsewhere.hold(element))
        return found

    def _is_strange(self, element: Element) -> bool:
        """Whether it stands in another article than the story."""
        article = element.article
        while article is not None and article is not self.own:
            article = article.parent and article.parent.article
            if article is None:
                return True
        return False

    def _is_no_story(self, part: Element) -> bool:
        """Whether a part is small and named for what is never story."""
        return self._is_of(part, _NO_STORY) and self._is_small(self.below.get(id(part), 0))

    def _is_small(self, share: float) -> bool:
        """Whether a part holds little of the prose; on a short page, where that is no paragraph, a bit more."""
        return share < LITTLE or (share < 2 * LITTLE and share * sum(self.mass) < PARAGRAPH)

    def _is_apart(self, element: Element) -> bool:
        """Whether the element is two steps and more from where the main prose is told."""
        parent = home(element)
        return id(element) not in self.main.above and id(parent) not in self.main.above

    def _is_of(self, part: Element, kinds: frozenset[str]) -> bool:
        """Whether a part is of one of these kinds; what holds the title is no part."""
        return not part.kinds.isdisjoint(kinds) and id(part) not in self.titled and part.tag not in DOCUMENT


class _Parts:
    """Of which parts of the page something holds, asked once a part."""

    def __init__(self, holds: Callable[[Element], bool]):
        self._holds = holds
        self._known: dict[int, int] = {}  # part -> how deep the nearest of which it holds is, it or one above it

    def hold(self, element: Element) -> bool:
        """Whether it holds of one the element stands in, a few steps above it at most."""
        part, known = element.part, self._known
        if part is None:
            return False
        if id(part) not in known:
            self._ask(part)
        return known[id(part)] > element.depth - UP

    def _ask(self, part: Element | None) -> None:
        waiting, deepest = list[Element](), -UP
        while part is not None:
            if id(part) in self._known or self._holds(part):
                deepest = self._known.setdefault(id(part), part.depth)
                break
            waiting.append(part)
            part = part.parent and part.parent.part
        self._known |= dict.fromkeys(map(id, waiting), deepest)


def lines(document: Document) -> Lines:
    """The lines of the document and where each stood."""
    page = document.page or Page(())
    return Lines(document.blocks, page.places([block.span for block in document.blocks]), document.fact(headlines))


def headlines(document: Document) -> list[int]:
    """The lines that are the headline. A fact: ask with `document.fact`."""
    title = fold(document.hints.headline or "")
    if not title:
        return []
    most = len(title) + 8  # quotation marks and a final mark at the edges
    least = len(title) // 3  # a letter is folded to three at most
    return [n for n, text in enumerate(document.texts) if least <= len(text) <= most and fold(text) == title]


def title(document: Document, kept: Sequence[bool]) -> int | None:
    """The last line above the story that is the headline; where there is none, the first that is."""
    found = document.fact(headlines)
    first = next((n for n, keep in enumerate(kept) if keep and n not in found), len(kept))
    return next((n for n in reversed(found) if n < first), next(iter(found), None))


def tagged(element: Element, tag: str) -> Element | None:
    """The nearest element of the tag, this one or one it stands in."""
    return next((near for near in element.chain() if near.tag == tag), None)


def home(element: Element) -> Element:
    """The element whose children a line's siblings are."""
    return element.parent or element


def _keys(elements: Iterable[Element]) -> Iterator[tuple[int, int, int]]:
    """What the lines of an element share with others: the parent, the grandparent, the names of it and its parent.

    An address stands for a parent, its negative for a grandparent, an odd number for names: no two are equal.
    """
    known: dict[Element, tuple[int, int, int]] = {}
    names: dict[tuple[str, ...], int] = {}
    for element in elements:
        found = known.get(element)
        if found is None:
            parent = element.parent or element
            alike = names.setdefault((element.tag, element.names, parent.tag, parent.names), 2 * len(names) + 1)
            found = known[element] = id(parent), -id(parent.parent or parent), alike
        yield found
