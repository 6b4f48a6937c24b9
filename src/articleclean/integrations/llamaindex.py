"""A transformation for LlamaIndex: goes into an ``IngestionPipeline``, before the splitter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from articleclean.integrations import cleaner_of, needs
from articleclean.integrations.facts import facts, hints
from articleclean.pipeline import Cleaner

with needs("llamaindex", "LlamaIndex nodes"):
    from llama_index.core.schema import BaseNode, MetadataMode, TransformComponent

__all__ = ["ArticleCleaner"]


class ArticleCleaner(TransformComponent):
    """Return copies of the nodes with clean text; what the article tells goes into their metadata.

    The settings are those of `Cleaner`, as plain values, since a pipeline hashes and stores them.
    """

    preset: str = "article"
    keep: list[str] = Field(default_factory=list, description="categories that are not taken out")
    language: str | None = None
    caution: str = "normal"

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:  # noqa: ARG002
        """Clean each node; the ones given stay as they are."""
        cleaner = cleaner_of(self.preset, self.keep, self.language, self.caution)
        return [_clean(node, cleaner) for node in nodes]


def _clean(node: BaseNode, cleaner: Cleaner) -> BaseNode:
    article = cleaner.clean(node.get_content(MetadataMode.NONE), **hints(node.metadata))
    clean = node.model_copy(update={"metadata": facts(article, node.metadata)}, deep=True)
    clean.set_content(article.full_text)
    return clean
