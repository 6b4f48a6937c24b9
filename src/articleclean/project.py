"""From the finished document to the `CleanArticle`: fields, text, record. Nothing is decided here.

Parts are plain data until the end and validated once, in one call: that costs a third of building each by itself.
"""

from __future__ import annotations

from typing import Any

from articleclean.article import CleanArticle
from articleclean.changes import Done, Taken, changes_of, source_spans, taken_from
from articleclean.document import Document, Role, line_ends
from articleclean.doubts import doubts
from articleclean.origins import completed
from articleclean.stages.fields.byline import authors
from articleclean.stages.fields.dateline import dateline
from articleclean.stages.fields.moments import moment

_MARKS = " :|·–—-"  # between a kicker and the headline


def project(document: Document) -> CleanArticle:
    """Return the article a document has become."""
    byline = "\n".join(dict.fromkeys(_fields(document, Role.BYLINE))) or None
    published, updated = _times(document)
    shown = {
        "headline": next(iter(_labelled(document, Role.HEADLINE)), None),
        "alternative_headlines": tuple(dict.fromkeys(_fields(document, Role.ALTERNATIVE_HEADLINE))),
        "deck": "\n".join(_labelled(document, Role.DECK)) or None,
        "authors": authors(byline) if byline else (),
        "section": next(reversed(_fields(document, Role.SECTION)), None),
        "published": published,
        "updated": updated,
    }
    values, origins = completed(document, shown)
    return CleanArticle.model_validate(
        {
            **values,
            "kicker": (_field(document, Role.KICKER) or "").rstrip(_MARKS) or None,
            "byline": byline,
            "dateline": dateline(document),
            "published_iso": moment(str(values.get("published") or "")),
            "updated_iso": moment(str(values.get("updated") or "")),
            "origins": origins,
            "paragraphs": _paragraphs(document),
            "text": _body(document),
            "full_text": document.full_text,
            "removed": [_removed(taken) for taken in taken_from(document)],
            "changes": [_change(done) for done in changes_of(document)],
            "warnings": tuple(doubts(document)),
            "source": document.source,
        }
    )


def _body(document: Document) -> str:
    out: list[str] = []
    between = ""
    for block, gap in zip(document.blocks, document.gaps[1:], strict=True):
        if block.role.in_body:
            out += (between, block.text) if out else (block.text,)
            between = gap.text
        elif line_ends(gap.text) > line_ends(between):
            between = gap.text
    return "".join(out)


def _paragraphs(document: Document) -> list[dict[str, Any]]:
    page = document.page
    return [
        {
            "text": block.text,
            "role": block.role,
            "spans": source_spans(block),
            "path": page.origin(block.span).path if page else None,
        }
        for block in document.blocks
        if block.role.in_body
    ]


def _removed(taken: Taken) -> dict[str, Any]:
    rule, reason, category = taken.cause
    return {"text": taken.text, "span": taken.span, "rule": rule, "reason": reason, "category": category}


def _change(done: Done) -> dict[str, Any]:
    *earlier, cause = done.causes
    return {
        "start": done.span.start,
        "end": done.span.end,
        "before": done.before,
        "after": done.after,
        "rule": cause.rule,
        "reason": cause.reason,
        "earlier": tuple(dict.fromkeys(c.rule for c in earlier if c.rule != cause.rule)),
    }


def _labelled(document: Document, role: Role) -> list[str]:
    return [block.text for block in document.blocks if block.role is role]


def _fields(document: Document, role: Role) -> list[str]:
    return [d.block.text for d in document.dropped if d.block.role is role]


def _field(document: Document, role: Role) -> str | None:
    return next(iter(_fields(document, role)), None)


def _times(document: Document) -> tuple[str | None, str | None]:
    found = [d for d in document.dropped if d.block.role is Role.TIMESTAMP]
    updated = [d.block.text for d in found if d.cause.rule.endswith("updated")]
    published = [d.block.text for d in found if not d.cause.rule.endswith("updated")]
    return next(iter(published), None), next(iter(updated), None)
