"""The cleaner that the settings ask for, and what can be printed about its rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from articleclean import list_rules
from articleclean.actions import Action, Relabel
from articleclean.cli.talk import UsageError
from articleclean.document import Document
from articleclean.errors import ArticleCleanError
from articleclean.pipeline import Cleaner
from articleclean.rules.load import load_pack
from articleclean.rules.rule import Rule
from articleclean.stage import Stage


@dataclass(frozen=True)
class Chosen:
    """A stage of which only the chosen rules act. What it says about roles is no change and stays."""

    stage: Stage
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the stage."""
        return self.stage.name

    def __call__(self, document: Document) -> Iterator[Action]:
        """Yield the actions of the rules that are chosen."""
        for action in self.stage(document):
            if isinstance(action, Relabel) or self._chosen(action.rule):
                yield action

    def _chosen(self, rule: str) -> bool:
        return (not self.select or _under(rule, self.select)) and not _under(rule, self.ignore)


def _under(rule: str, names: Iterable[str]) -> bool:
    return any(rule == name or rule.startswith(name + ".") for name in names)


def cleaner(values: Mapping[str, Any]) -> Cleaner:
    """Build the cleaner; what is wrong with the settings is a `UsageError`."""
    try:
        made = Cleaner(
            preset=values["preset"],
            caution=values["caution"],
            keep=frozenset(values["keep"]),
            packs=tuple(load_pack(path) for path in values["rules"]),
            language=values["language"],
        )
    except ArticleCleanError as error:
        raise UsageError(str(error)) from error
    select, ignore = _ids(values["select"]), _ids(values["ignore"])
    if select or ignore:
        _known((*select, *ignore), [rule.id for rule in list_rules(made.packs)])
        made = replace(made, stages=tuple(Chosen(stage, select, ignore) for stage in made.stages))
    return made


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for value in values for name in value.replace(",", " ").split())


def _known(names: Iterable[str], ids: list[str]) -> None:
    prefixes = {".".join(parts[:count]) for name in ids for parts in [name.split(".")] for count in range(1, 9)}
    for name in names:
        if name not in prefixes:
            near = get_close_matches(name, sorted(prefixes), n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else "articleclean --list-rules shows them all"
            raise UsageError(f"unknown rule {name!r}; {hint}")


def listed(rules: Iterable[Rule], *, as_json: bool) -> str:
    """The rules, one a line."""
    if as_json:
        return "".join(json.dumps(rule._asdict(), ensure_ascii=False) + "\n" for rule in rules)
    return "".join(f"{rule.id}  [{rule.category or 'repair'}]  {rule.why}\n" for rule in rules)


def described(name: str, rules: Iterable[Rule]) -> str:
    """One rule in full."""
    found = {rule.id: rule for rule in rules}
    if name not in found:
        near = get_close_matches(name, sorted(found), n=1, cutoff=0.5)
        raise UsageError(f"unknown rule {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    rule = found[name]
    about = [
        rule.safety,
        f"category {rule.category}" if rule.category else "repair",
        rule.language or "any language",
    ]
    lines = [rule.id, f"  {rule.why}", f"  {', '.join(about)}"]
    lines += [f"  changes  {text!r}" for text in rule.examples]
    lines += [f"  keeps    {text!r}" for text in rule.keepers]
    return "\n".join(lines) + "\n"
