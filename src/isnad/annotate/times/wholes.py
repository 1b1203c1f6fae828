"""Whole years, months, weeks, decades and centuries, by number or by their relation to the article (``عام 2011``, ``الشهر الماضي``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.days import month_first
from isnad.annotate.times.line import Line
from isnad.annotate.times.months import month_year, year_after
from isnad.annotate.times.numbers import cardinal, year_number
from isnad.annotate.times.units import Step, bare_unit, read_decade, read_unit

Readers = Mapping[str, Sequence[Callable[[Line, int], Step]]]
"""The readers to try for each kind of word."""

_BEFORE_A_YEAR = ("in", "since", "during", "before", "after", "to", "part", "season", "yearhead")
_AFTER_A_YEAR = ("in", "from", "to", "during", "since", "before", "after", "closes")
_SHORTEST = 30
"""Two digits above it are a year of the twentieth century."""
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def longest(line: Line, at: int, readers: Readers) -> Step:
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
    if not line.sense(at, "from"):
        return longest(line, at, _WHOLES)
    number = line.digits(at + 1)
    stated = number is not None and 1900 <= number <= 2100 and not _counts(line, at + 2) and not line.mark(at + 2, "%")
    return longest(line, at + 1, _WHOLES) or ((at + 2, calendar.year(number)) if stated else None)


def read_year(line: Line, at: int) -> Step:
    """``عام 2011``, ``سنة 2016``, ``العام 2012``, ``2011`` where it can only be a year, ``عام 1436 هـ``."""
    if line.unit(at, "1") == "Y":
        named = year_number(line, at + 1)
        if named is None and not line.joined(at + 1):
            worded = cardinal(line, at + 1)
            named = worded if worded and 100 <= worded[1] < 2200 and (line.ends(worded[0]) or line.digits(at + 1) is None) else None
        if named is None:
            return _short_year(line, at)
        after, number = named
        if line.sense(after, "era") == "hijri":
            found = calendar.hijri(number, None, None, None)
            return (after + 1, found) if found else None
        if line.sense(after, "era") or line.key(after) == "م":
            return after + 1, calendar.year(number)
        return after, _lunar(line, number) or calendar.year(number)
    return _bare_year(line, at)


def _short_year(line: Line, at: int) -> Step:
    """``منذ عام 67``: two digits for a year of the century past, where a preposition of time stands before it and nothing is counted."""
    number = line.digits(at + 1)
    placed = any(line.sense(at - 1, kind) for kind in _BEFORE_A_YEAR)
    if number is None or len(line.key(at + 1)) != 2 or number <= _SHORTEST or not placed or line.definite(at):
        return None
    free = line.ends(at + 2) or any(line.sense(at + 2, kind) for kind in _AFTER_A_YEAR)
    return (at + 2, calendar.year(1900 + number)) if free else None


def _lunar(line: Line, number: int) -> Period | None:
    """``عام 1433`` without هـ: Hijri if that year has begun by the time of the article, for no report speaks of the common 1433."""
    meant = calendar.hijri(number, None, None, None) if line.day and number < 1500 else None
    return meant if meant and meant.first and line.day and meant.first.year <= line.day.year + 1 else None


def _bare_year(line: Line, at: int) -> Step:
    """A number that stands where a year stands, and counts nothing."""
    number = line.digits(at)
    if number is None and line.sense(at, "nthousand") and (line.sense(at - 1, "in") or line.sense(at - 1, "from")):
        worded = year_number(line, at)
        return (worded[0], calendar.year(worded[1])) if worded and worded[0] > at + 1 and line.ends(worded[0]) else None
    if number is None or not 1900 <= number <= 2100 or len(line.key(at)) != 4:
        return None
    told = at + 2 if line.sense(at + 1, "era") == "common" or line.key(at + 1) == "م" else at + 1
    if line.sense(at + 1, "era") == "hijri" or line.mark(at + 1, "%") or _counts(line, at + 1):
        return None
    placed = any(line.sense(at - 1, kind) for kind in _BEFORE_A_YEAR) or (line.key(at - 1) == "ل" and 1980 <= number <= 2040)
    after_year = line.key(at - 1) == "و" and bool(line.before) and line.before[-1].end == at - 1 and line.before[-1].period.grain == "Y"
    listed = line.unit(at - 1, "c") == "Y" or after_year
    ranged = line.sense(at - 1, "between") or (line.sense(at - 1, "from") and line.sense(at + 1, "to"))
    closing = line.ends(at + 1) and at > 0 and line.tokens[at - 1].kind == "word"
    return (told, calendar.year(number)) if placed or listed or ranged or closing or told > at + 1 else None


def _counts(line: Line, at: int) -> bool:
    """Whether a word that is counted follows: an indefinite noun straight after the number, as far as its form shows."""
    return bool(line.unit(at)) or line.sense(at, "counted") is not None


def read_month(line: Line, at: int) -> Step:
    """``نوفمبر 2015``, ``شهر فيفري``, ``سبتمبر 21، 2018``."""
    for reader in (month_year, month_first):
        if (found := reader(line, at)) and (meant := found[1].resolve(line, at)):
            return found[0], meant
    return None


def read_season(line: Line, at: int) -> Step:
    """``صيف 2014``, ``الخريف الماضي``, ``شتاء العام الماضي``."""
    season = line.sense(at, "season")
    if season is None:
        return None
    number = None
    if (mod := line.sense(at + 1, "mod")) and line.definite(at):
        after, month = at + 2, _SEASON_MONTH[season]
        if line.day is not None:
            passed = month + 2 < line.day.month
            number = line.day.year + (int(month <= line.day.month) if mod == "next" else 0 if mod == "this" or passed else -1)
    elif named := year_after(line, at + 1):
        after, number = named
    elif not line.definite(at) and (related := read_unit(line, at + 1)) and related[1].grain == "Y":
        after, first = related[0], related[1].first
        number = first.year if first else None
    else:
        return None
    if number is None:
        return after, Period(f"XXXX-{season}")
    first = date(number, _SEASON_MONTH[season], 1)
    return after, Period(f"{number:04d}-{season}", first, shift(first, "M", 3) - DAY)


_WHOLES: Readers = {
    "unit": (read_year, read_month, read_unit, bare_unit),
    "ownunit": (bare_unit,),
    "this": (read_unit,),
    "month": (read_month,),
    "hmonth": (read_month,),
    "decade": (read_decade,),
    "season": (read_season,),
    "digits": (read_year,),
    "nthousand": (read_year,),
}
