"""What the blocks around a block show: one column of small whole numbers for each feature of the model.

Everything here is a pure function of the texts of the blocks, the place of the headline and what was taken out
before, and takes linear time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from articleclean.document import Ask, answers
from articleclean.stages.body.series import classes, since, table, window
from articleclean.stages.body.shape import Shape, filled, outline, words_of_pages

LABEL = 65  # an unended line up to this long is a label: menu, button, teaser, name
MENU = 8  # labels in a run that make a menu; in its middle no line is looked at closely
EDGE = 3  # lines at both ends of a menu that are: a title may stand there
_DISTANCES = (1, 2, 3, 4, 6, 9, 16, 30)
FIELDS = frozenset({"byline", "timestamp"})  # of the article, not of the page
_SHARES = (0.001, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.999)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 40, 80, 160)

_D = len(_DISTANCES) + 1  # classes of distances
_FAR, _COUNTED = table(_DISTANCES), table(_COUNTS)
_REACH = 40  # blocks over which a byline is seen


class Found(NamedTuple):
    """What earlier stages found, by the block it stands before or at."""

    headline: int | None = None
    junk: tuple[tuple[int, str], ...] = ()  # what was taken out right before these blocks, by category
    one_line: bool = False  # the blocks are sentences of a text without line ends


class Page(NamedTuple):
    """The blocks of a document as the model sees them: their shapes and what is read off all of them."""

    texts: tuple[str, ...]
    shapes: tuple[Shape, ...]
    prose: tuple[bool, ...]
    label: tuple[bool, ...]
    runs: tuple[tuple[int, int], ...]  # of labels, half-open
    close: tuple[bool, ...]  # which blocks were looked at closely: not those in the middle of a menu
    core: tuple[int, int]  # the densest stretch of prose, half-open


def page(texts: Sequence[str], ask: Ask = answers) -> Page:
    """Look at every block once, and not closely in the middle of menus."""
    outlines, closely = ask(outline), ask(filled)
    shapes = [outlines[text] for text in texts]
    label = tuple(map(is_label, shapes))
    runs = _stretches(label)
    middle = {i for a, b in runs if b - a >= MENU for i in range(a + EDGE, b - EDGE)}
    close = tuple([i not in middle for i in range(len(shapes))])
    shapes = [closely[t] if near else s for t, s, near in zip(texts, shapes, close, strict=True)]
    is_prose = prose(shapes)
    return Page(tuple(texts), tuple(shapes), is_prose, label, runs, close, _densest(shapes, is_prose))


def _stretches(label: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for is_label, group in groupby(label):
        size = len(list(group))
        if is_label:
            found.append((at, at + size))
        at += size
    return tuple(found)


def is_label(shape: Shape) -> bool:
    """Whether a block is short and does not end like a sentence."""
    return not shape.ended and shape.weight <= LABEL


def prose(shapes: Sequence[Shape]) -> tuple[bool, ...]:
    """Which blocks are paragraphs for sure; by length alone in scripts that set no marks at the end."""
    long = [s.ended for s in shapes if s.weight >= 120]
    if sum(long) < 0.3 * len(long):
        return tuple([s.weight >= 120 for s in shapes])
    return tuple([s.weight >= 90 if s.ended else s.end == 1 and s.weight >= 180 for s in shapes])


def _densest(shapes: Sequence[Shape], prose: Sequence[bool]) -> tuple[int, int]:
    """The stretch with the most prose for the fewest labels (a maximal sum)."""
    best = total = start = 0
    found = (0, 0)
    for i, (s, is_prose) in enumerate(zip(shapes, prose, strict=True)):
        total += min(s.weight, 400) if is_prose else 20 if s.ended else -45
        if total <= 0:
            total, start = 0, i + 1
        elif total > best and is_prose:
            best, found = total, (start, i + 1)
    first, last = found
    while first < last and not prose[first]:
        first += 1
    return first, last


def features(page: Page, found: Found) -> dict[str, list[int]]:
    """Return the columns of the model by name; of no blocks, an empty column for any name."""
    n = len(page.shapes)
    if not n:
        return defaultdict(list)
    weight, size, end, begin, capitals, digits, inside, marks, said, credit, tail, dateline, ended = map(
        list, zip(*page.shapes, strict=True)
    )
    columns = {
        "size": size,
        "end": end,
        "begin": begin,
        "capitals": capitals,
        "digits": digits,
        "inside": inside,
        "marks": marks,
        "page": said,
        "credit": credit,
        "tail": tail,
        "dateline": dateline,
        "begin after": [*begin[1:], 0],
        "size 2 before": [0, 0, *size[:-2]][:n],
        "size 2 after": [*size[2:], 0, 0][:n],
        "end 2 before": [0, 0, *end[:-2]][:n],
        "end 2 after": [*end[2:], 0, 0][:n],
        "ended near": window(ended, 4),
        "prose near": _counted(window(page.prose, 8)),
        "labels near": _counted(window(page.label, 8)),
    }
    for name in ("size", "end", "page", "credit", "capitals", "tail", "digits"):
        columns[f"{name} before"] = [0, *columns[name][:-1]]
        columns[f"{name} after"] = [*columns[name][1:], 0]
    for part in (_runs(page), _prose_near(page), _places(page), _clusters(page, weight), _repeats(page)):
        columns |= part
    return columns | _signals(page, found) | _fields(found, n)


def _runs(page: Page) -> dict[str, list[int]]:
    """The run of labels a block stands in: how long, and how far from its nearer edge."""
    n = len(page.label)
    length, edge = [0] * n, [5] * n
    for a, b in page.runs:
        length[a:b] = [_count(b - a)] * (b - a)
        edge[a:b] = [min(4, k - a, b - 1 - k) for k in range(a, b)]
    return {"run": length, "run edge": edge}


def _prose_near(page: Page) -> dict[str, list[int]]:
    """How many blocks away the next sure prose is, on both sides."""
    return {"prose before": since(page.prose, _FAR), "prose after": since(page.prose[::-1], _FAR)[::-1]}


def _places(page: Page) -> dict[str, list[int]]:
    """Where a block stands: from the top, from the bottom, and to the densest stretch of prose."""
    n, (first, last) = len(page.shapes), page.core
    place = [_D - 1 - far for far in classes(range(first, first - min(first, n), -1), _FAR)]
    place += [
        _D if i == first else _D + 3 if i == last - 1 else _D + 1 + (i - first > 3) for i in range(first, last)
    ]
    place += [_D + 3 + far for far in classes(range(1, n - last + 1), _FAR)]
    top = _counted(range(n))
    return {"core": place, "top": top, "bottom": top[::-1]}


def _clusters(page: Page, weight: list[int]) -> dict[str, list[int]]:
    """Stretches of blocks parted by three labels or more: what a block's own weighs beside the heaviest."""
    n = len(page.label)
    number: list[int] = []
    current = 0
    for a, b in page.runs:
        number += [current] * (b - len(number))
        if b - a >= 3 and a > 0:
            current += 1
    number += [current] * (n - len(number))
    mass = [0] * (current + 1)
    for k, w, is_prose in zip(number, weight, page.prose, strict=True):
        if is_prose:
            mass[k] += w
    heaviest = max(range(current + 1), key=mass.__getitem__)
    total = mass[heaviest] or 1
    ratio = [_share(m / total) for m in mass]
    side = [
        3 * min(3, _count(abs(k - heaviest))) + (0 if k < heaviest else 2 if k > heaviest else 1)
        for k in range(current + 1)
    ]
    seen, told = 0, []
    for k, w, is_prose in zip(number, weight, page.prose, strict=True):
        told.append(1 + _share(seen / total) if k == heaviest else 0)
        if k == heaviest and is_prose:
            seen += w
    return {"cluster": [ratio[k] for k in number], "side": [side[k] for k in number], "told": told}


