"""From the finished document to the `CleanArticle`: fields, text, record. Nothing is decided here.

Parts that come by the hundred are built unchecked from what is known to be right; the article is validated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import repeat

from articleclean.article import Change, CleanArticle, Paragraph, Removed, trusted
from articleclean.changes import changes_of, source_spans, taken_from
from articleclean.choice import is_kept
from articleclean.document import Block, Cause, Document, Role, Span, line_ends
from articleclean.doubts import doubts
from articleclean.letters import printed
from articleclean.origins import completed
from articleclean.page import paths
from articleclean.stages.fields.byline import authors
from articleclean.stages.fields.dateline import dateline
from articleclean.stages.fields.moments import moment

_PARAGRAPH = Role.PARAGRAPH  # a look into an enumeration costs as much as a call
_MARKS = " :|·–—-"  # between a kicker and the headline


def project(document: Document) -> CleanArticle:
    """Return the article a document has become."""
    fields = _fields(document)
    byline = "\n".join(_lines(fields[Role.BYLINE])) or None
    published, updated = _times(fields[Role.TIMESTAMP])
    shown = {
        "headline": next(iter(_labelled(document, Role.HEADLINE)), None),
        "alternative_headlines": tuple(_lines(fields[Role.ALTERNATIVE_HEADLINE])),
        "deck": "\n".join(_labelled(document, Role.DECK)) or None,
        "authors": authors(byline) if byline else (),
        "section": next(reversed(_lines(fields[Role.SECTION])), None),
        "published": published,
        "updated": updated,
    }
    values, origins = completed(document, shown)
    return CleanArticle.model_validate(
        {
            **values,
            "kicker": next(iter(_lines(fields[Role.KICKER])), "").rstrip(_MARKS) or None,
            "byline": byline,
            "dateline": dateline(document),
            "published_iso": moment(values["published"]) if values["published"] else None,
            "updated_iso": moment(values["updated"]) if values["updated"] else None,
            "origins": origins,
            "paragraphs": _paragraphs(document),
            "text": _body(document),
            "full_text": document.full_text,
            "removed": _removed(document),
            "changes": _changes(document),
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
    text = "".join(out)
    return document.full_text if text == document.full_text else text


def _paragraphs(document: Document) -> tuple[Paragraph, ...]:
    page, blocks = document.page, [block for block in document.blocks if block.role.in_body]
    places = paths([page.origin(block.span).element for block in blocks]) if page else repeat(None)
    values = [
        {
            "text": block.text,
            "role": block.role,
            "spans": ((*block.span,),) if block.pieces is None else tuple(map(tuple, source_spans(block))),
            "path": path,
        }
        for block, path in zip(blocks, places, strict=False)
    ]
    return trusted(Paragraph, values)


def _removed(document: Document) -> tuple[Removed, ...]:
    values = [
        {"text": text, "span": (*span,), "rule": rule, "category": category, "reason": reason}
        for span, text, (rule, reason, category) in taken_from(document)
    ]
    return trusted(Removed, values)


def _changes(document: Document) -> tuple[Change, ...]:
    values = [
        {
            "start": start,
            "end": end,
            "before": before,
            "after": after,
            "rule": causes[-1].rule,
            "reason": causes[-1].reason,
            "earlier": _earlier(causes) if len(causes) > 1 else (),
        }
        for start, end, before, after, causes in changes_of(document)
    ]
    return trusted(Change, values)


def _earlier(causes: Sequence[Cause]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cause.rule for cause in causes if cause.rule != causes[-1].rule))


def _labelled(document: Document, role: Role) -> list[str]:
    return [block.text for block in document.blocks if block.role is role]


def _fields(document: Document) -> dict[Role, list[tuple[str, str]]]:
    """By role, the lines that became fields, taken out or kept by the settings, with the rule that told each."""
    told = [(block, cause.rule) for block, cause in document.dropped if block.role is not _PARAGRAPH]
    kept = [(b, b.label.rule) for b in document.blocks if b.label and is_kept(b)]
    found = defaultdict[Role, list[tuple[str, str]]](list)
    for block, rule in sorted(told + kept, key=_place) if kept else told:
        found[block.role].append((printed(block.text), rule))  # what goes early was not yet cleaned
    return found


def _place(told: tuple[Block, str]) -> Span:
    return told[0].span


def _lines(found: list[tuple[str, str]]) -> list[str]:
    return list(dict.fromkeys(text for text, _ in found))


def _times(found: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    updated = [text for text, rule in found if rule.endswith("updated")]
    published = [text for text, rule in found if not rule.endswith("updated")]
    return next(iter(published), None), next(iter(updated), None)
