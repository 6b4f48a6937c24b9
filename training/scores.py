"""How good cleaned texts are: runs of four words shared with the gold body, as the public benchmark counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from statistics import mean

from articleclean import Cleaner
from articleclean.apply import apply
from articleclean.project import project
from articleclean.settle import settled
from training.corpus import tokens
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


def table(found: list[Example], cleaner: Callable[[Example], Cleaner]) -> str:
    """Clean every text by the cleaner for its publisher; one line an input, before and after."""
    before, after = defaultdict(list), defaultdict(list)
    exact = defaultdict(list)
    lost = Counter()
    for e in found:
        if e.text.corpus == "pages":  # their gold bodies follow other conventions
            continue
        lang = e.text.lang if e.text.corpus == "fundus" else None
        gold = tokens(e.text.gold, lang)
        got = tokens(_finished(cleaner(e), e), lang)
        if e.text.input == "gold":
            lost["gold"] += sum((Counter(gold) - Counter(got)).values())
            lost["of"] += len(gold)
            continue
        key = e.text.corpus, e.text.input
        source = tokens(e.text.source, lang)
        before[key].append(overlap(gold, source))
        after[key].append(overlap(gold, got))
        exact[key].append((gold == source, gold == got))
    lines = [f"{'corpus':12s} {'input':20s}     F1 before -> after     P    ->  R      exact"]
    for key in sorted(before):
        was, now = f1(before[key]), f1(after[key])
        share = [mean(column) for column in zip(*exact[key], strict=True)]
        lines.append(
            f"{key[0]:12s} {key[1]:20s} {was[0]:.3f} -> {now[0]:.3f}  {now[1]:.3f} {now[2]:.3f}  "
            f"{share[0]:.2f} -> {share[1]:.2f}"
        )
    lines.append(
        f"words of gold bodies lost: {lost['gold']} of {lost['of']} ({lost['gold'] / max(1, lost['of']):.5f})"
    )
    return "\n".join(lines)


def _finished(cleaner: Cleaner, e: Example) -> str:
    names = [stage.name for stage in cleaner.stages]
    document = e.document
    for stage in cleaner.stages[names.index("body.story") :]:
        document = apply(document, stage(document))
    return project(settled(document, cleaner.stages, cleaner.keep)).text
