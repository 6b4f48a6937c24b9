"""Fits the model that says of each line of a page whether it is story, and says how good it is on publishers it
has not seen.

python -m training.pages [--data ../shared/bench/data] [--no-scores]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import numpy as np

from articleclean import Cleaner
from articleclean.read.html import read_html
from articleclean.stages.body import standing, trees
from articleclean.stages.body.lines import lines
from articleclean.stages.body.page import Pages
from training import trees as forest
from training.corpus import CORPORA, fold, publisher, records, tokens
from training.labels import covered
from training.scores import Row, f1, overlap

OUT = Path(__file__).parents[1] / "src/articleclean/data/model/page.json"
FOLDS = 8
ROUNDS = 240
SETTINGS = {"learning_rate": 0.05, "num_leaves": 31, "extra_trees": True}


class Example(NamedTuple):
    """The lines of a page that the model is asked about."""

    record: dict[str, Any]
    fold: int
    columns: dict[str, list[int]]
    story: list[float]  # share of the line that stands in the gold body
    weight: list[float]


def examples(data: Path) -> Iterator[Example]:
    """Yield every page that has text."""
    for corpus in CORPORA:
        for record in records(data, corpus):
            document = read_html(record["html"])
            of = lines(document)
            asked = [n for n, is_far in enumerate(of.far) if not is_far]
            found = covered([block.text for block in document.blocks], record["body"], record["lang"])
            gold = sum(share * words for share, words in found) + 100
            trust = 0.5 if corpus == "pages" else 1.0  # its gold keeps captions and lists
            yield Example(
                {**record, "corpus": corpus},
                fold(publisher(record), FOLDS),
                standing.features(document, of, asked),
                [found[n][0] for n in asked],
                [trust * 1000 * abs(2 * found[n][0] - 1) * (min(found[n][1], 150) + 3) / gold for n in asked],
            )


def fitted(pages: Iterable[Example]) -> dict[str, Any]:
    """Return the model fitted on the pages, as it is stored."""
    pages = [page for page in pages if page.story]
    names = list(pages[0].columns)
    rows = np.vstack([np.array([list(page.columns[name]) for name in names]).T for page in pages])
    labels = np.concatenate([np.array(page.story) > 0.5 for page in pages])
    weights = np.concatenate([page.weight for page in pages])
    return forest.fit(names, rows, labels, weights, ROUNDS, **SETTINGS)


def check(pages: list[Example]) -> str:
    """Clean each page by a model fitted without its publisher; one line a corpus."""
    rows: dict[str, list[tuple[Row, bool]]] = {}
    for number in range(FOLDS):
        model = fitted(page for page in pages if page.fold != number)
        cleaner = Cleaner().replace("body.page", Pages(trees.parse(model)))
        for page in pages:
            if page.fold == number:
                lang = page.record["lang"] if page.record["corpus"] == "fundus" else None
                gold = tokens(page.record["body"], lang)
                got = tokens(cleaner.clean_html(page.record["html"]).text, lang)
                rows.setdefault(page.record["corpus"], []).append((overlap(gold, got), gold == got))
    lines = []
    for corpus, found in rows.items():
        score, precision, recall = f1([row for row, _ in found])
        exact = mean(same for _, same in found)
        lines.append(f"{corpus:12s} F1 {score:.4f} P {precision:.3f} R {recall:.3f} exact {exact:.3f}")
    return "\n".join(lines)


def main() -> None:
    """Score, fit and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=Path("../shared/bench/data"))
    ask.add_argument("--no-scores", action="store_true", help="fit on everything and write; do not cross-validate")
    args = ask.parse_args()
    pages = list(examples(args.data))
    if not args.no_scores:
        print(check(pages))
    OUT.write_text(forest.written(fitted(pages)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
