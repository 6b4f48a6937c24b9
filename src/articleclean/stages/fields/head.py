"""The head of the article: the kept blocks before the first that is prose. Shared by the stages of fields."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document, Role, of_texts
from articleclean.rules.load import index
from articleclean.stretch import is_final, main_stretch, paragraphs, weight

_NOT_A_TITLE = re.compile(r"[>•◦▪‣*+–—-]\s|\d{1,2}[:.]\d\d\b|\d+[.)]\s|https?:|@|#")
_END = re.compile(r"[.,:;。，：；、…]\Z")

_HEADLINE = Role.HEADLINE  # a look into an enumeration costs as much as a call

MENU = 12  # a head of more blocks than this is the menu of a page, not the head of an article
FEW, FOOT = 4, 20  # so is one of four, where that many short lines stand below the story
MARKS = 2  # characters of a line that parts two fields
REACH = 16  # how far under the headline the story begins at the latest


def head(document: Document) -> int:
    """How many blocks stand before the first prose; all of them where there is none."""
    prose = document.fact(paragraphs)
    return prose.index(True) if True in prose else len(prose)


@of_texts
def is_page(document: Document) -> bool:
    """Whether lines that are no prose stand around the story as on a page. A fact: ask with `document.fact`."""
    prose, (first, last) = document.fact(paragraphs), document.fact(main_stretch)
    if first > MENU:
        return sum(prose[:first]) * 4 < first
    return first >= FEW and prose[last + 1 :].count(False) >= FOOT


def anchor(document: Document) -> int | None:
    """The block below which the other fields stand: the headline, or the one before its last copy. A fact."""
    title = title_block(document)
    copies = [block.span.start for block, _ in document.dropped if block.role is _HEADLINE]
    if title is None or not copies:
        return title
    above = sum(block.span.start < copies[-1] for block in document.blocks)
    return max(title, above - 1)


def is_item(text: str) -> bool:
    """Whether a line is marked as something else than a title: a bullet, a clock, an address."""
    return bool(_NOT_A_TITLE.match(text))


def field_zone(document: Document) -> range:
    """Where bylines and timestamps may stand: below the headline, down to the first prose of the story."""
    title, first = document.fact(anchor), document.fact(main_stretch).first
    if title is None:
        size = head(document)
        return range(min(size, 8) if size <= 20 else 0)
    if document.fact(is_page) and first - title > REACH:
        return range(title, _prose(document, first))
    return range(title, min(max(_prose(document, title + 1), first), title + REACH))


def marks_beside(document: Document, fields: Iterable[int]) -> set[int]:
    """Lines of a mark or two that part a field from the next: `|`, `,`; without the field they part nothing."""
    texts = document.texts
    near = {n for field in fields for n in (field - 1, field + 1) if 0 <= n < len(texts)}
    return {n for n in near if len(texts[n]) <= MARKS and not any(map(str.isalnum, texts[n]))}


def _prose(document: Document, start: int) -> int:
    """The first block from there on that is prose and no deck."""
    blocks, prose = document.blocks, document.fact(paragraphs)
    inside = (n for n in range(start, len(blocks)) if prose[n] and blocks[n].role is not Role.DECK)
    return next(inside, len(blocks))


def looks_like_title(text: str) -> bool:
    """Whether a line could be a headline by its shape."""
    if not 12 <= weight(text) <= 220 or is_final(text) or _END.search(text):
        return False
    if is_item(text) or not any(c.isalpha() for c in text):
        return False
    return not index().line(text, frozenset({"section", "ad_marker", "media_player", "player_control"}))


def title_block(document: Document) -> int | None:
    """The block that holds the headline, once it is labelled."""
    return document.fact(_title_block)


def _title_block(document: Document) -> int | None:
    return next((n for n, block in enumerate(document.blocks) if block.role is _HEADLINE), None)
