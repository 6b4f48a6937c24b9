"""The page of results: what the body model makes of texts of publishers it has not seen, and what it gets wrong.

Written by `python -m training.fit --results docs/body_results.md`. Every figure is cross-validated by publisher.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from statistics import mean
from typing import NamedTuple

from articleclean import Cleaner
from articleclean.document import Block
from articleclean.stages.body.clues import marks
from articleclean.stretch import is_final, weight
from training.corpus import tokens
from training.documents import Example
from training.scores import Row, f1, finished, overlap

DUMPS = frozenset({"dump_block", "dump_inline"})  # whole pages, of which the errors are counted


class Result(NamedTuple):
    """One text: runs of four words shared with the gold body before, after, and by the best choice of blocks."""

    corpus: str
    input: str
    lang: str
    before: Row
    after: Row
    ceiling: Row
    exact: tuple[bool, bool, bool]
    lost: int  # words of a gold body that are gone
    words: int
    wrong: Counter[str]  # words on the wrong side, by kind of block


def measure(e: Example, cleaner: Cleaner) -> Result:
    """Clean one text that was read and labelled."""
    lang = e.text.lang if e.text.corpus == "fundus" else None
    gold, source = tokens(e.text.gold, lang), tokens(e.text.source, lang)
    best = [b.text for b, s in zip(e.document.blocks, e.share, strict=True) if s >= 0.5]
    ideal = tokens("\n".join(best), lang)
    document, article = finished(cleaner, e)
    got = tokens(article.text if e.text.input != "gold" else article.full_text, lang)
    kept = {block.span for block in document.blocks if block.role.in_body}
    return Result(
        e.text.corpus,
        e.text.input,
        e.text.lang,
        overlap(gold, source),
        overlap(gold, got),
        overlap(gold, ideal),
        (gold == source, gold == got, gold == ideal),
        sum((Counter(gold) - Counter(got)).values()),
        len(gold),
        _wrong(e, kept) if e.text.input in DUMPS else Counter(),
    )


def _wrong(e: Example, kept: set[tuple[int, int]]) -> Counter[str]:
    story = [n for n, (s, w) in enumerate(zip(e.share, e.words, strict=True)) if s >= 0.5 and w]
    first, last = (story[0], story[-1]) if story else (0, 0)
    found: Counter[str] = Counter()
    for n, (block, share, words) in enumerate(zip(e.document.blocks, e.share, e.words, strict=True)):
        if not words or not block.role.in_body or (block.span in kept) == (share >= 0.5):
            continue
        place = "before" if n < first else "after" if n > last else "at the start" if n == first else "inside"
        found[f"{'lost' if share >= 0.5 else 'kept'}, {place}: {_kind(block)}"] += words
    return found


def _kind(block: Block) -> str:
    signs, size = marks(block.text), weight(block.text)
    if signs.caption >= 2:
        return "a line with a credit or a label"
    if size >= 90 and is_final(block.text):
        return "a paragraph"
    if is_final(block.text):
        return "a short sentence"
    return "a dated line" if signs.dated else "a long line without a stop" if size > 65 else "a short line"


def page(results: Iterable[Result], made_by: str) -> str:
    """The page in Markdown."""
    results = list(results)
    gold = [r for r in results if r.input == "gold"]
    of = [r for r in results if r.input != "gold"]
    whole = [r for r in of if r.input in DUMPS]
    lost, words = sum(r.lost for r in gold), sum(r.words for r in gold)
    return "\n".join(
        [
            "# Results of the body model",
            "",
            f"Made by `{made_by}`; do not edit. Each text was cleaned by a model fitted without its publisher.",
            "F1: runs of four words shared with the gold body; exact: the share of texts with the same words.",
            "The ceiling is the best choice of blocks, known from the gold body.",
            "",
            "## By corpus and extractor",
            "",
            *_table(of, "corpus and input", lambda r: f"{r.corpus}, {r.input}"),
            "",
            f"Of gold bodies given as texts, {lost} of {words} words are lost ({lost / max(1, words):.5f}).",
            "",
            "## Whole pages by language",
            "",
            *_table(whole, "language", lambda r: r.lang),
            "",
            "## What is still wrong on whole pages",
            "",
            "Words on the wrong side, by kind of block, as a share of all of them.",
            "",
            *_errors(whole),
            "",
        ]
    )


def _table(results: list[Result], title: str, key: Callable[[Result], str]) -> list[str]:
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[key(result)].append(result)
    lines = [
        f"| {title} | texts | F1 before | after | ceiling | precision | recall | exact before | after | ceiling |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, group in sorted(groups.items()):
        scores = [f1([getattr(r, part) for r in group]) for part in ("before", "after", "ceiling")]
        exact = [mean(column) for column in zip(*[r.exact for r in group], strict=True)]
        figures = [*(s[0] for s in scores), *scores[1][1:], *exact]
        lines.append(f"| {name} | {len(group)} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")
    return lines


def _errors(results: list[Result], most: int = 20) -> list[str]:
    wrong = sum([r.wrong for r in results], Counter())
    total = wrong.total() or 1
    pages = Counter(kind for r in results for kind in r.wrong)
    lines = ["| kind | share | pages |", "|---|---|---|"]
    return lines + [f"| {kind} | {n / total:.3f} | {pages[kind]} |" for kind, n in wrong.most_common(most)]
