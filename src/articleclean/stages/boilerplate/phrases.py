"""Lines that are junk by name: the whole line is a phrase of a rule pack.

Left alone: phrases inside a longer line, phrases that are only sure beside others of their block.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articleclean.document import Document
from articleclean.rules.load import Pack, builtin_packs, index
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop

RULES: tuple[Rule, ...] = ()  # they are the packs'

EDGE = 8  # blocks that count as head or tail


@dataclass(frozen=True)
class Phrases:
    """The stage, with a user's packs beside those that are built in."""

    packs: tuple[Pack, ...] = ()

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "boilerplate.phrases"

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return a drop for every line that is junk by name."""
        phrases, last = index(self.packs), len(document.blocks) - 1
        wanted = frozenset(
            rule.category
            for pack in (*builtin_packs(), *self.packs)
            for rule in pack.rules
            if rule.where in ("anywhere", "head", "tail")
        )
        for number, block in enumerate(document.blocks):
            rule = phrases.line(block.text, wanted)
            if rule is None:
                continue
            near = {"anywhere": True, "head": number < EDGE, "tail": last - number < EDGE}
            if near.get(rule.where, False):
                yield Drop(number, rule.id, f"the line is {block.text[:60]!r}", rule.category)


STAGE = Phrases()
