"""Which sentences go on in the next line: a document read line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from articleclean.document import Document
from articleclean.letters import COMMAS, is_small
from articleclean.stages.fields.byline import are_names, is_byline, opens_byline
from articleclean.stages.layout import breaks
from articleclean.stages.layout.scripts import is_wide

PROSE = 80  # verse is not that wide
SHORT = 48  # verse, lists and menus have lines up to about this long
NAME = 48  # what a link in mid-sentence is not longer than
BACK = 20  # lines of a sentence that are looked at again for each new one
LINK = 100  # and one behind which a mark closes
QUOTES = '"”“»’'


class Line(NamedTuple):
    """A line as it stands once junk between its halves is gone."""

    first: int
    last: int
    size: int
    blank_after: bool


class Reader:
    """Tells of each line whether its sentence goes on in the next; what all are asked is found first."""

    def __init__(self, document: Document, lines: list[Line]):
        self._document = document
        self._lines = lines
        self._texts = document.texts
        self._ended = document.each(breaks.has_ended)
        self._small = document.each(breaks.begins_small)
        self._closes = document.each(breaks.closes)
        self._stops = document.found(breaks.has_stop_inside)  # not of every line: to look inside costs most

    def stanzas(self) -> Iterator[list[list[Line]]]:
        """Group lines into stanzas (what stands between blank lines) of chains (sentences that go on)."""
        stanza: list[list[Line]] = []
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

    def _goes_on(self, chain: list[Line], number: int) -> bool:
        """Whether a chain of lines goes on in the line of this number; the one after that may tell."""
        last, first = chain[-1].last, self._lines[number].first
        before, after = self._texts[last], self._texts[first]
        if not before or not after:
            return False
        if self._ended[last] and after[0] not in QUOTES and not breaks.is_mark(before):
            return False
        if not self._reads_on(chain, before, after, number):
            return False
        if breaks.stand_apart(before, after) and not self._is_aside(number):
            return False
        if after[0].islower() and (is_byline(after) or self._names_follow(number) or self._is_label(number)):
            return False  # a headline, and who wrote the article
        return self._document.blocks[last].role.in_body and self._document.blocks[first].role.in_body

    def _reads_on(self, chain: list[Line], before: str, after: str, number: int) -> bool:
        last, first = chain[-1].last, self._lines[number].first
        if (after[0].islower() and breaks.runs_on_small(before, after)) or breaks.opens(before):
            return True
        if after[0] in QUOTES and after[1:2] == " " and self._opened(chain):
            return True
        if breaks.is_mark(before):
            return self._is_short(number) and self._in_pieces
        if self._ended[last] or not breaks.is_unmarked(before):
            return False
        if self._closes[first]:
            return True
        framed = self._is_short(number) and self._leads_back(number)
        is_sentence = self._lines[number].size > SHORT and self._ended[first]
        if self._in_pieces and (self._is_torn(chain, number) or self._is_before_name(before, number)):
            return True
        if framed and self._in_pieces and self._begins_sentence(chain):
            return True
        if is_sentence and (is_small(after[0]) or self._wants_more(before, surely=True)):
            return True
        if self._small[first]:
            return self._is_prose(chain) or self._wants_more(before)
        is_prose = self._is_prose(chain)
        if framed and (is_prose or before[-1] == "," or (chain[-1].size > SHORT and self._is_mark(number + 1))):
            return True
        return (framed or is_prose) and self._wants_more(before)

    @cached_property
    def _in_pieces(self) -> bool:
        return self._document.fact(breaks.is_in_pieces)

    def _is_label(self, number: int) -> bool:
        """Whether a line is one word above a byline, and a line with a capital elsewhere: a part of the site."""
        near = [self._texts[line.first] for line in self._lines[number : number + 2]]
        if len(near) < 2 or not is_byline(near[1]):
            return False
        return near[0].isalpha() and near[0].capitalize() in self._texts

    def _names_follow(self, number: int) -> bool:
        """Whether a line is a word for "by", the next one names, and the one after that no rest of a sentence."""
        near = [line.first for line in self._lines[number : number + 3]]
        if len(near) < 3 or not opens_byline(self._texts[near[0]]) or not are_names(self._texts[near[1]]):
            return False
        return not self._small[near[2]] and not self._closes[near[2]]

    def _is_torn(self, chain: list[Line], number: int) -> bool:
        """Whether two lines of a document that tags broke are halves of one: more than the lines could tell."""
        first = self._lines[number].first
        before, after = self._texts[chain[-1].last], self._texts[first]
        fits = self._ended[first] or self._leads_back(number)
        is_long = self._lines[number].size > SHORT or (fits and len(before) > SHORT)
        if self._small[first] and after[0] not in "([" and (is_long or self._ended[first]):
            return True
        if before[-1] in COMMAS and len(before) <= SHORT and after[0] not in QUOTES and not is_wide(after[0]):
            if not self._is_verse(chain, number):
                return True
        if self._wants_more(before, surely=True):
            return True
        if breaks.is_second_half(before, after) or breaks.is_first_half(before, after) or self._is_aside(number):
            return True
        if not fits:
            return False
        if len(before) > SHORT // 2 and breaks.is_owner(before):
            return True
        if len(before) > LINK and self._wants_more(before):
            return True
        if not breaks.ends_small(before):
            return False
        texts = [text for line in chain[-BACK:] for text in self._texts[line.first : line.last + 1]]
        return sum(map(len, texts)) > PROSE and any(self._stops[text] for text in texts)

    def _is_verse(self, chain: list[Line], number: int) -> bool:
        """Whether a line that ends in a comma may stand by itself, as in a poem, a list or a letter."""
        first = self._lines[number].first
        if len(chain) > 1 or self._small[first] or self._leads_back(number):
            return False
        opening = self._texts[chain[0].first]
        return not (self._ended[first] and breaks.begins_with_small_word(self._document, opening))

    def _begins_sentence(self, chain: list[Line]) -> bool:
        """Whether a line behind the end of a sentence begins with a small word, as labels rarely do."""
        first = chain[0].first
        return (
            first > 0
            and self._ended[first - 1]
            and breaks.begins_with_small_word(self._document, self._texts[first])
        )

    def _is_before_name(self, before: str, number: int) -> bool:
        """Whether a line longer than headlines, or one before a name and a comma, ends in a small word."""
        if self._ended[self._lines[number].first] or not self._leads_back(number) or not breaks.ends_small(before):
            return False
        closes = self._closes[self._lines[number + 1].first]
        if self._lines[number].size > (LINK if closes else NAME):
            return False
        return len(before) > (SHORT // 2 if closes else SHORT)

    def _is_aside(self, number: int) -> bool:
        """Whether a line of a document that tags broke goes on behind a dash, and is no item of a list."""
        near = [self._texts[line.first] for line in self._lines[max(0, number - 1) : number + 2]]
        at = min(number, 1)
        if not breaks.goes_on_dashed(near[at]) or not self._in_pieces:
            return False
        return not any(breaks.LISTED.match(text) for text in near[:at] + near[at + 1 :])

    def _is_short(self, number: int) -> bool:
        """Whether a line is no longer than what a link in mid-sentence is, and ends nothing."""
        line = self._lines[number]
        return line.size <= NAME and not self._ended[line.first]

    def _leads_back(self, number: int) -> bool:
        """Whether the line after this one goes on in mid-sentence, so that this one is a part of the sentence."""
        if self._lines[number].blank_after:
            return False
        then = self._lines[number + 1].first
        if self._closes[then]:
            return self._texts[then] not in (":", "：")  # behind a label
        return self._small[then]

    def _is_mark(self, number: int) -> bool:
        return self._texts[self._lines[number].first] in (".", "!", "?")

    def _wants_more(self, before: str, *, surely: bool = False) -> bool:
        return breaks.wants_more(self._document, before, surely=surely)

    def _is_prose(self, chain: list[Line]) -> bool:
        """Whether the lines so far are no headline or label: joined, begun small, or with a stop inside."""
        if len(chain) > 1 or self._small[chain[0].first]:
            return True
        return any(map(self._stops.__getitem__, self._texts[chain[0].first : chain[0].last + 1]))

    def _opened(self, chain: list[Line]) -> bool:
        """Whether one of the lines ended in an opening mark: then the next such mark closes."""
        return bisect_left(self._openings, chain[0].first) < bisect_left(self._openings, chain[-1].first)

    @cached_property
    def _openings(self) -> list[int]:
        return [index for index, text in enumerate(self._texts) if breaks.opens(text)]
