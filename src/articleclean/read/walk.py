"""The walk over a parsed page: which lines it shows, and where they stood."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from articleclean.document import Block, Role, Span
from articleclean.limits import Limits
from articleclean.page import Element, Origin
from articleclean.read.headline import HEADINGS, Titles

_NO_TEXT = frozenset(
    "script style template svg math head select datalist textarea input iframe object embed video audio canvas "
    "map rt rp img picture source param track link meta noembed applet progress meter title".split()
)
_INLINE_TAGS = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp "
    "small span strike strong sub sup time tt u var wbr rb".split()
)
_NEXT_LINE = frozenset("li tr td th dd dt option caption thead tbody tfoot".split())  # the rest begins a paragraph
_PICTURES = frozenset("img picture video iframe embed object svg canvas".split())
_MARKUP = {"a": 0, "i": 1, "em": 1, "cite": 1, "b": 2, "strong": 2}  # see `Walk.shares`
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
# How an element is taken: two bits for the line ends around a block or for the kind of markup, then what it is.
_GAP = _WHICH = 3
_BLOCK, _INLINE, _MARKS, _BREAK, _SKIP, _CELL, _VERBATIM, _SUP, _PATH = (4 << bit for bit in range(9))
_TAKEN = {
    **dict.fromkeys(_INLINE_TAGS, _INLINE),
    **{tag: _INLINE | _MARKS | which for tag, which in _MARKUP.items()},
    "sup": _INLINE | _SUP,
    "br": _BREAK,
    **dict.fromkeys(_NEXT_LINE, _BLOCK | 1),
    **dict.fromkeys(("td", "th"), _BLOCK | _CELL | 1),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), _BLOCK | _VERBATIM | 2),
    **dict.fromkeys(_NO_TEXT, _SKIP),
}
_OTHER = _BLOCK | 2
_NONE = [0.0, 0.0, 0.0]
_new = tuple.__new__  # half the time of the call that names the fields
SUBHEAD = 200  # a longer heading is a paragraph that was set in large type

_SPACE = re.compile("[ \t\n\r\x0b\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_EDGES = " \u3000"  # the ideographic space indents a paragraph; inside a line it parts words
_NEXT_CELL = "\x1c"  # stands between two cells until the line is put together; there a tab takes its place
_LINE_END = re.compile("\r\n?|\n")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_POWER = re.compile(r"[0-9+-]{1,4}\Z")


class Walk:
    """One walk over the tree, in document order; it gathers lines and where they stood.

    Most elements of a page hold no text, so only those that a line stands in are looked at; until then an open one
    is its node and its number.
    """

    def __init__(self, limits: Limits, titles: Titles):
        self.limits = limits
        self.titles = titles
        self.seen = 0
        self.out: list[str] = []  # the source
        self.size = 0
        self.origins: list[Origin] = []
        self.blocks: list[Block] = []
        self.parts: list[str] = []  # the line that is being read
        self.home: Element | None = None  # the element its first text stands in
        self.shares = [0, 0, 0]  # how much of the line is link text, in italics, bold
        self.counted = False  # whether any of it is
        self.within = [0, 0, 0]  # how many elements are open that make text so
        self.pictures = 0  # since the last line
        self.nodes: list[tuple[Any, str, int]] = []  # the open elements that have a path, and their numbers
        self.elements: list[Element] = []  # those of them that hold a line, as far down as they do
        self.inner: list[int] = []  # which of them are blocks
        self.breaks = 0
        self.verbatim = 0
        self.gap = 2  # line ends between the last line and the next

    def over(self, root: Any) -> bool:  # noqa: PLR0912, PLR0915 - a call an element would cost as much as the rest
        """Walk; False where the tree is deeper than the limit."""
        walker = etree.iterwalk(root, events=("start", "end"))
        deepest, most, seen = self.limits.depth, self.limits.nodes, 0
        parts, nodes, elements, inner = self.parts, self.nodes, self.elements, self.inner
        within, shares = self.within, self.shares
        counts: list[dict[str, int]] = [{}]  # how many of each tag were seen at each level
        taken: list[int] = []  # what is open, each as it was taken
        marked = 0  # open elements that make text what `within` says
        for event, node in walker:
            how = 0
            if event == "start":
                tag = node.tag
                seen += 1
                if seen > most or len(counts) > deepest:
                    break
                siblings = counts[-1]
                number = siblings[tag] = siblings.get(tag, 0) + 1
                how = _TAKEN.get(tag, _OTHER)
                if how & _SKIP:
                    walker.skip_subtree()
                    self.pictures += tag in _PICTURES
                    taken.append(_SKIP)
                    continue
                if how & _BLOCK and ":" in tag and inner and nodes[inner[-1]][1] in _TAGS_OF_TEXT:
                    how = _INLINE
                if how & _BLOCK:
                    if how & _CELL and parts and nodes[inner[-1]][1] == "tr":
                        parts.append(_NEXT_CELL)
                    elif parts:
                        self._flush(how & _GAP)
                    elif self.gap < how & _GAP:
                        self.gap = how & _GAP
                    inner.append(len(nodes))
                    self.verbatim += how & _VERBATIM and 1
                elif how & _BREAK:
                    self.breaks += 1
                    self._flush(min(self.breaks, 2))
                elif how & _MARKS:
                    marked += 1
                    within[how & _WHICH] += 1
                if how & _BLOCK or (how & _INLINE and len(node)):
                    nodes.append((node, tag, number))
                    counts.append({})
                    how |= _PATH
                taken.append(how)
                text = node.text
            else:
                done = taken.pop()
                if done & _MARKS:
                    marked -= 1
                    within[done & _WHICH] -= 1
                if done & _PATH:
                    if done & _BLOCK:
                        if parts:
                            if not done & _CELL:
                                self._flush(done & _GAP)
                        elif self.gap < done & _GAP:
                            self.gap = done & _GAP
                        inner.pop()
                        self.verbatim -= done & _VERBATIM and 1
                    nodes.pop()
                    counts.pop()
                    if len(elements) > len(nodes):
                        elements.pop()
                text = node.tail
            if text and inner:
                if self.verbatim:
                    self._take_lines(text)
                    continue
                if how & _SUP and parts and parts[-1][-1:].isdigit() and _POWER.match(text):
                    text = text.translate(_SUPERSCRIPT)
                if self.home is None and not text.isspace():
                    self.home, self.breaks = self._stood(), 0
                parts.append(text)
                if marked:
                    self.counted, size = True, len(text)
                    if within[0]:
                        shares[0] += size
                    if within[1]:
                        shares[1] += size
                    if within[2]:
                        shares[2] += size
        self.seen = seen
        if seen <= most and len(counts) > deepest:
            return False
        self._flush(2)
        return True

    def _stood(self) -> Element:
        """The innermost open block."""
        elements, place = self.elements, self.inner[-1]
        parent = elements[-1] if elements else None
        for node, tag, number in self.nodes[len(elements) : place + 1]:
            parent = _element(node, tag, parent, number)
            elements.append(parent)
        return elements[place]

    def _take_lines(self, text: str) -> None:
        for number, line in enumerate(_LINE_END.split(text)):
            if number:
                self.breaks += 1
                self._flush(min(self.breaks, 2))
            self.parts.append(line)
            if self.home is None and line and not line.isspace():
                self.home, self.breaks = self._stood(), 0

    def _flush(self, gap: int) -> None:
        """End the line, if there is one; at least so many line ends stand before the next."""
        if self.parts:
            if self.home is not None:
                cut = self.titles.cut(self.parts) if self.home.tag in HEADINGS else 0
                text = "".join(self.parts)
                if cut and self._put(text[:cut], self.home):
                    self.gap = 1
                if self._put(text[cut:], self.home):
                    self.gap = 0
                self.home = None
            self.parts.clear()
            if self.counted:
                self.shares[:] = 0, 0, 0
                self.counted = False
        self.gap = max(self.gap, gap)

    def _put(self, text: str, element: Element) -> bool:
        """Add a line to the source; False where nothing can be seen of it."""
        inner = text.strip() if self.verbatim else _collapsed(text)
        if not inner:
            return False
        if self.out:
            self.out.append("\n" * self.gap)
            self.size += self.gap
        indent = text[: text.index(inner)] if self.verbatim else ""
        size, start = len(inner), self.size + len(indent)
        self.size = start + size
        self.out.append(indent + inner)
        span = _new(Span, (start, self.size))
        self.blocks.append(_new(Block, (inner, span, _role(element, size), None, None, None)))
        shares = [min(1.0, count / size) for count in self.shares] if self.counted else _NONE
        self.origins.append(_new(Origin, (start, element, *shares, self.pictures)))
        self.pictures = 0
        return True


def _collapsed(text: str) -> str:
    """White space as it comes out when a page is copied from a browser; a tab between the cells of a row."""
    if _NEXT_CELL in text:
        return "\t".join([_collapsed(cell) for cell in text.split(_NEXT_CELL)]).strip("\t")
    return " ".join(text.split()) if "\u3000" not in text else _SPACE.sub(" ", text).strip(_EDGES)


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
