"""A page to blocks that know where they stood.

``Document.source`` is the text as read: what the page has to show, one block element a line. White space of any
kind is one space, as it is when a page is copied from a browser, inline markup never splits a line, entities
are decoded once, a ``<br>`` ends a line and two of them a paragraph. Blank lines stand between paragraphs; list
items, table rows and lines of verse follow each other without one. Scripts, styles, comments, drawings and form
fields are no text. Text the page hides is read, and its `Origin` says that it is hidden.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from articleclean.document import Document, Hints
from articleclean.limits import Limits
from articleclean.page import Claim, Note, Page
from articleclean.read.guard import encoded, flattened, guarded
from articleclean.read.headline import Titles
from articleclean.read.metadata import claims
from articleclean.read.walk import Walk


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
    root = _parsed(data)
    if root is None:
        return Document("", (), hints=hints, page=Page(()))
    notes: list[Note] = []
    said = claims(root, b"itemprop" in data or b"itemprop" in data.lower())
    if hints.headline:
        said["headline"] = (Claim(hints.headline, "caller"), *said.get("headline", ()))
    titles = Titles(said)
    walk = Walk(limits, titles)
    if not walk.over(root):
        root = _parsed(encoded(flattened(html, limits.depth)))
        walk = Walk(replace(limits, depth=limits.nodes), titles)
        walk.over(root)
        notes.append(Note("deep_page", f"elements below a depth of {limits.depth} were read without their tags"))
    if walk.seen > limits.nodes:
        notes.append(Note("page_cut", f"only the first {limits.nodes} elements of the page were read", asks=True))
    page = Page(tuple(walk.origins), said, tuple(notes))
    blocks = tuple(walk.blocks)
    hints = hints._replace(headline=titles.shown(page, blocks))
    if hints.language is None and page.claim("language"):
        hints = hints._replace(language=page.claims["language"][0].value)
    return Document("".join(walk.out), blocks, hints=hints, page=page)


def _parsed(page: bytes) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    try:
        return etree.fromstring(page, parser)
    except etree.XMLSyntaxError:  # nothing in it
        return None
