"""Spaces that a lost tag left before a mark or inside brackets, and commas set twice.

Left alone: the space before ``; : ! ?`` where the document sets it (French), ellipses with spaces, scores and
ratios, addresses, code, and the spaces of scripts that separate phrases by them (Thai, Lao, Khmer, Burmese).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.letters import is_small
from articleclean.protected import Protected, is_code
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

BEFORE = "punctuation.spacing.before-mark"
OTHER = "punctuation.spacing.before-other-mark"
BRACKETS = "punctuation.spacing.inside-brackets"
COMMAS = "punctuation.spacing.doubled-comma"
EMPTY = "punctuation.spacing.empty-brackets"

RULES = (
    Rule(
        BEFORE,
        "No language sets a space before a comma or a full stop; a tag that was taken out left it there.",
        ("The ferry , which is old , was sold .", "Le bac , dit-il , est vieux."),
        ("He waited . . . and left.", "It runs on .NET and .com names.", "Er kam , .. nie an .5 vorbei"),
    ),
    Rule(
        OTHER,
        "Where commas and stops were set apart, so were other marks; the document shows how they stand.",
        ("Why? Who knows? The ferry , he said , is old . Is it ?",),
        ("Le bac , dit-il , est vieux . Pourquoi ? Qui sait ? Lui !", "Will it sail ? Nobody knew."),
    ),
    Rule(
        BRACKETS,
        "Brackets close up to the words in them.",
        ("The ferry ( the old one ) was sold.", "The harbour (Photo: Kay ) is closed."),
        ("Call f( x ) twice.", "Choose: [ ] yes [ ] no", "He smiled :( and left )", "if ( a == b ) stop"),
    ),
    Rule(
        EMPTY,
        "Brackets that hold nothing but a mark lost what they held.",
        ("The town ( ; ), founded in 1204, lies by the river.", "Its harbour ( ), now closed, was large."),
        ("Call fetch() first.", "( ) yes ( ) no", "He drew ( ) on the board."),
    ),
    Rule(
        COMMAS,
        "A comma is never set twice.",
        ("The ferry,, which is old, was sold.",),
        ("Er sagte: ,,Wir gehen.“", "a,,b"),
    ),
)

_BEFORE = re.compile(r" [,.](?<!\s [,.])(?=\s|$)(?! ?[.…])")
_LATER = ";:!?،؛؟۔।։።፣፤"
_OTHER = re.compile(rf" [{_LATER}](?<!\s [{_LATER}])(?=\s|$)")
_ATTACHED = re.compile(rf"[{_LATER}](?<=\w[{_LATER}])(?=\s|$)")
_BRACKETS = re.compile(r"\((?<![:;=]\()([^()\n]{1,300})\)")
_OPERATOR = re.compile(r"[=<>;|_−+×÷√∞^]")
_NAMED = re.compile(r"\w\w|[^\x00-\u03ff]")  # more than letters one by one
_EMPTY = re.compile(r" \((?<=\w \()(?: ?[,;] ?| )\)(?=[,.;])")
_COMMAS = re.compile(r",,(?=\s|$)")
_CLOSING = ')]”»’"%°'
_LOW = re.compile(r",,(?<!\S,,)(?=\w)")  # low quotation marks made of commas
_PHRASES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def ends_word(text: str, at: int) -> bool:
    """Whether ``text[at]`` can end a word: a letter, a digit, a vowel sign, a closing mark."""
    sign = text[at]
    return sign.isalnum() or sign in _CLOSING or unicodedata.category(sign)[0] == "M"


def find(document: Document) -> Iterable[Action]:
    """Return the edits that close the gaps."""
    text = document.text
    if " ," in text or (" ." in text and any(" ." in line.replace(" ...", "") for line in document.texts)):  # gate
        yield from _before(document)
    if _is_suspect(text):  # gate
        yield from _inside(document)
    if ",," in text:  # gate
        for index, block in enumerate(document.blocks):
            yield from _commas(index, block.text)


def spaced_marks(document: Document) -> list[tuple[int, int]]:
    """List the commas and stops set apart from the word before them: (block, place of the space)."""
    found: list[tuple[int, int]] = []
    for index, block in enumerate(document.blocks):
        text = block.text
        if " ," in text or " ." in text:  # gate
            if not is_code(text):
                guard = Protected(text)
                found += [(index, m.start()) for m in _BEFORE.finditer(text) if _is_free(text, m.span(), guard)]
    return found


def _is_free(text: str, span: tuple[int, int], guard: Protected) -> bool:
    start, end = span
    if not start or not ends_word(text, start - 1) or _PHRASES.match(text[start - 1]):
        return False
    return not guard.covers(start, end)


def _before(document: Document) -> Iterator[Edit]:
    found = document.fact(spaced_marks)
    for index, at in found:
        text = document.blocks[index].text
        sure = text[at - 1] not in _CLOSING and (text[at + 1] == "," or not is_small(text[at + 3 : at + 4]))
        if sure or len(found) > 1:
            yield Edit(index, at, at + 1, "", BEFORE, f"{len(found)} marks of the document stand apart")
    if len(found) > 1:
        yield from _other(document)


def _other(document: Document) -> Iterator[Edit]:
    apart = [f" {mark}" for mark in document.characters.intersection(_LATER)]
    lines = [(i, text) for i, text in enumerate(document.texts) if any(signs in text for signs in apart)]  # gate
    places = [(i, m.start()) for i, text in lines for m in _OTHER.finditer(text)]
    if not places:  # gate
        return
    attached = sum(len(_ATTACHED.findall(b.text)) for b in document.blocks)
    if attached <= len(places):  # the document sets them apart, as French does
        return
    code = document.found(is_code)
    for index, at in places:
        text = document.blocks[index].text
        if text[at - 1].isdigit() or code[text] or not _is_free(text, (at, at + 2), Protected(text)):
            continue
        yield Edit(index, at, at + 1, "", OTHER, f"{attached} marks of the document close up")


def _inside(document: Document) -> Iterator[Edit]:
    for index, block in enumerate(document.blocks):
        text = block.text
        if not _is_suspect(text):  # gate
            continue
        if is_code(text):
            continue
        for match in _EMPTY.finditer(text):
            yield Edit(index, *match.span(), "", EMPTY, "the brackets hold nothing")
        for match in _BRACKETS.finditer(text):
            inner = match.group(1)
            if _is_call(text, match.start()) or _is_formula(text, match) or not any(c.isalnum() for c in inner):
                continue
            lead = len(inner) - len(inner.lstrip(" "))
            tail = len(inner) - len(inner.rstrip(" "))
            if lead:
                yield Edit(index, match.start(1), match.start(1) + lead, "", BRACKETS)
            if tail:
                yield Edit(index, match.end(1) - tail, match.end(1), "", BRACKETS)


def _is_suspect(text: str) -> bool:
    # One character is found in no time; two are looked for only where it is there.
    if "(" in text and ("( " in text or "(," in text or "(;" in text):  # gate
        return True
    return ")" in text and " )" in text  # gate


def _is_call(text: str, at: int) -> bool:
    """Whether a bracket is glued to a Latin word, as in ``f( x )``; ideographs stand close by right."""
    return at > 0 and (
        text[at - 1] == "_" or text[at - 1].isdigit() or text[at - 1].lower() != text[at - 1].upper()
    )


def _is_formula(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket stands in a formula or a query: operators or letters alone in it, or another around it."""
    nested = text[: match.start()].endswith("( ") or text.startswith((" )", ")"), match.end())
    return nested or bool(_OPERATOR.search(match.group())) or not _NAMED.search(match.group())


def _commas(index: int, text: str) -> Iterator[Edit]:
    low = _LOW.search(text)  # from there on two commas may close
    for match in _COMMAS.finditer(text, 1, low.start() if low else len(text)):
        at = match.start()
        if ends_word(text, at - 1):
            yield Edit(index, at, at + 2, ",", COMMAS, "two commas")


STAGE = FunctionStage("punctuation.spacing", find)
