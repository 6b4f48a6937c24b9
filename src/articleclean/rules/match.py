"""Matching phrases: a whole line by a look-up of its fold, a prefix or suffix by its first or last word.

Never one big alternation: it costs a thousand times more than a look-up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import regex

from articleclean.rules.pack import Match, Pack, PackRule, fold

MARGIN = 16  # characters of bullets and points a line may have beyond its phrase
PATTERN_LINE = 300  # a longer line is prose, and no pattern is tried on it
TIMEOUT = 0.05  # seconds for one pattern on one line

# A word, or one letter of a script that writes no spaces: the key under which prefixes and suffixes are filed.
_WORD = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hiragana}\p{Katakana}]|[\p{L}\p{M}\p{N}]+")
_UNSPACED = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hiragana}\p{Katakana}]")
_AFTER = " \t\u00a0\u3000:：|｜"
_KEY = 40  # the first or last word lies within so many characters of its end


class PhraseIndex:
    """The phrases of packs, ready to be looked up."""

    def __init__(self, packs: Iterable[Pack]):
        self._lines: dict[str, list[PackRule]] = {}
        self._affixes: dict[tuple[str, str], list[tuple[re.Pattern[str], PackRule]]] = {}
        self._patterns: list[tuple[regex.Pattern[str], PackRule]] = []
        self._longest = 0
        #: categories that have a prefix or a suffix: where there is none, no line need be looked at for them
        self.affixed: frozenset[str] = frozenset()
        for pack in packs:
            for rule in pack.rules:
                self._add(rule)

    def _add(self, rule: PackRule) -> None:
        if rule.pattern is not None:
            self._patterns.append((regex.compile(rule.pattern), rule))
        for phrase in rule.phrases:
            if rule.match == "line":
                self._lines.setdefault(fold(phrase), []).append(rule)
                self._longest = max(self._longest, len(phrase) + MARGIN)
            else:
                self.affixed |= {rule.category}
                bucket = self._affixes.setdefault((rule.match, _key(phrase, rule.match)), [])
                bucket.append((_anchored(phrase, rule.match), rule))
                bucket.sort(key=lambda entry: -len(entry[0].pattern))  # the longest phrase first

    def lines(self, text: str) -> list[PackRule]:
        """Return every rule that the whole line matches, whatever its category and its place."""
        found = list(self._lines.get(fold(text), ())) if len(text) <= self._longest else []
        if self._patterns and len(text) <= PATTERN_LINE:
            found += (rule for pattern, rule in self._patterns if _is_whole(pattern, text))
        return found

    def line(self, text: str, categories: frozenset[str] | None = None) -> PackRule | None:
        """Return the first rule (of these categories) that the whole line matches."""
        return next((rule for rule in self.lines(text) if categories is None or rule.category in categories), None)

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
        for pattern, rule in self._affixes.get((match, _key(text, match)), ()):
            if match == "prefix":
                found = pattern.match(text)
                rest = text[found.end() :].lstrip(_AFTER) if found else ""
            else:
                found = pattern.search(text, max(0, len(text) - len(pattern.pattern)))
                rest = text[: found.start()].rstrip() if found else ""
            if found and rest and _is_boundary(text, found.end() if match == "prefix" else found.start()):
                yield rule, rest


def matches(rule: PackRule, text: str) -> bool:
    """Whether the rule's phrases or pattern match the text, by the index and wherever the text stands."""
    index = PhraseIndex((Pack(name=rule.id, language=rule.language, rules=(rule,)),))
    return bool(index.lines(text) or index.prefix(text) or index.suffix(text))


def _key(text: str, match: str) -> str:
    """The first or last word, without case, in which a prefix or suffix is filed."""
    words = _WORD.findall(text[:_KEY] if match == "prefix" else text[-_KEY:])
    return words[0 if match == "prefix" else -1].casefold() if words else ""


def _anchored(phrase: str, match: str) -> re.Pattern[str]:
    r"""A phrase as a pattern at one end of a line; a colon at its end must stand there, after a space or not."""
    body = r"\s{1,3}".join(map(re.escape, phrase.rstrip(" :：").split()))
    body += r"\s{0,2}[:：]" if phrase.rstrip().endswith((":", "：")) else ""
    return re.compile(r"[\s•*·|–—-]{0,4}" + body if match == "prefix" else body + r"[\s.:]{0,4}\Z", re.IGNORECASE)


def _is_boundary(text: str, at: int) -> bool:
    """Whether no word runs over this place; scripts without spaces have a boundary between any two letters."""
    if not 0 < at < len(text) or _UNSPACED.match(text[at]) or _UNSPACED.match(text[at - 1]):
        return True
    return not (_in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _is_whole(pattern: regex.Pattern[str], text: str) -> bool:
    try:
        return pattern.fullmatch(text, timeout=TIMEOUT) is not None
    except TimeoutError:
        return False
