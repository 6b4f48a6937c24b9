"""What people read: an explanation in lines, a diff, a page."""

from __future__ import annotations

import difflib
from html import escape
from itertools import chain

from articleclean.article import Change, CleanArticle
from articleclean.changes import replay

_SHOWN = 60  # characters of a text that an explanation shows


def explain(article: CleanArticle) -> str:
    """One line a change: ``line N  rule  reason  "before" -> "after"``; then the fields and the warnings."""
    source = article.restore()
    lines = [_explained(change, source) for change in article.changes]
    lines += [f"warning  {w.code}: {w.message}" for w in article.warnings]
    return "\n".join(lines or ["nothing was changed"])


def _explained(change: Change, source: str) -> str:
    gone = change.before.strip() or change.before
    at = change.start + max(0, change.before.find(gone))
    line = source.count("\n", 0, at) + 1
    what = f"{_short(gone)} removed" if not change.after else f"{_short(change.before)} -> {_short(change.after)}"
    if not change.before:
        what = f"{_short(change.after)} inserted"
    rules = " after ".join([change.rule, *reversed(change.earlier)])
    reason = f" ({change.reason})" if change.reason else ""
    return f"line {line}  {rules}: {what}{reason}"


def _short(text: str) -> str:
    return ascii_controls(repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"))


def ascii_controls(text: str) -> str:
    """Write what could steer a terminal or hide from the eye as escapes."""
    return "".join(c if c.isprintable() or c == " " else c.encode("unicode_escape").decode() for c in text)


def diff(article: CleanArticle, context: int = 1) -> str:
    """A unified diff from source to full text, by lines."""
    old, new = article.restore().splitlines(), article.full_text.splitlines()
    return "\n".join(difflib.unified_diff(old, new, "source", "clean", lineterm="", n=context))


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
