"""Full stops set twice.

Repairs ``..`` at the end of sentences in documents that show it more than once, the stop set both inside and
outside of a closing quotation mark (``.”.``), and the stop after a question or exclamation mark. Left alone: a
single ``..``, ellipses, ``?..`` and ``!..`` (Russian), ``?”.`` (German), two stops before a lower-case word where
the document knows single stops too (a lazy ellipsis), titles in lists of references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.letters import is_small
from articleclean.protected import Protected
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

DOUBLED = "punctuation.stops.doubled"
AROUND = "punctuation.stops.around-quote"
AFTER_MARK = "punctuation.stops.after-mark"

RULES = (
    Rule(
        DOUBLED,
        "Pages and translation engines set the final stop twice; one document shows it again and again.",
        (
            "The ferry stopped..\n\nNobody was told why..",
            "It rained.. The match went on.. They lost.",
            "It sank in 1998.. It was old.. Prof.. Kay and Dr.. Lee said so..",
        ),
        ("The ferry stopped..", "Well.. I think.. no.", "Он замолчал?.. «Да!..»", "See 151.23..151.27 and cd .."),
    ),
    Rule(
        AROUND,
        "A stop inside the closing quotation mark and one outside of it: the outer one is the repeated one.",
        (
            "He spoke of “an old debt.”.\n\nShe spoke of “a new one.”.",
            "“The boat is old.”. Nobody listened to him.",
        ),
        (
            "Er fragte: „Wer war das?“.",
            'He cites "A short history of ferries.". Harbour Press, 1998.',
            "He works for “Kay & Lee Inc.”. She does not.",
        ),
    ),
    Rule(
        AFTER_MARK,
        "A question or exclamation mark ends its sentence; the stop behind it was added.",
        ("Will the ferry sail again?. Nobody knew.", "“Go!” he cried, and again: go home!. Who would?."),
        ("Он замолчал?.. И ушёл.", 'She wrote "Who was Ann Lee?". It sold.', "She wrote for hola!. Nobody came."),
    ),
)

_ENDS = re.compile(r"\.\.(?<=[^\s.?!…,;:/\\(\[{_–—-]\.\.)(?![.\w])")
_SINGLE = re.compile(r"\.(?<=\w\w\.)(?=\s|$)")
_AROUND = re.compile(r"\.(?<=\.[”\"“]\.)(?=\s|$)")
_AFTER_MARK = re.compile(r"[?!؟]\.(?<=[^\s.?!…\"“”„«»‘’)\]}/\\-][?!؟]\.)(?=\s|$)")
_LAST_WORD = re.compile(r"[^\s(“\"„]+\Z")
_SOURCE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\b[pSs]{1,2}\. ?\d|:\d|\(\d")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take the second stop away."""
    text = document.text
    if ".." in text and document.fact(has_doubled):  # gate
        yield from _doubled(document)
    # One character is found in no time; two are looked for only where the rarer one is there.
    if any(mark in text and f".{mark}." in text for mark in '”"“'):  # gate
        yield from _around(document)
    if any(mark in text and f"{mark}." in text for mark in "?!؟"):  # gate
        yield from _after_mark(document)


def is_damaged_end(text: str, match: re.Match[str]) -> bool | None:
    """Whether two stops end a sentence: nothing follows, or a space and what is no small letter.

    Letters without case tell nothing (None): Arabic headlines like to part clauses with two stops.
    """
    beside, letter = text[match.end() : match.end() + 1], text[match.end() + 1 : match.end() + 2]
    if beside and not beside.isspace():
        return False
    if not letter.isalpha() or letter.isupper():
        return True
    return False if is_small(letter) else None


def has_doubled(document: Document) -> bool:
    """Whether two stops stand somewhere that are no part of three. A fact: ask with `document.fact`."""
    return any(".." in text.replace("...", "") for text in document.texts if ".." in text)  # gate


