"""The headline, found without metadata, and its copies.

Of several copies in the head (re-cased, or with the name of the site behind them) the last stays: it stands by
the story. Other headlines between two copies become alternative headlines. Left alone: everything after the
first prose, however much it looks like the headline; long stretches between copies (the menu of a page).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from articleclean.document import Document, Role, line_ends
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop, Relabel
from articleclean.stages.fields import given
from articleclean.stages.fields.glued import is_cut
from articleclean.stages.fields.head import MENU, head, is_page
from articleclean.stages.fields.kinds import could_be_title
from articleclean.stages.fields.page import in_page, same, settled
from articleclean.stages.fields.titles import forms, on_story, site_cut, stem
from articleclean.stages.layout.lines import without_blank_lines
from articleclean.stretch import weight
from articleclean.titles import fold

FOUND = "fields.headline.found"
REPEATED = "fields.headline.repeated"
ALTERNATIVE = "fields.headline.alternative"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
_TITLE = "Old ferry goes to the museum"

RULES = (
    Rule(
        FOUND,
        "The first line of a text that is no sentence, or the line that is repeated above the story.",
        (f"{_TITLE}\n\n{_STORY}",),
        (_STORY, "HOST: Good evening.\nGUEST: Good evening.\nHOST: Are you going to resign?\nGUEST: No."),
    ),
    Rule(
        REPEATED,
        "Pages give their headline in the title, above the story and in the breadcrumbs; once is enough.",
        (f"{_TITLE} | Harbour Post\n\n{_TITLE}\n\n{_STORY}", f"{_TITLE.upper()}\n{_TITLE}\n{_STORY}"),
        (f"{_TITLE}\n\n{_STORY}\n\n{_TITLE}\n\nThe words hung from every balcony of the town that afternoon.",),
        "headline",
    ),
    Rule(
        ALTERNATIVE,
        "Between two copies of the headline stands another headline of the same story.",
        (f"{_TITLE}\n\nMuseum buys the ferry of the island\n\n{_TITLE}\n\n{_STORY}",),
        (f"{_TITLE}\n\nMuseum buys the ferry of the island\n\n{_STORY}",),
        "headline",
    ),
    *given.RULES,
)

WHOLE = 25  # the weight of a headline that shares no word with its story
_NO_TITLE = re.compile(r"@|[.!?][\"”»]? [^\W\d_]|\A[\[(].*[)\]]\Z|(?<!\d)(?:19|20)\d\d(?!\d).*\d[:.h]\d\d")
_SPEAKER = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20})?:\s")


def find(document: Document) -> Iterable[Action]:
    """Return the label of the headline and the drops of its copies."""
    if not document.blocks:
        return
    size = head(document)
    copies = _hinted(document, size)
    if not copies and document.fact(is_page):
        copies = in_page(document)
    copies = copies or _repeated(document, size) or _first(document, size)
    if not copies:
        return
    kept = _best(document, copies)
    yield Relabel(kept, Role.HEADLINE, FOUND, "given by the caller" if document.hints.headline else "")
    yield from given.as_given(document, kept, copies[0])
    spared = copies[0] if document.fact(is_page) else kept  # what shows the headline again to whoever looks twice
    for number in copies:
        if number not in (kept, spared):
            yield Drop(
                number,
                REPEATED,
                f"the headline again: {document.blocks[kept].text[:60]!r}",
                "headline",
                Role.HEADLINE,
            )
    for first, second in pairwise(copies):
        if second - first <= 4:
            yield from _alternatives(document, range(first + 1, second))


def _alternatives(document: Document, between: range) -> Iterator[Action]:
    for number in between:
        text = document.blocks[number].text
        if weight(text) >= 25 and could_be_title(text) and not is_cut(document, number):
            yield Drop(
                number,
                ALTERNATIVE,
                "stands between two copies of the headline",
                "headline",
                Role.ALTERNATIVE_HEADLINE,
            )


def _copies(document: Document, size: int, title: str) -> list[int]:
    found = []
    for number in range(size):
        text = document.blocks[number].text
        if len(text) < 300 and (fold(text) == title or stem(text) == title):
            found.append(number)
    return found


def _hinted(document: Document, size: int) -> list[int]:
    hint = fold(document.hints.headline or "")
    # A headline that ends in a stop reads as prose: look one block further than the head.
    limit = settled(document) if document.fact(is_page) else min(size + 1, len(document.blocks))
    return _copies(document, limit, hint) if hint else []


def _repeated(document: Document, size: int) -> list[int]:
    title = document.blocks[0].text
    if could_be_title(title):
        copies = [n for n in range(size) if n == 0 or same(document, 0, n)]
        if len(copies) > 1 and all(could_be_title(document.blocks[n].text) for n in copies):
            return copies
    for block in document.blocks[1 : size if size <= MENU else 0]:
        if weight(block.text) >= 25 and could_be_title(block.text):
            copies = _copies(document, size, fold(block.text))
            if len(copies) > 1:
                return copies
    return []


def _first(document: Document, size: int) -> list[int]:
    """The first line that could be a headline, below a section label or the like, with a story under it."""
    blocks = document.blocks
    if size > MENU or len(blocks) < 2:
        return []
    lines = [n for n in range(min(size, len(blocks) - 1)) if _reads_as_title(document, blocks[n].text)]
    likely = [n for n in lines if weight(blocks[n].text) >= 20 and on_story(document, blocks[n].text)]
    if not lines or (lines[0] > 2 and not likely):  # below a menu the shape of a line is not enough
        return []
    number = min(likely[:1] or lines)
    for line in likely:
        if line - number > 3:  # a menu stands between: the title of the page, and the headline
            number = line
    if all(_SPEAKER.match(block.text) for block in blocks[number : number + 3]):
        return []  # a transcript
    if line_ends(document.separator(number)) == 1 and not document.fact(without_blank_lines):
        return []  # the first line of a paragraph that was wrapped
    return [number]


def _reads_as_title(document: Document, text: str) -> bool:
    """Whether a line could be a headline and is about the story, or has at least the shape of a whole headline."""
    if not could_be_title(text):
        return False
    is_whole = weight(text) >= WHOLE and not text.isupper() and not _NO_TITLE.search(text)
    return is_whole or on_story(document, text, least=1) > 0


def _best(document: Document, copies: list[int]) -> int:
    """The last copy that is all of it headline; glued to its label or in capitals only where there is no other."""
    first = copies[0]
    title = document.blocks[first].text[:300]

    def rank(number: int) -> tuple[int, bool, int]:
        text = document.blocks[number].text
        if fold(text) in forms(title) if number > first else not site_cut(title):
            fit = 2
        else:
            fit = 1 if not site_cut(text) else 0
        return (fit if same(document, first, number) else 2, not text.isupper(), number)

    return max(copies, key=rank)


STAGE = FunctionStage("fields.headline", find)
