"""The pages that are made from what was measured: benchmarks/peers.json and benchmarks/performance.json."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import plots

from articleclean.rules.load import builtin_packs

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
KINDS = {
    "gold": "article bodies",
    "extracted": "an extractor's text",
    "dump": "dumps of whole pages",
    "html": "pages (HTML)",
}

COMPARISON = """\
# Beside other tools

What articleclean does that its neighbours do not, what they do better, and figures of all of them from one run. The
page is made by `docs/generate.py` from `benchmarks/peers.json`; `python -m benchmarks.peers` measures anew.

## What each is for

| | articleclean | ftfy | clean-text | line rules of C4 | trafilatura | jusText |
| --- | --- | --- | --- | --- | --- | --- |
| takes | text or page | text | text | text | page | page |
| gives | the parts of an article | text | text | lines | text, metadata, comments, XML and more | paragraphs, each judged |
| mends mojibake and entities | yes, with ftfy | **yes, its task** | yes, with ftfy | no | no | no |
| mends punctuation by the evidence of the document | yes | no | no | no | no | no |
| takes out what is no story, on bare text | yes | no | no | by the shape of a line | no | no |
| takes out what is no story, on a page | yes | no | no | no | **yes, its task** | **yes, its task** |
| keeps well-edited text as it is | a promise, tested | quotation marks, widths and ligatures by setting | straightens quotation marks | drops short lines | not its task | not its task |
| says what it changed, and why | every change, can be undone | a plan of the encoding steps | no | no | no | the class of each paragraph |
| languages | any; names of junk in %LANGUAGES% | any | any; transliteration for some | with spaces | any | lists of words for 100, any without |
| downloads, crawls, feeds | no | no | no | no | **yes** | no |
| hides addresses, numbers, e-mail addresses | no | no | **yes** | no | no | no |

So: for pages to download and extract, trafilatura, whose text goes into articleclean as it is; for encodings alone, ftfy,
which articleclean uses itself; to make text uniform (lower case, no numbers), clean-text. articleclean is for text that
has to remain the author's: a corpus, an archive, a quotation.
"""

ON_TEXTS = """\
## On text

Each system gets the same text and is judged by what comes out: paragraphs damaged in sixteen ways that must come back
to the letter (mojibake and entities, which are what ftfy and clean-text are for, are three of these ways); well-edited
paragraphs in eight languages and published bodies, in which nothing may change; and the text that some thirty
extractors made of pages, compared with the body by the words in fours (F1), and to the word.
"""

ON_PAGES = """\
## On pages

Text is compared with the published body, on the pages of the article extraction benchmark (one page a site) and on
those of publishers of 40 countries. trafilatura runs without comments, jusText with its words of the language that
the page names.
"""

FAIR = """\
**Read with care.** These are development pages: articleclean's models were fitted on them, and its rules were made with
an eye on them. The others were not. What it reaches on publishers it had not seen is in
[results of the body model](body_results.md), and is lower. The extractors among the inputs are what they were when the
benchmark published their output.
"""

PERFORMANCE = """\
# Performance

