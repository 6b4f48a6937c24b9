"""Write what is made: of the code the packs as they are read, the catalogue, the schema and the man page; of what
was measured the comparison with other tools, and performance, with their plots.

`python docs/generate.py` writes them; `python docs/generate.py --check` exits 1 with a diff where one is stale.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from itertools import groupby
from pathlib import Path

import manpage
import measured

import articleclean
from articleclean import presets
from articleclean.rules.load import PREPARED, builtin_packs, prepared, written_packs
from articleclean.rules.pack import PackRule

DOCS = Path(__file__).parent
PACKS = f"../src/articleclean/{PREPARED}"
SHOWN = 100  # characters of an example that the catalogue shows

INTRODUCTION = """\
# Catalogue of rules

Every rule: those of the stages in the order in which they are asked, with what the stage makes of an example, then
those of the rule packs. This page is
made by `docs/generate.py` from `articleclean.list_rules()`; change the rules, not the page. `↵` stands for a
line end, `…` for a text cut short here, and escapes such as `\\u200b` for what cannot be seen. A *safe* rule
cannot lose meaning; a *lossy* one is right far more often than not. A rule with a category takes something out
of the article, and `Cleaner(keep={"category"})` brings that category back.
"""


def catalogue() -> str:
    """Return the catalogue: the rules of the stages one by one, those of the packs in tables with their counts."""
    own = [(rule, module.STAGE.name) for module in presets.MODULES for rule in module.RULES]
    packed = {rule.id: rule for pack in builtin_packs() for rule in pack.rules}
    rest = [rule for rule in articleclean.list_rules() if rule.id in packed]
    phrases = sum(len(rule.phrases) for rule in packed.values())
    lines = [INTRODUCTION, f"{len(own)} rules belong to stages. {len(rest)} come from rule packs, which hold "]
    lines[-1] += f"{phrases} phrases."
    for phase, pairs in groupby(own, key=lambda pair: pair[0].id.split(".")[0]):
        lines += ["", f"## {phase.capitalize()}", ""]
        lines += ["| Rule | Why | Before | After | Keeps | Language | Safety | Category |", "| --- " * 8 + "|"]
        lines += [_row(rule, stage) for rule, stage in pairs]
    counts = {name: len(rule.phrases) for name, rule in packed.items()}
    return "\n".join([*lines, *_places(packed.values()), *_packs(rest, counts)]) + "\n"


def _row(rule: articleclean.Rule, stage: str) -> str:
    before = rule.examples[0]
    cells = [f"`{rule.id}`", rule.why, shown(before), _after(before, stage, rule.headline), shown(rule.keepers[0])]
    return _line([*cells, _language(rule), rule.safety, f"`{rule.category}`" if rule.category else ""])


def _after(before: str, stage: str, headline: str | None) -> str:
    """Return what the stage of a rule makes of its example, the fields with the headline they are found around."""
    names = {"fields.headline", stage} if stage.startswith("fields.") else {stage}
    after = articleclean.Cleaner().only(*names).clean(before, headline=headline).full_text
    return "the same text, labelled" if after == before else shown(after) if after else "nothing"


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _places(rules: Collection[PackRule]) -> Iterator[str]:
    """How many rules of each category act at which place."""
    places = sorted({rule.where for rule in rules})
    yield from ("", "## Where the rules of packs act", "")
    yield "`near` is beside a line that is sure to be the page's, `pair` beside another of the rule, `edge` first"
    yield "or last, `end` last, `head` among the first lines."
    yield from ("", _line(["Category", *places]), "| --- |" + " ---: |" * len(places))
    for category in sorted({rule.category for rule in rules}):
        here = Counter(rule.where for rule in rules if rule.category == category)
        yield _line([f"`{category}`", *(str(here[place] or "") for place in places)])


def _packs(rules: list[articleclean.Rule], phrases: dict[str, int]) -> Iterator[str]:
    yield from ("", "## Rule packs")
    for category, group in groupby(sorted(rules, key=_place), key=lambda rule: rule.category):
        yield from ("", f"### Category `{category}`", "")
        yield "| Rule | Language | Safety | Phrases | Why | Takes out | Keeps |"
        yield "| --- | --- | --- | ---: | --- | --- | --- |"
        for rule in group:
            cells = [f"`{rule.id}`", _language(rule), rule.safety, str(phrases[rule.id]), rule.why]
            cells += shown(rule.examples[0]), shown(rule.keepers[0])
            yield _line(cells)


def _place(rule: articleclean.Rule) -> tuple[str, str]:
    return (rule.category or "", rule.id)


def _language(rule: articleclean.Rule) -> str:
    return rule.language if rule.language and rule.language != "und" else "any language"


def shown(text: str) -> str:
    """Return the text as Markdown code on one line, with what cannot be seen as escapes."""
    text = text.replace("\r\n", "\n")
    text = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    text = "".join(
        c if c.isprintable() and not "\u0300" <= c <= "\u036f" else "↵" if c == "\n" else ascii(c)[1:-1]
        for c in text
    )
    fence = "`" * (1 + max(map(len, _runs(text, "`")), default=0))
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _runs(text: str, sign: str) -> list[str]:
    return ["".join(group) for c, group in groupby(text) if c == sign]


def schema() -> str:
    """Return the JSON schema of `articleclean.CleanArticle`."""
    found = articleclean.CleanArticle.model_json_schema(mode="serialization")
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    PACKS: lambda: prepared(written_packs()),  # first: the others are made of it
    "catalogue.md": catalogue,
    "article.schema.json": schema,
    "articleclean.1": manpage.page,
    **measured.PAGES,
}


def stale() -> list[str]:
    """Return a diff, in lines, from the pages as they stand to the pages as they should be."""
    lines: list[str] = []
    for name, make in PAGES.items():
        path = DOCS / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        lines += difflib.unified_diff(old.split("\n"), make().split("\n"), name, f"{name} (now)", lineterm="", n=1)
    return lines


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` compare them; return the exit code."""
    if arguments == ["--check"]:
        lines = stale()
        sys.stdout.writelines(line + "\n" for line in lines)
        return 1 if lines else 0
    if arguments:
        sys.stderr.write("usage: generate.py [--check]\n")
        return 2
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
