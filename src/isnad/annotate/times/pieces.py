"""The pieces that can stand in a day or time of day, one reader each: part of the day, clock, day word, weekday, date."""

from __future__ import annotations

from isnad.annotate.times.agreement import Moment
from isnad.annotate.times.clock import clock_time
from isnad.annotate.times.days import day_number, month_first, worded_dates
from isnad.annotate.times.feasts import day_of_feast, feast
from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import ordinal
from isnad.annotate.times.numeric import numeric

_MOST_WEEKDAYS = 5
"""So many days of one name a month has at most; a higher number behind one is the day of the month."""


def piece(line: Line, at: int, now: Moment) -> int | None:
    """Read one more piece into the moment: the token after it, or None if none stands here."""
    if at >= line.size or now.opened or not (at == now.start or line.free(at)):
        return None
    token = line.tokens[at]
    if not token.senses and token.kind != "number" and token.key != "ال":
        return None
    for reader in (_late, _part_of_day, _clock, _day_word, _weekday, _date):
        step = reader(line, at, now)
        if step is not None:
            return step
    return None


def _late(line: Line, at: int, now: Moment) -> int | None:
    """``ساعة متأخرة من ليلة أمس``, ``وقت سابق يوم السبت``: only before a day."""
    late = line.sense(at, "late")
    if at != now.start or late is None:
        return None
    now.part = late
    return at + 1


def _part_of_day(line: Line, at: int, now: Moment) -> int | None:
    part = line.sense(at, "daypart")
    if part is None or now.hour:
        return at + 1 if part and line.sense(at - 1, "from") else None  # الساعة السابعة من صباح اليوم
    if line.definite(at):
        if line.key(at) != "ليله" or now.named or line.sense(at - 1, "same"):
            return None
        now.part = "NI"
        if line.sense(at + 1, "beyond") and (beyond := line.sense(at + 2, "mod")):
            now.offset = {"last": -2, "next": 1}.get(beyond, 0)
            return at + 3
        mod = line.sense(at + 1, "mod")
        now.offset = -1 if mod == "last" else 0
        return at + (2 if mod else 1)
    if now.part is not None and now.named:
        return None  # هذا الصباح فجر انتحاري نفسه
    now.part = part if now.part in {None, "NI"} or part != "NI" else now.part
    return at + 1


def _clock(line: Line, at: int, now: Moment) -> int | None:
    if now.hour is not None:
        return None
    if (night := line.sense(at, "midnight")) and now.part is None:
        now.hour = "24:00"
        if night != "24":
            now.offset = int(night)
        return at + 1
    found = clock_time(line, at)
    if found is None:
        return None
    now.hour = found[1]
    return found[0]


def _day_word(line: Line, at: int, now: Moment) -> int | None:
    """``أمس``, ``غدا``, ``بعد غد``, ``اليوم``; ``يوم`` before a weekday or a date."""
    if now.named:
        return None
    offset = line.sense(at, "dayword")
    if offset is not None:
        now.offset = int(offset)
        return at + 1
    if line.sense(at, "this"):
        return _this(line, at, now)
    if line.unit(at, "1c+") != "D":
        return None
    if line.definite(at):
        return _today(line, at, now)
    if line.key(at) == "يوما" or (line.unit(at, "+") and not (line.digits(at + 1) is not None and worded_dates(line, at + 1))):
        return None
    now.day_noun = True
    return at + 1 if _names_a_day(line, at + 1) else None


def _this(line: Line, at: int, now: Moment) -> int | None:
    """``هذا اليوم``, ``هذا الصباح``, ``هذه الليلة``; ``هذا`` before ``يوم``."""
    part = line.sense(at + 1, "thispart")
    if line.definite(at + 1) and (part or line.unit(at + 1, "1") == "D"):
        now.offset, now.part = 0, now.part or part
        return at + 2
    if line.unit(at + 1, "1") != "D":
        return None
    now.which = "this"
    return at + 1


def _names_a_day(line: Line, at: int) -> bool:
    """Whether what follows ``يوم`` is a weekday, a day word or a date."""
    if line.sense(at, "weekday") or line.sense(at, "dayword") or worded_dates(line, at) or numeric(line, at) or month_first(line, at):
        return True
    if line.sense(at, "eid") and feast(line, at):
        return True
    number = day_number(line, at) if line.digits(at) is not None else None
    return number is not None and line.ends(number[0])


