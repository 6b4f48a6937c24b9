"""What the blocks around a block show: one column of small whole numbers for each feature of the model.

Everything here is a pure function of the texts of the blocks and the place of the headline, and takes linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from articleclean.stages.body.shape import SIZES, Shape, shape

LABEL = 65  # an unended line up to this long is a label: menu, button, teaser, name
_DISTANCES = (1, 2, 3, 4, 6, 9, 16, 30)
_SHARES = (0.001, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.999)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 40, 80, 160)
_LONG = re.compile(r"[^\W\d_]{5,}")


class Page(NamedTuple):
    """The blocks of a document as the model sees them: their shapes and what is read off all of them."""

    texts: tuple[str, ...]
    shapes: tuple[Shape, ...]
    prose: tuple[bool, ...]
    label: tuple[bool, ...]
    core: tuple[int, int]  # the densest stretch of prose, half-open


def page(texts: Sequence[str]) -> Page:
    """Look at every block once."""
    shapes = tuple(map(shape, texts))
    prose = _prose(shapes)
    label = tuple([not s.ended and s.weight <= LABEL for s in shapes])
    return Page(tuple(texts), shapes, prose, label, _densest(shapes, prose))


def _prose(shapes: Sequence[Shape]) -> tuple[bool, ...]:
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


#: How many values each column has: 0 up to one less. The tables of the model have as many rows.
VALUES = {
    **{f"size{place}": len(SIZES) + 1 for place in ("", " before", " after", " 2 before", " 2 after")},
    **{f"end{place}": 4 for place in ("", " before", " after", " 2 before", " 2 after")},
    **dict.fromkeys(("begin", "digits", "inside", "run edge"), 6),
    **dict.fromkeys(("page", "page before", "page after", "credit", "credit before"), 6),
    **dict.fromkeys(("capitals", "capitals before", "capitals after"), 7),
    "tail": 2,
    "tail after": 2,
    "dateline": 2,
    **{name: len(_COUNTS) + 1 for name in ("prose near", "labels near", "run", "top", "bottom", "repeated near")},
    **{
        name: len(_COUNTS) + 1
        for name in ("signals inside", "signals since", "signals near", "blocks", "labels at top")
    },
    **{name: len(_COUNTS) + 1 for name in ("labels at bottom", "page lines", "longest run", "repeated lines")},
    **{name: len(_COUNTS) + 1 for name in ("copyright lines", "before core", "after core")},
    **{name: len(_DISTANCES) + 1 for name in ("prose before", "prose after")},
    **{name: len(_SHARES) + 1 for name in ("cluster", "all prose", "all labels", "all core")},
    "marks": 4,
    "ended near": 10,
    "core": len(_DISTANCES) + 13,
    "side": 12,
    "told": len(_SHARES) + 2,
    "again": 3,
    "topic": 8,
    "headline": len(_DISTANCES) + 3,
}


def features(page: Page, headline: int | None) -> dict[str, list[int]]:
    """Return the columns of the model by name."""
    shapes, n = page.shapes, len(page.shapes)
    weight, size, end, begin, capitals, digits, inside, marks, said, credit, tail, dateline, ended = (
        map(list, zip(*shapes, strict=True)) if n else [[] for _ in range(13)]
    )
    ended = list(map(int, ended))
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
        "tail after": [*tail[1:], 0],
        "size before": [0, *size[:-1]],
        "size after": [*size[1:], 0],
        "end before": [0, *end[:-1]],
        "end after": [*end[1:], 0],
        "size 2 before": [0, 0, *size[:-2]][:n],
        "size 2 after": [*size[2:], 0, 0][:n],
        "end 2 before": [0, 0, *end[:-2]][:n],
        "end 2 after": [*end[2:], 0, 0][:n],
        "page before": [0, *said[:-1]],
        "page after": [*said[1:], 0],
        "credit before": [0, *credit[:-1]],
        "capitals before": [0, *capitals[:-1]],
        "capitals after": [*capitals[1:], 0],
        "ended near": _window(ended, 4),
        "prose near": [_count(v) for v in _window(list(map(int, page.prose)), 8)],
        "labels near": [_count(v) for v in _window(list(map(int, page.label)), 8)],
    }
    columns |= _runs(page)
    columns |= _prose_near(page)
    columns |= _places(page, n)
    columns |= _clusters(page, weight)
    columns |= _repeats(page)
    columns |= _signals(page)
    columns |= _topic(page)
    columns |= {name: [value] * n for name, value in whole(page).items()}
    columns["headline"] = _headline(headline, n)
    return columns


def _window(values: list[int], reach: int) -> list[int]:
    """For each place the sum over it and ``reach`` places on both sides."""
    sums = [0, *accumulate(values)]
    n = len(values)
    return [sums[min(n, i + reach + 1)] - sums[max(0, i - reach)] for i in range(n)]


def _runs(page: Page) -> dict[str, list[int]]:
    """The run of labels a block stands in: how long, and how far from its nearer edge; likewise of prose."""
    length, edge = [], []
    n, i = len(page.label), 0
    while i < n:
        j = i
        while j < n and page.label[j] == page.label[i]:
            j += 1
        if page.label[i]:
            length += [_count(j - i)] * (j - i)
            edge += [min(4, k - i, j - 1 - k) for k in range(i, j)]
        else:
            length += [0] * (j - i)
            edge += [5] * (j - i)
        i = j
    return {"run": length, "run edge": edge}


def _prose_near(page: Page) -> dict[str, list[int]]:
    """How many blocks away the next sure prose is, on both sides."""
    before, after = [], []
    far = 99
    for is_prose in page.prose:
        before.append(bisect_right(_DISTANCES, far))
        far = 1 if is_prose else far + 1
    far = 99
    for is_prose in reversed(page.prose):
        after.append(bisect_right(_DISTANCES, far))
        far = 1 if is_prose else far + 1
    after.reverse()
    return {"prose before": before, "prose after": after}


def _places(page: Page, n: int) -> dict[str, list[int]]:
    """Where a block stands: from the top, from the bottom, and to the densest stretch of prose."""
    first, last = page.core
    place = []
    for i in range(n):
        if i < first:
            place.append(8 - bisect_right(_DISTANCES, first - i))
        elif i >= last:
            place.append(12 + bisect_right(_DISTANCES, i - last + 1))
        else:
            place.append(9 if i == first else 12 if i == last - 1 else 10 if i - first < 4 else 11)
    return {
        "core": place,
        "top": [_count(i) for i in range(n)],
        "bottom": [_count(n - 1 - i) for i in range(n)],
    }


def _clusters(page: Page, weight: list[int]) -> dict[str, list[int]]:
    """Stretches of blocks parted by three labels or more: what a block's own weighs beside the heaviest."""
    n = len(page.label)
    number: list[int] = []
    current = labels = 0
    for is_label in page.label:
        if not is_label and labels >= 3 and labels < len(number):
            current += 1
        labels = labels + 1 if is_label else 0
        number.append(current)
    mass = [0] * (current + 1)
    for i in range(n):
        if page.prose[i]:
            mass[number[i]] += weight[i]
    heaviest = max(range(current + 1), key=mass.__getitem__) if n else 0
    total = mass[heaviest] or 1
    ratio = [bisect_right(_SHARES, mass[k] / total) for k in number]
    side = [0 if k < heaviest else 2 if k > heaviest else 1 for k in number]
    apart = [bisect_right(_COUNTS, abs(k - heaviest)) for k in number]
    seen, before = 0, []
    for i in range(n):
        before.append(0 if side[i] != 1 else 1 + bisect_right(_SHARES, seen / total))
        if side[i] == 1 and page.prose[i]:
            seen += weight[i]
    return {
        "cluster": ratio,
        "side": [3 * min(3, a) + s for a, s in zip(apart, side, strict=True)],
        "told": before,
    }


