"""Cleaned until nothing changes: what comes out, cleaned again, stays as it is.

A stage judges by what stands around a line, and later stages change that. So the stages read the text that came
out once more, as a second cleaning would read it, until they have nothing left to do. What they ask for is carried
out on that reading and, where the text comes out otherwise, on the document, whose blocks are the same: the record
leads into the source whatever the round. A text nothing was done to is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from articleclean.actions import Action, Drop, Relabel
from articleclean.apply import apply
from articleclean.choice import Choice
from articleclean.document import Document, Role
from articleclean.read.text import read_again
from articleclean.stage import Stage, once_on_pages

ROUNDS = 8  # nearly all texts settle in the first; one that does not settle in the last carries a warning

_SINGLE = frozenset({Role.HEADLINE, Role.DECK})


def settled(document: Document, stages: Sequence[Stage], choice: Choice) -> Document:
    """Return the document once these stages have nothing left to do, or marked as unsettled."""
    if document.page is not None:
        stages = [stage for stage in stages if not once_on_pages(stage)]
    before = document.source
    for _ in range(ROUNDS):
        text = document.full_text
        if text == before or not stages:
            return document
        again, asked = read_again(document), list[list[Action]]()
        if again is None:
            return document.left_unsettled()  # a block that is empty, or padded, or of two lines
        for stage in stages:
            actions = choice.of(stage(again), again)
            if actions:
                again = apply(again, actions)
                asked.append(actions)
        if again.texts == document.texts and again.spaces == document.spaces:
            return apply(document, _new(document, _labels(again)))
        lines = set(document.texts)
        for actions in asked:
            document = apply(document, _new(document, actions))
        document.forget(lines - set(document.texts))
        before = text
    return document if document.full_text == before else document.left_unsettled()


def _labels(document: Document) -> Iterator[Action]:
    """What the labels of a document say of its blocks."""
    for number, (_, _, role, _, _, label) in enumerate(document.blocks):
        if label:
            yield Relabel(number, role, label.rule, label.reason)


def _new(document: Document, actions: Iterable[Action]) -> list[Action]:
    """The actions without new labels for headline and deck, of which an article has one each."""
    actions = list(actions)
    gone = {action.block for action in actions if isinstance(action, Drop)}
    labelled = {n: b.role for n, b in enumerate(document.blocks) if n not in gone and b.role in _SINGLE}
    return [
        a
        for a in actions
        if not isinstance(a, Relabel) or (a.block not in labelled and a.role not in labelled.values())
    ]
