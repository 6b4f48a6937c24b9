"""Reading rule packs: those that are built in, and a user's own."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from articleclean.errors import RulePackError
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import Pack, PackRule

__all__ = ["Pack", "PackRule", "builtin_packs", "index", "load_pack"]


@cache
def builtin_packs() -> tuple[Pack, ...]:
    """Return the packs that come with articleclean, by language."""
    folder = files("articleclean").joinpath("data/packs")
    packs = []
    for language in sorted(folder.iterdir(), key=lambda p: p.name):
        for file in sorted(language.iterdir(), key=lambda p: p.name):
            packs.append(parse(file.read_text(encoding="utf-8"), f"{language.name}/{file.name}"))  # noqa: PERF401
    return tuple(packs)


def load_pack(path: str | Path) -> Pack:
    """Read a rule pack from a TOML file and try its rules on their own examples and keepers.

    Raises RulePackError, in one line with the file, the rule and what is wrong.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RulePackError(f"{path}: cannot be read: {error}") from None
    pack = parse(text, str(path))
    for rule in pack.rules:
        problem = next((f"does not match its example {e!r}" for e in rule.examples if not rule.matches(e)), None)
        problem = problem or next((f"matches its keeper {k!r}" for k in rule.keepers if rule.matches(k)), None)
        if problem:
            raise RulePackError(f"{path}: rule {rule.id} {problem}")
    return pack


def parse(text: str, name: str) -> Pack:
    """Return the pack a TOML text describes; ``name`` is for messages."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RulePackError(f"{name}: not TOML: {error}") from None
    head, rules = data.pop("pack", {}), data.pop("rule", [])
    if data or not isinstance(rules, list) or not isinstance(head, dict):
        raise RulePackError(f"{name}: a pack has one [pack] and [[rule]] tables, nothing else")
    language = head.get("language", "und")
    rules = [{"language": language, **rule} if isinstance(rule, dict) else rule for rule in rules]
    try:
        return Pack.model_validate({"name": name, **head, "rules": rules})
    except ValidationError as error:
        first = error.errors()[0]
        place = list(first["loc"])
        if len(place) > 1 and place[0] == "rules" and isinstance(place[1], int):
            rule = rules[place[1]]
            place[:2] = [f"rule {rule.get('id', place[1] + 1) if isinstance(rule, dict) else place[1] + 1}"]
        where = " ".join(str(part) for part in place)
        raise RulePackError(f"{name}: {where}: {first['msg']}") from None


@cache
def index(packs: tuple[Pack, ...] = ()) -> PhraseIndex:
    """Return the index of the packs that are built in and these."""
    return PhraseIndex((*builtin_packs(), *packs))
