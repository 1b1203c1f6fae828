"""Weekdays told with their week or month (``الجمعة من الأسبوع المقبل``, ``أول يوم جمعة من يوليو``), and days by their number alone."""

from __future__ import annotations

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period
from isnad.annotate.times.dates import day_number
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.periods import period
from isnad.annotate.times.wholes import whole


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
    """``أول يوم جمعة من يوليو``, ``ثاني أحد في الشهر المقبل``."""
    counted = ordinal(line, at)
    if counted is None or line.definite(at):
        return None
    noun = counted[0] + 1 if line.unit(counted[0], "1") == "D" else counted[0]
    number = line.sense(noun, "weekday")
    if number is None or line.definite(noun):
        return None
    begin = noun + 2 if line.sense(noun + 1, "from") or line.sense(noun + 1, "in") else noun + 1
    month = whole(line, begin)
    if month is None or month[1].grain != "M" or month[1].first is None:
        return None
    first = month[1].first
    of = first + ((int(number) - first.isoweekday()) % 7 + 7 * (counted[1] - 1)) * DAY
    return Found(at, month[0], calendar.day(of))


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
