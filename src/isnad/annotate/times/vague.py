"""Words that place something in the past, present or future without saying when."""

from __future__ import annotations

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.moments import moment
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.wholes import whole

_LEAP_YEAR = 366


def vague(line: Line, at: int) -> Found | None:
    """``مؤخرا``, ``في وقت سابق من هذا الشهر`` (up to the day of the article), ``نفس اليوم``, ``لفترة طويلة``."""
    if following := _following(line, at):
        return following
    value = line.sense(at, "vague")
    if value:
        return _earlier_or_later(line, at, value) or Found(at, at + 1, Period(value))
    if again := line.sense(at, "sameperiod"):
        return _same_period(line, at) or Found(at, at + 1, line.latest_stretch() or Period(again))
    length = line.sense(at, "stretch")
    if length:
        return Found(at, at + 1, Period(length, type="DURATION"))
    return _same(line, at)


def _earlier_or_later(line: Line, at: int, value: str) -> Found | None:
    """``وقت سابق هذا الشهر``, ``وقت سابق يوم السبت``."""
    if line.key(at) not in {"وقت سابق", "وقت لاحق", "لاحقا"}:
        return None
    begin = at + 2 if line.sense(at + 1, "from") or line.sense(at + 1, "in") else at + 1
    of = moment(line, begin)
    if of is not None and line.free(begin) and line.key(at) != "لاحقا":
        return Found(at, of.end, of.period)
    named = whole(line, begin)
    if named is None or named[1].grain not in "WMY" or line.day is None:
        return None
    after, (meant, first, last) = named[0], named[1][:3]
    if first is None or last is None:
        return None
    if value == "PAST_REF":
        return Found(at, after, Period(meant, first, min(last, max(line.day, first)), "R"))
    return Found(at, after, Period(meant, max(first, min(line.day + calendar.DAY, last)), last, "R"))


def _same(line: Line, at: int) -> Found | None:
    """``نفس اليوم``, ``الشهر ذاته``, ``ذلك العام``: told last, a day in this line; ``الشهر نفسه من العام الماضي``."""
    noun = at + 1 if line.sense(at, "same") else at
    unit = line.unit(noun, "1") if line.definite(noun) and _points_back(line, at, noun) else None
    if unit == "D":
        return Found(at, at + 2, calendar.day(line.told_here()))
    if unit not in {"W", "M", "Y"}:
        return None
    told = line.latest()
    day = told.first if told else None
    year = whole(line, at + 2) if unit == "M" and line.sense(at + 2, "from") else None
    if year is None or year[1].grain != "Y":
        return Found(at, at + 2, calendar.around(day, unit, 0))
    first = year[1].first
    return Found(at, year[0], calendar.month(first.year, day.month)) if first and day else None


def _points_back(line: Line, at: int, noun: int) -> bool:
    """Whether ``نفس`` or ``ذلك`` before a unit, or ``نفسه`` behind it, belongs to it (not ``وقع ذلك العام الماضي``)."""
    if noun == at:
        return line.sense(at + 1, "same") is not None and line.free(at + 1) and line.key(at + 1).endswith(("ه", "ها"))
    feminine = {"ذلك": False, "تلك": True}.get(line.key(at))
    which = line.sense(noun + 1, "mod") or line.sense(noun + 1, "beyond")
    return feminine is None or (line.key(noun).endswith("ه") == feminine and which is None)


def _following(line: Line, at: int) -> Found | None:
    """``اليوم التالي``, ``وفي وقت لاحق`` at the beginning of a sentence: counted from the day told last, else from the article's."""
    if line.key(at) == "وقت لاحق" and line.sense(at - 1, "in") and (at == 1 or line.mark(at - 2, ".")) and line.last_told():
        return Found(at, at + 1, calendar.day(line.last_told()))
    if running := _running(line, at):
        return Found(at, running, calendar.day(line.told_here() or line.day))
    if line.unit(at, "1") != "D" or not line.definite(at) or not line.definite(at + 1):
        return None
    if numbered := ordinal(line, at + 1):
        return Found(at, numbered[0], calendar.day(None))
    by = {"next": 1, "last": -1}.get(line.sense(at + 1, "told") or line.sense(at + 1, "mod") or "")
    told = line.last_told() or line.day
    return Found(at, at + 2, calendar.day(told + by * calendar.DAY if told else None)) if by else None


def _same_period(line: Line, at: int) -> Found | None:
    """``الفترة نفسها من العام الماضي``: the stretch told last, in the year that is named."""
    year = whole(line, at + 1) if line.sense(at + 1, "from") or line.sense(at + 1, "during") else None
    told = line.latest_stretch()
    if year is None or year[1].grain != "Y" or year[1].first is None or told is None or told.first is None or told.last is None:
        return None
    by = year[1].first.year - told.last.year
    first, last = calendar.shift(told.first, "Y", by), calendar.shift(told.last, "Y", by)
    return Found(at, year[0], calendar.days(first, last)) if (last - first).days < _LEAP_YEAR else None


def _running(line: Line, at: int) -> int | None:
    """``اليوم الرابع على التوالي``, ``ثالث يوم على التوالي``: the token after it; up to the day told, else the article's."""
    if line.definite(at):
        numbered = ordinal(line, at + 1) if line.unit(at, "1") == "D" else None
        after = numbered[0] if numbered else None
    else:
        after = at + 2 if line.sense(at, "ordinal") and line.unit(at + 1, "1") == "D" else None
    return after + 2 if after and line.key(after) == "علي" and line.key(after + 1) == "التوالي" else None
