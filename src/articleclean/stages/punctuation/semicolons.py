"""Semicolons left where a quotation mark stood (the end of an entity such as ``&quot;``).

Repairs a semicolon that opens a block, and one that follows a function word, in documents that show more than
one of them or other damage; and, where most semicolons of a document are of that kind, those between other words.
The quotation marks cannot be restored safely. Left alone: every other semicolon, lists, Greek (where it is the
question mark), code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.languages import any_function_words, clause_words, function_words
from articleclean.protected import is_code
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit
from articleclean.stages.punctuation.stops import doubled_stops, stops_around_quotes

LEADING = "punctuation.semicolons.leading"
AFTER = "punctuation.semicolons.after-function-word"
AMONG = "punctuation.semicolons.among-orphans"

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
    Rule(
        AMONG,
        "Where most semicolons of a document are residue, the few left between two words are too.",
        ("He warned of; grave losses, of the; old debt.\n\nShe called it; fatal neglect by the; board.",),
        (
            "He warned of; grave losses; nobody cared; they left.\n\nShe spoke of the; old debt; he wept.",
            "One read; nobody laughed.",
        ),
        safety="lossy",
    ),
)

HEAVY = 5  # signs of other damage, from which on a clause that ends in a preposition is less likely than residue

BEYOND = 10  # letters; no function word has as many

_ORPHAN = re.compile(r";(?<=[^\W\d_];)(?= ([^\W\d_]+))")
_WORD = re.compile(r"[^\W\d_]+\Z")
_BETWEEN = re.compile(r"; (?<=[^\W\d_]; )([^\W\d_]+)")
_GREEK = re.compile(r"[\u0370-\u03ff]")


def orphans(document: Document) -> list[tuple[int, int, int, str]]:
    """List the semicolons that stand where a mark was lost: (block, start, end, rule)."""
    found: list[tuple[int, int, int, str]] = []
    for index, text in _prose(document):
        if text[0] == ";" and text[1:2] == " " and text[2:3].isalpha():
            found.append((index, 0, 2, LEADING))
        for match in _ORPHAN.finditer(text):
            word = word_before(text, match.start())
            if word not in any_function_words():  # gate
                continue
            if word in document.fact(function_words)[0]:
                ends = word in document.fact(function_words)[1]  # it may end a clause, and a clause may begin
                if not ends or match[1].casefold() not in document.fact(clause_words):
                    found.append((index, match.start(), match.start() + 1, AFTER))
    return found


def word_before(text: str, at: int) -> str:
    """Return the word that ends at a place, small; of one too long for a function word, its last letters."""
    word = _WORD.search(text, max(0, at - BEYOND), at)
    return word[0].casefold() if word else ""


def certain(document: Document) -> int:
    """Count the orphans after words that never end a clause."""
    _, last = document.fact(function_words)
    found = document.fact(orphans)
    words = [word_before(document.blocks[index].text, end - 1) for index, _, end, _ in found]
    return sum(word not in last for word in words)


def others(document: Document) -> list[tuple[int, int, int, str]]:
    """List the semicolons between two words that are no orphans by themselves.

    A lawful semicolon begins a clause, and clauses like to begin with a function word; a quotation does not.
    """
    words, _ = document.fact(function_words)
    sure = {(index, end) for index, _, end, _ in document.fact(orphans)}
    return [
        (index, match.start(), match.start() + 1, AMONG)
        for index, text in _prose(document)
        for match in _BETWEEN.finditer(text)
        if (index, match.start() + 1) not in sure and match.group(1).casefold() not in words
    ]


def _prose(document: Document) -> Iterator[tuple[int, str]]:
    for index, block in enumerate(document.blocks):
        if ";" in block.text:  # gate
            if not _GREEK.search(block.text) and not is_code(block.text):
                yield index, block.text


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take orphan semicolons out."""
    if ";" not in document.text:  # gate
        return
    found = document.fact(orphans)
    if not found:  # gate
        return
    signs = document.fact(doubled_stops) + document.fact(stops_around_quotes)[0]
    sure, more = document.fact(certain), document.fact(others)
    many = len(found) > 3 and len(found) >= len(more)
    if len(found) + signs < 2 or not (sure or many or signs >= HEAVY):
        return
    if len(found) >= 2 * len(more) and sure:
        found = found + more
    damage = len(found) + signs
    for index, start, end, rule in found:
        yield Edit(index, start, end, "", rule, f"{damage} signs of the same damage in the document")


STAGE = FunctionStage("punctuation.semicolons", find)
