"""Dates in digits (``2016/02/22``, ``21-04-2016``)."""

from __future__ import annotations

import re

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.dates import Dates
from isnad.annotate.times.line import Line

_NUMERIC = re.compile(r"(\d{1,4})([/.])(\d{1,4})(?:\2(\d{1,4}))?$")

_MONTHS = 12


def numeric(line: Line, at: int) -> tuple[int, Period] | None:
    """``2016/02/22``, ``22.04.2016``, ``21-04-2016``, ``4/22`` after a word that announces a day; the day before the month."""
    token = line.tokens[at] if at < len(line.tokens) else None
    if token is None or token.kind != "number":
        return None
    parts, after = [token.key], at + 1
    if match := _NUMERIC.match(token.key):
        parts = [part for part in (match[1], match[3], match[4]) if part]
    elif token.key.isdigit():
        sign = line.key(after)
        while line.mark(after, "-/") and line.key(after) == sign and line.digits(after + 1) is not None and len(parts) < 3:
            parts.append(line.key(after + 1))
            after += 2
    if len(parts) == 3:
        found = _three(parts, line, after)
    elif len(parts) == 2 and ("/" in token.key or _announced(line, at)):
        found = _two(parts, line, at)
    else:
        return None
    if found and line.sense(after, "era"):
        after += 1
    return (after, found) if found else None


def _announced(line: Line, at: int) -> bool:
    return bool(line.sense(at - 1, "in") or line.sense(at - 1, "travel")) or line.unit(at - 1, "1") == "D"


def _three(parts: list[str], line: Line, after: int) -> Period | None:
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    elif len(parts[2]) == 4:
        day, month, year = numbers
        if month > _MONTHS >= day:
            day, month = month, day  # 01/22/2016 can only be the 22nd
    elif numbers[0] > 12 and len(parts[2]) == 2 and len(parts[0]) == 2:
        year, month, day = numbers if numbers[2] > numbers[0] else reversed(numbers)
        year += 2000
    else:
        return None
    if line.sense(after, "era") == "hijri" or 1300 <= year <= 1500:
        return calendar.hijri(year, month, day, None)
    of = calendar.made(year, month, day) if 1500 < year < 2200 else None
    return calendar.day(of) if of else None


def _two(parts: list[str], line: Line, at: int) -> Period | None:
    first, second = int(parts[0]), int(parts[1])
    if len(parts[0]) == 4 or len(parts[1]) == 4:
        year, month = (first, second) if len(parts[0]) == 4 else (second, first)
        return calendar.month(year, month) if 1 <= month <= 12 and 1900 <= year < 2100 else None
    if first > 12 and 1 <= second <= 12:
        day, month = first, second
    elif second > 12 and 1 <= first <= 12:
        day, month = second, first
    else:
        return None
    return Dates((day,), month).resolve(line, at)
