"""Letters written as a base and a mark that follows it.

Composes them where Unicode has the letter as one character of the same meaning (canonical composition): files
that went through some systems fall apart so, and are no longer found by a search. Left alone: everything that
has no such character, long stacks of marks, and single characters that full normalization would replace (the
Kelvin and Ohm signs, ligatures, width forms).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit
from articleclean.stages.characters.gate import gate

COMPOSED = "characters.composition.composed"

RULES = (
    Rule(
        COMPOSED,
        "A letter and its mark were stored apart; composed they are the same letter.",
        ("Le cafe\u0301 est ferme\u0301.", "\u1112\u1161\u11ab국", "か\u3099"),
        ("300 \u212a, 5 \u2126, ﬁlm and ½", "m\u0329 has no letter of its own", "Le café est fermé."),
    ),
)

_MARKS = "\u0300-\u036f"
#: What follows a base, found by what is rare: the first mark, not the letter before it.
_APART = re.compile(
    f"[{_MARKS}\u1161-\u1175\u3099\u309a\u0653-\u0655]"
    f"(?:(?<=[^\\W\\d_][{_MARKS}])[{_MARKS}]{{0,3}}(?![{_MARKS}])"
    "|(?<=[\u1100-\u1112][\u1161-\u1175])[\u11a8-\u11c2]?"
    "|(?<=[\u3046-\u30fd][\u3099\u309a])"
    "|(?<=[\u0627\u0648\u064a\u06c1\u06d2\u06d5][\u0653-\u0655]))"
)
_SIGNS = frozenset(map(chr, [*range(0x300, 0x370), *range(0x1161, 0x1176), 0x3099, 0x309A, 0x653, 0x654, 0x655]))


def find(document: Document) -> Iterable[Action]:
    """Return the edits that compose letters."""
    if document.characters.isdisjoint(_SIGNS):  # gate
        return
    for index, text in document.holding(_SIGNS):
        for match in _APART.finditer(text):
            start, end = match.start() - 1, match.end()
            letter = composed(text[start:end])
            if letter and not gate().search(text[max(0, start - 2) : start] + letter + text[end : end + 2]):
                yield Edit(index, start, end, letter, COMPOSED, "a letter stored in parts")


def composed(parts: str) -> str:
    """Return the letter in fewer characters, or nothing where there is none."""
    letter = unicodedata.normalize("NFC", parts)
    is_same = unicodedata.normalize("NFC", parts[0]) == parts[0]
    return letter if is_same and len(letter) < len(parts) else ""


STAGE = FunctionStage("characters.composition", find)
