"""Fits the model of the body on the development corpora, and says how good it is on publishers it has not seen.

python -m training.fit [--data ../shared/bench/data] [--folds 4] [--no-scores] [--results PAGE] [--out FILE]
                       [--only line,in_line]
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
from articleclean.stages.body.context import Found, page, whole
from articleclean.stages.body.model import parse
from articleclean.stages.body.story import Story, found_before, is_head, seen
from training import corpus, results, trees
from training.documents import Example, cropped, examples
from training.words import in_words

OUT = Path(__file__).parents[1] / "src/articleclean/data/model/body.json"

#: Texts to learn from: whole pages, and what extractors of different kinds leave. The others are too like these.
LEARNT = frozenset(
    "gold dump_block dump_inline inscriptis html2text trafilatura rs_trafilatura newspaper readability "
    "readability_js newspaper4k resiliparse boilerpipe AutoExtract beautifulsoup go_trafilatura justext".split()
)
#: Of these, the ones that are whole pages.
PAGES = frozenset("dump_block dump_inline inscriptis html2text beautifulsoup cropped".split())
#: Of some, what they look like to a reader who knows no word of their language is learnt, too.
UNKNOWN = frozenset({"dump_block", "cropped", "gold", "trafilatura"})
BLINDLY = 0.1  # what that counts for beside what is known
#: The columns that ask for words, and the facts.
BLIND_FACTS = ("page words", "page words dense", "page lines", "first said", "last said")
BLIND = (
    *BLIND_FACTS,
    *(f"{name}{place}" for name in ("page", "credit") for place in ("", " before", " after")),
    *("signals inside", "signals since", "signals near"),
)
#: How trees are grown over documents, and over blocks.
WHOLE = {"num_leaves": 6, "min_data_in_leaf": 20}
BLOCKS = {"num_leaves": 12, "min_data_in_leaf": 100, "lambda_l2": 10, "feature_fraction": 0.35, "max_bin": 63}
ROUNDS = {"in_page": 180, "in_article": 120, "in_line": 120}
#: What a gold body counts for beside an extractor's text, since it must stay whole, and a page cut to a few lines.
COUNTS = {"gold": 8, "cropped": 0.3}
#: And the ones that are learnt from once more with their line ends taken out.
ON_ONE_LINE = frozenset({"dump_block", "gold"})


class Rows(NamedTuple):
    """Blocks, or documents, as rows of numbers."""

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray
    fold: np.ndarray
    page: np.ndarray  # whether the row is (of) a whole page
    line: np.ndarray  # whether it is (of) a text on one line


def block_rows(found: list[Example], folds: int) -> tuple[list[str], Rows]:
    """One row a block. A page counts once however many texts were made of it, a word more than a line.

    A text in which packs and fields took something out is learnt from twice, once without that knowledge.
    """
    names: list[str] = []
    texts = Counter((e.text.corpus, e.text.page) for e in found)
    parts: list[list[np.ndarray]] = [[] for _ in Rows._fields]
    for e in found:
        before, head = found_before(e.document), is_head(e.document)
        gold = sum(s * w for s, w in zip(e.share, e.words, strict=True))
        once = 1000 / texts[e.text.corpus, e.text.page] / (gold + 100) * COUNTS.get(e.text.input, 1)
        share, words = np.array(e.share), np.array(e.words)
        for look, blind, part in looks(e):
            columns = seen([b.text for b in e.document.blocks], look)[2]
            columns |= {name: bytes(len(words)) for name in (BLIND if blind else ())}
            names = names or list(columns)
            row = (
                np.array([list(columns[name]) for name in names], dtype=np.int16).T,
                share >= 0.5,
                np.abs(2 * share - 1) * (np.minimum(words, 150) + 3 * (words > 0)) * once * ~np.array(head) * part,
                np.full(len(words), corpus.fold(e.text.publisher, folds)),
                np.full(len(words), e.text.input in PAGES),
                np.full(len(words), before.one_line),
            )
            for column, values in zip(parts, row, strict=True):
                column.append(values)
    return names, Rows(*map(np.concatenate, parts))


def page_rows(found: list[Example], folds: int) -> tuple[list[str], Rows]:
    """One row a document and look. To take an article for a page is worse than the other way round."""
    seen_as = [(e, *look) for e in found for look in looks(e)]
    facts = [
        whole(page([b.text for b in e.document.blocks]), look) | dict.fromkeys(BLIND_FACTS if blind else (), 0)
        for e, look, blind, _ in seen_as
    ]
    names = list(facts[0])
    x = np.array([[f[name] for name in names] for f in facts], dtype=np.int16)
    y = np.array([e.text.input in PAGES for e, *_ in seen_as])
    line = np.array([look.one_line for _, look, *_ in seen_as])
    weight = np.array([part for *_, part in seen_as])
    weight *= np.where(y, 1.0, 4.0)
    fold = np.array([corpus.fold(e.text.publisher, folds) for e, *_ in seen_as])
    return names, Rows(x, y, weight, fold, y, line)


class Look(NamedTuple):
    """One way to look at a text, and what it counts for."""

    found: Found
    blind: bool
    part: float


def looks(e: Example) -> list[Look]:
    """What is known of a text the first time, when it is read again, and where nobody knows its language."""
    found = found_before(e.document)
    bare = found._replace(junk=())
    ways = [Look(found, False, 1.0)]
    if found.junk:
        ways.append(Look(bare, False, 0.6))
    if e.text.input in UNKNOWN:
        ways.append(Look(bare, True, BLINDLY))
    total = sum(way.part for way in ways)
    return [way._replace(part=way.part / total) for way in ways]


def fitted(blocks: tuple[list[str], Rows], documents: tuple[list[str], Rows], without: int | None) -> dict:
    """Return the model, fitted without the publishers of one fold."""
    model = {}
    names, rows = documents
    for name, kind in (("page", ~rows.line), ("line", rows.line)):
        use = (rows.fold != without) & kind
        model[name] = trees.fit(names, rows.x[use], rows.y[use], rows.weight[use], 60, **WHOLE)
    names, rows = blocks
    kinds = {
        "in_page": rows.page & ~rows.line,
        "in_article": ~rows.page & ~rows.line,
        "in_line": rows.page & rows.line,
    }
    for name, kind in kinds.items():
        use = (rows.fold != without) & kind & (rows.weight > 0)
        model[name] = trees.fit(names, rows.x[use], rows.y[use], rows.weight[use], ROUNDS[name], **BLOCKS)
    return model


def main() -> None:
    """Fit, write and score."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=Path("../shared/bench/data"))
    ask.add_argument("--folds", type=int, default=4)
    ask.add_argument("--no-scores", action="store_true", help="fit on everything and write; do not cross-validate")
    ask.add_argument("--results", type=Path, help="write the scores of every input as a page of the docs")
    ask.add_argument("--out", type=Path, default=OUT)
    ask.add_argument("--only", help="write these models of it; the others stay as they are in the file")
    args = ask.parse_args()
    gc.disable()  # nothing here makes cycles, and there are millions of objects
    texts = list(corpus.texts(args.data, None if args.results else LEARNT))
    found = [e for e in examples(texts) if e.words]
    joined = [t._replace(source=" ".join(t.source.split("\n"))) for t in texts if t.input in ON_ONE_LINE]
    small = [t for e in found if e.text.input == "dump_block" and (t := cropped(e))]
    learnt = [e for e in found if e.text.input in LEARNT]
    learnt += [e for more in (joined, small) for e in examples(more) if e.words]
    blocks, documents = block_rows(learnt, args.folds), page_rows(learnt, args.folds)
    model = fitted(blocks, documents, None)
    print(in_words(model))
    about = {"data": corpus.digest(args.data), "texts": len(learnt), "blocks": len(blocks[1].y)}
    if args.only:
        model = json.loads(args.out.read_text(encoding="utf-8")) | {k: model[k] for k in args.only.split(",")}
        del model["fitted on"]
    parts = [f'"fitted on": {json.dumps(about)}', *(f'"{k}": {trees.written(m)}' for k, m in model.items())]
    args.out.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")
    if not args.no_scores:
        models = [fitted(blocks, documents, without) for without in range(args.folds)]
        cleaners = [Cleaner().replace("body.story", Story(model=parse(model))) for model in models]
        judged = [
            results.measure(e, cleaners[corpus.fold(e.text.publisher, args.folds)])
            for e in found
            if e.text.corpus != "pages"  # their gold bodies follow other conventions
        ]
        page = results.page(judged, "python -m training.fit --results docs/body_results.md")
        print(page)
        if args.results:
            args.results.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
