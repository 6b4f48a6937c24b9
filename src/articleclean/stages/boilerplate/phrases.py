"""Lines that are junk by name: the whole line is a phrase of a rule pack.

A user's packs may also name phrases at the beginning or the end of a line; those are cut out and the rest stays.
Left alone: phrases inside a longer line, phrases in quotation marks, phrases that are only sure beside others of
their block (see `player`), and the labels that the stages of fields look for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articleclean.document import Document
from articleclean.rules.load import Pack, PackRule, index
from articleclean.rules.match import PhraseIndex
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop, Edit

RULES: tuple[Rule, ...] = ()  # they are the packs'

EDGE = 8  # blocks that count as head or tail
FIELDS = frozenset({"section", "byline"})  # what the stages of fields take out


@dataclass(frozen=True)
class Phrases:
    """The stage, with a user's packs beside those that are built in."""

    packs: tuple[Pack, ...] = ()

    def __post_init__(self) -> None:
        """Find out now, not at the first article, whether the packs agree with those that are built in."""
        if self.packs:
            index(self.packs)

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "boilerplate.phrases"

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return a drop for every line that is junk by name, and edits for phrases at the ends of lines."""
        phrases = index(self.packs)
        affixed = bool(phrases.affixed - FIELDS)
        for number, block in enumerate(document.blocks):
            rules = phrases.lines(block.text)
            if rules or affixed:
                yield from _actions(phrases, rules, number, document)


def _actions(phrases: PhraseIndex, rules: list[PackRule], number: int, document: Document) -> Iterator[Action]:
    """Drop the line, or else cut phrases off its ends."""
    text = document.blocks[number].text
    wanted = _wanted(number, len(document.blocks) - 1 - number)
    rule = next(filter(wanted, rules), None)
    if rule:
        yield _drop(number, rule, text)
    else:
        yield from _affixes(phrases, number, text, wanted)


def _wanted(before: int, after: int) -> Callable[[PackRule], bool]:
    """Which rules may fire on a block, by how many blocks stand before and after it."""
    places = {"anywhere": True, "head": before < EDGE, "tail": after < EDGE, "edge": not before or not after}
    return lambda rule: rule.category not in FIELDS and places.get(rule.where, False)


def _drop(number: int, rule: PackRule, text: str) -> Drop:
    return Drop(number, rule.id, f"the line is {text[:60]!r}", rule.category)


def _affixes(phrases: PhraseIndex, number: int, text: str, wanted: Callable[[PackRule], bool]) -> Iterator[Action]:
    """Cut phrases off both ends until none is left; the line goes when what is left is a phrase itself."""
    start, end, edits = 0, len(text), []
    while True:
        rest = text[start:end]
        prefix = next((pair for pair in phrases.affixes(rest, "prefix") if wanted(pair[0])), None)
        suffix = next((pair for pair in phrases.affixes(rest, "suffix") if wanted(pair[0])), None)
        if prefix:
            rule, at = prefix[0], end - len(prefix[1])
            edits.append(_cut(number, start, at, rule, text))
            start = at
        elif suffix:
            rule, at = suffix[0], start + len(suffix[1])
            edits.append(_cut(number, at, end, rule, text))
            end = at
        else:
            break
    left = next(filter(wanted, phrases.lines(text[start:end])), None) if edits else None
    yield from [_drop(number, left, text)] if left else edits


def _cut(number: int, start: int, end: int, rule: PackRule, text: str) -> Edit:
    side = "opens" if start == 0 or end < len(text) else "closes"
    return Edit(
        number, start, end, "", rule.id, f"the line {side} with {text[start:end].strip()!r}", rule.category
    )


STAGE = Phrases()
