"""The beginning, middle, end or rest of a period."""

from __future__ import annotations

from datetime import date

from isnad.annotate.times.calendar import DAY, Period, shift


def portion(of: Period, part: str, day: date | None, *, late: bool = False) -> Period:
    """The beginning, middle or end of a period: thirds of a month (ten days), quarters of a year, the last decade of a century.

    ``late`` takes the end of a week from Thursday on (``أواخر الأسبوع``), else its end is the weekend. ``day`` is where the rest begins.
    """
    first, last = of.first or date.min, of.last or date.max
    grain = {29: "M", 30: "M", 354: "Y", 355: "Y"}.get((last - first).days + 1, of.grain) if of.grain == "R" else of.grain  # Hijri
    if part == "REST":
        return Period(of.value, max(first, day or first), last, "R")
    if of.grain == "W":
        if late:
            return Period(of.value, first + 3 * DAY, last, "R")
        if part == "END":
            return Period(f"{of.value}-WE", first + 5 * DAY, last, "R")
        return Period(of.value, first, first + 2 * DAY, "R") if part == "START" else Period(of.value, first + DAY, first + 4 * DAY, "R")
    if grain == "M":
        cut = {"START": (first, first + 9 * DAY), "MID": (first + 10 * DAY, first + 19 * DAY), "END": (first + 20 * DAY, last)}[part]
    elif grain == "Y":
        cut = {
            "START": (first, shift(first, "M", 3) - DAY),
            "MID": (shift(first, "M", 4), shift(first, "M", 8) - DAY),
            "END": (shift(first, "M", 9), last),
        }[part]
    elif of.grain in "TC":
        edge, left, right = (10, 40, 60) if of.grain == "C" else (3, 4, 7)
        cut = {
            "START": (first, date(first.year + edge - 1, 12, 31)),
            "MID": (date(first.year + left, 1, 1), date(first.year + right - 1, 12, 31)),
            "END": (date(last.year - edge + 1, 1, 1), last),
        }[part]
    else:
        cut = (first, last)
    return Period(of.value, *cut, "R")
