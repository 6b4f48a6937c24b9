"""Lines broken in mid-sentence.

Tags inside a sentence (a link, a name in bold) leave its parts on lines of their own. A line is joined to the one
before it where it begins with a mark that closes something, where it goes on in lower case, and where the one
before it cannot end as it does. Left alone: verse, lists and menus (several short lines), list items, code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from articleclean.document import Document, line_ends
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join
from articleclean.stages.layout import breaks
from articleclean.stages.layout.scripts import is_wide

MIDDLE = "layout.lines.mid-sentence"
MARK = "layout.lines.closing-mark"
ACROSS = "layout.lines.across-removal"

RULES = (
    Rule(
        MIDDLE,
        "A line that stops in mid-sentence and goes on in lower case was broken by a tag or a wrap.",
        ("The old ferry that had served the island for thirty years and a day\nwas sold on Monday to a museum.",),
        ("Rain.\nRain on tin.\nA boat,\nno name,\ncomes in.", "The list:\n- apples from the north\n- pears"),
    ),
    Rule(
        MARK,
        "No line begins with a comma or a full stop: what it closes stands on the line before.",
        (
            "The old ferry was sold to the Museum of the Sea in the harbour\n"
            ", which will show it from May to the children of the island\n.",
        ),
        (":-)\nThe old ferry was sold.", "The price in the list of the museum is\n.5 crowns", "“Well\n...\nno.”"),
    ),
)

PROSE = 80  # verse is not that wide
SHORT = 48  # verse, lists and menus have lines up to about this long
ITEMS = 3
QUOTES = '"”“»’'
NAME = 48  # what a link in mid-sentence is not longer than


class _Line(NamedTuple):
    """A line as it stands once junk between its halves is gone."""

    first: int
    last: int
    size: int
    blank_after: bool


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    if not any(document.each(breaks.begins_small)[1:]) and not any(document.each(breaks.closes)[1:]):
        return
    crossed = {number - 1 for number in document.holes if _crosses(document, number)}
    for index in sorted(crossed):
        cause = document.holes[index + 1].dropped[0].cause
        yield Join(index, " ", ACROSS, f"{cause.category} stood in mid-sentence")
    for chain in _chains(document, list(_lines(document, crossed))):
        for line in chain[:-1]:
            yield _join(document, line.last)


def _join(document: Document, index: int) -> Join:
    before, after = document.blocks[index].text, document.blocks[index + 1].text
    if breaks.closes(after) or (after[0] in QUOTES and after[1:2] == " "):
        spaced = after[0] in ":;!?»" and document.fact(sets_spaces)
        return Join(index, " " if spaced else "", MARK, "no line begins with this mark")
    bare = breaks.opens(before) or (is_wide(before[-1]) and is_wide(after[0]))
    return Join(index, "" if bare else " ", MIDDLE, "the sentence goes on in the next line")


def sets_spaces(document: Document) -> bool:
    """Whether the document sets a space before colons and question marks, as French does."""
    text = document.text
    spaced = sum(text.count(space + mark) for space in " \u00a0\u202f" for mark in ":;!?»")
    return spaced * 2 > sum(map(text.count, ":;!?»"))


def _crosses(document: Document, number: int) -> bool:
    """Whether a sentence goes on in this block, across what was dropped before it."""
    if not 0 < number < len(document.blocks):
        return False
    before, after = document.blocks[number - 1 : number + 1]
    return before.role.in_body and after.role.in_body and breaks.goes_on_small(before.text, after.text)


def _lines(document: Document, crossed: Container[int]) -> Iterator[_Line]:
    first = size = 0
    last = len(document.blocks) - 1
    for index, (text, space) in enumerate(zip(document.texts, document.spaces[1:], strict=True)):
        size += len(text) + 1
        if index not in crossed:
            yield _Line(first, index, size - 1, index == last or line_ends(space) != 1)
            first, size = index + 1, 0


def _chains(document: Document, lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the runs of lines to be joined.

    What is decided for one run must not depend on whether another was joined already (a second cleaning would
    see it joined): so everything around a run is measured as if all runs were.
    """
    stanzas = list(_Reader(document, lines).stanzas())
    whole = [[sum(line.size + 1 for line in chain) - 1 for chain in stanza] for stanza in stanzas]
    small = [all(line.size <= SHORT for chain in stanza for line in chain) for stanza in stanzas]
    couplets = sum(s and sum(map(len, stanza)) > 1 for s, stanza in zip(small, stanzas, strict=True))
    prose = any(size > PROSE for sizes in whole for size in sizes)
    for stanza, is_small in zip(stanzas, small, strict=True):
        if is_small and (sum(map(len, stanza)) > 2 or couplets > 1 or not prose):
            continue  # verse or a list
        for chain in stanza:
            if len(chain) == 1 or (not is_small and all(line.size <= SHORT for line in chain)):
                continue  # short lines beside others: a menu, as likely as not
            if _is_list(document, chain):
                continue
            yield chain


