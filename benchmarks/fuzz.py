"""Fuzzing: millions of inputs nobody thought of, each held to the promises (targets in tests/fuzz/targets.py).

    python -m benchmarks.fuzz                        # every target, as often as RUNS says
    python -m benchmarks.fuzz text --runs 1000000    # one target
    python -m benchmarks.fuzz --corpus DIR           # keep what led to new code, and start from it next time

Needs the group `fuzz` (`pip install --group fuzz`). An input that breaks a promise is written to
tests/fuzz/broken/, named by its target, and becomes a test; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BROKEN = ROOT / "tests" / "fuzz" / "broken"
GROWN = "articleclean.stages.body.grown"  # trees of numbers: branches without end that say nothing
PATIENCE = 20  # seconds an input may take

#: Runs of each target where no number is given: a million in all, the cheap ones more often and first.
RUNS = {
    "algebra": 300_000,
    "lines": 150_000,
    "pack": 150_000,
    "page": 100_000,
    "raw": 75_000,
    "repair": 100_000,
    "record": 50_000,
    "text": 75_000,
}

#: Bytes of the longest input. Where a byte is a fragment, some dozens make an article, and cost what one costs.
LONGEST = {
    "algebra": 80,
    "lines": 24,
    "pack": 600,
    "page": 64,
    "raw": 200,
    "repair": 64,
    "record": 96,
    "text": 40,
}


def seeds(target: str, folder: Path) -> None:
    """Write what a target starts from: what was kept, fixtures, packs, and the inputs that once broke it."""
    from tests.fuzz.targets import corpus  # noqa: PLC0415 - only here

    for number, data in enumerate(corpus(target)):
        (folder / f"kept-{number}").write_bytes(data)
    found = [*BROKEN.glob(f"{target}-*")]
    if target in ("raw", "record"):
        found += ROOT.glob("fixtures/*/input.*")
    if target == "pack":
        found += sorted(ROOT.glob("src/articleclean/data/packs/*/*.toml"), key=lambda f: f.stat().st_size)[:60]
    for number, file in enumerate(found):
        (folder / f"{number}-{file.name}").write_bytes(file.read_bytes())


def fuzz(target: str, runs: int, corpus: Path) -> None:
    """Feed one target in this process, which then ends."""
    import atheris  # noqa: PLC0415 - in the group `fuzz`

    with atheris.instrument_imports(include=["articleclean"], exclude=[GROWN]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415

    BROKEN.mkdir(exist_ok=True)
    options = [
        f"-runs={runs}",
        f"-max_len={LONGEST[target]}",
        f"-timeout={PATIENCE}",
        "-rss_limit_mb=4096",
        "-verbosity=0",
    ]
    options += ["-verbosity=0", "-print_final_stats=1", f"-artifact_prefix={BROKEN}/{target}-", "-seed=1"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[target])
    atheris.Fuzz()


def main() -> int:
    """Fuzz what was asked for, each target in a process of its own; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="?", choices=RUNS)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        fuzz(options.target, options.runs, options.corpus)
    failed = 0
    for target in [options.target] if options.target else RUNS:
        with tempfile.TemporaryDirectory() as scratch:
            corpus = (options.corpus or Path(scratch)) / target
            corpus.mkdir(parents=True, exist_ok=True)
            seeds(target, corpus)
            runs = options.runs or RUNS[target]
            command = [sys.executable, "-m", "benchmarks.fuzz", target, "--here", "--runs", str(runs)]
            command += ["--corpus", str(corpus)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        executed = re.search(r"number_of_executed_units: +(\d+)", done.stderr)
        verdict = "broken" if done.returncode else "held"
        print(f"{target:8} {executed[1] if executed else '?':>9} executions  {verdict}", flush=True)
        if done.returncode:
            print(done.stderr[-3000:])
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
