"""The deck: the summary between the headline and the story.

Labels the first line of some length under the headline, where something shows that it is not the first paragraph:
it has no final stop, or bylines and other short lines part it from the prose that follows. Left alone: sentences
that stand right above prose, captions, what follows the byline; the text alone does not tell them from the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from articleclean.document import Document, Role
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Relabel
from articleclean.stages.fields.head import REACH, anchor, is_item, is_page, title_block
from articleclean.stages.fields.kinds import is_credit, is_dated, is_meta
from articleclean.stages.fields.titles import likeness
from articleclean.stretch import is_final, is_prose, weight

FOUND = "fields.deck.found"

_TITLE = "Old ferry goes to the museum"
_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        FOUND,
        "Under the headline, without a final stop or parted from the story by short lines.",
        (
            f"{_TITLE}\n\nThe owner of the island line will not say what was paid for it\n\n{_STORY}",
            f"{_TITLE}\n\nAfter thirty years she leaves the island line.\n\nBy Mara Ellison\n\n{_STORY}",
        ),
        (
            f"{_TITLE}\n\nIn short\n\n{_STORY}",
            f"{_TITLE}\n\n- Thirty years of service on the island line\n- None left\n\n{_STORY}",
            f"{_TITLE}\n\n{_STORY}\n\nThirty years of service\n\n{_STORY}",
            f"{_TITLE}\n\nThe ferry at the pier of Varn in the spring of 2019 (Photo: Mara Ellison)\n\n{_STORY}",
        ),
    ),
)

LEAST, MOST = 45, 450  # the weight of a deck
LINES, ITEM = 4, 120  # how many lines it may have, and the weight of the first of several
NEAR = 5  # how many lines below the headline it may stand


def find(document: Document) -> Iterable[Action]:
    """Return the label of the deck."""
    title = title_block(document)
    if title is None:
        return
    above = anchor(document) or title
    number = _candidate(document, title, above)
    if number is not None:
        for line in _lines(document, number):
            yield Relabel(line, Role.DECK, FOUND, "stands between the headline and the first prose")


def _candidate(document: Document, title: int, above: int) -> int | None:
    blocks = document.blocks
    headline = blocks[title].text
    parted = False  # a byline or a date stands above: what follows is the story
    for number in range(above + 1, min(above + 1 + NEAR, len(blocks))):
        text = blocks[number].text
        if is_meta(text):
            parted = True
        elif weight(text) >= LEAST and not is_credit(text) and likeness(headline, text) < 0.6:
            return number if _is_deck(document, number, parted) else None
    return None


def _lines(document: Document, number: int) -> Iterator[int]:
    """The deck, and on a page the lines right below it that are as it is: a deck of several lines."""
    blocks = document.blocks
    yield number
    size = weight(blocks[number].text)
    if not document.fact(is_page) or is_final(blocks[number].text) or size > ITEM:
        return
    for line in range(number + 1, min(number + LINES, len(blocks))):
        text = blocks[line].text
        if not size / 1.5 <= weight(text) <= size * 1.5 or is_final(text) or is_meta(text) or is_credit(text):
            return
        yield line


def _is_deck(document: Document, number: int, parted: bool) -> bool:
    text = document.blocks[number].text
    if weight(text) > MOST or text[-1:] in ":,;：，" or is_item(text):
        return False
    below = [block.text for block in document.blocks[number + 1 : number + REACH]]
    prose = next((n for n, line in enumerate(below) if is_prose(line)), None)
    if prose is None or _is_set_alike(document, number, number + 1 + prose):
        return False
    if not is_final(text):
        return prose > 0 or text[-1] not in "?!？！"
    if any(map(is_dated, _above_story(below))):
        return True
    return prose > 0 and not parted and document.fact(is_page)


def _above_story(lines: list[str]) -> list[str]:
    """The lines before the story has surely begun: before two paragraphs in a row."""
    kinds = list(map(is_prose, lines))
    return lines[: next((n for n, pair in enumerate(pairwise(kinds)) if all(pair)), len(lines))]


def _is_set_alike(document: Document, number: int, prose: int) -> bool:
    """Whether a page sets the line as it sets the paragraph below."""
    page, blocks = document.page, document.blocks
    return page is not None and page.origin(blocks[number].span).beside(page.origin(blocks[prose].span))


STAGE = FunctionStage("fields.deck", find)
