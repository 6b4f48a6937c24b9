"""Large first letters that were parted from their word.

``W hile the council met`` is ``While`` where the document has that word elsewhere or it is a frequent one of its
language, and ``hile`` stands nowhere else. Left alone: letters that may be words, such as vowels and the
prepositions of Slavic languages, and lines that are no paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

from articleclean.document import Document
from articleclean.languages import function_words
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

LARGE = "layout.initials.large"
LENGTH = 60  # characters of a paragraph that opens with a large letter

RULES = (
    Rule(
        LARGE,
        "A large first letter parted from its word, which the document has in one piece elsewhere.",
        ("H ong Kong went to the polls on Sunday, and many in Hong Kong waited for hours to vote.",),
        ("X rays show that the wall is hollow. Nobody had taken X rays of the wall in forty years.",),
    ),
)

_PARTED = re.compile(r"[“”„«‘\"]?([^\W\d_AEIOUY]) ([^\W\d_]{2,})\b")
_WORD = re.compile(r"[^\W\d_]+")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take the spaces out."""
    parted = {index: found for index, text in enumerate(document.texts) if (found := _parted(text))}
    if not parted:
        return
    known = function_words(document)[0]
    words = counted(document.texts, {word for found in parted.values() for word in (found[2], _whole(found))})
    for index, found in parted.items():
        whole = _whole(found)
        if words[found[2]] == 1 and found[1].lower() not in known and (words[whole] or whole in known):
            at = found.end(1)
            yield Edit(index, at, at + 1, "", LARGE, f"{whole!r} is a word of this text or of its language")


def _parted(text: str) -> re.Match[str] | None:
    """The letter and the rest of a word, where a paragraph may open with them."""
    if " " not in text[1:3] or len(text) < LENGTH:
        return None
    found = _PARTED.match(text)
    return found if found and found[1].isupper() and found[1].isascii() and found[2].islower() else None


def _whole(parted: re.Match[str]) -> str:
    return (parted[1] + parted[2]).lower()


def counted(texts: Iterable[str], asked: Container[str]) -> Counter[str]:
    """How often each of the words that are asked for stands in the texts, in lower case."""
    words = (word[0] for text in texts for word in _WORD.finditer(text.lower()))
    return Counter(filter(asked.__contains__, words))


STAGE = FunctionStage("layout.initials", find)
