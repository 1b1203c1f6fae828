"""Weekdays told with their week or month (``الجمعة من الأسبوع المقبل``, ``أول يوم جمعة من يوليو``), and days by their number alone."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period
from isnad.annotate.times.days import day_number
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.periods import period
from isnad.annotate.times.wholes import whole

_LAST = 0
"""Stands for the last weekday of its name in a month, where others have their number."""

_MONTH_DAYS = range(27, 31)
"""How many days lie between the first and the last of a month, in either calendar."""


def _weekday(line: Line, at: int) -> tuple[int, int] | None:
    """``الجمعة``, ``يوم الجمعة``: (after, ISO number)."""
    if line.unit(at, "1") == "D" and not line.definite(at):
        at += 1
    number = line.sense(at, "weekday")
    return (at + 1, int(number)) if number and line.definite(at) else None


def _weekdays(line: Line, at: int) -> tuple[int, int, int] | None:
    """One weekday, or from one to another: (after, first, last)."""
    between, bounded = line.sense(at, "between") is not None, line.sense(at, "from") is not None
    first = _weekday(line, at + 1 if between or bounded else at)
    if first is None:
        return None
    after, opening = first
    if between and line.joined(after):
        last = _weekday(line, after)
    elif line.sense(after, "to") or (between and line.key(after) == "و"):
        last = _weekday(line, after + 1)
    else:
        return None if between or bounded else (after, opening, opening)
    return (last[0], opening, last[1]) if last else None


def in_week(line: Line, at: int) -> Found | None:
    """``الأسبوع المقبل يوم الجمعة``, ``يوم الجمعة من هذا الأسبوع``, ``الأسبوع الماضي بين الأربعاء والجمعة``."""
    if line.unit(at, "1") == "W" or line.sense(at, "this"):
        week = period(line, at)
        named = _weekdays(line, week[0]) if week else None
        after = named[0] if named else at
    else:
        named = _weekdays(line, at)
        week = period(line, named[0] + 1) if named and line.sense(named[0], "from") else None
        after = week[0] if week else at
    if week is None or named is None or week[1].grain != "W" or week[1].first is None or named[1] > named[2]:
        return None
    monday = week[1].first
    return Found(at, after, calendar.days(monday + (named[1] - 1) * DAY, monday + (named[2] - 1) * DAY))


def nth_weekday(line: Line, at: int) -> Found | None:
    """``أول يوم جمعة من يوليو``, ``السبت الثاني من الشهر المقبل``, ``آخر أحد في مارس``; of every month it is a set."""
    after_it = _numbered_after(line, at)
    named = after_it or _numbered_before(line, at)
    if named is None or not (line.sense(named[0], "from") or line.sense(named[0], "in")):
        return None
    after, number, count = named
    if line.sense(after + 1, "set") == "P1M":
        return Found(at, after + 2, Period(f"XXXX-WXX-{number}", type="SET"))
    month = whole(line, after + 1)
    if month is None or month[1].first is None or month[1].last is None or (month[1].last - month[1].first).days not in _MONTH_DAYS:
        return None
    if after_it and count != _LAST and not _counts_weeks(line, after, month[1].first, number, count):
        return None
    of = _nth(month[1].first, month[1].last, number, count)
    return Found(at, month[0], calendar.day(of)) if of else None


def _nth(first: date, last: date, number: int, count: int) -> date | None:
    """The weekday of a number in a month, counted from its beginning or the last; None where it has not so many."""
    of = last - (last.isoweekday() - number) % 7 * DAY
    if count != _LAST:
        of = first + ((number - first.isoweekday()) % 7 + 7 * (count - 1)) * DAY
    return of if of <= last else None


def _counts_weeks(line: Line, after: int, first: date, number: int, count: int) -> bool:
    """Whether an ordinal behind a weekday counts weeks (``الجمعة الأولى من مايو``) and not days (``الثلاثاء الثاني من مايو``).

    It does with the feminine ending that Friday asks for, and before ``الشهر`` where that day of the month is another weekday.
    """
    feminine = line.key(after - 1).endswith(("ه", "ولي"))
    of = calendar.made(first.year, first.month, count)
    return feminine or (line.unit(after + 1, "1") == "M" and (of is None or of.isoweekday() != number))


def _numbered_before(line: Line, at: int) -> tuple[int, int, int] | None:
    """``ثاني أحد``, ``آخر يوم جمعة``: (after, ISO number, which one)."""
    counted = (at + 1, _LAST) if line.key(at) == "اخر" else ordinal(line, at)
    if counted is None or line.definite(at):
        return None
    noun = counted[0] + 1 if line.unit(counted[0], "1") == "D" else counted[0]
    number = line.sense(noun, "weekday")
    return (noun + 1, int(number), counted[1]) if number and not line.definite(noun) else None


def _numbered_after(line: Line, at: int) -> tuple[int, int, int] | None:
    """``السبت الثاني``, ``يوم الأحد الأخير``: (after, ISO number, which one)."""
    named = _weekday(line, at)
    if named is None or not line.definite(named[0]):
        return None
    if line.sense(named[0], "mod") == "recent":
        return named[0] + 1, named[1], _LAST
    counted = ordinal(line, named[0])
    return (counted[0], named[1], counted[1]) if counted else None


def day_of_travel(line: Line, at: int) -> Found | None:
    """``سيعود في 15``, ``عدت للثاني والعشرين``: a day without its month, only at a clause's end, after a verb of coming or going."""
    placed = line.sense(at - 1, "in") or (line.sense(at - 1, "to") and line.key(at - 1) == "الي")
    verb = at - 2 if placed else at - 1
    travel, bare = line.sense(verb, "travel"), bool(line.sense(at - 1, "in"))
    if travel is None or not (bare or (travel == "return" and (placed or line.tokens[at].prefix == "لل"))):
        return None
    counted = day_number(line, at) if line.digits(at) is not None else ordinal(line, at)
    if counted is None or not line.ends(counted[0]):
        return None
    if line.day is None:
        return Found(at, counted[0], Period(f"XXXX-XX-{counted[1]:02d}", grain="D"))
    of = calendar.made(line.day.year, line.day.month, counted[1])
    return Found(at, counted[0], calendar.day(of)) if of else None
