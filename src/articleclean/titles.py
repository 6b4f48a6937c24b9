"""Titles as pages claim and show them: what they are compared by, and what is left without the name of the site.

Apart from the reader of pages, so that a text is cleaned without loading a parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONG = 1_000  # code points; a longer value is no field

_SEPARATOR = re.compile(r"\s+[|\-–—·»•:/]+\s+|\s*\|\s*|\s*::\s*|:\s+(?=\S+\Z)")
_EDGES = " .,:;!?-–—|“”\"„‘’'«»()[]"
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u00ad": None})


def fold(text: str) -> str:
    """What titles are compared by."""
    text = text.lower() if text.isascii() else text.translate(_QUOTES).casefold()
    return " ".join(text.split()).strip(_EDGES)


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
