"""The deck: the summary between the headline and the story.

Labels the first line of some length under the headline, where something shows that it is not the first paragraph:
it has no final stop, bylines and other short lines part it from the prose that follows, or that tells the same
once more and at length. Also a list of points above the story (see `fields.points`). Left alone: other sentences
that stand right above prose, captions; the text alone does not tell them from the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from articleclean.document import Document, Role
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Relabel
from articleclean.stages.fields.dateline import opening
from articleclean.stages.fields.head import REACH, anchor, is_item, is_page, title_block
from articleclean.stages.fields.kinds import is_credit, is_dated, is_meta
from articleclean.stages.fields.points import points
from articleclean.stages.fields.titles import likeness, words
from articleclean.stretch import is_final, is_prose, weight

FOUND = "fields.deck.found"
POINTS = "fields.deck.points"

_TITLE = "Old ferry goes to the museum"
_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
_MORE = "The museum wants to show the ferry in its yard from next spring, once the hull has been painted."
_SHORT = "The old ferry is sold to a museum, whose owner wants to show her in spring, and nobody names the price."
_OWNER = "He had run the island line for thirty years, he said, and would not miss it."
_OTHER = "Rain fell on the pier when the band began to play, and the children held paper boats in their hands."
_ITEMS = (
    "- The old ferry has been sold to a museum.\n- The owner would not name the price.\n"
    "- The museum wants to show her from next spring."
)

RULES = (
    Rule(
        FOUND,
        "Under the headline, without a final stop or parted from the story by short lines.",
        (
            f"{_TITLE}\n\nThe owner of the island line will not say what was paid for it\n\n{_STORY}",
            f"{_TITLE}\n\nAfter thirty years she leaves the island line.\n\nBy Mara Ellison\n\n{_STORY}",
            f"{_TITLE}\n\n{_SHORT}\n\n{_STORY} {_OWNER}\n\n{_MORE}",
        ),
        (
            f"{_TITLE}\n\nIn short\n\n{_STORY}",
            f"{_TITLE}\n\n- Thirty years of service on the island line\n- None left\n\n{_STORY}",
            f"{_TITLE}\n\n{_STORY}\n\nThirty years of service\n\n{_STORY}",
            f"{_TITLE}\n\nThe museum of Varn has bought the old ferry.\n\n{_STORY} {_OWNER}\n\n{_MORE}",
            f"{_TITLE}\n\nThe ferry at the pier of Varn in the spring of 2019 (Photo: Mara Ellison)\n\n{_STORY}",
        ),
    ),
    Rule(
        POINTS,
        "A list of sentences above the story tells in short what it tells.",
        (f"{_TITLE}\n\nIn short\n\n{_ITEMS}\n\n{_STORY}\n\n{_MORE}",),
        (
            f"{_TITLE}\n\n- two oars\n- one sail\n- a bell\n\n{_STORY}\n\n{_MORE}",
            f"{_TITLE}\n\n{_OTHER}\n\n{_ITEMS}\n\n{_STORY}\n\n{_MORE}",
            f"{_TITLE}\n\n– She will not come back to us, I think.\n\n– Nobody asks me.\n\n{_STORY}\n\n{_MORE}",
            f"{_TITLE}\n\n{_ITEMS.replace('- ', '– ')}\n\n{_STORY}\n\n{_MORE}",
            f"{_TITLE}\n\n{_ITEMS.replace('sold to a museum.', 'sold to a museum?')}\n\n{_STORY}\n\n{_MORE}",
            f"{_ITEMS}\n\n{_STORY}\n\n{_MORE}",
        ),
    ),
)

LEAST, MOST = 45, 450  # the weight of a deck
LINES, ITEM = 4, 120  # how many lines it may have, and the weight of the first of several
LEAST_WORDS = 5  # of a deck that is told by what the story says again
# What a share of words said again counts for beside being short, and how much is enough.
AGAIN, IN_SHORT = 10, 6
SHORTEST = 80  # the weight of such a deck: the first sentence of a report is often shorter
LONGER = 1.2  # times as long the story begins at least
QUOTES = "\"“„«»‘'"  # a story may open with words, and its place: see `fields.dateline`
NEAR = 5  # how many lines below the headline it may stand


def find(document: Document) -> Iterable[Action]:
    """Return the label of the deck."""
    title, start = title_block(document), 0
    if title is not None:
        start = (document.fact(anchor) or title) + 1
        number = _candidate(document, title, start - 1)
        if number is not None:
            for line in _lines(document, number):
                yield Relabel(line, Role.DECK, FOUND, "stands between the headline and the first prose")
                start = line + 1
    for line in points(document, start):
        yield Relabel(line, Role.DECK, POINTS, "items above the story that tell what it tells")


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
    if prose > 0 and not parted and document.fact(is_page):
        return True
    return tells_in_short(text, [line for line in below if is_prose(line) and not is_item(line)][:2])


def tells_in_short(text: str, prose: list[str]) -> bool:
    """Whether two paragraphs say once more, and at more length, what a line says: a lede they carry on instead."""
    own, size = words(text), weight(text)
    if len(prose) < 2 or len(own) < LEAST_WORDS or size < SHORTEST or text[0] in QUOTES or opening(text):
        return False
    again, longer = len(own & words(" ".join(prose))) / len(own), weight(prose[0]) / size
    return longer > LONGER and AGAIN * again + min(3, longer) - size / 100 > IN_SHORT


def _above_story(lines: list[str]) -> list[str]:
    """The lines before the story has surely begun: before two paragraphs in a row."""
    kinds = list(map(is_prose, lines))
    return lines[: next((n for n, pair in enumerate(pairwise(kinds)) if all(pair)), len(lines))]


def _is_set_alike(document: Document, number: int, prose: int) -> bool:
    """Whether a page sets the line as it sets the paragraph below."""
    page, blocks = document.page, document.blocks
    return page is not None and page.origin(blocks[number].span).beside(page.origin(blocks[prose].span))


STAGE = FunctionStage("fields.deck", find, once_on_pages=True)
