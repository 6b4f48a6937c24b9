"""What reading yields: an input begins, holds records, and ends."""

from __future__ import annotations

from typing import Any, NamedTuple


class Begin(NamedTuple):
    """An input begins; ``many`` where it may hold more than one article."""

    input: int
    many: bool


class End(NamedTuple):
    """An input has ended."""


class Raw(NamedTuple):
    """A record as read: bytes of a ``kind`` (text, html, json), or for a ``row`` its fields."""

    kind: str
    data: Any
    line: int
    offset: int


class Bad(NamedTuple):
    """What could not be read: a record, or with ``line`` 0 the rest of the input."""

    code: str
    message: str
    raw: bytes
    line: int
    offset: int


Read = Raw | Bad
Event = Begin | Raw | Bad | End
