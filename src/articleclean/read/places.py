"""Where an element begins in the page it was read from: found by its path, for the few who ask."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Any

from lxml import etree

from articleclean.page import Element
from articleclean.read.guard import PARSER


def line_of(element: Element) -> int | None:
    """Return the line of the page, from 1; None where the page is not known."""
    outermost, *path = reversed(list(element.chain()))
    node = _parsed(outermost.whole) if outermost.whole else None
    for step in path:
        same = (child for child in (() if node is None else node) if child.tag == step.tag)
        node = next(islice(same, step.index - 1, None), None)
    return None if node is None else int(node.sourceline)


@lru_cache(maxsize=1)
def _parsed(page: bytes) -> Any:
    return etree.fromstring(page, etree.HTMLParser(**PARSER))
