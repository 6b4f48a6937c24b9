"""The walk over a parsed page: which lines it shows, and where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from articleclean.document import Block, Role, Span
from articleclean.limits import Limits
from articleclean.page import Element, Origin
from articleclean.read.headline import HEADINGS, Titles
from articleclean.read.metadata import SPEAKING, Said

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
_PARAGRAPH, _SUBHEAD = Role.PARAGRAPH, Role.SUBHEAD  # a look into an enumeration costs as much as a call
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
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _SUBHEAD),
}
# How an element is taken: two bits for the line ends around a block or for the kind of markup, then what it is.
_GAP = _WHICH = 3
_BLOCK, _INLINE, _MARKS, _BREAK, _SKIP, _CELL, _VERBATIM, _SUP, _PICTURE, _SPEAKS = (4 << bit for bit in range(10))
_TAKEN = {
    **dict.fromkeys(_INLINE_TAGS, _INLINE),
    **{tag: _INLINE | _MARKS | which for tag, which in _MARKUP.items()},
    "sup": _INLINE | _SUP,
    "br": _BREAK,
    **dict.fromkeys(_NEXT_LINE, _BLOCK | 1),
    **dict.fromkeys(("td", "th"), _BLOCK | _CELL | 1),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), _BLOCK | _VERBATIM | 2),
    **dict.fromkeys(_NO_TEXT, _SKIP),
    **dict.fromkeys(_PICTURES, _SKIP | _PICTURE),
    **dict.fromkeys(SPEAKING - {"html"}, _SKIP | _SPEAKS),
    "html": _BLOCK | _SPEAKS | 2,
}
_OTHER = _BLOCK | 2
_FOREVER = 1 << 60
_GAPS = ("", "\n", "\n\n")
_NONE = (0, 0, 0)
_taken = _TAKEN.get
_new = tuple.__new__  # half the time of the call that names the fields
SUBHEAD = 200  # a longer heading is a paragraph that was set in large type

_SPACE = re.compile("[ \t\n\r\x0b\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_EDGES = " \u3000"  # the ideographic space indents a paragraph; inside a line it parts words
_NEXT_CELL = "\x1c"  # stands between two cells until the line is put together; there a tab takes its place
_LINE_END = re.compile("\r\n?|\n")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_POWER = re.compile(r"[0-9+-]{1,4}\Z")

_Siblings = dict[str, int]  # how many of each tag were seen
# An open element: its attributes, tag and number among the siblings of the tag; how it was taken; the place of the
# block it stands in among the open elements, and its siblings so far.
_Open = tuple[Mapping[str, str], str, int, int, int, _Siblings]
_Shares = tuple[int, int, int]
_Line = tuple[str | tuple[str, ...], Element, int, _Shares | None, int, int]


class Walk:
    """What the parser tells of a page as it reads it, in document order; no tree is made.

    Lines are gathered with where they stood. Most elements hold no text, so only those that a line stands in are
    looked at; until then an open one is its attributes and its number.
    """

    def __init__(self, limits: Limits, said: Said):
        self.deepest, self.most = limits.depth, limits.nodes
        self.said = said
        self.heard = said.open
        self.seen = 0
        self.is_deep = False  #: whether the limit of depth was passed; then the lines are not to be used
        self.lines: list[_Line] = []
        self.parts: list[str] = []  # the line that is being read: its stretches of text
        self.joints: set[int] = set()  # which of them the parser cut from the one before
        self.home: Element | None = None  # the element its first text stands in
        self.shares = [0, 0, 0]  # how much of the line is link text, in italics, bold
        self.counted = False  # whether any of it is
        self.within = [0, 0, 0]  # how many elements are open that make text so
        self.marked = 0  # all of these
        self.pictures = 0  # since the last line
        self.depth = 0  # how many elements are open
        self.skipped = 0  # those of them in which nothing is read
        self.open: list[_Open] = []  # the others, but for the leaf
        self.leaf: _Open | None = None  # the innermost one, inline and without an element in it: it needs no path
        self.place = -1  # of the innermost block among the open elements
        self.siblings: _Siblings = {}  # of the next element
        self.elements: list[Element] = []  # those that hold a line, as far down as they do
        self.is_text = False  # whether text came last, and was kept
        self.power = 0  # whether an exponent may come next
        self.breaks = 0
        self.verbatim = 0
        self.gap = 2  # line ends between the last line and the next

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:  # noqa: PLR0912 - a call costs as much
        """Begin an element."""
        how = _taken(tag, _OTHER)
        if how & _SPEAKS or "itemprop" in attributes:
            self.said.start(tag, attributes, self.depth)
        self.depth += 1
        if self.skipped:
            self.skipped += 1
            return
        self.is_text = False
        self.power = 0
        self.seen += 1
        if self.seen > self.most or self.depth > self.deepest:
            self.is_deep = self.seen <= self.most
            self.skipped = _FOREVER
            return
        if how & (_SKIP | _BREAK):
            self.skipped = 1
            if how & _BREAK:
                self.breaks += 1
                self._flush(min(self.breaks, 2))
            elif how & _PICTURE:
                self.pictures += 1
            return
        if self.leaf is not None:
            self.open.append(self.leaf)
            self.siblings = {}
            self.leaf = None
        siblings = self.siblings
        number = siblings[tag] = siblings.get(tag, 0) + 1
        if how == _OTHER and ":" in tag and self.place >= 0 and self.open[self.place][1] in _TAGS_OF_TEXT:
            how = _INLINE
        if how & _BLOCK:
            place, open_ = self.place, self.open
            if self.parts:
                if how & _CELL and open_[place][1] == "tr":
                    self.parts.append(_NEXT_CELL)
                else:
                    self._flush(how & _GAP)
            elif self.gap < how & _GAP:
                self.gap = how & _GAP
            if how & _VERBATIM:
                self.verbatim += 1
            self.place = len(open_)
            open_.append((attributes, tag, number, how, place, siblings))
            self.siblings = {}
        else:
            self.leaf = (attributes, tag, number, how, self.place, siblings)
            if how & _MARKS:
                self.marked += 1
                self.within[how & _WHICH] += 1
            self.power = how & _SUP

    def end(self, tag: str) -> None:  # noqa: ARG002 - the parser closes what is open
        """End the innermost element."""
        self.depth -= 1
        if self.heard:
            self.said.end(self.depth)
        if self.skipped:
            self.skipped -= 1
            return
        self.is_text = False
        self.power = 0
        if self.leaf is not None:
            how = self.leaf[3]
            self.leaf = None
        else:
            _, _, _, how, self.place, self.siblings = self.open.pop()
            if how & _BLOCK:
                if self.parts:
                    if not how & _CELL:
                        self._flush(how & _GAP)
                elif self.gap < how & _GAP:
                    self.gap = how & _GAP
                if how & _VERBATIM:
                    self.verbatim -= 1
            if len(self.elements) > len(self.open):
                self.elements.pop()
        if how & _MARKS:
            self.marked -= 1
            self.within[how & _WHICH] -= 1

    def data(self, text: str) -> None:
        """Read on; the parser may cut text anywhere."""
        if self.heard:
            self.said.data(text)
        if self.skipped or self.place < 0:
            return
        if self.verbatim:
            self._take_lines(text)
            return
        parts = self.parts
        if self.home is None:
            if not text.isspace():
                self.home, self.breaks = self._stood(), 0
            elif not self.marked:
                return
        if self.power and parts and parts[-1][-1:].isdigit() and _POWER.match(text):
            text = text.translate(_SUPERSCRIPT)
        if self.is_text and parts:
            self.joints.add(len(parts))
        parts.append(text)
        self.is_text = True
        if self.marked:
            self.counted, size = True, len(text)
            links, slanted, bold = self.within
            if links:
                self.shares[0] += size
            if slanted:
                self.shares[1] += size
            if bold:
                self.shares[2] += size

    def close(self) -> None:
        """End the page."""
        self._flush(2)

    def _stood(self) -> Element:
        """The innermost open block."""
        elements, place = self.elements, self.place
        if len(elements) <= place:
            parent = elements[-1] if elements else None
            for attributes, tag, number, _, _, _ in self.open[len(elements) : place + 1]:
                parent = _element(attributes, tag, number, parent)
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
        parts, home = self.parts, self.home
        if parts:
            if home is not None:
                shares = (self.shares[0], self.shares[1], self.shares[2]) if self.counted else None
                text = self._stretches() if home.tag in HEADINGS else "".join(parts)
                self.lines.append((text, home, self.gap, shares, self.pictures, self.verbatim))
                self.home, self.pictures, self.gap = None, 0, 0
            parts.clear()
            self.joints.clear()
            if self.counted:
                self.shares[:] = 0, 0, 0
                self.counted = False
        self.gap = max(self.gap, gap)

    def _stretches(self) -> tuple[str, ...]:
        """The line as markup cuts it."""
        starts = [at for at in range(len(self.parts)) if at not in self.joints]
        return tuple(["".join(self.parts[a:b]) for a, b in pairwise([*starts, len(self.parts)])])


class Source:
    """The source that lines make, its blocks and where they stood."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.size = 0
        self.origins: list[Origin] = []
        self.blocks: list[Block] = []

    def take(self, lines: Iterable[_Line], titles: Titles) -> None:
        """Add the lines, a label before a headline as a line of its own."""
        out, blocks, origins, at = self.out, self.blocks, self.origins, self.size
        for text, element, gap, shares, pictures, verbatim in _labels_apart(lines, titles):
            inner = text.strip() if verbatim else _collapsed(text)
            if not inner:
                continue
            if out:
                out.append(_GAPS[gap])
                at += gap
            if verbatim:
                indent = text[: text.index(inner)]
                out.append(indent)
                at += len(indent)
            out.append(inner)
            size = len(inner)
            start, at = at, at + size
            blocks.append(_new(Block, (inner, _new(Span, (start, at)), _role(element, size), None, None, None)))
            links, slanted, bold = shares or _NONE
            where = (
                start,
                element,
                links / size if links < size else 1.0,
                slanted / size if slanted < size else 1.0,
                bold / size if bold < size else 1.0,
                pictures,
            )
            origins.append(_new(Origin, where))
        self.size = at