How long cleaning takes by kind of text, how that grows, how much memory it needs, and what starting costs. The page is
made by `docs/generate.py` from `benchmarks/performance.json`; `python -m benchmarks.performance` measures anew, and
exits 1 where a figure is over its bar. What a million articles cost on how many cores stands with the
[pipelines](pipelines/index.md#what-it-costs); with `python -m benchmarks.cost` you measure on yours.

Times are CPU seconds of one core of a shared machine that had other work. Those beside another tool were taken in turn
in one run, and hold elsewhere; milliseconds and seconds are of that machine.
"""


def _load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((BENCHMARKS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of Markdown; all but the first column to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _by_figure(systems: Mapping[str, Mapping[str, float]]) -> str:
    names = list(systems)
    rows = [[key, *(_figure(systems[name][key]) for name in names)] for key in systems["articleclean"]]
    return table(["", *names], rows)


def _figure(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def _picture(name: str, text: str) -> str:
    return f"![{text}](plots/{name}.svg)\n"


def comparison() -> str:
    """Return the page of the neighbours."""
    found = _load("peers")
    versions = ", ".join(
        f"{name} {number}" for name, number in found["versions"].items() if name != "articleclean"
    )
    sample = f", every {_ordinal(found['every'])} record of each" if found["every"] > 1 else ""
    return "\n".join(
        [
            COMPARISON.replace("%LANGUAGES%", str(len({pack.language for pack in builtin_packs()} - {"und"}))),
            ON_TEXTS,
            _by_figure(found["texts"]),
            _picture("dumps", "F1 of page dumps by system: " + _said(_column(found["texts"], "F1 of page dumps"))),
            ON_PAGES,
            _by_figure(found["pages"]),
            _picture(
                "pages", "F1 of publishers' pages: " + _said(_column(found["pages"], "F1 of publishers' pages"))
            ),
            _picture("times", "CPU time on extracted text: " + _said(_times(found))),
            "CPU time is told as a multiple of articleclean's, on the same documents in turn in one run.\n",
            FAIR,
            f"Measured with {versions} and Python {found['python']}, on data {found['data']}{sample}.",
            "",
        ]
    )


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")


def _said(values: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in values.items())


def _column(systems: Mapping[str, Mapping[str, float]], figure: str) -> dict[str, float]:
    return {name: row[figure] for name, row in systems.items()}


def _times(found: Mapping[str, Any]) -> dict[str, float]:
    texts = _column(found["texts"], "CPU time, extracted text")
    return {name: value for name, value in texts.items() if name != "the text as it is"}


def performance() -> str:
    """Return the page of times and memory."""
    return "\n".join([PERFORMANCE, *_performance(_load("performance")), ""])


def _performance(found: Mapping[str, Any]) -> Iterator[str]:
    yield "## By kind of text\n"
    yield table(
        ["", "characters", "ms each", "CPU time beside"],
        [
            [KINDS[kind], f"{row['characters']:,}", f"{row['ms']:.1f}", f"{row['times']:.1f} × `{row['beside']}`"]
            for kind, row in found["speed"].items()
        ],
    )
    said = _said({KINDS[kind]: row["ms"] for kind, row in found["speed"].items()})
    yield _picture("speed", f"CPU milliseconds a document: {said}")
    yield "## Growth\n"
    yield (
        "Microseconds a thousand characters, of published bodies one after the other. What grows is not the time of a\n"
        "reading but the number of readings: a text that is many stories at once is read again until nothing changes, up\n"
        "to eight times.\n"
    )
    growth = found["growth"]
    sizes = next(iter(growth.values()))["sizes"]
    rows = [[kind, *map(str, row["us/kchar"]), f"n^{row['exponent']:.2f}"] for kind, row in growth.items()]
    yield table(["characters", *(f"{size:,}" for size in sizes), "growth"], rows)
    said = "; ".join(f"{kind} like n to the {row['exponent']:.2f}" for kind, row in growth.items())
    yield _picture("growth", f"CPU seconds by size, in powers of ten: {said}")
    yield "## Memory\n"
    yield (
        "Of a whole process that cleans one record, at most; a bar is 96 MiB, 12 times a text or 25 times a page, and\n"
        "1 KiB a line; what is over it is bold. The command holds one record at a time, and its memory does not grow with the file.\n"
    )
    rows = [
        [f"{kind}, {_size(row['bytes'])}", _marked(row["MiB"], row["bar"]), f"{row['bar']:.0f} MiB"]
        for kind, rows in found["memory"].items()
        for row in rows
    ]
    yield table(["one record", "peak", "bar"], rows)
    said = "; ".join(
        f"{kind} {rows[-1]['MiB']:.0f} MiB at {_size(rows[-1]['bytes'])}" for kind, rows in found["memory"].items()
    )
    yield _picture("memory", f"Peak of memory by the size of a record, in powers of ten: {said}")
    yield "## Starting\n"
    rows = [[name, f"{seconds:.3f}"] for name, seconds in found["start"]["seconds"].items()]
    yield table(["", "CPU seconds"], rows)
    yield "By part, each in a process of its own (ftfy, bs4 and lxml are imported when a text or a page needs them):\n"
    yield table(["", "ms"], [[name, f"{ms:.0f}"] for name, ms in found["start"]["parts"].items()])
    yield f"Measured with Python {found['python']}, on data {found['data']}."


def _marked(mib: float, bar: float) -> str:
    return f"**{mib:.0f} MiB**" if mib > bar else f"{mib:.0f} MiB"


def _size(count: float) -> str:
    return f"{count / 1e6:.0f} MB" if count >= 9e5 else f"{count / 1e3:.0f} kB"


def _plot_speed() -> str:
    rows = _load("performance")["speed"]
    values = {KINDS[kind]: row["ms"] for kind, row in rows.items()}
    return plots.bars("CPU milliseconds a document", values, list(values), ".1f")


def _plot_growth() -> str:
    series = {
        kind: [(n, us * n / 1e9) for n, us in zip(row["sizes"], row["us/kchar"], strict=True)]
        for kind, row in _load("performance")["growth"].items()
    }
    return plots.lines("Time by size", series, "characters", "CPU seconds")


def _plot_memory() -> str:
    series = {
        kind: [(row["bytes"], row["MiB"]) for row in rows] for kind, rows in _load("performance")["memory"].items()
    }
    return plots.lines("Memory by size of one record", series, "bytes", "MiB at most")


def _plot_peers(title: str, part: str, figure: str) -> Callable[[], str]:
    def plot() -> str:
        values = _column(_load("peers")[part], figure)
        return plots.bars(title, values, [name for name in values if "articleclean" in name])

    return plot


def _plot_times() -> str:
    return plots.bars(
        "CPU time on extracted text, as a multiple of articleclean's", _times(_load("peers")), ["articleclean"]
    )


PAGES: dict[str, Callable[[], str]] = {
    "comparison.md": comparison,
    "performance.md": performance,
    "plots/dumps.svg": _plot_peers("F1 of page dumps", "texts", "F1 of page dumps"),
    "plots/pages.svg": _plot_peers("F1 of publishers' pages", "pages", "F1 of publishers' pages"),
    "plots/times.svg": _plot_times,
    "plots/speed.svg": _plot_speed,
    "plots/growth.svg": _plot_growth,
    "plots/memory.svg": _plot_memory,
}
