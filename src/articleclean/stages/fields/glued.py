"""A headline with its kicker before it, on one line.

Where a page shows its kicker as a part of the headline, its text has both on one line; the title of the page names
the headline with another label or with none. Cuts the line above the story at the mark behind which the title
begins, and without a mark behind the name of a section. Left alone: a line that is word for word the title, any
other label without a mark, and texts that are no page, since nothing tells there what a line should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from articleclean.document import Document
from articleclean.rules.load import index
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Split
from articleclean.stages.fields.head import is_page
from articleclean.stages.fields.kinds import could_be_title
from articleclean.stages.fields.likely import NEAR
from articleclean.stages.fields.page import title_lines
from articleclean.stages.fields.titles import MARKS, forms, whole
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
LONG = 300  # code points; a longer line is a paragraph
MOST = 3  # words of the name of a section
WORDS, LETTERS = 3, 12  # that stand at the beginning of the headline as in the title

_SECTION = frozenset({"section"})
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
            if len(text) > LONG:
                continue
            line = fold(text)
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
        label, rest = text[: mark.start()], fold(text[mark.end() :])
        if 0 < weight(label) <= LABEL and rest in titles and fold(label) != rest:
            # where the title has the same mark, the label is a part of it
            return mark.end() if text[mark.start() :] not in title else 0
    for gap in islice(_GAP.finditer(text), MOST):
        if index().line(text[: gap.start()], _SECTION):
            opening = " ".join(fold(text[gap.end() :]).split()[:WORDS]) + " "
            if len(opening) > LETTERS and any(f"{form} ".startswith(opening) for form in titles):
                # where the title has the label as well, it is a part of it
                return 0 if fold(text[: gap.end()]) in whole(title) else gap.end()
    return 0


STAGE = FunctionStage("fields.glued", find)
