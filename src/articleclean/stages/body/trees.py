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
            known[row] = 1 / (1 + math.exp(-sum([_leaf(tree, row) for tree in trees])))
        found.append(known[row])
    return found


def _leaf(node: Any, row: tuple[int, ...]) -> float:
    while type(node) is list:
        node = node[2] if row[node[0]] <= node[1] else node[3]
    return float(node)
