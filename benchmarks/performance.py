"""Speed by kind of text, growth, memory by size, and what starting costs: against their bars.

    python -m benchmarks.performance                  # all of it, and benchmarks/performance.json
    python -m benchmarks.performance memory start     # these parts; the others stay in the file
    python -m benchmarks.performance --quick          # small sizes, written nowhere

Times are CPU seconds. Speed is told beside `ftfy.fix_text`, or beside a bare parse by lxml, on the same documents
in turn: what a machine does in a second is of that machine. Memory is the peak of a whole process, asked of Linux.
docs/performance.md is made from the file. Exits 1 where a figure is over its bar.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.peers import ratios
from benchmarks.quality import HERE, digest
from benchmarks.stages import texts

RESULTS = HERE / "performance.json"
FIXTURE = HERE.parent / "fixtures/harbour-dispute/input.txt"
MIB = 1 << 20
SIZES = (1_000, 10_000, 100_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000)
STEPS = (20_000, 40_000, 80_000, 160_000, 320_000)
#: CPU seconds beyond the interpreter's, and of a whole process.
IMPORT, FIRST, VERSION = 0.1, 0.5, 0.12
GROWTH = 1.15  # exponent

#: Cleans a file in a process of its own and says how much memory that took at most, in KiB.
CHILD = """
import sys
import articleclean
data = open(sys.argv[2], "rb").read()
article = articleclean.clean_html(data) if sys.argv[1] == "page" else articleclean.clean(data.decode())
article.text, article.changes
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def speed(options: argparse.Namespace) -> dict[str, Any]:
    """CPU time of each kind of document: in milliseconds, and beside what everybody knows."""
    import ftfy  # noqa: PLC0415
    from lxml import html  # noqa: PLC0415

    import articleclean  # noqa: PLC0415

    rows = {}
    for kind, docs in texts(4 if options.quick else 30).items():
        page = kind == "html"
        ours: Callable[[str], Any] = articleclean.clean_html if page else articleclean.clean
        theirs: Callable[[str], Any] = html.fromstring if page else ftfy.fix_text
        mark = "<!-- {} -->" if page else "\n\nThe council met {} times before the vote was taken."
        found = ratios({"articleclean": ours, "them": theirs}, docs, mark, 2 if options.quick else 5)
        rows[kind] = {
            "documents": len(docs),
            "characters": round(statistics.mean(map(len, docs))),
            "ms": round(1000 * _least(ours, docs) / len(docs), 2),
            "beside": "lxml.html.fromstring" if page else "ftfy.fix_text",
            "times": round(1 / found["them"], 2),
        }
        print(kind, rows[kind], flush=True)
    return rows


def _least(function: Callable[[str], Any], docs: list[str], rounds: int = 3) -> float:
    best = float("inf")
    for number in range(rounds):
        fresh = [f"{doc}\n\n{number}" for doc in docs]
        start = time.process_time()
        for doc in fresh:
            function(doc)
        best = min(best, time.process_time() - start)
    return best


def growth(options: argparse.Namespace) -> dict[str, Any]:
    """Microseconds a thousand characters, by size; a line in logarithms gives the exponent."""
    import articleclean  # noqa: PLC0415

    sizes = STEPS[:3] if options.quick else STEPS
    kinds: dict[str, tuple[Callable[[int], str], Callable[[str], Any]]] = {
        "many lines": (story, articleclean.clean),
        "one line": (lambda n: story(n).replace("\n", " "), articleclean.clean),
        "page": (page, articleclean.clean_html),
    }
    rows = {}
    for kind, (make, clean) in kinds.items():
        times = [_least(clean, [make(size)], 2) for size in sizes]
        each = [round(1e9 * seconds / size) for seconds, size in zip(times, sizes, strict=True)]
        exponent = statistics.linear_regression(*(list(map(math.log, values)) for values in (sizes, times))).slope
        rows[kind] = {"sizes": list(sizes), "us/kchar": each, "exponent": round(exponent, 3)}
        print(kind, rows[kind], flush=True)
    return rows


def story(size: int) -> str:
    """A text of so many characters, of published bodies one after the other, no two lines alike."""
    return _long("\n\n".join(texts(100)["gold"]), size)


def page(size: int) -> str:
    """A page with so many characters: the same bodies, a paragraph each line, and a menu."""
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(20))
    lines = "".join(f"<p>{line}</p>\n" for line in story(size).split("\n") if line)
    return (
        f"<html lang=en><body><nav><ul>{menu}</ul></nav><article>{lines[: size - 300]}</p></article></body></html>"
    )


def _long(text: str, size: int) -> str:
    lines = [line for line in text.split("\n") if line]
    parts, found = [text], len(text)
    for number in itertools.count(2):
        if found >= size:
            break
        parts += [f"{line} ({number})" for line in lines]
        found += len(text)
    return "\n".join(parts)[:size]


