"""Weeks, months, years, decades, seasons and parts of them, named by their relation to the article (``الأسبوع الماضي``, ``أواخر 2017``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.dates import month_first, month_year, worded_dates, year_after
from isnad.annotate.times.line import Line
from isnad.annotate.times.portions import portion
from isnad.annotate.times.numbers import cardinal, ordinal, year_number

_STEP = {"this": 0, "last": -1, "recent": -1, "next": 1}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
Step = tuple[int, Period] | None


def period(line: Line, at: int) -> Step:
    """The longest named stretch of time from a token on: (the token after it, what it stands for)."""
    return _longest(line, at, _READERS)


def _longest(line: Line, at: int, readers: Mapping[str, Sequence[Callable[[Line, int], Step]]]) -> Step:
    """The longest reading by the readers of what the token can be."""
    if at >= line.size:
        return None
    token, best = line.tokens[at], None
    for kind in token.senses if token.kind == "word" else ("digits",):
        for reader in readers.get(kind, ()):
            step = reader(line, at)
            if step and (best is None or step[0] > best[0]):
                best = step
    return best


def whole(line: Line, at: int) -> Step:
    """A stretch that others can be parts of, behind ``من`` or ``شهر``."""
    if line.sense(at, "from"):
        at += 1
    return _longest(line, at, _WHOLES)


def _bare_unit(line: Line, at: int) -> Step:
    """``العام`` alone, as the year in hand, behind ``مطلع`` and the like."""
    unit = line.unit(at, "1")
    if unit not in {"W", "M", "Y", "C"} or not line.definite(at):
        return None
    return at + 1, calendar.around(line.day, unit, 0)


def _year(line: Line, at: int) -> Step:
    """``عام 2011``, ``سنة 2016``, ``العام 2012``, ``2011`` where it can only be a year, ``عام 1436 هـ``."""
    if line.unit(at, "1") == "Y":
        named = year_number(line, at + 1)
        if named is None:
            worded = cardinal(line, at + 1)
            named = worded if worded and 100 <= worded[1] < 2200 and (line.ends(worded[0]) or line.digits(at + 1) is None) else None
        if named is None:
            return None
        after, number = named
        if line.sense(after, "era") == "hijri":
            found = calendar.hijri(number, None, None, None)
            return (after + 1, found) if found else None
        if line.sense(after, "era") or line.key(after) == "م":
            after += 1
        return after, calendar.year(number)
    return _bare_year(line, at)


def _bare_year(line: Line, at: int) -> Step:
    """A number that stands where a year stands, and counts nothing."""
    number = line.digits(at)
    if number is None and line.sense(at, "nthousand") and (line.sense(at - 1, "in") or line.sense(at - 1, "from")):
        worded = year_number(line, at)
        return (worded[0], calendar.year(worded[1])) if worded and worded[0] > at + 1 and line.ends(worded[0]) else None
    if number is None or not 1900 <= number <= 2100 or len(line.key(at)) != 4:
        return None
    if line.sense(at + 1, "era") == "hijri" or line.mark(at + 1, "%") or _counts(line, at + 1):
        return None
    placed = any(line.sense(at - 1, kind) for kind in ("in", "since", "during", "before", "after", "to", "part", "season"))
    placed = placed or bool(line.sense(at - 1, "yearhead")) or (line.key(at - 1) == "ل" and 1980 <= number <= 2040)
    listed = line.unit(at - 1, "c") == "Y" or (line.key(at - 1) == "و" and line.digits(at - 2) is not None and line.before and line.before[-1].end >= at - 1)
    ranged = line.sense(at - 1, "between") or (line.sense(at - 1, "from") and line.sense(at + 1, "to"))
    closing = line.ends(at + 1) and not line.mark(at - 1, "+/*-") and at > 0 and line.tokens[at - 1].kind == "word"
    return (at + 1, calendar.year(number)) if placed or listed or ranged or closing else None


def _counts(line: Line, at: int) -> bool:
    """Whether a word that is counted follows: an indefinite noun straight after the number, as far as its form shows."""
    return bool(line.unit(at)) or line.sense(at, "counted") is not None


def _month(line: Line, at: int) -> Step:
    for reader in (month_year, month_first):
        if (found := reader(line, at)) and (meant := found[1].resolve(line, at)):
            return found[0], meant
    return None


def _unit(line: Line, at: int) -> Step:
    """``هذا الأسبوع``, ``الشهر الماضي``, ``العام المقبل``, ``القرن الماضي``, ``القرن التاسع عشر``."""
    this = line.sense(at, "this")
    if this:
        unit = line.unit(at + 1, "1")
        if unit in {"W", "M", "Y", "T", "C"} and line.definite(at + 1):
            return at + 2, calendar.around(line.day, unit, 0)
        return None
    unit = line.unit(at, "1")
    if unit not in {"W", "M", "Y", "T", "C"} or not line.definite(at):
        return None
    if unit == "C" and (counted := ordinal(line, at + 1)) and line.definite(at + 1):
        return counted[0], calendar.century(counted[1])
    mod = line.sense(at + 1, "mod")
    if mod is None or not line.definite(at + 1):
        if (line.sense(at + 1, "after") or line.sense(at + 1, "before")) and (beyond := line.sense(at + 2, "mod")):
            return at + 3, calendar.around(line.day, unit, 2 * _STEP[beyond])
        return None
    found = calendar.around(line.day, unit, _STEP[mod])
    after = at + 2
    if unit == "Y" and (named := year_number(line, after)):
        return named[0], calendar.year(named[1])
    return after, found


def _stretch(day: date | None, unit: str, count: int, mod: str) -> Period:
    """The last or the next so many units, counted from the day of the article."""
    value = f"P{count * {'T': 10, 'C': 100}.get(unit, 1)}{ {'T': 'Y', 'C': 'Y'}.get(unit, unit)}"
    if day is None or mod == "this":
        return Period(value, type="DURATION")
    if unit == "T" and mod in {"last", "next"}:
        opening = calendar.around(day, "T", -count if mod == "last" else 1)
        closing = calendar.around(day, "T", -1 if mod == "last" else count)
        return Period(value, opening.first, closing.last, type="DURATION")
    if mod == "next":
        return Period(value, day + DAY, shift(day, unit, count), type="DURATION")
    return Period(value, shift(day, unit, -count), day if mod == "recent" and unit not in "D" else day - DAY, type="DURATION")


def _several(line: Line, at: int) -> Step:
    """``اليومين الماضيين``, ``الأشهر الثلاثة القادمة``, ``3 أيام القادمة``, ``الأيام القليلة الماضية``, ``السنوات المقبلة``."""
    counted = cardinal(line, at)
    noun = counted[0] if counted else at
    unit = line.unit(noun, "12+") if counted else line.unit(noun, "2+")
    if unit is None or (counted is None and not line.definite(noun)):
        return None
    count, after = (counted[1] if counted else 2 if line.unit(noun, "2") else 0), noun + 1
    if not count and (number := cardinal(line, after)):
        after, count = number
    few = line.sense(after, "manyafter")
    if few:
        after += 1
    mod = line.sense(after, "mod")
    if mod is None or not line.definite(after):
        return None
    if not count or unit in "HNS":
        vague = {"last": "PAST_REF", "recent": "PAST_REF", "next": "FUTURE_REF", "this": "PRESENT_REF"}[mod]
        return after + 1, Period(vague if not count else f"PT{count}{unit.replace('N', 'M')}", type="DATE" if not count else "DURATION")
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


def _decade(line: Line, at: int) -> Step:
    """``الثمانينات``, ``ستينات القرن الماضي``, ``سبعينيات القرن التاسع عشر``."""
    tens = line.sense(at, "decade")
    if tens is None:
        return None
    number = int(tens)
    if line.unit(at + 1, "1") == "C" and (named := _unit(line, at + 1)):
        after, found = named
        first = found.first
        return after, calendar.decade(first.year + number if first else None)
    past = line.day.year if line.day else None
    hundred = 1900 if past is None or past % 100 < number + 10 else past // 100 * 100
    return at + 1, calendar.decade(hundred + number)


def _season(line: Line, at: int) -> Step:
    """``صيف 2014``, ``الخريف الماضي``, ``شتاء العام الماضي``."""
    season = line.sense(at, "season")
    if season is None:
        return None
    number = None
    if (mod := line.sense(at + 1, "mod")) and line.definite(at):
        after, month = at + 2, _SEASON_MONTH[season]
        if line.day is not None:
            number = line.day.year + (0 if mod == "this" else 0 if (mod == "next") == (month > line.day.month) else 1 if mod == "next" else -1)
            if mod in {"last", "recent"} and month + 2 < line.day.month:
                number = line.day.year
    elif named := year_after(line, at + 1):
        after, number = named
    elif not line.definite(at) and (related := _unit(line, at + 1)) and related[1].grain == "Y":
        after, first = related[0], related[1].first
        number = first.year if first else None
    else:
        return None
    if number is None:
        return after, Period(f"XXXX-{season}")
    first = date(number, _SEASON_MONTH[season], 1)
    return after, Period(f"{number:04d}-{season}", first, shift(first, "M", 3) - DAY)


def _fraction(line: Line, at: int) -> Step:
    """``الربع الثالث من عام 2016``, ``النصف الأول من شهر أكتوبر``."""
    kind = line.sense(at, "fraction")
    counted = ordinal(line, at + 1) if kind and line.definite(at) else None
    named = whole(line, counted[0]) if counted else None
    if kind is None or counted is None or named is None:
        return None
    after, of = named
    number, parts = counted[1], {"H": 2, "Q": 4, "T": 3}[kind]
    if number > parts:
        return None
    if of.first is None or of.last is None:
        return after, Period(f"{of.value}-{kind}{number}")
    if of.grain == "Y":
        first = date(of.first.year, 1 + (number - 1) * 12 // parts, 1)
        return after, Period(f"{of.value}-{kind}{number}", first, shift(first, "M", 12 // parts) - DAY)
    if of.grain == "M" and kind == "H":
        return after, calendar.days(of.first, of.first + 14 * DAY) if number == 1 else calendar.days(of.first + 15 * DAY, of.last)
    return None


def _numbered(line: Line, at: int) -> Step:
    """``الأسبوع الأول من أكتوبر``, ``الأسبوع الأخير من عام 2015``, ``الستة أشهر الأولى من هذا العام``."""
    counted = cardinal(line, at)
    if counted and line.unit(counted[0], "+") == "M" and line.sense(counted[0] + 1, "ordinal") == "1" and (named := whole(line, counted[0] + 2)):
        after, of = named
        if of.grain == "Y" and of.first and counted[1] < 12:
            last = shift(of.first, "M", counted[1]) - DAY
            return after, Period(f"{of.value}-H1" if counted[1] == 6 else f"{of.first}/{last}", of.first, last)
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


def _monday(of: date) -> date:
    return of - (of.isoweekday() - 1) * DAY


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
    named = whole(line, at + 1)
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
_READERS: Mapping[str, Sequence[Callable[[Line, int], Step]]] = {
    "part": (_part, _last_several),
    "since": (_part,),
    "fraction": (_fraction,),
    "decade": (_decade,),
    "season": (_season,),
    "unit": (_year, _month, _unit, *_COUNTED),
    "this": (_unit,),
    "month": (_month,),
    "hmonth": (_month,),
    "digits": (_year, *_COUNTED),
    "nunit": _COUNTED,
    "nten": _COUNTED,
    "nthousand": (_year,),
}
_WHOLES: Mapping[str, Sequence[Callable[[Line, int], Step]]] = {
    "unit": (_year, _month, _unit, _bare_unit),
    "this": (_unit,),
    "month": (_month,),
    "hmonth": (_month,),
    "decade": (_decade,),
    "season": (_season,),
    "digits": (_year,),
    "nthousand": (_year,),
}
