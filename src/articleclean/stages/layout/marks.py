r"""Finds the marks of Markdown in a text: headings, emphasis, quotation, escapes, rules and frames of tables.

Nothing is decided here: `articleclean.stages.layout.markdown` weighs what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articleclean.stages.layout.links import Mark

HEADING = "layout.markdown.heading"
QUOTE = "layout.markdown.quote"
EMPHASIS = "layout.markdown.emphasis"
ESCAPE = "layout.markdown.escape"
RULE = "layout.markdown.rule"
BULLET = ""  # a bullet proves something, and stays

_LEAD = re.compile(
    r"(?P<quote>>\s*)|(?P<heading>#{1,6}(?:\s+|$))|(?P<bullet>[*+]\s+)|(?P<item>-\s+|\d{1,3}\\?\.\s+|\s+)"
    r"|(?P<escape>\\(?=[*+>-]))|(?P<mark>[*_]{1,4}(?=[#>\\*+\d_-]))"
)
_RULES = {"quote": QUOTE, "heading": HEADING, "bullet": BULLET, "item": BULLET, "escape": ESCAPE, "mark": BULLET}
_LINE = re.compile(r"^ *(?:(?:[*_=-] ?){3,}|[*+-] _{3,}|[ :|=-]{3,}|\|(?:\s*\|)+)$")
_BOLD = re.compile(r"\*(?<![*\\]\*)\*{1,3}(?!\*)")
_ICON = re.compile(r"__(?:(?<!\w__)(?!_)|(?<=[^\W_]__)(?!\w))")
_STAR = re.compile(r"\*(?<![\w*\\]\*)(?=[^\s*])([^*\n]{0,300}(?<=[^\s*\\]))\*(?![\w*])")
_LOW = re.compile(r"_(?<![\w\\]_)(?=[^\s_])[^_]{0,400}[^_\\](?:_(?!\w)|(?<=[.!?,;:)”])_)")
_ESCAPE = re.compile(r"\\(?=[.+!()>~{}|_-]|[\[\]](?![(\[])|(?<![*\\]\\)\*(?!\\?\*))")
_REACH = 2000  # characters; emphasis does not go on for longer. Lines are no measure: they are joined later


def marks(text: str) -> Iterator[Mark]:
    """Yield the marks, in no order."""
    for at, line in _lines(text):
        yield from _in_line(line, at)
    if "**" in text:  # gate
        yield from _bold(text)
    if "_" in text:  # gate
        yield from _low(text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines and where they begin, one by one: all at once they take as much room as the text."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield at, text[at:end]
        at = end + 1
    yield at, text[at:]


def _bold(text: str) -> Iterator[Mark]:
    """Pair ``**``: the stars of ``s**t`` and of a footnote are not emphasis."""
    opened: re.Match[str] | None = None
    for match in _BOLD.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        is_near = opened and match.start() - opened.end() < _REACH
        if opened and is_near and not before.isspace() and not _joins(after):
            for one in (opened, match):
                yield Mark(one.start(), one.end(), EMPHASIS, "bold")
            opened = None
        elif after.strip() and not _joins(before):
            opened = match
        elif not is_near:
            opened = None


def _joins(char: str) -> bool:
    return char.isalnum() and char < "\u0e00"  # scripts beyond have no spaces between words


def _low(text: str) -> Iterator[Mark]:
    for match in _LOW.finditer(text):
        yield Mark(match.start(), match.start() + 1, EMPHASIS, "low")
        yield Mark(match.end() - 1, match.end(), EMPHASIS, None)
    for match in _ICON.finditer(text):
        yield Mark(match.start(), match.end(), EMPHASIS, None)


def _in_line(line: str, at: int) -> Iterator[Mark]:
    if _LINE.match(line):
        yield Mark(at, at + len(line), RULE, "rule")
        return
    lead = 0
    while match := _LEAD.match(line, lead):
        lead = match.end()
        kind = match.lastgroup or ""
        proves = kind != "heading" or line[lead : lead + 1].isalpha()
        yield Mark(at + match.start(), at + lead, _RULES[kind], kind if proves else None)
    if "*" in line:  # gate
        for match in _STAR.finditer(line):
            yield Mark(at + match.start(), at + match.start() + 1, EMPHASIS, "star")
            yield Mark(at + match.end() - 1, at + match.end(), EMPHASIS, None)
    if "\\" in line:  # gate
        for match in _ESCAPE.finditer(line):
            yield Mark(at + match.start(), at + match.end(), ESCAPE, "escape")
