"""A fitted model as a small data file: trees whose leaves are added up."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def model(name: str) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    """The columns and the trees of ``data/model/<name>.json``."""
    text = files("articleclean").joinpath(f"data/model/{name}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return tuple(data["columns"]), tuple(data["trees"])


def probabilities(name: str, columns: Mapping[str, Sequence[int]]) -> list[float]:
    """What the model says of each row. A node is ``[column, limit, up to it, above it]``, a leaf is a number."""
    names, trees = model(name)
    known: dict[tuple[int, ...], float] = {}  # lines of one menu often look the same
    found = []
    for row in zip(*[columns[column] for column in names], strict=True):
        if row not in known:
            known[row] = 1 / (1 + math.exp(-_score(trees, row)))
        found.append(known[row])
    return found


def _score(trees: Sequence[Any], row: tuple[int, ...]) -> float:
    """The sum over the trees; later ones only refine it, so a clear case is not asked to the end."""
    total = 0.0
    for number, tree in enumerate(trees):
        node = tree
        while type(node) is list:
            column, limit, below, above = node
            node = below if row[column] <= limit else above
        total += node
        if number in _CHECKS and not -SURE < total < SURE:
            break
    return total


SURE = 3.5  # a probability under 0.03 or over 0.97
_CHECKS = frozenset(range(29, 1000, 10))
