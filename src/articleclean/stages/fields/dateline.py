"""The dateline: place and agency that open the first paragraph. It stays in the text; nothing is changed."""

from __future__ import annotations

import re

from articleclean.document import Document
from articleclean.lexicons import lexicon
from articleclean.stretch import paragraphs

_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-ΩĀĂĄĆĈĊČĎĐĒĔĖĘĚĞİŁŃŇŌŐŘŚŞŠȘȚŤŪŮŰŹŻŽ"
_PLACE = rf"[{_CAPITAL}][{_CAPITAL}.'’\-]+(?:[ /][{_CAPITAL}.'’\-]+){{0,4}}"
_AGENCY = r"\([^()\n]{2,40}\)|/[^/\n]{2,30}/\.?"
_DASH = r"\s*\.?[—–-]+\s"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # a place in capitals, then a date or an agency, then a dash
        rf"({_PLACE}(?:, [^—–\n]{{2,30}}?)?(?: (?:{_AGENCY}))?){_DASH}",
        # a place as names are written, with an agency, then a dash
        rf"([^\W\d_][^\n()—–!?]{{1,40}} (?:{_AGENCY})){_DASH}",
        # the agency first: (ANSA) - ROMA, 4 MAG -
        rf"((?:\([^()\n]{{2,20}}\)|[A-Z]{{2,8}})\s[—–-]\s{_PLACE}(?:, [^—–\n]{{2,20}}?)?){_DASH}",
        # МОСКВА, 4 мая. /ТАСС/.
        rf"({_PLACE},? [^—–\n/]{{2,20}}?\.?\s/[^/\n]{{2,20}}/)\.\s",
        # (서울=…) and 新华社北京5月4日电
        r"(\([가-힣]{2,8}=[가-힣A-Z ]{2,12}\))",
        r"([\u4e00-\u9fff]{2,4}[社网][\u4e00-\u9fff]{2,8}(?:\d{1,2}月)?(?:\d{1,2}日)?[电電])",
        r"([【\[](?=[^】\]\n]{2,40}[】\]])[^】\]\n]+[】\]])",
    )
)
# What opens with none of these has no dateline: most paragraphs.
_MAYBE = re.compile(rf"[(\[【\u4e00-\u9fff]|[{_CAPITAL}][{_CAPITAL}.'’\-]|[^\W\d_][^\n()—–!?/]{{0,41}}+[(/]")
_INNER = re.compile(r"[(/]([^()/]+)[)/]")


def dateline(document: Document) -> str | None:
    """Return the dateline as it stands, without the dash; None where the text does not show one for sure."""
    told = zip(document.blocks, document.fact(paragraphs), strict=True)
    return opening(next((block.text for block, prose in told if prose and block.role.in_body), ""))


def opening(text: str) -> str | None:
    """Return the dateline that opens a paragraph."""
    for pattern in _PATTERNS if _MAYBE.match(text) else ():
        match = pattern.match(text)
        if match and _is_sure(match.group(1)):
            return match.group(1).strip()
    return None


def _is_sure(text: str) -> bool:
    """Whether what stands in brackets is an agency, where the place is not in capitals; no [bracket] in Latin."""
    inner = _INNER.search(text)
    if text.startswith("[") and text.isascii():
        return False
    if inner is None or text[: inner.start()].isupper() or not text[0].isalpha():
        return True
    agency = inner.group(1)
    return agency.isupper() or any(w.casefold() in lexicon("bylines")["agencies"] for w in agency.split())
