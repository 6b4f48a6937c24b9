"""Matching phrases: a whole line by a look-up of its fold, its beginning or end by its first or last word.

Never one big alternation: it costs a thousand times more than a look-up. A pattern is tried on the lines that
begin with one of its ``opens``; one without is tried on every line, or near the end it is bound to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from articleclean.letters import is_small
from articleclean.rules.pack import Match, Pack, PackRule, fold

MARGIN = 16  # characters of bullets and points a line may have beyond its phrase
PATTERN_LINE = 300  # a longer line is prose, and nothing is tried on the whole of it
TITLE_LINE = 180  # a label and the headline that follows it are hardly longer
PATTERNS = 8_192  # compiled ones that are kept: more than the built-in packs have
TIMEOUT = 0.05  # seconds for one pattern on one line

# A word, or one letter of a script that writes no spaces: the key under which prefixes and suffixes are filed.
_LETTER = r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hiragana}\p{Katakana}]"
_WORD = regex.compile(_LETTER + r"|[\p{L}\p{M}\p{N}]+")
_LAST = regex.compile("(?r)" + _LETTER + r"|[\p{L}\p{M}\p{N}]+")
_PLAIN = re.compile(r"[A-Za-z0-9]++(?![^\x00-\x7f])")  # the same in ASCII, where it is found much faster
_UNSPACED = regex.compile(_LETTER)
_AFTER = " \t\u00a0\u3000:：|｜"
START = 4  # characters by which phrases inside lines are looked for
_BULLETS = " \t\u00a0•*·|–—-"
_SAID = "?!…,;:\"'”’»“"  # ends of what somebody says
_DASHES = ("– ", "— ", "― ", "- ", "–\u00a0", "—\u00a0", "―\u00a0", "-\u00a0")  # before what somebody says
_ENDS = frozenset({"head", "tail", "edge", "end"})
_ANYWHERE, _AT = "any line", "lines at "  # keys of patterns that no word opens; no line opens with these
_CLOSING = "…"  # before a last word
_MARKS, _TAIL = ".!?…:,;”“\"»)]' ", 6  # marks behind a last word, and how many characters are looked at
_BRACKETS, _COUNT = (")", "]", "）"), re.compile(r"[(\[（]\d{1,6}[)\]）]\Z")
_KEY = 40  # the first or last word lies within so many characters of its end


class Look(NamedTuple):
    """What the phrases say of a line."""

    rules: list[PackRule]  # by which the whole line would go
    has_ends: bool  # whether a phrase is filed under its first word as a beginning, or under its last as an end


_NOTHING = Look([], False)


class PhraseIndex:
    """The phrases of packs, ready to be looked up.

    The patterns of ``trusted`` packs run without a limit of time: the tests try them on lines made to be slow.
    """

    def __init__(self, packs: Iterable[Pack], trusted: Iterable[Pack] = ()):
        self._lines: dict[str, list[PackRule]] = {}
        self._affixes: dict[str, dict[str, list[tuple[str, PackRule]]]] = {"label": {}, "prefix": {}, "suffix": {}}
        self._patterns: dict[str, list[tuple[str, PackRule, float | None]]] = {}
        self._always: list[str] = []  # the key of patterns that are tried on every line, where there are such
        self.placed: frozenset[str] = frozenset()  #: the ends of the document that have patterns
        self._longest: dict[str, int] = {}  # of the phrases with this first word
        self._finals: set[str] = set()  # the last two letters of the last words by which something is filed
        self._inlines: dict[str, dict[str, list[tuple[str, PackRule]]]] = {}  # by first mark and first word
        self._starts: dict[str, set[str]] = {}  # the first characters of phrases inside lines, by their first mark
        #: by which kinds of match parts of lines are cut out, and in which categories
        self.parts: frozenset[tuple[Match, str]] = frozenset()
        for pack in trusted:
            for rule in pack.rules:
                self._add(rule, trusted=True)
        for pack in packs:
            for rule in pack.rules:
                self._add(rule, trusted=False)

    def _add(self, rule: PackRule, *, trusted: bool) -> None:
        if rule.pattern is not None:
            limit = None if trusted else TIMEOUT
            for key in _keys(rule):
                if key[0] == _CLOSING:
                    self._finals.add(key[1:][-2:])
                self._patterns.setdefault(key, []).append((rule.pattern, rule, limit))
            self._always = [key for key in (_ANYWHERE,) if key in self._patterns]
            self.placed = frozenset(place for place in _ENDS if _AT + place in self._patterns)
        for phrase in rule.phrases:
            if rule.match == "line":
                self._lines.setdefault(fold(phrase), []).append(rule)
                word = _first(phrase)
                self._longest[word] = max(self._longest.get(word, 0), len(phrase) + MARGIN)
                continue
            if rule.match != "label":
                self.parts |= {(rule.match, rule.category)}
            if rule.match == "inline":
                mark = phrase.lstrip()[0]
                self._starts.setdefault(mark, set()).add(phrase[:START])
                words = self._inlines.setdefault(mark, {})
                words.setdefault(_word_after(phrase, phrase.index(mark) + 1), []).append((phrase, rule))
            else:
                key = _key(phrase, rule.match)
                if rule.match == "suffix":
                    self._finals.add(key[-2:])
                bucket = self._affixes[rule.match].setdefault(key, [])
                bucket.append((_anchored(phrase, rule.match), rule))
                bucket.sort(key=lambda entry: -len(entry[0]))  # the longest phrase first

    def named(self, text: str) -> list[PackRule]:
        """Return every rule that has the whole line as a phrase, whatever its category and its place."""
        return self._named(text, _first(text))

    def _named(self, text: str, first: str) -> list[PackRule]:
        longest = self._longest.get(first)
        if not longest or len(text) > longest or _is_said(text):
            return []
        found = self._lines.get(fold(text))
        if found is None and text.endswith(_BRACKETS):  # how many there are: `Comments (12)`
            found = self._lines.get(fold(_COUNT.sub("", text)))
        return found or []

    def look(self, text: str) -> Look:
        """Return what the phrases say of a line, patterns that stand at an end apart (`at_end`)."""
        is_long, closing = len(text) > PATTERN_LINE, self._closing(text)
        first, opening = (_first(text), "") if is_long else _openings(text)
        rules = [] if is_long else self._lines_of(text, first, opening, closing)
        has_ends = first in self._affixes["prefix"] or closing in self._affixes["suffix"]
        return Look(rules, has_ends) if rules or has_ends else _NOTHING

    def lines(self, text: str) -> list[PackRule]:
        """Return every rule by which the whole line would go, patterns that stand at an end apart (`at_end`)."""
        return self.look(text).rules

    def _lines_of(self, text: str, first: str, opening: str, closing: str) -> list[PackRule]:
        found = self._named(text, first) if first in self._longest else []
        if opening in self._affixes["label"]:
            found = [*found, *(rule for rule, rest in self.affixes(text, "label") if _is_title(text, rest))]
        keys = [opening, *self._always] if opening in self._patterns else [*self._always]
        if len(text) <= TITLE_LINE and (key := _CLOSING + closing) in self._patterns:
            keys.append(key)
        return [*found, *self._matching(keys, text)] if keys else found

    def at_end(self, text: str, places: Collection[str] = _ENDS) -> list[PackRule]:
        """Return the rules of the patterns that are only tried at these ends of the document."""
        keys = [_AT + place for place in places if place in self.placed] if len(text) <= PATTERN_LINE else []
        return self._matching(keys, text) if keys else []

    def _matching(self, keys: list[str], text: str) -> list[PackRule]:
        return [r for key in keys for pattern, r, limit in self._patterns[key] if _is_whole(pattern, text, limit)]

    def line(self, text: str, categories: frozenset[str] | None = None) -> PackRule | None:
        """Return the first rule (of these categories) that has the whole line as a phrase."""
        return next((rule for rule in self.named(text) if categories is None or rule.category in categories), None)

    def prefix(self, text: str, categories: frozenset[str] | None = None) -> tuple[PackRule, str] | None:
        """Return the rule whose phrase opens the line, and what follows it, as it stands; None without a rest."""
        pairs = self.affixes(text, "prefix")
        return next((pair for pair in pairs if categories is None or pair[0].category in categories), None)

    def suffix(self, text: str, categories: frozenset[str] | None = None) -> tuple[PackRule, str] | None:
        """Return the rule whose phrase closes the line, and what stands before it; None without a rest."""
        pairs = self.affixes(text, "suffix")
        return next((pair for pair in pairs if categories is None or pair[0].category in categories), None)

    def affixes(self, text: str, match: Match) -> Iterator[tuple[PackRule, str]]:
        """Yield every rule with a phrase at this end of the line, and the rest of the line."""
        for source, rule in self._affixes[match].get(_key(text, match), ()):
            pattern = _affix(source)
            if match != "suffix":
                found = pattern.match(text)
                rest = text[found.end() :].lstrip(_AFTER) if found else ""
            else:
                found = pattern.search(text, max(0, len(text) - len(source)))
                rest = text[: found.start()].rstrip() if found else ""
            if found and rest and _is_boundary(text, found.start() if match == "suffix" else found.end()):
                yield rule, rest

    def parts_in(self, document: str, without: frozenset[str]) -> frozenset[Match]:
        """Return by which kinds of match a part of some line may be cut out, but for these categories."""
        kinds = {match for match, category in self.parts if category not in without}
        return frozenset(match for match in kinds if match != "inline" or self.has(match, document))

    def has(self, match: Match, text: str) -> bool:
        """Whether a phrase is filed under the word at this end of the line, or may stand inside it."""
        if match == "inline":
            found = (starts for mark, starts in self._starts.items() if mark in text)
            return any(start in text for starts in found for start in starts)
        return (self._closing(text) if match == "suffix" else _key(text, match)) in self._affixes[match]

    def _closing(self, text: str) -> str:
        """The last word of a line; empty where nothing is filed under a word with its last letters."""
        end = text[-_TAIL:].rstrip(_MARKS)[-2:]
        last = end.casefold()
        if len(end) > 1 and last[-1].isalnum() and last[-2:] not in self._finals and last[-1] not in self._finals:
            return ""
        return _key(text, "suffix")

    def inline(self, text: str) -> Iterator[tuple[int, str, PackRule]]:
        """Yield every phrase that stands inside the line and is cut out of it: where, the phrase, the rule."""
        for mark, words in self._inlines.items():
            at = text.find(mark)
            while at >= 0:
                for phrase, rule in words.get(_word_after(text, at + 1), ()):
                    start = at - phrase.index(mark)
                    end = start + len(phrase)
                    if start >= 0 and text.startswith(phrase, start) and _is_boundary(text, end):
                        yield start, phrase, rule
                at = text.find(mark, at + 1)


def matches(rule: PackRule, text: str) -> bool:
    """Whether the rule's phrases or pattern match the text, by the index and wherever the text stands."""
    index = PhraseIndex((Pack(name=rule.id, language=rule.language, rules=(rule,)),))
    return bool(
        list(index.inline(text))
        or index.lines(text)
        or index.at_end(text)
        or index.prefix(text)
        or index.suffix(text)
    )


