"""Stretches of text in which no mark is a mark of punctuation: addresses, paths, numbers, code, ellipses.

Rules that mend marks ask before they touch one. Asked only where a rule has found something, so a clean text
never pays for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_SPANS = re.compile(
    r"""
      (?:https?|ftp)\ ?:\ ?//\S*                          # addresses, also those taken apart by spaces
    | www\ ?\.\ ?\S+
    | (?<![\w.+-])[\w.+'-]{1,64}\ ?@\ ?[\w.-]{1,80}       # e-mail
    | (?<!\w)[@\#]\w+\.*                                  # handles and hashtags
    | (?<!\S)(?:~|\.{1,2})?/\S+ | (?<!\S)[A-Za-z]:\\\S+   # paths
    | (?<!\S)\.\.(?=\s|$)                                 # the folder above
    | `[^`\n]{1,200}`                                     # code
    | \d+(?:(?:[.,]|\ ?[:/–-]\ ?)\d+)+                    # numbers, times, scores, dates, versions
    | \w+(?:[.:/_@-]+\w+)+                                # hosts, files, identifiers: marks between letters
    | [.…](?:\ ?\.){2,} | [!?]\.\.+                       # ellipses
    """,
    re.VERBOSE,
)
_CALL = re.compile(r"\w\([^)\n]{0,80}\)\s?;")
_OPENINGS = ("//", "#include", "def ", "for (")
_SHORT = 1000  # characters up to which a block is searched once, and beyond which around each place
_AROUND = 80


class Protected:
    """The protected stretches of one block, found when first asked for."""

    def __init__(self, text: str):
        self._text = text
        self._starts: list[int] | None = None
        self._ends: list[int] = []

    def covers(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` reaches into a protected stretch, and not only up to its edge."""
        if len(self._text) > _SHORT:
            near = _SPANS.finditer(self._text, max(0, start - _AROUND), end + _AROUND)
            return any(match.start() < end and match.end() > start for match in near)
        if self._starts is None:
            spans = [match.span() for match in _SPANS.finditer(self._text)]
            self._starts, self._ends = [a for a, _ in spans], [b for _, b in spans]
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


def is_code(text: str) -> bool:
    """Whether a block reads as a line of a program."""
    if any(sign in text for sign in ("{", "}", "==", "!=")) or text.rstrip().endswith(";"):
        return True
    if (");" in text or ") ;" in text) and _CALL.search(text):
        return True
    return text.lstrip().startswith(_OPENINGS)
