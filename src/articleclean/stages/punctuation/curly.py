"""Curly quotation marks, followed from mark to mark: at each it is known which one opened a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articleclean.document import Document
from articleclean.letters import is_small
from articleclean.stages import Edit
from articleclean.stages.punctuation.quote_habits import low_closing, sets_marks_apart
from articleclean.stages.punctuation.quote_rules import DETACHED, GLUED, INSIDE, LOW, SWAPPED
from articleclean.stages.punctuation.straight import opens_curly

_DETACHED = re.compile(r"(?<=[.!?,]) [“”](\.?)(?=\s|$)")
_SWAPPED = re.compile(r"(?<=[.,!?]) ”(?=\w)")
_GLUED = re.compile(r"”(?<=[,.!?]”)(?=[^\W\d_])")
_LOW = re.compile(r"„(?<=[\w.,!?…]„)(?=[\s.,;:!?)]|$)")
_WORDS = r"([^\s“”„«»‘’'\"](?:[^“”„«»\"\n]{0,200}[^\s“”„«»‘’'\"])?)"
_INSIDE = re.compile(rf"“(?<![^\s(\[—–-]“)( ?){_WORDS}( ?)”(?!\w)")
_LOW_PAIR = re.compile(rf"„(?<!\w„)( ?){_WORDS}((?<![.!?,]) |)[“”](?!\w)")  # behind a stop, the mark may be turned
#: A mark that may have lost its place: most texts have none, and nothing else is looked at.
_WRONG = re.compile(
    r"“(?:(?<![^ \n(]“)(?= )|(?<= “)(?=[.\n]|\Z))"
    r"|”(?:(?<= ”)|(?<=[,.!?]”)(?=[^\W\d_]))"
    r"|„(?: |(?<=[\w.,!?…]„)(?=[\s.,;:!?)]|$))"
)
_MARK = re.compile(r"[“”„]")


def find(document: Document) -> Iterator[Edit]:
    """Return the edits that put curly closing marks back."""
    if not opens_curly(document):
        return
    if not _WRONG.search(document.text):  # gate
        return
    is_open = ""
    for index, text in enumerate(document.texts):
        if "“" not in text and "”" not in text and "„" not in text:  # gate
            continue
        if _is_spaced(text) or _WRONG.search(text):  # gate
            walk = _Walk(document, index, is_open)
            yield from walk.edits()
            is_open = walk.is_open
        else:
            for mark in _MARK.findall(text):
                is_open = _opened(is_open, mark)


def _is_spaced(text: str) -> bool:
    """Whether a space may stand inside a pair of marks."""
    return "“ " in text or " ”" in text or ("„" in text and ("„ " in text or " “" in text))


def _opened(is_open: str, mark: str) -> str:
    """The mark that opened a quotation, if one is open behind this mark."""
    return mark if mark == "„" or (mark == "“" and is_open != "„") else ""


class _Walk:
    """Goes through the curly marks of a block, knowing at each which mark opened the quotation, if any."""

    def __init__(self, document: Document, index: int, is_open: str):
        self.document, self.index, self.is_open = document, index, is_open
        self.text = document.blocks[index].text

    def edits(self) -> Iterator[Edit]:
        """Yield the repairs."""
        taken = -1
        if _is_spaced(self.text):
            for inner in self._inside():
                taken = inner.end
                yield inner
        for match in _MARK.finditer(self.text):
            edit = self._at(match.start(), match.group())
            if edit and edit.start >= taken:
                yield edit
                self.is_open = ""
            else:
                self.is_open = _opened(self.is_open, match.group())

    def _at(self, at: int, mark: str) -> Edit | None:
        text, index = self.text, self.index
        if mark == "„":
            if self.is_open == "„" and _LOW.match(text, at):
                return Edit(index, at, at + 1, self._closing("“"), LOW, "a quotation is open here")
            return None
        found = _DETACHED.match(text, at - 1)
        if found and self._is_closing(mark, found):
            return Edit(index, at - 1, found.end(), self._closing(mark), DETACHED, "no quotation opens here")
        if not self.is_open:
            return None
        if _SWAPPED.match(text, at - 1):
            return Edit(index, at - 1, at + 1, "” ", SWAPPED, "a quotation is open here")
        if _GLUED.match(text, at) and _goes_on(text, at):
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
        """Spaces on both sides of the words, or several in the document: a single one is a writer's slip."""
        if self.document.fact(sets_marks_apart):
            return
        for spaces in _spaced(self.text):
            if len(spaces) > 1 or self.document.fact(spaced_pairs) > 1:
                for span in spaces:
                    yield Edit(self.index, *span, "", INSIDE, "a space inside a pair of marks")


def spaced_pairs(document: Document) -> int:
    """How many pairs of marks have a space inside. A fact: ask with `document.fact`."""
    return sum(len(_spaced(text)) for text in document.texts if "“" in text and _is_spaced(text))


def _spaced(text: str) -> list[list[tuple[int, int]]]:
    """The spaces inside each pair of marks that has some."""
    pair = _LOW_PAIR if "„" in text else _INSIDE
    found = ([match.span(n) for n in (1, 3) if match[n]] for match in pair.finditer(text))
    return [spaces for spaces in found if spaces]


def _goes_on(text: str, at: int) -> bool:
    """Whether a word follows a closing mark, and no suffix: small behind a comma, a capital behind a stop."""
    return is_small(text[at + 1]) if text[at - 1] == "," else text[at + 1].isupper()
