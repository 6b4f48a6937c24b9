"""What the blocks around a block show: one column of small whole numbers for each feature of the model.

Everything here is a pure function of the texts of the blocks, the place of the headline and what was taken out
before, and takes linear time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from articleclean.document import Ask, answers
from articleclean.stages.body.series import (
    both,
    classes,
    earlier,
    either,
    later,
    near,
    since,
    so_far,
    steps,
    table,
    window,
)
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
_ABOVE, _BELOW = (
    bytes([_D - 1 - far for far in _FAR]),
    bytes([_D + 3 + far for far in _FAR]),
)  # the densest stretch
_FAR_ABOVE, _FAR_BELOW = bytes([1 + far for far in _FAR]), bytes([2 + far for far in _FAR])
_IS_LOUD = bytes([said >= 3 for said in range(256)])  # share of words that pages say of themselves
_IS_SIGN = bytes([mark == 2 for mark in range(256)])
_IS_DATED = bytes([1 <= share <= 4 for share in range(256)])
_REACH = 40  # blocks over which a byline is seen
SENTENCE, NAMED = 500, 0.4  # the weight no sentence has, and the share of words with a capital in a menu
PARTED, _PARTS = 12, ",;:)"  # words to a mark between them, at least
SPOKEN = 2  # words in it that pages use of themselves


class Found(NamedTuple):
    """What earlier stages found, by the block it stands before or at."""

    headline: int | None = None
    junk: tuple[tuple[int, str], ...] = ()  # what was taken out right before these blocks, by category
    one_line: bool = False  # the blocks are sentences of a text without line ends


class Page(NamedTuple):
    """The blocks of a document as the model sees them: their shapes and what is read off all of them."""

    texts: tuple[str, ...]
    shapes: tuple[Shape, ...]
    prose: bytes  # marks, as in `series`
    label: bytes
    runs: tuple[tuple[int, int], ...]  # of labels, half-open
    close: bytes  # which blocks were looked at closely: not those in the middle of a menu
    core: tuple[int, int]  # the densest stretch of prose, half-open


def page(texts: Sequence[str], ask: Ask = answers) -> Page:
    """Look at every block once, and not closely in the middle of menus."""
    outlines, closely = ask(outline), ask(filled)
    shapes = [outlines[text] for text in texts]
    label = bytes(map(is_label, shapes))
    runs = _stretches(label)
    close = bytearray(b"\1" * len(shapes))
    for a, b in runs:
        if b - a >= MENU:
            close[a + EDGE : b - EDGE] = bytes(b - a - 2 * EDGE)
    shapes = [closely[t] if is_close else s for t, s, is_close in zip(texts, shapes, close, strict=True)]
    is_prose = prose(shapes)
    return Page(tuple(texts), tuple(shapes), is_prose, label, runs, bytes(close), _densest(shapes, is_prose))


def _stretches(label: bytes) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for stretch in label.split(b"\0"):
        if stretch:
            found.append((at, at + len(stretch)))
        at += len(stretch) + 1
    return tuple(found)


def is_label(shape: Shape) -> bool:
    """Whether a block is short and does not end like a sentence."""
    return not shape.ended and shape.weight <= LABEL


def prose(shapes: Sequence[Shape]) -> bytes:
    """Which blocks are paragraphs for sure; by length alone in scripts that set no marks at the end."""
    long = [s.ended for s in shapes if s.weight >= 120]
    if sum(long) < 0.3 * len(long):
        return bytes([s.weight >= 120 for s in shapes])
    return bytes([s.weight >= 90 if s.ended else s.end == 1 and s.weight >= 180 for s in shapes])


def _densest(shapes: Sequence[Shape], prose: bytes) -> tuple[int, int]:
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


def features(page: Page, found: Found) -> dict[str, bytes]:
    """Return the columns of the model by name; of no blocks, an empty column for any name."""
    if not page.shapes:
        return defaultdict(bytes)
    weight, *shown = zip(*page.shapes, strict=True)
    size, end, begin, capitals, digits, inside, marks, said, credit, tail, dateline, ended = map(bytes, shown)
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
        "begin after": later(begin),
        "size 2 before": earlier(size, 2),
        "size 2 after": later(size, 2),
        "end 2 before": earlier(end, 2),
        "end 2 after": later(end, 2),
        "ended near": near(ended, 4),
        "prose near": near(page.prose, 8).translate(_COUNTED),
        "labels near": near(page.label, 8).translate(_COUNTED),
    }
    for name in ("size", "end", "page", "credit", "capitals", "tail", "digits"):
        columns[f"{name} before"] = earlier(columns[name])
        columns[f"{name} after"] = later(columns[name])
    loud, dated = said.translate(_IS_LOUD), digits.translate(_IS_DATED)
    for part in (
        _runs(page),
        _prose_near(page),
        _places(page),
        _clusters(page, weight),
        _repeats(page),
        _speaking(page, loud, either(loud, marks.translate(_IS_SIGN)), both(dated, page.label)),
        _junk(page, found),
        _fields(found, len(size)),
    ):
        columns |= part
    return columns


def _runs(page: Page) -> dict[str, bytes]:
    """The run of labels a block stands in: how long, and how far from its nearer edge."""
    n = len(page.label)
    length, edge = bytearray(n), bytearray(b"\5" * n)
    for a, b in page.runs:
        length[a:b] = bytes([_count(b - a)]) * (b - a)
        edge[a:b] = bytes([min(4, k - a, b - 1 - k) for k in range(a, b)])
    return {"run": bytes(length), "run edge": bytes(edge)}


def _prose_near(page: Page) -> dict[str, bytes]:
    """How many blocks away the next sure prose is, on both sides."""
    return {"prose before": since(page.prose, _FAR), "prose after": since(page.prose[::-1], _FAR)[::-1]}


def _places(page: Page) -> dict[str, bytes]:
    """Where a block stands: from the top, from the bottom, and to the densest stretch of prose."""
    n, (first, last) = len(page.shapes), page.core
    core = bytes(
        [_D if i == first else _D + 3 if i == last - 1 else _D + 1 + (i - first > 3) for i in range(first, last)]
    )
    above, below = steps(first + 1, _ABOVE)[:0:-1], steps(n - last + 1, _BELOW)[1:]
    top = steps(n, _COUNTED)
    return {"core": above + core + below, "top": top, "bottom": top[::-1]}


def _clusters(page: Page, weight: Sequence[int]) -> dict[str, bytes]:
    """Stretches of blocks parted by three labels or more: what a block's own weighs beside the heaviest."""
    n = len(page.label)
    ends = [*[b for a, b in page.runs if b - a >= 3 and a > 0], n]
    clusters = list(zip([0, *ends], ends, strict=False))
    mass = [w if is_prose else 0 for w, is_prose in zip(weight, page.prose, strict=True)]
    masses = [sum(mass[a:b]) for a, b in clusters]
    heaviest = max(range(len(masses)), key=masses.__getitem__)
    total = masses[heaviest] or 1
    ratio, side = [], []
    for k, (a, b) in enumerate(clusters):
        ratio.append(bytes([_share(masses[k] / total)]) * (b - a))
        place = 3 * min(3, _count(abs(k - heaviest))) + (0 if k < heaviest else 2 if k > heaviest else 1)
        side.append(bytes([place]) * (b - a))
    first, last = clusters[heaviest]
    told = bytes([1 + _share(seen / total) for seen in accumulate(mass[first : last - 1], initial=0)])
    return {
        "cluster": b"".join(ratio),
        "side": b"".join(side),
        "told": bytes(first) + told + bytes(n - last),
    }


