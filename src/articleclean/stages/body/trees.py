"""A fitted model as a small data file: trees whose leaves are added up to the log odds of a row.

The models that come with the library are read from Python that `training.grown` makes of their data files.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from typing import Any, NamedTuple

from articleclean.document import Ask, answers

Row = Sequence[int]  # small whole numbers: in use it is bytes, which take little room and are found fast

SURE = 3.0  # log odds of a probability over 0.95, or under 0.05
CHECKS = frozenset(range(24, 1000, 5))  # the trees after which a clear case is asked no further


class Model(NamedTuple):
    """Columns, and what tells the log odds of a row of their values."""

    columns: tuple[str, ...]
    odds: Callable[[bytes], float]

    def probabilities(self, columns: Mapping[str, Sequence[int]]) -> list[float]:
        """Return what the model says of each row."""
        return [1 / (1 + math.exp(-odds)) for odds in self.scores(columns)]

    def scores(
        self, columns: Mapping[str, Sequence[int]], ask: Ask = answers, rows: Iterable[int] | None = None
    ) -> list[float]:
        """Return the log odds of each row, or of these; found once for equal rows: lines of a menu often are."""
        known, count = ask(self.odds), len(columns[self.columns[0]])
        values = b"".join([bytes(columns[column]) for column in self.columns])
        return [known[values[row::count]] for row in (range(count) if rows is None else rows)]


def parse(data: Mapping[str, Any], sure: float = SURE) -> Model:
    """Make a model of a data file: a node is ``[column, limit, up to it, above it]``, a leaf a number."""
    return Model(tuple(data["columns"]), partial(_walked, data["trees"], sure))


def _walked(trees: Sequence[Any], sure: float, row: Row) -> float:
    """The sum over the trees; later ones only refine it, so a clear case is not asked to the end."""
    total = 0.0
    for number, tree in enumerate(trees):
        node = tree
        while type(node) is list:
            column, limit, below, above = node
            node = below if row[column] <= limit else above
        total += node
        if number in CHECKS and not -sure < total < sure:
            break
    return total


@cache
def grown(name: str) -> Model:
    """Return a model that comes with the library."""
    module = import_module(f"articleclean.stages.body.grown.{name}")
    return Model(module.COLUMNS, module.odds)


def model() -> Model:
    """Return the model of pages that comes with the library."""
    return grown("page")
