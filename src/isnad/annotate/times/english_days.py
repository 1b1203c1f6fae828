"""What English days and times of day mean."""

from __future__ import annotations

import re

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period
from isnad.annotate.times.english_reading import Reading, timed

_JUST_PASSED = 45


def of_date(reading: Reading) -> Period | None:
    """``March 3, 2015``, ``10-12 Feb.``, ``Sunday 15 February``."""
    month = int(reading.word("month", "month") or 0)
    days = [int(re.sub(r"\D", "", found)) for group in ("day", "until") if (found := reading.get(group))]
    year = int(found) if (found := reading.get("year")) else reading.year_of_the_next(month)
    if not days or any(not calendar.valid_day(month, number) for number in days):
        return None
    if year is None and reading.day and not reading.names():
        near = calendar.nearest(reading.day, month, days[0], "near")
        passed = calendar.made(near, month, days[0])
        gone = passed is not None and (reading.day - passed).days > _JUST_PASSED
        year = calendar.nearest(reading.day, month, days[0], "next") if reading.future and gone else near
        if reading.tense == "past" and passed is not None and passed > reading.day:
            year = calendar.nearest(reading.day, month, days[0], "last")
    if year is None:
        values = dict.fromkeys(f"XXXX-{month:02d}-{number:02d}" for number in days)
        return Period("/".join(values), grain="D" if len(values) == 1 else "R")
    first, last = calendar.made(year, month, days[0]), calendar.made(year, month, days[-1])
    return timed(calendar.days(first, last), reading) if first and last and first <= last else None


def of_numeric(reading: Reading) -> Period | None:
    """``2026-02-15``; ``2/15/2026``, the month first unless it cannot be one."""
    if reading.get("iso"):
        year, month, number = map(int, (reading.get("iso") or "").split("-"))
    else:
        month, number, year = map(int, (reading.get("slashed") or "").split("/"))
        if month > 12:
            month, number = number, month
    of = calendar.made(year, month, number) if 1 <= month <= 12 else None
    return calendar.day(of) if of else None


def of_weekday(reading: Reading) -> Period | None:
    """``on Tuesday``: the one before, or the next where the clause speaks of the future."""
    number = int(reading.word("weekday", "weekday") or 1)
    which = reading.word("which", "which")
    if which in {None, "this"}:
        which = "future" if reading.future or which == "this" else "past"
    return timed(calendar.weekday(reading.day, number, which or "past"), reading)


def of_dayword(reading: Reading) -> Period | None:
    """``yesterday``, ``tomorrow morning``, ``tonight``."""
    by = int(reading.word("dayword", "dayword") or 0)
    meant = calendar.day(reading.day + by * DAY if reading.day else None)
    if reading.get("dayword") == "tonight":
        return Period(f"{meant.value}TNI", meant.first, meant.last, "D", "TIME")
    return timed(meant, reading)


def of_this_part(reading: Reading) -> Period | None:
    """``last night``, ``this morning``."""
    by = -1 if reading.get("which") == "last" else 0
    return timed(calendar.day(reading.day + by * DAY if reading.day else None), reading)


def of_hijri(reading: Reading) -> Period | None:
    """``15 Sha'ban 1445``."""
    year, month, number = int(reading.get("hyear") or 0), int(reading.word("hmonth", "hmonth") or 0), int(reading.get("hday") or 0)
    return calendar.hijri(year, month, number, reading.day)


def of_clock(reading: Reading) -> Period | None:
    """``5:30 p.m.``."""
    hour, minute = int(reading.get("hour") or 0), int(reading.get("minute") or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if (reading.get("half") or "").startswith("p") else 0)
    day = calendar.day(reading.day)
    return Period(f"{day.value}T{hour:02d}:{minute:02d}", day.first, day.last, "D", "TIME")


def of_clock_of_24(reading: Reading) -> Period | None:
    """``14:00 GMT``, ``0608 GMT``, ``noon``, ``midnight``."""
    time = reading.word("noon", "noon") or f"{reading.get('hour')}:{reading.get('minute')}"
    day = calendar.day(reading.day)
    return Period(f"{day.value}T{time}", day.first, day.last, "D", "TIME")


def of_feast(reading: Reading) -> Period | None:
    """``Christmas Eve``, ``Eid al-Fitr 2015``: in the year named, else on the side to which the clause looks, else the nearest."""
    common, lunar = reading.word("feast", "feast"), reading.word("hfeast", "hfeast")
    month, number = map(int, (common or lunar or "1-1").split("-"))
    year = int(found) if (found := reading.get("year")) else None
    if lunar:
        anchor = calendar.made(year, 7, 2) if year else reading.day
        return (calendar.hijri(None, month, number, anchor) if anchor else None) or Period("XXXX-XX-XX", grain="D")
    if year is None and reading.day:
        year = calendar.nearest(reading.day, month, number, "next" if reading.future else "near")
    return calendar.day(calendar.made(year, month, number)) if year else Period(f"XXXX-{month:02d}-{number:02d}", grain="D")


def of_month_of_fast(reading: Reading) -> Period | None:
    """``during Ramadan``."""
    return calendar.hijri(None, int(reading.word("hmonth", "hmonth") or 9), None, reading.day)


def of_day_of_month(reading: Reading) -> Period | None:
    """``the 17th of this month``."""
    month = calendar.around(reading.day, "M", {"last": -1, "this": 0, "next": 1}[reading.word("which", "which") or "this"]).first
    number = int(re.sub(r"\D", "", reading.get("day") or "0"))
    return calendar.day(calendar.made(month.year, month.month, number) if month else None)
