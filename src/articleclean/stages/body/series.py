"""Columns over the blocks of a document: one byte a block, for the model asks for small whole numbers.

Bytes, because they are put together in slices, translated by tables and added up as one great number, not place by
place: a dump has hundreds of blocks, a model a hundred columns. A column of marks holds 0 and 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import sub

_MARK = b"\1"


def table(limits: Sequence[int]) -> bytes:
    """The class of each whole number: how many of the limits it reaches. Beyond the last it stays the same.

    It is as long as the last limit, and where that is no byte's, as long as a column's translation has to be.
    """
    return bytes([bisect_right(limits, number) for number in range(max(256, limits[-1] + 1))])


def classes(numbers: Iterable[int], classed: bytes) -> bytes:
    """The class of each number, by its `table`; of the numbers in a column, it is the translation by that."""
    size, most = len(classed), classed[-1]
    return bytes([classed[number] if number < size else most for number in numbers])


def steps(count: int, classed: bytes) -> bytes:
    """The classes of the whole numbers below ``count``."""
    return classed[:count].ljust(count, classed[-1:])


def earlier(column: bytes, by: int = 1) -> bytes:
    """For each place what stands ``by`` places before it; 0 where nothing does."""
    return (bytes(by) + column)[: len(column)]


def later(column: bytes, by: int = 1) -> bytes:
    """For each place what stands ``by`` places behind it; 0 where nothing does."""
    return (column + bytes(by))[by:]


def both(marked: bytes, others: bytes) -> bytes:
    """Mark the places that are marked in both columns."""
    return (int.from_bytes(marked) & int.from_bytes(others)).to_bytes(len(marked))


def either(marked: bytes, others: bytes) -> bytes:
    """Mark the places that are marked in one of the columns."""
    return (int.from_bytes(marked) | int.from_bytes(others)).to_bytes(len(marked))


def near(marked: bytes, reach: int) -> bytes:
    """For each place how many are marked, it and ``reach`` places on both sides (127 at most).

    The column is added to itself, shifted by a place each time; no sum runs over into the next byte.

    >>> list(near(bytes([1, 0, 0, 1, 1]), 1))
    [1, 1, 1, 2, 2]
    """
    number = int.from_bytes(marked, "little")
    sums = sum(map(number.__lshift__, range(0, 16 * reach + 8, 8)))
    return sums.to_bytes(len(marked) + 2 * reach, "little")[reach : reach + len(marked)]


def window(values: Sequence[int], reach: int) -> list[int]:
    """For each place the sum over it and ``reach`` places on both sides, however large."""
    sums = [0] * (reach + 1) + list(accumulate(values))
    sums += [sums[-1]] * reach
    return list(map(sub, sums[2 * reach + 1 :], sums))


def since(marked: bytes, classed: bytes) -> bytes:
    """For each place the class of the steps from the last marked one before it; without one, the last class.

    >>> list(since(bytes([0, 1, 0, 0, 1, 0]), table((1, 3))))
    [2, 2, 1, 1, 2, 1]
    """
    first, *gaps = marked.split(_MARK)
    far, never = classed[1:], classed[-1:]
    found = [never * (len(first) + 1), *[far[: len(gap) + 1].ljust(len(gap) + 1, never) for gap in gaps]]
    return b"".join(found)[: len(marked)]


def so_far(marked: bytes, classed: bytes) -> bytes:
    """For each place the class of how many are marked before it.

    >>> list(so_far(bytes([0, 1, 0, 1, 1, 0]), table((1, 3))))
    [0, 0, 1, 1, 1, 2]
    """
    gaps = marked.split(_MARK)
    counts = steps(len(gaps), classed)
    return b"".join([counts[n : n + 1] * (len(gap) + 1) for n, gap in enumerate(gaps)])[: len(marked)]
