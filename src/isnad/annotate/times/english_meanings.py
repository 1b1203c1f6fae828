"""What the parts of an English expression of time mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.portions import portion
from isnad.annotate.times.values import timex

_JUST_PASSED = 45
_SIDE = {"future": "next", "past": "last"}
_STEP = {"last": -1, "this": 0, "next": 1}


class Reading(NamedTuple):
    """A rule's match with what is needed to resolve it: the article's day, the word list, and the tense of its clause."""

    parts: re.Match[str]
    day: date | None
    words: Mapping[str, Mapping[str, str]]
    tense: str
    before: str = ""
    after: str = ""

    @property
    def future(self) -> bool:
        """Whether the clause speaks of the future."""
        return self.tense == "future"

    def word(self, group: str, kind: str) -> str | None:
        """What the word in a group stands for."""
        found = self.get(group)
        return self.words[kind].get(found) if found else None

    def get(self, group: str) -> str | None:
        """The text of a group; None where it did not match or the rule has none."""
        return self.parts[group] if group in self.parts.re.groupindex else None

    def follows(self, kind: str) -> bool:
        """Whether a word of a kind stands right before."""
        return self.before.endswith(tuple(f" {form} " for form in self.words[kind]))

    def names(self) -> bool:
        """Whether the day is the name of what follows (the 17 February revolution), and of no year."""
        following = re.match(r" ([a-z]+)", self.after)
        return following is not None and self.words["named"].get(following[1]) == "day"

    def number(self, group: str) -> int | None:
        """A number in digits or words; None for an open one."""
        found = (self.get(group) or "").removeprefix("about ")
        if found.isdigit():
            return int(found)
        values = [self.words["number"].get(piece) for piece in ([found] if found in self.words["number"] else found.split("-"))]
        return sum(int(value) for value in values if value) if values and all(value and value.isdigit() for value in values) else None


def _timed(meant: Period | None, reading: Reading) -> Period | None:
    part = reading.word("daypart", "daypart")
    if meant is None or part is None or meant.grain != "D":
        return meant
    return Period(f"{meant.value}T{part}", meant.first, meant.last, "D", "TIME")


def of_date(reading: Reading) -> Period | None:
    """``March 3, 2015``, ``10-12 Feb.``, ``Sunday 15 February``."""
    month = int(reading.word("month", "month") or 0)
    days = [int(re.sub(r"\D", "", found)) for group in ("day", "until") if (found := reading.get(group))]
    year = int(found) if (found := reading.get("year")) else None
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
    return _timed(calendar.days(first, last), reading) if first and last and first <= last else None


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


def _cut(meant: Period, reading: Reading) -> Period:
    part = reading.word("part", "part")
    return portion(meant, part, reading.day) if part and meant.first else meant


def of_month(reading: Reading) -> Period | None:
    """``March 2015``, ``mid-May``, ``last May``."""
    month = int(reading.word("month", "month") or 0)
    year = int(found) if (found := reading.get("year")) else None
    if year is None and reading.day:
        year = calendar.nearest(reading.day, month, None, reading.word("which", "which") or _SIDE.get(reading.tense, "near"))
        if reading.tense == "past" and month == reading.day.month and not reading.get("which"):
            year = reading.day.year
    return _cut(calendar.month(year, month), reading)


def of_unit(reading: Reading) -> Period | None:
    """``last week``, ``the end of next month``, ``earlier this year``."""
    unit, which = reading.word("unit", "unit"), reading.word("which", "which") or "this"
    if unit is None or unit in "HNSD":
        return None
    meant = calendar.around(reading.day, unit, _STEP[which])
    bound = reading.get("bound")
    if bound and reading.day and meant.first and meant.last:
        if bound.startswith("earlier"):
            return Period(meant.value, meant.first, reading.day, "R")
        return Period(meant.value, min(reading.day + DAY, meant.last), meant.last, "R")
    return _cut(meant, reading)


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


def of_weekday(reading: Reading) -> Period | None:
    """``on Tuesday``: the one before, or the next where the clause speaks of the future."""
    number = int(reading.word("weekday", "weekday") or 1)
    which = reading.word("which", "which")
    if which in {None, "this"}:
        which = "future" if reading.future or which == "this" else "past"
    return _timed(calendar.weekday(reading.day, number, which or "past"), reading)


def of_dayword(reading: Reading) -> Period | None:
    """``yesterday``, ``tomorrow morning``, ``tonight``."""
    by = int(reading.word("dayword", "dayword") or 0)
    meant = calendar.day(reading.day + by * DAY if reading.day else None)
    if reading.get("dayword") == "tonight":
        return Period(f"{meant.value}TNI", meant.first, meant.last, "D", "TIME")
    return _timed(meant, reading)


def of_this_part(reading: Reading) -> Period | None:
    """``last night``, ``this morning``."""
    by = -1 if reading.get("which") == "last" else 0
    return _timed(calendar.day(reading.day + by * DAY if reading.day else None), reading)


def of_ago(reading: Reading) -> Period | None:
    """``three days ago``, ``two weeks from now``."""
    unit, count = reading.word("unit", "unit"), reading.number("number")
    if unit is None:
        return None
    sign = 1 if reading.get("hence") else -1
    if count is None:
        return Period("FUTURE_REF" if sign > 0 else "PAST_REF")
    if unit in "HNS" or reading.day is None:
        return Period("XXXX" if unit in "YTC" else "XXXX-XX-XX") if unit not in "HNS" else Period(timex(unit, count), type="DURATION")
    if unit in "YTC":
        return calendar.around(reading.day, "Y", sign * count * {"Y": 1, "T": 10, "C": 100}[unit])
    return calendar.day(shift(reading.day, unit, sign * count))


def of_several(reading: Reading) -> Period | None:
    """``the past few days``, ``the next two years``."""
    unit, count, which = reading.word("unit", "unit"), reading.number("number"), reading.word("which", "which")
    if unit is None or which is None:
        return None
    if count is None or unit in "HNS":
        return Period(timex(unit, count), type="DURATION") if count else Period("PAST_REF" if which == "last" else "FUTURE_REF")
    if reading.day is None or which == "this":
        return Period(timex(unit, count), type="DURATION")
    if which == "next":
        return Period(timex(unit, count), reading.day + DAY, shift(reading.day, unit, count), type="DURATION")
    return Period(timex(unit, count), shift(reading.day, unit, -count), reading.day - DAY, type="DURATION")


def of_duration(reading: Reading) -> Period | None:
    """``72 hours``, ``three-day``, ``for a year``."""
    unit = reading.word("unit", "unit")
    if unit is None or reading.follows("age") or (reading.get("number") in {"a", "an"} and not reading.follows("length")):
        return None
    return Period(timex(unit, reading.number("number")), type="DURATION")


def of_year(reading: Reading) -> Period | None:
    """``in 2011``, ``early 2024``."""
    return _cut(calendar.year(int(reading.get("year") or 0)), reading)


def of_years(reading: Reading) -> Period | None:
    """``2011-2014``, ``between 2011 and 2014``."""
    first, second = int(reading.get("year") or 0), reading.get("until") or ""
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last:
        return None
    return Period(f"{first}/{last}", date(first, 1, 1), date(last, 12, 31), "R")


def of_fraction(reading: Reading) -> Period | None:
    """``the first quarter of 2024``, ``the second half of 2023``."""
    kind, number, year = reading.word("fraction", "fraction") or "", int(reading.word("nth", "nth") or 0), int(reading.get("year") or 0)
    parts = {"H": 2, "Q": 4}[kind]
    if reading.get("nth") == "last":
        number = parts
    if number > parts:
        return None
    first = date(year, 1 + (number - 1) * 12 // parts, 1)
    return Period(f"{year}-{kind}{number}", first, shift(first, "M", 12 // parts) - DAY)


def of_hijri(reading: Reading) -> Period | None:
    """``15 Sha'ban 1445``."""
    year, month, number = int(reading.get("hyear") or 0), int(reading.word("hmonth", "hmonth") or 0), int(reading.get("hday") or 0)
    return calendar.hijri(year, month, number, reading.day)


