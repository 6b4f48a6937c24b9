"""Letters and marks of all scripts, as the rules ask for them."""

from __future__ import annotations

import re

#: What ends a sentence and what parts its clauses, also in the scripts that have marks of their own for it:
#: Chinese and Japanese, Devanagari and its relatives, Arabic and Urdu, Armenian, Ethiopic, Burmese, Khmer.
STOPS = ".。．｡।॥۔։።။។៕"
QUESTIONS = "?!？！؟፧"
COMMAS = ",，、،՝፣၊"
SEMICOLONS = ";；؛፤"


def is_small(letter: str) -> bool:
    """Whether a letter is small in a script whose sentences begin with a capital.

    Georgian letters count as small in Unicode, but its sentences have no others.

    >>> is_small("a"), is_small("A"), is_small("ა"), is_small("ا"), is_small("")
    (True, False, False, False, False)
    """
    return letter.islower() and not "\u10d0" <= letter[:1] <= "\u10ff"


_SPACED = bytes(n if n > 127 or chr(n).isalpha() else ord(" ") for n in range(256))


def spaced(text: str) -> str:
    """Return the text with a space for every character of ASCII that is no letter: cheap to split into words.

    >>> spaced("It's 5 o'clock – at last.").split()
    ['It', 's', 'o', 'clock', '–', 'at', 'last']
    """
    return text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")


_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def printed(text: str, lost: str = "") -> str:
    r"""Return the text without what cannot be printed: controls, and halves of pairs.

    >>> printed("The\x07 ferry")
    'The ferry'
    """
    return text if text.isprintable() else _NO_TEXT.sub(lost, text)
