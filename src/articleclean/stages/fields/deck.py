"""The deck: the summary line between the headline and the story.

Labels the line under the headline that is no sentence and stands right above the first prose. Left alone: short
labels, sentences (the text alone does not tell them from the first paragraph), lists.
"""

from __future__ import annotations

from collections.abc import Iterable

from articleclean.document import Document, Role
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Relabel
from articleclean.stages.fields.head import title_block
from articleclean.stretch import is_final, is_prose, weight

FOUND = "fields.deck.found"

_TITLE = "Old ferry goes to the museum"
_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        FOUND,
        "Under the headline, without a final stop, right above the story.",
        (f"{_TITLE}\n\nThe owner of the island line will not say what was paid for it\n\n{_STORY}",),
        (
            f"{_TITLE}\n\nIn short\n\n{_STORY}",
            f"{_TITLE}\n\n- Thirty years of service on the island line\n- None left\n\n{_STORY}",
        ),
    ),
)


def find(document: Document) -> Iterable[Action]:
    """Return the label of the deck."""
    title = title_block(document)
    if title is None or title + 2 >= len(document.blocks):
        return
    block, following = document.blocks[title + 1], document.blocks[title + 2]
    text = block.text
    if 30 <= weight(text) <= 300 and not is_final(text) and text[-1:] not in ":,?!？！" and text[0] not in "-–—•*":
        if not is_prose(text) and is_prose(following.text):
            yield Relabel(title + 1, Role.DECK, FOUND, "stands between the headline and the first prose")


STAGE = FunctionStage("fields.deck", find)
