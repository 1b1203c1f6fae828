"""Feasts and named days."""

from __future__ import annotations

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Line
from isnad.annotate.times.months import month_name
from isnad.annotate.times.numbers import ordinal

_OPEN = Period("XXXX-XX-XX", grain="D")


def day_of_feast(line: Line, at: int) -> tuple[int, Period] | None:
    """``ثاني أيام عيد الأضحى``, ``أول أيام شهر رمضان``, ``اليوم الثالث من أيام العيد``: the day so many after its first."""
    if line.unit(at, "1") == "D" and line.definite(at):
        counted = ordinal(line, at + 1)
        noun = counted[0] + 1 if counted and line.sense(counted[0], "from") else None
    else:
        counted = (at + 1, int(line.sense(at, "ordinal") or 0)) if line.sense(at, "ordinal") and not line.definite(at) else None
        noun = counted[0] if counted else None
    if counted is None or noun is None:
        return None
    if line.unit(noun, "+") == "D":
        noun += 1
    elif not line.definite(at):
        return None
    found = feast(line, noun)
    if found is None and (month := month_name(line, noun)) and month[2]:
        found = month[0], calendar.hijri(None, month[1], 1, line.day) or _OPEN
    if found is None:
        return None
    first = found[1].first
    return found[0], calendar.day(first + (counted[1] - 1) * calendar.DAY) if first else _OPEN


def feast(line: Line, at: int) -> tuple[int, Period] | None:
    """``عيد الفطر``, ``رأس السنة``: its day in the year said, else the nearest to the article's; ``العيد`` behind ``يوم`` and the like."""
    if line.sense(at - 1, "holiday"):
        return None
    kind = next((kind for kind in ("feast", "hfeast", "xfeast") if line.sense(at, kind)), None)
    if kind is None:
        return _the_feast(line, at)
    after, year = _its_year(line, at + 1)
    return after, _day(line, kind, line.sense(at, kind) or "", year)


def _the_feast(line: Line, at: int) -> tuple[int, Period] | None:
    """``العيد`` without its name, of which a day or a part of the day is told: the nearer of the two."""
    names = line.sense(at, "eid")
    if names is None or not line.definite(at) or not (line.unit(at - 1, "1+") == "D" or line.sense(at - 1, "daypart")):
        return None
    anchor = line.day
    if anchor is None:
        return at + 1, _OPEN
    found = [day for name in names.split() if (day := _day(line, "hfeast", name, None)).first]
    return at + 1, min(found, key=lambda day: abs((day.first - anchor).days) if day.first else 0, default=_OPEN)


def _its_year(line: Line, at: int) -> tuple[int, int | None]:
    """The year behind a feast: ``عام 2019``, ``2019``, ``العام الماضي``."""
    if line.unit(at, "1") == "Y" and line.digits(at + 1):
        return at + 2, line.digits(at + 1)
    if (number := line.digits(at)) and 1900 < number < 2100:
        return at + 1, number
    if line.day and line.unit(at, "1") == "Y" and line.definite(at) and (mod := line.sense(at + 1, "mod")):
        return at + 2, line.day.year + {"last": -1, "recent": -1, "next": 1}.get(mod, 0)
    return at, None


def _day(line: Line, kind: str, value: str, year: int | None) -> Period:
    """The day of a feast in a year, else the nearest to the article's day; open where neither is known."""
    month, nth, *weekday = map(int, value.split("-"))
    if kind == "hfeast":
        anchor = calendar.made(year, 7, 2) if year else line.day
        told = calendar.hijri(None, month, nth, anchor) if anchor else None
        return told if told and told.first and (year is None or told.first.year == year) else _OPEN
    number = year or (calendar.nearest(line.day, month, 15 if weekday else nth, "near") if line.day else None)
    if not weekday:
        return calendar.day(calendar.made(number, month, nth)) if number else Period(f"XXXX-{value}", grain="D")
    first = calendar.made(number, month, 1)
    if first is None or number is None:
        return _OPEN
    return calendar.day(first + ((weekday[0] - first.isoweekday()) % 7 + 7 * (nth - 1)) * calendar.DAY)