def _repeats(page: Page) -> dict[str, list[int]]:
    """How often the same line stands in the document, and how many repeated lines are near."""
    counts = Counter(page.texts)
    times = [min(3, counts[text]) - 1 for text in page.texts]
    return {"again": times, "repeated near": _counted(window([t > 0 for t in times], 5))}


def _signals(page: Page, found: Found) -> dict[str, list[int]]:
    """Lines in which a page speaks of itself, and sure junk: near, within the densest stretch and after it."""
    n, (first, last) = len(page.shapes), page.core
    speaks = [s.page >= 3 and not s.ended and s.weight <= LABEL for s in page.shapes]
    dated = [1 <= s.digits <= 4 and s.weight <= LABEL and not s.ended for s in page.shapes]
    days = [0, *accumulate(dated)]
    loud = [s.page >= 3 or s.marks == 2 for s in page.shapes]
    sums = [0, *accumulate(speaks)]
    before = [0] * first
    inside = before + _counted([v - sums[first] for v in sums[first:last]]) + [0] * (n - last)
    later = [0] * last + _counted([v - sums[last] for v in sums[last + 1 :]])
    junk = [0] * (n + 1)
    for i, category in found.junk:
        junk[i] += category not in FIELDS
    total = [0, *accumulate(junk[:n])]
    after = [0] * min(last, n) + _counted([v - total[last] for v in total[last + 1 :]])
    near = _counted(window(junk[:n], 3))
    return {
        "signals inside": inside,
        "signals since": later,
        "signals near": _counted(window(loud, 3)),
        "dated near": _counted(window(dated, 5)),
        "dated inside": before + _counted([v - days[first] for v in days[first:last]]) + [0] * (n - last),
        "junk near": near,
        "junk since": after,
    }


