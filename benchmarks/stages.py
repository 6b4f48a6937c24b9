"""CPU microseconds a document of each step of the pipeline, on three kinds of text and on pages.

    python -m benchmarks.stages [--docs 20] [--rounds 5]

The texts are those of the judge: bodies of articles, what an extractor leaves, dumps of whole pages. A step is
reading, a stage with the carrying out of its actions, all stages once more, or the building of the result. No
garbage is collected meanwhile.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from collections.abc import Callable

from articleclean import Cleaner
from articleclean.apply import apply
from articleclean.choice import Choice
from articleclean.document import Document
from articleclean.project import project
from articleclean.read.html import read_html
from articleclean.read.text import read_text
from articleclean.settle import settled
from benchmarks.quality import BENCH

import judge  # isort: skip  # benchmarks.quality puts it on the path

KINDS = ("gold", "extracted", "dump", "html")


def texts(count: int) -> dict[str, list[str]]:
    """Return the texts of each kind: from the first records of both corpora."""
    records = [r for c in ("fundus", "scrapinghub") for r in judge.records(c, "dev", BENCH / "data", count)]
    found = (
        [r["body"] for r in records],
        [r["inputs"]["trafilatura"] for r in records],
        [r["inputs"]["dump_block"] for r in records],
        [r["html"] for r in records],
    )
    return {kind: [text for text in docs if text] for kind, docs in zip(KINDS, found, strict=True)}


def steps(cleaner: Cleaner, text: str, read: Callable[[str], Document]) -> dict[str, int]:
    """Return the nanoseconds of each step for a text."""
    spent: dict[str, int] = {}
    start = last = time.process_time_ns()
    document = read(text)
    spent["read"], last = time.process_time_ns() - last, time.process_time_ns()
    for stage in cleaner.stages:
        document = apply(document, stage(document))
        spent[stage.name], last = time.process_time_ns() - last, time.process_time_ns()
    document = settled(document, cleaner.stages, Choice())
    spent["settle"], last = time.process_time_ns() - last, time.process_time_ns()
    project(document)
    spent["project"] = time.process_time_ns() - last
    return spent | {"in all": time.process_time_ns() - start}


def measure(docs: list[str], rounds: int, read: Callable[[str], Document]) -> Counter[str]:
    """Return the microseconds a document of each step: of every document the round in which it took least."""
    total: Counter[str] = Counter()
    cleaner = Cleaner()
    cleaner.run(read(docs[0]))
    gc.disable()
    for text in docs:
        found = [steps(cleaner, text, read) for _ in range(rounds)]
        total.update({name: min(times[name] for times in found) for name in found[0]})
    gc.enable()
    return Counter({name: spent // (1000 * len(docs)) for name, spent in total.items()})


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=int, default=20, help="records of each corpus")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    columns = {
        kind: measure(docs, options.rounds, read_html if kind == "html" else read_text)
        for kind, docs in texts(options.docs).items()
    }
    print(f"{'us/document':26}" + "".join(f"{kind:>11}" for kind in columns))
    for name in next(iter(columns.values())):
        print(f"{name:26}" + "".join(f"{column[name]:11}" for column in columns.values()))


if __name__ == "__main__":
    main()
