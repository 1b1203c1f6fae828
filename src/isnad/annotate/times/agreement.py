"""The pieces of a day or time of day, and the day on which they agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.dates import Dates
from isnad.annotate.times.line import Line

_NEAR = 12
"""Within so many tokens a time of the clock belongs to the day told before it."""


@dataclass(slots=True)
class Moment:
    """The pieces of one expression, as far as they have been read."""

    start: int
    part: str | None = None
    hour: str | None = None
    offset: int | None = None
    weekday: int | None = None
    second_weekday: int | None = None
    weeks: int = 0
    which: str | None = None
    dates: Dates | None = None
    exact: Period | None = None
    number: int | None = None
    nth: int | None = None
    day_noun: bool = False
    opened: bool = False
    eve: bool = False

    @property
    def named(self) -> bool:
        """Whether a piece says which day."""
        return any(piece is not None for piece in (self.offset, self.weekday, self.dates, self.exact, self.number))


def resolve(line: Line, at: int, now: Moment) -> Period | None:
    """The day or time of day that the pieces mean; None where they name a day that does not exist."""
    meant = _days(line, at, now)
    if meant is None:
        return None
    if meant.grain not in "DR" or (now.part is None and now.hour is None):
        return meant
    if now.eve and meant.first:
        meant = calendar.day(meant.first - DAY)
    base = meant.value if meant.grain == "D" else meant.value.split("/")[0]
    return Period(f"{base}T{now.hour or now.part}", meant.first, meant.last, meant.grain, "TIME")


def _days(line: Line, at: int, now: Moment) -> Period | None:
    """The day that the pieces agree on; a day word and a weekday together outvote a date."""
    said = line.day + now.offset * DAY if line.day and now.offset is not None else None
    stated = now.exact or (now.dates.resolve(line, at, near=said) if now.dates else None)
    if said is not None and now.weekday is not None and said.isoweekday() != now.weekday and stated is None:
        return calendar.weekday(said, now.weekday, "past")  # an article dated by its fetching is younger than its text
    if said is not None and (stated is None or stated.first is None or (now.weekday is not None and said.isoweekday() == now.weekday)):
        return calendar.day(said)
    if stated is not None:
        return stated
    if now.dates is not None:
        return None
    if now.offset is not None:
        return calendar.day(None)
    if now.weekday is not None:
        return _weekdays(line, at, now)
    if now.number is not None:
        return _day_of_month(line, now.number)
    return calendar.day(line.told_here(since=at - _NEAR) or line.day)


def _weekdays(line: Line, at: int, now: Moment) -> Period:
    number = now.weekday or 1
    if line.day and now.nth:
        first = line.day.replace(day=1)
        return calendar.day(first + ((number - first.isoweekday()) % 7 + 7 * (now.nth - 1)) * DAY)
    if line.day and now.number:
        options = [of for month in (-1, 0, 1) if (of := _in_month(line.day, month, now.number)) and of.isoweekday() == number]
        anchor = line.day
        return calendar.day(min(options, key=lambda of: abs((of - anchor).days), default=None))
    which = now.which or ("future" if speaks_of_future(line, at) else "past")
    since = line.day
    if now.which is None and line.joined(at) and line.before and line.before[-1].end == at and line.before[-1].period.grain in "DR":
        which, since = "future", line.before[-1].period.last or since  # the days of a list follow one another
    if now.second_weekday is None:
        found = calendar.weekday(since, number, which)
        beyond = 7 * now.weeks * (-1 if which == "last" else 1) * DAY
        return calendar.day(found.first + beyond) if now.weeks and found.first else found
    second = calendar.weekday(since, now.second_weekday, "last") if which == "last" else None
    opening = second.first - DAY if second and second.first else calendar.weekday(since, number, which).first
    if opening is None:
        return Period(f"XXXX-WXX-{number}/XXXX-WXX-{now.second_weekday}", grain="R")
    return calendar.days(opening, opening + DAY)


def _in_month(of: date, by: int, number: int) -> date | None:
    first = calendar.shift(of.replace(day=1), "M", by)
    return calendar.made(first.year, first.month, number)


def _day_of_month(line: Line, number: int) -> Period | None:
    if line.day is None:
        return Period(f"XXXX-XX-{number:02d}", grain="D")
    of = calendar.made(line.day.year, line.day.month, number)
    return calendar.day(of) if of else None
