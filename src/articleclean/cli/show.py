"""What a person looks at in a terminal: a diff with the words that changed, explanations, counts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from articleclean.article import CleanArticle
from articleclean.report import ascii_controls, explained
from articleclean.unified import Hunk, Line, hunks

_RED, _GREEN, _CYAN, _BOLD, _REVERSE, _PLAIN = (
    "\x1b[31m",
    "\x1b[32m",
    "\x1b[36m",
    "\x1b[1m",
    "\x1b[7m",
    "\x1b[0m",
)


def diff(article: CleanArticle, name: str, *, colour: bool, context: int = 1) -> str:
    """A unified diff; in colour, the words that differ stand out in their lines."""
    source, output = article.restore(), article.full_text
    found = list(hunks(source, output, article.changes, context))
    if not found:
        return ""
    head = [f"--- {ascii_controls(name)}", f"+++ {ascii_controls(name)} (clean)"]
    marks = _Marks(article)
    lines = [f"{_BOLD}{line}{_PLAIN}" if colour else line for line in head]
    for hunk in found:
        lines.append(f"{_CYAN}{hunk.header}{_PLAIN}" if colour else hunk.header)
        lines += _hunk_lines(hunk, marks if colour else None)
    return "".join(line + "\n" for line in lines)


def _hunk_lines(hunk: Hunk, marks: _Marks | None) -> Iterator[str]:
    for line in hunk.lines:
        text = line.text.removesuffix("\n")
        if marks and line.sign != " ":
            colour = _RED if line.sign == "-" else _GREEN
            yield f"{colour}{line.sign}{''.join(marks.marked(line, colour))}{_PLAIN}"
        else:
            yield line.sign + ascii_controls(text)
        if text == line.text:
            yield "\\ No newline at end of file"


class _Marks:
    """Which characters of a line differ, read off the record."""

    def __init__(self, article: CleanArticle) -> None:
        old = [(change.start, change.end) for change in article.changes]
        new, shift = [], 0
        for change in article.changes:
            start = change.start + shift
            new.append((start, start + len(change.after)))
            shift += len(change.after) - len(change.before)
        self._spans = {"-": old, "+": new}

    def marked(self, line: Line, colour: str) -> Iterator[str]:
        text = line.text.removesuffix("\n")
        at = 0
        for start, end in self._within(line, len(text)):
            yield ascii_controls(text[at:start])
            yield f"{_REVERSE}{ascii_controls(text[start:end])}{_PLAIN}{colour}"
            at = end
        yield ascii_controls(text[at:])

    def _within(self, line: Line, size: int) -> Iterator[tuple[int, int]]:
        spans = self._spans[line.sign]
        for start, end in spans[max(0, bisect_right(spans, (line.at, line.at)) - 1) :]:
            if start >= line.at + size:
                return
            if min(end - line.at, size) > max(start - line.at, 0):
                yield max(start - line.at, 0), min(end - line.at, size)


def explanation(article: CleanArticle, name: str, first_line: int = 1) -> str:
    """One line a change: ``name:line  rule  what was done  (reason)``; then one a warning."""
    place = ascii_controls(name)
    lines = [
        f"{place}:{line + first_line - 1}  {rules}  {what}{reason}\n"
        for line, rules, what, reason in explained(article)
    ]
    return "".join(
        [*lines, *(f"{place}  warning {w.code}: {ascii_controls(w.message)}\n" for w in article.warnings)]
    )


def counts(article: CleanArticle) -> tuple[tuple[str, int, int], ...]:
    """For each rule how many changes it made, and of how many characters of the source."""
    found: dict[str, tuple[int, int]] = {}
    for change in article.changes:
        number, size = found.get(change.rule, (0, 0))
        found[change.rule] = (number + 1, size + len(change.before))
    return tuple((rule, number, size) for rule, (number, size) in found.items())


def statistics(totals: Mapping[str, Sequence[int]], articles: int) -> str:
    """A table with a line a rule, the busiest first."""
    rows = sorted(totals.items(), key=lambda row: (-row[1][0], row[0]))
    cells = [("changes", "articles", "characters", "rule")]
    cells += [(f"{n:,}", f"{a:,}", f"{c:,}", rule) for rule, (n, a, c) in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    lines = ["  ".join([*(row[i].rjust(widths[i]) for i in range(3)), row[3]]) for row in cells]
    return "".join(f"{line}\n" for line in [*lines, f"{articles:,} articles"])