def doubled_stops(document: Document) -> int:
    """Count the sentences that end in two stops, less the lazy ellipses that look like them."""
    if not document.fact(has_doubled):  # gate
        return 0
    hits = [
        is_damaged_end(b.text, match)
        for b in document.blocks
        if ".." in b.text  # gate
        for match in _ENDS.finditer(b.text)
    ]
    ends, without_case = hits.count(True), hits.count(None)
    if ends * 2 > len(hits):
        return ends
    many = ends > 1 or (ends and False not in hits)
    return ends + without_case if many and _no_single(document) else 0


def _no_single(document: Document) -> bool:
    """Whether hardly a word of the document is followed by one stop: then two never are an ellipsis."""
    doubled = sum(len(_ENDS.findall(b.text)) for b in document.blocks)
    return sum(len(_SINGLE.findall(b.text)) for b in document.blocks) * 4 <= doubled


def stops_around_quotes(document: Document) -> tuple[int, int]:
    """Count stops on both sides of a closing quotation mark: at the end of a block, and in all."""
    lines = [text for text in document.texts if ".”." in text or '.".' in text or ".“." in text]  # gate
    ends = [m.end() == len(text) for text in lines for m in _AROUND.finditer(text)]
    return sum(ends), len(ends)


def _doubled(document: Document) -> Iterator[Edit]:
    doubled = document.fact(doubled_stops)
    if not doubled or doubled + document.fact(stops_around_quotes)[0] < 2:
        return
    everywhere = _no_single(document)
    for index, block in enumerate(document.blocks):
        guard = Protected(block.text)
        for match in _ENDS.finditer(block.text) if ".." in block.text else ():  # gate
            follows = block.text[match.end() : match.end() + 1]
            if is_damaged_end(block.text, match) or (everywhere and follows.isspace()):
                if not guard.covers(match.start() + 1, match.end()):
                    yield Edit(index, match.start(), match.end(), ".", DOUBLED, f"seen {doubled} times")


def _around(document: Document) -> Iterator[Edit]:
    at_end, around = document.fact(stops_around_quotes)
    for index, block in enumerate(document.blocks) if around else ():  # gate
        for match in _AROUND.finditer(block.text):
            text, at = block.text, match.start()
            is_title = _is_reference(text, at) or (around == 1 and _is_abbreviated(text, at - 2))
            if at_end or not is_title or is_small(text[at + 2 : at + 3]):
                yield Edit(index, at, at + 1, "", AROUND, f"seen {around} times")


def _is_reference(text: str, at: int) -> bool:
    """Whether what follows a quotation may be the source of a quoted title: it has a year, or a page."""
    return _SOURCE.search(text[at : at + 80]) is not None


def _is_abbreviated(text: str, at: int) -> bool:
    """Whether the stop at ``at`` may belong to an abbreviation: then one more ends the sentence."""
    word = _LAST_WORD.search(text[max(0, at - 30) : at])
    return word is not None and ("." in word[0] or word[0] == "etc" or (len(word[0]) < 5 and word[0][0].isupper()))


def _after_mark(document: Document) -> Iterator[Edit]:
    lines = [(i, t) for i, t in enumerate(document.texts) if "?." in t or "!." in t or "؟." in t]  # gate
    found = [(i, m) for i, text in lines for m in _AFTER_MARK.finditer(text)]
    sure = sum(not _is_name(match.string, match.start()) for _, match in found)
    for index, match in found:
        text, at = match.string, match.start()
        if sure > 1 or (text[at] != "!" and not is_small(text[at + 3 : at + 4])):
            yield Edit(index, at + 1, at + 2, "", AFTER_MARK, f"seen {len(found)} times")


def _is_name(text: str, at: int) -> bool:
    """Whether an exclamation mark may belong to a name (``Yahoo!``) or a number (``5!``), as far as it shows."""
    word = text[max(0, at - 40) : at].rsplit(maxsplit=1)[-1]
    return text[at] == "!" and (word[:1].isupper() or word[-1:].isdigit())


STAGE = FunctionStage("punctuation.stops", find)
