"""A fitted model as a small data file: trees whose leaves are added up to the log odds of a row."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

SURE = 3.0  # log odds of a probability over 0.95, or under 0.05
_CHECKS = frozenset(range(24, 1000, 5))


class Model(NamedTuple):
    """Columns, and trees over them. A node is ``[column, limit, up to it, above it]``, a leaf a number."""

    columns: tuple[str, ...]
    trees: tuple[Any, ...]
    sure: float = SURE

    def probabilities(self, columns: Mapping[str, Sequence[int]]) -> list[float]:
        """Return what the model says of each row."""
        return [1 / (1 + math.exp(-odds)) for odds in self.scores(columns)]

    def scores(self, columns: Mapping[str, Sequence[int]]) -> list[float]:
        """Return the log odds of each row."""
        known: dict[tuple[int, ...], float] = {}  # lines of one menu often look the same
        found = []
        for row in zip(*[columns[column] for column in self.columns], strict=True):
            if row not in known:
                known[row] = self.odds(row)
            found.append(known[row])
        return found

    def odds(self, row: tuple[int, ...]) -> float:
        """The sum over the trees; later ones only refine it, so a clear case is not asked to the end."""
        total = 0.0
        for number, tree in enumerate(self.trees):
            node = tree
            while type(node) is list:
                column, limit, below, above = node
                node = below if row[column] <= limit else above
            total += node
            if number in _CHECKS and not -self.sure < total < self.sure:
                break
        return total


def parse(data: Mapping[str, Any], sure: float = SURE) -> Model:
    """Make a model of what a data file holds."""
    return Model(tuple(data["columns"]), tuple(data["trees"]), sure)


@cache
def model() -> Model:
    """Return the model of pages that comes with the library."""
    text = files("articleclean").joinpath("data/model/page.json").read_text(encoding="utf-8")
    return parse(json.loads(text))
