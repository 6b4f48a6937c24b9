"""Semicolons left where a quotation mark stood (the end of an entity such as ``&quot;``).

Repairs a semicolon that opens a block, and one that follows a function word, in documents that show more than
one of them or other damage. The quotation marks cannot be restored safely. Left alone: every other semicolon,
Greek (where it is the question mark), code.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit
from articleclean.stages.punctuation.stops import doubled_stops, stops_around_quotes

LEADING = "punctuation.semicolons.leading"
AFTER = "punctuation.semicolons.after-function-word"

RULES = (
    Rule(
        LEADING,
        "No block of prose opens with a semicolon; an entity lost its name there.",
        ("; Old debt and; new money\n\nThe mayor spoke of; old debt.",),
        ("; comment in a settings file", "One read; nobody laughed."),
    ),
    Rule(
        AFTER,
        "A semicolon between a preposition, article or conjunction and its noun is what is left of an entity.",
        ("He warned of; grave losses in the north.\n\nShe spoke of the; old debt.",),
        ("This is what they came for; nobody stayed.", "Lyon, France; Graz, Austria; and Cork, Ireland."),
    ),
)

_ORPHAN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,8});(?= [^\W\d_])")
_GREEK = re.compile(r"[\u0370-\u03ff]")


@cache
def function_words() -> frozenset[str]:
    """The function words of all languages in the lexicon."""
    text = files("articleclean").joinpath("data/lexicons/function_words.toml").read_text(encoding="utf-8")
    return frozenset(word for words in tomllib.loads(text).values() for word in words)


def orphans(document: Document) -> list[tuple[int, int, int, str]]:
    """List the semicolons that stand where a mark was lost: (block, start, end, rule)."""
    found: list[tuple[int, int, int, str]] = []
    for index, block in enumerate(document.blocks):
        text = block.text
        if ";" not in text or _GREEK.search(text):
            continue
        if text[0] == ";" and text[1:2] == " " and text[2:3].isalpha():
            found.append((index, 0, 2, LEADING))
        found += [
            (index, match.end() - 1, match.end(), AFTER)
            for match in _ORPHAN.finditer(text)
            if match.group(1).casefold() in function_words()
        ]
    return found


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take orphan semicolons out."""
    if ";" not in document.text:
        return
    found = document.fact(orphans)
    if not found:
        return
    damage = len(found) + document.fact(doubled_stops) + document.fact(stops_around_quotes)[0]
    if damage > 1:
        for index, start, end, rule in found:
            yield Edit(index, start, end, "", rule, f"{damage} signs of the same damage in the document")


STAGE = FunctionStage("punctuation.semicolons", find)
