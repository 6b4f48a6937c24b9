"""The debris of a media player, as a unit.

Takes out everything between the first and the last sure sign of a player, captions too: rows of resolutions and
sizes, and messages known from the packs. Blank lines do not end it. Buttons beside it go with it. Where the words
are in a language no pack knows, the rows show where the player stands. Left alone: a single known line (a story
may quote it), a list that a sentence announces with a colon, a table. Measured on broadcasters' pages: a button
name is never sure alone, and two messages close to each other were never story.
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

NEAR = 4  # blocks from one sign of a player to the next
SHORT = 90  # a longer line is prose
WORDS = 70  # a line of a player in an unknown language is hardly longer
ABOVE = 8  # lines a player has above its rows

# 270p | 9.2MB, 128 kbps | MP3; any letters for the unit of size, but frames a second and hertz are no sizes
_SIZE = re.compile(
    r"[•*·–-]?\s{0,3}(?:\d{3,4}p\s?[|｜]\s?\d[\d.,]{0,6}\s?(?!fps|hz)[^\W\d_]{1,3}|\d{2,3}\s?kbps\s?[|｜]\s?\w{2,5})",
    re.IGNORECASE,
)
_TIMER = re.compile(r"0?0:00(?::00)?\s?/?\s?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s?\d{1,2}:\d\d)?")
_FINAL = re.compile(r"[.!?…。！？।։።؟۔][”\"’»)\]」』]{0,3}\Z")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_SURE = frozenset({"media_player", "clipboard"})
_BESIDE = frozenset({"player_control"})


class Mark(NamedTuple):
    """A line that is a sure sign of a player."""

    block: int
    kind: str  # size, timer, phrase
    phrase: str = ""


def marks(document: Document) -> list[Mark]:
    """List the lines that are sure signs of a player."""
    found = []
    rows = not document.characters.isdisjoint("|｜")
    for number, (text, (rules, _)) in enumerate(zip(document.texts, document.each(index().look), strict=True)):
        if len(text) > SHORT:
            continue
        if rows and ("|" in text or "｜" in text) and _SIZE.fullmatch(text):
            found.append(Mark(number, "size"))
        elif "0:00" in text and _TIMER.fullmatch(text):
            found.append(Mark(number, "timer"))
        elif rules and (rule := next((r for r in rules if r.match == "line" and r.category in _SURE), None)):
            found.append(Mark(number, "phrase", f"{rule.id} {text.casefold()}"))
    return found


def find(document: Document) -> Iterable[Action]:
    """Return a drop for every block of every player."""
    done = -1
    for cluster in _clusters(document, document.fact(marks)):
        sizes, timers = (sum(mark.kind == kind for mark in cluster) for kind in ("size", "timer"))
        known = len({mark.phrase for mark in cluster if mark.phrase})
        if sizes + timers + known < 2 or not (sizes or known):
            continue
        first, last = _extent(document, cluster, done)
        if not known:
            if first == cluster[0].block and _announced(document, first):
                continue
            first = _top(document, first, done)
        seen = _count(sizes, "resolution row"), _count(timers, "timer"), _count(known, "known line")
        reason = "media player: " + " and ".join(filter(None, seen))
        for number in range(max(first, done + 1), last + 1):  # buttons may have led into the next one
            yield Drop(number, BLOCK, reason, "media_player")
        done = max(done, last)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + "s" * (number > 1) if number else ""


def _clusters(document: Document, found: list[Mark]) -> Iterator[list[Mark]]:
    cluster = found[:1]
    for mark in found[1:]:
        if _is_near(document, cluster[-1].block, mark.block):
            cluster.append(mark)
        else:
            yield cluster
            cluster = [mark]
    if cluster:
        yield cluster


def _is_near(document: Document, a: int, b: int) -> bool:
    """Whether two lines are a few blocks apart and no prose stands between them."""
    return b - a <= NEAR and all(len(block.text) <= SHORT for block in document.blocks[a + 1 : b])


def _extent(document: Document, cluster: list[Mark], done: int) -> tuple[int, int]:
    """From the first to the last sign, and on to buttons near them that no sentence parts from them."""
    first, last = cluster[0].block, cluster[-1].block
    while (above := _button(document, first, -1)) is not None and above > done:
        first = above
    while (below := _button(document, last, 1)) is not None:
        last = below
    return first, last


def _button(document: Document, at: int, step: int) -> int | None:
    """The next button up (-1) or down (+1) within reach."""
    for number in range(at + step, at + step * (NEAR + 1), step):
        if not 0 <= number < len(document.blocks):
            return None
        text = document.blocks[number].text
        if index().line(text, _BESIDE):
            return number
        if _weight(text) > SHORT or _FINAL.search(text) or text.endswith((":", "：")):
            return None
    return None


def _announced(document: Document, row: int) -> bool:
    """Whether the line above the rows announces a list, or is the head of a table."""
    above = document.blocks[row - 1].text if row else ""
    return above.endswith((":", "：")) or "|" in above


def _top(document: Document, row: int, done: int) -> int:
    """Where a player in an unknown language begins: at the highest short line above its rows without a final mark.

    Only prose above them shows that these lines are no head of an article and no poem; else the rows go alone.
    """
    top = row
    for number in range(row - 1, done, -1):
        text = document.blocks[number].text
        if _weight(text) > WORDS or text.endswith((":", "：")):
            return top
        if row - number > ABOVE:
            return row
        if not _FINAL.search(text):
            top = number
    return row


def _weight(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


STAGE = FunctionStage("boilerplate.player", find)
