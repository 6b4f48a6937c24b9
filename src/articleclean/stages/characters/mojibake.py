"""UTF-8 that was read as another encoding.

ftfy repairs, block by block, behind a gate derived from the codec tables. What ftfy cannot tell from one block
alone is read as the other blocks of the document are. Left alone: damage quoted on purpose (a short stretch
inside quotation marks or brackets), characters that are lost for good (U+FFFD).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from articleclean.differences import edits_between
from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit
from articleclean.stages.characters.gate import ALONE, CODECS, has_pairs, is_suspect, may_be_damaged

UTF8 = "characters.mojibake.utf-8"
NEIGHBOURS = "characters.mojibake.as-neighbours"

RULES = (
    Rule(
        UTF8,
        "UTF-8 bytes were decoded as a single-byte encoding.",
        (
            "Le cafÃ© du port a fermÃ© ses portes.",
            "Itâ€™s late, said the harbour master.",
            "â€œGo home,â€ she said.",
        ),
        ("A sign read “cafÃ©” on every screen.", "SÃO PAULO – A VOTAÇÃO TERMINOU."),
    ),
    Rule(
        NEIGHBOURS,
        "Read as UTF-8, one line is made of the same characters as the lines around it.",
        ("Η πόλη περιμένει.\n\nО— ПЂПЊО»О· ПЂОµПЃО№ОјО­ОЅОµО№.",),
        ("Город ждёт. Всё тихо.\n\nМэр молчит.", "Το λιμάνι.\n\nСъД° „Вѕ“"),
    ),
)

_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]|</?[A-Za-z][^<>]{0,200}>")
_C1 = re.compile("[\x80-\x9f]")
_SPACES = re.compile("[ \t\u00a0\u202f]{2,}|\t")
_QUOTED = re.compile(r"(?<![ÂВ])[“\"«„‘'(\[][^“”\"«»„()\[\]\n]{1,40}[”\"»’')\]]")
_CUT_CLOSING = re.compile("(?<=[^\\s(])â€\ufffd?(?=[\\s.,;:!?)]|$)")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that make the blocks what they were."""
    if not may_be_damaged(document.characters):  # gate
        return
    alone = not document.characters.isdisjoint(ALONE)
    for index, text in enumerate(document.texts):
        if not text.isascii() and (alone or has_pairs(text)) and is_suspect(text):  # gate
            if not _is_quoted(text):
                yield from _in_block(document, index, text)


def _in_block(document: Document, index: int, text: str) -> Iterator[Edit]:
    after, plan = repaired(text)
    rule = UTF8
    if after == text:
        rule, plan = NEIGHBOURS, "read as the other lines are"
        after = _as_neighbours(text, document.fact(sound)) or text
    yield from edits_between(index, text, after, rule, plan)


def _is_quoted(text: str) -> bool:
    """Whether everything that looks damaged stands in a short quotation."""
    return not is_suspect(_QUOTED.sub("", text))


def sound(document: Document) -> frozenset[str]:
    """Characters beyond ASCII of the blocks in which nothing looks damaged."""
    texts = [block.text for block in document.blocks if not is_suspect(block.text)]
    return frozenset(c for text in texts for c in text if ord(c) > 127)


def _as_neighbours(text: str, known: frozenset[str]) -> str | None:
    """Read the whole text as UTF-8 through each encoding; what is read must be what the document is made of."""
    if not known:
        return None
    for codec in CODECS:
        try:
            read = text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        fresh = {c for c in read if ord(c) > 127}
        if len(fresh) > 1 and len(fresh & known) * 3 >= len(fresh) * 2:
            return read
    return None


def repaired(text: str) -> tuple[str, str]:
    """Return the text as ftfy reads it, and its plan in words."""
    import ftfy  # noqa: PLC0415 - most documents never need it
    from ftfy.badness import is_bad  # noqa: PLC0415

    if "â€œ" in text:  # the last byte of its closing mark has no character in cp1252, and is often lost
        text = _CUT_CLOSING.sub("â€\x9d", text)
    bare = _SPACES.sub(" ", _HIDDEN.sub("", text)).strip()
    if not (is_bad(text) or is_bad(bare) or _C1.search(text)):
        return text, ""
    fixed = ftfy.fix_and_explain(text, _config())
    bare = _SPACES.sub(" ", _HIDDEN.sub("", fixed.text)).strip()
    settled = ftfy.fix_and_explain(bare, _config())
    if settled.explanation:  # what later stages take out hid the rest of the damage
        fixed = settled
    steps = [f"{step.action} {step.parameter}" for step in fixed.explanation or ()]
    return fixed.text, ", ".join(steps)


@cache
def _config():  # type: ignore[no-untyped-def]
    from ftfy import TextFixerConfig  # noqa: PLC0415

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )


STAGE = FunctionStage("characters.mojibake", find)