def of_decade(reading: Reading) -> Period | None:
    """``the late 1980s``."""
    hundred = reading.get("hundred")
    if hundred is None and not reading.parts[0].startswith("the "):
        return None  # in her early 20s: an age
    first = int(hundred or 19) * 100 + int(reading.get("tens") or 0)
    return _cut(calendar.decade(first), reading)


def of_century(reading: Reading) -> Period | None:
    """``the 20th century``."""
    found = reading.get("nth") or ""
    number = int(re.sub(r"\D", "", found) or 0) or int(reading.words["ordinal"].get(found, "0"))
    return calendar.century(number) if number else None


def of_every(reading: Reading) -> Period | None:
    """``every Friday``, ``each year``."""
    day, unit = reading.word("weekday", "weekday"), reading.word("unit", "unit")
    if day:
        return Period(f"XXXX-WXX-{day}", type="SET")
    return Period(timex(unit, 1), type="SET") if unit and unit != "S" else None


def of_set(reading: Reading) -> Period | None:
    """``daily``."""
    return Period(reading.word("set", "set") or "", type="SET")


def of_vague(reading: Reading) -> Period | None:
    """``recently``, ``soon``."""
    return Period(reading.word("vague", "vague") or "")


def of_clock(reading: Reading) -> Period | None:
    """``5:30 p.m.``."""
    hour, minute = int(reading.get("hour") or 0), int(reading.get("minute") or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if (reading.get("half") or "").startswith("p") else 0)
    day = calendar.day(reading.day)
    return Period(f"{day.value}T{hour:02d}:{minute:02d}", day.first, day.last, "D", "TIME")
