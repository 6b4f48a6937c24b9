"""The command under load: bad records, kills, a large file, two workers, and how soon the first article comes.

    python -m benchmarks.command records [--small]    # every JSONL file of ../shared/hostile/generate.py
    python -m benchmarks.command kills [--times 100]  # killed at random points, gone on with, compared by bytes
    python -m benchmarks.command memory [--mib 1024]  # peak memory over files of 16 MiB, 256 MiB and this size
    python -m benchmarks.command workers [--records 20000] [--rounds 3]
    python -m benchmarks.command start [--rounds 3]   # CPU seconds of the first output, and of --version

Exits 1 where a figure is not what it should be.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
HOSTILE = ROOT.parent / "shared/hostile/generate.py"
COMMAND = [sys.executable, "-m", "articleclean"]
#: A process begins with the peak of memory of the one that starts it, so a small one starts the command.
LAUNCH = """
import os, resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
os.write(int(sys.argv[1]), f"{code} {used.ru_utime + used.ru_stime} {used.ru_maxrss}".encode())
"""
LEAST_GAIN = 1.7  # of two workers over one
REJECTED = 3  # the exit code where a record is bad, as some of `lines` are
MOST_GROWTH = 8  # MiB, between a file and one of many times its size
FIRST, VERSION = 0.5, 0.12  # CPU seconds
#: Where the command takes a file for something else than the generator does: records written and rejected.
OTHERWISE = {
    "j_pretty_json": (10, 0),  # an array over many lines is ten records, not one bad line
    "j_one_line_no_newline_60mb": (0, 0),  # a blank line is no record, however long
}


class Run(NamedTuple):
    """What a call cost."""

    code: int
    seconds: float
    cpu: float
    mib: float


def run(*arguments: object, output: Path | None = None) -> Run:
    """Run the command; standard output goes to a file or nowhere."""
    start = time.monotonic()
    ours, theirs = os.pipe()
    with (output or Path(os.devnull)).open("wb") as file:
        call = [sys.executable, "-c", LAUNCH, str(theirs), *COMMAND, *map(str, arguments)]
        subprocess.run(call, stdout=file, stderr=subprocess.DEVNULL, cwd=ROOT, pass_fds=[theirs], check=True)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        code, cpu, kib = pipe.read().split()
    return Run(int(code), time.monotonic() - start, float(cpu), float(kib) / 1024)


def texts() -> list[str]:
    """The articles of the fixtures."""
    return [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("fixtures/*/input.txt"))]


def lines() -> Iterator[str]:
    """Records without end, no two alike; one in fifty is no JSON."""
    articles = texts()
    number = 0
    while True:
        text = f"{articles[number % len(articles)]}\n\nNumber {number} came last.\n"
        yield "{bad\n" if number % 50 == 7 else json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n"
        number += 1


def written(path: Path, *, count: int | None = None, size: int | None = None) -> Path:
    """Write so many records, or so many bytes of them."""
    source = lines()
    with path.open("w", encoding="utf-8") as file:
        if count is not None:
            file.writelines(next(source) for _ in range(count))
        while size is not None and file.tell() < size:
            file.write(next(source))
    return path


def records(folder: Path, options: argparse.Namespace) -> int:
    """Clean every JSONL file of the generator; what was written and rejected must be what was there."""
    make = [sys.executable, HOSTILE, folder, "--no-fs", *(["--small"] if options.small else [])]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    manifest = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, manifest) if case["mode"] == "jsonl"]
    failed = 0
    for case in cases:
        problems = list(_wrong(case, folder))
        failed += bool(problems)
        for problem in problems:
            print(f"FAIL {case['id']}: {problem}", flush=True)
    print(f"{len(cases) - failed} of {len(cases)} files: written + rejected = read, and every good record is out")
    return failed


def _wrong(case: dict[str, Any], folder: Path) -> Iterator[str]:
    out, bad = folder / "out.jsonl", folder / "bad.jsonl"
    for path in (out, bad):
        path.unlink(missing_ok=True)
    done = run("-q", "-o", out, "--errors", bad, folder / case["path"])
    rejected = len(_records(bad))
    good = [record["id"] for record in _records(out)]
    there, known_good, known_bad = (case["checks"]["records"][name] for name in ("in", "ok", "bad"))
    if done.code != (3 if rejected else 0):
        yield f"exit code {done.code} with {rejected} rejected"
    expected = OTHERWISE.get(case["id"], (known_good, known_bad))
    if there >= 0 and len(good) + rejected not in (there, sum(expected)):
        yield f"{there} read, {len(good)} written, {rejected} rejected"
    if len(good) < expected[0]:
        yield f"{len(good)} written, {rejected} rejected; {known_good} are good, {known_bad} bad"
    if done.cpu > case["max_s"] or done.mib > case["max_mib"]:
        yield f"{done.cpu:.1f} CPU s of {case['max_s']}, {done.mib:.0f} MiB of {case['max_mib']}"


def _records(path: Path) -> list[dict[str, Any]]:
    """The records of a file, by the letter of JSON."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")  # U+2028 ends no line
    return [json.loads(line, parse_constant=_no_number, parse_int=str) for line in lines if line]


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def kills(folder: Path, options: argparse.Namespace) -> int:
    """Kill a run at a random point, go on, and compare every output with those of an undisturbed run."""
    chance = random.Random(options.seed)
    source = folder / "in"
    source.mkdir()
    for name, count in (("a.jsonl", 500), ("b.jsonl", 200)):
        written(source / name, count=count)
    failed = 0
    for name in ("out.jsonl", "out/"):
        place = folder / name.replace("/", "-tree").replace(".", "-")
        outputs = ["--errors", place / "bad.jsonl", "--report", place / "report.html", "-o", f"{place}/{name}"]
        call = [*COMMAND, *map(str, ["-q", "-j", "2", *outputs, source])]
        place.mkdir()
        began = time.monotonic()
        subprocess.run(call, check=False, stderr=subprocess.DEVNULL)
        took, wanted = time.monotonic() - began, _contents(place)
        begun = wrong = 0
        for _ in range(options.times):
            for path in sorted(place.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            process = subprocess.Popen(call, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, took))
            process.send_signal(signal.SIGKILL)
            process.wait()
            cut = [name for name, data in _contents(place).items() if wanted[name] != data]
            begun += bool(list(place.rglob(".articleclean*.journal")))
            subprocess.run([*call, "--resume"], check=False, stderr=subprocess.DEVNULL)
            left = [path.name for path in place.rglob(".*")]
            if cut or left or _contents(place) != wanted:
                wrong += 1
                print(f"FAIL cut {cut}, left over {left}", flush=True)
        failed += wrong
        good = options.times - wrong
        print(f"-o {name}: {good} of {options.times} kills identical; {begun} with a journal to go on from")
    return failed


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def memory(folder: Path, options: argparse.Namespace) -> int:
    """Peak memory of the largest process, over files of different sizes."""
    peaks = []
    for mib in (16, 256, options.mib):
        done = run("-q", "-j", "2", written(folder / "in.jsonl", size=mib << 20), "--preset", options.preset)
        if done.code != REJECTED:
            print(f"{mib:6} MiB: exit code {done.code}")
            return 1
        peaks.append(done.mib)
        print(f"{mib:6} MiB: {done.mib:.0f} MiB at most, {done.seconds:.0f} s", flush=True)
    return int(max(peaks) - peaks[0] > MOST_GROWTH)


