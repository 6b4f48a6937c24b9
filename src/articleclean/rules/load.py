"""Reading rule packs: those that are built in, those of installed packages, and a user's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Any

import regex
from pydantic import ValidationError

from articleclean.errors import RulePackError
from articleclean.rules.match import PATTERN_LINE, TIMEOUT, PhraseIndex, matches
from articleclean.rules.pack import TRUSTED, Pack, PackRule

__all__ = [
    "Pack",
    "PackRule",
    "builtin_packs",
    "index",
    "installed_packs",
    "load_pack",
    "prepared",
    "written_packs",
]

PREPARED = "data/packs.jsonl"
GROUP = "articleclean.packs"  # the entry points by which packages offer packs
FIELDS = frozenset(
    {"section", "byline"}
)  # categories that the stages of fields read, from the built-in packs alone

_ADVICE = {
    "missing": "is missing: add it",
    "extra_forbidden": "is not a key that packs know: take it out, or correct its spelling",
    "too_short": "is empty: give at least one",
    "string_too_short": "is empty: say it in a few words",
    "string_pattern_mismatch": "is not well written: an id is dotted and lower-case, such as ads.en.marker",
}


@cache
def builtin_packs() -> tuple[Pack, ...]:
    """Return the packs that come with articleclean, by language, as `prepared` has left them."""
    lines = files("articleclean").joinpath(PREPARED).read_bytes().splitlines()
    return tuple(Pack.model_validate_json(line, context=TRUSTED) for line in lines)


def written_packs() -> tuple[Pack, ...]:
    """Return the same packs from the files in which they are written; this takes ten times as long."""
    folder = files("articleclean").joinpath("data/packs")
    found = {f"{language.name}/{file.name}": file for language in folder.iterdir() for file in language.iterdir()}
    return tuple(parse(found[name].read_text(encoding="utf-8"), name) for name in sorted(found))


def prepared(packs: tuple[Pack, ...]) -> str:
    """Return packs in the form in which they are read fast: JSON, a pack a line."""
    return "".join(f"{pack.model_dump_json(exclude_defaults=True)}\n" for pack in packs)


def installed_packs() -> tuple[str, ...]:
    """Return the names of the packs that installed packages offer; `load_pack` takes each of them."""
    return tuple(sorted(entry_points(group=GROUP).names))


def load_pack(path: str | Path) -> Pack:
    """Read a rule pack and try its rules on their own examples and keepers.

    ``path`` is a TOML file, or the name of a pack that an installed package offers. No pack is used because it is
    installed: the same settings give the same article on every machine.
    Raises RulePackError, in one line with the file, the rule and what is wrong.
    """
    pack = parse(read(Path(path)), str(path)) if Path(path).exists() else _installed(str(path))
    for rule in pack.rules:
        for problem in problems(rule):
            raise RulePackError(f"{path}: rule {rule.id}: {problem}")
    return pack


def _installed(name: str) -> Pack:
    """The pack behind an entry point, which leads to a pack or to the path of one."""
    if name not in installed_packs():
        raise RulePackError(f"{name}: is neither a file nor the name of an installed pack, so it cannot be read")
    found = entry_points(group=GROUP)[name].load()
    return found if isinstance(found, Pack) else parse(read(Path(found)), name)


def read(path: Path) -> str:
    """Return the text of a pack's file, or raise RulePackError."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RulePackError(f"{path}: cannot be read: {error}") from None


def problems(rule: PackRule) -> Iterator[str]:
    """Yield what keeps a rule from working: a slow pattern, an example it misses, a keeper it takes."""
    if rule.pattern is not None and _grows(rule.pattern, rule.examples):
        yield "the pattern takes too long on a line it does not match: write it without nested repetition"
    yield from (f"it does not match its example {text!r}" for text in rule.examples if not matches(rule, text))
    yield from (f"it matches its keeper {text!r}" for text in rule.keepers if matches(rule, text))


def _grows(pattern: str, examples: tuple[str, ...]) -> bool:
    """Whether the pattern runs into its timeout on long lines made of its own examples and their letters."""
    compiled = regex.compile(pattern)
    for example in examples:
        for piece in (example, *dict.fromkeys(example[:20])):
            try:
                compiled.fullmatch(
                    (piece * PATTERN_LINE)[: PATTERN_LINE - 50] + "\0" + example[-49:], timeout=TIMEOUT
                )
            except TimeoutError:
                return True
    return False


def parse(text: str, name: str) -> Pack:
    """Return the pack a TOML text describes; ``name`` is for messages, and the name of a pack that has none."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RulePackError(f"{name}: not TOML: {error}") from None
    head, rules = data.pop("pack", {}), data.pop("rule", [])
    if data or not isinstance(rules, list) or not isinstance(head, dict) or "rules" in head:
        raise RulePackError(f"{name}: a pack has one [pack] and [[rule]] tables, nothing else")
    language = head.get("language", "und")
    rules = [{"language": language, **rule} if isinstance(rule, dict) else rule for rule in rules]
    try:
        return Pack.model_validate({"name": name, **head, "rules": rules})
    except ValidationError as error:
        raise RulePackError(f"{name}: {_message(error, rules)}") from None


def _message(error: ValidationError, rules: list[Any]) -> str:
    """The first thing that is wrong, on one line: the rule, the key and what to do."""
    first = error.errors()[0]
    place = list(first["loc"])
    if len(place) > 1 and place[0] == "rules" and isinstance(place[1], int):
        rule = rules[place[1]]
        place[:2] = [f"rule {rule.get('id', place[1] + 1) if isinstance(rule, dict) else place[1] + 1}:"]
    advice = _ADVICE.get(first["type"], first["msg"].removeprefix("Value error, "))
    return " ".join([*map(str, place), *advice.split()])


def index(packs: tuple[Pack, ...] = ()) -> PhraseIndex:
    """Return the index of the packs that are built in and these; one id in two packs is a RulePackError."""
    return _index(packs)


@lru_cache(maxsize=16)  # a process that loads packs without end does not keep them all
def _index(packs: tuple[Pack, ...]) -> PhraseIndex:
    for pack in packs:
        for rule in pack.rules:
            if rule.category in FIELDS:
                raise RulePackError(
                    f"{pack.name}: rule {rule.id}: the category {rule.category} is read by the stages of fields, "
                    "from the built-in packs alone: choose another category"
                )
    every = (*builtin_packs(), *packs)
    owners: dict[str, str] = {}
    for pack in every:
        for rule in pack.rules:
            if rule.id in owners:
                raise RulePackError(f"{pack.name}: rule {rule.id}: {owners[rule.id]} has this id: choose another")
            owners[rule.id] = pack.name
    return PhraseIndex(packs, builtin_packs())
