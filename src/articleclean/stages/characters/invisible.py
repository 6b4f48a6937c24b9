"""Characters that cannot be seen and should not be there.

Takes out soft hyphens, zero-width spaces, byte order marks, control characters and terminal escapes; turns odd
line separators into spaces and lone surrogates into U+FFFD. Left alone: joiners after letters of scripts that
need them and in emoji, zero-width spaces between letters of Thai, Lao, Khmer and Burmese, direction marks,
variation selectors, tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.seams import makes_damage
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop, Edit

FORMAT = "characters.invisible.format"
CONTROL = "characters.invisible.control"
SEPARATOR = "characters.invisible.line-separator"
SURROGATE = "characters.invisible.lone-surrogate"

RULES = (
    Rule(
        FORMAT,
        "Hints for line breaking and byte order are for browsers and files, not for text.",
        ("Die Hafen\u00adverwaltung schweigt.", "\ufeffThe ferry\u200b was sold."),
        ("می\u200cخواهم", "The family 👨\u200d👩\u200d👧 waved.", "ภาษา\u200bไทย"),
    ),
    Rule(
        CONTROL,
        "Control characters and terminal escapes are no text.",
        ("The ferry\x00 was sold.", "A \x1b[31mred\x1b[0m boat."),
        ("A tab\tstays.", "It cost 5 € [31m wide]."),
    ),
    Rule(
        SEPARATOR,
        "Line separators other than line ends stand where a space is meant.",
        ("The ferry\u2028was sold.",),
        ("The ferry was sold.",),
    ),
    Rule(
        SURROGATE,
        "Half of a surrogate pair is no character and cannot be written as UTF-8.",
        ("The ferry \ud83d was sold.",),
        ("The ferry 😀 was sold.",),
    ),
)

_FORMAT = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SIGNS = re.compile(
    "\x1b\\[[0-9;?]{0,20}[A-Za-z]|[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f\x80-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff]"
    f"|[{_FORMAT}]|[\x0b\x0c\x85\u2028\u2029]|[\ud800-\udfff]"
)
_BROKEN_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
    "\u2190-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take invisible characters out."""
    if not _SIGNS.search(document.text):
        return
    for index, block in enumerate(document.blocks):
        if _SIGNS.search(block.text):
            edits = list(_in_block(index, block.text))
            if edits and sum(e.end - e.start for e in edits if not e.text) == len(block.text):
                yield Drop(index, edits[0].rule, "the line holds nothing that can be seen", "invisible")
            else:
                yield from edits


def _in_block(index: int, text: str) -> Iterator[Edit]:
    for match in _SIGNS.finditer(text):
        start, end = match.span()
        sign = match.group()
        if "\ud800" <= sign <= "\udfff":
            yield Edit(index, start, end, "\ufffd", SURROGATE, "a lone surrogate is no character")
        elif sign in "\x0b\x0c\x85\u2028\u2029":
            inner = start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
            yield Edit(index, start, end, " " if inner else "", SEPARATOR, f"U+{ord(sign):04X}")
        elif not is_needed(text, start, end) and not makes_damage(text, start, end):
            rule = FORMAT if sign in _FORMAT else CONTROL
            yield Edit(index, start, end, "", rule, f"U+{ord(sign[0]):04X}")


def is_needed(text: str, start: int, end: int) -> bool:
    """Whether an invisible character does its work between the characters beside it."""
    sign, before, after = text[start:end], text[max(0, start - 1) : start], text[end : end + 1]
    if sign == "\u200b":
        return bool(_BROKEN_WITHOUT_SPACES.match(before) and _BROKEN_WITHOUT_SPACES.match(after))
    if sign in "\u200c\u200d":
        return bool(_JOINED.match(before))
    return False


STAGE = FunctionStage("characters.invisible", find)