def _is_list(document: Document, chain: list[_Line]) -> bool:
    """Whether the lines are items in lower case: none begins or ends a sentence, or all begin with one word."""
    texts = [document.blocks[line.first].text for line in chain]
    if texts[0][0].islower() and not any(map(breaks.has_stop_inside, texts)):
        return not breaks.has_ended(texts[-1]) or sum(len(text) < SHORT for text in texts) > ITEMS
    words = Counter(text.split(None, 1)[0].lower() for text in texts)
    return len(texts) > ITEMS and words.most_common(1)[0][1] >= len(texts) - 1


class _Reader:
    """Reads a document line by line and tells which sentences go on."""

    def __init__(self, document: Document, lines: list[_Line]):
        self._document = document
        self._lines = lines
        self._texts = document.texts
        self._ended = document.each(breaks.has_ended)
        self._small = document.each(breaks.begins_small)
        self._closes = document.each(breaks.closes)
        self._stops = document.found(breaks.has_stop_inside)  # not of every line: to look inside costs most

    def stanzas(self) -> Iterator[list[list[_Line]]]:
        """Group lines into stanzas (what stands between blank lines) of chains (sentences that go on)."""
        stanza: list[list[_Line]] = []
        goes_on = False
        for number, line in enumerate(self._lines):
            if goes_on:
                stanza[-1].append(line)
            else:
                stanza.append([line])
            goes_on = not line.blank_after and self._goes_on(stanza[-1], number + 1)
            if line.blank_after:
                yield stanza
                stanza = []
        if stanza:
            yield stanza

    def _goes_on(self, chain: list[_Line], number: int) -> bool:
        """Whether a chain of lines goes on in the line of this number; the one after that may tell."""
        last, first = chain[-1].last, self._lines[number].first
        before, after = self._texts[last], self._texts[first]
        if not before or not after or (self._ended[last] and after[0] not in QUOTES):
            return False
        if not self._reads_on(chain, before, after, number) or breaks.stand_apart(before, after):
            return False
        return self._document.blocks[last].role.in_body and self._document.blocks[first].role.in_body

    def _reads_on(self, chain: list[_Line], before: str, after: str, number: int) -> bool:
        last, first = chain[-1].last, self._lines[number].first
        if breaks.runs_on_small(before, after) or breaks.opens(before):
            return True
        if after[0] in QUOTES and after[1:2] == " " and self._opened(chain):
            return True
        if self._ended[last] or not breaks.is_open(before):
            return False
        if self._closes[first]:
            return True
        size = self._lines[number].size
        is_sentence = size > SHORT and self._ended[first]
        if is_sentence and (after[0].islower() or self._wants_more(before, surely=True)):
            return True
        if self._small[first]:
            return self._is_prose(chain) or self._wants_more(before)
        framed = size <= NAME and self._leads_back(number) and not self._ended[first]
        is_prose = self._is_prose(chain)
        if framed and (is_prose or before[-1] == "," or (chain[-1].size > SHORT and self._is_mark(number + 1))):
            return True
        return (framed or is_prose) and self._wants_more(before)

    def _leads_back(self, number: int) -> bool:
        """Whether the line after this one goes on in mid-sentence, so that this one is a part of the sentence."""
        if self._lines[number].blank_after:
            return False
        then = self._lines[number + 1].first
        return self._small[then] or self._closes[then]

    def _is_mark(self, number: int) -> bool:
        return self._texts[self._lines[number].first] in (".", "!", "?")

    def _wants_more(self, before: str, *, surely: bool = False) -> bool:
        return breaks.wants_more(self._document, before, surely=surely)

    def _is_prose(self, chain: list[_Line]) -> bool:
        """Whether the lines so far are no headline or label: joined, begun small, or with a stop inside."""
        if len(chain) > 1 or self._small[chain[0].first]:
            return True
        return any(self._stops[text] for text in self._texts[chain[0].first : chain[0].last + 1])

    def _opened(self, chain: list[_Line]) -> bool:
        """Whether one of the lines ended in an opening mark: then the next such mark closes."""
        return any(breaks.opens(text) for line in chain[:-1] for text in self._texts[line.first : line.last + 1])


def without_blank_lines(document: Document) -> bool:
    """Whether paragraphs stand on single lines, with hardly a blank line between them."""
    spaces = document.spaces[1:-1]
    return sum(line_ends(space) > 1 for space in spaces) * 5 < len(spaces)


STAGE = FunctionStage("layout.lines", find)
