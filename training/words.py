"""The learnt weights in words."""

from __future__ import annotations

from itertools import chain


def in_words(model: dict, most: int = 12) -> str:
    """Say what speaks most for and against the story, table by table, the widest first."""
    lines = []
    for name in ("page", "in_page", "in_article", "line", "in_line"):
        lines.append(f"{name}: {len(model[name]['tables'])} tables, constant {model[name]['constant']}")
        tables = sorted(model[name]["tables"], key=_width, reverse=True)
        for table in tables[:most]:
            rows = table["rows"]
            if len(table["of"]) == 1:
                said = "  ".join(f"{value}: {row:+.1f}" for value, row in enumerate(rows))
            else:
                cells = sorted((v, a, b) for a, row in enumerate(rows) for b, v in enumerate(row))
                (low, a, b), (high, c, d) = cells[0], cells[-1]
                said = f"lowest {low:+.1f} at {a}, {b}; highest {high:+.1f} at {c}, {d}"
            lines.append(f"  {' and '.join(table['of'])}: {said}")
    return "\n".join(lines)


def _width(table: dict) -> float:
    rows = table["rows"]
    values = rows if len(table["of"]) == 1 else list(chain.from_iterable(rows))
    return max(values) - min(values)
