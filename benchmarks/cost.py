"""CPU time per million articles, one engine after the other, on the same articles in the same process.

    python -m benchmarks.cost [--articles 2000] [--jsonl FILE]

The articles are the fixtures, or the field ``text`` of a JSONL file: what an article costs depends on its length
and on its damage, so measure on yours.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from datatrove.data import Document

from articleclean import Cleaner
from articleclean.integrations.arrow import clean_batch
from articleclean.integrations.datatrove import ArticleCleaner

ROOT = Path(__file__).parents[1]
ROUNDS = 5


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--jsonl", type=Path)
    options = parser.parse_args()
    texts = list(itertools.islice(itertools.cycle(_texts(options.jsonl)), options.articles))
    size = statistics.mean(map(len, texts))
    cleaner = Cleaner()
    batch = pa.record_batch({"text": texts})
    engines: dict[str, Callable[[], object]] = {
        "Cleaner.clean in a loop": lambda: [cleaner.clean(text) for text in texts],
        "  and to_json": lambda: [cleaner.clean(text).to_json(source=False) for text in texts],
        "Arrow core": lambda: clean_batch(batch, cleaner=cleaner),
        "datatrove step": lambda: list(ArticleCleaner(cleaner).run(Document(text=t, id="") for t in texts)),
    }
    spent: dict[str, list[float]] = {name: [] for name in engines}
    cleaner.clean(texts[0])
    for _ in range(ROUNDS):  # in turn, so that what else the machine does falls on all of them
        for name, engine in engines.items():
            start = time.process_time()
            engine()
            spent[name].append(time.process_time() - start)
    base = min(spent["Cleaner.clean in a loop"])
    print(f"{len(texts)} articles of {size:.0f} characters on average; best of {ROUNDS} rounds, in turn")
    print(f"{'':26}{'ms/article':>11}{'ratio':>7}{'CPU h/million':>15}{'16 cores':>10}{'1000 cores':>12}")
    for name, rounds in spent.items():
        each = min(rounds) / len(texts)
        hours = each * 1e6 / 3600
        row = f"{name:26}{each * 1000:11.2f}{min(rounds) / base:7.2f}{hours:15.2f}"
        print(f"{row}{hours * 60 / 16:8.1f} m{hours * 3600 / 1000:10.1f} s")


def _texts(path: Path | None) -> list[str]:
    if path is None:
        return [file.read_text(encoding="utf-8") for file in sorted(ROOT.glob("fixtures/*/input.txt"))]
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


if __name__ == "__main__":
    main()
