"""Spaces lost between sentences and behind commas, where a tag between the words went.

Puts a space between a stop and the capital behind it, where both words stand elsewhere in the document by
themselves, and between a comma and the small letter behind it, where the document has lost several. Left alone:
words with other marks in them (addresses, abbreviations), capital words before the stop (``Football.London``),
what comes again (``string.Format``), lists without spaces, scripts without case but for Korean, whose sentences
end alike. Words glued without a mark between them are left, since nothing tells them from ``isiZulu``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from articleclean.document import Document
from articleclean.letters import is_small
from articleclean.protected import is_code
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

LOST = "punctuation.gaps.between-sentences"
COMMA = "punctuation.gaps.after-comma"

RULES = (
    Rule(
        LOST,
        "The space between two sentences went with a tag; both words stand elsewhere by themselves.",
        (
            "The ferry was sold.Nobody knew. She said it was sold, and nobody asked.",
            "오래된 배가 팔렸습니다.시장은 침묵했다.",
        ),
        (
            "He reads football.London and string.Format all day.",
            "The string.Format call pads a string; see www.example.org/ferry.Gull and e.g.The ferry.",
            "3.5%는 올랐다. 가.나.다.라 순서.",
        ),
        safety="lossy",
    ),
    Rule(
        COMMA,
        "The space behind a comma went with a tag, and more than once; once is a slip of the writer.",
        ("The ferry was sold,despite a vote, and moved north.\nNobody asked,although the town had paid for it.",),
        (
            "The ferry was sold,despite a vote of the town.",
            "Tags of the page: ferry,harbour,vote and town,pier,bridge for all readers of the page.",
            "He typed sort,uniq at the prompt.",
        ),
        safety="lossy",
    ),
)

_PLACES = tuple(re.compile(rf"{re.escape(mark)}(?=[^\W\d_]{{2}})") for mark in ".!?")
_BEFORE = re.compile(r"(?<!\S)[\"“„«(¿¡]?([^\W\d_]{3,})\Z")
_AFTER = re.compile(r"([^\W\d_]+)(?=[\s,;:’'])")
_KOREAN = re.compile(r"(?<!\S)[“(]?[가-힣]+다\Z")
_HANGUL = re.compile(r"[가-힣]{2}")
_WORD = re.compile(r"(?<![\w.,!?@/-])([^\W\d_]{2,})(?![\w(]|[.,!?/@-]\w)")
_GLUED = re.compile(r"(?<![^\W\d_])(?=([^\W\d_]{3,60}[.!?][^\W\d_]{2,60}))")
_COMMA = re.compile(r",(?<=[^\W\d_],)(?=[^\W\d_])")
_LEFT = re.compile(r"(?<![\w,.:;@#/&=+'’-])[^\W\d_]+\Z")
_RIGHT = re.compile(r"[^\W\d_]+(?![\w@#/&=+-]|[,.:;]\w)")
_SENTENCE = 5  # spaces of a line that says something: lists of tags and commands have fewer
_LONGEST = 60  # characters of a word, and of what is looked at around a place
_FEW = 20  # words that are looked for one by one


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put the spaces back."""
    for pattern in _PLACES:
        if pattern.search(document.text):  # gate
            for index, block in enumerate(document.blocks):
                for match in pattern.finditer(block.text):
                    reason = _is_lost(document, block.text, match)
                    if reason and not document.found(is_code)[block.text]:
                        yield Edit(index, match.end(), match.end(), " ", LOST, reason)
    if "," in document.characters and _COMMA.search(document.text):  # gate
        yield from _commas(document)


def _commas(document: Document) -> Iterator[Action]:
    places: list[tuple[int, int, tuple[str, str]]] = []
    for index, block in enumerate(document.blocks):
        text = block.text
        if _COMMA.search(text):  # gate
            if text.count(" ") >= _SENTENCE and not is_code(text):
                places += [(index, m.end(), pair) for m in _COMMA.finditer(text) if (pair := _parted(text, m))]
    if len({pair for _, _, pair in places}) > 1:  # what comes again alike may be a name
        for index, at, _ in places:
            yield Edit(index, at, at, " ", COMMA, f"{len(places)} spaces are missing")


def _parted(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """The words on both sides of a comma, small and whole, where nothing else is glued to them."""
    before = _LEFT.search(text[max(0, match.start() - _LONGEST) : match.start()])
    after = _RIGHT.match(text, match.end(), match.end() + _LONGEST)
    if not before or not after or not is_small(before[0][-1]) or not is_small(after[0][0]):
        return None
    return before[0].lower(), after[0]


def _is_lost(document: Document, text: str, match: re.Match[str]) -> str:
    """Why a space is missing behind a stop; empty where it is not."""
    left = text[max(0, match.start() - _LONGEST) : match.start()]
    if _HANGUL.match(text, match.end()):
        return "a sentence ends here" if _KOREAN.search(left) else ""
    before, after = _BEFORE.search(left), _AFTER.match(text, match.end(), match.end() + _LONGEST)
    if not before or not after or not before[1].islower() or not after[1].istitle():
        return ""
    known = document.fact(words)
    if not known[before[1]] or not known[after[1].lower()]:
        return ""
    if document.fact(glued)[f"{before[1]}{match.group()}{after[1]}"] > 1:
        return ""  # what comes again is a name
    return f"{before[1]} and {after[1]} stand elsewhere"


class Seldom:
    """How often a pattern finds a string, 2 for more than once: a few are looked for, of many all are counted."""

    def __init__(self, text: str, pattern: re.Pattern[str]):
        self._text, self._pattern = text, pattern
        self._few: dict[str, int] = {}

    def __getitem__(self, sought: str) -> int:
        if sought not in self._few and len(self._few) == _FEW:
            return min(2, self._all[sought])
        if sought not in self._few:
            self._few[sought] = self._look(sought)
        return self._few[sought]

    @cached_property
    def _all(self) -> Counter[str]:
        return Counter(self._pattern.findall(self._text))

    def _look(self, sought: str) -> int:
        count, at = 0, self._text.find(sought)
        while at >= 0 and count < 2:
            found = self._pattern.match(self._text, at)
            count += found is not None and found[1] == sought
            at = self._text.find(sought, at + 1)
        return count


def glued(document: Document) -> Seldom:
    """Two words with nothing but a mark between them, and how often they stand there."""
    return Seldom(document.text, _GLUED)


def words(document: Document) -> Seldom:
    """The words of the document that stand by themselves, as they are written: a name is never small."""
    return Seldom(document.text, _WORD)


STAGE = FunctionStage("punctuation.gaps", find)
