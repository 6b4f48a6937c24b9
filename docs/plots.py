"""Small plots as SVG: bars and lines that say what their table says. They bring their own ground, light or dark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, LEFT, RIGHT, ROW = 720, 230, 80, 30
#: Told apart without colour as well: by the dash, and by the name at the end of the line.
DASHES = ("none", "8 4", "2 4")

STYLE = """
.ground { fill: #ffffff } text { font: 14px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 } .small { font-size: 12px } .grid { stroke: #d0d7de } .bar { fill: #8c959f }
.ours { fill: #0969da } .line { fill: none; stroke-width: 2.5 } .c0 { stroke: #0969da } .c1 { stroke: #bc4c00 }
.c2 { stroke: #1a7f37 }
@media (prefers-color-scheme: dark) {
.ground { fill: #1e2129 } text { fill: #e6edf3 } .grid { stroke: #3d444d } .bar { fill: #7d8590 }
.ours { fill: #58a6ff } .c0 { stroke: #58a6ff } .c1 { stroke: #f0883e } .c2 { stroke: #3fb950 } }
"""


def _svg(title: str, height: int, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img"><title>{escape(title)}</title><style>{STYLE}</style>'
    )
    ground = f'<rect class="ground" width="{WIDTH}" height="{height}" rx="8"/>'
    return "\n".join([head, ground, _text(20, 28, title, "title"), *parts, "</svg>"]) + "\n"


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" class="{kind}" text-anchor="{anchor}">{escape(text)}</text>'


def bars(title: str, values: Mapping[str, float], ours: Sequence[str], form: str = ".2f") -> str:
    """Return one bar a name, from zero; those in ``ours`` stand out."""
    most = max(values.values()) or 1
    parts = []
    for number, (name, value) in enumerate(values.items()):
        y, length = 46 + number * ROW, (WIDTH - LEFT - RIGHT) * value / most
        kind = "ours" if name in ours else "bar"
        parts += [
            _text(LEFT - 10, y + 16, name, anchor="end"),
            f'<rect class="{kind}" x="{LEFT}" y="{y + 2}" width="{max(length, 1):.0f}" height="{ROW - 10}" rx="2"/>',
            _text(LEFT + length + 8, y + 16, format(value, form)),
        ]
    return _svg(title, 56 + len(values) * ROW, parts)


def lines(title: str, series: Mapping[str, Sequence[tuple[float, float]]], x_name: str, y_name: str) -> str:
    """Return one line a name, both axes by powers of ten."""
    height, bottom, top, left, right = 340, 290, 60, 70, WIDTH - 130
    low, high = _powers([x for line in series.values() for x, _ in line])
    floor, roof = _powers([y for line in series.values() for _, y in line])

    def place(x: float, y: float) -> tuple[float, float]:
        along, up = (math.log10(x) - low) / (high - low), (math.log10(y) - floor) / (roof - floor)
        return left + along * (right - left), bottom - up * (bottom - top)

    parts = [_text(20, 48, y_name, "small"), _text((left + right) / 2, height - 12, x_name, "small", "middle")]
    for power in range(floor, roof + 1):
        y = place(10.0**low, 10.0**power)[1]
        parts += [
            f'<path class="grid" d="M{left} {y:.0f}H{right}"/>',
            _text(left - 8, y + 4, _short(power), "small", "end"),
        ]
    for power in range(low, high + 1):
        x = place(10.0**power, 10.0**floor)[0]
        parts += [_text(x, bottom + 18, _short(power), "small", "middle")]
    ends = []
    for number, (name, line) in enumerate(series.items()):
        spots = [place(*point) for point in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline class="line c{number}" stroke-dasharray="{DASHES[number]}" points="{path}"/>')
        ends.append((*reversed(spots[-1]), name))
    taken = 0.0
    for y, x, name in sorted(ends):
        taken = max(y, taken + 15)
        parts.append(_text(x + 8, taken + 4, name, "small"))
    return _svg(title, height, parts)


def _powers(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around all values."""
    return math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def _short(power: int) -> str:
    """Write a power of ten.

    >>> _short(-2), _short(2), _short(4), _short(6)
    ('0.01', '100', '10 k', '1 M')
    """
    size, name = (6, " M") if power >= 6 else (3, " k") if power >= 3 else (0, "")
    return f"{10.0 ** (power - size):g}{name}"
