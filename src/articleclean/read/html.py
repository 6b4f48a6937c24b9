"""A page to blocks that know where they stood.

``Document.source`` is the text as read: what the page has to show, one block element a line. White space of any
kind is one space, as it is when a page is copied from a browser, inline markup never splits a line, entities
are decoded once, a ``<br>`` ends a line and two of them a paragraph. Blank lines stand between paragraphs; list
items, table rows and lines of verse follow each other without one. Scripts, styles, comments, drawings and form
fields are no text. Text the page hides is read, and its `Origin` says that it is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from articleclean.document import Block, Document, Hints, Role, Span
from articleclean.limits import Limits
from articleclean.page import Claim, Element, Note, Origin, Page
from articleclean.read.guard import encoded, flattened, guarded
from articleclean.read.headline import HEADINGS, Titles
from articleclean.read.metadata import claims

_NO_TEXT = frozenset(
    "script style template svg math head select datalist textarea input iframe object embed video audio canvas "
    "map rt rp img picture source param track link meta noembed applet progress meter title".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp "
    "small span strike strong sub sup time tt u var wbr rb".split()
)
_NEXT_LINE = frozenset("li tr td th dd dt option caption thead tbody tfoot".split())  # the rest begins a paragraph
_CELLS = frozenset({"td", "th"})
_PICTURES = frozenset("img picture video iframe embed object svg canvas".split())
_MARKUP = {"a": 0, "i": 1, "em": 1, "cite": 1, "b": 2, "strong": 2}  # see `_Walk.shares`
_VERBATIM = frozenset({"pre", "listing", "xmp", "plaintext"})
_TAGS_OF_TEXT = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt", "blockquote"})
_ROLES = {
    "li": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "dt": Role.LIST_ITEM,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "blockquote": Role.QUOTE,
    "td": Role.TABLE,
    "th": Role.TABLE,
    "tr": Role.TABLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
}
SUBHEAD = 200  # a longer heading is a paragraph that was set in large type

_SPACE = re.compile("[ \t\n\r\x0b\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_EDGES = " \u3000"  # the ideographic space indents a paragraph; inside a line it parts words
_CELL = "\x1c"  # stands between two cells until the line is put together; there a tab takes its place
_LINE_END = re.compile("\r\n?|\n")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_POWER = re.compile(r"[0-9+-]{1,4}\Z")


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
    root = _parsed(html)
    if root is None:
        return Document("", (), hints=hints, page=Page(()))
    notes: list[Note] = []
    said = claims(root, "itemprop" in html or "itemprop" in html.lower())
    if hints.headline:
        said["headline"] = (Claim(hints.headline, "caller"), *said.get("headline", ()))
    titles = Titles(said)
    walk = _Walk(limits, titles)
    if not walk.over(root):
        root = _parsed(flattened(html, limits.depth))
        walk = _Walk(replace(limits, depth=limits.nodes), titles)
        walk.over(root)
        notes.append(Note("deep_page", f"elements below a depth of {limits.depth} were read without their tags"))
    if walk.seen > limits.nodes:
        notes.append(Note("page_cut", f"only the first {limits.nodes} elements of the page were read", asks=True))
    page = Page(tuple(walk.origins), said, tuple(notes))
    blocks = tuple(walk.blocks())
    hints = hints._replace(headline=titles.shown(page, blocks))
    if hints.language is None and page.claim("language"):
        hints = hints._replace(language=page.claims["language"][0].value)
    return Document("".join(walk.out), blocks, hints=hints, page=page)


def _parsed(html: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    try:
        return etree.fromstring(encoded(html), parser)
    except etree.XMLSyntaxError:  # nothing in it
        return None


_PLAIN = [0.0, 0.0, 0.0]
_LEAF, _INSIDE, _BLOCK = range(3)  # how an element was taken: no path, inline with a path, a block


class _Walk:
    """One walk over the tree, in document order; it gathers lines and where they stood."""

    def __init__(self, limits: Limits, titles: Titles):
        self.limits = limits
        self.titles = titles
        self.seen = 0
        self.out: list[str] = []  # the source
        self.size = 0
        self.origins: list[Origin] = []
        self.spans: list[Span] = []
        self.parts: list[str] = []  # the line that is being read
        self.home: Element | None = None  # the element its first text stands in
        self.shares = [0, 0, 0]  # how much of the line is link text, in italics, bold
        self.within = [0, 0, 0]  # how many elements are open that make text so
        self.marked = 0  # all of these
        self.pictures = 0  # since the last line
        self.stack: list[Element] = []  # the open elements that have a path
        self.inner: list[Element] = []  # those of them that are blocks
        self.counts: list[dict[str, int]] = [{}]  # how many of each tag were seen at each level
        self.breaks = 0
        self.verbatim = 0
        self.gap = 2  # line ends between the last line and the next

    def over(self, root: Any) -> bool:
        """Walk; False where the tree is deeper than the limit."""
        walker = etree.iterwalk(root, events=("start", "end"))
        deepest, most, seen = self.limits.depth, self.limits.nodes, 0
        counts, taken, parts, inner = self.counts, list[int](), self.parts, self.inner
        for event, node in walker:
            tag = node.tag
            if event == "start":
                seen += 1
                if seen > most or len(counts) > deepest:
                    break
                siblings = counts[-1]
                siblings[tag] = siblings.get(tag, 0) + 1
                if tag in _NO_TEXT:
                    walker.skip_subtree()
                    self.pictures += tag in _PICTURES
                    continue
                taken.append(self.open(node, tag))
                text, opened = node.text, tag
            else:
                if tag not in _NO_TEXT and ((how := taken.pop()) or tag in _MARKUP):
                    self.close(tag, how)
                text, opened = node.tail, ""
            if text and inner:
                if self.verbatim:
                    self.take_lines(text)
                    continue
                if opened == "sup" and parts and parts[-1][-1:].isdigit() and _POWER.match(text):
                    text = text.translate(_SUPERSCRIPT)
                if self.home is None and not text.isspace():
                    self.home, self.breaks = inner[-1], 0
                parts.append(text)
                if self.marked:
                    self.count(len(text))
        self.seen = seen
        if seen <= most and len(counts) > deepest:
            return False
        self.flush()
        return True

    def count(self, size: int) -> None:
        for kind, depth in enumerate(self.within):
            if depth:
                self.shares[kind] += size

    def open(self, node: Any, tag: str) -> int:
        """Begin an element; return how it was taken."""
        if tag in _INLINE or (":" in tag and self.inner and self.inner[-1].tag in _TAGS_OF_TEXT):
            if tag in _MARKUP:
                self.marked += 1
                self.within[_MARKUP[tag]] += 1
            if not len(node):
                return _LEAF
            self.enter(node, tag)
            return _INSIDE
        if tag == "br":
            self.breaks += 1
            self.flush(min(self.breaks, 2))
            return _LEAF
        if tag in _CELLS and self.parts and self.inner[-1].tag == "tr":
            self.parts.append(_CELL)
        else:
            self.flush(1 if tag in _NEXT_LINE else 2)
        self.inner.append(self.enter(node, tag))
        self.verbatim += tag in _VERBATIM
        return _BLOCK

    def enter(self, node: Any, tag: str) -> Element:
        """Go down into an element that has a path: a block, or an inline one that has elements in it."""
        counts, stack = self.counts, self.stack
        element = _element(node, tag, stack[-1] if stack else None, counts[-1][tag])
        stack.append(element)
        counts.append({})
        return element

    def close(self, tag: str, taken: int) -> None:
        """End an element that was taken so."""
        if tag in _MARKUP:
            self.marked -= 1
            self.within[_MARKUP[tag]] -= 1
        if taken == _LEAF:
            return
        if taken == _BLOCK:
            if tag not in _CELLS or not self.parts:
                self.flush(1 if tag in _NEXT_LINE else 2)
            self.inner.pop()
            self.verbatim -= tag in _VERBATIM
        self.stack.pop()
        self.counts.pop()

    def take_lines(self, text: str) -> None:
        for number, line in enumerate(_LINE_END.split(text)):
            if number:
                self.breaks += 1
                self.flush(min(self.breaks, 2))
            self.parts.append(line)
            if self.home is None and line and not line.isspace():
                self.home, self.breaks = self.inner[-1], 0

    def flush(self, gap: int = 2) -> None:
        """End the line, if there is one; at least so many line ends stand before the next."""
        if self.parts:
            if self.home is not None:
                cut = self.titles.cut(self.parts) if self.home.tag in HEADINGS else 0
                text = "".join(self.parts)
                if cut and self.put(text[:cut], self.home):
                    self.gap = 1
                if self.put(text[cut:], self.home):
                    self.gap = 0
            self.parts.clear()
            self.home = None
            self.shares = [0, 0, 0]
        self.gap = max(self.gap, gap)

    def put(self, text: str, element: Element) -> bool:
        """Add a line to the source; False where nothing can be seen of it."""
        inner = text.strip() if self.verbatim else _collapsed(text)
        if not inner:
            return False
        if self.out:
            self.out.append("\n" * self.gap)
            self.size += self.gap
        indent = text[: text.index(inner)] if self.verbatim else ""
        start = self.size + len(indent)
        self.size = start + len(inner)
        self.out.append(indent + inner)
        self.spans.append(Span(start, self.size))
        shares = [min(1.0, count / len(inner)) for count in self.shares] if any(self.shares) else _PLAIN
        self.origins.append(Origin(start, element, shares[0], shares[1], shares[2], self.pictures))
        self.pictures = 0
        return True

    def blocks(self) -> Iterator[Block]:
        source = "".join(self.out)
        for span, origin in zip(self.spans, self.origins, strict=True):
            yield Block(source[span.start : span.end], span, _role(origin.element, span.end - span.start))


def _collapsed(text: str) -> str:
    """White space as it comes out when a page is copied from a browser; a tab between the cells of a row."""
    if _CELL in text:
        return "\t".join([_collapsed(cell) for cell in text.split(_CELL)]).strip("\t")
    return " ".join(text.split()) if text.isascii() else _SPACE.sub(" ", text).strip(_EDGES)


def _role(element: Element, size: int) -> Role:
    """What the page says the line is; a paragraph inside an item or a quotation is one too."""
    for near in (element, element.parent):
        role = _ROLES.get(near.tag) if near else None
        if role is Role.SUBHEAD:
            return role if size <= SUBHEAD and near is element else Role.PARAGRAPH
        if role:
            return role
    return Role.PARAGRAPH


def _element(node: Any, tag: str, parent: Element | None, index: int) -> Element:
    names, hidden = "", False
    for name, value in node.items():
        if name in _NAMES:
            names = f"{names} {value}" if names else value
        elif name == "hidden" or (name == "style" and _HIDDEN.search(value, 0, 500)):
            hidden = True
    return Element(tag, parent, index, node.sourceline, names, hidden)


_NAMES = frozenset({"class", "id", "role", "itemprop"})
