"""The smallest named behaviour: one reason to change a text, with its examples and its keepers."""

from __future__ import annotations

from typing import Literal, NamedTuple

Safety = Literal["safe", "lossy"]


class Rule(NamedTuple):
    """A rule as lists, catalogues and explanations show it.

    ``examples`` are texts the rule must change, ``keepers`` texts it must leave alone. ``category`` is set where
    the rule takes something out of the article. ``safety`` is "safe" where no meaning can be lost. ``headline`` is
    set where the rule acts only on a headline that the caller names: it is the one of the examples.
    """

    id: str
    why: str
    examples: tuple[str, ...]
    keepers: tuple[str, ...]
    category: str | None = None
    safety: Safety = "safe"
    language: str | None = None
    headline: str | None = None
