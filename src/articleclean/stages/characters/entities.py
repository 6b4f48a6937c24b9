"""HTML entities left in text, escaped once or several times over, or without their ampersand.

Left alone: references that would give an ASCII letter, digit, ``#`` or ``;`` (decoding them could make new
entities), names without a semicolon, and entities quoted as such: “&nbsp;”.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

ONCE = "characters.entities.once"
AGAIN = "characters.entities.again"
CUT = "characters.entities.without-ampersand"

RULES = (
    Rule(
        ONCE,
        "Markup was taken out and its entities were left.",
        ("Fish &amp; chips, said the caf&eacute; owner.", "It&#8217;s late."),
        ("Fish & chips; tea", "Write “&nbsp;” for a space that does not break."),
    ),
    Rule(
        AGAIN,
        "Text that was already escaped was escaped again.",
        ("&amp;quot;Go home&amp;quot;, she said.", "It&amp;amp;#39;s late."),
        ("The address ends in ?a=1&amp", "R&D; then sales."),
    ),
    Rule(
        CUT,
        "An entity lost its ampersand; what is left is no word of any language.",
        (
            "He said quot;go homequot; and left.",
            "It#39;s late, she said: it#39;s over.",
            "냉장고apos;라고 apos;했다",
        ),
        (
            "Through an amp; the drums followed.",
            "See ticket #39; then close it.",
            "Write quot; with an ampersand before it.",
            "The name “nbsp;” alone does nothing.",
        ),
    ),
)

# An ampersand, escaped any number of times, and what it escapes.
_ENTITY = re.compile(
    r"&((?:amp;|#0*38;|#[xX]0*26;)*)(?:([A-Za-z][A-Za-z0-9]{1,31});|#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});)"
)
# What is left of the entity of a mark, maybe of one that was escaped.
_SIGN = re.compile(r"(?:quot|apos|nbsp|quo|dash|hellip|amp|#\w{2,5});")
_NAMES = "quot apos nbsp ldquo rdquo lsquo rsquo bdquo sbquo laquo raquo ndash mdash hellip amp".split()
_CUT = re.compile(rf"(?<![&;])(?:amp;)*((?:{'|'.join(_NAMES)}|#\d{{2,5}}|#[xX][0-9a-fA-F]{{2,4}});)")
_STOPS = tuple(",.!?")
_PAIRS = {"“": "”", '"': '"', "`": "`", "'": "'", "‘": "’", "(": ")", "[": "]", "«": "»", "„": "“"}


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put the characters back."""
    if document.page is not None:  # the parser of a page has decoded them once
        return
    text = document.text
    if "&" not in text and (";" not in text or not _SIGN.search(text)):  # gate
        return
    for index, block in enumerate(document.blocks):
        text = block.text
        if "&" in text:  # gate
            for match in _ENTITY.finditer(text):
                character = None if _is_named(text, match) else decoded(match)
                if character is not None:
                    rule = AGAIN if match.group(1) else ONCE
                    yield _edit(index, match, character, rule)
        if ";" in text and _SIGN.search(text):  # gate
            yield from _cut(document, index, text)


def _edit(index: int, match: re.Match[str], character: str, rule: str) -> Edit:
    return Edit(index, match.start(), match.end(), character, rule, f"{match.group()[:20]} is an entity")


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether an entity stands in quotation marks or brackets of its own, as in prose about HTML."""
    return _PAIRS.get(text[match.start() - 1 : match.start()]) == text[match.end() : match.end() + 1] != ""


def _cut(document: Document, index: int, text: str) -> Iterator[Edit]:
    for match in _CUT.finditer(text):
        character = html.unescape("&" + match.group(1))
        if character in "#;<>" or (character.isascii() and character.isalnum()) or _is_named(text, match):
            continue
        start, end = match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        glued = (before.isalpha() or before in _STOPS) + after.isalpha()
        if character == "&":  # after a word such as amp a lawful semicolon has a space and a small letter
            words = [*text[max(0, start - 30) : start].split()[-1:], text[end + 1 : end + 2]]
            sure = after.isalpha() or (len(words) > 1 and all(word[:1].isupper() for word in words))
        else:
            sure = glued == 2 or (glued == 1 and document.fact(cut_entities) > 1)
        if sure:
            yield _edit(index, match, character, CUT)


def cut_entities(document: Document) -> int:
    """Count the entities of a document, with and without an ampersand."""
    return len(_CUT.findall(document.text)) + len(_ENTITY.findall(document.text))


def decoded(match: re.Match[str]) -> str | None:
    """Return what the entity stands for, or None where it is to be left alone."""
    _, name, decimal, hexadecimal = match.groups()
    if name:
        character = html5.get(name + ";", "")
    else:
        number = int(decimal) if decimal else int(hexadecimal, 16)
        if (number < 32 and number not in (9, 10, 13)) or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return None
        character = html.unescape(f"&#{number};")
    if character in ("\t", "\n", "\r"):
        return " "
    if not character or character in "#;" or (character.isascii() and character.isalnum()):
        return None
    return character


STAGE = FunctionStage("characters.entities", find, once_on_pages=True)
