"""Days of the calendar in words and digits, with lists and ranges of days (``الثالث من آب``, ``10 إلى 12 فبراير الجاري``)."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.times import calendar
from isnad.annotate.times.dates import Dates
from isnad.annotate.times.line import Line
from isnad.annotate.times.months import month_name, year_after, year_and_which
from isnad.annotate.times.numbers import cardinal, ordinal


def day_number(line: Line, at: int) -> tuple[int, int] | None:
    """A day of the month: ``12``, ``الـ 31``, ``الحادي والعشرين``, ``غرة``: (after, day)."""
    if line.key(at) == "ال":
        at += 1
    number = line.digits(at)
    if number is not None:
        return (at + 1, number) if 1 <= number <= 31 and len(line.key(at)) <= 2 else None
    named = ordinal(line, at) or cardinal(line, at)
    return named if named and 1 <= named[1] <= 31 else None


class _Listed(NamedTuple):
    """Days of one month: the token after them, the days in order, and the token after all of the list."""

    after: int
    days: tuple[int, ...]
    closes: int


def day_list(line: Line, at: int) -> _Listed | None:
    """Days of one month: ``12``, ``12 و13``, ``15،14 و16``, ``من 10 إلى 12``, ``بين 3 و5``, ``10-12``.

    Days that do not follow one another (``7 و9 مارس``) are told one by one: the first alone, with the end of the list.
    """
    bounded = line.sense(at, "from") or line.sense(at, "between")
    if bounded:
        at += 1
    first = day_number(line, at)
    if first is None:
        return None
    at, numbers, stretch = first[0], [first[1]], False
    while True:
        stretch = stretch or bool(line.sense(at, "to") or (line.mark(at, "-") and not line.sense(at + 1, "month")))
        following = _next_day(line, at)
        if following is None:
            break
        at = following[0]
        numbers.append(following[1])
    if bounded or stretch:
        return _Listed(at, tuple(numbers), at) if len(numbers) == 2 and numbers[0] < numbers[1] else None
    if sorted(numbers) == list(range(min(numbers), max(numbers) + 1)):
        return _Listed(at, tuple(sorted(numbers)), at)
    return _Listed(first[0], (first[1],), at)


def _next_day(line: Line, at: int) -> tuple[int, int] | None:
    """The day that goes on with a list: (after, day)."""
    if line.key(at) in {"و", "او"} or line.sense(at, "to") or line.mark(at, "-") or (line.mark(at, "،,") and line.digits(at + 1)):
        return day_number(line, at + 1)
    if line.joined(at) and (line.sense(at, "ordinal") or line.sense(at, "nunit")):
        return day_number(line, at)
    return None


def worded_dates(line: Line, at: int) -> tuple[int, Dates] | None:
    """Days with a month in words: ``الثالث من آب``, ``10 إلى 12 فبراير الجاري``, ``21 جوان 2017``, ``20 من الشهر المقبل``."""
    listed = day_list(line, at)
    if listed is None:
        return None
    dated = _with_month(line, listed.closes, listed.days)
    return dated if dated is None or listed.after == listed.closes else (listed.after, dated[1])


def _with_month(line: Line, after: int, days: tuple[int, ...]) -> tuple[int, Dates] | None:
    """What follows the days: their month, with a year or a modifier."""
    if line.mark(after, ".-/") and line.sense(after + 1, "month"):
        after += 1
    if line.sense(after, "from") or (line.sense(after, "in") and (line.sense(after + 1, "this") or line.unit(after + 1, "1") == "M")):
        after += 1
    named = month_name(line, after)
    if named is None:
        return _this_month(line, after, days)
    after, month, hijri = named
    after, year, which, hijri = year_and_which(line, after, hijri)
    return after, Dates(days, month, year, which, hijri)


def _this_month(line: Line, at: int, days: tuple[int, ...]) -> tuple[int, Dates] | None:
    """``من الشهر الجاري``, ``هذا الشهر``, ``من نفس الشهر`` after days."""
    this = line.sense(at, "this") or line.sense(at, "same")
    if this:
        at += 1
    if line.unit(at, "1") != "M" or not line.definite(at):
        return None
    mod = this or line.sense(at + 1, "mod") or line.sense(at + 1, "same")
    if mod is None:
        return None
    by = {"last": -1, "recent": -1, "next": 1}.get(mod, 0)
    told = line.latest() if mod == "same" else None
    anchor = told.first if told else line.day
    month = calendar.around(anchor, "M", by).first
    return (at + (1 if this else 2), Dates(days, month.month, month.year)) if month else None


def month_first(line: Line, at: int) -> tuple[int, Dates] | None:
    """``يناير 22``, ``يناير-1``, ``أكتوبر/ 2``, ``شهر مايو بين 3 و5``: a single day only where the clause or a year follows."""
    named = month_name(line, at)
    if named is None:
        return None
    after = named[0] + 1 if line.mark(named[0], "-/") else named[0]
    if line.sense(after, "between") and (listed := day_list(line, after)):
        return listed.after, Dates(listed.days, named[1], hijri=named[2])
    counted = day_number(line, after) if line.unit(at) is None else None
    if counted is None or line.joined(after):
        return None
    year = year_after(line, counted[0])
    if year is None and not line.ends(counted[0]):
        return None
    return (year or counted)[0], Dates((counted[1],), named[1], year[1] if year else None, None, named[2])
