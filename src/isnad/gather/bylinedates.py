"""Complete dates (day, month, year) as they stand at the head of a page or in a line about publication.

The full grammar of time is elsewhere; this reader takes only what leaves nothing open, and passes over Hijri dates.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise

import msgspec

from isnad.gather.lexicon import months, one_of_words
from isnad.gather.lines import fold
from isnad.records import Span

EARLIEST, LATEST = 1900, 2100
_NUMERIC = re.compile(r"(?<![\d/.\-])(\d{1,4})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/\-])(?!\.\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HIJRI_AFTER = re.compile(rf"\s*(?:{one_of_words('hijri')})(?!\w)")


class DateFound(msgspec.Struct, frozen=True):
    """A complete date and where it stands."""

    day: date
    span: Span


def find_dates(text: str) -> list[DateFound]:
    """All complete dates of a text in order, Gregorian ones only."""
    folded = fold(text)
    if not _YEAR.search(folded):
        return []
    found = []
    for match in _worded().finditer(folded):
        day = _day(match["year"] or match["year2"], _month(match), match["day"] or match["day2"])
        if day and not _HIJRI_AFTER.match(folded, match.end()):
            found.append(DateFound(day, Span(*match.span())))
    for match in _NUMERIC.finditer(folded):
        day = _numeric(match[1], match[3], match[4])
        if day and not _HIJRI_AFTER.match(folded, match.end()):
            found.append(DateFound(day, Span(*match.span())))
    return _apart(sorted(found, key=lambda date_found: date_found.span))


def _apart(found: list[DateFound]) -> list[DateFound]:
    return found[:1] + [later for earlier, later in pairwise(found) if not earlier.span.overlap(later.span)]


@cache
def _worded() -> re.Pattern[str]:
    """``١٥ فبراير ٢٠٢٦``, ``15 شباط/فبراير 2026``, ``28 آب (أغسطس) 2013``, ``February 15, 2026``, ``15 Feb. 2026``."""
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    month = rf"(?P<month{{0}}>{names})\.?"
    second = rf"(?:\s*[/\-(]\s*(?:{names})\s*\)?)?"
    ending, of, head = one_of_words("day-ending"), one_of_words("before-month"), one_of_words("before-year")
    day = rf"(?<![\d/])(?P<day>\d{{1,2}})(?:{ending})?[\s\-]+(?:من\s+)?(?:(?:{of})\s+)?"
    year = rf"\s*[،,\-]?\s*(?:(?:{head})\s+)?(?P<year>\d{{4}})(?!\d)"
    first_form = f"{day}{month.format(1)}{second}{year}"
    second_form = rf"(?<!\w){month.format(2)}{second}\s+(?P<day2>\d{{1,2}})(?:{ending})?\s*[،,]\s*(?P<year2>\d{{4}})(?!\d)"
    return re.compile(f"{first_form}|{second_form}")


def _month(match: re.Match[str]) -> int:
    return months()[match["month1"] or match["month2"]]


def _numeric(first: str, middle: str, last: str) -> date | None:
    """Year first or last; the day stands before the month, as Arabic writes it."""
    if len(first) == 4:
        return _day(first, int(middle), last)
    if len(last) != 4 or len(first) > 2:
        return None
    return _day(last, int(middle), first)


def _day(year: str, month: int, day: str) -> date | None:
    if not EARLIEST <= int(year) <= LATEST:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
