"""From the score of each block to the blocks that are kept: the best sequence, not the best lines.

Going into or out of the story costs something, so a doubtful line follows its neighbours. What is kept far
behind the rest is a comment or another story, unless it scores like the story.
"""

from __future__ import annotations

from collections.abc import Sequence

SWITCH = 2.0  # what it costs to enter or to leave the story, in log odds of a word
WORDS = 60  # a block longer than this many words weighs no more
FAR = 10  # so many dropped blocks between two kept ones part them
LIKE = 1.2  # the mean log odds of a story
EDGE = 12.0  # what speaks against the sentences at an edge of a text on one line, so that they go
SMALL = 0.2  # of the heaviest stretch; what weighs more is part of the story in any case


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


def together(keep: Sequence[bool], scores: Sequence[float], words: Sequence[int]) -> list[bool]:
    """Return what is kept without small, doubtful stretches far behind the heaviest one."""
    stretches: list[list[int]] = []
    for i in [i for i, is_kept in enumerate(keep) if is_kept]:
        if stretches and i - stretches[-1][-1] <= FAR:
            stretches[-1].append(i)
        else:
            stretches.append([i])
    if len(stretches) < 2:
        return list(keep)
    size = [min(count, WORDS) ** 0.5 for count in words]
    weights = [sum([max(0.0, scores[i]) * size[i] for i in stretch]) for stretch in stretches]
    heaviest = weights.index(max(weights))
    out = list(keep)
    for stretch, weight in zip(stretches[heaviest:], weights[heaviest:], strict=True):
        if weight < SMALL * weights[heaviest] and weight < LIKE * sum([size[i] for i in stretch]):
            for i in stretch:
                out[i] = False
    return out


def edged(keep: Sequence[bool], scores: Sequence[float], words: Sequence[int], bar: float) -> list[bool]:
    """Return what is kept, and the sentences at both ends that little speaks against.

    Whatever stands at an end scores less for it. Without this a long text would lose its last sentences, then
    those before them, and so on in each reading.
    """
    out = list(keep)
    first, last = (keep.index(True), len(keep) - keep[::-1].index(True)) if any(keep) else (0, len(keep))
    for ends in (range(first), range(last, len(keep))):
        if sum([(bar - scores[i]) * min(words[i], WORDS) ** 0.5 for i in ends]) < EDGE:
            out[ends.start : ends.stop] = [True] * len(ends)
    return out
