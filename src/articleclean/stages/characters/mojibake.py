"""UTF-8 that was read as another encoding.

ftfy repairs, block by block, behind a gate derived from the codec tables. What ftfy cannot tell from one block
alone is read as the other blocks of the document are. Left alone: damage quoted on purpose (a short stretch
inside quotation marks or brackets), characters that are lost for good (U+FFFD).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from functools import cache

from articleclean.differences import edits_between
from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

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

_CODECS = "latin-1 cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859-2 mac-roman cp437".split()
_LOST = "\x1a\ufffd"  # what stands where a byte has no character
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]|</?[A-Za-z][^<>]{0,200}>")
_C1 = re.compile("[\x80-\x9f]")
_ALONE = frozenset("ÃÂ\x1a").union(map(chr, range(0x80, 0xA0)))  # damage also without another beside it
_SPACES = re.compile("[ \t\u00a0\u202f]{2,}|\t")
_QUOTED = re.compile(r"(?<![ÂВ])[“\"«„‘'(\[][^“”\"«»„()\[\]\n]{1,40}[”\"»’')\]]")
_CUT_CLOSING = re.compile("(?<=[^\\s(])â€\ufffd?(?=[\\s.,;:!?)]|$)")


def _class(codec: str, first: int, last: int, more: str = "") -> str:
    decoded = codecs.decode(bytes(range(first, last + 1)), codec, "ignore") + more
    return re.escape("".join(sorted({c for c in decoded if ord(c) > 127 and c != "\xa0"} | set(more))))


@cache
def _classes() -> tuple[tuple[str, str, str], ...]:
    """What bytes look like that open characters of two and of more bytes, and that follow: encoding by encoding.

    The sloppy form of an encoding reads bytes without a character as C1 controls.
    """
    ends = ((0xC2, 0xDF, ""), (0xE0, 0xF4, ""), (0x80, 0xBF, _LOST))
    return tuple(
        (f"[{short}]", f"[{long}]", f"[{tail}\x80-\x9f\xa0]")
        for short, long, tail in ([_class(codec, *end) for end in ends] for codec in _CODECS)
    )


@cache
def gate() -> re.Pattern[str]:
    """What a character of UTF-8 looks like in any one of the encodings, or a C1 control.

    A no-break space is often made plain on the way, but only after ``Ã`` and ``Â`` is that ever seen as damage.
    """
    ways = "|".join(f"{short}{tail}|{long}{tail}{{2}}" for short, long, tail in _classes())
    return re.compile(f"(?=[^\x00-\x7f])(?:{ways}|[ÃÂ] |[\x80-\x9f])")


@cache
def _trail() -> re.Pattern[str]:
    """What `gate` finds, looked for by its last characters, since bytes that follow look rarer than others."""
    ways = "|".join(f"(?<={short}{tail})|(?<={long}{tail}){tail}" for short, long, tail in _classes())
    tails = "".join(_class(codec, 0x80, 0xBF, _LOST) for codec in _CODECS)
    leads = "".join(_class(codec, 0xC2, 0xF4) for codec in _CODECS)
    likely = f"(?<=[{leads}][{tails}\x80-\x9f\xa0])"
    return re.compile(f"[{tails}\x80-\x9f\xa0](?:{likely}(?:{ways})|(?<=[\x80-\x9f]))")


def is_suspect(text: str) -> bool:
    """Whether `gate` finds something."""
    return "Ã " in text or "Â " in text or _trail().search(text) is not None


@cache
def _bytes() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """What bytes that lead and bytes that follow look like, encoding by encoding."""
    controls = frozenset(map(chr, range(0x80, 0xA0)))
    return tuple(
        (
            frozenset(codecs.decode(bytes(range(0xC2, 0xF5)), codec, "ignore")) | controls,
            frozenset(codecs.decode(bytes(range(0x80, 0xC0)), codec, "ignore")) | controls | frozenset(_LOST),
        )
        for codec in _CODECS
    )


def may_be_damaged(characters: frozenset[str]) -> bool:
    """Whether a text of these characters can hold damage: in some encoding one leads and another follows."""
    return not characters.isdisjoint("ÃÂ") or any(
        not characters.isdisjoint(leads) and not characters.isdisjoint(tails) for leads, tails in _bytes()
    )


def find(document: Document) -> Iterable[Action]:
    """Return the edits that make the blocks what they were."""
    if not may_be_damaged(document.characters):
        return
    alone = not document.characters.isdisjoint(_ALONE)
    if not alone and not has_pairs(document.text):
        return
    for index, block in enumerate(document.blocks):
        text = block.text
        if not text.isascii() and (alone or has_pairs(text)) and is_suspect(text) and not _is_quoted(text):
            yield from _in_block(document, index, text)


def has_pairs(text: str) -> bool:
    """Whether two characters beyond ASCII stand side by side, as damage does and most languages hardly do."""
    return b"??" in text.replace("?", " ").encode("ascii", "replace")


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
    for codec in _CODECS:
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
