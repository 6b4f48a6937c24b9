"""From the finished document to the `CleanArticle`: fields, text, record. Nothing is decided here.

Parts that come by the hundred are built unchecked from what is known to be right; the article is validated.
"""

from __future__ import annotations

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


def _told(document: Document, role: Role) -> list[tuple[str, str]]:
    """The lines of a role, taken out or kept by the settings, with the rule that told each, in order."""
    found = [(d.block, d.cause.rule) for d in document.dropped if d.block.role is role]
    kept = [(b, b.label.rule) for b in document.blocks if b.role is role and b.label]
    return [(block.text, rule) for block, rule in sorted(found + kept, key=lambda pair: pair[0].span)]


def _fields(document: Document, role: Role) -> list[str]:
    return [text for text, _ in _told(document, role)]


def _field(document: Document, role: Role) -> str | None:
    return next(iter(_fields(document, role)), None)


def _times(document: Document) -> tuple[str | None, str | None]:
    found = _told(document, Role.TIMESTAMP)
    updated = [text for text, rule in found if rule.endswith("updated")]
    published = [text for text, rule in found if not rule.endswith("updated")]
    return next(iter(published), None), next(iter(updated), None)