def _today(line: Line, at: int, now: Moment) -> int | None:
    if line.unit(at, "1") != "D":
        return None
    if ordinal(line, at + 1) or line.sense(at + 1, "mod") or line.sense(at + 1, "same") or line.sense(at - 1, "same"):
        return None
    if line.sense(at + 1, "dayname") or line.sense(at - 1, "paper") or line.key(at + 1) == "الذي":
        return None
    if line.key(at - 1) == "في" or line.tokens[at].prefix.endswith("بال"):  # برميل في اليوم
        return None
    now.offset = 0
    return at + 1


def _weekday(line: Line, at: int, now: Moment) -> int | None:
    """``الثلاثاء الماضي``, ``السبت والأحد``, ``يومي الجمعة والسبت الماضيين``."""
    number = line.sense(at, "weekday")
    if number is None or now.weekday is not None or now.dates is not None or now.exact is not None:
        return None
    if not line.definite(at) and not now.day_noun:
        return None
    if line.sense(at - 1, "prayer"):
        return None
    now.weekday = int(number)
    after = at + 1
    second = line.sense(after, "weekday")
    following = second is not None and now.offset is None and int(second) == int(number) % 7 + 1
    if second and following and line.tokens[after].prefix in {"وال", "ال"} and (line.joined(after) or now.part == "NI"):
        now.second_weekday = int(second)
        after += 1
    elif now.part == "NI" and line.mark(after, "-/") and line.sense(after + 1, "weekday") == str(int(number) % 7 + 1):
        now.second_weekday = int(number) % 7 + 1
        after += 2
    mod = line.sense(after, "mod")
    if mod and line.definite(after):
        now.which = "last" if mod == "recent" else mod
        after += 1
    elif (beyond := line.sense(after + 1, "mod")) and line.sense(after, "beyond") and line.definite(after + 1):
        now.which, now.weeks = beyond, 1
        after += 2
    elif line.joined(after) and second:
        now.which = _of_all(line, after)
    elif line.definite(after) and (counted := ordinal(line, after)) and line.ends(counted[0]):
        after, which = counted
        if which <= _MOST_WEEKDAYS:
            now.nth = which
        else:
            now.number = which
    return after


def _of_all(line: Line, at: int) -> str | None:
    """The modifier behind the last of several weekdays, which holds for each (``الأحد والثلاثاء الماضيين``)."""
    while line.joined(at) and line.sense(at, "weekday"):
        at += 1
    mod = line.sense(at, "mod") if line.definite(at) and line.key(at).endswith("ين") else None
    return "last" if mod == "recent" else mod


def _date(line: Line, at: int, now: Moment) -> int | None:
    if now.dates is not None or now.exact is not None:
        return _other_calendar(line, at, now)
    if found := worded_dates(line, at) or month_first(line, at):
        now.dates = found[1]
        return found[0]
    if stated := numeric(line, at):
        now.exact = stated[1]
        return stated[0]
    if kept := feast(line, at) or day_of_feast(line, at):
        now.exact, now.eve = kept[1], now.part == "NI" or line.key(at - 1) == "عشيه"
        return kept[0]
    number = day_number(line, at) if now.weekday is not None or now.day_noun else None
    worded = line.sense(at - 1, "in") and not line.sense(at, "daypart")
    if number and (line.digits(at) is not None or worded) and _closes(line, number[0]):
        now.number = number[1]
        return number[0]
    return None


def _other_calendar(line: Line, at: int, now: Moment) -> int | None:
    """The same day in the other calendar (``الموافق 23 أكتوبر 2015``): the common one is kept."""
    if not line.sense(at - 1, "equals"):
        return None
    if stated := numeric(line, at):
        now.exact = now.exact or stated[1]
        return stated[0]
    found = worded_dates(line, at)
    if found is None or found[1].hijri == (now.dates is None or now.dates.hijri):
        return None
    if not found[1].hijri:
        now.dates = found[1]
    return found[0]


def _closes(line: Line, at: int) -> bool:
    """Whether a day of the month without its month is complete here: the clause ends, or a range goes on."""
    return line.ends(at) or line.sense(at, "to") is not None