def _fields(found: Found, n: int) -> dict[str, list[int]]:
    """How far above a block the headline stands, and the last byline or time."""
    at = found.headline
    headline = [0] * n if at is None else [1] * at + [2 + far for far in classes(range(n - at), _FAR)]
    byline = [0] * n
    for i in sorted(i for i, category in found.junk if category in FIELDS):
        reach = min(_REACH, n - i)
        byline[i : i + reach] = [1 + far for far in classes(range(reach), _FAR)]
    return {"headline": headline, "byline": byline}


def whole(page: Page, found: Found) -> dict[str, int]:
    """What the document is as a whole, by name."""
    junk = [category for _, category in found.junk if category not in FIELDS]
    shown = page.texts if found.one_line else [t for t, k in zip(page.texts, page.label, strict=True) if k]
    weight = [s.weight for s in page.shapes]
    total = sum(weight) or 1
    first, last = page.core
    said = len(words_of_pages(" ".join(shown)))
    return {
        "blocks": _count(len(weight)),
        "all prose": _share(sum([w for w, p in zip(weight, page.prose, strict=True) if p]) / total),
        "all labels": _share(sum(page.label) / max(1, len(weight))),
        "all core": _share(sum(weight[first:last]) / total),
        "labels at top": sum(page.label[:10]),
        "labels at bottom": sum(page.label[-10:]),
        "page lines": _count(sum([s.page >= 3 for s in page.shapes])),
        "longest run": _count(max([b - a for a, b in page.runs], default=0)),
        "repeated lines": _count(len(page.texts) - len(set(page.texts))),
        "page words": _count(said),
        "page words dense": min(20, 2000 * said // total),
        "copyright lines": _count(sum([s.marks == 2 for s in page.shapes])),
        "before core": _count(first),
        "after core": _count(len(weight) - last),
        "junk": _count(len(junk)),
        "kinds of junk": len(set(junk)),
        "first capitals": page.shapes[0].capitals if page.shapes else 0,
        "first size": page.shapes[0].size if page.shapes else 0,
        "first said": page.shapes[0].page if page.shapes else 0,
        "last said": page.shapes[-1].page if page.shapes else 0,
    }


def _count(number: int) -> int:
    return bisect_right(_COUNTS, number)


def _counted(numbers: Iterable[int]) -> list[int]:
    return classes(numbers, _COUNTED)


def _share(share: float) -> int:
    return bisect_right(_SHARES, share)
