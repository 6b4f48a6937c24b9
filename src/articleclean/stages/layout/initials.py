"""Large first letters that were parted from their word.

``W hile the council met`` is ``While`` where the document has that word elsewhere or it is a frequent one of its
language, and ``hile`` stands nowhere else. Left alone: letters that may be words, such as vowels and the
prepositions of Slavic languages, and lines that are no paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

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
    for index, text in enumerate(document.texts):
        if " " not in text[1:3] or len(text) < LENGTH:
            continue
        parted = _PARTED.match(text)
        if not parted or not parted[1].isupper() or not parted[1].isascii() or not parted[2].islower():
            continue
        words, known = document.fact(counted), function_words(document)[0]
        whole = (parted[1] + parted[2]).lower()
        if words[parted[2]] == 1 and parted[1].lower() not in known and (words[whole] or whole in known):
            at = parted.end(1)
            yield Edit(index, at, at + 1, "", LARGE, f"{whole!r} is a word of this text or of its language")


def counted(document: Document) -> Counter[str]:
    """How often each word stands in the document, in lower case."""
    return Counter(_WORD.findall(document.text.lower()))


STAGE = FunctionStage("layout.initials", find)
