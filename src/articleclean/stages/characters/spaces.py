"""Runs of spaces.

Makes one space of a run of spaces, tabs and no-break spaces. Left alone: a single space of any kind (no-break
spaces are the author's), code and tables, scripts whose spaces separate phrases (Thai, Lao, Khmer, Burmese).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document
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

_RUN = re.compile("[ \t\u00a0\u202f]{2,}|\t")
_PHRASES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_CODE = re.compile(r"[{}]|\)\s*;|[=!]=|\w\(|;\s*\Z")
_COLUMNS = re.compile(r"\S(?: {2,}|\t+)(?=\S)")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that leave one space."""
    if not _RUN.search(document.text):
        return
    for index, block in enumerate(document.blocks):
        text = block.text
        if _RUN.search(text) and not is_set(document, index):
            for match in _RUN.finditer(text):
                run = match.group()
                space = run[0] if not set(run) - {"\u00a0", "\u202f"} else " "
                yield Edit(index, match.start(), match.end(), space, RUNS, f"{len(run)} characters of white space")


def is_set(document: Document, index: int) -> bool:
    """Whether the spaces of a block were set on purpose: code, a row of a table, Thai."""
    text = document.blocks[index].text.strip()  # edges are tidied later
    if _PHRASES.search(text) or text.count("\t") > 1:
        return True
    indent = document.separator(index - 1)
    indent = indent[max(indent.rfind("\n"), indent.rfind("\r")) + 1 :]
    if (len(indent) >= 4 or "\t" in indent) and _CODE.search(text):
        return True
    near = document.blocks[max(0, index - 1) : index + 2]
    return len(text) < 80 and sum(len(_COLUMNS.findall(block.text)) > 1 for block in near) > 1


STAGE = FunctionStage("characters.spaces", find)
