"""Dates of the calendar: day, month and year, in any mixture, with lists and ranges of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import cardinal, ordinal, year_number

_JUST_PASSED = 45
_BEFORE_A_MONTH = ("in", "since", "during", "part", "to", "between", "from")


@dataclass(frozen=True, slots=True)
class Dates:
    """Days of a month as written. ``days`` is empty for a whole month, and holds first and last day of a stretch; year None: not said."""

    days: tuple[int, ...]
    month: int
    year: int | None = None
    which: str | None = None
    hijri: bool = False

    def resolve(self, line: Line, at: int, *, near: date | None = None) -> Period | None:
        """The days meant, seen from the day of the article (or from ``near``); None if there is no such day."""
        anchor = near or line.day
        if self.hijri:
            return self._lunar(anchor)
        year = self.year
        first = self.days[0] if self.days else None
        if any(not calendar.valid_day(self.month, number) for number in self.days):
            return None
        if year is None and anchor is not None and not line.sense(at - 1, "anniversary"):
            year = calendar.nearest(anchor, self.month, first, self.which or "near")
            if self.which is None and year and year <= anchor.year and speaks_of_future(line, at):
                year = _ahead(anchor, self.month, first, year)
        if not self.days:
            return calendar.month(year, self.month)
        if year is None:
            values = [f"XXXX-{self.month:02d}-{number:02d}" for number in (self.days[0], self.days[-1])]
            return Period("/".join(dict.fromkeys(values)), grain="D" if len(self.days) == 1 else "R")
        opening, closing = calendar.made(year, self.month, self.days[0]), calendar.made(year, self.month, self.days[-1])
        return calendar.days(opening, closing) if opening and closing and opening <= closing else None

    def _lunar(self, anchor: date | None) -> Period | None:
        opening = calendar.hijri(self.year, self.month, self.days[0] if self.days else None, anchor)
        if opening is None or opening.first is None or len(self.days) < 2:
            return opening
        closing = calendar.hijri(self.year, self.month, self.days[-1], opening.first)
        return calendar.days(opening.first, closing.first) if closing and closing.first and closing.first > opening.first else None


def _ahead(anchor: date, month: int, day: int | None, year: int) -> int:
    """The year of a day that is still to come, where its clause speaks of the future and it did not just pass."""
    of = calendar.made(year, month, day or 28)
    return calendar.nearest(anchor, month, day, "next") or year if of and (anchor - of).days > _JUST_PASSED else year


def month_name(line: Line, at: int) -> tuple[int, int, bool] | None:
    """A month, with ``شهر`` before it and its other name after it (``فبراير/شباط``, ``شباط (فبراير)``): (after, number, Hijri)."""
    if line.unit(at, "1") == "M" and not line.definite(at):
        at += 1
    month, hijri = line.sense(at, "month"), line.sense(at, "hmonth")
    number = month or hijri
    if number is None or line.definite(at):
        return None
    at += 1
    kind = "month" if month else "hmonth"
    if line.mark(at, "/-") and line.sense(at + 1, kind) == number:
        at += 2
    elif line.mark(at, "(") and line.sense(at + 1, kind) == number:
        at += 3 if line.mark(at + 2, ")") else 2
    elif line.sense(at, kind) == number and line.free(at):
        at += 1
    if line.sense(at, "holy"):
        at += 1
    return at, int(number), month is None


def year_after(line: Line, at: int) -> tuple[int, int] | None:
    """A year that belongs to what stands before it: ``2016``, ``من عام 2016``, ``، 2018``, ``لسنة 2015``."""
    if line.mark(at, ",،") and (named := year_number(line, at + 1)) and named[1] >= 1800:
        return named
    if line.sense(at, "from"):
        at += 1
    if line.unit(at, "1") == "Y":
        at += 1
    return year_number(line, at)


def day_number(line: Line, at: int) -> tuple[int, int] | None:
    """A day of the month: ``12``, ``الـ 31``, ``الحادي والعشرين``, ``غرة``: (after, day)."""
    if line.key(at) == "ال":
        at += 1
    number = line.digits(at)
    if number is not None:
        return (at + 1, number) if 1 <= number <= 31 and len(line.key(at)) <= 2 else None
    named = ordinal(line, at) or cardinal(line, at)
    return named if named and 1 <= named[1] <= 31 else None


def day_list(line: Line, at: int) -> tuple[int, tuple[int, ...]] | None:
    """Days of one month: ``12``, ``12 و13``, ``15،14 و16``, ``من 10 إلى 12``, ``بين 3 و5``, ``10-12``: (after, days in order)."""
    bounded = line.sense(at, "from") or line.sense(at, "between")
    if bounded:
        at += 1
    first = day_number(line, at)
    if first is None:
        return None
    at, numbers, stretch = first[0], [first[1]], False
    while True:
        stretch = stretch or bool(line.sense(at, "to") or (line.mark(at, "-") and not line.sense(at + 1, "month")))
        if line.key(at) == "و" or line.sense(at, "to") or line.mark(at, "-") or (line.mark(at, "،,") and line.digits(at + 1)):
            following = day_number(line, at + 1)
        elif line.joined(at) and (line.sense(at, "ordinal") or line.sense(at, "nunit")):
            following = day_number(line, at)
        else:
            following = None
        if following is None:
            break
        at = following[0]
        numbers.append(following[1])
    if (bounded or stretch) and len(numbers) != 2:
        return None
    if not (bounded or stretch) and sorted(numbers) != list(range(min(numbers), max(numbers) + 1)):
        return None
    return at, tuple(sorted(numbers))


def worded_dates(line: Line, at: int) -> tuple[int, Dates] | None:
    """Days with a month in words: ``الثالث من آب``, ``10 إلى 12 فبراير الجاري``, ``21 جوان 2017``, ``20 من الشهر المقبل``."""
    listed = day_list(line, at)
    if listed is None:
        return None
    after, days = listed
    if line.mark(after, ".-/") and line.sense(after + 1, "month"):
        after += 1
    if line.sense(after, "from") or (line.sense(after, "in") and (line.sense(after + 1, "this") or line.unit(after + 1, "1") == "M")):
        after += 1
    named = month_name(line, after)
    if named is None:
        return _this_month(line, after, days)
    after, month, hijri = named
    after, year, which, hijri = _year_and_which(line, after, hijri)
    return after, Dates(days, month, year, which, hijri)


def _year_and_which(line: Line, after: int, hijri: bool) -> tuple[int, int | None, str | None, bool]:
    """What follows a month: a modifier, a year, an era, in any order."""
    year, which = None, None
    for _ in range(3):
        if which is None and (mod := line.sense(after, "mod")) and line.definite(after):
            which, after = "last" if mod == "recent" else mod, after + 1
        elif year is None and (named := year_after(line, after)):
            after, year = named
        elif year is None and which is None and (relative := _relative_year(line, after)):
            after, year = relative
    if line.sense(after, "era") and year is not None:
        hijri = line.sense(after, "era") == "hijri"
        after += 1
    elif line.key(after) == "م" and year is not None:
        after += 1
    return after, year, which, hijri


def _relative_year(line: Line, at: int) -> tuple[int, int] | None:
    """``العام المقبل``, ``من العام الحالي``, ``من هذا العام`` after a month."""
    if line.sense(at, "from"):
        at += 1
    this = line.sense(at, "this") is not None
    if this:
        at += 1
    if line.unit(at, "1") != "Y" or not line.definite(at) or line.day is None:
        return None
    mod = "this" if this else line.sense(at + 1, "mod")
    by = {"this": 0, "last": -1, "next": 1}.get(mod or "")
    return None if by is None else (at + (1 if this else 2), line.day.year + by)


def _this_month(line: Line, at: int, days: tuple[int, ...]) -> tuple[int, Dates] | None:
    """``من الشهر الجاري``, ``هذا الشهر``, ``من نفس الشهر`` after days."""
    this = line.sense(at, "this") or line.sense(at, "same")
    if this:
        at += 1
    if line.unit(at, "1") != "M" or not line.definite(at) or line.day is None:
        return None
    mod = this or line.sense(at + 1, "mod") or line.sense(at + 1, "same")
    if mod is None:
        return None
    by = {"last": -1, "recent": -1, "next": 1}.get(mod, 0)
    anchor = next((found.period.first for found in reversed(line.before) if mod == "same" and found.period.first), line.day)
    month = calendar.around(anchor, "M", by).first
    return (at + (1 if this else 2), Dates(days, month.month, month.year)) if month else None


def month_year(line: Line, at: int) -> tuple[int, Dates] | None:
    """A month without a day, with a year, a modifier, ``شهر`` or a preposition of time (a name that is only a month may stand alone)."""
    named = month_name(line, at)
    if named is None:
        return None
    after, month, hijri = named
    after, year, which, hijri = _year_and_which(line, after, hijri)
    placed = line.unit(at, "1") == "M" or line.sense(after - 1, "alone") or any(line.sense(at - 1, kind) for kind in _BEFORE_A_MONTH)
    if year is None and which is None and not placed and not line.sense(after - 1, "holy"):
        return None
    return after, Dates((), month, year, which, hijri)


def month_first(line: Line, at: int) -> tuple[int, Dates] | None:
    """``يناير 22``, ``يناير-1``, ``أكتوبر/ 2``, ``شهر مايو بين 3 و5``: a single day only where the clause or a year follows."""
    named = month_name(line, at)
    if named is None:
        return None
    after = named[0] + 1 if line.mark(named[0], "-/") else named[0]
    if line.sense(after, "between") and (listed := day_list(line, after)):
        return listed[0], Dates(listed[1], named[1], hijri=named[2])
    counted = day_number(line, after) if line.unit(at) is None else None
    if counted is None or line.joined(after):
        return None
    year = year_after(line, counted[0])
    if year is None and not line.ends(counted[0]):
        return None
    return (year or counted)[0], Dates((counted[1],), named[1], year[1] if year else None, None, named[2])