def _repeats(page: Page) -> dict[str, bytes]:
    """How often the same line stands in the document, and how many repeated lines are near."""
    counts = Counter(page.texts)
    times = bytes([2 if (count := counts[text]) > 2 else count - 1 for text in page.texts])
    return {"again": times, "repeated near": near(times.replace(b"\2", b"\1"), 5).translate(_COUNTED)}


def _speaking(page: Page, loud: bytes, signed: bytes, dated: bytes) -> dict[str, bytes]:
    """Lines in which a page speaks of itself: near, within the densest stretch and after it."""
    n, (first, last) = len(page.shapes), page.core
    speaks = both(loud, page.label)
    return {
        "signals inside": bytes(first) + so_far(speaks[first:last], _COUNTED) + bytes(n - last),
        "signals since": bytes(last) + so_far(speaks[last:] + b"\0", _COUNTED)[1:],
        "signals near": near(signed, 3).translate(_COUNTED),
        "dated near": near(dated, 5).translate(_COUNTED),
        "dated inside": bytes(first) + so_far(dated[first:last], _COUNTED) + bytes(n - last),
    }


def _junk(page: Page, found: Found) -> dict[str, bytes]:
    """Sure junk that was taken out: how much of it near, and since the densest stretch."""
    n, last = len(page.shapes), page.core[1]
    junk = [0] * (n + 1)
    for i, category in found.junk:
        junk[i] += category not in FIELDS
    if not any(junk):
        return {"junk near": bytes(n), "junk since": bytes(n)}
    since_core = classes(accumulate(junk[last:n]), _COUNTED)
    return {"junk near": classes(window(junk[:n], 3), _COUNTED), "junk since": bytes(last) + since_core}


def _fields(found: Found, n: int) -> dict[str, bytes]:
    """How far above a block the headline stands, and the last byline or time."""
    at = found.headline
    headline = bytes(n) if at is None else b"\1" * at + steps(n - at, _FAR_BELOW)
    byline = bytearray(n)
    for i in sorted(i for i, category in found.junk if category in FIELDS):
        reach = min(_REACH, n - i)
        byline[i : i + reach] = steps(reach, _FAR_ABOVE)
    return {"headline": headline, "byline": bytes(byline)}


def whole(page: Page, found: Found) -> dict[str, int]:
    """What the document is as a whole, by name."""
    junk = [category for _, category in found.junk if category not in FIELDS]
    shown = page.texts if found.one_line else [t for t, k in zip(page.texts, page.label, strict=True) if k]
    weight = [s.weight for s in page.shapes]
    total = sum(weight) or 1
    first, last = page.core
    said = len(words_of_pages(shown))
    menus = _menus(page) if found.one_line else []
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
        "menus": min(5, len(menus)),
        "menus first": int(bool(menus) and menus[0] <= 1),
        "all menus": _share(sum([weight[n] for n in menus]) / total),
    }


def _menus(page: Page) -> list[int]:
    """The blocks of a text on one line, longer than any sentence, that hold names and speak as pages do.

    An article has long lists of names, too.
    """
    long = [n for n, s in enumerate(page.shapes) if s.weight >= SENTENCE and _is_menu(page.texts[n])]
    return [n for n in long if len(words_of_pages([page.texts[n]])) >= SPOKEN]


def _is_menu(text: str) -> bool:
    """Whether many words have a capital and few are parted by marks, as the names of a list in a sentence are."""
    words = text.split()
    parted = sum([word[-1] in _PARTS for word in words])
    return sum([word[0].isupper() for word in words]) >= NAMED * len(words) and PARTED * parted <= len(words)


def _count(number: int) -> int:
    return bisect_right(_COUNTS, number)


def _share(share: float) -> int:
    return bisect_right(_SHARES, share)
