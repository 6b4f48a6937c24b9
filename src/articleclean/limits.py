"""The bounds of the work on one input, named and settable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of the work on one input.

    A text of more ``characters`` is refused with an `InputError`. Of a page, elements nested more than ``depth``
    deep are read without their tags, a tag keeps so many ``attributes``, and what follows after so many ``nodes``
    (elements) is not read, which a warning says.
    """

    characters: int = 50_000_000
    depth: int = 200
    attributes: int = 250
    nodes: int = 30_000
