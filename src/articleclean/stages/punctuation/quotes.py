"""Quotation marks that lost their place.

Repairs a closing mark set off by a space, turned round or followed by a repeated stop (``relations. “.``), one
whose space moved from behind it to before it (``me, ”he told``) or was lost (``me,”he told``), spaces inside a
pair, and a low mark that closes. Whether a quotation is open is known from mark to mark and from paragraph to
paragraph, so that an opening mark repeated at each paragraph is right. Left alone: every other use, the style of
the marks, marks that are the same on both sides (Nordic), straight marks whose direction parity does not show.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

DETACHED = "punctuation.quotes.detached-closing"
SWAPPED = "punctuation.quotes.space-swapped"
GLUED = "punctuation.quotes.space-lost"
INSIDE = "punctuation.quotes.spaces-inside"
LOW = "punctuation.quotes.low-closing"

RULES = (
    Rule(
        DETACHED,
        "Translation engines set a closing mark apart, turn it round and add the stop once more.",
        (
            "She said: “The boat is old. It will not sail again. “.",
            'He said: "We go home. ".',
            "“It is old. “. Nobody listened.",
            "„Nie zmienimy zdania. “. Potem zamilkł.",
        ),
        ("“We go home. “We do,” he said.", "He wrote: go home. “Now.”", "Er sagte: „Wir gehen.“ Dann ging er."),
    ),
    Rule(
        SWAPPED,
        "The space that belongs behind a closing mark stands before it.",
        ("“The boat is old, ”she said.", 'He said "go home, "and left.', "„Idziemy. ”Potem wyszedł."),
        ("”Vi går hem, ”sade hon.", "“The boat,” she said, “is old.”", 'He said, "go home" and left.'),
    ),
    Rule(
        GLUED,
        "A comma and a closing mark end a quotation; the word after them stands apart.",
        ("“The boat is old,”she said.",),
        ('Dün yaptığı açıklamada,"Orman yandı" dedi.', "“Gel!”in anlamı", "“인용”도"),
    ),
    Rule(
        INSIDE,
        "Marks close up to the words between them.",
        ("The “ old ferry ” was sold.", "The “old ferry ” was sold."),
        (
            "« Oui », dit-il. Le “ vieux bac ” ?",
            "Er sagte „alt“ und „neu ” nie.",
            "“He said ‘no harm,’ ” she told us.",
            "The “ sign ” stood. Why ? Who ?",
        ),
    ),
    Rule(
        LOW,
        "A low mark opens; at the end of a word, with a quotation open, the closing mark is meant.",
        ("„Wir gehen nach Hause.„ Dann schwieg er.",),
        ("Er sagte „ja“ und sie „nein“.", "Das Wort „„ gibt es nicht."),
    ),
)

_DETACHED = re.compile(r"(?<=[.!?,]) [“”](\.?)(?=\s|$)")
_SWAPPED = re.compile(r"(?<=[.,!?]) ”(?=\w)")
_GLUED = re.compile(r"(?<=,)”(?=\w)")
_LOW = re.compile(r"(?<=[\w.,!?…])„(?=[\s.,;:!?)]|$)")
_INSIDE = re.compile(r"(?<![^\s(\[—–-])“( ?)([^\s“”„«»‘’'\"](?:[^“”„«»\"\n]{0,200}[^\s“”„«»‘’'\"])?)( ?)”(?!\w)")
_CURLY_SIGNS = (*(f"{stop} {mark}" for stop in ".!?," for mark in "“”"), ",”", " “ ", "\n“ ", " ”")
_STRAIGHT_SIGNS = tuple(f'{stop} "' for stop in ".!?,")
_CURLY = re.compile(r"[“”„]")
_STRAIGHT = re.compile(r"(?<=[.!?,]) \"(?:(\.?)(?=\s|$)|(?=\w))")
_ANY_STRAIGHT = re.compile('"')
_INCH = re.compile(r"\d\"")
_FRENCH = re.compile(r"«\s|\s»|\w\s[;:!?](?:\s|$)")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that put closing marks back."""
    text = document.text
    if not document.characters.isdisjoint('"') and any(sign in text for sign in _STRAIGHT_SIGNS):
        for index, block in enumerate(document.blocks):
            if '"' in block.text:
                yield from _straight(index, block.text)
    if not document.characters.isdisjoint("“”„") and _looks_wrong(text):
        is_open = ""
        for index in range(len(document.blocks)):
            walk = _Walk(document, index, is_open)
            yield from walk.edits()
            is_open = walk.is_open


def _looks_wrong(text: str) -> bool:
    return any(sign in text for sign in _CURLY_SIGNS) or ("„" in text and _LOW.search(text) is not None)


