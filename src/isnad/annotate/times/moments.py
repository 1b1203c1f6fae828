"""Days and times of day: day words, weekdays, dates and clock times that stand together and mean one moment.

``صباح اليوم الخميس``, ``أمس الأحد 8 نوفمبر 2015``, ``يوم الثلاثاء المنقضي (29 مارس)``: one span, one day, found by what agrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period
from isnad.annotate.times.clock import clock_time
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.feasts import feast
from isnad.annotate.times.dates import Dates, day_number, month_first, numeric, worded_dates
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.numbers import ordinal

_PAPER_BEFORE = frozenset("صحيفه جريده روسيا عين موقع قناه".split())
_NAMED_AFTER = frozenset("العالمي الوطني الدولي".split())
_NOT_FRIDAY = frozenset("صلاه خطبه خطيب مسجد جامع".split())


@dataclass(slots=True)
class _Moment:
    """The pieces of one expression, as far as they have been read."""

    start: int
    part: str | None = None
    hour: str | None = None
    offset: int | None = None
    weekday: int | None = None
    second_weekday: int | None = None
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
        return any(piece is not None for piece in (self.offset, self.weekday, self.dates, self.exact, self.number))


_BEGINS = frozenset(
    "from between late daypart clock midnight dayword unit this weekday ordinal nunit nten month hmonth feast hfeast xfeast".split()
)


def moment(line: Line, at: int) -> Found | None:
    """The day or time of day that begins at a token."""
    if at >= line.size:
        return None
    if at not in line.moments:
        token = line.tokens[at]
        begins = token.kind == "number" or token.key == "ال" or not _BEGINS.isdisjoint(token.senses)
        line.moments[at] = _read(line, at) if begins else None
    return line.moments[at]


def _read(line: Line, at: int) -> Found | None:
    now = _Moment(at)
    after = at
    while True:
        begin = _skip(line, after, now) if after > at else after
        step = _piece(line, begin, now)
        if step is None or step == begin:
            break
        if begin > after and line.mark(begin - 1, "("):
            now.opened = True
        after = step
        if now.opened and line.mark(after, ")"):
            now.opened = False
            after += 1
    if after == at or (not now.named and now.hour is None):
        return None
    meant = _resolve(line, at, now)
    if now.dates and len(now.dates.days) == 1 and line.sense(after, "from") and line.sense(after + 1, "set") == "P1Y":
        return Found(at, after + 2, Period(f"XXXX-{now.dates.month:02d}-{now.dates.days[0]:02d}", type="SET"))
    return Found(at, after, meant) if meant else None


def _skip(line: Line, at: int, now: _Moment) -> int:
    """Past a comma, bracket or ``من``, ``في`` that can stand between two pieces; only if a piece follows."""
    if line.mark(at, '،,("') or (line.sense(at, "from") and (now.hour or (now.part and not now.named))) or (line.key(at) == "في" and line.sense(at + 1, "clock")):
        return at + 1
    if line.key(at) in {"في", "علي"} and line.key(at + 1) in {"تمام", "حدود", "الساعه"}:
        return at + (1 if line.sense(at + 1, "clock") else 2)
    if line.key(at) == "حوالي" and line.sense(at + 1, "clock"):
        return at + 1
    return at


def _piece(line: Line, at: int, now: _Moment) -> int | None:
    """Read one more piece into the moment: the token after it, or None if none stands here."""
    if now.opened or not (at == now.start or line.free(at)):
        return None if now.opened else None
    for reader in (_late, _part_of_day, _clock, _day_word, _weekday, _date):
        step = reader(line, at, now)
        if step is not None:
            return step
    return None


def _late(line: Line, at: int, now: _Moment) -> int | None:
    """``ساعة متأخرة من ليلة أمس``, ``وقت سابق يوم السبت``: only before a day."""
    late = line.sense(at, "late")
    if at != now.start or late is None:
        return None
    now.part = late
    return at + 1


def _part_of_day(line: Line, at: int, now: _Moment) -> int | None:
    part = line.sense(at, "daypart")
    if part is None or now.hour:
        return None
    if line.definite(at) and line.key(at) not in {"ليله"}:
        return None
    if line.key(at) == "ليله" and line.definite(at):
        if now.named:
            return None
        now.part = "NI"
        mod = line.sense(at + 1, "mod")
        now.offset = -1 if mod == "last" else 0
        return at + (2 if mod else 1)
    now.part = part if now.part in {None, "NI"} or part != "NI" else now.part
    return at + 1


def _clock(line: Line, at: int, now: _Moment) -> int | None:
    if now.hour is not None:
        return None
    if line.sense(at, "midnight") and now.part is None:
        now.hour = "24:00"
        return at + 1
    found = clock_time(line, at, placed=line.sense(at - 1, "in") is not None or line.sense(at - 1, "to") is not None)
    if found is None:
        return None
    now.hour = found[1]
    return found[0]


def _day_word(line: Line, at: int, now: _Moment) -> int | None:
    """``أمس``, ``غدا``, ``بعد غد``, ``اليوم``; ``يوم`` before a weekday or a date."""
    if now.named:
        return None
    offset = line.sense(at, "dayword")
    if offset is not None:
        now.offset = int(offset)
        return at + 1
    if line.sense(at, "this") and line.unit(at + 1, "1") == "D":
        if line.definite(at + 1):
            now.offset = 0
            return at + 2
        now.which = "this"
        return at + 1
    if line.unit(at, "1c+") != "D":
        return None
    if line.definite(at):
        return _today(line, at, now)
    if line.unit(at, "+") and not (line.digits(at + 1) is not None and worded_dates(line, at + 1)):
        return None
    if line.key(at) == "يوما":
        return None
    now.day_noun = True
    following = (
        line.sense(at + 1, "weekday") or line.sense(at + 1, "dayword") or worded_dates(line, at + 1) or numeric(line, at + 1) or month_first(line, at + 1)
        or (line.digits(at + 1) is not None and (number := day_number(line, at + 1)) and line.ends(number[0]))
    )
    if following:
        return at + 1
    return None


def _today(line: Line, at: int, now: _Moment) -> int | None:
    if line.unit(at, "1") != "D":
        return None
    if ordinal(line, at + 1) or line.sense(at + 1, "mod") or line.sense(at + 1, "same") or line.sense(at - 1, "same"):
        return None
    if line.key(at + 1) in _NAMED_AFTER or line.key(at - 1) in _PAPER_BEFORE:
        return None
    now.offset = 0
    return at + 1


def _weekday(line: Line, at: int, now: _Moment) -> int | None:
    """``الثلاثاء الماضي``, ``السبت والأحد``, ``يومي الجمعة والسبت الماضيين``."""
    number = line.sense(at, "weekday")
    if number is None or now.weekday is not None or now.dates is not None:
        return None
    if not line.definite(at) and not now.day_noun:
        return None
    if line.key(at - 1) in _NOT_FRIDAY:
        return None
    now.weekday = int(number)
    after = at + 1
    second = line.sense(after, "weekday")
    if second and now.offset is None and line.tokens[after].prefix in {"وال", "ال"} and (line.joined(after) or now.part == "NI"):
        if int(second) == int(number) % 7 + 1:
            now.second_weekday = int(second)
            after += 1
    mod = line.sense(after, "mod")
    if mod and line.definite(after):
        now.which = "last" if mod == "recent" else mod
        after += 1
    elif counted := ordinal(line, after):
        if line.definite(after) and line.ends(counted[0]):
            now.nth = counted[1]
            after = counted[0]
    return after


def _date(line: Line, at: int, now: _Moment) -> int | None:
    if now.dates is not None or now.exact is not None:
        return None
    if found := worded_dates(line, at) or month_first(line, at):
        now.dates = found[1]
        return found[0]
    if stated := numeric(line, at):
        now.exact = stated[1]
        return stated[0]
    if kept := feast(line, at):
        now.exact, now.eve = kept[1], now.part == "NI"
        return kept[0]
    if (now.weekday is not None or now.day_noun) and line.digits(at) is not None and (number := day_number(line, at)) and _closes(line, number[0]):
        now.number = number[1]
        return number[0]
    return None


def _closes(line: Line, at: int) -> bool:
    """Whether a day of the month without its month is complete here: the clause ends, or a range goes on."""
    return line.ends(at) or line.sense(at, "to") is not None


def _resolve(line: Line, at: int, now: _Moment) -> Period | None:
    meant = _days(line, at, now)
    if meant is None:
        return None
    if meant.grain not in "DR" or (now.part is None and now.hour is None):
        return meant
    if now.eve and meant.first:
        meant = calendar.day(meant.first - DAY)
    base = meant.value if meant.grain == "D" else meant.value.split("/")[0]
    return Period(f"{base}T{now.hour or now.part}", meant.first, meant.last, meant.grain, "TIME")


def _days(line: Line, at: int, now: _Moment) -> Period | None:
    """The day that the pieces agree on; a day word and a weekday together outvote a date."""
    said = line.day + now.offset * DAY if line.day and now.offset is not None else None
    stated = now.exact or (now.dates.resolve(line, at, near=said) if now.dates else None)
    if said is not None and now.weekday is not None and said.isoweekday() != now.weekday and stated is None:
        return calendar.weekday(said, now.weekday, "past" if (now.offset or 0) <= 0 else "future")
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
    told = next((found.period.first for found in reversed(line.before) if found.period.grain == "D" and found.period.first), None)
    return calendar.day(told or line.day)


def _weekdays(line: Line, at: int, now: _Moment) -> Period:
    number = now.weekday or 1
    if line.day and now.nth:
        first = line.day.replace(day=1)
        return calendar.day(first + ((number - first.isoweekday()) % 7 + 7 * (now.nth - 1)) * DAY)
    if line.day and now.number:
        options = [of for month in (-1, 0, 1) if (of := _in_month(line.day, month, now.number)) and of.isoweekday() == number]
        return calendar.day(min(options, key=lambda of: abs((of - (line.day or of)).days), default=None))
    which = now.which or ("future" if speaks_of_future(line, at) else "past")
    anchor = line.day
    if now.which is None and line.joined(at) and line.before and line.before[-1].end == at and line.before[-1].period.grain in "DR":
        which, anchor = "future", line.before[-1].period.last or anchor  # the days of a list follow one another
    if now.second_weekday is None:
        return calendar.weekday(anchor, number, which)
    second = calendar.weekday(anchor, now.second_weekday, "last") if which == "last" else None
    first = second.first - DAY if second and second.first else calendar.weekday(anchor, number, which).first
    if first is None:
        return Period(f"XXXX-WXX-{number}/XXXX-WXX-{now.second_weekday}", grain="R")
    return calendar.days(first, first + DAY)


def _in_month(of: date, by: int, number: int) -> date | None:
    first = calendar.shift(of.replace(day=1), "M", by)
    return calendar.made(first.year, first.month, number)


def _day_of_month(line: Line, number: int) -> Period | None:
    if line.day is None:
        return Period(f"XXXX-XX-{number:02d}", grain="D")
    of = calendar.made(line.day.year, line.day.month, number)
    return calendar.day(of) if of else None
