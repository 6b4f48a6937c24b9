"""A transformer for scikit-learn: goes in front of a vectorizer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Self

from articleclean.integrations import needs
from articleclean.pipeline import Cleaner

with needs("sklearn", "scikit-learn pipelines"):
    from sklearn.base import BaseEstimator, TransformerMixin

__all__ = ["ArticleCleaner"]


class ArticleCleaner(TransformerMixin, BaseEstimator):
    """Turn texts into clean texts: the body alone, or with ``output="full_text"`` the head too.

    There is nothing to fit. ``cleaner`` is a `Cleaner`, by default one with the default settings.
    """

    def __init__(self, cleaner: Cleaner | None = None, *, output: Literal["text", "full_text"] = "text") -> None:
        self.cleaner = cleaner
        self.output = output

    def fit(self, X: Any = None, y: Any = None) -> Self:  # noqa: ARG002, N803
        """Learn nothing."""
        return self

    def transform(self, X: Iterable[str]) -> list[str]:  # noqa: N803
        """Return the clean texts, in order."""
        cleaner = self.cleaner or Cleaner()
        return [getattr(cleaner.clean(text), self.output) for text in X]

    def __sklearn_tags__(self) -> Any:
        """Say that the input is text, and that nothing has to be fitted."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = False
        return tags