class _Walk:
    """Goes through the curly marks of a block, knowing at each which mark opened the quotation, if any."""

    def __init__(self, document: Document, index: int, is_open: str):
        self.document, self.index, self.is_open = document, index, is_open
        self.text = document.blocks[index].text

    def _step(self, mark: str) -> None:
        if mark == "„" or (mark == "“" and self.is_open != "„"):
            self.is_open = mark
        else:
            self.is_open = ""

    def edits(self) -> Iterator[Edit]:
        """Yield the repairs."""
        taken = -1
        if "„" not in self.text and ("“ " in self.text or " ”" in self.text):
            for inner in self._inside():
                taken = inner.end
                yield inner
        for match in _CURLY.finditer(self.text):
            edit = self._at(match.start(), match.group())
            if edit and edit.start >= taken:
                yield edit
                self.is_open = ""
            else:
                self._step(match.group())

    def _at(self, at: int, mark: str) -> Edit | None:
        text, index = self.text, self.index
        if mark == "„":
            if self.is_open == "„" and _LOW.match(text, at):
                return Edit(index, at, at + 1, self._closing("“"), LOW, "a quotation is open here")
            return None
        found = _DETACHED.match(text, at - 1) if at else None
        if found and self._is_closing(mark, found):
            return Edit(index, at - 1, found.end(), self._closing(mark), DETACHED, "no quotation opens here")
        if mark != "”" or not self.is_open:
            return None
        if at and _SWAPPED.match(text, at - 1):
            return Edit(index, at - 1, at + 1, "” ", SWAPPED, "a quotation is open here")
        if _GLUED.match(text, at) and text[at + 1].islower():
            return Edit(index, at + 1, at + 1, " ", GLUED, "a quotation ends here")
        return None

    def _is_closing(self, mark: str, found: re.Match[str]) -> bool:
        """An opening mark is never followed by a stop; without one, a turned mark may open the next quotation."""
        if found.group(1):
            return True
        return bool(self.is_open) and (found.end() == len(self.text) or mark == "”")

    def _closing(self, mark: str) -> str:
        return self.document.fact(low_closing) or mark if self.is_open == "„" else "”"

    def _inside(self) -> Iterator[Edit]:
        if self.document.fact(sets_marks_apart):
            return
        for match in _INSIDE.finditer(self.text):
            for group in (1, 3):
                if match.group(group):
                    yield Edit(self.index, *match.span(group), "", INSIDE, "a space inside a pair of marks")


def _straight(index: int, text: str) -> Iterator[Edit]:
    """Straight marks have no direction: a stop behind one, or the parity of the block, tells that it closes."""
    hits = list(_STRAIGHT.finditer(text))
    sure = bool(hits) and text.count('"') % 2 == 0 and _alternates(text, {match.start() + 1 for match in hits})
    before = at = 0
    for match in hits:
        before += text.count('"', at, match.start())
        at = match.start()
        is_open = before % 2 == 1
        if match.group(1) is None:
            if sure and is_open:
                yield Edit(index, at, match.end(), '" ', SWAPPED, "a quotation is open here")
        elif match.group(1) or (sure and is_open):
            yield Edit(index, at, match.end(), '"', DETACHED, "a mark before a stop or an end closes")


def _alternates(text: str, hits: set[int]) -> bool:
    """Whether the straight marks that look sound open and close by turns, so that parity can be trusted.

    A line that begins inside a quotation, an inch or a suffix behind a mark breaks the turn.
    """
    for turn, match in enumerate(_ANY_STRAIGHT.finditer(text)):
        at = match.start()
        opens = at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-/"
        if opens == bool(turn % 2) and not (turn % 2 and at in hits):
            return False
    return not _INCH.search(text)


def sets_marks_apart(document: Document) -> bool:
    """Whether the document sets spaces inside quotation marks or before question marks, as French does."""
    return _FRENCH.search(document.text) is not None


@cache
def _habits() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    text = files("articleclean").joinpath("data/tables/quotes.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).values()
    return tuple((row["mark"], frozenset(row["languages"]), frozenset(row["letters"])) for row in rows)


def low_closing(document: Document) -> str:
    """The mark that closes what a low mark opened: as the document shows, as its language or letters have it."""
    shown = {mark: len(re.findall(rf"[^\s(\[]{mark}", document.text)) for mark in "”“"}
    if shown["”"] != shown["“"]:
        return max(shown, key=lambda mark: shown[mark])
    hint = (document.hints.language or "").split("-")[0]
    for mark, languages, letters in _habits():
        if hint in languages or (not hint and not document.characters.isdisjoint(letters)):
            return mark
    return ""


STAGE = FunctionStage("punctuation.quotes", find)
