"""Fits the model of the body on the development corpora, and says how good it is on publishers it has not seen.

python -m training.fit [--data ../shared/bench/data] [--folds 4] [--no-scores] [--out FILE]
"""

from __future__ import annotations

import argparse
import gc
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np

from articleclean import Cleaner
from articleclean.stages.body.context import features, page, whole
from articleclean.stages.body.model import parse
from articleclean.stages.body.story import Story
from training import corpus, scores, trees
from training.documents import Example, examples, is_head
from training.words import in_words

OUT = Path(__file__).parents[1] / "src/articleclean/data/model/body.json"

#: Texts to learn from: whole pages, and what extractors of different kinds leave. The others are too like these.
LEARNT = frozenset(
    "gold dump_block dump_inline html-text inscriptis html2text html2text_rs trafilatura rs_trafilatura newspaper "
    "readability readability_js newspaper4k justext resiliparse boilerpipe dragnet go_domdistiller Diffbot "
    "AutoExtract".split()
)
#: Of these, the ones that are whole pages.
PAGES = frozenset("dump_block dump_inline html-text inscriptis html2text html2text_rs".split())


class Rows(NamedTuple):
    """Blocks, or documents, as rows of numbers."""

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray
    fold: np.ndarray
    page: np.ndarray  # whether the row is (of) a whole page


def block_rows(found: list[Example], folds: int) -> tuple[list[str], Rows]:
    """One row a block. A page counts once however many texts were made of it, a word more than a line."""
    names: list[str] = []
    texts = Counter((e.text.corpus, e.text.page) for e in found)
    x, y, weight, fold, pages = [], [], [], [], []
    for e in found:
        head = is_head(e.document)
        columns = features(page([b.text for b in e.document.blocks]), head.index(True) if True in head else None)
        names = names or list(columns)
        x.append(np.array([columns[name] for name in names], dtype=np.int16).T)
        gold = sum(s * w for s, w in zip(e.share, e.words, strict=True))
        once = 1000 / texts[e.text.corpus, e.text.page] / (gold + 100) * (3 if e.text.input == "gold" else 1)
        share, words = np.array(e.share), np.array(e.words)
        y.append(share >= 0.5)
        weight.append(np.abs(2 * share - 1) * (np.minimum(words, 150) + 3 * (words > 0)) * once * ~np.array(head))
        fold.append(np.full(len(words), corpus.fold(e.text.publisher, folds)))
        pages.append(np.full(len(words), e.text.input in PAGES))
    return names, Rows(*(np.concatenate(part) for part in (x, y, weight, fold, pages)))


def page_rows(found: list[Example], folds: int) -> tuple[list[str], Rows]:
    """One row a document."""
    facts = [whole(page([b.text for b in e.document.blocks])) for e in found]
    names = list(facts[0])
    x = np.array([[f[name] for name in names] for f in facts], dtype=np.int16)
    y = np.array([e.text.input in PAGES for e in found])
    fold = np.array([corpus.fold(e.text.publisher, folds) for e in found])
    return names, Rows(x, y, np.ones(len(y)), fold, y)


def fitted(blocks: tuple[list[str], Rows], documents: tuple[list[str], Rows], without: int | None) -> dict:
    """Return the model, fitted without the publishers of one fold."""
    model = {}
    names, rows = documents
    use = rows.fold != without
    model["page"] = trees.fit(
        names, rows.x[use], rows.y[use], rows.weight[use], rounds=150, pairs=0, min_data_in_leaf=20
    )
    names, rows = blocks
    for name, kind in (("in_page", rows.page), ("in_article", ~rows.page)):
        use = (rows.fold != without) & kind & (rows.weight > 0)
        model[name] = trees.fit(names, rows.x[use], rows.y[use], rows.weight[use], rounds=180, pairs=24)
    return model


def main() -> None:
    """Fit, score and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=Path("../shared/bench/data"))
    ask.add_argument("--folds", type=int, default=4)
    ask.add_argument("--no-scores", action="store_true", help="fit on everything and write; do not cross-validate")
    ask.add_argument("--all-inputs", action="store_true", help="score every input, not only those learnt from")
    ask.add_argument("--out", type=Path, default=OUT)
    args = ask.parse_args()
    gc.disable()  # nothing here makes cycles, and there are millions of objects
    found = [e for e in examples(corpus.texts(args.data, None if args.all_inputs else LEARNT)) if e.words]
    learnt = [e for e in found if e.text.input in LEARNT]
    blocks, documents = block_rows(learnt, args.folds), page_rows(learnt, args.folds)
    if not args.no_scores:
        models = [fitted(blocks, documents, without) for without in range(args.folds)]
        cleaners = [Cleaner().replace("body.story", Story(model=parse(model))) for model in models]
        print(scores.table(found, lambda e: cleaners[corpus.fold(e.text.publisher, args.folds)]))
    model = fitted(blocks, documents, None)
    print(in_words(model))
    about = {"data": corpus.digest(args.data), "texts": len(learnt), "blocks": len(blocks[1].y)}
    text = json.dumps({"fitted on": about, **model}, ensure_ascii=False, separators=(",", ":"))
    args.out.write_text(text.replace('{"of"', '\n{"of"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
