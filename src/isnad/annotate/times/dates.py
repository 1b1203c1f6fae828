"""Days of a month as written, and the days that they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from isnad.annotate.times import calendar
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.cues import speaks_of_future
from isnad.annotate.times.line import Line

_JUST_PASSED = 45


@dataclass(frozen=True, slots=True)
class Dates:
    """Days of a month as written. ``days`` is empty for a whole month, and holds first and last day of a stretch; year None: not said."""

    days: tuple[int, ...]
    month: int
    year: int | None = None
    which: str | None = None
    hijri: bool = False

    def resolve(self, line: Line, at: int, *, near: date | None = None) -> Period | None:
        """The days meant, seen from the day of the article (or from ``near``); None if there is no such day."""
        anchor = near or line.day
        if self.hijri:
            return self._lunar(anchor)
        year = self.year
        first = self.days[0] if self.days else None
        if any(not calendar.valid_day(self.month, number) for number in self.days):
            return None
        if year is None and anchor is not None and not line.sense(at - 1, "anniversary"):
            year = calendar.nearest(anchor, self.month, first, self.which or "near")
            if self.which is None and year and year <= anchor.year and speaks_of_future(line, at):
                year = _ahead(anchor, self.month, first, year)
        if not self.days:
            return calendar.month(year, self.month)
        if year is None:
            values = [f"XXXX-{self.month:02d}-{number:02d}" for number in (self.days[0], self.days[-1])]
            return Period("/".join(dict.fromkeys(values)), grain="D" if len(self.days) == 1 else "R")
        opening, closing = calendar.made(year, self.month, self.days[0]), calendar.made(year, self.month, self.days[-1])
        return calendar.days(opening, closing) if opening and closing and opening <= closing else None

    def _lunar(self, anchor: date | None) -> Period | None:
        opening = calendar.hijri(self.year, self.month, self.days[0] if self.days else None, anchor, self.which)
        if opening is None or opening.first is None or len(self.days) < 2:
            return opening
        closing = calendar.hijri(self.year, self.month, self.days[-1], opening.first)
        return calendar.days(opening.first, closing.first) if closing and closing.first and closing.first > opening.first else None


def _ahead(anchor: date, month: int, day: int | None, year: int) -> int:
    """The year of a day that is still to come, where its clause speaks of the future and it did not just pass."""
    of = calendar.made(year, month, day or 28)
    return calendar.nearest(anchor, month, day, "next") or year if of and (anchor - of).days > _JUST_PASSED else year
