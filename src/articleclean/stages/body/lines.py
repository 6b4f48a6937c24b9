"""The lines of a page, and what is known of them together: how its prose lies, and what stands apart from it.

Lines that stand far from all prose and are links, or stand in a part of the page that is named for something else
or in another article, are set aside before any model is asked (`Lines.far`). Everything here is a pure function of
the document and takes linear time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from articleclean.document import Block, Document
from articleclean.page import Element, Origin, Page
from articleclean.stretch import is_final, weight
from articleclean.titles import fold, opens

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

    above: dict[Element | None, int]  # an element above it, or itself -> how many steps up
    first: int = 0
    last: int = 0


class Lines:
    """The lines of a page with what is known of all of them."""

    def __init__(self, blocks: Sequence[Block], where: Sequence[Origin], headlines: Sequence[int] = ()):
        self.blocks = blocks
        self.where = where
        self.elements = [origin.element for origin in where]
        self.titled = {e for element in self.elements if element.tag == "h1" for e in element.chain()}
        self.sizes = [len(block.text) if block.text.isascii() else weight(block.text) for block in blocks]
        self.hidden = self._hidden()
        self.mass = self._mass()
        self.keys = _keys(self.elements)
        self.held = self._held()
        self.below = self._below()
        self.main = self._main()
        self.own = self._own(headlines)  #: the ``<article>`` with the headline, where it holds the story

    def _hidden(self) -> list[bool]:
        """Which lines the page hides; none where most of its prose is hidden, for a script to show."""
        found = [element.hidden for element in self.elements]
        prose = [self._prose(n) for n in range(len(found))] if any(found) else []
        concealed = sum([size for size, is_hidden in zip(prose, found, strict=False) if is_hidden])
        return found if 2 * concealed <= sum(prose) else [False] * len(found)

    def _mass(self) -> list[int]:
        """The prose of each line; what stands in a part that is named for something else does not count.

        Where little else is left, the names lie, and all prose counts: a template may call a page "comments".
        """
        sizes, hidden = self.sizes, self.hidden
        all_ = [self._prose(n) if size >= PROSE and not hidden[n] else 0 for n, size in enumerate(sizes)]
        others = _Parts(self._is_others)
        own = [0 if size and self._is_in(n, others) else size for n, size in enumerate(all_)]
        return own if sum(own) >= min(ENOUGH, 0.5 * sum(all_)) else all_

    def _is_in(self, n: int, parts: _Parts) -> bool:
        element = self.elements[n]
        return parts[element.part][0] > element.depth - UP

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

    def _below(self) -> dict[Element | None, float]:
        """The share of the page's prose that stands below an element."""
        below: dict[Element | None, float] = defaultdict(float)
        total = sum(self.mass) or 1
        for n, size in enumerate(self.mass):
            if size:
                element: Element | None = self.elements[n]
                while element is not None:
                    below[element] += size / total
                    element = element.parent
        return below

    def _main(self) -> Main:
        inside: dict[int, list[int]] = defaultdict(list)
        for n, size in enumerate(self.mass):
            if size:
                inside[self.keys[n][0]].append(n)
        if not inside:
            return Main({})
        best = max(inside.values(), key=lambda lines: sum([self.mass[n] for n in lines]))
        parent = home(self.elements[best[0]])
        return Main({element: steps for steps, element in enumerate(parent.chain())}, best[0], best[-1])

    def _own(self, headlines: Sequence[int]) -> Element | None:
        found = (self.where[n].element.article for n in headlines)
        return next((e for e in found if e is not None and self.below.get(e, 0) >= OWN), None)

    def alike(self, n: int) -> bool:
        """Whether other prose of the page has the same names as the line, and the same parent's."""
        return self.held.get(self.keys[n][2], 0) - self.mass[n] / (sum(self.mass) or 1) >= ALIKE

    @cached_property
    def alone(self) -> list[bool]:
        """Lines that share no parent, grandparent or names with prose."""
        return list(map(self.held.keys().isdisjoint, self.keys))

    @cached_property
    def far(self) -> list[bool]:
        """Lines that are alone, away from the story, and say themselves that they are no text."""
        if not self.held:
            return [False] * len(self.where)
        parts, strange, above = _Parts(self._apart), self._strange(), self.main.above
        found = []
        for element, origin, is_alone in zip(self.elements, self.where, self.alone, strict=True):
            never, elsewhere = parts[element.part]
            lowest = element.depth - UP
            if never > lowest or strange[element.article]:
                found.append(True)
            elif not is_alone or element in above or element.parent in above:
                found.append(False)
            else:
                found.append(elsewhere > lowest or origin.links >= 0.6)
        return found

    def _strange(self) -> dict[Element | None, bool]:
        """Of each article with lines, and of none, whether it is not the story's nor stands in that."""
        own = self.own
        found: dict[Element | None, bool] = {None: False}
        for article in {element.article for element in self.elements} - {None}:
            near = article
            while near is not None and near is not own:
                near = near.parent and near.parent.article
            found[article] = own is not None and near is None
        return found

    def _is_others(self, part: Element) -> tuple[bool, bool]:
        """Whether the prose of a part is not the page's."""
        return self._is_part(part) and not part.kinds.isdisjoint(_OTHERS), False

    def _apart(self, part: Element) -> tuple[bool, bool]:
        """Whether a part is small and named for what is never story; whether it is named for something else."""
        kinds = part.kinds
        never, elsewhere = not kinds.isdisjoint(_NO_STORY), not kinds.isdisjoint(_ELSEWHERE)
        if not (never or elsewhere) or not self._is_part(part):
            return False, False
        return never and self._is_small(self.below.get(part, 0)), elsewhere

    def _is_small(self, share: float) -> bool:
        """Whether a part holds little of the prose; on a short page, where that is no paragraph, a bit more."""
        return share < LITTLE or (share < 2 * LITTLE and share * sum(self.mass) < PARAGRAPH)

    def _is_part(self, part: Element) -> bool:
        """Whether its kinds are those of a part; what holds the title is none, nor is the document."""
        return part not in self.titled and part.tag not in DOCUMENT


class _Parts(dict["Element | None", tuple[int, int]]):
    """How deep the nearest parts are of which two things hold: a part itself, or one it stands in.

    Found once a part. A line counts as in them if they are a few steps above it at most, see `UP`.
    """

    def __init__(self, holds: Callable[[Element], tuple[bool, bool]]):
        self._holds = holds
        self[None] = -UP, -UP

    def __missing__(self, part: Element | None) -> tuple[int, int]:
        waiting = list[Element]()
        while part is not None and part not in self:
            waiting.append(part)
            part = part.parent.part if part.parent else None
        one, two = self[part]
        while waiting:
            part = waiting.pop()
            first, second = self._holds(part)
            if first:
                one = part.depth
            if second:
                two = part.depth
            self[part] = one, two
        return one, two


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
    return [
        n
        for n, text in enumerate(document.texts)
        if least <= len(text) <= most and opens(text, title[0]) and fold(text) == title
    ]


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


def _keys(elements: Iterable[Element]) -> list[tuple[int, int, int]]:
    """What the lines of an element share with others: the parent, the grandparent, the names of it and its parent.

    An address stands for a parent, its negative for a grandparent, an odd number for names: no two are equal.
    """
    names: dict[tuple[str, ...], int] = {}
    found = []
    for element in elements:
        parent = element.parent or element
        alike = names.setdefault((element.tag, element.names, parent.tag, parent.names), 2 * len(names) + 1)
        found.append((id(parent), -id(parent.parent or parent), alike))
    return found
