"""From the score of each block to the blocks that are kept: the best sequence, not the best lines.

Going into or out of the story costs something, so a doubtful line follows its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence

SWITCH = 2.0  # what it costs to enter or to leave the story, in log odds of a word
WORDS = 60  # a block longer than this many words weighs no more


def sequence(scores: Sequence[float], words: Sequence[int], bar: float) -> list[bool]:
    """Return for each block whether the best sequence keeps it; ``bar`` is the log odds from which it pays."""
    inside = outside = 0.0
    back: list[tuple[bool, bool]] = []
    for score, count in zip(scores, words, strict=True):
        stays_out, stays_in = outside >= inside - SWITCH, inside >= outside - SWITCH
        entered = inside if stays_in else outside - SWITCH
        outside = outside if stays_out else inside - SWITCH
        inside = entered + (score - bar) * min(count, WORDS) ** 0.5
        back.append((stays_out, stays_in))
    keep, state = [], inside > outside
    for stays_out, stays_in in reversed(back):
        keep.append(state)
        state = stays_in if state else not stays_out
    return keep[::-1]
