"""Where the lines of a page stand in it: one column of small whole numbers for each feature of the model.

A page knows more of a line than its words: the element it stands in and what that is called, how much of it is
link text, how much of the page's prose has the same parent or the same names, what the metadata says of it.
Lines that stand far from all prose and are links, or stand in a part of the page that is named for something
else, are set aside before any of it is asked (`Lines.far`). Everything here is a pure function of the document
and takes linear time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from articleclean.document import Block, Document
from articleclean.page import Element, Origin, Page
from articleclean.stages.body import context
from articleclean.stretch import is_final, weight
from articleclean.titles import fold

KINDS = (
    "aside navigation footer header share related comments caption figure post byline bio time tags newsletter "
    "consent advert modal form noscript factbox deck title article body"
).split()
_TAGS = {
    **dict.fromkeys(("p",), 1),
    **dict.fromkeys(("li",), 2),
    "h1": 3,
    "h2": 4,
    "h3": 5,
    **dict.fromkeys(("h4", "h5", "h6"), 6),
    **dict.fromkeys(("td", "th", "tr", "caption"), 7),
    **dict.fromkeys(("figcaption", "figure"), 8),
    "blockquote": 9,
    **dict.fromkeys(("pre", "code"), 10),
    **dict.fromkeys(("dt", "dd"), 11),
    **dict.fromkeys(("button", "form", "option", "noscript", "summary"), 12),
    **dict.fromkeys(("div", "section", "article", "main"), 13),
}
_LINKS = (0.001, 0.15, 0.35, 0.6, 0.95)
_SHARES = (0.001, 0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.9)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 40, 80)
_STEPS = (1, 2, 3, 4, 6, 9)
#: What the text alone tells of a line and of the lines near it: columns of `articleclean.stages.body.context`.
TEXT = (
    *(
        "size",
        "end",
        "begin",
        "capitals",
        "digits",
        "inside",
        "marks",
        "page",
        "credit",
        "ended near",
        "prose near",
    ),
    *("labels near", "run", "run edge", "prose before", "prose after", "signals since", "signals near", "cluster"),
    *("all core", "credit before"),
)
PROSE = 80  # a line of this weight with few links is prose
UP = 8  # elements above a line that are asked for their kinds


_ELSEWHERE = frozenset({"navigation", "footer", "aside", "related", "comments", "form"})
_OTHERS = frozenset({"comments"})  # their prose is not the page's
ALIKE = 0.05  # of the page's prose
ENOUGH = 600  # weight of prose with which a page has a story
_DOCUMENT = frozenset({"html", "body"})  # their names speak of the page, not of a part of it


class Main(NamedTuple):
    """The element whose children hold the most prose, and the stretch of lines they are."""

    above: dict[int, int]  # id of an element above it (or itself) -> how many steps up
    first: int = 0
    last: int = 0


class Lines:
    """The lines of a page with what is known of all of them."""

    def __init__(self, blocks: Sequence[Block], where: Sequence[Origin]):
        self.blocks = blocks
        self.where = where
        self.titled = {id(e) for origin in where if origin.element.tag == "h1" for e in origin.element.chain()}
        self.sizes = [weight(block.text) for block in blocks]
        self.hidden = self._hidden()
        self.mass = self._mass()
        known: dict[int, tuple[object, ...]] = {}
        for origin in where:
            if id(origin.element) not in known:
                known[id(origin.element)] = _keys(origin.element)
        self.keys = [known[id(origin.element)] for origin in where]
        self.held = self._held()
        self.main = self._main()

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
        named: dict[int, bool] = {}
        for n, size in enumerate(all_):
            element = self.where[n].element
            if size and id(element) not in named:
                named[id(element)] = self._is_named(element, _OTHERS)
        own = [0 if size and named[id(self.where[n].element)] else size for n, size in enumerate(all_)]
        return own if sum(own) >= min(ENOUGH, 0.5 * sum(all_)) else all_

    def _prose(self, n: int) -> int:
        """The weight of a line that is prose, else 0."""
        size, origin = self.sizes[n], self.where[n]
        if size < PROSE or origin.links >= 0.5:
            return 0
        return min(size, 1000) if size >= 160 or is_final(self.blocks[n].text) else 0

    def _held(self) -> dict[object, float]:
        """The share of the page's prose with the same parent, the same grandparent, the same names."""
        held: dict[object, float] = defaultdict(float)
        total = sum(self.mass) or 1
        for keys, size in zip(self.keys, self.mass, strict=True):
            if size:
                for key in keys:
                    held[key] += size / total
        return held

    def _main(self) -> Main:
        inside: dict[object, list[int]] = defaultdict(list)
        for n, size in enumerate(self.mass):
            if size:
                inside[self.keys[n][0]].append(n)
        if not inside:
            return Main({})
        best = max(inside.values(), key=lambda lines: sum([self.mass[n] for n in lines]))
        parent = home(self.where[best[0]].element)
        return Main({id(element): steps for steps, element in enumerate(parent.chain())}, best[0], best[-1])

    def alike(self, n: int) -> bool:
        """Whether other prose of the page has the same names as the line, and the same parent's."""
        return self.held.get(self.keys[n][2], 0) - self.mass[n] / (sum(self.mass) or 1) >= ALIKE

    @cached_property
    def far(self) -> list[bool]:
        """Lines that share no parent, grandparent or names with prose and say themselves that they are no text."""
        if not self.held:
            return [False] * len(self.where)
        known: dict[int, float] = {}  # element -> share of link text from which its lines are far
        found = []
        for origin, keys in zip(self.where, self.keys, strict=True):
            key = id(origin.element)
            if key not in known:
                known[key] = self._far_from(origin.element, keys)
            found.append(origin.links >= known[key])
        return found

    def _far_from(self, element: Element, keys: tuple[object, ...]) -> float:
        if not self.held.keys().isdisjoint(keys) or not self._is_apart(element):
            return 2.0
        return 0.0 if self._is_named(element, _ELSEWHERE) else 0.6

    def _is_apart(self, element: Element) -> bool:
        """Whether the element is two steps and more from where the main prose is told."""
        parent = home(element)
        return id(element) not in self.main.above and id(parent) not in self.main.above

    def _is_named(self, element: Element, kinds: frozenset[str]) -> bool:
        """Whether the element stands in a part of such a kind; what holds the title is no part."""
        near = islice(element.chain(), UP)
        return any(e.kinds & kinds and id(e) not in self.titled and e.tag not in _DOCUMENT for e in near)


