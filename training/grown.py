"""The fitted trees as Python: a tree is a conditional expression, which takes a third of the time of a walk.

    python -m training.grown            # writes articleclean.stages.body.grown anew from the data files
    python -m training.grown --compare  # microseconds a row, walked and grown, on rows thrown with dice

A test says where the package differs from the data files.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from articleclean.stages.body import model, trees

PACKAGE = Path(__file__).parents[1] / "src" / "articleclean"
FOLDER = PACKAGE / "stages" / "body" / "grown"


def models() -> Iterator[tuple[str, dict[str, Any], float]]:
    """Yield the name of each model, what its data file holds, and from which log odds on a row is clear."""
    yield "page", json.loads((PACKAGE / "data/model/page.json").read_text(encoding="utf-8")), trees.SURE
    body = json.loads((PACKAGE / "data/model/body.json").read_text(encoding="utf-8"))
    for name in model.Model._fields:
        yield f"body_{name}", body[name], model.SURE


def modules() -> Iterator[tuple[str, str]]:
    """Yield the name and the source of each module."""
    for name, data, sure in models():
        yield name, source(data, sure)


def source(data: Mapping[str, Any], sure: float) -> str:
    """Return the source of the module for a model: its columns, and a function from a row to log odds."""
    columns = data["columns"]
    lines = [f"    {''.join(f'c{n}, ' for n in range(len(columns)))}= row", "    t = 0.0"]
    for number, tree in enumerate(data["trees"]):
        lines.append(f"    t += {_expression(tree)}")
        if number in trees.CHECKS:
            lines += [f"    if not -{sure} < t < {sure}:", "        return t"]
    return "\n".join(
        [
            '"""Made by training.grown; do not edit."""',
            "",
            f"COLUMNS = {tuple(columns)!r}",
            "",
            "",
            "def odds(row: tuple[int, ...]) -> float:",
            '    """Return the log odds of a row."""',
            *lines,
            "    return t",
            "",
        ]
    )


def _expression(node: Any) -> str:
    if not isinstance(node, list):
        return repr(node)
    column, limit, below, above = node
    return f"({_expression(below)} if c{column} <= {limit} else {_expression(above)})"


def compare() -> None:
    """Print what a row costs in each model."""
    dice = random.Random(1)
    for name, data, sure in models():
        columns = {column: [dice.randrange(14) for _ in range(1000)] for column in data["columns"]}
        spent = []
        for made in (trees.parse(data, sure), trees.grown(name)):
            start = time.process_time()
            made.scores(columns)
            spent.append((time.process_time() - start) * 1000)
        print(f"{name:16} walked {spent[0]:6.1f}  grown {spent[1]:6.1f}")


def main() -> None:
    """Write the modules, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", action="store_true")
    if parser.parse_args().compare:
        compare()
        return
    for name, text in modules():
        (FOLDER / f"{name}.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
