"""The label of the section, at either end of the text.

Takes out the labels known from the packs and the trails (`Home > World`) right above the headline, and the label
that is the very last line below prose. Left alone: the same word anywhere else, and at the end of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document, Role
from articleclean.rules.load import index
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import title_block
from articleclean.stretch import is_final, is_prose

LABEL = "fields.section.label"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        LABEL,
        "The section of the site stands above the headline or below the story.",
        (
            f"{_STORY}\n\nWorld news",
            f"Politics\n\nOld ferry goes to the museum\n\n{_STORY}",
            f"Home > World > Islands\n\nOld ferry goes to the museum\n\n{_STORY}",
        ),
        (f"{_STORY}\n\nMusic\nSports\nWorld news", f"{_STORY}\n\nCulture\n\n{_STORY}"),
        "section",
    ),
)

_SECTION = frozenset({"section"})
_STEP = r"[^\W\d_][^<>»›/|:.!?]{1,28}[^\W\d_]"
_TRAIL = re.compile(rf"{_STEP}(?: ?[>»›|] ?{_STEP}){{1,4}}(?: ?[>»›|])?")


def find(document: Document) -> Iterable[Action]:
    """Return the drop of the label."""
    blocks, last = document.blocks, len(document.blocks) - 1
    if last < 1:
        return
    title = title_block(document) or 0
    for number in range(title - 1, -1, -1):
        if not _is_label(blocks[number].text):
            break
        yield Drop(number, LABEL, "a label above the headline", "section", Role.SECTION)
    if _is_label(blocks[last].text) and (is_prose(blocks[last - 1].text) or is_final(blocks[last - 1].text)):
        yield Drop(last, LABEL, "a label below the story", "section", Role.SECTION)


def _is_label(text: str) -> bool:
    return index().line(text, _SECTION) is not None or bool(len(text) <= 90 and _TRAIL.fullmatch(text))


STAGE = FunctionStage("fields.section", find)
