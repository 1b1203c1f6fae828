"""The day of publication where the text itself states it, complete. A date inside the story is none, unless it says "today"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.gather.bylinedates import find_dates
from isnad.gather.lexicon import one_of_words
from isnad.gather.lines import Line, fold
from isnad.records import Published, Span

_TODAY = re.compile(rf"(?:(?<!\w)(?:{one_of_words('today')}))\W{{0,3}}(?:\w+\W{{1,3}})?$")
_PUBLICATION = re.compile(one_of_words("publication"))
_COMPANY = re.compile(rf"(?:{one_of_words('beside-date')}|\d|\W|_)+")
_PLACED = re.compile(r"\W*(?:[^\W\d]+[ \-]?){1,3}\s*(?:\([^()]{1,30}\)|[،,\-–—])[\s،,\-–—]*")
"""What stands before the day of a dateline: a place, and what parts it from the day (``كركوك، 12 مايو 2026 –``)."""
_OPENS = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?[\-–—:]\s")
_HEAD_LINES = 5
_FOOT_LINES = 3
_HEAD = 600
_SHORT = 90


def stated_day(text: str, lines: Sequence[Line], dateline: Span | None) -> Published | None:
    """The day that the text states for itself.

    It stands in a short line at head or foot that is a date or speaks of publication, in the dateline or behind the place that opens
    one, or as "today" with a complete date in the opening.
    """
    for line in (*lines[:_HEAD_LINES], *lines[_HEAD_LINES:][-_FOOT_LINES:]):
        if len(line.span) <= _SHORT:
            for found in find_dates(line.raw):
                if _only_date(line, found.span) or _speaks_of_it(line, found.span):
                    return Published(found.day, found.day, "stated", found.span.shift(line.span.start))
    for line in lines[:_HEAD_LINES]:
        for found in find_dates(line.raw[:_SHORT]):
            if _PLACED.fullmatch(line.raw[: found.span.start]) and _OPENS.match(line.raw[found.span.end :]):
                return Published(found.day, found.day, "stated", found.span.shift(line.span.start))
    first = lines[0].span.start if lines else 0
    head = text[: first + _HEAD]
    folded = fold(head)
    for found in find_dates(head):
        if dateline and dateline.holds(found.span):
            return Published(found.day, found.day, "stated", found.span)
        reach = max(0, found.span.start - 24)
        if today := _TODAY.search(folded[reach : found.span.start]):
            return Published(found.day, found.day, "stated", Span(reach + today.start(), found.span.end))
    return None


def is_date_line(line: Line) -> bool:
    """Whether a line is nothing but a complete date, or speaks of nothing but the day of publication."""
    return len(line.span) <= _SHORT and any(
        _only_date(line, found.span) or _speaks_of_it(line, found.span) for found in find_dates(line.raw)
    )


def _speaks_of_it(line: Line, span: Span) -> bool:
    return _PUBLICATION.search(line.text[: span.start]) is not None


def _only_date(line: Line, span: Span) -> bool:
    """Whether a line is nothing but a date, its weekday and its hour."""
    return _COMPANY.fullmatch(line.text[: span.start] + " " + line.text[span.end :]) is not None
