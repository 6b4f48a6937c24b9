"""A headline with its kicker before it, on one line.

Where a page shows its kicker as a part of the headline, its text has both on one line; the title of the page names
the headline with another label or with none. Cuts the line above the story where the title's words begin. Left
alone: a line that is word for word the title, lines that share less than three words in a row with its beginning,
and texts that are no page, since nothing tells there what a line should have been.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Split
from articleclean.stages.fields.head import is_page
from articleclean.stages.fields.kinds import could_be_title
from articleclean.stages.fields.likely import NEAR
from articleclean.stages.fields.page import title_lines
from articleclean.stages.fields.titles import MARKS, forms, letters, whole
from articleclean.stretch import main_stretch, weight
from articleclean.titles import fold

CUT = "fields.glued.kicker"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
_MENU = "Home\nShop\nWeather\nTides\nMap\nJobs\nArchive\nContact\nRadio\nPodcasts\nPuzzles\nLetters\nNotices"
_PAGE = f"Old ferry goes to the museum of Varn | Harbour Post\n{_MENU}"

RULES = (
    Rule(
        CUT,
        "The title of the page has the headline without the kicker that stands before it on one line.",
        (f"{_PAGE}\nSea and people - Old ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",),
        (f"{_PAGE}\nOld ferry goes to the museum of Varn\n{_STORY}\n{_STORY}",),
    ),
)

LABEL = 60  # the weight of a kicker
LEAST = 5  # what is shorter is an article
WORDS, LETTERS = 3, 12  # that stand at the beginning of the headline as in the title

_MARK = re.compile(MARKS + r"|(?<=\w): ?|:")
_GAP = re.compile(r"(?<=\S)\s+(?=\S)")


def find(document: Document) -> Iterable[Action]:
    """Return the cut."""
    if not document.fact(is_page):
        return
    blocks, first = document.blocks, document.fact(main_stretch).first
    for top in document.fact(title_lines):
        title = blocks[top].text
        for number in range(first, max(top, first - NEAR), -1):
            text = blocks[number].text
            line = fold(text[:300])
            if line in forms(title):
                break  # the copy by the story is the headline alone
            if not any(form[:LETTERS] in line for form in forms(title)):
                continue
            offset = _headline_at(text, title)
            if offset and could_be_title(text):
                yield Split(number, offset, "\n", CUT, "the title of the page begins here")
                return


def is_cut(document: Document, number: int) -> bool:
    """Whether a block and the next one stand on one line of the source."""
    return document.blocks[number].span.end == document.blocks[number + 1].span.start


def _headline_at(text: str, title: str) -> int:
    """Where the headline begins, behind its kicker; 0 where nothing tells."""
    titles = forms(title)
    for mark in _MARK.finditer(text):
        # where the title has the same mark, the label is a part of it
        if 0 < weight(text[: mark.start()]) <= LABEL and fold(text[mark.end() :]) in titles:
            return mark.end() if text[mark.start() :] not in title else 0
    if letters(text) in map(letters, titles):
        return 0  # the title has a mark where the line has none
    for gap in _GAP.finditer(text):
        if weight(text[: gap.start()]) > LABEL:
            break
        if gap.start() >= LEAST and _begins_apart(text, gap.start(), gap.end()):
            opening = " ".join(fold(text[gap.end() :]).split()[:WORDS]) + " "
            if len(opening) > LETTERS and any(f"{form} ".startswith(opening) for form in titles):
                # where the title has the label as well, it is a part of it
                return 0 if fold(text[: gap.end()]) in whole(title) else gap.end()
    return 0


def _begins_apart(text: str, end: int, start: int) -> bool:
    """Whether what ends there and what begins there are no parts of one sentence, as capitals have it."""
    last = text[:end].rsplit(None, 1)[-1]
    return not last[0].islower() and not text[start].islower()


STAGE = FunctionStage("fields.glued", find)
