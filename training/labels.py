"""Which blocks of a text are story, by aligning them with the gold body in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from training.corpus import tokens

N = 4


def covered(blocks: Sequence[str], gold: str, lang: str | None) -> list[tuple[float, int]]:
    """For each block the share of its words that stand in the gold body at its place, and how many words it has.

    Runs of four words that both have are matched in order (a longest increasing subsequence), so the same words
    in a menu or in a teaser do not count. Blocks out of order count where the gold place is still free. A short
    block counts where the gold body has its words between what its neighbours matched.
    """
    want = tokens(gold, lang)
    have, owner = [], []
    for number, block in enumerate(blocks):
        found = tokens(block, lang)
        have += found
        owner += [number] * len(found)
    pairs = _in_order(_anchors(have, want))
    hit = [False] * len(have)
    used = [False] * len(want)
    for a, b in pairs:
        for k in range(N):
            hit[a + k] = used[b + k] = True
    _extend(have, want, pairs, hit, used)
    _strays(have, want, owner, hit, used)
    _short(have, want, owner, hit, used, pairs)
    share = [[0, 0] for _ in blocks]
    for place, number in enumerate(owner):
        share[number][0] += hit[place]
        share[number][1] += 1
    return [(h / n if n else 0.5, n) for h, n in share]


def _grams(words: list[str]) -> dict[tuple[str, ...], list[int]]:
    table = defaultdict(list)
    for i in range(len(words) - N + 1):
        table[tuple(words[i : i + N])].append(i)
    return table


def _anchors(have: list[str], want: list[str]) -> list[tuple[int, int]]:
    table = _grams(want)
    found = []
    for a in range(len(have) - N + 1):
        places = table.get(tuple(have[a : a + N]), ())
        if len(places) <= 6:
            found += [(a, b) for b in reversed(places)]
    return found


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain that rises in both; of equal ones the tightest is not sought."""
    tails, links, ends = [], [-1] * len(pairs), []
    for i, (_, b) in enumerate(pairs):
        k = bisect_left(tails, b)
        links[i] = ends[k - 1] if k else -1
        if k == len(tails):
            tails.append(b)
            ends.append(i)
        else:
            tails[k], ends[k] = b, i
    chain, i = [], ends[-1] if ends else -1
    while i >= 0:
        chain.append(pairs[i])
        i = links[i]
    return chain[::-1]


def _extend(have, want, pairs, hit, used) -> None:
    """Words right before and after a matched run that agree as well."""
    for a, b in pairs:
        for step, first, second in ((-1, a - 1, b - 1), (1, a + N, b + N)):
            x, y = first, second
            while 0 <= x < len(have) and 0 <= y < len(want) and not hit[x] and not used[y] and have[x] == want[y]:
                hit[x] = used[y] = True
                x += step
                y += step


def _strays(have, want, owner, hit, used) -> None:
    """Blocks of twelve words and more that stand in the gold body out of order, where their place is free."""
    table = _grams(want)
    i = 0
    while i < len(owner):
        j = i
        while j < len(owner) and owner[j] == owner[i]:
            j += 1
        if j - i >= 12 and sum(hit[i:j]) < 0.3 * (j - i):
            grams = [(a, b) for a in range(i, j - N + 1) for b in table.get(tuple(have[a : a + N]), ())[:1]]
            free = [(a, b) for a, b in grams if not any(used[b : b + N])]
            if len(free) >= 0.7 * (j - i - N + 1):
                for a, b in free:
                    for k in range(N):
                        hit[a + k] = used[b + k] = True
        i = j


def _short(have, want, owner, hit, used, pairs) -> None:
    """Blocks of up to five words, or unmatched ones, whose words stand free in the gap of the gold body."""
    after = [len(want)] * (len(have) + 1)
    place = dict(pairs)
    nearest = len(want)
    for x in range(len(have) - 1, -1, -1):
        nearest = place.get(x, nearest)
        after[x] = nearest
    before = -1
    i = 0
    while i < len(owner):
        j = i
        while j < len(owner) and owner[j] == owner[i]:
            j += 1
        if not any(hit[i:j]) and j - i <= 8:
            words, low, high = have[i:j], before + 1, after[j] if j < len(have) else len(want)
            for b in range(low, min(high, low + 40) - len(words) + 1):
                if want[b : b + len(words)] == words and not any(used[b : b + len(words)]):
                    hit[i:j] = [True] * (j - i)
                    used[b : b + len(words)] = [True] * len(words)
                    before = b + len(words) - 1
                    break
        for x in range(i, j):
            if x in place:
                before = max(before, place[x] + N - 1)
        i = j
