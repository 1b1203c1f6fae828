"""Weeks, months, years, decades, seasons and parts of them, named by their relation to the article (``الأسبوع الماضي``, ``أواخر 2017``)."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.days import worded_dates
from isnad.annotate.times.fractions import read_fraction
from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import cardinal, cardinal_behind, ordinal
from isnad.annotate.times.portions import portion
from isnad.annotate.times.units import Step, read_decade, read_unit
from isnad.annotate.times.values import timex
from isnad.annotate.times.wholes import Readers, longest, read_month, read_season, read_year, whole


def period(line: Line, at: int) -> Step:
    """The longest named stretch of time from a token on: (the token after it, what it stands for)."""
    return longest(line, at, _READERS)


def _stretch(day: date | None, unit: str, count: int, mod: str) -> Period:
    """The last or the next so many units, counted from the day of the article."""
    value = timex(unit, count)
    if day is None or mod == "this":
        return Period(value, type="DURATION")
    if unit == "T" and count > 1 and mod in {"last", "next"}:
        opening = calendar.around(day, "T", -count if mod == "last" else 1)
        closing = calendar.around(day, "T", -1 if mod == "last" else count)
        return Period(value, opening.first, closing.last, type="DURATION")
    if mod == "next":
        return Period(value, day + DAY, shift(day, unit, count), type="DURATION")
    return Period(value, shift(day, unit, -count), day if mod == "recent" and unit not in "D" else day - DAY, type="DURATION")


def _several(line: Line, at: int) -> Step:
    """``اليومين الماضيين``, ``الأشهر الثلاثة القادمة``, ``3 أيام القادمة``, ``الأيام القليلة الماضية``, ``خلال العقد الماضي``."""
    counted = cardinal(line, at)
    noun = counted[0] if counted else at
    unit = line.unit(noun, "12+") if counted else line.unit(noun, "2+")
    if unit is None and line.unit(at, "1") == "T" and line.sense(at - 1, "during") and line.definite(at):
        unit, counted = "T", (at, 1)
    if unit is None or (counted is None and not line.definite(noun)):
        return None
    count, after = (counted[1] if counted else 2 if line.unit(noun, "2") else 0), noun + 1
    if not count and (number := cardinal_behind(line, after)):
        after, count = number
    few = line.sense(after, "manyafter")
    if few:
        after += 1
    mod = line.sense(after, "mod")
    if mod is None or not line.definite(after):
        return None
    if not count or unit in "HNS":
        vague = {"last": "PAST_REF", "recent": "PAST_REF", "next": "FUTURE_REF", "this": "PRESENT_REF"}[mod]
        return after + 1, Period(timex(unit, count), type="DURATION") if count else Period(vague)
    return after + 1, _stretch(line.day, unit, count, mod)


def _last_several(line: Line, at: int) -> Step:
    """``آخر 3 سنوات``."""
    if line.sense(at, "part") != "END" or line.key(at) != "اخر":
        return None
    counted = cardinal(line, at + 1)
    noun = counted[0] if counted else at + 1
    unit = line.unit(noun, "12+") if counted else line.unit(noun, "2")
    if unit is None or unit in "HNS":
        return None
    return noun + 1, _stretch(line.day, unit, counted[1] if counted else 2, "last")


def _numbered(line: Line, at: int) -> Step:
    """``الأسبوع الأول من أكتوبر``, ``الأسبوع الأخير من عام 2015``, ``الستة أشهر الأولى من هذا العام``."""
    counted = cardinal(line, at)
    if counted and line.unit(counted[0], "+") == "M" and line.sense(counted[0] + 1, "ordinal") == "1":
        return _first_months(line, counted[0] + 2, counted[1])
    several = cardinal_behind(line, at + 1) if line.unit(at, "+") == "M" and line.definite(at) else None
    if several and line.sense(several[0], "ordinal") == "1":
        return _first_months(line, several[0] + 1, several[1])
    if line.unit(at, "1") == "W" and not line.definite(at) and (dated := worded_dates(line, at + 1)):
        meant = dated[1].resolve(line, at)
        return (dated[0], calendar.week(meant.first)) if meant and meant.first else None
    if line.unit(at, "1") != "W" or not line.definite(at):
        return None
    numbered = ordinal(line, at + 1)
    final = line.sense(at + 1, "mod") == "recent"
    named = whole(line, numbered[0] if numbered else at + 2) if numbered or final else None
    if named is None or named[1].first is None or named[1].last is None:
        return None
    after, of = named
    first, last = named[1].first, named[1].last
    if of.grain == "Y":
        opening, closing = _monday(date(first.year, 1, 4)), _monday(date(first.year, 12, 28))
    else:
        opening, closing = _monday(first + 6 * DAY), _monday(last + DAY) - 7 * DAY
    monday = closing if final or numbered is None else opening + 7 * (numbered[1] - 1) * DAY
    return (after, calendar.week(monday)) if monday <= closing else None


def _first_months(line: Line, at: int, count: int) -> Step:
    """So many months from the beginning of a year that follows."""
    named = whole(line, at)
    if named is None or named[1].grain != "Y" or named[1].first is None or count >= 12:
        return None
    after, of = named
    first, last = named[1].first, shift(named[1].first, "M", count) - DAY
    return after, Period(f"{of.value}-H1" if count == 6 else f"{first}/{last}", first, last)


def _monday(of: date) -> date:
    return of - (of.isoweekday() - 1) * DAY


def _before_the_end(line: Line, at: int) -> Step:
    """``قبل نهاية العام``, ``قبل موفى 2027``: from the day of the article to the last day of a period in which it lies."""
    if line.sense(at + 1, "part") != "END" or line.day is None:
        return None
    named = whole(line, at + 2)
    if named is None or named[1].first is None or named[1].last is None or not named[1].first <= line.day <= named[1].last:
        return None
    return named[0], Period(named[1].last.isoformat(), line.day, named[1].last, "R")


def _part(line: Line, at: int) -> Step:
    """``مطلع 2014``, ``أواخر الشهر الجاري``, ``منتصف نوفمبر الماضي``, ``نهاية الأسبوع``, ``بقية العام``."""
    if line.sense(at, "since") and line.sense(at + 1, "part") == "START":
        begun = _part(line, at + 1)
        if begun is None or begun[1].first is None or line.day is None or begun[1].first > line.day:
            return begun
        return begun[0], Period(begun[1].value, begun[1].first, line.day, "R")
    part = line.sense(at, "part")
    if part is None or line.definite(at):
        return None
    named = whole(line, at + 1) or read_fraction(line, at + 1)
    if named is None:
        listed = worded_dates(line, at + 1)
        if listed is None or listed[1].days or not (meant := listed[1].resolve(line, at)):
            return None
        named = listed[0], meant
    after, of = named
    if line.mark(after, '"') and line.sense(after + 1, "mod"):
        return None
    if of.first is None or of.last is None:
        return after, of
    return after, portion(of, part, line.day, late=line.key(at) == "اواخر")


_COUNTED = (_several, _numbered)
_READERS: Readers = {
    "part": (_part, _last_several),
    "since": (_part,),
    "before": (_before_the_end,),
    "fraction": (read_fraction,),
    "decade": (read_decade,),
    "season": (read_season,),
    "unit": (read_year, read_month, read_unit, *_COUNTED),
    "this": (read_unit,),
    "month": (read_month,),
    "hmonth": (read_month,),
    "digits": (read_year, *_COUNTED),
    "nunit": _COUNTED,
    "nten": _COUNTED,
    "nhundred": _COUNTED,
    "nthousand": (read_year,),
}
