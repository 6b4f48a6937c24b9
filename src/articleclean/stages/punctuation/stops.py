"""Doubled full stops.

Repairs ``..`` at the end of sentences, and the stop set both inside and outside of a closing quotation mark
(``.”.``), in documents that show the damage more than once. Left alone: a single ``..``, ellipses, ``?..`` and
``!..`` (Russian), ``?”.`` (German), two stops before a lower-case word (a lazy ellipsis).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

DOUBLED = "punctuation.stops.doubled"
AROUND = "punctuation.stops.around-quote"

RULES = (
    Rule(
        DOUBLED,
        "Pages and translation engines set the final stop twice; one document shows it again and again.",
        ("The ferry stopped..\n\nNobody was told why..", "It rained.. The match went on.. They lost."),
        ("The ferry stopped..", "Well.. I think.. no.", "Он замолчал?.. «Да!..»", "See 151.23..151.27 and cd .."),
    ),
    Rule(
        AROUND,
        "A stop inside the closing quotation mark and one outside of it: the outer one is the repeated one.",
        ("He spoke of “an old debt.”.\n\nShe spoke of “a new one.”.",),
        ("Er fragte: „Wer war das?“.", 'He cites "A short history of ferries.". Harbour Press, 1998.'),
    ),
)

_ENDS = re.compile(r"(?<=[^\W\d_]|[”\"»’)])\.\.(?![.\w])")
_AROUND = re.compile(r"(?<=\.[”\"])\.(?=\s|$)")


def is_damaged_end(text: str, match: re.Match[str]) -> bool:
    """Whether two stops end a sentence: nothing follows, or a space and no lower-case letter."""
    rest = text[match.end() : match.end() + 2]
    return not rest or (rest[0].isspace() and not rest[1:].islower())


def doubled_stops(document: Document) -> int:
    """Count the sentences that end in two stops, less the lazy ellipses that look like them."""
    if ".." not in document.text:
        return 0
    hits = [is_damaged_end(b.text, m) for b in document.blocks for m in _ENDS.finditer(b.text)]
    return sum(hits) if sum(hits) > hits.count(False) else 0


def stops_around_quotes(document: Document) -> tuple[int, int]:
    """Count stops on both sides of a closing quotation mark: at the end of a block, and in all."""
    ends = [m.end() == len(b.text) for b in document.blocks for m in _AROUND.finditer(b.text)]
    return sum(ends), len(ends)


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take the second stop away."""
    text = document.text
    if ".." not in text and '".' not in text and "”." not in text:
        return
    at_end, around = document.fact(stops_around_quotes)
    doubled = document.fact(doubled_stops)
    for index, block in enumerate(document.blocks):
        if doubled + at_end > 1 and doubled and ".." in block.text:
            for match in _ENDS.finditer(block.text):
                if is_damaged_end(block.text, match):
                    yield Edit(index, match.start(), match.end(), ".", DOUBLED, f"seen {doubled} times")
        if around and (at_end or around > 1 or doubled > 1):
            for match in _AROUND.finditer(block.text):
                yield Edit(index, match.start(), match.end(), "", AROUND, f"seen {around} times")


STAGE = FunctionStage("punctuation.stops", find)