def lines(document: Document) -> Lines:
    """The lines of the document and where each stood."""
    page = document.page or Page(())
    return Lines(document.blocks, [page.origin(block.span) for block in document.blocks])


def home(element: Element) -> Element:
    """The element whose children a line's siblings are."""
    return element.parent or element


def _keys(element: Element) -> tuple[object, ...]:
    parent = home(element)
    return id(parent), ("", id(home(parent))), (element.tag, element.names, parent.tag, parent.names)


def features(document: Document, of: Lines, asked: Sequence[int]) -> dict[str, list[int]]:
    """Return the columns of the model by name, for the lines asked for; neighbours are those among them."""
    blocks = [of.blocks[n] for n in asked]
    where = [of.where[n] for n in asked]
    columns = dict(_elements(where, of.main))
    columns |= _masses(of, asked)
    columns |= _stretch(of, asked)
    columns |= _claims(document, blocks)
    look = context.page([block.text for block in blocks])
    text = context.features(look, context.Found())
    text["all core"] = [context.whole(look, context.Found())["all core"]] * len(blocks)
    columns |= {name: text[name] for name in TEXT}
    columns["links"] = [bisect_right(_LINKS, origin.links) for origin in where]
    columns["hidden"] = [int(of.hidden[n]) for n in asked]
    columns["skipped"] = [bisect_right(_COUNTS, b - a - 1) for a, b in pairwise([-1, *asked])]
    for name in ("links", "tag", "sibling mass", "steps", "size", "end", "page"):
        values = columns[name]
        columns[name + " before"] = [0, *values[:-1]]
        columns[name + " after"] = [*values[1:], 0]
    return columns


