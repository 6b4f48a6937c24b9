"""Numbered lists: what is counted from one right below a paragraph of the story belongs to it.

The lines of a list of goods or places look like a menu, and so the model judges them. The lists of a page ("most
read") stand below a label of their own, or where one was taken out; those stay as they are judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articleclean.stages.body.context import Found, Page

LEAST = 4  # items
BETWEEN = 3  # lines from an item to the next at most: an address, a price, a sentence on it

_NUMBER = re.compile(r"\W{0,2}([1-9]\d?)[.)]\s?\D")


def counted(keep: list[bool], page: Page, found: Found) -> list[bool]:
    """Return what is kept, with the lists that are counted from one right below a kept paragraph."""
    gone, kept = {at for at, _ in found.junk}, list(keep)
    for first in range(1, len(kept)):
        if kept[first - 1] and not kept[first] and not page.label[first - 1] and first not in gone:
            end = _end(page.texts, first)
            kept[first:end] = [True] * (end - first)
    return kept


def _end(texts: Sequence[str], first: int) -> int:
    """The line behind the list that begins here, with as many lines on its last item as on the one before."""
    items: list[int] = []
    for n in range(first, len(texts)):
        if items and n - items[-1] > BETWEEN:
            break
        number = _NUMBER.match(texts[n])
        if number and int(number[1]) == len(items) + 1:
            items.append(n)
        elif not items:
            return first
    return min(2 * items[-1] - items[-2], len(texts)) if len(items) >= LEAST else first
