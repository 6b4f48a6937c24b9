"""spaCy: texts are cleaned before the language model sees them, or junk is marked in the text as it came.

A ``Doc`` cannot change its text. `pipe` cleans first; the component "articleclean" marks what a cleaning would
take out, in ``doc.spans["articleclean"]``, with the category as label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from articleclean.article import CleanArticle
from articleclean.integrations import cleaner_of, needs
from articleclean.pipeline import Cleaner

with needs("spacy", "spaCy pipelines"):
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["mark_junk", "pipe"]

KEY = "articleclean"


def pipe(
    nlp: Language, texts: Iterable[str], *, cleaner: Cleaner | None = None, **settings: Any
) -> Iterator[tuple[Doc, CleanArticle]]:
    """Clean each text, run ``nlp`` over its body, and yield both; ``settings`` are those of ``nlp.pipe``."""
    cleaner = cleaner or Cleaner()
    articles = (cleaner.clean(text) for text in texts)
    yield from nlp.pipe(((article.text, article) for article in articles), as_tuples=True, **settings)


@Language.factory(KEY)
def mark_junk(
    nlp: Language,  # noqa: ARG001 - what a factory is given
    name: str,  # noqa: ARG001
    preset: str = "article",
    keep: Sequence[str] = (),
    language: str | None = None,
    caution: str = "normal",
) -> Callable[[Doc], Doc]:
    """Make the component; the settings are those of `Cleaner`, as plain values."""
    return _Marker(cleaner_of(preset, keep, language, caution))


class _Marker:
    def __init__(self, cleaner: Cleaner) -> None:
        self.cleaner = cleaner

    def __call__(self, doc: Doc) -> Doc:
        spans = [
            doc.char_span(*removed.span, label=removed.category, alignment_mode="expand")
            for removed in self.cleaner.clean(doc.text).removed
        ]
        doc.spans[KEY] = [span for span in spans if span is not None]
        return doc
