"""The label of the section, at either end of the text.

Takes out a label known from the packs as the very first line above the headline, or the very last below prose.
Left alone: the same word anywhere else, and at the end of a list.
"""

from __future__ import annotations

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
        (f"{_STORY}\n\nWorld news", f"Politics\n\nOld ferry goes to the museum\n\n{_STORY}"),
        (f"{_STORY}\n\nMusic\nSports\nWorld news", f"{_STORY}\n\nCulture\n\n{_STORY}"),
        "section",
    ),
)

_SECTION = frozenset({"section"})


def find(document: Document) -> Iterable[Action]:
    """Return the drop of the label."""
    blocks, last = document.blocks, len(document.blocks) - 1
    if last < 1:
        return
    if _is_label(blocks[0].text) and title_block(document) == 1:
        yield Drop(0, LABEL, "a label above the headline", "section", Role.SECTION)
    elif _is_label(blocks[last].text) and (is_prose(blocks[last - 1].text) or is_final(blocks[last - 1].text)):
        yield Drop(last, LABEL, "a label below the story", "section", Role.SECTION)


def _is_label(text: str) -> bool:
    return index().line(text, _SECTION) is not None


STAGE = FunctionStage("fields.section", find)
