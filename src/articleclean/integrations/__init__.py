"""articleclean as a step in other pipelines: one module for each, imported only when it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

from articleclean.errors import MissingExtraError
from articleclean.pipeline import Cleaner, Preset
from articleclean.stages.body.story import Caution


def cleaner_of(preset: str, keep: Iterable[str], language: str | None, caution: str) -> Cleaner:
    """Make a cleaner of plain values, for pipelines that write their settings down."""
    return Cleaner(
        preset=cast("Preset", preset), keep=frozenset(keep), language=language, caution=cast("Caution", caution)
    )


@contextmanager
def needs(extra: str, what: str) -> Iterator[None]:
    """Turn a failing import in the block into an error that gives the line to install it.

    >>> with needs("arrow", "Arrow tables"):
    ...     import no_such_module
    Traceback (most recent call last):
        ...
    articleclean.errors.MissingExtraError: Arrow tables need an extra: pip install 'articleclean[arrow]'
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(extra, what) from error
