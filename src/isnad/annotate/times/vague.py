"""Words that place something in the past, present or future without saying when."""

from __future__ import annotations

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.moments import moment
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.wholes import whole


def vague(line: Line, at: int) -> Found | None:
    """``مؤخرا``, ``في وقت سابق من هذا الشهر`` (up to the day of the article), ``نفس اليوم``, ``لفترة طويلة``."""
    if following := _following(line, at):
        return following
    value = line.sense(at, "vague")
    if value:
        return _earlier_or_later(line, at, value) or Found(at, at + 1, Period(value))
    if again := line.sense(at, "sameperiod"):
        told = next((found.period for found in reversed(line.before) if found.period.first != found.period.last), None)
        return Found(at, at + 1, told or Period(again))
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
    """``نفس اليوم``, ``اليوم ذاته``: the day told last in this line, if one was."""
    noun = at + 1 if line.sense(at, "same") else at
    if line.unit(noun, "1") != "D" or not line.definite(noun) or not (noun > at or line.sense(at + 1, "same")):
        return None
    return Found(at, at + 2, calendar.day(line.told_here()))


def _following(line: Line, at: int) -> Found | None:
    """``اليوم التالي``, ``وفي وقت لاحق`` at the beginning of a sentence: counted from the day told last, else from the article's."""
    if line.key(at) == "وقت لاحق" and line.sense(at - 1, "in") and (at == 1 or line.mark(at - 2, ".")) and line.last_told():
        return Found(at, at + 1, calendar.day(line.last_told()))
    if line.unit(at, "1") != "D" or not line.definite(at) or not line.definite(at + 1):
        return None
    if numbered := ordinal(line, at + 1):
        running = line.key(numbered[0]) == "علي" and line.key(numbered[0] + 1) == "التوالي"  # up to today
        return Found(at, numbered[0] + 2, calendar.day(line.day)) if running else Found(at, numbered[0], calendar.day(None))
    by = {"تالي": 1, "سابق": -1, "ماضي": -1}.get(line.key(at + 1))
    told = line.last_told() or line.day
    return Found(at, at + 2, calendar.day(told + by * calendar.DAY if told else None)) if by else None
