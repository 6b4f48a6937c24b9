"""What the text does not show is filled from what the caller and the page say, and every such field says so.

A value the text shows always wins. A headline that the page claims and does not show becomes an alternative
headline where another is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articleclean.document import Document
from articleclean.page import Claim, Page
from articleclean.titles import fold, shortened

_NONE = Page(())
_SINGLE = ("deck", "section", "published", "updated")


def completed(document: Document, shown: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields with what was missing filled in, and where each filled one comes from."""
    values, origins = {**shown, "language": None, "url": None}, dict[str, str]()
    for field, value, origin in _known(document, shown):
        if value and not values[field]:
            values[field], origins[field] = value, origin
    return values, origins


def _known(document: Document, shown: Mapping[str, Any]) -> Iterator[tuple[str, Any, str]]:
    hints, page = document.hints, document.page or _NONE
    for field in ("language", "headline", "url"):
        value = getattr(hints, field)
        claim = _claim(page, field, value)
        yield (
            field,
            value,
            claim.origin if claim else "html" if field == "headline" and document.page else "caller",
        )
    for field in (*_SINGLE, "url"):
        claim = page.claim(field)
        if claim:
            yield field, claim.value, claim.origin
    names = page.claims.get("authors", ())
    if names:
        same = [claim.value for claim in names if claim.origin == names[0].origin]
        yield "authors", tuple(dict.fromkeys(same)), names[0].origin
    others = tuple(_others(page, shown["headline"]))
    if others:
        yield "alternative_headlines", tuple(dict.fromkeys(claim.value for claim in others)), others[0].origin


def _claim(page: Page, field: str, value: str | None) -> Claim | None:
    """The claim a hint was taken from, if the page made it."""
    claims = page.claims.get(field, ()) + (page.claims.get("title", ()) if field == "headline" else ())
    return next((claim for claim in claims if claim.value == value), None)


def _others(page: Page, headline: str | None) -> Iterator[Claim]:
    """Headlines the page claims that are not the one it shows, with or without the name of the site."""
    for claim in page.claims.get("headline", ()) + page.claims.get("alternative_headline", ()):
        if headline and fold(headline) not in {fold(short) for short in shortened(claim.value)}:
            yield claim
