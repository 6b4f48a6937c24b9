"""Which actions are carried out: what the settings keep, select and ignore."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articleclean.actions import Action, Drop, Relabel
from articleclean.document import Block, Document, Role

KEPT = "kept by the settings"  # the reason of a label
_NO_FIELD = (None, Role.HEADLINE)  # a second copy of the headline is none


class Choice(NamedTuple):
    """Categories that are not taken out, the only rules that act (none: all), and rules that do not.

    A rule is named by its id or by a beginning of it: `punctuation` or `punctuation.stops`. What a rule says about
    the role of a block changes no text and is always heard. A block that is kept is labelled as kept, so that no
    later stage takes it for a line nobody knows; one that would have become a field has the role of this field.
    """

    keep: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def of(self, actions: Iterable[Action], document: Document) -> list[Action]:
        """Return what is to be carried out on the document, in order."""
        return list(self._chosen(actions, document)) if any(self) else list(actions)

    def _chosen(self, actions: Iterable[Action], document: Document) -> Iterator[Action]:
        for action in actions:
            if isinstance(action, Relabel):
                yield action
            elif is_under(action.rule, self.ignore) or (self.select and not is_under(action.rule, self.select)):
                continue
            elif getattr(action, "category", None) not in self.keep:
                yield action
            elif isinstance(action, Drop):
                role = document.blocks[action.block].role if action.role in _NO_FIELD else action.role
                yield Relabel(action.block, role, action.rule, KEPT)


def is_kept(block: Block) -> bool:
    """Whether a block stays because the settings say so."""
    return block.label is not None and block.label.reason == KEPT


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
