"""Lines that are junk by name, once more, where the body has been found and broken lines joined.

An agency's name or a note on the author closes a report; in the text of a whole page it stands in the middle, and
only once the rest of the page is gone is it the last line. The rules and the places are those of `phrases`. Left
alone: everything, where nothing was taken out or joined since; and the headline and the deck.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articleclean.document import Document, Role
from articleclean.rules.load import Pack
from articleclean.rules.rule import Rule
from articleclean.stages import Action
from articleclean.stages.boilerplate.phrases import Phrases

RULES: tuple[Rule, ...] = ()  # they are the packs'

_HEAD = frozenset({Role.HEADLINE, Role.DECK})


@dataclass(frozen=True)
class Remains:
    """The stage, with a user's packs beside those that are built in."""

    packs: tuple[Pack, ...] = ()

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "boilerplate.remains"

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return what `Phrases` asks for, but for the headline and the deck."""
        touched = any(block.pieces for block in document.blocks)
        if not touched and all(d.cause.rule.startswith("boilerplate.") for d in document.dropped):
            return ()
        actions = Phrases(self.packs)(document)
        return [action for action in actions if document.blocks[action.block].role not in _HEAD]


STAGE = Remains()
