"""What one block shows by itself, as small whole numbers: its length, its two ends, its letters and marks.

Small numbers on purpose: the weights of the model are tables that a person can read, one row a number.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from articleclean.letters import is_small, spaced
from articleclean.lexicons import lexicon
from articleclean.stretch import is_unmarked

#: Lengths at which a block passes into the next class, wide letters counted twice.
SIZES = (5, 9, 14, 20, 28, 38, 50, 65, 90, 120, 160, 220, 320, 480, 800)
_SHARES = (0.01, 0.12, 0.3, 0.6, 0.95)

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_CLOSERS = "\"'”’»)]}」』）】›“* _"
_ENDS = dict.fromkeys(".!?…。！？．।۔։።؟။។｡", 2) | dict.fromkeys(":;,：；，、–—-؛،", 1)
_OPENERS = dict.fromkeys("\"'“”‘«„「『‹(（【[", 4) | dict.fromkeys("•◦▪‣*·–—-+#>|›→▶►✓○●", 5)
_MARKS = re.compile(r"[|›»→▶►·•]|(©)|(@|https?:|www\.)")
_SIGN = re.compile("[|›»→▶►·•©@]")  # what a mark is likely to be, found much faster than the marks themselves
_INSIDE = re.compile(r"[.!?…] (?=\S)|[。！？।؟۔]")
_DIGITS = re.compile(r"\d")
_ASCII = bytes(range(128))
_LOOK = 160  # characters in which letters and digits are counted
_MANY = 500  # texts that are looked at in one go: all the words of a long text take ten times its room
_new = tuple.__new__  # half the time of the call that names the fields


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
_WORD = re.compile(r"[^\W\d_]+|©")
#: HARBOUR CITY (Agency) — ...; Harbour City, 27.6. – ...; 【Harbour City】...
_DATELINE = re.compile(
    r"[^\W\d_][^\n!?—–:]{1,60}(?:[A-Z]{2}|\)|\d\.?)\s?(?:—|–|--|-)\s|[【(（\[][^】)）\]]{2,30}[】)）\]]\s?[^\s]"
)


class _Words(NamedTuple):
    spaced: dict[str, int]  # words pages use of themselves (1) and those of credits (2)
    unspaced: re.Pattern[str]  # the same in scripts without spaces
    credits: frozenset[str]


@cache
def _words() -> _Words:
    lists = lexicon("page_words")
    spaced = {w: kind for kind, name in ((2, "credit"), (1, "page")) for w in lists[name]}
    unspaced = re.compile("|".join(map(re.escape, sorted(lists["unspaced"], key=len, reverse=True))))
    return _Words(spaced, unspaced, frozenset(word for word, kind in spaced.items() if kind == 2))


def outline(text: str) -> Shape:
    """Return length and end alone, which cost little: enough for a line in the middle of a menu."""
    if not text:
        return _EMPTY
    weight, last = len(text), text[-1]
    end = _ENDS.get(last, 0)
    if not text.isascii():
        weight += len(_WIDE.findall(text))
        if is_unmarked(text):
            end = 2
    if last in _CLOSERS:
        core = text.rstrip(_CLOSERS) or text
        end = 3 if _ENDS.get(core[-1], 0) == 2 else _ENDS.get(core[-1], 0)
    return _new(Shape, (weight, bisect_right(SIZES, weight), end, 0, 0, 0, 0, 0, 0, 0, 0, 0, end >= 2))


def filled(text: str) -> Shape:
    """Return everything the text shows."""
    weight, size, end, *_, ended = drawn = outline(text)
    if not weight:
        return drawn
    head = text[:_LOOK]
    page, credit = _hits(head, weight - len(text)) if weight <= 320 else (0, 0)
    inside = text.count(", ")
    if end and inside < 5:
        inside += len(_INSIDE.findall(head))
    shown = (
        weight,
        size,
        end,
        _begin(text[0]),
        _capitals(text, head.split()),
        bisect_right(_SHARES, digits(head) / len(head)),
        min(5, inside),
        _marks(head),
        page,
        credit,
        int(credit > 0 if weight < 50 else _credited(text)),
        int(weight >= 65 and _dated(head)),
        ended,
    )
    return _new(Shape, shown)


def words_of_pages(texts: Sequence[str]) -> set[str]:
    """The different words in some texts that pages use of themselves."""
    kinds, unspaced, _ = _words()
    found: set[str] = set()
    for first in range(0, len(texts), _MANY):
        text = " ".join(texts[first : first + _MANY])
        folded = text.casefold()
        found |= {word for word in set(folded.split()) & kinds.keys() if kinds[word] == 1}
        if not text.isascii():
            found.update(unspaced.findall(folded))
    return found


def _begin(first: str) -> int:
    if first.isupper():
        return 1
    if is_small(first):
        return 2
    return 3 if first.isdigit() else _OPENERS.get(first, 0)


def _split(folded: str) -> list[str]:
    """The words of a text: a run of letters needs no pattern; in ASCII all are, with spaces for marks."""
    runs = spaced(folded).split()
    if folded.isascii():
        return runs
    return [word for run in runs for word in ((run,) if run.isalpha() else _WORD.findall(run))]


def digits(text: str) -> int:
    """Count the digits."""
    # Most of any text is ASCII, in which they are counted much faster; what else there is, is little.
    encoded = text.encode("utf-8", "surrogatepass")
    count = len(encoded) - len(encoded.translate(None, b"0123456789"))
    if len(encoded) == len(text):
        return count
    return count + len(_DIGITS.findall(encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")))


_UPPER = string.ascii_uppercase.encode()


def initials(words: Sequence[str]) -> int:
    """Count the words that begin with a capital."""
    first = "".join([word[0] for word in words])
    return (
        len(first) - len(first.encode().translate(None, _UPPER))
        if first.isascii()
        else sum(map(str.isupper, first))
    )


def _marks(text: str) -> int:
    if not (_SIGN.search(text) or "http" in text or "www." in text):
        return 0
    marks = _MARKS.search(text)
    return 0 if not marks else 2 if marks.group(1) else 3 if marks.group(2) else 1


def _dated(text: str) -> bool:
    maybe = "-" in text or "–" in text or "—" in text or text[0] in "【(（["
    return maybe and _DATELINE.match(text) is not None


def _capitals(text: str, words: list[str]) -> int:
    upper = initials(words)
    if upper and text.isupper():
        return 6
    return bisect_right(_SHARES, upper / len(words)) if words else 0


def _hits(head: str, wide: int) -> tuple[int, int]:
    """The shares of words of pages and of credits."""
    known, unspaced, _ = _words()
    folded = head.casefold()
    if wide > 2:
        share = sum([len(m) for m in unspaced.findall(folded)]) / len(folded)
        return bisect_right(_SHARES, share), 0
    words = _split(folded)
    if known.keys().isdisjoint(words):
        return 0, 0
    kinds = [known[w] for w in words if w in known]
    return bisect_right(_SHARES, kinds.count(1) / len(words)), bisect_right(_SHARES, kinds.count(2) / len(words))


def _credited(text: str) -> bool:
    """Whether a word of credits stands near the end."""
    return not _words().credits.isdisjoint(_split(text[-45:].casefold()))
