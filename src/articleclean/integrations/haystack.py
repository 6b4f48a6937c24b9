"""A component for Haystack: goes between a converter and a splitter, in code or in YAML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from articleclean.integrations import cleaner_of, needs
from articleclean.integrations.facts import facts, hints

with needs("haystack", "Haystack documents"):
    from haystack import Document, component

__all__ = ["ArticleCleaner"]


@component
class ArticleCleaner:
    """Return copies of the documents with clean text; what the article tells goes into their meta.

    The settings are those of `Cleaner`, as plain values, since a pipeline is written down as YAML. A document
    without text goes through as it is.
    """

    def __init__(
        self,
        preset: str = "article",
        keep: list[str] | None = None,
        language: str | None = None,
        caution: str = "normal",
    ) -> None:
        self.preset = preset
        self.keep = keep
        self.language = language
        self.caution = caution
        self._cleaner = cleaner_of(preset, keep or (), language, caution)

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]) -> dict[str, Any]:
        """Clean each document; the ones given stay as they are."""
        return {"documents": [self._clean(document) for document in documents]}

    def _clean(self, document: Document) -> Document:
        if document.content is None:
            return document
        article = self._cleaner.clean(document.content, **hints(document.meta))
        # The id of a document follows from its content, so the copy gets one of its own.
        return replace(document, id="", content=article.full_text, meta=facts(article, document.meta))
