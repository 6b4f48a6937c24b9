"""articleclean and its neighbours side by side, in one run on the same texts.

    pip install --group peers
    python -m benchmarks.peers            # prints a table and writes benchmarks/peers.json

A neighbour is taken as its documentation presents it; settings that only restyle (lower case, ASCII) are off. CPU
seconds are of this process, all systems in turn on the same documents, garbage collector off, median of five
rounds. docs/comparison.md shows the table.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.metadata import version
from typing import Any

from benchmarks.quality import BENCH, HERE, digest

import judge  # isort: skip  # benchmarks.quality puts it on the path

RESULTS = HERE / "peers.json"
ROUNDS = 5
DUMPS = ("dump_block", "html-text", "inscriptis", "html2text")


def articleclean(text: str) -> Any:
    """Return the article as articleclean sees it."""
    import articleclean as library  # noqa: PLC0415

    return library.clean(text)


def ftfy(text: str) -> str:
    """Return the text with its encoding mended."""
    from ftfy import fix_text  # noqa: PLC0415

    return fix_text(text)


def clean_text(text: str) -> str:
    """Return what clean-text makes of it without transliteration and lower-casing."""
    from cleantext import clean  # noqa: PLC0415

    return str(clean(text, fix_unicode=True, to_ascii=False, lower=False))


def c4(text: str) -> str:
    """Return the lines that the rule of the C4 corpus keeps: five words and a final mark."""
    return str(judge.load_system("c4")[0](text).text)


def stack(text: str) -> str:
    """Return what is usually strung together: ftfy, clean-text, the C4 rule."""
    return c4(clean_text(ftfy(text)))


SYSTEMS: dict[str, tuple[Callable[[str], Any], tuple[str, ...]]] = {
    "articleclean": (articleclean, ("articleclean",)),
    "ftfy": (ftfy, ("ftfy",)),
    "clean-text": (clean_text, ("clean-text",)),
    "C4 line rule": (c4, ()),
    "ftfy + clean-text + C4": (stack, ("ftfy", "clean-text")),
}


def track(name: str, function: Callable[[str], Any], limit: int | None) -> dict[str, Any]:
    """Return the rows of a track of the judge for a function from text to text or article."""
    arguments = argparse.Namespace(split="dev", data=str(BENCH / "data"), limit=limit)
    wrapped = judge.load_system(f"{__name__}:{function.__name__}")
    with redirect_stdout(io.StringIO()):
        rows: dict[str, Any] = judge.TRACKS[name](wrapped, arguments, [])
    return rows


def quality(function: Callable[[str], Any], limit: int | None) -> dict[str, float]:
    """Return the figures of the table for one system."""
    repair, clean, lift = (track(name, function, limit) for name in ("repair", "clean", "lift"))
    gains = [row["f1"][1] - row["f1"][0] for row in lift.values()]
    return {
        "damaged paragraphs restored": statistics.mean(repair.values()),
        "well-edited paragraphs changed": clean["edited_changed"],
        "words of article bodies lost": clean["gold_lost"],
        "F1 of page dumps": statistics.mean(lift[name]["f1"][1] for name in DUMPS),
        "F1 of trafilatura's text": lift["trafilatura"]["f1"][1],
        "mean gain of F1 over all inputs": statistics.mean(gains),
    }


def speed(docs: list[str]) -> dict[str, float]:
    """Return the CPU seconds of each system as a multiple of articleclean's, median of the rounds."""
    rounds: list[dict[str, float]] = []
    for number in range(ROUNDS):
        fresh = [f"{doc}\n\nThe council met {number} times before the vote was taken." for doc in docs]
        rounds.append({name: _seconds(function, fresh) for name, (function, _) in SYSTEMS.items()})
    return {name: statistics.median(r[name] / r["articleclean"] for r in rounds) for name in SYSTEMS}


def _seconds(function: Callable[[str], Any], docs: list[str]) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    for doc in docs:
        function(doc)
    seconds = time.process_time() - start
    gc.enable()
    return seconds


def main() -> int:
    """Measure every system and write the table down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="records of each corpus, for a quick look")
    arguments = parser.parse_args()
    records = [r for c in ("fundus", "scrapinghub") for r in judge.records(c, "dev", BENCH / "data", 30)]
    times = speed([r["inputs"]["trafilatura"] for r in records if r["inputs"]["trafilatura"]])
    table: dict[str, Any] = {"data": digest(), "systems": {}}
    for name, (function, packages) in SYSTEMS.items():
        row = quality(function, arguments.limit)
        row["CPU time, times articleclean's"] = times[name]
        table["systems"][name] = {"versions": {p: version(p) for p in packages}, "figures": row}
        print(f"{name:24s} " + "  ".join(f"{key} {value:.4f}" for key, value in row.items()), flush=True)
    if arguments.limit is None:
        RESULTS.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