def workers(folder: Path, options: argparse.Namespace) -> int:
    """Records a second with one worker and with two, in turn; the outputs must be the same."""
    source = written(folder / "in.jsonl", count=options.records)
    took: dict[int, list[float]] = {1: [], 2: []}
    outputs = {jobs: folder / f"{jobs}.jsonl" for jobs in took}
    for _ in range(options.rounds):
        for jobs, runs in took.items():
            idle = _idle()
            done = run("-q", "-j", jobs, source, output=outputs[jobs])
            runs.append(done.seconds)
            rate, busy = options.records / done.seconds, done.cpu / done.seconds
            print(
                f"-j {jobs}: {rate:6.0f} records/s, {busy:.2f} processors busy; {idle:.0%} idle before", flush=True
            )
    gain = min(took[1]) / min(took[2])
    same = outputs[1].read_bytes() == outputs[2].read_bytes()
    print(f"two workers are {gain:.2f} times one (best of {options.rounds}); same output: {same}")
    return int(gain < LEAST_GAIN or not same)


def _idle() -> float:
    """How much of the machine nobody else used in the last half second: without it, two workers cannot be two."""
    before = _times()
    time.sleep(0.5)
    spent = [after - then for after, then in zip(_times(), before, strict=True)]
    return sum(spent[3:5]) / (sum(spent) or 1)


def _times() -> list[int]:
    try:
        return [int(word) for word in Path("/proc/stat").read_text(encoding="ascii").split("\n")[0].split()[1:]]
    except OSError:
        return [0] * 5


def start(_folder: Path, options: argparse.Namespace) -> int:
    """CPU seconds of one article and of --version, the first run apart: it may compile modules."""
    article = ROOT / "fixtures/harbour-dispute/input.txt"
    failed = 0
    for arguments, most in (([article], FIRST), (["--version"], VERSION)):
        run(*arguments)
        spent = sorted(run(*arguments).cpu for _ in range(options.rounds))
        failed += spent[len(spent) // 2] > most
        print(f"articleclean {Path(arguments[0]).name}: {spent[0]:.2f} to {spent[-1]:.2f} CPU s, at most {most}")
    return failed


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["records", "kills", "memory", "workers", "start"])
    parser.add_argument("--small", action="store_true", help="bombs shrunk twenty times")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--mib", type=int, default=1024)
    parser.add_argument("--preset", default="article")
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return min(1, globals()[options.what](Path(folder), options))


if __name__ == "__main__":
    sys.exit(main())
