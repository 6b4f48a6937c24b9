"""A page to blocks that know where they stood.

``Document.source`` is the text as read: what the page has to show, one block element a line. White space of any
kind is one space, as it is when a page is copied from a browser, inline markup never splits a line, entities
are decoded once, a ``<br>`` ends a line and two of them a paragraph. Blank lines stand between paragraphs; list
items, table rows and lines of verse follow each other without one. Scripts, styles, comments, drawings and form
fields are no text. Text the page hides is read, and its `Origin` says that it is hidden.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from lxml import etree

from articleclean.document import Document, Hints
from articleclean.limits import Limits
from articleclean.page import Claim, Note, Page
from articleclean.read.guard import PARSER, encoded, flattened, guarded
from articleclean.read.headline import Titles
from articleclean.read.metadata import Said, claims
from articleclean.read.walk import Source, Walk


def read_html(html: str, hints: Hints | None = None, limits: Limits | None = None) -> Document:
    """Read a page into a document whose `Page` knows where each line stood.

    >>> document = read_html("<h1>A headline</h1><p>The <b>st</b>ory.<br>Its second line.")
    >>> document.source
    'A headline\\n\\nThe story.\\nIts second line.'
    >>> document.page.origin(document.blocks[1].span).path
    '/html/body/p'
    """
    limits, hints = limits or Limits(), hints or Hints()
    html = guarded(html, limits.attributes)
    data = encoded(html)
    said = Said()
    walk = _walked(data, limits, said)
    notes: list[Note] = []
    claimed = claims(said)
    if hints.headline:
        claimed["headline"] = (Claim(hints.headline, "caller"), *claimed.get("headline", ()))
    if walk.is_deep:
        data = encoded(flattened(html, limits.depth))
        walk = _walked(data, replace(limits, depth=limits.nodes), Said())
        notes.append(Note("deep_page", f"elements below a depth of {limits.depth} were read without their tags"))
    if walk.seen > limits.nodes:
        notes.append(Note("page_cut", f"only the first {limits.nodes} elements of the page were read", asks=True))
    titles, source = Titles(claimed), Source()
    source.take(walk.lines, titles)
    if source.origins:
        source.origins[0].element.root().whole = data
    page, blocks = Page(tuple(source.origins), claimed, tuple(notes)), tuple(source.blocks)
    hints = hints._replace(headline=titles.shown(page, blocks))
    if hints.language is None and page.claim("language"):
        hints = hints._replace(language=page.claims["language"][0].value)
    return Document("".join(source.out), blocks, hints=hints, page=page)


def _walked(page: bytes, limits: Limits, said: Said) -> Walk:
    walk = Walk(limits, said)
    target: Any = walk
    parser = etree.HTMLParser(target=target, **PARSER)
    with suppress(etree.XMLSyntaxError):  # nothing in it
        etree.fromstring(page, parser)
    return walk
