"""Titles as pages claim and show them: what they are compared by, and what is left without the name of the site.

Apart from the reader of pages, so that a text is cleaned without loading a parser.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

SET = frozenset("“”„‘’‚")  # marks that are seldom typed and mostly set by a template
LONG = 1_000  # code points; a longer value is no field

_SEPARATOR = re.compile(r"\s+[|\-–—·»•:/]+\s+|\s*\|\s*|\s*::\s*|:\s+(?=\S+\Z)")
_EDGES = " .,:;!?-–—|“”\"„‘’'«»()[]"
_ONE = tuple({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u00ad": ""}.items())


def fold(text: str) -> str:
    """What titles are compared by."""
    return _kept(text) if len(text) <= LONG else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        text = text.lower()
    else:
        for mark, plain in _ONE:
            text = text.replace(mark, plain)
        text = text.casefold()
    return " ".join(text.split()).strip(_EDGES)


def opens(text: str, letters: Container[str]) -> bool:
    """Whether what a text is compared by may begin with one of these letters: found without folding it.

    >>> opens("Old ferry", "o"), opens("Ferry", "o"), opens("“Old ferry”", "o")
    (True, False, True)
    """
    first = text[:1]
    return not first.isalnum() or first.casefold()[0] in letters


_kept = lru_cache(maxsize=1_000)(_folded)  # the lines of a page are compared with each of its claims


def shortened(title: str) -> Iterator[str]:
    """The title, and what is left of it when names of the site are cut off its end or its beginning.

    What stands behind more than twice as much is the name itself.

    >>> list(shortened("Old ferry goes to the museum | Harbour Post"))
    ['Old ferry goes to the museum | Harbour Post', 'Old ferry goes to the museum']
    """
    yield title
    cuts = list(_SEPARATOR.finditer(title[:LONG]))
    for cut in reversed(cuts):
        yield title[: cut.start()]
    for cut in cuts:
        if 2 * (len(title) - cut.end()) >= cut.start():
            yield title[cut.end() :]


def as_typed(text: str, title: str) -> str | None:
    """The form of a title that is the text but for straight quotation marks where the text has others.

    >>> as_typed("Ferry “sold”", 'Ferry "sold" | Harbour Post')
    'Ferry "sold"'
    """
    if SET.isdisjoint(text):
        return None
    return next((form for form in shortened(title) if len(form) == len(text) and _is_typed(text, form)), None)


def _is_typed(text: str, title: str) -> bool:
    pairs = [(a, b) for a, b in zip(text, title, strict=True) if a != b and not (a.isspace() and b.isspace())]
    return bool(pairs) and all(a in SET and b in "\"'" for a, b in pairs)
