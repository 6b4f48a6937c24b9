"""Which lines the packs know, and which of them go: shared by the stages of boilerplate, and evidence for others.

A line may be sure wherever it stands, sure beside others of its kind, or only known. What decides is counted in
blocks that stay, so that taking lines out brings no others into reach of each other. Lines that no pack knows
never go for being repeated: tables and lists of products repeat theirs.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from enum import Enum

from articleclean.document import Document
from articleclean.rules.load import FIELDS, index
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import PackRule, fold
from articleclean.stages.boilerplate.share import bars
from articleclean.stages.layout.breaks import LISTED
from articleclean.stretch import is_prose

NEAR = 4  # blocks that stay, from one line of a block of prompts to the next
EDGE = 8  # blocks that stay and count as head or tail
REACH = 24  # blocks in all, so that no run of lines that go makes a search long
TIMES, TWICE = 3, 2  # how often a known line is repeated to be sure by that
PROSE = 160  # a line of this length parts two prompts
_SPOKEN = re.compile(r"[^\W\d_]{2,}[.!?…。！？۔।]+")  # one word that is a sentence: "Home."
_WORD = re.compile(r"[^\W\d_]{4,}")
_ASKING = ("?", "？", "؟")
_LABELLED = re.compile(r"[^\W\d_][^:：]{0,30}[:：]\s?\S")
ALONE = frozenset({"ad_marker", "photo_credit"})  # these stand in the middle of stories, beside subheads

Known = Mapping[int, list[PackRule]]  # by the number of the block


def hits(document: Document) -> tuple[frozenset[str], ...]:
    """Return, block by block, the categories by which the built-in packs know the line; for `Document.fact`.

    A hit is not a verdict: single words of menus and players are among them.
    """
    return tuple(frozenset(rule.category for rule in rules) for rules, _ in document.each(index().look))


def known(document: Document, phrases: PhraseIndex) -> dict[int, list[PackRule]]:
    """Return the rules that know a line, by the number of its block; lines that no rule knows are not in it."""
    return {number: rules for number, (rules, _) in enumerate(document.each(phrases.look)) if rules}


class Reach(Enum):
    """What lies on one side of a line."""

    PROSE, END, MANY = range(3)


class Verdict:
    """The lines that go, each with the rule that takes it."""

    def __init__(self, document: Document, found: Known, phrases: PhraseIndex):
        self._texts = document.texts
        self._phrases = phrases
        self._found = {n: [r for r in rules if r.category not in FIELDS] for n, rules in found.items()}
        self._near_rules = {n: [r for r in rules if r.where == "near"] for n, rules in self._found.items()}
        self.gone: dict[int, PackRule] = {}
        self._lone: set[int] = set()  # those that go for standing right at the story, and what they speak for
        for number, rules in self._found.items():
            self._take(number, rules, "anywhere")
        self._repeated()
        waiting = bool(self._found.keys() - self.gone.keys())
        self._bars = document.fact(bars).keys() if waiting else set()
        while (waiting and (self._pairs() or self._beside() or self._margins())) or self._ends():
            pass

    def _take(self, number: int, rules: list[PackRule], *places: str) -> bool:
        if number not in self.gone and (rule := next((r for r in rules if r.where in places), None)):
            self.gone[number] = rule
            return True
        return False

    def _repeated(self) -> None:
        """Take known lines that stand there three times, and marks of advertisements that stand there twice."""
        rest = [(fold(self._texts[number]), number) for number in self._found if number not in self.gone]
        times = Counter(text for text, _ in rest)
        for text, number in rest:
            rules = self._found[number]
            if times[text] >= (TWICE if rules and rules[0].category in ALONE else TIMES):
                self._take(number, rules, "pair", "near")

    def _pairs(self) -> bool:
        """Take lines that are sure in pairs, where another line that goes stands near, or one of the kind."""
        taken = False
        for number in [n for n, rules in self._found.items() if _has(rules, "pair") and n not in self.gone]:
            text = fold(self._texts[number])
            for other in self._near(number):
                same = _has(self._found.get(other, []), "pair") and fold(self._texts[other]) != text
                if same and other not in self.gone:
                    taken |= self._take(other, self._found[other], "pair")
                if same or (self._is_prompt(other) and not self._is_parted(other, number)):
                    taken |= self._take(number, self._found[number], "pair")
        return taken

    def _beside(self) -> bool:
        """Take lines that are only sure beside one that goes, and go on from each of them."""
        size, sources = len(self.gone), deque((*self.gone, *self._bars))
        while sources:
            source = sources.popleft()
            for other in self._near(source):
                if other not in self.gone and (beside := self._near_rules.get(other)):
                    if self._is_parted(source, other) or not self._speaks(beside, source):
                        continue
                    if self._take(other, beside, "near"):
                        sources.append(other)
                        if source in self._lone:
                            self._lone.add(other)
        return len(self.gone) > size

    def _margins(self) -> bool:
        """Take lines that are known for sure right above the story or right below it, where little else stands.

        A story neither begins nor ends in the name of a button. Its headline may be one word that is such a name,
        what a colon announces is quoted, a question may be answered in one word, items of a list go with the rest
        of it, and one word with a stop is a sentence of the story.
        """
        taken = False
        for number, rules in self._found.items():
            sure = [rule for rule in rules if rule.verified]
            if number not in self.gone and (_has(sure, "near") or _has(sure, "pair")) and self._is_margin(number):
                if self._take(number, sure, "near", "pair"):
                    self._lone.add(number)
                    taken = True
        return taken

    def _is_parted(self, source: int, other: int) -> bool:
        """Whether a line goes only for standing at the story, and a paragraph parts it from another."""
        if source not in self._lone:
            return False
        between = range(min(source, other) + 1, max(source, other))
        return any(at not in self.gone and is_prose(self._texts[at]) for at in between)

    def _is_margin(self, number: int) -> bool:
        above, below = self._until_prose(number, -1), self._until_prose(number, 1)
        before = [at for at in range(max(0, number - REACH), number) if at not in self.gone]
        if _SPOKEN.fullmatch(self._texts[number]) or self._is_listed(number, before):
            return False
        if above is Reach.END and below is Reach.PROSE:
            return bool(before) or not self._may_be_headline(number)
        return above is Reach.PROSE and below is Reach.END

    def _may_be_headline(self, number: int) -> bool:
        """Whether a first line is one word, or has a word of the paragraph that follows."""
        text = self._texts[number].strip()
        prose = next(at for at in range(number + 1, len(self._texts)) if is_prose(self._texts[at]))
        words = {word.casefold() for word in _WORD.findall(self._texts[prose])}
        return " " not in text or any(word.casefold() in words for word in _WORD.findall(text))

    def _is_listed(self, number: int, before: list[int]) -> bool:
        """Whether a line may answer a question or be an item: below a colon, or beside an unknown line like it."""
        if before and before[-1] not in self._found and self._texts[before[-1]].endswith(_ASKING):
            return True
        for at in reversed(before):
            if at not in self._found and self._texts[at].endswith((":", "：")):
                return True
            if is_prose(self._texts[at]):
                break
        near = [at for at in (*before[-1:], number + 1) if at < len(self._texts) and at not in self._found]
        beside = [self._texts[at] for at in near if not is_prose(self._texts[at])]
        shape = next((shape for shape in (LISTED, _LABELLED) if shape.match(self._texts[number])), None)
        return shape is not None and any(shape.match(text) for text in beside)

    def _until_prose(self, number: int, step: int) -> Reach:
        """What is met first from a line on: prose, or the end of the document; or too many other lines."""
        at, stay = number + step, 0
        while 0 <= at < len(self._texts) and abs(at - number) <= REACH and stay < NEAR:
            if at not in self.gone and at not in self._found:
                if is_prose(self._texts[at]):
                    return Reach.PROSE
                stay += 1
            at += step
        return Reach.END if not 0 <= at < len(self._texts) and stay < NEAR else Reach.MANY

    def _speaks(self, rules: list[PackRule], other: int) -> bool:
        """Whether a line that goes speaks for another: one in the middle of a story only for its own kind."""
        kind = self.gone[other].category if other in self.gone else None
        return self._is_prompt(other) or any(rule.category == kind for rule in rules)

    def _is_prompt(self, number: int) -> bool:
        return number in self._bars or (number in self.gone and self.gone[number].category not in ALONE)

    def _near(self, number: int) -> Iterator[int]:
        """The blocks near a block, upwards and downwards, as far as no prose that stays stands between."""
        for step in (-1, 1):
            at, stay = number + step, 0
            while 0 <= at < len(self._texts) and stay < NEAR and abs(at - number) <= REACH:
                yield at
                if at not in self.gone:
                    if len(self._texts[at]) > PROSE:
                        break
                    stay += 1
                at += step

    def _ends(self) -> bool:
        """Take lines that are sure at the ends of a document, counted in blocks that stay."""
        order = range(len(self._texts))
        return self._end(order[::-1], "tail", "edge", "end") | self._end(order, "head", "edge")

    def _end(self, order: range, place: str, *outermost: str) -> bool:
        stay, taken = 0, False
        for number in order:
            if number in self.gone:
                continue
            if stay == EDGE:
                break
            places = (place,) if stay else (place, *outermost)
            if (rules := self._at_end(number, places)) and self._take(number, rules, *places):
                taken = True
            else:
                stay += 1
        return taken

    def _at_end(self, number: int, places: tuple[str, ...]) -> list[PackRule]:
        found = self._found.get(number, [])
        if self._phrases.placed.isdisjoint(places):
            return found
        return [*found, *self._phrases.at_end(self._texts[number], places)]


def _has(rules: list[PackRule], where: str) -> bool:
    return any(rule.where == where for rule in rules)
