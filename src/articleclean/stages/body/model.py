"""The weights: tables that are added up, one for a feature or for a pair of features. Read from a data file.

A score is the sum of what the tables hold for a block's numbers, in log odds: above 0 is story.
`training/` fits and writes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

Columns = Mapping[str, Sequence[int]]


class Table(NamedTuple):
    """What one feature (``second`` is None) or two add to the score: one row a value of the first."""

    first: str
    second: str | None
    rows: tuple[Any, ...]


class Scorer(NamedTuple):
    """Tables and a constant."""

    constant: float
    tables: tuple[Table, ...]

    def scores(self, columns: Columns, count: int) -> list[float]:
        """Return the log odds of each of ``count`` places."""
        total = [self.constant] * count
        for first, second, rows in self.tables:
            if second is None:
                total = [t + rows[a] for t, a in zip(total, columns[first], strict=True)]
            else:
                pairs = zip(total, columns[first], columns[second], strict=True)
                total = [t + rows[a][b] for t, a, b in pairs]
        return total


class Model(NamedTuple):
    """What tells a page from an article, and a block of the story from the rest in either."""

    page: Scorer
    in_page: Scorer
    in_article: Scorer
    line: Scorer  # the same for texts on one line: is it a whole page?
    in_line: Scorer


def parse(data: dict[str, Any]) -> Model:
    """Make a model of what the data file holds."""
    return Model(*(_scorer(data[name]) for name in Model._fields))


def _scorer(data: dict[str, Any]) -> Scorer:
    tables = []
    for table in data["tables"]:
        first, *second = table["of"]
        rows = tuple(map(tuple, table["rows"])) if second else tuple(table["rows"])
        tables.append(Table(first, second[0] if second else None, rows))
    return Scorer(data["constant"], tuple(tables))


@cache
def model() -> Model:
    """Return the model that comes with the library."""
    text = files("articleclean").joinpath("data/model/body.json").read_text(encoding="utf-8")
    return parse(json.loads(text))
