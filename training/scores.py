"""How good cleaned texts are: runs of four words shared with the gold body, as the public benchmark counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import mean

from articleclean import Cleaner
from articleclean.apply import apply
from articleclean.article import CleanArticle
from articleclean.choice import Choice
from articleclean.document import Document
from articleclean.project import project
from articleclean.settle import settled
from training.documents import Example

Row = tuple[float, float, float]


def grams(words: Sequence[str]) -> Counter:
    """Runs of four words, and how often each stands there."""
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def overlap(gold: Sequence[str], got: Sequence[str]) -> Row:
    """Shares of runs that both have, that only the result has, and that only the gold body has."""
    a, b = grams(gold), grams(got)
    both = sum((a & b).values())
    extra, missing = sum(b.values()) - both, sum(a.values()) - both
    total = both + extra + missing
    return (both / total, extra / total, missing / total) if total else (0.0, 0.0, 0.0)


def f1(rows: list[Row]) -> tuple[float, float, float]:
    """F1 of the mean precision and the mean recall over pages, and these."""

    def ratio(both: float, other: float) -> float:
        return both / (both + other) if both + other else 0.0

    precision = mean([1.0 if not e + m else ratio(b, e) for b, e, m in rows if b + e] or [0])
    recall = mean([1.0 if not e + m else ratio(b, m) for b, e, m in rows if b + m] or [0])
    return (2 * precision * recall / (precision + recall) if precision + recall else 0.0), precision, recall


def finished(cleaner: Cleaner, e: Example) -> tuple[Document, CleanArticle]:
    """The document after the body and the stages behind it, and the article."""
    names = [stage.name for stage in cleaner.stages]
    document = e.document
    for stage in cleaner.stages[names.index("body.story") :]:
        document = apply(document, stage(document))
    document = settled(document, cleaner.stages, Choice())
    return document, project(document)
