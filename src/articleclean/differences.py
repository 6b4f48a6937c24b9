"""Edits that turn one text into another, for repairs made by a library that only returns text."""

from __future__ import annotations

from collections.abc import Iterator

from articleclean.actions import Edit


def edits_between(block: int, before: str, after: str, rule: str, reason: str = "") -> Iterator[Edit]:
    """Yield edits that turn ``before`` into ``after``, word by word where both have the same words; linear.

    >>> [(e.start, e.end, e.text) for e in edits_between(0, "un cafÃ© noir", "un café noir", "r")]
    [(6, 8, 'é')]
    """
    if before == after:
        return
    old, new = before.split(" "), after.split(" ")
    if len(old) != len(new):
        old, new = [before], [after]
    at = 0
    for a, b in zip(old, new, strict=True):
        if a != b:
            head = _common(a, b)
            tail = _common(a[head:][::-1], b[head:][::-1])
            yield Edit(block, at + head, at + len(a) - tail, b[head : len(b) - tail], rule, reason)
        at += len(a) + 1


def _common(a: str, b: str) -> int:
    size = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        size += 1
    return size
