"""The debris of a media player, as a unit.

Takes out everything between the first and the last sure line of a player: rows of resolutions and sizes, and
lines known from the packs; captions between them too. Blank lines do not end it. Where the words are in a
language no pack knows, the rows show where the player stands. Left alone: a single known line (a story may quote
it), lists of sizes that a sentence announces with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articleclean.document import Document
from articleclean.rules.load import index
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop

BLOCK = "boilerplate.player.block"

_PLAYER = (
    "Download Adobe Flash Player\nThe code has been copied to your clipboard.\n• 270p | 9.2MB\n• 720p | 29.3MB"
)

RULES = (
    Rule(
        BLOCK,
        "A media player leaves its buttons, messages and resolutions in the text.",
        (f"The harbour was closed on Monday.\n\n{_PLAYER}\n\nIt opens again in May.",),
        (
            "The button read:\n\nDownload Adobe Flash Player\n\nNobody pressed it.",
            "The archive offers two sizes:\n\n720p | 29.3MB\n1080p | 61.5MB",
        ),
        "media_player",
    ),
)

NEAR = 4  # blocks that may lie between two marks of one player
SHORT = 90  # a longer line is prose
WORDS = 70  # a line of a player is hardly longer
ABOVE = 8  # lines a player has above its rows

_ROW = re.compile(
    r"[•*·\-– ]*(?:\d{3,4}p\s?[|｜/]\s?[\d.,]+\s?[^\W\d_]{1,3}|\d{2,3}\s?kbps\s?[|｜/]\s?\w{2,5}"
    r"|\d:\d\d (?:\d:)?\d?\d:\d\d(?: \d:\d\d)?)",
    re.IGNORECASE,
)
_FINAL = re.compile(r"[.!?…。！？।։።؟۔][”\"’»)\]]*\Z")
_SURE = frozenset({"media_player", "clipboard"})
_BESIDE = frozenset({"player_control"})


class _Mark(NamedTuple):
    block: int
    is_row: bool
    phrase: str


def marks(document: Document) -> list[_Mark]:
    """List the lines that are sure signs of a player."""
    found, phrases = [], index()
    for number, block in enumerate(document.blocks):
        text = block.text
        if len(text) > SHORT:
            continue
        if _ROW.fullmatch(text):
            found.append(_Mark(number, True, ""))
        elif phrases.line(text, _SURE):
            found.append(_Mark(number, False, text))
    return found


def find(document: Document) -> Iterable[Action]:
    """Return a drop for every block of every player."""
    found = document.fact(marks)
    if not found:
        return
    done = -1
    for cluster in _clusters(document, found):
        rows, known = [m for m in cluster if m.is_row], {m.phrase for m in cluster if not m.is_row}
        if len(rows) + len(known) < 2:
            continue
        first, last = _extent(document, cluster)
        if rows and not known:
            above = document.blocks[rows[0].block - 1].text if rows[0].block else ""
            if above.endswith((":", "：")):
                continue
            first = min(first, _top(document, rows[0].block, done))
        reason = f"media player: {len(rows)} rows of sizes, {len(known)} known lines"
        for number in range(max(first, done + 1), last + 1):
            yield Drop(number, BLOCK, reason, "media_player")
        done = last


def _clusters(document: Document, found: list[_Mark]) -> Iterator[list[_Mark]]:
    cluster = found[:1]
    for mark in found[1:]:
        between = document.blocks[cluster[-1].block + 1 : mark.block]
        if len(between) <= NEAR and all(len(block.text) <= SHORT for block in between):
            cluster.append(mark)
        else:
            yield cluster
            cluster = [mark]
    yield cluster


def _extent(document: Document, cluster: list[_Mark]) -> tuple[int, int]:
    """From the first to the last mark, and the buttons beside them."""
    first, last, phrases = cluster[0].block, cluster[-1].block, index()
    while first and phrases.line(document.blocks[first - 1].text, _BESIDE):
        first -= 1
    while last + 1 < len(document.blocks) and phrases.line(document.blocks[last + 1].text, _BESIDE):
        last += 1
    return first, last


def _top(document: Document, row: int, floor: int) -> int:
    """Where a player in an unknown language begins: the highest short line above its rows without a final mark."""
    top, number = row, row - 1
    while number > max(floor, 0) and row - number <= ABOVE and len(document.blocks[number].text) <= WORDS:
        if not _FINAL.search(document.blocks[number].text):
            top = number
        number -= 1
    return top


STAGE = FunctionStage("boilerplate.player", find)
