"""Weeks, months, years, decades, centuries by their relation to the article or their number (``الشهر الماضي``, ``القرن الثامن``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.numbers import ordinal, year_number

Step = tuple[int, Period] | None
"""(The token after an expression, what it stands for)."""

STEPS = {"this": 0, "last": -1, "recent": -1, "next": 1}


def bare_unit(line: Line, at: int) -> Step:
    """``العام`` alone, as the year in hand, behind ``مطلع`` and the like."""
    unit = line.sense(at, "ownunit") or (line.unit(at, "1") if line.definite(at) else None)
    if unit == "Y" and line.sense(at + 1, "yearkind"):
        return at + 2, Period("XXXX", grain="Y")
    return (at + 1, calendar.around(line.day, unit, 0)) if unit in {"W", "M", "Y", "C"} else None


def read_unit(line: Line, at: int) -> Step:
    """``هذا الأسبوع``, ``الشهر الماضي``, ``العام المقبل``, ``القرن الماضي``, ``القرن التاسع عشر``, ``العام الدراسي المقبل``."""
    if line.sense(at, "this"):
        unit = _whole_unit(line, at + 1)
        if unit == "Y" and line.sense(at + 2, "yearkind"):
            return at + 3, Period("XXXX", grain="Y")
        return (at + 2, calendar.around(line.day, unit, 0)) if unit else None
    unit = _whole_unit(line, at)
    if unit is None or (unit == "T" and line.sense(at - 1, "during") and line.sense(at + 1, "mod") in {"last", "next", "recent"}):
        return None  # خلال العقد الماضي: the last ten years
    for reader in _PARTICULAR.get(unit, ()):
        if found := reader(line, at):
            return found
    return _related(line, at, unit)


def _whole_unit(line: Line, at: int) -> str | None:
    """The unit of a week or longer that a token names, with the article."""
    unit = line.unit(at, "1") if line.definite(at) and not line.sense(at - 1, "general") else None
    return unit if unit in {"W", "M", "Y", "T", "C"} else None


def _related(line: Line, at: int, unit: str) -> Step:
    """``الشهر الماضي``, ``العام الحالي 2012``, ``الأسبوع قبل الماضي``: counted from the article; ``العام التالي`` from what was told."""
    mod = (line.sense(at + 1, "new") if unit == "Y" else None) or line.sense(at + 1, "mod")
    if mod is None or not line.definite(at + 1):
        beyond = line.sense(at + 2, "mod") if line.sense(at + 1, "beyond") else None
        return (at + 3, calendar.around(line.day, unit, 2 * STEPS[beyond])) if beyond else None
    if unit == "Y" and (named := year_number(line, at + 2)):
        return named[0], calendar.year(named[1])
    return at + 2, calendar.around(_anchor(line, at + 1, unit), unit, _step(line, mod))


def _anchor(line: Line, at: int, unit: str) -> date | None:
    """The day from which a modifier counts: what was told in this line for ``التالي``, a year told by its number for ``السابق``."""
    side = line.sense(at, "told")
    if side == "last" and unit == "Y":
        numbered = (found.period.last for found in reversed(line.before) if _ends_in_a_year(line, found))
        return next((last for last in numbered if last), line.day)
    told = line.latest_here() if side == "next" else None
    return told.first if told else line.day


def _ends_in_a_year(line: Line, found: Found) -> bool:
    """Whether the words end in a year's number, an era behind it apart."""
    return year_number(line, found.end - 1) is not None or year_number(line, found.end - 2) is not None


def _century(line: Line, at: int) -> Step:
    """``القرن التاسع عشر``; of the Hijri calendar it is not resolved."""
    counted = ordinal(line, at + 1) if line.definite(at + 1) else None
    if counted is None:
        return None
    era = line.sense(counted[0], "era")
    return counted[0] + int(era is not None), calendar.century(None if era == "hijri" else counted[1])


def _year_of_a_kind(line: Line, at: int) -> Step:
    """``العام الدراسي المقبل``, ``السنة المالية 2014-2015``, ``العام الهجري الحالي``.

    Where a school year or a budget year begins no two countries agree on: without a number it is not resolved.
    """
    kind = line.sense(at + 1, "yearkind") if line.definite(at + 1) else None
    if kind is None:
        return None
    after = at + 2
    if numbered := _numbered_year(line, after):
        return numbered
    mod = line.sense(after, "new") or line.sense(after, "mod")
    if mod is None or not line.definite(after):
        return None
    if numbered := _numbered_year(line, after + 1):
        return numbered
    meant = calendar.around(line.day, "Y", _step(line, mod)) if kind == "common" else None
    if kind == "hijri" and line.day:
        meant = calendar.hijri_year(line.day, STEPS.get(mod))
    return after + 1, meant or Period("XXXX", grain="Y")


def _step(line: Line, mod: str) -> int:
    """How many years a modifier is away; the new year is the one whose beginning is nearer."""
    return STEPS.get(mod, int(line.day is not None and line.day.month > 6))


def _numbered_year(line: Line, at: int) -> Step:
    """``2014``, ``2014-2015``, ``1435 / 1436 هـ`` behind the kind of a year: all days of the years named."""
    first = year_number(line, at)
    if first is None:
        return None
    second = year_number(line, first[0] + 1) if line.mark(first[0], "-/") else None
    after, last = second if second and second[1] == first[1] + 1 else first
    opening, closing = _year(first[1]), _year(last)
    if line.sense(after, "era") or line.key(after) == "م":
        after += 1
    value = opening.value if first[1] == last else f"{first[1]}/{last}"
    return after, Period(value, opening.first, closing.last, "Y")


def _year(number: int) -> Period:
    found = calendar.hijri(number, None, None, None) if number < 1600 else calendar.year(number)
    return found or Period("XXXX", grain="Y")


def _decade_of_a_century(line: Line, at: int) -> Step:
    """``العقد الأول من القرن الحالي``, ``العقد الأخير من القرن الماضي``: its first year has the decade's number in its tens."""
    final = line.sense(at + 1, "mod") == "recent"
    counted = (at + 2, 10) if final else ordinal(line, at + 1)
    if counted is None or counted[1] > 10 or not line.definite(at + 1) or not line.sense(counted[0], "from"):
        return None
    of = read_unit(line, counted[0] + 1) if line.unit(counted[0] + 1, "1") == "C" or line.sense(counted[0] + 1, "this") else None
    if of is None or of[1].grain != "C":
        return None
    first = of[1].first
    return of[0], calendar.decade(first.year + 10 * (counted[1] - 1) if first else None)


def read_decade(line: Line, at: int) -> Step:
    """``الثمانينات``, ``ستينات القرن الماضي``, ``السبعينيات من القرن التاسع عشر``, ``عقد التسعينات``."""
    tens = line.sense(at, "decade")
    if tens is None:
        return None
    number = int(tens)
    century = at + 2 if line.sense(at + 1, "from") else at + 1
    if line.unit(century, "1") == "C" and (named := read_unit(line, century)) and named[1].grain == "C":
        after, found = named
        first = found.first
        return after, calendar.decade(first.year + number if first else None)
    past = line.day.year if line.day else None
    hundred = 1900 if past is None or past % 100 < number + 10 else past // 100 * 100
    return at + 1, calendar.decade(hundred + number)


_PARTICULAR: Mapping[str, Sequence[Callable[[Line, int], Step]]] = {
    "C": (_century,),
    "T": (_decade_of_a_century,),
    "Y": (_year_of_a_kind,),
}
