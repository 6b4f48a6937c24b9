"""Signs that speak for or against a line whatever its length: the words of the title, the marks of captions and
comments, what the packs took out near it. One column of small whole numbers for each, as in `context`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from articleclean.document import Ask, answers
from articleclean.stages.body.context import Found, Page
from articleclean.stages.body.series import classes, near, since, table, window
from articleclean.stages.body.shape import digits, initials
from articleclean.stages.fields.titles import site_cut, words

#: What the packs and the fields take out, by the category of the removal, that is asked for by itself.
KINDS = {
    "related": "related",
    "comments": "comments",
    "login": "comments",
    "share_bar": "share",
    "photo_credit": "photo",
    "copyright": "rights",
    "newsletter": "offer",
    "paywall": "offer",
    "donation": "offer",
    "page_link": "link",
    "ad_marker": "advert",
    "byline": "byline",
    "timestamp": "time",
}
NAMES = tuple(dict.fromkeys(KINDS.values()))
_DISTANCES = (1, 2, 3, 4, 6, 9, 16, 30, 60)

_OPENING = 600  # characters of a block in which words of the title are looked for
_FAR = table(_DISTANCES)

_LOOK = 400  # characters of a block in which marks are counted
_QUOTES = "“”«»„"  # beside those of ASCII
_IN_BRACKETS = re.compile(r"\(([^()]{3,60})\)\.?$")
_AGENCY = re.compile(r"[^\W\d_]{2,}/[^\W\d_]{2,}(?: [^\W\d_]+){0,3}\.?$")
_GLUED = re.compile(r"[.!?”)]([^\W\d_][^\s.]+(?: [^\s.]+){0,3})$")
_DATED = re.compile(r"\d(?:\d?[:.]\d\d|(?<=\b1)9\d\d\b|(?<=\b2)0\d\d\b)")  # begins with a digit: found faster
_new = tuple.__new__  # half the time of the call that names the fields


class Marks(NamedTuple):
    """What the characters of one block tell beyond its shape."""

    quotes: int = 0  # quotation marks, 0 to 4
    caption: int = 0  # 1 ends in brackets, 2 with names in them, 3 in a credit, 4 opens with a label in capitals
    dated: int = 0  # 1 a time or a year in a line, 2 in a longer block
    cries: int = 0  # exclamation marks and dots, 0 to 3
    questions: int = 0  # 0 to 2
    colons: int = 0  # 0 to 2
    dashes: int = 0  # dashes and bars between words, 0 to 3
    letters: int = 0  # mean length of a word, in halves
    small: int = 0  # tenths of words that are short and in lower case
    upper: int = 0  # tenths of words with a capital


def marks(text: str) -> Marks:
    """Return what the characters tell."""
    head = text[:_LOOK]
    split = head.split()
    count = len(split) or 1
    quotes, dashes = head.count('"'), head.count(" - ") + head.count(" | ")
    if not head.isascii():
        quotes += sum([head.count(mark) for mark in _QUOTES])
        dashes += head.count(" – ") + head.count(" — ")
    shown = (
        min(4, quotes),
        _caption(text),
        1 + (len(text) > 65) if digits(head) > 2 and _DATED.search(head) else 0,
        min(3, head.count("!") + head.count("…") + head.count("...")),
        min(2, head.count("?")),
        min(2, head.count(":")),
        min(3, dashes),
        min(20, 2 * len(head) // count),
        10 * len([word for word in split if len(word) <= 3 and word.islower()]) // count,
        10 * initials(split) // count,
    )
    return _new(Marks, shown)


def _caption(text: str) -> int:
    tail = text[-70:]
    brackets = _IN_BRACKETS.search(tail) if "(" in tail else None
    if brackets:
        return 2 if "/" in brackets.group(1) or _are_names(brackets.group(1).split()) else 1
    glued = _GLUED.search(tail) if tail[-1:] != "." else None
    if ("/" in tail and _AGENCY.search(tail)) or (glued and _are_names(glued.group(1).split())):
        return 3
    label, colon, _ = text[:60].partition(": ")
    return 4 if colon and len(label) > 1 and label.isupper() else 0


def _are_names(names: list[str]) -> bool:
    """Whether all of them, or all but one of several, have a capital."""
    return sum([name[0].isupper() for name in names]) >= max(1, len(names) - 1)


def columns(page: Page, found: Found, ask: Ask = answers) -> dict[str, bytes]:
    """Return the columns."""
    texts, weight, marked = page.texts, [shape.weight for shape in page.shapes], ask(marks)
    seen = [marked[text] if is_close else _NONE for text, is_close in zip(texts, page.close, strict=True)]
    out = dict(zip(Marks._fields, map(bytes, zip(*seen, strict=True)), strict=True))
    out["quotes near"] = near(out["quotes"].translate(_SOME), 3)
    out["copy"] = _copies(texts, page.close, ask)
    out["weight near"] = classes(window([min(w, 300) for w in weight], 2), _WEIGHED)
    mass = [w if is_prose else 0 for w, is_prose in zip(weight, page.prose, strict=True)]
    total = sum(mass) or 1
    out["prose so far"] = bytes([20 * told // total for told in accumulate(mass[:-1], initial=0)])
    return out | _title(page, found.headline) | _near(found.junk, len(texts))


_NONE = Marks()
_SOME = bytes([number > 0 for number in range(256)])
_WEIGHED = table((*range(20, 400, 20), *range(400, 1500, 100)))


def _opening(text: str) -> str:
    return "".join(filter(str.isalnum, text[:48]))[:28].casefold()


def _copies(texts: Sequence[str], close: bytes, ask: Ask) -> bytes:
    """1 where other blocks begin with the same letters, 2 where one before did."""
    begin = ask(_opening)
    openings = [begin[text] if is_close else "" for text, is_close in zip(texts, close, strict=True)]
    counts = Counter(openings)
    known: set[str] = set()
    found = bytearray(len(texts))
    for number, opening in enumerate(openings):
        if len(opening) >= 12 and counts[opening] > 1:
            found[number] = 2 if opening in known else 1
            known.add(opening)
    return bytes(found)


def _shared(title: frozenset[str], text: str) -> frozenset[str]:
    """The words of the title in the opening of a text, inflected or not."""
    folded = text[:_OPENING].casefold() if title else ""
    return frozenset([word for word in title if word in folded])


def _title(page: Page, headline: int | None) -> dict[str, bytes]:
    """How many words of the title a block has, and the paragraphs near it; how far it is from the title."""
    texts, n = page.texts, len(page.texts)
    top = texts[0]
    title = words(top[: site_cut(top) or len(top)]) if len(top) < 200 else frozenset()
    if headline is not None:
        title |= words(texts[headline])
    size = len(title) or 1
    shared = [
        _shared(title, text) if is_close else _EMPTY for text, is_close in zip(texts, page.close, strict=True)
    ]
    around = _around(shared, page.label, size)
    counts, share, own, titles = bytearray(n), bytearray(n), bytearray(n), bytearray(n)
    for k, mine in enumerate(shared):
        if count := len(mine):
            counts[k], share[k] = min(12, count), 10 * count // size
            own[k] = min(10, 100 * count // (page.shapes[k].weight + 1))
            titles[k] = size > 2 and len(texts[k]) < 220 and 10 * count >= 6 * size
    most = max(around)
    return {
        "title words": bytes(counts),
        "title share": bytes(share),
        "title own": bytes(own),
        "title near": around,
        "title best": bytes([most - share for share in around]),
        "title size": bytes([min(len(title), 15)]) * n,
        "title before": since(bytes(titles), _FAR),
        "title after": since(bytes(titles[::-1]), _FAR)[::-1],
    }


def _around(shared: Sequence[frozenset[str]], label: bytes, size: int) -> bytes:
    """Tenths of the words of the title that the paragraphs near a block share with it."""
    told = [_EMPTY if is_label else mine for mine, is_label in zip(shared, label, strict=True)]
    found = bytearray(len(told))
    for k, some in enumerate(near(bytes(map(bool, told)), 2)):
        if some:
            found[k] = 10 * len(_EMPTY.union(*told[max(0, k - 2) : k + 3])) // size
    return bytes(found)


_EMPTY: frozenset[str] = frozenset()


def _near(junk: Sequence[tuple[int, str]], n: int) -> dict[str, bytes]:
    """How many blocks above and below each block something of each kind was taken out."""
    nothing = _FAR[-1:] * n
    found = {f"{name} {side}": nothing for name in NAMES for side in ("above", "below")}
    for name in {KINDS[kind] for _, kind in junk if kind in KINDS}:
        marked = bytearray(n + 1)  # in front of each block, and at the end
        for at, kind in junk:
            if KINDS.get(kind) == name:
                marked[at] = 1
        gone = bytes(marked)
        found[f"{name} above"] = since(gone, _FAR)[1:]
        found[f"{name} below"] = since(gone[::-1], _FAR)[:0:-1]
    return found
