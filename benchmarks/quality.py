"""Quality and speed against pinned floors: the judge of ../shared/bench, one figure a line.

    python -m benchmarks.quality                        # every track; exits 1 where a figure is below its floor
    python -m benchmarks.quality clean repair           # these tracks
    python -m benchmarks.quality --pin                  # raise the floors to what was measured
    python -m benchmarks.quality lift --lower "reason"  # the only way down; the reason goes into CHANGELOG.md

Floors stand in benchmarks/floors.toml with a digest of the data they were measured on: other data, other floors.
What was measured goes to benchmarks/results.json.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import math
import subprocess
import sys
import tempfile
import tomllib
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BENCH = HERE.parents[1] / "shared" / "bench"
FLOORS, RESULTS, CHANGELOG = HERE / "floors.toml", HERE / "results.json", HERE.parent / "CHANGELOG.md"
TRACKS = ("clean", "repair", "lift", "news", "html", "promises", "speed")
SLACK = {"clean": 0.0, "promises": 0.0, "speed": 0.15}  # of a figure, below what was measured when it was pinned
DEFAULT_SLACK = 0.002  # one page more or less moves a mean by about this much
PARTS = ("f1", "p", "r", "exact")  # rows that hold (before, after)

sys.path.insert(0, str(BENCH))


def measure(track: str) -> dict[str, float]:
    """Return the figures of a track by dotted name; those from before cleaning end in ``.before``."""
    if track == "speed":
        return flat("speed", _speed())
    import judge  # noqa: PLC0415

    arguments = argparse.Namespace(split="dev", data=str(BENCH / "data"), limit=None)
    with redirect_stdout(io.StringIO()):
        rows = judge.TRACKS[track](judge.load_system("articleclean"), arguments, [])
    return flat(track, rows)


def _speed() -> dict[str, Any]:
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [sys.executable, str(BENCH / "speed.py"), "--json", file.name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rows: dict[str, Any] = json.loads(Path(file.name).read_text(encoding="utf-8"))
    return rows


def flat(name: str, value: Any) -> dict[str, float]:
    """Return nested rows as one table of dotted names.

    >>> flat("lift", {"html text": {"f1": (0.5, 0.75)}})
    {'lift.html-text.f1': 0.75, 'lift.html-text.f1.before': 0.5}
    """
    if isinstance(value, dict):
        found: dict[str, float] = {}
        for key, inner in value.items():
            found |= flat(f"{name}.{str(key).replace(' ', '-')}", inner)
        return found
    if isinstance(value, list | tuple):
        if name.rsplit(".", 1)[-1] in PARTS:
            return {name: value[1], f"{name}.before": value[0]}
        return {f"{name}.p": value[0], f"{name}.r": value[1]}
    return {name: float(value)}


def is_cost(name: str) -> bool:
    """Whether less is better: what clean text loses, and how time grows."""
    return name.startswith(("clean.", "speed.growth"))


def digest() -> str:
    """Return what the data of the judge hashes to."""
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((BENCH / "data").iterdir())]
    return hashlib.sha256("".join(sums).encode()).hexdigest()[:16]


def floors() -> dict[str, float]:
    """Return the pinned floors (for costs: ceilings); none where the data is not what they were pinned on."""
    table = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if table and table["data"] != digest():
        sys.exit(f"floors.toml was pinned on data {table['data']}, this is {digest()}: pin anew with --pin")
    return dict(table.get("floors", {}))


def pinned(name: str, value: float) -> float:
    """Return the floor for a figure just measured."""
    slack = SLACK.get(name.split(".", maxsplit=1)[0], DEFAULT_SLACK)
    slack = value * slack if name.startswith("speed.") else slack
    if is_cost(name):
        return math.ceil((value + slack) * 1e6) / 1e6  # a floor that is rounded must not fail what was measured
    return math.floor(max(0.0, value - slack) * 1e6) / 1e6


def falls(figures: dict[str, float], table: dict[str, float]) -> list[str]:
    """Return a line for each figure on the wrong side of its floor."""
    return [
        f"{name}: {value:.4f}, pinned at {table[name]:.4f}"
        for name, value in figures.items()
        if name in table and (value > table[name] if is_cost(name) else value < table[name])
    ]


def raised(figures: dict[str, float], table: dict[str, float], *, lower: bool) -> dict[str, float]:
    """Return the floors after a measurement: never easier than before, unless they are lowered on purpose."""
    found = dict(table)
    for name, value in figures.items():
        if name.endswith((".before", ".pages_per_cpu_s")):  # the second is of a machine, not of the code
            continue
        new, old = pinned(name, value), table.get(name)
        harder = min if is_cost(name) else max
        found[name] = new if old is None or lower else harder(old, new)
    return found


def write(table: dict[str, float]) -> None:
    """Write floors.toml, one figure a line."""
    lines = [
        "# Made by python -m benchmarks.quality --pin. A floor goes down by --lower REASON only.",
        f'data = "{digest()}"',
        "",
        "[floors]",
        *(f'"{name}" = {table[name]}' for name in sorted(table)),
    ]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def note(reason: str, tracks: list[str]) -> None:
    """Say in the changelog that floors were lowered, and why."""
    text = CHANGELOG.read_text(encoding="utf-8")
    heading = "### Floors lowered\n\n"
    line = f"- {', '.join(tracks)}: {reason}\n"
    if heading in text:
        text = text.replace(heading, heading + line, 1)
    else:
        at = text.index("### Added")
        text = f"{text[:at]}{heading}{line}\n{text[at:]}"
    CHANGELOG.write_text(text, encoding="utf-8")


def main() -> int:
    """Measure, compare, and write down what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tracks", nargs="*", choices=[*TRACKS, []], default=[])
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--lower", metavar="REASON", help="set the floors to what was measured, lower or not")
    arguments = parser.parse_args()
    tracks, table = arguments.tracks or list(TRACKS), floors() if not arguments.pin or FLOORS.exists() else {}
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    fallen = 0
    for track in tracks:
        figures = measure(track)
        for name, value in figures.items():
            print(
                f"{name:44s} {value:10.4f}   floor {table[name]:.4f}"
                if name in table
                else f"{name:44s} {value:10.4f}"
            )
        wrong = falls(figures, table)
        fallen += len(wrong)
        print("".join(f"BELOW {line}\n" for line in wrong), end="", flush=True)
        results = {k: v for k, v in results.items() if not k.startswith(f"{track}.")} | figures
        if arguments.pin or arguments.lower:
            table = raised(figures, table, lower=bool(arguments.lower))
    RESULTS.write_text(
        json.dumps({"data": digest(), **results}, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )
    if arguments.pin or arguments.lower:
        write(table)
    if arguments.lower:
        note(arguments.lower, tracks)
    return 1 if fallen and not arguments.lower else 0


if __name__ == "__main__":
    sys.exit(main())
