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

_START = re.compile(r"^ *(?:[*+-]\s+|\d{1,3}\.\s+)?((?:>\s*)*)((?:#{1,6}(?:\s+|$))*)", re.MULTILINE)
_LINE = re.compile(r"^ *(?:(?:[*_=-] ?){3,}|[*+-] _{3,}|[ :|=-]{3,}|\|(?:\s*\|)+)$")
_BOLD = re.compile(r"(?<![*\\])\*{2,4}(?!\*)")
_ICON = re.compile(r"(?<!\w)__(?!_)|(?<=[^\W_])__(?!\w)")
_STAR = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{0,300}(?<=[^\s*\\]))\*(?![\w*])")
_LOW = re.compile(r"(?<![\w\\])_(?=[^\s_])[^_]{0,400}[^_\\](?:_(?!\w)|(?<=[.!?,;:)”])_)")
_ESCAPE = re.compile(r"\\(?=[.+!()>~{}|_-]|[\[\]](?![(\[])|(?<![*\\]\\)\*(?!\\?\*))")
_LINES = 4  # emphasis does not go on for longer


def marks(text: str) -> Iterator[Mark]:
    """Yield the marks, in no order."""
    at = 0
    for line in text.split("\n"):
        yield from _in_line(line, at)
        at += len(line) + 1
    if "**" in text:
        yield from _bold(text)
    if "_" in text:
        yield from _low(text)


def _bold(text: str) -> Iterator[Mark]:
    """Pair ``**``: the stars of ``s**t`` and of a footnote are not emphasis."""
    opened: re.Match[str] | None = None
    for match in _BOLD.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        is_near = opened and text.count("\n", opened.end(), match.start()) < _LINES
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
        if match.group().count("\n") < _LINES:
            yield Mark(match.start(), match.start() + 1, EMPHASIS, "low")
            yield Mark(match.end() - 1, match.end(), EMPHASIS, None)
    for match in _ICON.finditer(text):
        yield Mark(match.start(), match.end(), EMPHASIS, None)


def _in_line(line: str, at: int) -> Iterator[Mark]:
    if _LINE.match(line):
        yield Mark(at, at + len(line), RULE, "rule")
        return
    start = _START.match(line)
    if start and start.group(1):
        yield Mark(at + start.start(1), at + start.end(1), QUOTE, "quote")
    if start and start.group(2):
        yield Mark(at + start.start(2), at + start.end(2), HEADING, "heading" if start.end() < len(line) else None)
    if line[:2] in ("* ", "+ "):
        yield Mark(at, at + 1, BULLET, "bullet")
    if "*" in line:
        for match in _STAR.finditer(line):
            yield Mark(at + match.start(), at + match.start() + 1, EMPHASIS, "star")
            yield Mark(at + match.end() - 1, at + match.end(), EMPHASIS, None)
    if "\\" in line:
        for match in _ESCAPE.finditer(line):
            yield Mark(at + match.start(), at + match.end(), ESCAPE, "escape")
