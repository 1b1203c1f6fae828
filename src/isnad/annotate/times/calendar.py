"""Days, weeks, months, years: arithmetic on periods, and how TIMEX3 writes them.

A period whose year is unknown (an undated article) has no days, and its value shows ``X`` for what is open (TIMEX3, after ISO 8601).
Weeks are those of ISO 8601: they begin on Monday.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

DAY = timedelta(days=1)
_HIJRI_YEARS = range(1343, 1501)
"""The years of the Umm al-Qura tables."""


class Period(NamedTuple):
    """What an expression stands for: its TIMEX3 ``value`` and ``type``, its ``first`` and ``last`` day, and its ``grain``.

    Grains: D W M Y, T (ten years), C (a century), R (from one day to another), - (none).
    """

    value: str
    first: date | None = None
    last: date | None = None
    grain: str = "-"
    type: str = "DATE"


def day(of: date | None) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of, "D") if of else Period("XXXX-XX-XX", grain="D")


def days(first: date, last: date) -> Period:
    """From one day to another."""
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last, "R") if first != last else day(first)


def week(of: date | None) -> Period:
    """The ISO week in which a day lies."""
    if of is None:
        return Period("XXXX-WXX", grain="W")
    year, number, weekday = of.isocalendar()
    first = of - (weekday - 1) * DAY
    return Period(f"{year}-W{number:02d}", first, first + 6 * DAY, "W")


def month(year: int | None, number: int) -> Period:
    """A month; of an unknown year."""
    if year is None:
        return Period(f"XXXX-{number:02d}", grain="M")
    first = date(year, number, 1)
    return Period(f"{year:04d}-{number:02d}", first, shift(first, "M", 1) - DAY, "M")


def year(number: int | None) -> Period:
    """A year of the common calendar."""
    if number is None or not MINYEAR <= number <= MAXYEAR:
        return Period("XXXX", grain="Y")
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31), "Y")


def decade(first: int | None) -> Period:
    """Ten years from one that ends in 0."""
    if first is None:
        return Period("XXX", grain="T")
    return Period(f"{first // 10:03d}", date(first, 1, 1), date(first + 9, 12, 31), "T")


def century(number: int | None) -> Period:
    """The n-th century, counted as people speak of it: the 21st is 2000 to 2099."""
    if number is None or not 2 <= number <= 99:
        return Period("XX", grain="C")
    return Period(f"{number - 1:02d}", date(number * 100 - 100, 1, 1), date(number * 100 - 1, 12, 31), "C")


def shift(of: date, unit: str, by: int) -> date:
    """A day moved by a number of units (D W M Y T C); the day of the month is kept where that month has it, else its last day."""
    if unit in "DW":
        return of + by * (7 if unit == "W" else 1) * DAY
    months = of.year * 12 + of.month - 1 + by * {"M": 1, "Y": 12, "T": 120, "C": 1200}[unit]
    its_year, its_month = months // 12, months % 12 + 1
    first = date(min(max(its_year, MINYEAR), MAXYEAR - 1), its_month, 1)
    following = date(first.year + its_month // 12, its_month % 12 + 1, 1)
    return min(first + (of.day - 1) * DAY, following - DAY)


def around(anchor: date | None, unit: str, by: int) -> Period:
    """The week, month, year, decade or century that lies ``by`` of them from the anchor's own."""
    if unit == "D":
        return day(anchor + by * DAY if anchor else None)
    if unit == "W":
        return week(anchor + 7 * by * DAY if anchor else None)
    if unit == "M":
        moved = shift(anchor.replace(day=1), "M", by) if anchor else None
        return month(moved.year, moved.month) if moved else Period("XXXX-XX", grain="M")
    if unit == "Y":
        return year(anchor.year + by if anchor else None)
    if unit == "T":
        return decade(anchor.year // 10 * 10 + 10 * by if anchor else None)
    return century(anchor.year // 100 + 1 + by if anchor else None)


def made(year_number: int | None, month_number: int, day_number: int) -> date | None:
    """The day, if there is one."""
    try:
        return date(year_number or 0, month_number, day_number)
    except ValueError:
        return None


def valid_day(month_number: int, day_number: int) -> bool:
    """Whether some year has this day."""
    return made(2000, month_number, day_number) is not None


def nearest(anchor: date, month_number: int, day_number: int | None, which: str) -> int | None:
    """The year of a day and month named without one. ``which``: last, next, this, or near (the nearest to the anchor)."""
    years = range(max(anchor.year - 4, MINYEAR), min(anchor.year + 4, MAXYEAR) + 1)
    found = [(number, of) for number in years if (of := made(number, month_number, day_number or 15))]
    if not found:
        return None
    if day_number is None:
        here = [(number, (number - anchor.year) * 12 + month_number - anchor.month) for number, _ in found]
    else:
        here = [(number, (of - anchor).days) for number, of in found]
    if which == "last":
        here = [(number, distance) for number, distance in here if distance < 0]
    elif which == "next":
        here = [(number, distance) for number, distance in here if distance > 0]
    return min(here, key=lambda pair: (abs(pair[1]), pair[1] > 0))[0] if here else None


def weekday(anchor: date | None, number: int, which: str) -> Period:
    """A weekday near the anchor.

    ``which``: last (before it), next (after it), past (before it or itself), future (itself or after), this (of its week).
    """
    if anchor is None:
        return Period(f"XXXX-WXX-{number}", grain="D")
    back = (anchor.isoweekday() - number) % 7
    if which == "last":
        return day(anchor - (back or 7) * DAY)
    if which == "next":
        return day(anchor + ((7 - back) or 7) * DAY)
    if which == "future":
        return day(anchor + (7 - back) % 7 * DAY)
    if which == "this":
        return day(anchor + (number - anchor.isoweekday()) * DAY)
    return day(anchor - back * DAY)


def hijri(
    year_number: int | None, month_number: int | None, day_number: int | None, anchor: date | None, which: str | None = None
) -> Period | None:
    """A Hijri day, month or year as days of the common calendar (Umm al-Qura); without a year, the one nearest to the anchor.

    ``which``: last (over before it), next (begins after it).
    """
    if year_number is None and anchor is not None and month_number is not None:
        this = Gregorian.fromdate(anchor).to_hijri().year if 1925 <= anchor.year <= 2076 else None
        options = [p for n in (-1, 0, 1) if this and (p := hijri(this + n, month_number, day_number, None)) and p.first]
        if which in {"last", "next"}:
            options = [p for p in options if p.first and p.last and (p.last < anchor if which == "last" else p.first > anchor)]
        return min(options, key=lambda p: abs((p.first - anchor).days) if p.first else 0, default=None)
    if year_number is None:
        return Period("XXXX-XX-XX" if day_number else "XXXX-XX", grain="D" if day_number else "M")
    if year_number not in _HIJRI_YEARS:
        return None
    try:
        if day_number and month_number:
            return day(date(*Hijri(year_number, month_number, day_number).to_gregorian().datetuple()))
        first = Hijri(year_number, month_number or 1, 1).to_gregorian()
        final = Hijri(year_number, month_number or 12, 1)
        last = date(*Hijri(year_number, month_number or 12, final.month_length()).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None
    return days(date(*first.datetuple()), last)


def hijri_year(anchor: date, by: int | None) -> Period | None:
    """The Hijri year that lies ``by`` years from the anchor's own; for None the one whose beginning is nearer (the new year)."""
    own = hijri(Gregorian.fromdate(anchor).to_hijri().year, None, None, None) if 1925 <= anchor.year <= 2076 else None
    if own is None or own.first is None:
        return None
    if by is None:
        by = int((anchor - own.first).days > 177)
    return hijri(Gregorian.fromdate(own.first).to_hijri().year + by, None, None, None)
