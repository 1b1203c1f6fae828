"""What English lengths, distances, sets and vague words mean."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import DAY, Period, shift
from isnad.annotate.times.english_reading import Reading
from isnad.annotate.times.values import timex, with_part, with_smaller


def of_ago(reading: Reading) -> Period | None:
    """``three days ago``, ``two weeks from now``."""
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


def of_several(reading: Reading) -> Period | None:
    """``the past few days``, ``the next two years``."""
    unit, count, which = reading.word("unit", "unit"), reading.number("number"), reading.word("which", "which")
    if unit is None or which is None:
        return None
    if count is None or unit in "HNS":
        return Period(timex(unit, count), type="DURATION") if count else Period("PAST_REF" if which == "last" else "FUTURE_REF")
    if reading.day is None or which == "this":
        return Period(timex(unit, count), type="DURATION")
    return stretch(reading.day, unit, count, which)


def stretch(day: date, unit: str, count: int, which: str) -> Period:
    """The last or the next so many units, counted from a day."""
    if which == "next":
        return Period(timex(unit, count), day + DAY, shift(day, unit, count), type="DURATION")
    return Period(timex(unit, count), shift(day, unit, -count), day - DAY, type="DURATION")


def of_duration(reading: Reading) -> Period | None:
    """``72 hours``, ``three-day``, ``for a year``, ``an hour and a half``, ``two and a half years``, ``four years and six months``."""
    unit, count, more = reading.word("unit", "unit"), reading.number("number"), reading.number("more")
    if unit is None or reading.follows("age"):
        return None
    half, smaller = reading.get("halved") or reading.get("half"), reading.word("smaller", "smaller")
    if half and count:
        return Period(timex(*(with_part(unit, count, "H") or (unit, count))), type="DURATION")
    if reading.get("number") in {"a", "an"} and not reading.follows("length") and more is None:
        return None
    told = with_smaller(unit, count, smaller, more) if count and smaller and more else None
    return Period(timex(*(told or (unit, count))), type="DURATION")


def of_every(reading: Reading) -> Period | None:
    """``every Friday``, ``each year``."""
    day, unit = reading.word("weekday", "weekday"), reading.word("unit", "unit")
    if day:
        return Period(f"XXXX-WXX-{day}", type="SET")
    return Period(timex(unit, 1), type="SET") if unit and unit != "S" else None


def of_set(reading: Reading) -> Period | None:
    """``daily``."""
    return Period(reading.word("set", "set") or "", type="SET")


def of_vague(reading: Reading) -> Period | None:
    """``recently``, ``soon``."""
    return Period(reading.word("vague", "vague") or "")


def of_part_of_one(reading: Reading) -> Period | None:
    """``half an hour``, ``a quarter of a century ago``."""
    unit = reading.word("unit", "unit")
    told = with_part(unit, 0, reading.word("fraction", "fraction") or "H") if unit else None
    if told is None:
        return None
    if reading.get("ago") and reading.day and told[0] in "YMD":
        return calendar.around(reading.day, "Y", -told[1]) if told[0] == "Y" else calendar.day(shift(reading.day, told[0], -told[1]))
    return Period(timex(*told), type="DURATION")


def of_open(reading: Reading) -> Period | None:
    """``for decades``."""
    return Period(timex(reading.word("unit", "unit") or "Y", None), type="DURATION")
