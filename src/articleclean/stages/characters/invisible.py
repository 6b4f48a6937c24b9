"""Characters that cannot be seen and should not be there.

Takes out soft hyphens, zero-width spaces, byte order marks, control characters and terminal escapes, direction
overrides, and direction controls, tags and variation selectors that belong to nothing; turns odd line separators
into spaces and lone surrogates into U+FFFD. Left alone: joiners after letters of scripts that need them and in
emoji, zero-width spaces between letters of Thai, Lao, Khmer and Burmese, direction marks, embeddings and isolates
in pairs, the tags of a flag, a variation selector after a character that has variants. A control character whose
neighbours would read as an entity or as mojibake without it becomes U+FFFD.
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
DIRECTION = "characters.invisible.stray-direction"
OVERRIDE = "characters.invisible.direction-override"
STRAY = "characters.invisible.stray-selector"
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
        DIRECTION,
        "An embedding or an isolate that is never closed, or never opened, lost its other half.",
        ("The ferry \u202awas sold.", "The ferry\u2069 was sold."),
        ("הספינה \u2066Ferry\u2069 נמכרה", "The word \u202bספינה\u202c means ship.", "\u200f@viticci"),
    ),
    Rule(
        OVERRIDE,
        "An override shows letters in another order than they stand in; no language is written so, disguises are.",
        ("Pay 100\u202e001\u202c now.", "The \u202dferry\u202c was sold."),
        ("The word \u202bספינה\u202c means ship.", "הספינה \u2067Ferry\u2069 נמכרה"),
    ),
    Rule(
        STRAY,
        "Tags and variation selectors change the character before them; if it has no variants they say nothing.",
        (
            "The ferry \U000e0041\U000e0042was sold.",
            "The ferry \ufe0fwas sold.",
            "A heart ❤\ufe0f\ufe0e\ufe0f",
            "A ferry\ufe00 and a smile 😀\U000e0173\U000e0165",
        ),
        ("A flag 🏴\U000e0067\U000e0062\U000e007f and ❤\ufe0f", "葛\U000e0100飾区", "3\ufe0f\u20e3 and ≨\ufe00"),
    ),
    Rule(
        SURROGATE,
        "Half of a surrogate pair is no character and cannot be written as UTF-8.",
        ("The ferry \ud83d was sold.",),
        ("The ferry 😀 was sold.",),
    ),
)

_FORMAT = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CHARACTERS = (
    f"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff{_FORMAT}\u2028-\u202e\u2066-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\U000e0000-\U000e01ef"
)
_SIGNS = re.compile(f"[{_CHARACTERS}](?:(?<=\x1b)\\[[0-9;?]{{0,20}}[A-Za-z])?")
_RANGES = ((0, 9), (0xB, 0xD), (0xE, 0x20), (0x7F, 0xA0), (0xAD, 0xAE), (0x200B, 0x200E), (0x2028, 0x202F))
_RANGES += ((0x2060, 0x2061), (0x2066, 0x2070), (0xD800, 0xE000), (0xFE00, 0xFE10), (0xFEFF, 0xFF00))  # type: ignore[assignment]
_RANGES += ((0xFFF9, 0xFFFC), (0xFFFE, 0x10000), (0xE0000, 0xE01F0))  # type: ignore[assignment]
_ALL = frozenset(chr(c) for first, last in _RANGES for c in range(first, last))
_BROKEN_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aad\ua9e0-\ua9ff\uaa60-\uaadf]"
)
_JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u1cff\u2d30-\u2d7f\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f"
    "\u2190-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES, _CLOSING = "\u202d\u202e", "\u202c\u2069"
# Symbols, emoji, digits of keycaps, ideographs and the scripts for which Unicode lists variants.
_VARIED = re.compile(
    "[#*0-9©®\u1000-\u109f\u1800-\u18af\u2000-\u33ff\u3400-\u9fff\ua840-\ua87f\uaa60-\uaa7f"
    "\uf900-\ufaff\uff00-\uffef\U00010ac0-\U00010aff\U0001f000-\U0001faff\U00020000-\U000323af]"
)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_TAG_SEQUENCE = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,12}\U000e007f")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take invisible characters out."""
    if document.characters.isdisjoint(_ALL):  # gate
        return
    for index, text in document.holding(_ALL):
        edits = list(_in_block(index, text))
        if sum(e.end - e.start for e in edits if not e.text) == len(text):
            yield Drop(index, edits[0].rule, "the line holds nothing that can be seen", "empty")
        else:
            yield from edits


def _in_block(index: int, text: str) -> Iterator[Edit]:
    pairs = paired(text)
    kept = {at for at, opening in pairs.items() if opening not in _OVERRIDES} | flagged(text)
    for match in _SIGNS.finditer(text):
        start, end = match.span()
        sign = match.group()
        if "\ud800" <= sign <= "\udfff":
            yield Edit(index, start, end, "\ufffd", SURROGATE, "a lone surrogate is no character")
        elif sign in "\x0b\x0c\x85\u2028\u2029":
            inner = start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
            yield Edit(index, start, end, " " if inner else "", SEPARATOR, f"U+{ord(sign):04X}")
        elif start not in kept and not is_needed(text, start, end):
            rule = OVERRIDE if start in pairs or sign in _OVERRIDES else _rule(sign)
            if not makes_damage(text, start, end):
                yield Edit(index, start, end, "", rule, f"U+{ord(sign[0]):04X}")
            elif rule == CONTROL:  # no control character comes out
                yield Edit(index, start, end, "\ufffd", rule, f"U+{ord(sign[0]):04X}, between parts of damage")


def _rule(sign: str) -> str:
    if sign in _FORMAT:
        return FORMAT
    if "\u202a" <= sign <= "\u206f":
        return DIRECTION
    return STRAY if "\ufe00" <= sign <= "\ufe0f" or sign > "\uffff" else CONTROL


def paired(text: str) -> dict[int, str]:
    """Direction controls whose other half stands in the same block: their places, and the mark that opens."""
    waiting: dict[str, list[int]] = {mark: [] for mark in _CLOSING}
    pairs: dict[int, str] = {}
    for match in _DIRECTION.finditer(text):
        mark = match.group()
        if mark not in _CLOSING:
            waiting["\u2069" if mark >= "\u2066" else "\u202c"].append(match.start())
        elif waiting[mark]:
            opening = waiting[mark].pop()
            pairs[opening] = pairs[match.start()] = text[opening]
    return pairs


def flagged(text: str) -> set[int]:
    """The places of tags that spell a flag."""
    if "\U0001f3f4" not in text:  # gate
        return set()
    return {at for match in _TAG_SEQUENCE.finditer(text) for at in range(match.start(), match.end())}


def is_needed(text: str, start: int, end: int) -> bool:
    """Whether an invisible character does its work between the characters beside it."""
    sign, before, after = text[start:end], text[max(0, start - 1) : start], text[end : end + 1]
    if sign == "\u200b":
        return bool(_BROKEN_WITHOUT_SPACES.match(before) and _BROKEN_WITHOUT_SPACES.match(after))
    if sign in "\u200c\u200d":
        return bool(_JOINED.match(before))
    if "\ufe00" <= sign <= "\ufe0f":
        return bool(_VARIED.match(before)) and not _SIGNS.match(before) and not before.isspace()
    if "\U000e0100" <= sign <= "\U000e01ef":
        return bool(_IDEOGRAPH.match(before))
    return False


STAGE = FunctionStage("characters.invisible", find)
