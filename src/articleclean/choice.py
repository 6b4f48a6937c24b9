"""Which actions are carried out: what the settings keep, select and ignore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from articleclean.actions import Action, Relabel


class Choice(NamedTuple):
    """Categories that are not taken out, the only rules that act (none: all), and rules that do not.

    A rule is named by its id or by a beginning of it: `punctuation` or `punctuation.stops`. What a rule says about
    the role of a block changes no text and is always heard.
    """

    keep: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def of(self, actions: Iterable[Action]) -> list[Action]:
        """Return the actions that are to be carried out, in order."""
        return [action for action in actions if self._wanted(action)] if any(self) else list(actions)

    def _wanted(self, action: Action) -> bool:
        if isinstance(action, Relabel):
            return True
        if getattr(action, "category", None) in self.keep or is_under(action.rule, self.ignore):
            return False
        return not self.select or is_under(action.rule, self.select)


def is_under(rule: str, names: Iterable[str]) -> bool:
    """Whether a rule is one of these, or its id begins with one of them.

    >>> is_under("punctuation.stops.doubled", ["punctuation"]), is_under("tidyish", ["tidy"])
    (True, False)
    """
    return any(rule == name or rule.startswith(name + ".") for name in names)


def beginnings(ids: Iterable[str]) -> set[str]:
    """Return the ids and all their beginnings.

    >>> sorted(beginnings(["tidy.edges"]))
    ['tidy', 'tidy.edges']
    """
    split = [rule.split(".") for rule in ids]
    return {".".join(parts[:count]) for parts in split for count in range(1, len(parts) + 1)}
