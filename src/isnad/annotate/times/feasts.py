"""Feasts and named days."""

from __future__ import annotations

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Line
from isnad.annotate.times.months import month_name


def day_of_feast(line: Line, at: int) -> tuple[int, Period] | None:
    """``ثاني أيام عيد الأضحى``, ``أول أيام شهر رمضان``: the day so many after its first."""
    counted = line.sense(at, "ordinal")
    if counted is None or line.definite(at) or line.unit(at + 1, "+") != "D":
        return None
    found = feast(line, at + 2)
    if found is None and (month := month_name(line, at + 2)) and month[2]:
        found = month[0], calendar.hijri(None, month[1], 1, line.day) or Period("XXXX-XX-XX", grain="D")
    if found is None:
        return None
    first = found[1].first
    return found[0], calendar.day(first + (int(counted) - 1) * calendar.DAY) if first else Period("XXXX-XX-XX", grain="D")


def feast(line: Line, at: int) -> tuple[int, Period] | None:
    """``عيد الفطر``, ``رأس السنة``: its day in the year said, else the nearest to the article's."""
    common, lunar, floating = line.sense(at, "feast"), line.sense(at, "hfeast"), line.sense(at, "xfeast")
    if not (common or lunar or floating) or line.sense(at - 1, "holiday"):
        return None
    after, year = at + 1, None
    if line.unit(after, "1") == "Y" and line.digits(after + 1):
        year, after = line.digits(after + 1), after + 2
    elif (number := line.digits(after)) and 1900 < number < 2100:
        year, after = number, after + 1
    elif line.day and line.unit(after, "1") == "Y" and line.definite(after) and (mod := line.sense(after + 1, "mod")):
        year, after = line.day.year + {"last": -1, "recent": -1, "next": 1}.get(mod, 0), after + 2
    if line.day is None and year is None:
        return after, (Period(f"XXXX-{common}" if common else "XXXX-XX-XX", grain="D"))
    if lunar:
        month, day = map(int, lunar.split("-"))
        told = calendar.hijri(None, month, day, line.day) if year is None else None
        return after, (told or Period("XXXX-XX-XX", grain="D"))
    if common:
        month, day = map(int, common.split("-"))
        number = year or (calendar.nearest(line.day, month, day, "near") if line.day else None)
        return after, (calendar.day(calendar.made(number, month, day)))
    month, nth, weekday = map(int, (floating or "").split("-"))
    number = year or (calendar.nearest(line.day, month, 15, "near") if line.day else None)
    first = calendar.made(number, month, 1)
    if first is None:
        return None
    return after, (calendar.day(first + ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1)) * calendar.DAY))
