"""Where the lines of a page stand in it: one column of small whole numbers for each feature of the model.

A page knows more of a line than its words: the element it stands in and what that is called, how much of it is
link text, how much of the page's prose has the same parent or the same names, what the metadata says of it.
Everything here is a pure function of the document and takes linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise, repeat
from operator import itemgetter

from articleclean.document import Document
from articleclean.page import Element, Page
from articleclean.stages.body import context
from articleclean.stages.body.lines import DOCUMENT, UP, Lines, Main, headlines, title
from articleclean.titles import fold, opens

KINDS = (
    "aside navigation footer header share related comments caption figure post byline bio time tags newsletter "
    "paywall consent advert modal form noscript factbox deck title article body"
).split()
_PLACES = {kind: place for place, kind in enumerate(KINDS)}
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
    "credit before",
)
_ALNUM = re.compile(r"[^\W_]+")
_OTHERS = bytes(n for n in range(128) if not chr(n).isalnum())
FAR_UP = (3, 5)  # steps up to elements that are asked how much prose they hold


def features(document: Document, of: Lines, asked: Sequence[int]) -> dict[str, Sequence[int]]:
    """Return the columns of the model by name, for the lines asked for; neighbours are those among them."""
    blocks = [of.blocks[n] for n in asked]
    where = [of.where[n] for n in asked]
    columns: dict[str, Sequence[int]] = _elements([origin.element for origin in where], of.main)
    columns |= _masses(of, asked)
    columns |= _above(of, asked)
    columns |= _articles(of, asked, title(document, [not is_far for is_far in of.far]))
    columns |= _stretch(of, asked)
    columns |= _claims(document, asked)
    look = context.page([block.text for block in blocks])
    text = context.features(look, context.Found())
    columns |= {name: text[name] for name in TEXT}
    columns["all core"] = [context.whole(look, context.Found())["all core"]] * len(blocks)
    for place, name in enumerate(("links", "slanted", "bold"), 2):
        columns[name] = [bisect_right(_LINKS, share) if share else 0 for share in map(itemgetter(place), where)]
    pictures = [bisect_right((1, 2, 4), origin.pictures) for origin in where]
    columns["pictures"], columns["pictures after"] = pictures, [*pictures[1:], 0]
    often = Counter(document.texts)
    columns["copies"] = [min(3, often[block.text]) for block in blocks]
    columns["hidden"] = [int(of.hidden[n]) for n in asked]
    columns["skipped"] = [bisect_right(_COUNTS, b - a - 1) for a, b in pairwise([-1, *asked])]
    for name in ("links", "tag", "sibling mass", "steps", "size", "end", "page"):
        values = columns[name]
        columns[name + " before"] = [0, *values[:-1]]
        columns[name + " after"] = [*values[1:], 0]
    return columns


def _named(names: Sequence[str], rows: Sequence[Sequence[int]]) -> dict[str, Sequence[int]]:
    """Columns by name, from rows."""
    return dict(zip(names, zip(*rows, strict=True) if rows else repeat(()), strict=False))


def _elements(elements: Sequence[Element], found: Main) -> dict[str, Sequence[int]]:
    """What follows from the element alone: the same for siblings of one tag that are of no kind themselves."""
    rows: dict[tuple[object, ...], tuple[int, ...]] = {}
    table = []
    for element in elements:
        key = (element.tag, element.parent, element.part, element in found.above)
        row = rows.get(key)
        if row is None:
            row = rows[key] = _row(element, found)
        table.append(row)
    return _named(("tag", "tag above", "steps", "steps down", *KINDS), table)


def _row(element: Element, found: Main) -> tuple[int, ...]:
    distances = [0] * len(KINDS)
    for part in element.parts(UP):
        if part.tag not in DOCUMENT:
            for kind in part.kinds:
                place = _PLACES[kind]
                distances[place] = distances[place] or 1 + bisect_right((1, 2, 4), element.depth - part.depth)
    up = down = 0
    for steps, e in enumerate(element.chain()):
        if e in found.above:
            up, down = steps, found.above[e]
            break
    parent = element.parent.tag if element.parent else ""
    return (
        _TAGS.get(element.tag, 0),
        _TAGS.get(parent, 0),
        bisect_right(_STEPS, up),
        bisect_right(_STEPS, down),
        *distances,
    )


def _masses(of: Lines, asked: Sequence[int]) -> dict[str, list[int]]:
    """How much of the prose has the same parent, grandparent, names; and how the lines beside it look."""
    counts = Counter([key for parent, _, names in of.keys for key in (parent, names)])
    mine = [of.keys[n] for n in asked]
    parents = {parent for parent, _, _ in mine}
    linked: dict[int, float] = defaultdict(float)
    for (parent, _, _), origin in zip(of.keys, of.where, strict=True):
        if parent in parents:
            linked[parent] += origin.links
    share = {key: bisect_right(_SHARES, held) for key, held in of.held.items()}
    return {
        "sibling mass": [share.get(key[0], 0) for key in mine],
        "cousin mass": [share.get(key[1], 0) for key in mine],
        "alike mass": [share.get(key[2], 0) for key in mine],
        "siblings": [bisect_right(_COUNTS, counts[key[0]]) for key in mine],
        "siblings linked": [bisect_right(_LINKS, linked[key[0]] / counts[key[0]]) for key in mine],
        "alike": [bisect_right(_COUNTS, counts[key[2]]) for key in mine],
    }


def _above(of: Lines, asked: Sequence[int]) -> dict[str, Sequence[int]]:
    """How much of the prose stands below the elements some steps above the line."""
    known: dict[Element | None, list[int]] = {}
    table = []
    for n in asked:
        element = of.elements[n]
        row = known.get(element.parent)  # siblings have the same above them
        if row is None:
            chain = list(islice(element.chain(), FAR_UP[-1] + 1))
            tops = [chain[min(steps, len(chain) - 1)] for steps in FAR_UP]
            row = known[element.parent] = [bisect_right(_SHARES, of.below.get(top, 0)) for top in tops]
        table.append(row)
    return _named([f"mass {steps} up" for steps in FAR_UP], table)


def _articles(of: Lines, asked: Sequence[int], titled: int | None) -> dict[str, Sequence[int]]:
    """Whether a line stands in the article of the headline or in another, and how far from the headline."""
    spot = list(of.elements[titled].chain()) if titled is not None else []
    steps = {element: number for number, element in enumerate(spot)}
    own = next((e for e in spot if e.tag == "article"), None)
    numbers: dict[int, int] = {}  # of the articles, in their order
    known: dict[tuple[bool, Element | None], tuple[int, ...]] = {}
    table = []
    for n in asked:
        element = of.elements[n]
        # Siblings are as far from both, unless one holds the headline or is an article itself.
        is_single = element.tag == "article" or element in steps
        key = is_single, element if is_single else element.parent
        row = known.get(key)
        if row is None:
            found, up, near = element.article, 0, element
            while near not in steps and near.parent is not None:
                up, near = up + 1, near.parent
            row = known[key] = (
                *_article(found, own, numbers),
                bisect_right(_SHARES, of.below.get(found, 0)) if found else 0,
                1 + bisect_right(_STEPS, up) if spot else 0,
                1 + bisect_right(_STEPS, steps.get(near, -1)) if spot else 0,
            )
        table.append(row)
    return _named(("which article", "article number", "article mass", "title up", "title down"), table)


def _article(found: Element | None, own: Element | None, numbers: dict[int, int]) -> tuple[int, int]:
    """Which article it is to that of the headline (it, inside of it, another), and which on the page."""
    if found is None:
        return 0, 0
    inside = own is not None and any(e is own for e in found.chain())
    return 3 if not inside else 1 if found is own else 2, 1 + min(3, numbers.setdefault(id(found), len(numbers)))


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


def _claims(document: Document, asked: Sequence[int]) -> dict[str, list[int]]:
    """What the metadata says of a line: it is in the body it gives, it is the deck or the headline."""
    page = document.page or Page(())
    texts = [document.texts[n] for n in asked]
    body = max([claim.value for claim in page.claims.get("body", ())], key=len, default="")
    text = _letters(body[:200_000]) if len(body) > 200 else ""
    told = [0 if not text else 2 if _letters(line[:300]) in text else 1 for line in texts]
    decks = {fold(claim.value)[:80] for claim in page.claims.get("deck", ())} - {""}
    least = min(map(len, decks), default=0) // 3  # a letter is folded to three at most
    first = {deck[0] for deck in decks}
    deck = [int(len(t) >= least and opens(t, first) and fold(t[:200])[:80] in decks) for t in texts]
    titles, titled, last = set(document.fact(headlines)), [], 0
    for n in asked:
        last = 1 if n in titles else min(last + 1, 99) if last else 0
        titled.append(bisect_right(_COUNTS, last))
    return {"claimed": told, "deck claimed": deck, "after title": titled}


def _letters(text: str) -> str:
    if text.isascii():
        return text.encode().translate(None, _OTHERS).decode()
    return "".join(_ALNUM.findall(text))
