"""Quarters, halves and thirds of years and months (``الربع الثالث من عام 2016``, ``النصف الأول من شهر أكتوبر``, ``الربع الماضي``)."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.units import STEPS, Step
from isnad.annotate.times.wholes import whole

_PARTS = {"H": 2, "Q": 4, "T": 3}
_BEFORE_ONE_ALONE = ("in", "during", "since", "to", "part", "by")
_MONTH_DAYS = range(28, 32)


def read_fraction(line: Line, at: int) -> Step:
    """A part of a year or a month that is told, else of the year in hand where the words before it place it in time."""
    kind = line.sense(at, "fraction")
    if kind is None or not line.definite(at):
        return None
    final = line.sense(at + 1, "mod") == "recent"
    counted = (at + 2, _PARTS[kind]) if final else ordinal(line, at + 1)
    if counted is None:
        return _beside(line, at, kind)
    after, number = counted
    if number > _PARTS[kind]:
        return None
    named = whole(line, after)
    if named is None:
        return None if final else _alone(line, at, after, kind, number)
    of = named[1]
    if of.first is None or of.last is None:
        return named[0], Period(f"{of.value}-{kind}{number}")
    if of.grain == "Y":
        return named[0], _of_year(of.value, of.first, kind, number)
    days = _of_month(of.first, of.last, _PARTS[kind], number) if (of.last - of.first).days + 1 in _MONTH_DAYS else None
    return (named[0], days) if days else None


def _of_year(value: str, opening: date, kind: str, number: int) -> Period:
    months = 12 // _PARTS[kind]
    first = shift(opening, "M", (number - 1) * months)
    return Period(f"{value}-{kind}{number}", first, shift(first, "M", months) - DAY)


def _of_month(first: date, last: date, parts: int, number: int) -> Period | None:
    """Halves of fifteen days, thirds of ten; the last has what is left."""
    if parts == _PARTS["Q"]:
        return None
    size = 30 // parts
    opening = first + (number - 1) * size * DAY
    return calendar.days(opening, last if number == parts else opening + (size - 1) * DAY)


def _alone(line: Line, at: int, after: int, kind: str, number: int) -> Step:
    """``في الربع الثاني``: of the year in which it begins by the day of the article, or ends after it where the clause looks ahead."""
    placed = line.tokens[at].prefix.startswith("ب") or any(line.sense(at - 1, sense) for sense in _BEFORE_ONE_ALONE)
    if kind == "T" or not placed or line.sense(after, "from"):
        return None
    if line.day is None:
        return after, Period(f"XXXX-{kind}{number}")
    years = [_of_year(f"{year}", date(year, 1, 1), kind, number) for year in range(line.day.year - 1, line.day.year + 2)]
    if speaks_of_future(line, at):
        return after, next(one for one in years if one.last and one.last >= line.day)
    return after, next(one for one in reversed(years) if one.first and one.first <= line.day)


def _beside(line: Line, at: int, kind: str) -> Step:
    """``الربع الماضي``, ``الربع الحالي``: beside the one in which the article lies."""
    mod = line.sense(at + 1, "mod")
    if kind != "Q" or mod is None or not line.definite(at + 1) or line.sense(at + 1, "told"):
        return None
    if line.day is None:
        return at + 2, Period("XXXX-QX")
    moved = shift(line.day.replace(day=1), "M", 3 * STEPS[mod])
    return at + 2, _of_year(f"{moved.year}", date(moved.year, 1, 1), "Q", (moved.month + 2) // 3)
