"""The fitted trees as Python: a tree is a conditional expression, which takes a quarter of the time of a walk.

    python -m training.grown

Writes `articleclean.stages.body.grown` anew from the data files; a test says where they differ.
"""

from __future__ import annotations

import json
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


def main() -> None:
    """Write the modules."""
    for name, text in modules():
        (FOLDER / f"{name}.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
