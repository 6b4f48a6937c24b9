r"""A unified diff, read off the record of changes: exact, linear, and with the place of every line.

Lines end at ``\n`` alone, so a changed ``\r`` is a changed line, and U+0085 is a character like any other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from articleclean.changes import Replayable


class Line(NamedTuple):
    """A line of a diff, with its line end; ``at`` is its offset in the source, or for ``+`` in the output."""

    sign: str
    text: str
    at: int


class Hunk(NamedTuple):
    """Lines that differ, with what stands around them; ``old`` and ``new`` number the first line from 1."""

    old: int
    new: int
    lines: tuple[Line, ...]

    @property
    def header(self) -> str:
        """The line that opens it, as ``diff -u`` writes it."""
        return f"@@ -{self._range(self.old, ' -')} +{self._range(self.new, ' +')} @@"

    def _range(self, start: int, signs: str) -> str:
        count = sum(line.sign in signs for line in self.lines)
        return f"{start}" if count == 1 else f"{start if count else start - 1},{count}"


class _Text:
    """A text in lines."""

    def __init__(self, text: str) -> None:
        *whole, last = text.split("\n")
        self.lines = [line + "\n" for line in whole] + ([last] if last else [])
        self.starts = list(accumulate(map(len, self.lines), initial=0))

    def line(self, offset: int) -> int:
        """The number of the line that holds this offset; behind the last line end a line begins."""
        index = bisect_right(self.starts, offset) - 1
        return index - 1 if index == len(self.lines) and self.lines and self.lines[-1][-1] != "\n" else index

    def begins(self, offset: int) -> bool:
        return offset == self.starts[self.line(offset)]

    def end(self, offset: int, *, whole: bool) -> int:
        """The number of the line after those that are touched up to this offset."""
        return min(self.line(offset) + (not whole), len(self.lines))

    def shown(self, sign: str, start: int, end: int) -> list[Line]:
        return [Line(sign, self.lines[i], self.starts[i]) for i in range(max(start, 0), min(end, len(self.lines)))]


class _Region(NamedTuple):
    """Lines that differ, half-open, by number from 0."""

    old: int
    old_end: int
    new: int
    new_end: int


def hunks(source: str, output: str, changes: Sequence[Replayable], context: int = 1) -> Iterator[Hunk]:
    r"""Yield the hunks that lead from source to output.

    >>> from articleclean import clean
    >>> article = clean("It rained..\nIt was cold.\nIt snowed..\n")
    >>> for hunk in hunks(article.source, article.full_text, article.changes, context=0):
    ...     print(hunk.header, [line.sign + line.text for line in hunk.lines])
    @@ -1 +1 @@ ['-It rained..\n', '+It rained.\n']
    @@ -3 +3 @@ ['-It snowed..\n', '+It snowed.\n']
    """
    old, new = _Text(source), _Text(output)
    group: list[_Region] = []
    for region in _regions(old, new, changes):
        if group and region.old - group[-1].old_end > 2 * context:
            yield _hunk(old, new, group, context)
            group = []
        group.append(region)
    if group:
        yield _hunk(old, new, group, context)


def _regions(old: _Text, new: _Text, changes: Sequence[Replayable]) -> Iterator[_Region]:
    held: _Region | None = None
    shift = 0
    for change in changes:
        at, out = change.start, change.start + shift
        end, out_end = at + len(change.before), out + len(change.after)
        shift += len(change.after) - len(change.before)
        whole = old.begins(end) and new.begins(out_end)
        found = _Region(old.line(at), old.end(end, whole=whole), new.line(out), new.end(out_end, whole=whole))
        if held and (found.old < held.old_end or found.new < held.new_end):
            held = _Region(held.old, found.old_end, held.new, found.new_end)
            continue
        if held:
            yield _trimmed(old, new, held)
        held = found
    if held:
        yield _trimmed(old, new, held)


def _trimmed(old: _Text, new: _Text, region: _Region) -> _Region:
    a, b, c, d = region
    while a < b and c < d and old.lines[a] == new.lines[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old.lines[b - 1] == new.lines[d - 1]:
        b, d = b - 1, d - 1
    return _Region(a, b, c, d)


def _hunk(old: _Text, new: _Text, group: list[_Region], context: int) -> Hunk:
    before = min(context, group[0].old)
    lines = old.shown(" ", group[0].old - before, group[0].old)
    for index, region in enumerate(group):
        lines += old.shown("-", region.old, region.old_end)
        lines += new.shown("+", region.new, region.new_end)
        until = group[index + 1].old if index + 1 < len(group) else region.old_end + context
        lines += old.shown(" ", region.old_end, until)
    return Hunk(group[0].old - before + 1, group[0].new - before + 1, tuple(lines))
