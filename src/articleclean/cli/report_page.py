"""A page that shows articles before and after, side by side, with every change marked by its rule.

One file, no scripts: the filter by rule is a group of radio buttons and style rules. Text is escaped, and what
could steer the eye or the browser, a control or a direction mark, is written out as its code point.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import NamedTuple

from articleclean.article import Change, CleanArticle
from articleclean.cli.talk import one_line

SHOWN = 200  # changed articles at most; the counts are of all
_LONGEST = 200_000  # characters of one article that are shown
_JOINERS = "\u200c\u200d"
_BLANKS = {" ": "␣", "\n": "↵\n", "\t": "⇥", "\r": "␍"}
_RULE = re.compile("\0([^\0]*)\0")


class Entry(NamedTuple):
    """An article as the page shows it; a rule stands between NULs until it has its number."""

    name: str
    headline: str
    rules: tuple[str, ...]
    rows: str


def entry(article: CleanArticle, name: str) -> Entry:
    """What the page shows of an article; without rows where nothing was changed."""
    rules = tuple(dict.fromkeys(change.rule for change in article.changes))
    rows = "".join(_rows(article)) if rules else ""
    return Entry(one_line(name), article.headline or "", rules, rows)


class _Row:
    def __init__(self) -> None:
        self.left: list[str] = []
        self.right: list[str] = []
        self.rules: list[str] = []

    def same(self, text: str) -> None:
        self.left.append(_text(text))
        self.right.append(self.left[-1])

    def change(self, change: Change, before: str) -> None:
        self.rules.append(change.rule)
        title = escape(f"{change.rule}: {change.reason}" if change.reason else change.rule)
        number = f"<sup>\0{change.rule}\0</sup>"
        if before:
            self.left.append(f'<del title="{title}">{_marked(before)}</del>{number}')
        if change.after:
            self.right.append(f'<ins title="{title}">{_marked(change.after)}</ins>{number}')

    def html(self) -> Iterator[str]:
        left, right = "".join(self.left), "".join(self.right)
        if self.rules:
            kinds = " ".join(f"r\0{rule}\0" for rule in dict.fromkeys(self.rules))
            yield f'<div class="row {kinds}"><div dir="auto">{left}</div><div dir="auto">{right}</div></div>\n'
        elif left.strip():
            yield f'<div class="row same"><div dir="auto">{left}</div><div dir="auto">{right}</div></div>\n'


def _rows(article: CleanArticle) -> Iterator[str]:
    """Rows of lines that belong together; between two rows stands a line end that was not changed."""
    source = article.restore()
    row, at = _Row(), 0
    for change in article.changes:
        if change.start > _LONGEST:
            yield "<p>The rest of this article is too long to be shown.</p>\n"
            return
        *whole, rest = source[at : change.start].split("\n")
        for line in whole:
            row.same(line)
            yield from row.html()
            row = _Row()
        row.same(rest)
        at = change.end
        if "\n" in change.before and not change.after:  # lines that went, in a row of their own
            yield from row.html()
            row = _Row()
            row.change(change, change.before.strip("\r\n") or change.before)
            yield from row.html()
            row = _Row()
        else:
            row.change(change, change.before)
    for line in source[at:_LONGEST].split("\n"):
        row.same(line)
        yield from row.html()
        row = _Row()


def _text(text: str) -> str:
    return "".join(_shown(c) for c in text) if not text.isprintable() else escape(text)


def _shown(c: str) -> str:
    if c.isprintable() or c in _JOINERS or c in "\n\t":
        return escape(c)
    if c.isspace() and c not in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029":
        return c if c != "\r" else ""
    return f'<span class="code">U+{ord(c):04X}</span>'


def _marked(text: str) -> str:
    """Changed text; where it is nothing but white space, with signs for it."""
    if text.isspace():
        return "".join(_BLANKS.get(c, f'<span class="code">U+{ord(c):04X}</span>') for c in text)
    return "".join(
        escape(c) if c.isprintable() or c in "\n\t" else f'<span class="code">U+{ord(c):04X}</span>' for c in text
    )


def page(
    entries: Sequence[Entry], counts: Mapping[str, Sequence[int]], reasons: Mapping[str, str], articles: int
) -> str:
    """The page. ``counts`` has changes, articles and characters for each rule, ``reasons`` why it is there."""
    entries = [each for each in entries if each.rules]
    order = sorted(counts, key=lambda rule: (-counts[rule][0], rule))
    numbers = {rule: str(number) for number, rule in enumerate(order, 1)}
    style = files("articleclean.cli").joinpath("report.css").read_text(encoding="utf-8") + "".join(
        f"body:has(#f{n}:checked) :is(.row,article):not(.r{n}){{display:none}}\n" for n in numbers.values()
    )
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>articleclean report</title>\n<style>{style}</style>\n</head>\n<body>\n",
            f"<header><h1>What was cleaned</h1>\n<p>{_summary(articles, len(entries), counts)}</p></header>\n",
            _filter(order, numbers, counts, reasons),
            "<main>\n",
            *(_article(each, numbers) for each in entries),
            "</main>\n</body>\n</html>\n",
        ]
    )


def _summary(articles: int, shown: int, counts: Mapping[str, Sequence[int]]) -> str:
    changes = sum(row[0] for row in counts.values())
    text = f"{_number(articles, 'article')}, {_number(changes, 'change')} by {_number(len(counts), 'rule')}."
    return f"{text} Below are those that were changed{f', the first {shown:,}' if shown >= SHOWN else ''}."


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _filter(
    order: Sequence[str],
    numbers: Mapping[str, str],
    counts: Mapping[str, Sequence[int]],
    reasons: Mapping[str, str],
) -> str:
    lines = ['<fieldset><legend>Show</legend><div class="list"><div class="rules">']
    lines.append('<label><input type="checkbox" id="context" checked> lines that were not changed</label>')
    lines.append('<label><input type="radio" name="rule" id="f0" checked> all rules</label>')
    for rule in order:
        changes, articles, _ = counts[rule]
        number = numbers[rule]
        seen = f"{changes:,} in {_number(articles, 'article')}"
        why = f" <small>{_text(reasons[rule])}</small>" if rule in reasons else ""
        lines.append(
            f'<label><input type="radio" name="rule" id="f{number}"> <b>{number}</b> '
            f"<code>{_text(rule)}</code> {seen}{why}</label>"
        )
    return "\n".join([*lines, "</div></div></fieldset>\n"])


def _article(each: Entry, numbers: Mapping[str, str]) -> str:
    rules = " ".join(f"r{numbers[rule]}" for rule in each.rules)
    rows = _RULE.sub(lambda match: numbers[match[1]], each.rows)
    headline = f' <span dir="auto">{_text(each.headline)}</span>' if each.headline else ""
    return (
        f'<article class="{rules}"><h2><code>{_text(each.name)}</code>{headline}</h2>\n'
        f'<div class="head" aria-hidden="true"><div>Before</div><div>After</div></div>\n{rows}</article>\n'
    )
