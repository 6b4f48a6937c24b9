"""No-break spaces that bind nothing.

Editors of web pages leave no-break spaces wherever a space was typed twice or text was pasted. Where a document
has several between two long words in mid-sentence or between two sentences, which no language binds, plain spaces
are made of them and of others between words. Left alone: what typographers bind (figures and their units, French
marks, initials and abbreviations, words of one letter, a dash, the last word), narrow no-break spaces, documents
that set French marks with them, and scripts whose spaces separate phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

UNBOUND = "characters.binding.unbound"

RULES = (
    Rule(
        UNBOUND,
        "No language binds two long words in mid-sentence; an editor of pages left the no-break spaces.",
        ("Much has been\u00a0made of whether\u00a0they knew that the ferry\u00a0would be sold.",),
        (
            "«\u00a0Les prix\u00a0montent, les salaires\u00a0baissent\u00a0encore\u00a0», dit-elle.",
            "It was sold to a museum\u00a0today.\nNobody in town had been\u00a0told.",
            "A day in New\u00a0York cost Dr.\u00a0Kay 10\u00a0000\u00a0crowns.",
        ),
    ),
)

ENOUGH = 2
LONG, SHORT = 4, 3  # letters of a word that is not bound to the next, and of one not bound to the word before
ABBREVIATED = 4  # characters of what may be an abbreviation, stop included; a title has one more
_REACH = 40
_BETWEEN = re.compile('(?<=[^\\W\\d_]|[.,;:!?)"”’])\u00a0(?=[^\\W\\d_]|[("“‘„])')
_FRENCH = re.compile("[\u00a0\u202f][;:!?»]|«[\u00a0\u202f]")
_ENDED = re.compile(r"[^\W\d_]{6}[.!?][\"”’)]{0,2}\Z")  # no abbreviation is that long
_OPENING = '"“‘„('
_PHRASES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that make no-break spaces plain."""
    if "\u00a0" not in document.characters:  # gate
        return
    found = list(_unbound(document))
    certain = sum(_is_certain(left, right) for _, _, left, right in found)
    if certain < ENOUGH or _FRENCH.search(document.text):
        return
    for index, at, _, _ in found:
        yield Edit(index, at, at + 1, " ", UNBOUND, f"{certain} no-break spaces between long words")


def _unbound(document: Document) -> Iterator[tuple[int, int, str, str]]:
    """Yield the no-break spaces that nothing binds: block, place, and what stands on both sides up to a space."""
    for index, block in enumerate(document.blocks):
        text = block.text
        if "\u00a0" not in text:  # gate
            continue
        if _PHRASES.search(text):
            continue
        for match in _BETWEEN.finditer(text):
            at = match.start()
            left = text[max(0, at - _REACH) : at].split()[-1].lstrip('("“‘„«')
            right = text[at + 1 : at + _REACH].split(None, 1)
            longest = ABBREVIATED + left[:1].isupper() if left.endswith(".") else 1
            if len(left) > longest and (len(right) > 1 or at + _REACH < len(text)):
                yield index, at, left, right[0]


def _is_certain(left: str, right: str) -> bool:
    """Whether no rule binds the two: prepositions and names are bound to the next word, particles to the last."""
    if _ENDED.search(left) and (right[0].isupper() or right[0] in _OPENING):
        return True
    left, right = left.rstrip(",;"), right.rstrip(",.;")
    return len(left) >= LONG and len(right) >= SHORT and (left + right).isalpha() and not right[0].isupper()


STAGE = FunctionStage("characters.binding", find)
