"""HTML entities left in text, escaped once or several times over.

Left alone: references that would give an ASCII letter, digit, ``#`` or ``;`` (decoding them could make new
entities), names without a semicolon, and entities quoted as such: “&nbsp;”.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from html.entities import html5

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

ONCE = "characters.entities.once"
AGAIN = "characters.entities.again"

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
)

# An ampersand, escaped any number of times, and what it escapes.
_ENTITY = re.compile(
    r"&((?:amp;|#0*38;|#[xX]0*26;)*)(?:([A-Za-z][A-Za-z0-9]{1,31});|#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});)"
)
_PAIRS = {"“": "”", '"': '"', "`": "`", "'": "'", "‘": "’", "(": ")", "[": "]", "«": "»", "„": "“"}


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put the characters back."""
    if "&" not in document.text or document.page is not None:  # the parser of a page has decoded them once
        return
    for index, block in enumerate(document.blocks):
        text = block.text
        if "&" not in text:
            continue
        for match in _ENTITY.finditer(text):
            if _PAIRS.get(text[match.start() - 1 : match.start()]) == text[match.end() : match.end() + 1] != "":
                continue
            character = decoded(match)
            if character is not None:
                rule = AGAIN if match.group(1) else ONCE
                yield Edit(
                    index, match.start(), match.end(), character, rule, f"{match.group()[:20]} is an entity"
                )


def decoded(match: re.Match[str]) -> str | None:
    """Return what the entity stands for, or None where it is to be left alone."""
    _, name, decimal, hexadecimal = match.groups()
    if name:
        return html5.get(name + ";")
    number = int(decimal) if decimal else int(hexadecimal, 16)
    if number in (9, 10, 13):
        return " "
    if number < 32 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return None
    character = html.unescape(f"&#{number};")
    if not character or character in "#;" or (character.isascii() and character.isalnum()):
        return None
    return character


STAGE = FunctionStage("characters.entities", find)
