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
from articleclean.stages import Action, Drop, Edit, Relabel
from articleclean.stages.fields.byline import is_byline
from articleclean.stages.fields.head import MENU, fold_title, head, looks_like_title, weight
from articleclean.stages.fields.timestamps import is_timestamp
from articleclean.stages.layout.lines import without_blank_lines

FOUND = "fields.headline.found"
REPEATED = "fields.headline.repeated"
ALTERNATIVE = "fields.headline.alternative"
SUFFIX = "fields.headline.suffix"

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
)

_SPEAKER = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20})?:\s")
_SITE = re.compile(r"\s+(?:[|\-–—·»/]|::)\s+")


def find(document: Document) -> Iterable[Action]:
    """Return the label of the headline and the drops of its copies."""
    if not document.blocks:
        return
    size = head(document)
    copies = _hinted(document, size) or _repeated(document, size) or _first(document, size)
    if not copies:
        return
    kept = _best(document, copies)
    yield Relabel(kept, Role.HEADLINE, FOUND, "given by the caller" if document.hints.headline else "")
    yield from _suffix(document, kept)
    for number in copies:
        if number != kept:
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
        if weight(text) >= 25 and could_be_title(text):
            yield Drop(
                number,
                ALTERNATIVE,
                "stands between two copies of the headline",
                "headline",
                Role.ALTERNATIVE_HEADLINE,
            )


def could_be_title(text: str) -> bool:
    """Whether a line has the shape of a headline and is no other field."""
    return looks_like_title(text) and not is_timestamp(text) and not is_byline(text)


def stem(text: str) -> str:
    """The folded text without the name of a site behind it: what is before the last separator, if long enough."""
    match = next(reversed(list(_SITE.finditer(text))), None)
    if match and len(text) - match.end() <= 40 and weight(text[: match.start()]) >= 15:
        return fold_title(text[: match.start()])
    return fold_title(text)


def _copies(document: Document, size: int, title: str) -> list[int]:
    found = []
    for number in range(size):
        text = document.blocks[number].text
        if len(text) < 300 and (fold_title(text) == title or stem(text) == title):
            found.append(number)
    return found


def _hinted(document: Document, size: int) -> list[int]:
    hint = document.hints.headline
    # A headline that ends in a stop reads as prose: look one block further than the head.
    return (
        _copies(document, min(size + 1, len(document.blocks)), fold_title(hint))
        if hint and fold_title(hint)
        else []
    )


def _repeated(document: Document, size: int) -> list[int]:
    title = stem(document.blocks[0].text)
    if weight(title) >= (12 if size <= MENU else 25) and any(c.isalpha() for c in title):
        copies = _copies(document, size, title)
        if len(copies) > 1 and all(could_be_title(document.blocks[n].text) for n in copies):
            return copies
    if size <= MENU:
        for block in document.blocks[1:size]:
            if weight(block.text) >= 25 and could_be_title(block.text):
                copies = _copies(document, size, fold_title(block.text))
                if len(copies) > 1:
                    return copies
    return []


def _first(document: Document, size: int) -> list[int]:
    """The first line that could be a headline, below a section label or the like, with a story under it."""
    if size > 8 or len(document.blocks) < 2:
        return []
    for number in range(min(size, 3)):
        text = document.blocks[number].text
        if could_be_title(text):
            if _SPEAKER.match(text) and _SPEAKER.match(
                document.blocks[min(number + 1, len(document.blocks) - 1)].text
            ):
                return []  # a transcript
            if line_ends(document.separator(number)) == 1 and not document.fact(without_blank_lines):
                return []  # the first line of a paragraph that was wrapped
            return [number] if number + 1 < len(document.blocks) else []
    return []


def _best(document: Document, copies: list[int]) -> int:
    """The last copy without a site behind it; all capitals only where there is no other."""

    def rank(number: int) -> tuple[bool, bool, int]:
        text = document.blocks[number].text
        return (stem(text) == fold_title(text), not text.isupper(), number)

    return max(copies, key=rank)


def _suffix(document: Document, kept: int) -> Iterator[Action]:
    text, hint = document.blocks[kept].text, document.hints.headline
    if not hint or fold_title(text) == fold_title(hint):
        return
    cut = max((m.start() for m in _SITE.finditer(text)), default=0)
    if cut and fold_title(text[:cut]) == fold_title(hint):
        yield Edit(kept, cut, len(text), "", SUFFIX, "the name of the site behind the headline", "headline")


STAGE = FunctionStage("fields.headline", find)
