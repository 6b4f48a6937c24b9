"""From the finished document to the `CleanArticle`: fields, text, record. Nothing is decided here.

Parts that come by the hundred are built unchecked from what is known to be right; the article is validated.
"""

from __future__ import annotations

from collections import defaultdict

from articleclean.article import Change, CleanArticle, Paragraph, Removed, trusted
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
    fields = _fields(document)
    byline = "\n".join(dict.fromkeys(fields[Role.BYLINE])) or None
    published, updated = _times(document)
    shown = {
        "headline": next(iter(_labelled(document, Role.HEADLINE)), None),
        "alternative_headlines": tuple(dict.fromkeys(fields[Role.ALTERNATIVE_HEADLINE])),
        "deck": "\n".join(_labelled(document, Role.DECK)) or None,
        "authors": authors(byline) if byline else (),
        "section": next(reversed(fields[Role.SECTION]), None),
        "published": published,
        "updated": updated,
    }
    values, origins = completed(document, shown)
    return CleanArticle.model_validate(
        {
            **values,
            "kicker": next(iter(fields[Role.KICKER]), "").rstrip(_MARKS) or None,
            "byline": byline,
            "dateline": dateline(document),
            "published_iso": moment(values["published"]) if values["published"] else None,
            "updated_iso": moment(values["updated"]) if values["updated"] else None,
            "origins": origins,
            "paragraphs": _paragraphs(document),
            "text": _body(document),
            "full_text": document.full_text,
            "removed": tuple(map(_removed, taken_from(document))),
            "changes": tuple(map(_change, changes_of(document))),
            "warnings": tuple(doubts(document)),
            "source": document.source,
        }
    )


def _body(document: Document) -> str:
    out: list[str] = []
    between = ""
    for block, space in zip(document.blocks, document.spaces[1:], strict=True):
        if block.role.in_body:
            out += (between, block.text) if out else (block.text,)
            between = space
        elif line_ends(space) > line_ends(between):
            between = space
    return "".join(out)


def _paragraphs(document: Document) -> tuple[Paragraph, ...]:
    page = document.page
    return tuple(
        trusted(
            Paragraph,
            {
                "text": block.text,
                "role": block.role,
                "spans": tuple(map(tuple, source_spans(block))),
                "path": page.origin(block.span).path if page else None,
            },
        )
        for block in document.blocks
        if block.role.in_body
    )


def _removed(taken: Taken) -> Removed:
    rule, reason, category = taken.cause
    values = {"text": taken.text, "span": tuple(taken.span), "rule": rule, "category": category, "reason": reason}
    return trusted(Removed, values)


def _change(done: Done) -> Change:
    start, end, before, after, causes = done
    rule, reason, _ = causes[-1]
    earlier = tuple(dict.fromkeys(c.rule for c in causes if c.rule != rule)) if len(causes) > 1 else ()
    return trusted(
        Change,
        {
            "start": start,
            "end": end,
            "before": before,
            "after": after,
            "rule": rule,
            "reason": reason,
            "earlier": earlier,
        },
    )


def _labelled(document: Document, role: Role) -> list[str]:
    return [block.text for block in document.blocks if block.role is role]


def _fields(document: Document) -> dict[Role, list[str]]:
    """What was taken out as a field of the article, by its role."""
    found = defaultdict[Role, list[str]](list)
    for dropped in document.dropped:
        if dropped.block.role is not Role.PARAGRAPH:
            found[dropped.block.role].append(dropped.block.text)
    return found


def _times(document: Document) -> tuple[str | None, str | None]:
    found = [d for d in document.dropped if d.block.role is Role.TIMESTAMP]
    updated = [d.block.text for d in found if d.cause.rule.endswith("updated")]
    published = [d.block.text for d in found if not d.cause.rule.endswith("updated")]
    return next(iter(published), None), next(iter(updated), None)
