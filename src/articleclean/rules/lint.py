"""What is wrong or doubtful in a rule pack, for the person who writes it.

`load_pack` refuses what cannot work. The linter also names what works badly: a phrase that another rule takes
already, a single word that may be a subhead, a keeper that tries nothing, a pattern that is tried on every line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from articleclean.errors import RulePackError
from articleclean.rules.load import builtin_packs, parse, problems, read
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import Pack, PackRule, fold

_ADVICE = {
    "the pattern": "rewrite it without repetition inside repetition",
    "it does not": "correct the phrase or the example",
    "it matches": "make the phrase longer, or where stricter",
}


class Problem(NamedTuple):
    """One thing to mend: where it stands, what is wrong, and what to do."""

    place: str
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}: {self.advice}"


def lint_pack(pack: str | Path | Pack, *, others: Iterable[Pack] | None = None) -> list[Problem]:
    """Return what is wrong or doubtful in a pack, in the order of its rules; an empty list where nothing is.

    ``others`` are the packs that will run before it; by default those that are built in.
    """
    text = "" if isinstance(pack, Pack) else None
    try:
        if text is None:
            text = read(Path(str(pack)))
            pack = parse(text, str(pack))
    except RulePackError as error:
        return [
            Problem(str(pack), str(error).removeprefix(f"{pack}: "), "mend this first; the rest was not looked at")
        ]
    assert isinstance(pack, Pack)
    ours = (one for one in builtin_packs() if one.name != pack.name)
    before = PhraseIndex(ours if others is None else others)
    seen: dict[tuple[str, str], str] = {}
    found = []
    for rule in pack.rules:
        place = f"{pack.name}{_line(text, rule.id)}: rule {rule.id}"
        found += [Problem(place, *pair) for pair in (*_broken(rule), *_doubles(rule, seen, before), *_weak(rule))]
    return found


def _line(text: str, rule: str) -> str:
    """The line of the file on which the rule gives its id."""
    at = text.find(f'"{rule}"')
    return f":{text.count(chr(10), 0, at) + 1}" if at >= 0 else ""


def _broken(rule: PackRule) -> Iterator[tuple[str, str]]:
    for problem in problems(rule):
        advice = next(text for start, text in _ADVICE.items() if problem.startswith(start))
        yield problem.partition(": write it")[0], advice


def _doubles(rule: PackRule, seen: dict[tuple[str, str], str], before: PhraseIndex) -> Iterator[tuple[str, str]]:
    """Phrases that stand twice, and phrases that a rule of an earlier pack takes in the same places already."""
    for phrase in rule.phrases:
        key = rule.match, _same(rule, phrase)
        if key in seen:
            yield f"the phrase {phrase!r} is a duplicate of one in {seen[key]}", "take one of the two out"
        seen.setdefault(key, rule.id)
        owner = _owner(rule, phrase, before)
        if owner:
            yield f"the phrase {phrase!r} is shadowed by {owner}, which takes it first", "take it out"


def _same(rule: PackRule, phrase: str) -> str:
    """What two phrases of one kind of match must share to be the same."""
    folded = " ".join(phrase.casefold().split())
    return {"line": fold(phrase), "inline": phrase}.get(rule.match, folded)


def _owner(rule: PackRule, phrase: str, before: PhraseIndex) -> str | None:
    if rule.match == "line":
        rules = before.lines(phrase)
    elif rule.match in ("label", "prefix"):
        rules = [found for found, _ in before.affixes(f"{phrase} x", rule.match)]
    elif rule.match == "suffix":
        rules = [found for found, _ in before.affixes(f"x. {phrase}", rule.match)]
    else:
        rules = [found for _, _, found in before.inline(f"x{phrase}")]
    return next((found.id for found in rules if found.where in ("anywhere", rule.where)), None)


def _weak(rule: PackRule) -> Iterator[tuple[str, str]]:
    if rule.match == "line" and rule.where == "anywhere":
        for phrase in rule.phrases:
            if phrase.isascii() and len(fold(phrase).split()) == 1:
                advice = 'set where = "near" or "pair", or make it longer'
                yield f"the phrase {phrase!r} is a single word, which may be a subhead", advice
    if rule.phrases and not any(fold(phrase) in fold(text) for text in rule.keepers for phrase in rule.phrases):
        yield "no keeper holds a phrase of the rule, so none tries it", "add a sentence with the phrase in it"
    if (
        rule.pattern is not None
        and not (rule.opens or rule.closes)
        and rule.where not in ("head", "tail", "edge", "end")
    ):
        yield (
            "the pattern is tried on every line",
            "name in opens or closes the words that a line begins or ends with",
        )
