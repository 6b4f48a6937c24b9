"""The dateline: place and agency that open the first paragraph. It stays in the text; nothing is changed."""

from __future__ import annotations

import re

from articleclean.document import Document
from articleclean.stretch import is_prose

# A place in capitals, or in mixed case with an agency; then a date or an agency in between; then a dash.
_PLACE = r"[A-ZÀ-ÞА-ЯЁЄІЇҐΑ-Ω][A-ZÀ-ÞА-ЯЁЄІЇҐΑ-Ω.'’\-]+(?:[ /][A-ZÀ-ÞА-ЯЁЄІЇҐΑ-Ω.'’\-]+){0,4}"
_AGENCY = r"\([^()\n]{2,40}\)|/[^/\n]{2,30}/\.?"
_CAPITALS = re.compile(rf"({_PLACE}(?:, [^—–\n]{{2,30}}?)?(?: (?:{_AGENCY}))?)\s*[—–-]\s")
_MIXED = re.compile(rf"([^\W\d_][^\n()—–.!?]{{1,40}} (?:{_AGENCY}))\s*[—–-]\s")
_BRACKETS = re.compile(r"([【\[](?=[^】\]\n]{2,40}[】\]])[^】\]\n]+[】\]])")


def dateline(document: Document) -> str | None:
    """Return the dateline as it stands, without the dash; None where the text does not show one for sure."""
    first = next((b.text for b in document.blocks if b.role.in_body and is_prose(b.text)), "")
    for pattern in (_CAPITALS, _MIXED, _BRACKETS):
        match = pattern.match(first)
        if match and (pattern is not _BRACKETS or not first.isascii()):
            return match.group(1).strip()
    return None
