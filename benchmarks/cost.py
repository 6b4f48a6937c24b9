"""CPU time per million articles by every way in whose library is here, in turn, on the same articles.

    python -m benchmarks.cost [--articles 2000] [--rounds 5] [--jsonl FILE [--field text]]

The articles are the fixtures, or a field of a JSONL file (``inputs.trafilatura``: a field in a field): what an
article costs depends on its length and on its damage, so measure on yours.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import itertools
import json
import statistics
import time
from collections.abc import Callable
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from articleclean import Cleaner

Engine = Callable[[], object]

ROOT = Path(__file__).parents[1]
BASE = "Cleaner.clean in a loop"


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jsonl", type=Path)
    parser.add_argument("--field", default="text")
    options = parser.parse_args()
    texts = list(itertools.islice(itertools.cycle(_texts(options.jsonl, options.field)), options.articles))
    size = statistics.mean(map(len, texts))
    cleaner = Cleaner()
    engines = {name: engine for name, engine in _engines(cleaner, texts).items() if engine}
    spent: dict[str, list[float]] = {name: [] for name in engines}
    cleaner.clean(texts[0])
    for _ in range(options.rounds):  # in turn, so that what else the machine does falls on all of them
        for name, engine in engines.items():
            start = time.process_time()
            engine()
            spent[name].append(time.process_time() - start)
    base = min(spent[BASE])
    print(f"{len(texts)} articles of {size:.0f} characters on average; best of {options.rounds} rounds, in turn")
    print(f"{'':26}{'ms/article':>11}{'ratio':>7}{'CPU h/million':>15}{'16 cores':>10}{'1000 cores':>12}")
    for name, rounds in spent.items():
        each = min(rounds) / len(texts)
        hours = each * 1e6 / 3600
        row = f"{name:26}{each * 1000:11.2f}{min(rounds) / base:7.2f}{hours:15.2f}"
        print(f"{row}{hours * 60 / 16:8.1f} m{hours * 3600 / 1000:10.1f} s")


def _engines(cleaner: Cleaner, texts: list[str]) -> dict[str, Engine | None]:
    """Every way in, as a call that cleans all texts; None where its library is not here."""
    return {
        BASE: lambda: [cleaner.clean(text) for text in texts],
        "  and to_json": lambda: [cleaner.clean(text).to_json(source=False) for text in texts],
        "records": lambda: [cleaner.clean_record({"text": text}) for text in texts],
        **{name: _where(library, make, cleaner, texts) for name, (library, make) in ADAPTERS.items()},
    }


def _where(library: str, make: Callable[[Cleaner, list[str]], Engine], cleaner: Cleaner, texts: list[str]) -> Any:
    try:
        importlib.import_module(library)
    except ImportError:
        return None
    return make(cleaner, texts)


def _arrow(cleaner: Cleaner, texts: list[str]) -> Engine:
    import pyarrow as pa  # noqa: PLC0415

    from articleclean.integrations.arrow import clean_batch  # noqa: PLC0415

    batch = pa.record_batch({"text": texts})
    return lambda: clean_batch(batch, cleaner=cleaner)


def _datatrove(cleaner: Cleaner, texts: list[str]) -> Engine:
    from datatrove.data import Document  # noqa: PLC0415

    from articleclean.integrations.datatrove import ArticleCleaner  # noqa: PLC0415

    return lambda: list(ArticleCleaner(cleaner).run(Document(text=text, id="") for text in texts))


def _sklearn(cleaner: Cleaner, texts: list[str]) -> Engine:
    from articleclean.integrations.sklearn import ArticleCleaner  # noqa: PLC0415

    return lambda: ArticleCleaner(cleaner).transform(texts)


def _langchain(cleaner: Cleaner, texts: list[str]) -> Engine:
    from langchain_core.documents import Document  # noqa: PLC0415

    from articleclean.integrations.langchain import ArticleCleaner  # noqa: PLC0415

    return lambda: ArticleCleaner(cleaner).transform_documents([Document(page_content=text) for text in texts])


def _llamaindex(_cleaner: Cleaner, texts: list[str]) -> Engine:
    from llama_index.core.schema import Document  # noqa: PLC0415

    from articleclean.integrations.llamaindex import ArticleCleaner  # noqa: PLC0415

    return lambda: ArticleCleaner()([Document(text=text) for text in texts])


def _haystack(_cleaner: Cleaner, texts: list[str]) -> Engine:
    from haystack import Document  # noqa: PLC0415

    from articleclean.integrations.haystack import ArticleCleaner  # noqa: PLC0415

    return lambda: ArticleCleaner().run([Document(content=text) for text in texts])


def _scrapy(cleaner: Cleaner, texts: list[str]) -> Engine:
    from scrapy.utils.test import get_crawler  # noqa: PLC0415

    from articleclean.integrations.scrapy import ArticleCleaner  # noqa: PLC0415

    step = ArticleCleaner(get_crawler(), cleaner, None)
    return lambda: [step.process_item({"text": text}) for text in texts]


def _spacy(cleaner: Cleaner, texts: list[str]) -> Engine:
    import spacy  # noqa: PLC0415

    from articleclean.integrations.spacy import pipe  # noqa: PLC0415

    nlp = spacy.blank("en")
    return lambda: list(pipe(nlp, texts, cleaner=cleaner))


ADAPTERS = {
    "Arrow core": ("pyarrow", _arrow),
    "datatrove step": ("datatrove", _datatrove),
    "Scrapy pipeline": ("scrapy", _scrapy),
    "scikit-learn": ("sklearn", _sklearn),
    "LangChain": ("langchain_core", _langchain),
    "LlamaIndex": ("llama_index.core", _llamaindex),
    "Haystack": ("haystack", _haystack),
    "spaCy, blank": ("spacy", _spacy),
}


def _texts(path: Path | None, field: str) -> list[str]:
    if path is None:
        return [file.read_text(encoding="utf-8") for file in sorted(ROOT.glob("fixtures/*/input.txt"))]
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        records = [reduce(getitem, field.split("."), json.loads(line)) for line in file]
    return [text for text in records if text]


if __name__ == "__main__":
    main()
