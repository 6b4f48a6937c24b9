"""What follows a label such as “Read more”: the headlines of other articles.

A headline is told from the story by its shape alone, so only a few lines without a final stop go, and the last of
them stays where a paragraph follows and it may be the paragraph's subhead. A line that the next one continues is
no headline: a program has wrapped that paragraph, or tags broke it. What the title of the page begins with is the
headline of this article.
"""

from __future__ import annotations

from collections.abc import Iterator

from articleclean.document import Document, line_ends, of_texts
from articleclean.letters import is_small
from articleclean.stages.layout.breaks import is_in_pieces, wants_more
from articleclean.stretch import is_final, is_prose, weight

MOST = 6  # headlines below one label
SHORTEST = 20  # a shorter line is a subhead or a name
SUBHEAD = 60  # eight subheads of ten are shorter, seven headlines of ten are longer
_BULLETS = ("- ", "• ", "* ", "– ", "+ ", "▪ ", "› ", "> ")
_OPEN = (":", ",", ";", "：", "、", "，")


def followers(document: Document, label: int) -> Iterator[int]:
    """Yield the blocks below a label that are headlines."""
    found: list[int] = []
    for number in range(label + 1, min(label + 1 + MOST, len(document.blocks))):
        text = document.blocks[number].text
        if not _is_headline(text) or _goes_on(document, number) or _is_own(document, text):
            break
        found.append(number)
    if found and _may_be_subhead(document, found[-1]):
        found.pop()
    yield from found


@of_texts
def spaced(document: Document) -> bool:
    """Whether blank lines part the paragraphs, so that lines without one between them belong together."""
    return any(line_ends(space) > 1 for space in document.spaces[1:-1])


def _is_headline(text: str) -> bool:
    if weight(text) < SHORTEST or is_small(text[0]):
        return False
    return not (is_final(text) or text.endswith(_OPEN) or is_prose(text))


def _is_own(document: Document, text: str) -> bool:
    """Whether a line is the headline of this article: a page begins with its title, and the caller may know it."""
    titles = (document.blocks[0].text, document.hints.headline or "")
    return any(title.casefold().startswith(text.casefold()) for title in titles)


def _goes_on(document: Document, number: int) -> bool:
    """Whether the next line continues this one."""
    text = document.blocks[number].text
    if number + 1 == len(document.blocks) or text.startswith(_BULLETS):
        return False
    if document.fact(is_in_pieces) and wants_more(document, text):
        return True
    below = document.blocks[number + 1].text
    if is_small(below[:1]):
        return True
    apart = line_ends(document.separator(number)) > 1 or below.startswith(_BULLETS)
    return not apart and document.fact(spaced)


def _may_be_subhead(document: Document, number: int) -> bool:
    text = document.blocks[number].text
    below = document.blocks[number + 1 : number + 2]
    follows = bool(below) and is_prose(below[0].text)
    return follows and weight(text) < SUBHEAD and not text.startswith(_BULLETS)
