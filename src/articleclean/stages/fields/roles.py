"""What the blocks of the body are: list items, subheads, notes.

Only labels; the text stays. In doubt a block is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document, Role
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Relabel
from articleclean.stretch import paragraphs, weight

ITEM = "fields.roles.list-item"
SUBHEAD = "fields.roles.subhead"
NOTE = "fields.roles.note"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        ITEM,
        "A bullet, or a number in a run of numbers, opens the line.",
        (f"{_STORY}\n\n• oars\n• sails",),
        (f"{_STORY}\n\n– Og på den baggrund ble fergen solgt.",),
    ),
    Rule(
        SUBHEAD,
        "One short line without a final mark between two paragraphs.",
        (f"{_STORY}\n\nThirty years of service\n\n{_STORY}",),
        (f"{_STORY}\n\nNobody came.\n\n{_STORY}",),
    ),
    Rule(
        NOTE,
        "A correction or an editor's note says so.",
        (f"{_STORY}\n\nCorrection: an earlier version named the wrong museum.",),
        (f"{_STORY}\n\nCorrections were made to the timetable.",),
    ),
)

SHORT = 70  # the weight of a subhead

_BULLET = re.compile(r"[•◦▪‣·]\s|[*+-]\s(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s")
_NOTE = re.compile(
    r"(?:Corrections?|Clarification|Editor['’]s note|Anmerkung der Redaktion|Korrektur|Note de la rédaction|"
    r"Correction du|Fe de errores|Nota de la redacción|Nota do editor|Nota della redazione|От редакции|Rättelse|"
    r"Rettelse|Sprostowanie)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_REACH = 64  # characters in which the colon of a note stands
_FINAL = re.compile(r"[^\w)\]%”\"’»]\Z")


def find(document: Document) -> Iterable[Action]:
    """Return the labels."""
    prose = document.fact(paragraphs)
    beside = [before and after for before, after in zip([False, *prose], [*prose[1:], False], strict=False)]
    for number, block in enumerate(document.blocks):
        if block.role is Role.PARAGRAPH and block.text:
            role = _role(document, number, block.text, between_prose=beside[number])
            if role:
                yield Relabel(number, role[0], role[1])


def _role(document: Document, number: int, text: str, *, between_prose: bool) -> tuple[Role, str] | None:
    if not text[0].isalnum() and _BULLET.match(text):
        return Role.LIST_ITEM, ITEM
    if text[0].isdigit() and _NUMBER.match(text) and _in_a_run(document, number):
        return Role.LIST_ITEM, ITEM
    if text[0].isupper() and ":" in text[:_REACH] and _NOTE.match(text):
        return Role.NOTE, NOTE
    if between_prose and len(text) <= SHORT and weight(text) <= SHORT and not _FINAL.search(text):
        return Role.SUBHEAD, SUBHEAD
    return None


def _in_a_run(document: Document, number: int) -> bool:
    near = document.blocks[max(0, number - 1) : number + 2]
    return sum(bool(_NUMBER.match(block.text)) for block in near) > 1


STAGE = FunctionStage("fields.roles", find)
