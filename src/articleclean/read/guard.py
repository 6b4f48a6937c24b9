"""What must be done to a page before a parser may see it, so that no page costs more than its size or loses its
text.

Every parser takes quadratic time over a tag with very many attributes, so what is beyond the limit is left out.
libxml2 drops, without a word, the text below its deepest level and what follows the end of the document: end
tags of the document go when something follows them, and `flattened` leaves out the tags of a page that turns
out to be too deep; their text stays. A page that needs nothing is not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]{0,60})[^<>]*>")
_END = re.compile(rb"</[bBhH](?:[oO][dD][yY]|[tT][mM][lL])\s*>")  # ten times as fast as to ignore case
_ATTRIBUTE = re.compile(r"[^\s<>\"'=/]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+))?")
_SURROGATE = re.compile("[\ud800-\udfff]")

#: How pages are parsed.
PARSER: dict[str, Any] = {
    "encoding": "utf-8",
    "huge_tree": True,
    "remove_comments": True,
    "remove_pis": True,
    "no_network": True,
    "recover": True,
}

LONG_TAG = 6_000  # a shorter tag cannot hold enough attributes to matter

# Elements that hold nothing, and those that another of the same kind closes: they never nest.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th "
    "thead tbody tfoot colgroup rt rp html head body".split()
)


def guarded(html: str, attributes: int) -> str:
    """Return the page as a parser may have it."""
    out, at = list[str](), 0
    for start, end in _long_pieces(html):
        piece = html[start:end]
        trimmed = _trimmed(piece, attributes)
        if trimmed is not piece:
            out += html[at:start], trimmed
            at = end
    return "".join([*out, html[at:]]) if out else html


def encoded(html: str) -> bytes:
    """Return the page as UTF-8; what that cannot hold is replaced. It goes on where it says that it ends."""
    try:
        page = html.encode()
    except UnicodeEncodeError:
        page = _SURROGATE.sub("\ufffd", html).encode()
    return _END.sub(b"", page)


def _long_pieces(html: str) -> Iterator[tuple[int, int]]:
    """Yield where what stands between two ``<`` is longer than a tag should be, in leaps of that length."""
    start = 0
    while start < len(html):
        last = html.rfind("<", start, start + LONG_TAG + 1)
        if last < 0:
            end = html.find("<", start + LONG_TAG)
            last = len(html) if end < 0 else end
            if last - start > LONG_TAG:
                yield start, last
        start = last + 1


def _trimmed(piece: str, attributes: int) -> str:
    """What stands between two ``<``, with no more than so many attributes if it begins with a tag."""
    end = piece.find(">")
    if not piece[:1].isalpha() or piece[:20].lower().startswith(("script", "style")):
        return piece
    end = len(piece) if end < 0 else end
    if piece.count("=", 0, end) + piece.count(" ", 0, end) <= attributes:
        return piece
    found = []
    for match in _ATTRIBUTE.finditer(piece, 0, end):
        found.append(match.group())
        if len(found) > attributes:
            break
    return " ".join(found) + piece[end:]


def flattened(html: str, depth: int) -> str:
    """Leave out the tags of elements nested deeper than the limit; their text stays."""
    out: list[str] = []
    open_names: list[str] = []
    at = 0
    for match in _TAG.finditer(html):
        slash, name = match.group(1), match.group(2).lower()
        if name in _FLAT or match.group().endswith("/>"):
            continue
        left_out = len(open_names) + (not slash) > depth
        if not slash:
            open_names.append(name)
        elif open_names and open_names[-1] == name:
            open_names.pop()
        if left_out:
            out += html[at : match.start()], " "
            at = match.end()
    out.append(html[at:])
    return "".join(out)
