"""The points of a story: a list of sentences above it that tells in short what it tells."""

from __future__ import annotations

import re
from itertools import takewhile

from articleclean.document import Document
from articleclean.stages.fields.kinds import is_meta
from articleclean.stages.fields.titles import words
from articleclean.stretch import is_final, is_prose, weight

HYPHENED, MARKED, MOST = 3, 2, 7  # items: more with hyphens, which speech may open with, too
SENTENCE, LINE = 35, 60  # the weight of an item that ends like a sentence, and of one that does not
LABEL = 40  # the weight of a line above them
ABOVE = 3  # lines between the headline and the items: a label, writers, a date
COMMON = 0.33  # share of the words that the story must have, too
_MARKED = re.compile(r"[•◦▪‣·*]\s")
_ITEM = re.compile(r"[•◦▪‣·*-]\s+(?=\S)")  # no dashes: speech
_SPEECH = re.compile(r"[?!¿¡“”„«»\"？！]")


def points(document: Document, start: int) -> range:
    """The items and the label above them, near this block; empty where there are none."""
    texts = document.texts
    first = next((n for n in range(start, min(start + ABOVE, len(texts))) if _ITEM.match(texts[n])), None)
    if first is None or any(weight(text) > LABEL and not is_meta(text) for text in texts[start:first]):
        return range(0)
    items = list(takewhile(_ITEM.match, texts[first : first + MOST + 1]))
    least = MARKED if _MARKED.match(items[0]) else HYPHENED
    after = texts[first + len(items) : first + len(items) + 8]
    if not least <= len(items) <= MOST or sum(map(is_prose, after)) < 2 or not all(map(_is_sentence, items)):
        return range(0)
    own = words(" ".join(items))
    if len(own & words(" ".join(after))) < COMMON * len(own):
        return range(0)
    label = first - (first > start and weight(texts[first - 1]) <= LABEL and not is_meta(texts[first - 1]))
    return (
        range(label, first + len(items)) if start or label < first else range(0)
    )  # a story may begin with a list


def _is_sentence(item: str) -> bool:
    return not _SPEECH.search(item) and weight(item) >= (SENTENCE if is_final(item) else LINE)
