"""From one day to another, each said in full (``من 2 أكتوبر إلى 22 نوفمبر``, ``بين الثلاثاء والخميس``)."""

from __future__ import annotations

import re

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.dates import Dates
from isnad.annotate.times.days import day_number, worded_dates
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.moments import moment
from isnad.annotate.times.numeric import numeric
from isnad.annotate.times.periods import period

_DAY = re.compile(r"\d{1,2}(?!\d)")
_LONGEST = 31
"""No month has more days."""


def stretch(line: Line, at: int) -> Found | None:
    """A range whose ends are days, or months or years that a preposition opens (``من 1990 إلى 1999``, ``بين يناير ومارس``)."""
    years = _years(line, at)
    if years:
        return years
    between, bounded = line.sense(at, "between"), line.sense(at, "from")
    if (between or bounded) and (long := _long(line, at, between=between is not None)):
        return long
    begin = at + 1 if between or bounded else at
    first = moment(line, begin)
    if first is None and bounded and (days := _to_numeric(line, begin)):
        return Found(at, days[0], days[1])
    if first is None or first.period.grain != "D":
        return None
    middle = first.end
    second = _end(line, first, between=between is not None) or _day_of_it(line, middle + 1, first)
    if second is None or second.period.grain != "D":
        return None
    if first.period.type == second.period.type == "TIME" and first.period.first == second.period.last:
        return None  # from one time of a day to another: two times
    first, second = _of_one_year(line, first, second)
    number = _only_weekday(line, first)
    if number and second.period.last:
        first = Found(first.start, first.end, calendar.weekday(second.period.last, number, "past"))  # of one week with the second
    return _joined(at, first, second)


def _long(line: Line, at: int, *, between: bool) -> Found | None:
    """A range from one month or year to another of the kind, each said by name or number."""
    first = _whole(line, at + 1)
    if first is None:
        return None
    join = first.end
    if between:
        begin = join + 1 if line.key(join) == "و" else join if line.joined(join) and line.digits(join) is None else None
    else:
        begin = join + 1 if line.sense(join, "to") else None
    line.before.append(first)  # a month may need the one before it to be read as one (بين يناير ومارس)
    second = _whole(line, begin) if begin is not None else None
    line.before.pop()
    if second is None or second.period.grain != first.period.grain:
        return None
    counts = line.digits(second.start) is not None and line.key(second.end).endswith("ا")  # من 1990 إلى 1999 طالبا
    return None if counts else _joined(at, first, second)


def _whole(line: Line, at: int) -> Found | None:
    """The month or year that a word names, by itself or with its year."""
    year = line.digits(at)
    if year is not None:
        return Found(at, at + 1, calendar.year(year)) if 1800 <= year <= 2100 else None
    found = period(line, at) if line.sense(at, "month") or line.unit(at) in {"Y", "M"} else None
    return Found(at, *found) if found is not None and found[1].grain in {"Y", "M"} else None


def _end(line: Line, first: Found, *, between: bool) -> Found | None:
    """The day or time with which a range ends, behind what joins it to the first."""
    at = first.end
    if between:
        return moment(line, at + 1 if line.key(at) == "و" else at) if line.key(at) == "و" or line.joined(at) else None
    if not line.sense(at, "to") and not line.mark(at, "-"):
        return None
    line.before.append(first)  # the end may point back to it (إلى 25 من نفس الشهر)
    found = moment(line, at + 1)
    line.before.pop()
    return found


def _to_numeric(line: Line, at: int) -> tuple[int, Period] | None:
    """``20 إلى 24 / 8 / 1436هـ``: days of the month of the second, which begins with its day."""
    number = day_number(line, at) if line.digits(at) is not None else None
    last = numeric(line, at + 2) if number and line.sense(at + 1, "to") else None
    written = _DAY.match(line.key(at + 2))
    if number is None or last is None or written is None or last[1].first is None or not number[1] < int(written[0]) <= _LONGEST:
        return None
    return last[0], calendar.days(last[1].first - (int(written[0]) - number[1]) * calendar.DAY, last[1].first)


def _date_in(line: Line, found: Found) -> tuple[int, Dates] | None:
    """Where the date begins with which a moment ends, and the date."""
    for at in range(found.start, found.end):
        dated = worded_dates(line, at)
        if dated and dated[0] == found.end:
            return at, dated[1]
    return None


def _of_one_year(line: Line, first: Found, second: Found) -> tuple[Found, Found]:
    """Both ends of a range, where only one has its year (``بين 3 مارس و10 أبريل 2015``): the other is the nearest to it."""
    opening, closing = _date_in(line, first), _date_in(line, second)
    if opening and _without_year(opening[1]) and second.period.last:
        meant = opening[1].resolve(line, opening[0], near=second.period.last)
        return (Found(first.start, first.end, meant), second) if meant else (first, second)
    if closing and _without_year(closing[1]) and first.period.first:
        meant = closing[1].resolve(line, closing[0], near=first.period.first)
        return (first, Found(second.start, second.end, meant)) if meant else (first, second)
    return first, second


def _without_year(dates: Dates) -> bool:
    return bool(dates.days) and dates.year is None and dates.which is None


def _day_of_it(line: Line, at: int, first: Found) -> Found | None:
    """``الخامس عشر منه``: a day of the month in which the range begins."""
    counted, begun = day_number(line, at), _date_in(line, first)
    if counted is None or begun is None or line.key(counted[0]) != "منه" or first.period.first is None:
        return None
    of = first.period.first + (counted[1] - begun[1].days[0]) * calendar.DAY
    return Found(at, counted[0] + 1, calendar.day(of))


def _only_weekday(line: Line, found: Found) -> int | None:
    """The weekday that is all that a moment says (``بين الثلاثاء والخميس المقبلين``)."""
    number = line.sense(found.end - 1, "weekday")
    alone = found.end - found.start == 1 or (found.end - found.start == 2 and line.unit(found.start) == "D")
    return int(number) if number and alone else None


def _joined(at: int, first: Found, second: Found) -> Found | None:
    opening, closing = first.period.first, second.period.last
    if opening is None or closing is None:
        return Found(at, second.end, Period(f"{first.period.value}/{second.period.value}", grain="R"))
    if opening > closing and (closing - opening).days > -7:
        closing = calendar.shift(closing, "W", 1)
    if opening > closing:
        opening = calendar.shift(opening, "Y", -1)
    return Found(at, second.end, calendar.days(opening, closing)) if opening <= closing else None


def _years(line: Line, at: int) -> Found | None:
    """``2011-2014``, ``عامي 1950 و1953``."""
    begin = at + 1 if line.unit(at, "c") == "Y" else at
    first = line.digits(begin)
    second = line.digits(begin + 2)
    if first is None or second is None or not 1800 <= first < second <= 2100:
        return None
    joined = line.mark(begin + 1, "-/") if begin == at else line.key(begin + 1) == "و" and bool(line.sense(at - 1, "between"))
    if not joined or line.mark(begin + 3, "-/") or (begin == at and line.mark(begin - 1, "-/")):
        return None
    opening, closing = calendar.year(first), calendar.year(second)
    return Found(at, begin + 3, Period(f"{first}/{second}", opening.first, closing.last, "R"))
