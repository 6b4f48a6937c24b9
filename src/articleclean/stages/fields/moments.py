"""A date as lines of articles write it, in ISO 8601: only what cannot mean another day."""

from __future__ import annotations

import re
from datetime import date, time
from functools import cache

from articleclean.lexicons import lexicon

_BIG_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)")
_DOTS = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_SMALL_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)")
_DAY_NAME = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:de\s)?([^\W\d_]{3,})\.?,?\s(?:de\s|del\s)?(\d{4})(?!\d)"
)
_NAME_DAY = re.compile(r"([^\W\d_]{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)")
_NUMBERED = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (\d{4})(?!\d)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:h]|時|시 ?)(\d\d)(?::\d\d)?(?![\d:])\s?([ap]\.?m\b)?", re.IGNORECASE
)
_ZONE = re.compile(
    r"\b(UTC|GMT|CEST|CET|EST|EDT|CST|CDT|PST|PDT|JST|MSK|WIB)\b|(?<=\d)(Z)\b|(?<=\d) ?([+-]\d\d:?\d\d)\b"
)
_OFFSETS = {
    "UTC": "+00:00",
    "GMT": "+00:00",
    "Z": "+00:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CDT": "-05:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "JST": "+09:00",
    "MSK": "+03:00",
    "WIB": "+07:00",
}


@cache
def month_names() -> frozenset[str]:
    """Every name of a month, those that are two months in two languages among them."""
    return frozenset().union(*lexicon("months").values())


@cache
def _month_numbers() -> dict[str, int]:
    return {name: int(key) for key, names in lexicon("months").items() if key.isdigit() for name in names}


def moment(text: str) -> str | None:
    """Return the one date in a line, with time and offset where they are sure; None for none, several or doubt.

    >>> moment("Published 4 May 2019, 10:15 GMT"), moment("04/05/2019"), moment("2021年3月12日")
    ('2019-05-04T10:15+00:00', None, '2021-03-12')
    """
    days = set(_days(text))
    day = days.pop() if len(days) == 1 else None
    if day is None:
        return None
    clock = _clock(text)
    return f"{day.isoformat()}T{clock}" if clock else day.isoformat()


def _days(text: str) -> list[date | None]:
    found: list[date | None] = [_day(*map(int, m.groups())) for m in _BIG_FIRST.finditer(text)]
    found += [_day(int(y), int(m), int(d)) for d, m, y in (x.groups() for x in _DOTS.finditer(text))]
    found += [_day(int(y), int(m), int(d)) for d, m, y in (x.groups() for x in _NUMBERED.finditer(text))]
    for one, two, year in (x.groups() for x in _SMALL_FIRST.finditer(text)):
        days = {_day(int(year), int(two), int(one)), _day(int(year), int(one), int(two))} - {None}
        found.append(days.pop() if len(days) == 1 else None)  # 4/5 is two days in two countries
    named = [x.groups() for x in _DAY_NAME.finditer(text)]
    named += [(d, name, y) for name, d, y in (x.groups() for x in _NAME_DAY.finditer(text))]
    numbers = _month_numbers()
    found += [_day(int(y), numbers[n.casefold()], int(d)) for d, n, y in named if n.casefold() in numbers]
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(text: str) -> str | None:
    clocks = list(_CLOCK.finditer(text))
    if len(clocks) != 1:
        return None
    hour, minute, half = int(clocks[0][1]), int(clocks[0][2]), (clocks[0][3] or "")[:1].lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    zones = {
        _OFFSETS.get(next(filter(None, m.groups())), next(filter(None, m.groups()))) for m in _ZONE.finditer(text)
    }
    try:
        written = time(hour, minute).isoformat("minutes")
    except ValueError:
        return None
    zone = zones.pop() if len(zones) == 1 else ""
    return written + (zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}" if zone[0] in "+-" else "")
