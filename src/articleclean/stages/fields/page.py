"""The headline of a whole page: copies of what its title names, or the line above the story most like one."""

from __future__ import annotations

from articleclean.document import Document
from articleclean.stages.fields.byline import opens_byline
from articleclean.stages.fields.head import is_item
from articleclean.stages.fields.kinds import could_be_title, is_field, is_meta
from articleclean.stages.fields.likely import NEAR, likely, standing
from articleclean.stages.fields.titles import (
    LEAST,
    bare,
    forms,
    letters,
    likeness,
    on_story,
    site_cut,
    stem,
    story_words,
    whole,
    words,
)
from articleclean.stretch import is_prose, main_stretch, weight
from articleclean.titles import fold

SHORTEST = 10  # what is shorter is the name of a site or of a section
TOPS = 3  # the title of a page is one of its first lines


def in_page(document: Document) -> list[int]:
    """Copies of what the title of the page names, the last by the story; else the line above it most like one."""
    first, limit = document.fact(main_stretch).first, settled(document)
    tops = document.fact(title_lines)
    if tops and _opens_story(document, tops[0]):
        return tops[:1]
    found = {top: [n for n in range(limit) if n == top or same(document, top, n)] for top in tops}
    for top, copies in found.items():
        if any(top < n and (n <= first or standing(document, n)) for n in copies):
            return copies + _below(document, top, copies[-1])
    alike = likely(document, tops)
    if alike:
        return alike
    for copies in found.values():
        if len(copies) > 1:
            return copies
    return [top for top in tops if on_story(document, document.blocks[top].text)][:1]


def title_lines(document: Document) -> list[int]:
    """The lines that may be the title of the page: of the first few, those that the story or a copy speaks for."""
    first = document.fact(main_stretch).first
    found = [top for top in range(min(TOPS, first)) if _is_page_title(document, top)]
    return found if 0 in found or not _comes_back(document) else [0, *found]


def _comes_back(document: Document) -> bool:
    """Whether the very first line stands above the story again, whatever its shape, with more of a head below."""
    blocks, first = document.blocks, document.fact(main_stretch).first
    title = stem(blocks[0].text)
    above = range(max(1, first - NEAR), first) if len(title) >= SHORTEST else range(0)
    return any(fold(blocks[n].text) == title and standing(document, n) for n in above)


def _opens_story(document: Document, top: int) -> bool:
    """Whether prose on the same matter follows at once: the text of an extractor, not the menu of a page."""
    near = document.blocks[top + 1 : top + 4]
    text = next((block.text for block in near if is_prose(block.text)), "")
    return len(words(text[:400]) & words(document.blocks[top].text)) >= 2 and not site_cut(
        document.blocks[top].text
    )


def _below(document: Document, top: int, copy: int) -> list[int]:
    """The headline below a copy that was the end of a trail: a label, the headline, its deck, and a byline."""
    blocks = document.blocks
    if copy + 1 < len(blocks) and is_meta(blocks[copy + 1].text):
        return []  # the copy is the headline: its byline stands below it
    for number in range(copy + 2, min(copy + 4, len(blocks) - 2)):
        deck, byline = blocks[number + 1].text, blocks[number + 2].text
        if 25 <= weight(blocks[number].text) <= 120 and could_be_title(blocks[number].text):
            if likeness(blocks[top].text[: site_cut(blocks[top].text) or None], blocks[number].text) >= 0.3:
                return [number]
            if is_prose(deck) and (is_field(byline) or opens_byline(byline)):
                return [number]
    return []


def _is_page_title(document: Document, number: int) -> bool:
    text = document.blocks[number].text
    if len(text) > 300 or not could_be_title(text):
        return False
    told = document.found(words)[text]
    return len(told) > 2 and not told.isdisjoint(document.fact(story_words))


def settled(document: Document) -> int:
    """The block after which the story has surely begun: teasers may stand in front of it."""
    story = document.fact(main_stretch)
    masses = [weight(block.text) for block in document.blocks[story.first : story.last + 1]]
    begun, total = 0, sum(masses)
    for number, mass in enumerate(masses, story.first):
        begun += mass
        if begun * 6 > total:
            return number + 1
    return story.last + 1


def _opening(text: str) -> str:
    return fold(text[:20])[:5]


def same(document: Document, top: int, number: int) -> bool:
    """Whether two lines show the same headline, but for a label before and a site behind."""
    title, text = document.texts[top], document.texts[number]
    if document.found(_opening)[text] not in whole(title):
        return False
    if text == title:
        return True
    if not LEAST <= weight(text) <= 300 or is_item(text):
        return False
    return fold(text) in forms(title) or stem(text) in forms(title) or letters(text) in bare(title)
