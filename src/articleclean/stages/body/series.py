"""Columns over the blocks of a document: sums around each place, steps from a marked one, classes of numbers.

Put together from slices and tables, not place by place: a dump has hundreds of blocks, a model a hundred columns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, pairwise
from operator import sub


def table(limits: Sequence[int]) -> list[int]:
    """The class of each whole number up to the last limit: how many of the limits it reaches."""
    return [bisect_right(limits, number) for number in range(limits[-1] + 1)]


def classes(numbers: Iterable[int], classed: Sequence[int]) -> list[int]:
    """The class of each number, by its `table`."""
    size, most = len(classed), classed[-1]
    return [classed[number] if number < size else most for number in numbers]


def window(values: Sequence[int], reach: int) -> list[int]:
    """For each place the sum over it and ``reach`` places on both sides."""
    sums = [0] * (reach + 1) + list(accumulate(values))
    sums += [sums[-1]] * reach
    return list(map(sub, sums[2 * reach + 1 :], sums))


def since(marked: Sequence[bool], classed: Sequence[int]) -> list[int]:
    """For each place the class of the steps from the last marked one before it; without one, the last class.

    >>> since([False, True, False, False, True, False], table((1, 3)))
    [2, 2, 1, 1, 2, 1]
    """
    count, size, never = len(marked), len(classed), classed[-1]
    places = list(compress(range(count), marked))
    if not places:
        return [never] * count
    out = [never] * (places[0] + 1)
    for at, following in pairwise([*places, count - 1]):
        steps = following - at
        out += classed[1 : steps + 1]
        out += [never] * (steps + 1 - size)
    return out
