"""UTF-8 that was read as another encoding.

ftfy repairs, block by block, behind a gate derived from the codec tables. Left alone: damage quoted on purpose
(a short stretch inside quotation marks or brackets), characters that are lost for good (U+FFFD).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from functools import cache

from articleclean.differences import edits_between
from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action

UTF8 = "characters.mojibake.utf-8"

RULES = (
    Rule(
        UTF8,
        "UTF-8 bytes were decoded as a single-byte encoding.",
        ("Le cafÃ© du port a fermÃ© ses portes.", "Itâ€™s late, said the harbour master."),
        ("A sign read “cafÃ©” on every screen.", "SÃO PAULO – A VOTAÇÃO TERMINOU."),
    ),
)

_CODECS = "latin-1 cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859-2 mac-roman cp437".split()
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]|</?[A-Za-z][^<>]{0,200}>")
_SPACES = re.compile("[ \t\u00a0\u202f]{2,}|\t")
_QUOTED = re.compile(r"[“\"«„‘'(\[][^“”\"«»„()\[\]\n]{1,40}[”\"»’')\]]")


def _decoded(first: int, last: int) -> str:
    found = {chr(byte) for byte in range(first, last + 1)}
    for name in _CODECS:
        text = codecs.decode(bytes(range(first, last + 1)), name, "ignore")
        found.update(c for c in text if ord(c) > 127)
    if first > 0xBF:
        found -= {"\xa0"}  # white space leads nothing
    return re.escape("".join(sorted(found)))


@cache
def gate() -> re.Pattern[str]:
    """What a lead byte and a continuation byte of UTF-8 look like in any of the encodings, or a C1 control."""
    return re.compile(f"[{_decoded(0xC2, 0xF4)}][{_decoded(0x80, 0xBF)} ]|[\x80-\x9f]")


def find(document: Document) -> Iterable[Action]:
    """Return the edits that make the blocks what they were."""
    text = document.text
    if text.isascii() or not gate().search(text):
        return
    for index, block in enumerate(document.blocks):
        if not block.text.isascii() and gate().search(block.text) and not _is_quoted(block.text):
            after, plan = repaired(block.text)
            yield from edits_between(index, block.text, after, UTF8, plan)


def _is_quoted(text: str) -> bool:
    """Whether everything that looks damaged stands in a short quotation."""
    return not gate().search(_QUOTED.sub("", text))


def repaired(text: str) -> tuple[str, str]:
    """Return the text as ftfy reads it, and its plan in words."""
    import ftfy  # noqa: PLC0415 - most documents never need it

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
