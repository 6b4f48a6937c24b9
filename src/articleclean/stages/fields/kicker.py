"""The kicker: the label above the headline.

Takes out what stood before the headline on one line, and on a whole page the short line right above it where
something shows that it belongs to it: it ends in a mark that leads on, or its words are the story's. Left alone:
the items of a menu, names of sections (see `fields.section`), and any line of a plain text: `Interviewer:` or
`Dear readers –` may open it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from articleclean.document import Document, Role
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.glued import LABEL
from articleclean.stages.fields.head import is_item, is_page, title_block
from articleclean.stages.fields.kinds import is_meta
from articleclean.stages.fields.titles import on_story, words
from articleclean.stretch import weight

ABOVE = "fields.kicker.above"
BEFORE = "fields.kicker.before"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
_MENU = "Home\nShop\nWeather\nTides\nMap\nJobs\nArchive\nContact\nRadio\nPodcasts\nPuzzles\nLetters\nNotices"
_PAGE = f"Old ferry goes to the museum of Varn | Harbour Post\n{_MENU}"

RULES = (
    Rule(
        ABOVE,
        "A short line above the headline leads on to it by its mark, or is about the story.",
        (
            f"{_PAGE}\nSea and people –\nOld ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",
            f"{_PAGE}\nOwner and museum of the ferry\nOld ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",
        ),
        (
            f"Sea and people –\n\nOld ferry goes to the museum of Varn\n\n{_STORY}",
            f"Interviewer:\n\nWhy did you sell the old ferry to the museum\n\nOwner:\n\n{_STORY}",
            f"{_PAGE}\nSea and people\nOld ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",
        ),
        "kicker",
    ),
    Rule(
        BEFORE,
        "The kicker stood before the headline on one line.",
        (f"{_PAGE}\nSea and people - Old ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",),
        (f"{_PAGE}\nOld ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",),
        "kicker",
    ),
)

_LEADS_ON = re.compile(r"(?<=[\w)”\"»’])\s*(?:[–—]|\s-|:)\Z")
_NO_LABEL = re.compile(r"[.!?。！？…|]|\d{4}")


def find(document: Document) -> Iterable[Action]:
    """Return the drop of the kicker."""
    blocks, title = document.blocks, title_block(document)
    for number, (block, below) in enumerate(pairwise(blocks)):
        if block.span.end == below.span.start and number != title:  # cut by `fields.glued`
            yield Drop(number, BEFORE, "stood before the headline on one line", "kicker", Role.KICKER)
            return
    if title and _is_kicker(document, title - 1):
        yield Drop(title - 1, ABOVE, "a label above the headline", "kicker", Role.KICKER)


def _is_kicker(document: Document, number: int) -> bool:
    text = document.texts[number]
    if not 3 <= weight(text) <= LABEL or is_item(text) or is_meta(text) or not document.fact(is_page):
        return False
    if _LEADS_ON.search(text):
        return True
    if not number or len(words(text)) < 2 or _NO_LABEL.search(text):
        return False
    return on_story(document, text) >= 0.5


STAGE = FunctionStage("fields.kicker", find)
