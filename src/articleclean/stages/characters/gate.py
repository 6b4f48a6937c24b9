"""What UTF-8 looks like that was read as another encoding: the gate before anything is repaired."""

from __future__ import annotations

import codecs
import re
from functools import cache

CODECS = "latin-1 cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859-2 mac-roman cp437".split()
_LOST = "\x1a\ufffd"  # what stands where a byte has no character
ALONE = frozenset("ÃÂ\x1a").union(map(chr, range(0x80, 0xA0)))  # damage also without another beside it


def _class(codec: str, first: int, last: int, more: str = "") -> str:
    decoded = codecs.decode(bytes(range(first, last + 1)), codec, "ignore") + more
    return re.escape("".join(sorted({c for c in decoded if ord(c) > 127 and c != "\xa0"} | set(more))))


@cache
def _classes() -> tuple[tuple[str, str, str], ...]:
    """What bytes look like that open characters of two and of more bytes, and that follow: encoding by encoding.

    The sloppy form of an encoding reads bytes without a character as C1 controls.
    """
    ends = ((0xC2, 0xDF, ""), (0xE0, 0xF4, ""), (0x80, 0xBF, _LOST))
    return tuple(
        (f"[{short}]", f"[{long}]", f"[{tail}\x80-\x9f\xa0]")
        for short, long, tail in ([_class(codec, *end) for end in ends] for codec in CODECS)
    )


@cache
def gate() -> re.Pattern[str]:
    """What a character of UTF-8 looks like in any one of the encodings, or a C1 control.

    A no-break space is often made plain on the way, but only after ``Ã`` and ``Â`` is that ever seen as damage.
    """
    ways = "|".join(f"{short}{tail}|{long}{tail}{{2}}" for short, long, tail in _classes())
    return re.compile(f"(?=[^\x00-\x7f])(?:{ways}|[ÃÂ] |[\x80-\x9f])")


@cache
def _trail() -> re.Pattern[str]:
    """What `gate` finds, looked for by its last characters, since bytes that follow look rarer than others."""
    ways = "|".join(f"(?<={short}{tail})|(?<={long}{tail}){tail}" for short, long, tail in _classes())
    tails = "".join(_class(codec, 0x80, 0xBF, _LOST) for codec in CODECS)
    leads = "".join(_class(codec, 0xC2, 0xF4) for codec in CODECS)
    likely = f"(?<=[{leads}][{tails}\x80-\x9f\xa0])"
    return re.compile(f"[{tails}\x80-\x9f\xa0](?:{likely}(?:{ways})|(?<=[\x80-\x9f]))")


def is_suspect(text: str) -> bool:
    """Whether `gate` finds something."""
    return "Ã " in text or "Â " in text or _trail().search(text) is not None


@cache
def _bytes() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """What bytes that lead and bytes that follow look like, encoding by encoding."""
    controls = frozenset(map(chr, range(0x80, 0xA0)))
    return tuple(
        (
            frozenset(codecs.decode(bytes(range(0xC2, 0xF5)), codec, "ignore")) | controls,
            frozenset(codecs.decode(bytes(range(0x80, 0xC0)), codec, "ignore")) | controls | frozenset(_LOST),
        )
        for codec in CODECS
    )


@cache
def _beyond() -> frozenset[str]:
    """All that bytes look like, in any of the encodings: a handful of it is in a text."""
    return frozenset("ÃÂ").union(*(ends for pair in _bytes() for ends in pair))


def may_be_damaged(characters: frozenset[str]) -> bool:
    """Whether a text of these characters can hold damage: in some encoding one leads and another follows."""
    signs = characters & _beyond()
    return not signs.isdisjoint("ÃÂ") or any(  # gate
        not signs.isdisjoint(leads) and not signs.isdisjoint(tails) for leads, tails in _bytes()
    )


def has_pairs(text: str) -> bool:
    """Whether two characters beyond ASCII stand side by side, as damage does and most languages hardly do."""
    return b"??" in text.replace("?", " ").encode("ascii", "replace")  # gate