def _key(text: str, match: str) -> str:
    """The first or last word, without case, in which a beginning or an end is filed."""
    if match == "label":
        return _opening(text)
    if match == "suffix":
        word = _LAST.search(text, max(0, len(text) - _KEY))
        return word[0].casefold() if word else ""
    return _first(text)


def _first(text: str) -> str:
    """The first word of a line, without case, whatever marks stand before it."""
    if plain := _PLAIN.match(text, 0, _KEY):
        return plain[0].lower()
    word = _WORD.search(text[:_KEY])
    return word[0].casefold() if word else ""


def _openings(text: str) -> tuple[str, str]:
    """The first word of a line and what opens it; nearly always one look tells both."""
    if plain := _PLAIN.match(text, 0, _KEY):
        first = plain[0].lower()
        return first, "0" if first.isdecimal() else first
    return _first(text), _opening(text)


def _word_after(text: str, at: int) -> str:
    """The word that stands at this place, or one space behind it."""
    word = _WORD.match(text, at + (text[at : at + 1] == " "))
    return word[0] if word else ""


def _opening(text: str) -> str:
    """The first word of a line, without case, or the mark that stands in its place; any number is 0.

    >>> _opening("• Published in May"), _opening("© 2024"), _opening("21 minutes ago")
    ('published', '©', '0')
    """
    text = text[:_KEY].lstrip(_BULLETS)
    word = _WORD.match(text)
    return text[:1] if not word else "0" if word[0].isdecimal() else word[0].casefold()


