"""Matching phrases: a whole line by a look-up of its fold, a prefix by its first word. Never an alternation."""

from __future__ import annotations

from collections.abc import Iterable

from articleclean.rules.pack import Pack, PackRule, fold

_EDGE = 12  # characters of bullets and points a line may have beyond its phrase


class PhraseIndex:
    """The phrases of packs, ready to be looked up."""

    def __init__(self, packs: Iterable[Pack]):
        self._lines: dict[str, list[PackRule]] = {}
        self._prefixes: dict[str, list[tuple[str, PackRule]]] = {}
        self._longest = 0
        for pack in packs:
            for rule in pack.rules:
                for phrase in rule.phrases:
                    self._add(fold(phrase), rule)

    def _add(self, phrase: str, rule: PackRule) -> None:
        if rule.match == "line":
            self._lines.setdefault(phrase, []).append(rule)
            self._longest = max(self._longest, len(phrase) + _EDGE)
        else:
            self._prefixes.setdefault(phrase.split(None, 1)[0], []).append((phrase, rule))

    def line(self, text: str, categories: frozenset[str]) -> PackRule | None:
        """Return the rule of these categories one of whose phrases is the whole line."""
        if len(text) > self._longest:
            return None
        rules = self._lines.get(fold(text), ())
        return next((rule for rule in rules if rule.category in categories), None)

    def prefix(self, text: str, categories: frozenset[str]) -> tuple[PackRule, str] | None:
        """Return the rule whose phrase opens the line, and what follows the phrase, as it stands."""
        words = text.split(None, 8)
        if not words:
            return None
        for phrase, rule in self._prefixes.get(fold(words[0]), ()):
            if rule.category in categories:
                size = len(phrase.split())
                if fold(" ".join(words[:size])) == phrase and len(words) > size:
                    return rule, text.split(None, size)[size]
        return None
