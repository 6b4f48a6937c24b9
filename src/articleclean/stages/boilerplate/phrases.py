"""Lines that are junk by name: a rule pack knows the line, and it stands where the rule is sure.

Phrases at the beginning or the end of a line, and named ones inside it, are cut out and the rest stays. With a
label for other articles go the headlines below it. Left alone: other phrases inside a longer line, phrases in
quotation marks, phrases that are only sure beside others (see `known`), and what the stages of fields look for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articleclean.document import Document
from articleclean.rules.load import FIELDS, Pack, PackRule, index
from articleclean.rules.match import PhraseIndex
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop, Edit
from articleclean.stages.boilerplate.known import EDGE, Verdict, known
from articleclean.stages.boilerplate.related import followers

RULES: tuple[Rule, ...] = ()  # they are the packs'

LABEL = "related"  # the category whose lines announce headlines

_FINAL = '.!?…。！？।։؟۔”"»’)」』'


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
        """Return a drop for every line that is junk by name, and edits for phrases that are parts of lines."""
        phrases, texts = index(self.packs), document.texts
        found = known(document, phrases)
        gone = Verdict(document, found, phrases).gone
        drops = {number: _drop(number, rule, texts[number]) for number, rule in gone.items()}
        for number, rule in gone.items():
            if rule.category == LABEL and rule.match == "line":
                for below in followers(document, number):
                    reason = f"a headline below {texts[number][:60]!r}"
                    drops.setdefault(below, Drop(below, rule.id, reason, LABEL))
        yield from drops.values()
        kinds = phrases.parts_in(document.text, FIELDS)
        inline = "inline" in kinds
        for number, look in enumerate(document.each(phrases.look)) if kinds else ():
            if number not in drops and (look.has_ends or (inline and phrases.has("inline", texts[number]))):
                yield from _parts(phrases, number, document)


def _drop(number: int, rule: PackRule, text: str) -> Drop:
    place = {"pair": ", beside others", "near": ", beside others"}.get(rule.where, "")
    return Drop(number, rule.id, f"the line is {text[:60]!r}{place}", rule.category)


def _parts(phrases: PhraseIndex, number: int, document: Document) -> Iterator[Action]:
    """Cut phrases off the ends of a line, or else out of it."""
    text = document.texts[number]
    wanted = _wanted(number, len(document.texts) - 1 - number)
    edits = list(_affixes(phrases, number, text, wanted))
    yield from edits or _inlines(phrases, number, text, wanted)


def _wanted(before: int, after: int) -> Callable[[PackRule], bool]:
    """Which rules may fire on a part of a block, by how many blocks stand before and after it."""
    places = {
        "anywhere": True,
        "head": before < EDGE,
        "tail": after < EDGE,
        "edge": not before or not after,
        "end": not after,
    }
    return lambda rule: rule.category not in FIELDS and places.get(rule.where, False)


def _affixes(phrases: PhraseIndex, number: int, text: str, wanted: Callable[[PackRule], bool]) -> Iterator[Action]:
    """Cut phrases off both ends until none is left; the line goes when what is left is a phrase itself."""
    start, end, edits = 0, len(text), []
    while True:
        rest = text[start:end]
        prefix = next((pair for pair in phrases.affixes(rest, "prefix") if wanted(pair[0])), None)
        suffix = next((p for p in phrases.affixes(rest, "suffix") if wanted(p[0]) and _is_apart(rest, p[1])), None)
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


def _is_apart(text: str, rest: str) -> bool:
    """Whether a phrase that begins with a letter follows the end of a sentence, and is no word of it."""
    return not text[len(rest) :].lstrip()[0].isalpha() or rest[-1] in _FINAL


def _cut(number: int, start: int, end: int, rule: PackRule, text: str) -> Edit:
    side = "opens" if start == 0 or end < len(text) else "closes"
    return Edit(
        number, start, end, "", rule.id, f"the line {side} with {text[start:end].strip()!r}", rule.category
    )


def _inlines(phrases: PhraseIndex, number: int, text: str, wanted: Callable[[PackRule], bool]) -> Iterator[Edit]:
    """Cut out phrases inside a line that no word runs on from; of two that overlap the first."""
    done = 0
    for start, phrase, rule in sorted(phrases.inline(text), key=lambda found: found[:2]):
        end = start + len(phrase)
        if start >= done and wanted(rule):
            yield Edit(number, start, end, "", rule.id, f"the line holds {phrase.strip()!r}", rule.category)
            done = end


STAGE = Phrases()
