"""What English months, weeks, years and longer stretches mean."""

from __future__ import annotations

import re
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.english_lengths import stretch
from isnad.annotate.times.english_reading import Reading, cut

_SIDE = {"future": "next", "past": "last"}
_YEAR = re.compile(r"\d{4}(?:-\d\d)?$")
_STEP = {"last": -1, "this": 0, "next": 1}


def of_month(reading: Reading) -> Period | None:
    """``March 2015``, ``mid-May``, ``last May``."""
    month = int(reading.word("month", "month") or 0)
    year = int(found) if (found := reading.get("year")) else None
    if year is None and not reading.get("which"):
        year = reading.year_of_the_next(month)
    if year is None and reading.day:
        year = calendar.nearest(reading.day, month, None, reading.word("which", "which") or _SIDE.get(reading.tense, "near"))
        if reading.tense == "past" and month == reading.day.month and not reading.get("which"):
            year = reading.day.year
    return cut(calendar.month(year, month), reading)


def of_unit(reading: Reading) -> Period | None:
    """``last week``, ``the end of next month``, ``the end of the year``, ``earlier this year``, ``the next decade`` (ten years)."""
    unit, which = reading.word("unit", "unit"), reading.word("which", "which") or "this"
    if unit is None or unit in "HNSD":
        return None
    if reading.get("yearkind"):
        return Period("XXXX", grain="Y") if unit == "Y" else None  # where it begins is not known
    bound = reading.get("bound")
    if unit == "T" and which != "this" and reading.day:
        return stretch(reading.day, unit, 1, which)
    told = reading.told if reading.get("which") == "previous" else None
    anchor = told.last if told and _YEAR.match(told.value) else reading.day
    meant = calendar.around(anchor, unit, _STEP[which])
    if bound and reading.day and meant.first and meant.last:
        if bound.startswith("earlier"):
            return Period(meant.value, meant.first, reading.day, "R")
        return Period(meant.value, min(reading.day + DAY, meant.last), meant.last, "R")
    return cut(meant, reading)


def of_beyond(reading: Reading) -> Period | None:
    """``the week before last``, ``the year after next``."""
    return calendar.around(reading.day, reading.word("unit", "unit") or "Y", 2 * _STEP[reading.word("which", "which") or "last"])


def of_told(reading: Reading) -> Period | None:
    """``the same year``, ``the following day``: beside what was told last in the paragraph."""
    unit, step = reading.word("unit", "unit") or "D", int(reading.word("told", "told") or reading.word("toldday", "toldday") or 0)
    return calendar.around(reading.told.last if reading.told else None, unit, step)


def of_weekend(reading: Reading) -> Period | None:
    """``last weekend``."""
    week = calendar.around(reading.day, "W", _STEP[reading.word("which", "which") or "this"])
    return Period(f"{week.value}-WE", week.first + 5 * DAY if week.first else None, week.last)


def of_season(reading: Reading) -> Period | None:
    """``last summer``, ``summer of 2014``."""
    season = reading.word("season", "season") or reading.word("seasons", "season") or "WI"
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = int(found) if (found := reading.get("year")) else None
    which = reading.word("which", "which")
    if year is None and reading.day and which:
        year = calendar.nearest(reading.day, month, 1, which) if which != "this" else reading.day.year
    if year is None:
        return Period(f"XXXX-{season}")
    first = date(year, month, 1)
    return Period(f"{year:04d}-{season}", first, shift(first, "M", 3) - DAY)


def of_year(reading: Reading) -> Period | None:
    """``in 2011``, ``early 2024``."""
    return cut(calendar.year(int(reading.get("year") or 0)), reading)


def of_years(reading: Reading) -> Period | None:
    """``2011-2014``, ``between 2011 and 2014``."""
    first, second = int(reading.get("year") or 0), reading.get("until") or ""
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last:
        return None
    return Period(f"{first}/{last}", date(first, 1, 1), date(last, 12, 31), "R")


def of_fraction(reading: Reading) -> Period | None:
    """``the first quarter of 2024``, ``the second half of last year``."""
    kind, nth = reading.word("fraction", "fraction") or "Q", reading.get("nth")
    parts = {"H": 2, "Q": 4}[kind]
    number = parts if nth == "last" else int(reading.word("nth", "nth") or 0)
    year = int(found) if (found := reading.get("year")) else None
    if year is None and reading.day and reading.get("which"):
        year = reading.day.year + _STEP[reading.word("which", "which") or "this"]
    if number > parts:
        return None
    if year is None:
        return Period(f"XXXX-{kind}{number}")
    return _part_of_year(year, kind, number)


def _part_of_year(year: int, kind: str, number: int) -> Period:
    months = {"H": 6, "Q": 3}[kind]
    first = date(year, 1 + (number - 1) * months, 1)
    return Period(f"{year}-{kind}{number}", first, shift(first, "M", months) - DAY)


def of_quarter(reading: Reading) -> Period | None:
    """``last quarter``, ``this quarter``: beside the one in which the article lies."""
    if reading.day is None:
        return Period("XXXX-QX")
    moved = shift(reading.day.replace(day=1), "M", 3 * _STEP[reading.word("which", "which") or "this"])
    return _part_of_year(moved.year, "Q", (moved.month + 2) // 3)


def of_decade(reading: Reading) -> Period | None:
    """``the late 1980s``."""
    hundred = reading.get("hundred")
    if hundred is None and not reading.parts[0].startswith("the "):
        return None  # in her early 20s: an age
    first = int(hundred or 19) * 100 + int(reading.get("tens") or 0)
    return cut(calendar.decade(first), reading)


def of_century(reading: Reading) -> Period | None:
    """``the 20th century``."""
    found = reading.get("nth") or ""
    number = int(re.sub(r"\D", "", found) or 0) or int(reading.words["ordinal"].get(found, "0"))
    return calendar.century(number) if number else None
