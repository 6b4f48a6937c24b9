"""Only type checkers read this: the interface as users write it."""

from collections.abc import Iterable

import articleclean
from articleclean.stages import Action, Document, Drop, FunctionStage, Stage

article: articleclean.CleanArticle = articleclean.clean("text", headline="h", language="en", url=None)
headline: str | None = article.headline
texts: list[str] = [paragraph.text for paragraph in article.paragraphs]
again: str = articleclean.restore(article.full_text, article.changes)
source: str = articleclean.replay(again, article.changes)


def find(document: Document) -> Iterable[Action]:
    """Drop nothing."""
    return [Drop(0, "mine.rule", "because", "category")] if document.blocks else []


stage: Stage = FunctionStage("mine", find)
cleaner: articleclean.Cleaner = articleclean.Cleaner(keep=frozenset({"byline"})).with_stage(stage, before="tidy")
for result in cleaner.pipe(["a", "b"], jobs=2):
    if isinstance(result, articleclean.Failure):
        error: Exception = result.error
    else:
        flagged: bool = result.flagged
