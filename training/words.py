"""The learnt weights in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any


def in_words(model: dict[str, Any], most: int = 20) -> str:
    """Say which columns weigh most, and how the odds of being story change as the column rises past its limits.

    A split weighs what its two sides differ in the mean of their leaves; the change is the sum over the limits.
    """
    lines = []
    for name in ("page", "in_page", "in_article", "line", "in_line"):
        columns, trees = model[name]["columns"], model[name]["trees"]
        weight: Counter[int] = Counter()
        change: dict[int, Counter[int]] = defaultdict(Counter)
        for tree in trees:
            _split(tree, weight, change)
        lines.append(f"{name}: {len(trees)} trees, {len(columns)} columns")
        for column, total in weight.most_common(most):
            limits = sorted(change[column].items(), key=lambda item: -abs(item[1]))[:4]
            said = ", ".join(f"above {limit}: {step:+.2f}" for limit, step in sorted(limits))
            lines.append(f"  {columns[column]} ({total:.1f}): {said}")
    return "\n".join(lines)


def _split(node: Any, weight: Counter[int], change: dict[int, Counter[int]]) -> tuple[float, int]:
    """Note what each split below a node does; return the mean of its leaves and their number."""
    if not isinstance(node, list):
        return node, 1
    column, limit, below, above = node
    low, few = _split(below, weight, change)
    high, many = _split(above, weight, change)
    weight[column] += abs(high - low)
    change[column][limit] += high - low
    return (low * few + high * many) / (few + many), few + many
