"""Runs of spaces.

Makes one space of a run of spaces, tabs and no-break spaces. Left alone: a single space of any kind (no-break
spaces are the author's), code and tables, and runs of plain spaces in scripts whose spaces separate phrases (Thai,
Lao, Khmer, Burmese).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Block, Document
from articleclean.letters import QUESTIONS, STOPS, is_small
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

RUNS = "characters.spaces.runs"

RULES = (
    Rule(
        RUNS,
        "Markup leaves runs of spaces; one is meant.",
        ("The  ferry was \u00a0sold.", "The ferry\twas sold."),
        (
            "10\u00a0000 € et « oui\u00a0» !",
            "name\tplace\ttime",
            "คำ  ไทย",
            "Run:\n\n    if (a == b)  { stop(); }",
        ),
    ),
)

_RUN = re.compile("[ \t\u00a0\u202f](?:[ \t\u00a0\u202f]+|(?<=\t))")
_PHRASES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_CODE = re.compile(r"[{}]|\)\s*;|[=!]=|\w\(|;\s*\Z")
_GAP = re.compile(r"\s+")
_COLUMNS = re.compile(r"\S(?: {2,}|\t+)(?=\S)")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that leave one space."""
    if "  " not in document.text and document.characters.isdisjoint("\t\u00a0\u202f"):  # gate
        return
    for index, text in enumerate(document.texts):
        if _may_have_run(text) and _RUN.search(text):  # gate
            if not is_set(document, index):
                yield from _in_block(index, text)


def _in_block(index: int, text: str) -> Iterator[Edit]:
    for match in _RUN.finditer(text):
        run = match.group()
        space = run[0] if not set(run) - {"\u00a0", "\u202f"} else " "
        yield Edit(index, match.start(), match.end(), space, RUNS, f"{len(run)} characters of white space")


def _may_have_run(text: str) -> bool:
    """Whether a text holds what a run has, beside single spaces: found much faster than a run."""
    return "  " in text or "\t" in text or "\u00a0" in text or "\u202f" in text  # gate


def is_set(document: Document, index: int) -> bool:
    """Whether the spaces of a block were set on purpose: code, a row of a table, Thai."""
    text = document.blocks[index].text.strip()  # edges are tidied later
    if _PHRASES.search(text) and not document.fact(has_mixed_runs):
        return True
    if "\t" in text:  # gate
        if _is_row(document, index, text):
            return True
    indent = document.separator(index - 1)
    indent = indent[max(indent.rfind("\n"), indent.rfind("\r")) + 1 :]
    if (len(indent) >= 4 or "\t" in indent) and _CODE.search(text):
        return True
    return _is_columns(text) and any(_is_columns(block.text.strip()) for block in _beside(document, index))


def _is_row(document: Document, index: int, text: str) -> bool:
    """Whether tabs separate cells: few words between them, or as many in a line beside and no other runs."""
    tabs = text.count("\t")
    runs = _RUN.findall(text)
    if tabs > 1 and tabs * 4 >= len(_GAP.findall(text)) and sum("\t" in run for run in runs) * 2 > len(runs):
        return True
    # Both lines are asked the same, so that both stay or none: a second cleaning finds what this one found.
    return _is_tabbed(text, tabs) and any(
        _is_tabbed(block.text.strip(), tabs) for block in _beside(document, index)
    )


def _is_tabbed(text: str, tabs: int) -> bool:
    if text.count("\t") != tabs or set(_RUN.findall(text)) != {"\t"}:
        return False
    return not (text[-1] in STOPS + QUESTIONS and all(map(_is_inside, re.finditer("\t", text))))


def _is_inside(match: re.Match[str]) -> bool:
    """Whether a tab stands between two small words, as in a sentence and not between two cells."""
    text, at = match.string, match.start()
    return 0 < at < len(text) - 1 and is_small(text[at - 1]) and is_small(text[at + 1])


def _is_columns(text: str) -> bool:
    """Whether a line is short, ends no sentence, and a third of its gaps are wide: cells, not words."""
    if not 0 < len(text) < 80 or text[-1] in STOPS + QUESTIONS + "…”»":
        return False
    wide = len(_COLUMNS.findall(text))
    return wide > 1 and wide * 3 >= len(_GAP.findall(text))


def _beside(document: Document, index: int) -> tuple[Block, ...]:
    return document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]


def has_mixed_runs(document: Document) -> bool:
    """Whether runs are of several kinds: a tag leaves any, a person who separates phrases by them sets one."""
    return len(set(_RUN.findall(document.text))) > 1


STAGE = FunctionStage("characters.spaces", find)
