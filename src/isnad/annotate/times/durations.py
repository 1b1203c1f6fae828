"""Lengths of time, distances from the day of the article (``قبل يومين``), and sets (``كل جمعة``)."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.lengths import BEFORE_A_LENGTH, Length, length
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.numbers import cardinal_behind, year_number
from isnad.annotate.times.values import CLOCK_UNITS, timex

_AGE_REACH = {"near": 3, "far": 8}
_BEGUN_REACH = 5
_ONCE_REACH = 8


def duration(line: Line, at: int) -> Found | None:
    """A length of time by itself or behind ``خلال``, ``لمدة``, ``أكثر من``; anchored where the text says from when."""
    found = length(line, at, placed=any(line.sense(at - 1, kind) for kind in BEFORE_A_LENGTH))
    if found is None or _is_age(line, at, found[0]):
        return None
    after, unit, count = found
    begin = at - 1 if line.mark(at - 1, "(") and line.mark(at + 1, ")") else at
    period = Period(timex(unit, count), type="DURATION")
    back = at - 1
    while line.sense(back, "about"):
        back -= 1
    if count and unit not in CLOCK_UNITS:
        if line.day and line.sense(back, "since"):
            period = Period(period.value, shift(line.day, unit, -count), line.day, type="DURATION")
        elif line.sense(back, "for") and (first := _begun(line, at)):
            period = Period(period.value, first, shift(first, unit, count) - DAY, type="DURATION")
    return Found(begin, after, period)


def _begun(line: Line, at: int) -> date | None:
    """The day told just before (``تبدأ اليوم لمدة``)."""
    last = line.before[-1] if line.before else None
    return last.period.last if last and last.period.grain == "D" and at - last.end <= _BEGUN_REACH else None


def _is_age(line: Line, at: int, after: int) -> bool:
    """``يبلغ من العمر 20 عاما``, ``(32 عاما)``, ``طفل عمره سنتان``."""
    if line.unit(after - 1) not in {"Y", "M"}:
        return False
    if line.key(at - 1) == "ال":  # ابن الـ77 عاما
        return True
    if any((reach := line.sense(back, "age")) and at - back <= _AGE_REACH[reach] for back in range(at - 8, at)):
        return True
    if line.mark(at - 1, '("«') and line.unit(after - 1) == "Y" and line.digits(at) is not None:
        return True
    back = at - 1
    while back > 0 and (line.key(back) == "و" or line.digits(back) is not None or line.unit(back) == "Y"):
        back -= 1
    if back < at - 1 and line.mark(back, "("):  # (17 سنة و14 سنة)
        return True
    return line.sense(after, "from") is not None and line.sense(after + 1, "age") is not None


def distance(line: Line, at: int) -> Found | None:
    """``قبل ثلاثة أيام``, ``منذ يومين``, ``بعد أسبوعين من الآن``: a day, month or year that lies so far from the article's day.

    ``بعد يومين من وصوله`` counts from something else and stays a length.
    """
    direction = next((kind for kind in ("before", "since", "after") if line.sense(at, kind)), None)
    if direction is None:
        return None
    begin = at + 1
    while line.sense(begin, "about") or (line.mark(begin, "(") and line.mark(begin + 2, ")")):
        begin += 1
    found = length(line, begin, placed=True)
    if found is None or line.sense(begin, "few") or _is_named(line, begin):
        return None
    after, unit, count = found
    from_now = line.sense(after, "from") is not None and line.sense(after + 1, "now") is not None
    of_something = line.sense(after, "from") is not None and not line.sense(after + 1, "thetime")
    elsewhere = not from_now and (of_something or line.key(after) == "علي")
    if count is None or unit in CLOCK_UNITS or elsewhere:
        return None
    if direction == "since" and unit in "MYTC" and not _happened_once(line, at):
        return None
    if direction == "after" and not from_now and (unit not in "DWMY" or not speaks_of_future(line, at)):
        return None
    by = count if direction == "after" else -count
    after += 2 if from_now else 0
    if line.day is None or unit == "C":
        return Found(at, after, Period("XXXX" if unit in "YTC" else "XXXX-XX-XX"))
    if unit in "YT" and not from_now:
        return Found(at, after, calendar.around(line.day, "Y", by * {"Y": 1, "T": 10}[unit]))
    return Found(at, after, calendar.day(shift(line.day, unit, by)))


def _is_named(line: Line, at: int) -> bool:
    """Whether a unit is a year, month or day by its name (``منذ عام 2011``, ``قبل شهر رمضان``, ``قبل يوم الأحد``) and no length."""
    unit = line.unit(at, "1")
    month = line.sense(at + 1, "month") or line.sense(at + 1, "hmonth")
    dated = line.sense(at + 1, "weekday") is not None or line.digits(at + 1) is not None
    return bool(unit == "Y" and year_number(line, at + 1)) or (unit == "M" and month is not None) or (unit == "D" and dated)


def _happened_once(line: Line, at: int) -> bool:
    """Whether the verb before ``منذ`` tells of one moment (``غادر البلاد منذ سنتين``: two years ago), unless it is denied (``لم``)."""
    for back in range(at - 1, max(-1, at - _ONCE_REACH), -1):
        if line.ends(back) or line.sense(back, "clause"):
            return False
        if line.sense(back, "once") and line.tokens[back].prefix in {"", "و", "ف"}:
            return line.key(back - 1) not in {"لم", "ما"}
    return False


def from_now(line: Line, at: int) -> Found | None:
    """``شهر و 21 يوما من الآن``: several lengths added up; before now, unless ``بعد`` or the clause points forward."""
    begin = at + 1 if line.sense(at, "after") or line.sense(at, "since") or line.sense(at, "before") else at
    parts: list[Length] = []
    after = begin
    while True:
        step = length(line, after, placed=True)
        if step is None or step[2] is None or step[1] in CLOCK_UNITS:
            break
        parts.append(step)
        after = step[0]
        if line.key(after) == "و" or (line.mark(after, "،,") and line.digits(after + 1) is not None):
            after += 1
        elif not line.joined(after):
            break
    if len(parts) < 2 or not (line.sense(after, "from") and line.sense(after + 1, "now")):
        return None
    sign = 1 if line.sense(at, "after") or (not line.sense(at, "since") and speaks_of_future(line, at)) else -1
    of = line.day
    for _, unit, count in sorted(parts, key=lambda part: "CTYMWD".index(part[1])):
        of = shift(of, unit, sign * (count or 0)) if of else None
    return Found(at, after + 2, calendar.day(of))


def definite(line: Line, at: int) -> Found | None:
    """``الأيام الأربعة``: a length that was told before."""
    unit = line.unit(at, "+")
    if unit is None or not line.definite(at) or not (line.definite(at + 1) or line.key(at + 1) == "ال"):
        return None
    counted = cardinal_behind(line, at + 1)
    return Found(at, counted[0], Period(timex(unit, counted[1]), type="DURATION")) if counted else None


def recurring(line: Line, at: int) -> Found | None:
    """``سنويا``, ``كل جمعة``, ``كل يوم``, ``كل يوم جمعة``."""
    value = line.sense(at, "set")
    if value == "P1D" and not line.definite(at) and (number := line.sense(at + 1, "weekday")) and not line.definite(at + 1):
        return Found(at, at + 2, Period(f"XXXX-WXX-{number}", type="SET"))
    if value:
        return Found(at, at + 1, Period(value, type="SET"))
    if not line.sense(at, "every"):
        return None
    begin = at + 1
    if line.unit(begin, "1") == "D" and line.sense(begin + 1, "weekday"):
        begin += 1
    number = line.sense(begin, "weekday")
    if number and not line.sense(begin, "nunit"):
        return Found(at, begin + 1, Period(f"XXXX-WXX-{number}", type="SET"))
    found = length(line, begin, placed=True)
    if found and found[2] and found[1] != "S":
        return Found(at, found[0], Period(timex(found[1], found[2]), type="SET"))
    return None
