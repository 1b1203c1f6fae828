"""The rules of the English grammar of time, most particular first: a pattern, and what its parts mean.

A pattern names word kinds of the word list in braces. The group ``core``, where there is one, is the span; what stands before it is
only needed to know that the number is a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.durations import timex
from isnad.annotate.times.portions import portion

_OF_LENGTH = (" for ", " in ", " after ", " within ", " than ", " nearly ", " almost ", " about ", " lasting ", " over ")
_STEP = {"last": -1, "this": 0, "next": 1}


class Reading(NamedTuple):
    """A rule's match with what is needed to resolve it: the article's day, the word list, whether the clause speaks of the future."""

    parts: re.Match[str]
    day: date | None
    words: Mapping[str, Mapping[str, str]]
    future: bool
    before: str = ""

    def word(self, group: str, kind: str) -> str | None:
        """What the word in a group stands for."""
        found = self.get(group)
        return self.words[kind].get(found) if found else None

    def get(self, group: str) -> str | None:
        """The text of a group; None where it did not match or the rule has none."""
        return self.parts[group] if group in self.parts.re.groupindex else None

    def number(self, group: str) -> int | None:
        """A number in digits or words; None for an open one."""
        found = (self.get(group) or "").removeprefix("about ")
        if found.isdigit():
            return int(found)
        values = [self.words["number"].get(piece) for piece in ([found] if found in self.words["number"] else found.split("-"))]
        return sum(int(value) for value in values if value) if values and all(value and value.isdigit() for value in values) else None


class Rule(NamedTuple):
    """A pattern and its meaning."""

    name: str
    pattern: str
    read: Callable[[Reading], Period | None]


def _timed(meant: Period | None, reading: Reading) -> Period | None:
    part = reading.word("daypart", "daypart")
    if meant is None or part is None or meant.grain != "D":
        return meant
    return Period(f"{meant.value}T{part}", meant.first, meant.last, "D", "TIME")


def _date(reading: Reading) -> Period | None:
    month = int(reading.word("month", "month") or 0)
    days = [int(re.sub(r"\D", "", found)) for group in ("day", "until") if (found := reading.get(group))]
    year = int(found) if (found := reading.get("year")) else None
    if not days or any(not calendar.valid_day(month, number) for number in days):
        return None
    if year is None and reading.day:
        near = calendar.nearest(reading.day, month, days[0], "near")
        passed = calendar.made(near, month, days[0])
        year = calendar.nearest(reading.day, month, days[0], "next") if reading.future and passed and (reading.day - passed).days > 45 else near
    if year is None:
        values = dict.fromkeys(f"XXXX-{month:02d}-{number:02d}" for number in days)
        return Period("/".join(values), grain="D" if len(values) == 1 else "R")
    first, last = calendar.made(year, month, days[0]), calendar.made(year, month, days[-1])
    return _timed(calendar.days(first, last), reading) if first and last and first <= last else None


def _numeric(reading: Reading) -> Period | None:
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


def _month(reading: Reading) -> Period | None:
    month = int(reading.word("month", "month") or 0)
    year = int(found) if (found := reading.get("year")) else None
    if year is None and reading.day:
        year = calendar.nearest(reading.day, month, None, reading.word("which", "which") or ("next" if reading.future else "near"))
    return _cut(calendar.month(year, month), reading)


def _unit(reading: Reading) -> Period | None:
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


def _weekend(reading: Reading) -> Period | None:
    week = calendar.around(reading.day, "W", _STEP[reading.word("which", "which") or "this"])
    return Period(f"{week.value}-WE", week.first + 5 * DAY if week.first else None, week.last)


def _season(reading: Reading) -> Period | None:
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


def _weekday(reading: Reading) -> Period | None:
    number = int(reading.word("weekday", "weekday") or 1)
    which = reading.word("which", "which")
    if which in {None, "this"}:
        which = "future" if reading.future or which == "this" else "past"
    return _timed(calendar.weekday(reading.day, number, which or "past"), reading)


def _dayword(reading: Reading) -> Period | None:
    by = int(reading.word("dayword", "dayword") or 0)
    meant = calendar.day(reading.day + by * DAY if reading.day else None)
    if reading.get("dayword") == "tonight":
        return Period(f"{meant.value}TNI", meant.first, meant.last, "D", "TIME")
    return _timed(meant, reading)


def _this_part(reading: Reading) -> Period | None:
    by = -1 if reading.get("which") == "last" else 0
    return _timed(calendar.day(reading.day + by * DAY if reading.day else None), reading)


def _ago(reading: Reading) -> Period | None:
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


def _several(reading: Reading) -> Period | None:
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


def _duration(reading: Reading) -> Period | None:
    unit = reading.word("unit", "unit")
    if unit is None or (reading.get("number") in {"a", "an"} and not reading.before.endswith(_OF_LENGTH)):
        return None
    if reading.before.endswith((" aged ", " age of ")):
        return None
    return Period(timex(unit, reading.number("number")), type="DURATION")


def _year(reading: Reading) -> Period | None:
    return _cut(calendar.year(int(reading.get("year") or 0)), reading)


def _years(reading: Reading) -> Period | None:
    first, second = int(reading.get("year") or 0), reading.get("until") or ""
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last:
        return None
    return Period(f"{first}/{last}", date(first, 1, 1), date(last, 12, 31), "R")


def _decade(reading: Reading) -> Period | None:
    hundred = reading.get("hundred")
    first = int(hundred or 19) * 100 + int(reading.get("tens") or 0)
    return _cut(calendar.decade(first), reading)


def _century(reading: Reading) -> Period | None:
    found = reading.get("nth") or ""
    number = int(re.sub(r"\D", "", found) or 0) or int(reading.words["ordinal"].get(found, "0"))
    return calendar.century(number) if number else None


def _every(reading: Reading) -> Period | None:
    day, unit = reading.word("weekday", "weekday"), reading.word("unit", "unit")
    if day:
        return Period(f"XXXX-WXX-{day}", type="SET")
    return Period(timex(unit, 1), type="SET") if unit and unit != "S" else None


def _set(reading: Reading) -> Period | None:
    return Period(reading.word("set", "set") or "", type="SET")


def _vague(reading: Reading) -> Period | None:
    return Period(reading.word("vague", "vague") or "")


def _clock(reading: Reading) -> Period | None:
    hour, minute = int(reading.get("hour") or 0), int(reading.get("minute") or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if (reading.get("half") or "").startswith("p") else 0)
    day = calendar.day(reading.day)
    return Period(f"{day.value}T{hour:02d}:{minute:02d}", day.first, day.last, "D", "TIME")


_Y = r"(?P<year>(?:1[5-9]|20)\d\d)"
_D = r"(?P<day>[0-3]?\d(?:st|nd|rd|th)?)"
_U = r"(?P<until>[0-3]?\d(?:st|nd|rd|th)?)"
_W = r"(?:(?:{weekday})\.?,? )?"
_N = r"(?P<number>(?:about )?(?:\d{{1,3}}|(?:{number})(?:-(?:{number}))?))"
_P = r"(?:(?P<part>{part})[ -])?"
_T = r"(?:,? (?P<daypart>{daypart}))?"
RULES = (
    Rule("iso", r"(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<slashed>\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d))", _numeric),
    Rule("span_dm", rf"(?:from|between) {_D} (?:to|and|until) {_U} (?:of )?(?P<month>{{month}})\b\.?(?:,? {_Y})?", _date),
    Rule("span_md", rf"(?:from |between )?(?P<month>{{month}})\.? {_D} ?(?:-|to|and|until) ?{_U}(?![\w:])(?:,? {_Y})?", _date),
    Rule("mdy", rf"{_W}(?P<month>{{month}})\.? (?:the )?{_D}(?![\w:])(?:,? {_Y}(?!\d))?", _date),
    Rule("dmy", rf"{_W}(?:the )?{_D}(?: ?- ?{_U})? (?:of )?(?P<month>{{month}})\b\.?(?:,? {_Y}(?!\d))?", _date),
    Rule("month", rf"{_P}(?P<month>{{month}})\.?,? (?:of )?{_Y}(?!\d)", _month),
    Rule("month_which", r"(?:(?P<which>{which}) |(?P<part>{part})[ -])(?P<month>{month})\b(?! \d)", _month),
    Rule("month_in", r"(?:in|since|during|until|by) (?P<core>(?P<month>{month}))\b(?! \d)", _month),
    Rule("years", rf"(?:from |between )?{_Y} ?(?:-|to|and) ?(?P<until>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])", _years),
    Rule("decade", rf"(?:the )?{_P}(?P<hundred>1[5-9]|20)?'?(?P<tens>\d0)'?s", _decade),
    Rule("century", r"the (?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinal}) century", _century),
    Rule("year", rf"(?:in|since|during|until|by|of|before|after|year) (?P<core>{_Y})(?![\d%]|-\w|,\d| (?:people|men|dead|troops|soldiers|dollars))", _year),
    Rule("part_year", rf"(?P<part>{{part}})[ -]{_Y}(?!\d)", _year),
    Rule("every", r"(?:every|each) (?:(?P<weekday>{weekday})|(?P<unit>{unit}))", _every),
    Rule("weekend", r"(?:the |this )?(?P<which>{which}) weekend", _weekend),
    Rule("several", rf"(?:the )?(?P<which>{{which}}) {_N} (?P<unit>{{unit}})s?", _several),
    Rule("bounded", r"(?P<bound>earlier|later) (?P<which>this) (?P<unit>{unit})", _unit),
    Rule("unit", r"(?:(?P<part>{part}) )?(?:the )?(?P<which>{which}) (?P<unit>{unit})(?! (?:of|after))", _unit),
    Rule("season", rf"(?:the )?(?:(?P<which>{{which}}) (?P<season>{{season}})|(?P<seasons>{{season}}) (?:of )?{_Y})", _season),
    Rule("last_night", r"(?P<which>last|this) (?P<daypart>{daypart})", _this_part),
    Rule("dayword", rf"(?:early |late )?(?P<dayword>{{dayword}}){_T}", _dayword),
    Rule("weekday", rf"(?:early |late )?(?:(?P<which>{{which}}) )?(?P<weekday>{{weekday}})\b{_T}", _weekday),
    Rule("ago", rf"{_N} (?P<unit>{{unit}})s? (?:ago|earlier|(?P<hence>from now))", _ago),
    Rule("vague", r"(?P<vague>{vague})(?! (?:{number}|{unit}|\d))", _vague),
    Rule("set", r"(?P<set>{set})", _set),
    Rule("duration", rf"{_N}[ -](?P<unit>{{unit}})s?(?![ -]olds?\b| of age)", _duration),
    Rule("clock", r"(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.?m)\.?", _clock),
)
