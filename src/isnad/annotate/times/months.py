"""Months by their names, with the years that belong to them (``فبراير/شباط الماضي``, ``شهري رجب وشعبان``, ``مارس وأبريل 2017``)."""

from __future__ import annotations

from isnad.annotate.times.dates import Dates
from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import year_number

_BEFORE_A_MONTH = ("in", "since", "during", "part", "to", "between", "from")


def month_name(line: Line, at: int) -> tuple[int, int, bool] | None:
    """A month, with ``شهر`` before it and its other name after it (``فبراير/شباط``, ``شباط (فبراير)``): (after, number, Hijri)."""
    if line.unit(at, "1c") == "M" and not line.definite(at):
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


def year_and_which(line: Line, after: int, hijri: bool) -> tuple[int, int | None, str | None, bool]:
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


def month_year(line: Line, at: int) -> tuple[int, Dates] | None:
    """A month without a day, with a year, a modifier, ``شهر`` or a preposition of time (a name that is only a month may stand alone).

    The first month of two (``بين أكتوبر ومارس 2015``) takes its year from the second.
    """
    named = month_name(line, at)
    if named is None:
        return None
    after, month, hijri = named
    after, year, which, hijri = year_and_which(line, after, hijri)
    second = _second_month(line, after, hijri=hijri) if year is None and which is None else None
    if second and second[1]:
        year = second[1] - int(month > second[0])
    placed = line.unit(at, "1c") == "M" or line.sense(after - 1, "alone") or any(line.sense(at - 1, kind) for kind in _BEFORE_A_MONTH)
    if year is None and which is None and not placed and not line.sense(after - 1, "holy") and not _follows_a_month(line, at):
        return None
    return after, Dates((), month, year, which, hijri)


def _second_month(line: Line, at: int, *, hijri: bool) -> tuple[int, int | None] | None:
    """A month that follows another, behind و or ``إلى``: (its number, its year as far as it is known)."""
    begin = at if line.joined(at) else at + 1 if line.key(at) == "و" or line.sense(at, "to") else None
    named = month_name(line, begin) if begin is not None else None
    if named is None or begin is None or named[2] != hijri:
        return None
    after, month, _ = named
    _, year, which, _ = year_and_which(line, after, hijri)
    if year is None and not hijri and (meant := Dates((), month, None, which).resolve(line, begin)) and meant.first:
        year = meant.first.year
    return month, year


def _follows_a_month(line: Line, at: int) -> bool:
    """Whether the month told last ends right here (``رجب وشعبان``)."""
    return bool(line.before) and line.before[-1].end == at and line.joined(at) and month_name(line, line.before[-1].start) is not None
