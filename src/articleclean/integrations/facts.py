"""What retrieval pipelines keep beside the text of a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articleclean.article import CleanArticle

FACTS = ("headline", "deck", "byline", "dateline", "section", "published", "updated", "language")


def facts(article: CleanArticle, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the metadata ``known``, with what the article tells beside it, and ``clean_flagged``.

    >>> from articleclean import clean
    >>> facts(clean("By Ann Lee\\n\\nIt rained all day, and nobody in the town minded."), {"id": 1})
    {'byline': 'By Ann Lee', 'id': 1, 'clean_flagged': False}
    """
    found = {name: value for name in FACTS if (value := getattr(article, name)) is not None}
    return {**found, **known, "clean_flagged": article.flagged}


def hints(known: Mapping[str, Any]) -> dict[str, str]:
    """Return the headline, the language and the URL that metadata tell, under whatever usual name."""
    names = {"headline": ("headline", "title"), "language": ("language", "lang"), "url": ("url", "source")}
    found = {
        hint: next((known[n] for n in named if isinstance(known.get(n), str)), None)
        for hint, named in names.items()
    }
    return {hint: value for hint, value in found.items() if value}
