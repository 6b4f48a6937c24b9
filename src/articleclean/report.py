"""What people read: an explanation in lines, a diff, a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import chain

from articleclean.article import Change, CleanArticle
from articleclean.changes import replay
from articleclean.unified import hunks

_LINE_END = re.compile(r"\r\n|[\r\n]")
_SHOWN = 60  # characters of a text that an explanation shows


def explain(article: CleanArticle) -> str:
    """One line a change: ``line N  rule: "before" -> "after" (reason)``; then the warnings."""
    lines = [f"line {line}  {rules}: {what}{reason}" for line, rules, what, reason in explained(article)]
    lines += [f"warning  {w.code}: {w.message}" for w in article.warnings]
    return "\n".join(lines or ["nothing was changed"])


def explained(article: CleanArticle) -> Iterator[tuple[int, str, str, str]]:
    """Yield for each change its line in the source, its rules, what was done, and the reason in brackets."""
    source = article.restore()
    line, counted = 1, 0
    for change in article.changes:
        gone = change.before.strip() or change.before
        at = change.start + max(0, change.before.find(gone))
        line += len(_LINE_END.findall(source, counted, at))
        counted = at
        yield line, " after ".join([change.rule, *reversed(change.earlier)]), _done(change, gone), _reason(change)


def _done(change: Change, gone: str) -> str:
    if not change.before:
        return f"{_short(change.after)} inserted"
    return f"{_short(change.before)} -> {_short(change.after)}" if change.after else f"{_short(gone)} removed"


def _reason(change: Change) -> str:
    return f" ({ascii_controls(change.reason)})" if change.reason else ""


def _short(text: str) -> str:
    return ascii_controls(repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"))


def ascii_controls(text: str) -> str:
    """Write what could steer a terminal or hide from the eye as escapes."""
    return "".join(c if c.isprintable() or c == " " else c.encode("unicode_escape").decode() for c in text)


def diff(article: CleanArticle, context: int = 1) -> str:
    """A unified diff from source to full text, by lines."""
    lines = []
    for hunk in hunks(article.restore(), article.full_text, article.changes, context):
        lines.append(hunk.header)
        for line in hunk.lines:
            lines.append(line.sign + line.text.removesuffix("\n"))
            if not line.text.endswith("\n"):
                lines.append("\\ No newline at end of file")
    return "\n".join(["--- source", "+++ clean", *lines] if lines else [])


def to_html(article: CleanArticle) -> str:
    """A page without scripts: the source, what went struck through, what came underlined, each with its rule."""
    source = article.restore()
    replay(source, article.changes)  # a record that does not fit its source must not be shown as if it did
    at, parts = 0, []
    for change in article.changes:
        parts.append(_text(source[at : change.start]))
        title = escape(f"{change.rule}: {change.reason}" if change.reason else change.rule)
        if change.before:
            parts.append(f'<del title="{title}">{_text(change.before)}</del>')
        if change.after:
            parts.append(f'<ins title="{title}">{_text(change.after)}</ins>')
        at = change.end
    parts.append(_text(source[at:]))
    head = escape(article.headline or "article")
    return "".join(chain((_HEAD.format(title=head),), parts, ("</pre></body></html>\n",)))


def _text(text: str) -> str:
    return escape("".join(c if c in "\n\t" or c.isprintable() or c.isspace() else "\ufffd" for c in text))


_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    '<meta name="viewport" content="width=device-width"><style>:root{{color-scheme:light dark}}'
    "pre{{white-space:pre-wrap;max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}}"
    "del{{background:#d3302f33}}ins{{background:#2e7d3233;text-decoration:underline}}</style></head><body><pre>"
)
