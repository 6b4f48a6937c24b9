"""What one block shows by itself, as small whole numbers: its length, its two ends, its letters and marks.

Small numbers on purpose: the weights of the model are tables that a person can read, one row a number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from articleclean.lexicons import lexicon

#: Lengths at which a block passes into the next class, wide letters counted twice.
SIZES = (5, 9, 14, 20, 28, 38, 50, 65, 90, 120, 160, 220, 320, 480, 800)
_SHARES = (0.01, 0.12, 0.3, 0.6, 0.95)

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_CLOSERS = "\"'”’»)]}」』）】›“* _"
_ENDS = dict.fromkeys(".!?…。！？．।۔։።؟။｡", 2) | dict.fromkeys(":;,：；，、–—-؛،", 1)
_OPENERS = dict.fromkeys("\"'“”‘«„「『‹(（【[", 4) | dict.fromkeys("•◦▪‣*·–—-+#>|›→▶►✓○●", 5)
_MARKS = re.compile(r"[|›»→▶►·•]|(©|\(c\))|(@|https?:|www\.|\.com\b)", re.IGNORECASE)
_INSIDE = re.compile(r"[.!?…] (?=\S)|[。！？।؟۔]")
_DIGITS = re.compile(r"\d")
_LOOK = 160  # characters in which letters and digits are counted


class Shape(NamedTuple):
    """What one block shows by itself."""

    weight: int  # length, wide letters counted twice
    size: int  # class of the weight, 0 to 15
    end: int  # 0 no mark, 1 a comma or colon, 2 the mark of a sentence, 3 that mark and a closing quotation mark
    begin: int  # 0 other, 1 upper case, 2 lower case, 3 digit, 4 opening quotation mark or bracket, 5 bullet
    capitals: int  # share of words with a capital, 0 to 5; 6 all capitals
    digits: int  # share of digits, 0 to 5
    inside: int  # commas and sentence marks inside, 0 to 5
    marks: int  # 0 none, 1 a separator, 2 a copyright sign, 3 an address
    page: int  # share of words that pages say of themselves, 0 to 5
    credit: int  # share of words of credits and bylines, 0 to 5
    tail: int  # 1 a word of credits near the end
    dateline: int  # 1 a place, an agency or a date and a dash open the block
    ended: bool  # ends like a sentence


_EMPTY = Shape(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False)


@cache
def _words() -> tuple[dict[str, int], re.Pattern[str]]:
    """The words pages use of themselves (1) and those of credits (2); and those of unspaced scripts."""
    lists = lexicon("page_words")
    spaced = {w: kind for kind, name in ((2, "credit"), (1, "page")) for w in lists[name]}
    unspaced = re.compile("|".join(map(re.escape, sorted(lists["unspaced"], key=len, reverse=True))))
    return spaced, unspaced


def shape(text: str) -> Shape:
    """Return what the text shows."""
    if not text:
        return _EMPTY
    ascii_, length = text.isascii(), len(text)
    wide = 0 if ascii_ else len(_WIDE.findall(text))
    weight = length + wide
    core = text.rstrip(_CLOSERS) or text
    end = _ENDS.get(core[-1], 0)
    if end == 2 and core[-1] != text[-1]:
        end = 3
    head = text[:_LOOK]
    words = head.split()
    page = credit = 0
    if weight <= 320:
        page, credit = _hits(head.casefold(), wide)
    marks = _MARKS.search(text, 0, 400)
    return Shape(
        weight,
        bisect_right(SIZES, weight),
        end,
        _begin(text[0]),
        _capitals(text, words),
        bisect_right(_SHARES, len(_DIGITS.findall(head)) / len(head)),
        min(5, text.count(", ") + (len(_INSIDE.findall(head)) if end else 0)),
        0 if not marks else 2 if marks.group(1) else 3 if marks.group(2) else 1,
        page,
        credit,
        int(_credited(text[-45:].casefold())),
        int(bool(_DATELINE.match(head))),
        end >= 2,
    )


def _begin(first: str) -> int:
    if first.isupper():
        return 1
    if first.islower():
        return 2
    return 3 if first.isdigit() else _OPENERS.get(first, 0)


def _capitals(text: str, words: list[str]) -> int:
    upper = sum([word[0].isupper() for word in words])
    if upper and text.isupper():
        return 6
    return bisect_right(_SHARES, upper / len(words)) if words else 0


def _hits(folded: str, wide: int) -> tuple[int, int]:
    spaced, unspaced = _words()
    if wide > 2:
        share = sum([len(m) for m in unspaced.findall(folded)]) / len(folded)
        return bisect_right(_SHARES, share), 0
    words = _WORD.findall(folded)
    if not words:
        return 0, 0
    kinds = [spaced[w] for w in words if w in spaced]
    if not kinds:
        return 0, 0
    return bisect_right(_SHARES, kinds.count(1) / len(words)), bisect_right(_SHARES, kinds.count(2) / len(words))


def _credited(tail: str) -> bool:
    spaced = _words()[0]
    return any(spaced.get(word) == 2 for word in _WORD.findall(tail))


_DATELINE = re.compile(
    r"[^\W\d_][^\n.!?—–]{1,60}(?:[A-Z]{2,}|\([^()]{2,30}\)|\d)[^\n.!?—–]{0,20}\s?(?:—|–|--|-)\s|[【(（\[][^】)）\]]{2,30}[】)）\]]\s?[^\s]"
)
_WORD = re.compile(r"[^\W\d_]+|©")
