"""Hostile input: every text and page of ../shared/hostile/generate.py, each in a process of its own.

    python -m benchmarks.hostile                       # every case: exceptions, time, memory, oracles
    python -m benchmarks.hostile --small --only html   # bombs shrunk twenty times; cases whose id or group matches
    python -m benchmarks.hostile --growth              # growth exponent of every bomb between n and 8n

Exits 1 where a case fails. CPU seconds are those of the process that cleans.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import multiprocessing
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
sys.path.insert(0, str(SHARED / "hostile"))

PATIENCE = 60.0  # seconds of wall time before a case is given up
CPU = 5.0  # CPU seconds a case may take
GROWTH = 1.15  # exponent
MIB = 1 << 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def clean(mode: str, data: bytes) -> Any:
    """Clean one input as the command would: text is decoded, a page goes in as bytes. None where it is refused."""
    import articleclean  # noqa: PLC0415

    if mode == "html":
        return articleclean.clean_html(data)
    text = source(data)
    return None if text is None else articleclean.clean(text)


def source(data: bytes) -> str | None:
    """The text of a file, or None where the command says that it is none. JSON may hold halves of pairs."""
    from articleclean.cli.work import decoded  # noqa: PLC0415

    try:
        return decoded(data, None)
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def failures(case: dict[str, Any], data: bytes, article: Any) -> Iterator[str]:
    """Yield what the oracles of a case say against the result."""
    checks, out = case["checks"], article.full_text
    lost = [text for text in checks.get("contains", ()) if text not in out]
    if lost and not article.flagged:
        yield f"lost in silence: {lost[:3]}"
    found = [text for text in checks.get("absent", ()) if text in out]
    if found:
        yield f"still there: {found[:3]}"
    if _CONTROL.search(out):
        yield "a control character comes out"
    if case["mode"] == "text":
        text = source(data) or ""
        if checks.get("same") and out.strip() != text.strip():
            yield f"clean text was changed: {[c.rule for c in article.changes][:4]}"
        if checks.get("alnum_same") and not article.flagged and _letters(out) != _letters(text):
            yield "letters or digits changed"
        if article.restore() != text:
            yield "restore does not give the source"
    try:
        out.encode("utf-8")
    except UnicodeEncodeError:
        yield "the output is not UTF-8"


def _letters(text: str) -> list[str]:
    return [c for c in text if c.isalnum()]


def _work(pipe: Connection, case: dict[str, Any], data: bytes) -> None:
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    try:
        article = clean(case["mode"], data)
        seconds = time.process_time() - start
        peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
        pipe.send((seconds, peak, list(failures(case, data, article)) if article else []))
    except Exception as error:
        pipe.send((time.process_time() - start, 0, [f"{type(error).__name__}: {error}"[:160]]))


def _apart(case: dict[str, Any], data: bytes) -> tuple[float, int, list[str]]:
    """Clean in a forked process, so that a crash, a hang and the peak of memory are the case's own."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_work, args=(theirs, case, data))
    process.start()
    theirs.close()
    try:
        found: tuple[float, int, list[str]] = ours.recv() if ours.poll(PATIENCE) else (PATIENCE, 0, ["hangs"])
    except EOFError:
        found = (0.0, 0, ["crashed"])
    process.kill()
    process.join()
    return found


def allowed(mode: str, data: bytes) -> int:
    """Bytes of memory an input may cost: 96 MiB, 12 times a text or 25 times a page, and 1 KiB a line."""
    return 96 * MIB + (25 if mode == "html" else 12) * len(data) + 1024 * data.count(b"\n")


def walk(folder: Path, only: re.Pattern[str]) -> int:
    """Clean every case of the manifest; print those that fail, and a line for each group. Return the failures."""
    cases = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    cases = [
        c for c in cases if c["mode"] in ("text", "html") and only.search(f"{c['group']}/{c['kind']}/{c['id']}")
    ]
    groups: dict[str, list[tuple[float, bool]]] = {}
    for case in cases:
        data = (folder / case["path"]).read_bytes()
        seconds, peak, wrong = _apart(case, data)
        if seconds > CPU:
            wrong.append(f"took {seconds:.1f} CPU s")
        if peak > allowed(case["mode"], data):
            wrong.append(f"took {peak / MIB:.0f} MiB for {len(data) / MIB:.1f} MiB")
        groups.setdefault(f"{case['group']}/{case['kind']}", []).append((seconds, not wrong))
        for reason in wrong:
            print(f"FAIL {case['id']}: {reason}", flush=True)
    failed = 0
    for name, rows in groups.items():
        bad = sum(not good for _, good in rows)
        failed += bad
        print(
            f"{name:24s} {len(rows) - bad:4d} of {len(rows):4d} pass, slowest {max(s for s, _ in rows):.2f} CPU s"
        )
    return failed


def exponent(make: Callable[[int], str], mode: str) -> tuple[float, float]:
    """Return the growth exponent between n and 8n, and the CPU seconds at 8n; n grows until 8n costs enough."""
    n = 500
    while True:
        small, large = (make(k * n).encode("utf-8", "surrogatepass") for k in (1, 8))
        b = _seconds(mode, large)
        if b > 0.4 or len(large) > 4 * MIB:
            break
        n *= 2
    a = _seconds(mode, small)
    return (math.log(max(b, 1e-4) / max(a, 1e-4)) / math.log(8), b)


def _seconds(mode: str, data: bytes) -> float:
    best = PATIENCE
    for _ in range(2):
        gc.collect()
        gc.disable()
        start = time.process_time()
        clean(mode, data)
        best = min(best, time.process_time() - start)
        gc.enable()
        if best > 1:
            break
    return best


def grow(only: re.Pattern[str]) -> int:
    """Print the bombs whose cost grows faster than it may. Return how many."""
    import generate  # noqa: PLC0415

    import articleclean  # noqa: PLC0415

    kinds = [("text", generate.BOMBS)]
    if hasattr(articleclean, "clean_html"):
        kinds.append(("html", generate.HTML_BOMBS))
    failed = total = 0
    for mode, bombs in kinds:
        for name, make in bombs.items():
            if only.search(f"{mode}/{name}"):
                power, seconds = exponent(make, mode)
                total += 1
                if power > GROWTH and seconds > 0.1:
                    failed += 1
                    print(f"FAIL {mode} {name}: n^{power:.2f}, {seconds:.2f} CPU s at 8n", flush=True)
    print(f"{total - failed} of {total} bombs grow no faster than n^{GROWTH}")
    return failed


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="bombs shrunk twenty times")
    parser.add_argument("--only", default="", help="a regular expression over group/kind/id")
    parser.add_argument("--growth", action="store_true")
    arguments = parser.parse_args()
    only = re.compile(arguments.only)
    if arguments.growth:
        return min(1, grow(only))
    import generate  # noqa: PLC0415

    import articleclean  # noqa: PLC0415

    articleclean.clean("Loaded before it is measured.")
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.flush()
        generate.main([folder, "--no-fs", *(["--small"] if arguments.small else [])])
        return min(1, walk(Path(folder), only))


if __name__ == "__main__":
    sys.exit(main())