def _repeats(page: Page) -> dict[str, list[int]]:
    """How often the same line stands in the document, and how many repeated lines are near."""
    counts = Counter(page.texts)
    times = [min(3, counts[text]) - 1 for text in page.texts]
    near = _window([int(t > 0) for t in times], 5)
    return {"again": times, "repeated near": [_count(v) for v in near]}


def _signals(page: Page) -> dict[str, list[int]]:
    """Lines in which a page speaks of itself: near, and before a block in the densest stretch or after it."""
    speaks = [int(s.page >= 3 and not s.ended and s.weight <= LABEL) for s in page.shapes]
    loud = [int(s.page >= 3 or s.marks == 2) for s in page.shapes]
    first, last = page.core
    sums = [0, *accumulate(speaks)]
    inside = [_count(sums[i] - sums[first]) if first <= i < last else 0 for i in range(len(speaks))]
    since = [_count(sums[i + 1] - sums[last]) if i >= last else 0 for i in range(len(speaks))]
    near = [_count(v) for v in _window(loud, 3)]
    return {"signals inside": inside, "signals since": since, "signals near": near}


def _topic(page: Page) -> dict[str, list[int]]:
    """Of the long words of a block outside the densest stretch, the share that stands in it as well."""
    first, last = page.core
    known = {w for text in page.texts[first:last] for w in _LONG.findall(text[:600].casefold())}
    column = []
    for i, (text, s) in enumerate(zip(page.texts, page.shapes, strict=True)):
        if first <= i < last or s.weight < 38:
            column.append(0)
            continue
        words = set(_LONG.findall(text[:300].casefold()))
        column.append(1 + bisect_right(_SHARES[:6], len(words & known) / len(words)) if len(words) > 2 else 0)
    return {"topic": column}


def whole(page: Page) -> dict[str, int]:
    """What the document is as a whole, by name."""
    weight = [s.weight for s in page.shapes]
    total = sum(weight) or 1
    first, last = page.core
    runs = [len(list(run)) for is_label, run in groupby(page.label) if is_label]
    counts = Counter(page.texts)
    return {
        "blocks": _count(len(weight)),
        "all prose": _share(sum([w for w, p in zip(weight, page.prose, strict=True) if p]) / total),
        "all labels": _share(sum(page.label) / max(1, len(weight))),
        "all core": _share(sum(weight[first:last]) / total),
        "labels at top": sum(page.label[:10]),
        "labels at bottom": sum(page.label[-10:]),
        "page lines": _count(sum([s.page >= 3 for s in page.shapes])),
        "longest run": _count(max(runs, default=0)),
        "repeated lines": _count(sum([n for n in counts.values() if n > 1])),
        "copyright lines": _count(sum([s.marks == 2 for s in page.shapes])),
        "before core": _count(first),
        "after core": _count(len(weight) - last),
    }


def _count(number: int) -> int:
    return bisect_right(_COUNTS, number)


def _share(share: float) -> int:
    return bisect_right(_SHARES, share)


def _headline(headline: int | None, n: int) -> list[int]:
    if headline is None:
        return [0] * n
    return [1 if i < headline else 2 + bisect_right(_DISTANCES, i - headline + 1) for i in range(n)]
