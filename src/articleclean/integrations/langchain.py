"""A document transformer for LangChain: cleans what a loader gives, before it is split."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articleclean.integrations import needs
from articleclean.integrations.facts import facts, hints
from articleclean.pipeline import Cleaner

with needs("langchain", "LangChain documents"):
    from langchain_core.documents import BaseDocumentTransformer, Document

__all__ = ["ArticleCleaner"]


class ArticleCleaner(BaseDocumentTransformer):
    """Return copies of the documents with clean text; what the article tells goes into their metadata."""

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        self.cleaner = cleaner or Cleaner()

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> Sequence[Document]:  # noqa: ARG002
        """Clean each document; the ones given stay as they are."""
        return [self._clean(document) for document in documents]

    def _clean(self, document: Document) -> Document:
        article = self.cleaner.clean(document.page_content, **hints(document.metadata))
        update = {"page_content": article.full_text, "metadata": facts(article, document.metadata)}
        return document.model_copy(update=update)