def _labels_apart(
    lines: Iterable[_Line], titles: Titles
) -> Iterator[tuple[str, Element, int, _Shares | None, int, int]]:
    """Yield the lines, of a heading that has a label before the headline two."""
    for text, element, gap, shares, pictures, verbatim in lines:
        if isinstance(text, str):
            yield text, element, gap, shares, pictures, verbatim
            continue
        whole, cut = "".join(text), titles.cut(text)
        label = whole[:cut]
        if label.strip():
            yield label, element, gap, shares, pictures, verbatim
            yield whole[cut:], element, 1, shares, 0, verbatim
        else:
            yield whole[cut:], element, gap, shares, pictures, verbatim


def _collapsed(text: str) -> str:
    """White space as it comes out when a page is copied from a browser; a tab between the cells of a row."""
    if _NEXT_CELL in text:
        return "\t".join([_collapsed(cell) for cell in text.split(_NEXT_CELL)]).strip("\t")
    return " ".join(text.split()) if "\u3000" not in text else _SPACE.sub(" ", text).strip(_EDGES)


def _role(element: Element, size: int) -> Role:
    """What the page says the line is; a paragraph inside an item or a quotation is one too."""
    role = _ROLES.get(element.tag)
    if role is not None:
        return role if role is not _SUBHEAD or size <= SUBHEAD else _PARAGRAPH
    role = _ROLES.get(element.parent.tag) if element.parent else None
    return _PARAGRAPH if role is None or role is _SUBHEAD else role


def _element(attributes: Mapping[str, str], tag: str, number: int, parent: Element | None) -> Element:
    names, hidden = "", False
    for name in attributes:
        if name in _TOLD:
            value = attributes[name]
            if name == "style":
                hidden = hidden or _HIDDEN.search(value, 0, 500) is not None
            elif name == "hidden":
                hidden = True
            else:
                names = f"{names} {value}" if names else value
    return Element(tag, parent, number, names, hidden)


_TOLD = frozenset({"class", "id", "role", "itemprop", "hidden", "style"})
