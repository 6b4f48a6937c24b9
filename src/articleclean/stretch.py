"""Where the story stands in a text: a cheap notion of it, for the stages that run before the story is known.

A page is a few stretches of prose in a sea of short lines. Each block weighs for its stretch or against it: prose
by its length, anything else a little against. The stretch that weighs most is the story, give or take its edges.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import NamedTuple

from articleclean.document import Document, of_texts

_FINAL = re.compile(r"[.…。．।۔։።။។][”\"’'»)\]』」]*\Z")
_STOPLESS = re.compile("[\u0e01-\u0eff]")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")

PROSE = 300  # a paragraph counts no more than this: one that is endless is no story
LONG, SHORT = 160, 25  # of this weight a block is a paragraph, and of this one if it ends like a sentence
FAIR = 90  # of this weight a line of Thai or Lao is a paragraph: they set no mark behind a sentence
OTHER = 50  # what a block that is not prose takes off a stretch


class Stretch(NamedTuple):
    """First and last block of the stretch that weighs most; both 0 and -1 where nothing is prose."""

    first: int
    last: int


def weight(text: str) -> int:
    """The length of a text, wide characters counted twice."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def is_final(text: str) -> bool:
    """Whether the text ends like a sentence that states something."""
    return bool(_FINAL.search(text[-8:])) or is_unmarked(text)


def is_unmarked(text: str) -> bool:
    """Whether the text is a sentence of a script that sets no mark behind one, told by its length."""
    return len(text) >= FAIR and bool(_STOPLESS.match(text[-1])) and bool(_STOPLESS.match(text[0]))


def is_prose(text: str) -> bool:
    """Whether a block reads as a paragraph: long, or of fair length and ending like a sentence."""
    return mass(text) > 0


def mass(text: str) -> int:
    """The weight of a block that reads as a paragraph, `PROSE` at most; 0 for any other."""
    if len(text) >= PROSE:
        return PROSE
    if len(text) < SHORT // 2:
        return 0
    size = weight(text)
    return min(size, PROSE) if size >= LONG or (size >= SHORT and is_final(text)) else 0


@of_texts
def paragraphs(document: Document) -> list[bool]:
    """Which blocks read as paragraphs. A fact: ask with `document.fact`."""
    return list(map(bool, document.each(mass)))


@of_texts
def main_stretch(document: Document) -> Stretch:
    """Return the stretch of blocks that holds the most prose for its length. A fact: ask with `document.fact`."""
    best, found, total, start, last = 0, (0, -1), 0, 0, -1
    masses = document.each(mass)
    for number, gain in compress(enumerate(masses), masses):
        total -= OTHER * (number - last - 1)  # what lies between is no prose
        if total <= 0:
            total, start = 0, number
        total += gain
        last = number
        if total > best:
            best, found = total, (start, number)
    return Stretch(*found)
