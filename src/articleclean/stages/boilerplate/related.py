"""What follows a label such as “Read more”: the headlines of other articles.

A headline is told from the story by its shape alone, so only a few lines without a final stop go, and the last of
them stays where a paragraph follows and it may be the paragraph's subhead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articleclean.document import Block
from articleclean.stretch import is_final, is_prose, weight

MOST = 6  # headlines below one label
SHORTEST = 20  # a shorter line is a subhead or a name
SUBHEAD = 55  # a subhead is hardly longer
LONGEST = 160
_BULLETS = ("- ", "• ", "* ", "– ", "+ ", "▪ ", "› ", "> ")


def followers(blocks: Sequence[Block], label: int) -> Iterator[int]:
    """Yield the blocks below a label that are headlines."""
    found = []
    for number in range(label + 1, min(label + 1 + MOST, len(blocks))):
        if not _is_headline(blocks[number].text):
            break
        found.append(number)
    below = found[-1] + 1 if found else len(blocks)
    if found and below < len(blocks) and is_prose(blocks[below].text) and _may_be_subhead(blocks[found[-1]].text):
        found.pop()
    yield from found


def _is_headline(text: str) -> bool:
    if not SHORTEST <= weight(text) <= LONGEST or is_final(text) or text.endswith((":", ",", ";", "：")):
        return False
    return not is_prose(text)


def _may_be_subhead(text: str) -> bool:
    return weight(text) < SUBHEAD and not text.startswith(_BULLETS)
