"""The cleaner that the settings ask for, and what can be printed about its rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from articleclean.cli.talk import UsageError
from articleclean.errors import ArticleCleanError
from articleclean.pipeline import Cleaner
from articleclean.rules.load import load_pack
from articleclean.rules.rule import Rule


def cleaner(values: Mapping[str, Any]) -> Cleaner:
    """Build the cleaner; what is wrong with the settings is a `UsageError`."""
    try:
        return Cleaner(
            preset=values["preset"],
            caution=values["caution"],
            keep=frozenset(values["keep"]),
            packs=tuple(load_pack(path) for path in values["rules"]),
            language=values["language"],
            select=_ids(values["select"]),
            ignore=_ids(values["ignore"]),
        )
    except ArticleCleanError as error:
        raise UsageError(str(error)) from error


def _ids(values: Iterable[str]) -> frozenset[str]:
    return frozenset(name for value in values for name in value.replace(",", " ").split())


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
