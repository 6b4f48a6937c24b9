"""The weights of the body on text alone, as `training/` fits and writes them.

A score is what the trees of a model add up to, in log odds: above 0 is story.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from articleclean.stages.body import trees

SURE = 4.5  # log odds from which on a block is not asked further; the strictest bar is at 3.9


class Model(NamedTuple):
    """What tells a page from an article, and a block of the story from the rest in either."""

    page: trees.Model
    in_page: trees.Model
    in_article: trees.Model
    line: trees.Model  # the same for texts on one line: is it a whole page?
    in_line: trees.Model


def parse(data: Mapping[str, Any]) -> Model:
    """Make a model of what the data file holds."""
    return Model(*(trees.parse(data[name], SURE) for name in Model._fields))


@cache
def model() -> Model:
    """Return the model that comes with the library."""
    return Model(*(trees.grown(f"body_{name}") for name in Model._fields))