def _keys(rule: PackRule) -> set[str]:
    """The keys under which a pattern is filed: by its first words, by its last, or by where it stands."""
    keys = {_opening(text) for text in rule.opens} | {_CLOSING + _key(text, "suffix") for text in rule.closes}
    return keys or {_AT + rule.where if rule.where in _ENDS else _ANYWHERE}


def _is_said(text: str) -> bool:
    """Whether a dash opens the line as it opens what somebody says; with one at its end too it is an ornament."""
    return text.startswith(_DASHES) and text[-1] not in "–—―-"


def _is_title(text: str, rest: str) -> bool:
    """Whether a label is followed by what may be the headline of another article, and not by a sentence.

    Behind a dash nothing that somebody may say: a list of links has hyphens (`- Read more: Ferry for sale`).
    """
    if len(text) > TITLE_LINE or len(rest) < 2 or rest[-1] in ".。।։။۔":
        return False
    return not _is_said(text) or (text.startswith("- ") and rest[-1] not in _SAID and not is_small(rest[0]))


def _anchored(phrase: str, match: str) -> str:
    r"""A phrase as a pattern at one end of a line; a colon at its end must stand there, after a space or not."""
    body = r"\s{1,3}".join(map(re.escape, phrase.rstrip(" :：").split()))
    body += r"\s{0,2}[:：]" if phrase.rstrip().endswith((":", "：")) else ""
    return r"[\s•*·|–—-]{0,4}" + body if match != "suffix" else body + r"[\s.:]{0,4}\Z"


# What a pattern is made of is known at once; it is compiled for the first line it is tried on. Most never are.
@lru_cache(maxsize=PATTERNS)
def _affix(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@lru_cache(maxsize=PATTERNS)
def _pattern(source: str) -> regex.Pattern[str]:
    return regex.compile(source)


def _is_boundary(text: str, at: int) -> bool:
    """Whether no word runs over this place; scripts without spaces have a boundary between any two letters."""
    if not 0 < at < len(text) or _UNSPACED.match(text[at]) or _UNSPACED.match(text[at - 1]):
        return True
    return not (_in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _is_whole(pattern: str, text: str, limit: float | None) -> bool:
    if limit is None:  # a limit costs more than the match
        return _pattern(pattern).fullmatch(text) is not None
    try:
        return _pattern(pattern).fullmatch(text, timeout=limit) is not None
    except TimeoutError:
        return False