def memory(options: argparse.Namespace) -> dict[str, Any]:
    """Peak of a process that cleans one record, by its size, and what it may take."""
    rows: dict[str, Any] = {}
    cases = {"text": story, "one line": lambda n: story(n).replace("\n", " "), "page": page}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "input")
        for kind, make in cases.items():
            found = []
            most = 1_000_000 if kind == "one line" else options.most
            for size in [size for size in SIZES if size <= most]:
                data = make(size).encode()
                file.write_bytes(data)
                done = _python("-c", CHILD, kind, str(file))
                bar = 96 * MIB + (25 if kind == "page" else 12) * len(data) + 1024 * data.count(b"\n")
                row = {"bytes": len(data), "MiB": round(int(done) / 1024, 1), "bar": round(bar / MIB, 1)}
                found.append(row)
                print(kind, row, flush=True)
            rows[kind] = found
    return rows


def start(options: argparse.Namespace) -> dict[str, Any]:
    """CPU seconds of an import, of the first article by the command and of ``--version``; imports by part."""
    times = 3 if options.quick else 9
    bare = _cpu(times, "-c", "pass")
    rows: dict[str, Any] = {
        "the interpreter": bare,
        "import articleclean": _cpu(times, "-c", "import articleclean"),
        "from articleclean import clean": _cpu(times, "-c", "from articleclean import clean"),
        "articleclean --version": _cpu(times, "-m", "articleclean", "--version"),
        "articleclean story.txt": _cpu(times, "-m", "articleclean", str(FIXTURE)),
    }
    for name, seconds in rows.items():
        print(f"{name:32} {seconds:.3f} CPU s", flush=True)
    return {"seconds": rows, "parts": _parts()}


def _cpu(times: int, *arguments: str) -> float:
    """The median of a Python process's CPU seconds; the first run, which may compile, is not counted."""
    code = (
        "import resource, subprocess, sys\n"
        f"for _ in range({times + 1}):\n"
        "    before = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "    subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL, check=True)\n"
        "    used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "    print(used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime)\n"
    )
    return round(statistics.median(map(float, _python("-c", code, *arguments).split()[1:])), 3)


def _parts() -> dict[str, float]:
    """CPU milliseconds of each import in a process of its own, and of what is made at the first article."""
    timed = "import time\nstart = time.process_time()\n{}\nprint(time.process_time() - start)"
    found = {f"`import {name}`": _median(timed.format(f"import {name}")) for name in LIBRARIES}
    found["all stages, with what they need of these"] = _median(timed.format("import articleclean.presets"))
    packs = "import articleclean.presets\nfrom articleclean.rules.load import builtin_packs\n"
    found["reading the rule packs"] = _median(packs + timed.format("builtin_packs()"))
    first = f"import articleclean.presets\ntext = open({str(FIXTURE)!r}, encoding='utf-8').read()\n"
    found["the first article, with tables and packs"] = _median(first + timed.format("articleclean.clean(text)"))
    again = first + "articleclean.clean(text)\n"
    found["the next article"] = _median(again + timed.format("articleclean.clean(text)"))
    for name, ms in found.items():
        print(f"{name:44} {ms:7.1f} ms", flush=True)
    return found


def _median(code: str, times: int = 5) -> float:
    return round(1000 * statistics.median(float(_python("-c", code)) for _ in range(times)), 1)


LIBRARIES = ("regex", "pydantic", "click", "ftfy", "bs4", "lxml.etree")


def _python(*arguments: str) -> str:
    call = [sys.executable, *arguments]
    return subprocess.run(call, capture_output=True, text=True, check=True, cwd=HERE.parent).stdout


def over(found: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each figure over its bar."""
    for kind, row in found.get("growth", {}).items():
        if row["exponent"] > GROWTH:
            yield f"{kind}: grows like n^{row['exponent']}, at most {GROWTH}"
    for kind, rows in found.get("memory", {}).items():
        yield from (f"{kind}: {row['MiB']} MiB of {row['bar']}" for row in rows if row["MiB"] > row["bar"])
    if seconds := found.get("start", {}).get("seconds"):
        bare = seconds["the interpreter"]
        bars = {
            "import articleclean": bare + IMPORT,
            "articleclean story.txt": FIRST,
            "articleclean --version": VERSION,
        }
        yield from (
            f"{name}: {seconds[name]:.3f} CPU s of {bar:.3f}" for name, bar in bars.items() if seconds[name] > bar
        )


def main() -> int:
    """Measure, compare, and write down what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = {"speed": speed, "growth": growth, "memory": memory, "start": start}
    parser.add_argument("parts", nargs="*", choices=[*parts, []], default=[])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--most", type=int, default=SIZES[-1], metavar="BYTES", help="the largest record")
    options = parser.parse_args()
    old = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    found = {name: part(options) for name, part in parts.items() if name in (options.parts or parts)}
    if not options.quick:
        head = {"data": digest(), "python": platform.python_version()}
        RESULTS.write_text(json.dumps(old | head | found, indent=1) + "\n", encoding="utf-8")
    lines = list(over(found))
    print(*(f"OVER {line}" for line in lines), sep="\n", end="\n" * bool(lines))
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