def _elements(where: Sequence[Origin], found: Main) -> Iterable[tuple[str, list[int]]]:
    """What follows from the element alone, looked up once an element."""
    rows: dict[int, tuple[int, ...]] = {}
    table = []
    for origin in where:
        key = id(origin.element)
        if key not in rows:
            rows[key] = _row(origin.element, found)
        table.append(rows[key])
    names = ("tag", "tag above", "steps", "steps down", *KINDS)
    return (
        zip(names, map(list, zip(*table, strict=True)), strict=True) if table else ((name, []) for name in names)
    )


def _row(element: Element, found: Main) -> tuple[int, ...]:
    near = [e for e in islice(element.chain(), UP) if e.tag not in _DOCUMENT]
    distance = dict.fromkeys(KINDS, 0)
    for steps, e in reversed(list(enumerate(near))):
        for kind in e.kinds:
            distance[kind] = 1 + bisect_right((1, 2, 4), steps)
    up = down = 0
    for steps, e in enumerate(element.chain()):
        if id(e) in found.above:
            up, down = steps, found.above[id(e)]
            break
    parent = element.parent.tag if element.parent else ""
    return (
        _TAGS.get(element.tag, 0),
        _TAGS.get(parent, 0),
        bisect_right(_STEPS, up),
        bisect_right(_STEPS, down),
        *distance.values(),
    )


def _masses(of: Lines, asked: Sequence[int]) -> dict[str, list[int]]:
    """How much of the prose has the same parent, grandparent, names; and how the lines beside it look."""
    counts: Counter[object] = Counter()
    linked: dict[object, float] = defaultdict(float)
    for keys, origin in zip(of.keys, of.where, strict=True):
        counts[keys[0]] += 1
        counts[keys[2]] += 1
        linked[keys[0]] += origin.links
    mine = [of.keys[n] for n in asked]
    share = {key: bisect_right(_SHARES, held) for key, held in of.held.items()}
    return {
        "sibling mass": [share.get(key[0], 0) for key in mine],
        "cousin mass": [share.get(key[1], 0) for key in mine],
        "alike mass": [share.get(key[2], 0) for key in mine],
        "siblings": [bisect_right(_COUNTS, counts[key[0]]) for key in mine],
        "siblings linked": [bisect_right(_LINKS, linked[key[0]] / counts[key[0]]) for key in mine],
        "alike": [bisect_right(_COUNTS, counts[key[2]]) for key in mine],
    }


def _stretch(of: Lines, asked: Sequence[int]) -> dict[str, list[int]]:
    """Where a line stands to the stretch of the main prose, and how much of that was told before it."""
    first, last = of.main.first, of.main.last
    told = [0, *accumulate(of.mass[first : last + 1])]
    total = told[-1] or 1
    place = []
    for n in asked:
        if n < first:
            place.append(8 - bisect_right(_COUNTS, first - n) // 2 * 2)
        elif n > last:
            place.append(11 + bisect_right(_COUNTS, n - last))
        else:
            place.append(9 if n == first else 11 if n == last else 10)
    before = [told[min(max(0, n - first), len(told) - 1)] for n in asked]
    return {"place": place, "told": [bisect_right(_SHARES, seen / total) for seen in before]}


def _claims(document: Document, blocks: Sequence[Block]) -> dict[str, list[int]]:
    """What the metadata says of a line: it is in the body it gives, it is the deck or the headline."""
    page = document.page or Page(())
    body = max([claim.value for claim in page.claims.get("body", ())], key=len, default="")
    text = _letters(body[:200_000]) if len(body) > 200 else ""
    decks = [fold(claim.value)[:80] for claim in page.claims.get("deck", ())]
    title = fold(document.hints.headline or "")
    told = [0 if not text else 2 if _letters(block.text[:300]) in text else 1 for block in blocks]
    short = [fold(block.text[:400]) if title or decks else "" for block in blocks]
    deck = [int(bool(line) and line[:80] in decks) for line in short]
    titled, last = [], 0
    for line in short:
        last = 1 if title and line == title else min(last + 1, 99) if last else 0
        titled.append(bisect_right(_COUNTS, last))
    return {"claimed": told, "deck claimed": deck, "after title": titled}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
