"""Where and when: the place and the day of an event, from its own clause and sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import AT, word_sets
from isnad.annotate.events.words.world import country_named
from isnad.records import EventDate, EventPlace, Span, TimeExpression

"""Prepositions of a place at rest, of both languages."""
_PREPS = AT | word_sets("en")["passing_place"]


def place_of(item: Found, chunks: list[Chunk], bounds: tuple[int, int], clause: tuple[int, int]) -> Chunk | None:
    """The place of an event: the nearest place after a preposition of place in its sentence, those after the trigger first.

    What is only named in passing takes its place from its own clause.
    """
    if item.place is not None:
        return item.place
    start, stop = bounds if item.rank >= 0.9 or item.definite is False else clause
    after = [piece for piece in chunks if piece.kind == "place" and item.word < piece.start < stop and piece.prep in _PREPS]
    before = [piece for piece in chunks if piece.kind == "place" and start <= piece.start < item.word and piece.prep in _PREPS]
    reach = 8 if item.part == "noun" and item.definite and not item.parties and not item.titled else 25
    for piece in after:
        if piece.start - item.word <= reach and piece not in item.parties:
            return piece
    if before and item.word - before[-1].start <= 25:
        return before[-1]
    return None


def date_of(
    item: Found,
    document: Document,
    bounds: tuple[int, int],
    floor: int,
    clause: tuple[int, int],
    times: Iterable[TimeExpression] | None = None,
) -> TimeExpression | None:
    """The day of an event: the nearest dated expression of its sentence, those of its own clause first.

    ``floor`` is the word before which a day dates only the announcement; ``times``, where given, are the ones that can be its own.
    """
    words = document.words
    start, stop = words[max(bounds[0], floor)].start, words[bounds[1] - 1].end
    inner = (words[clause[0]].start, words[clause[1] - 1].end)
    pointing = item.part == "noun" and item.definite and not item.parties and not item.told
    best: TimeExpression | None = None
    distance = 10.0**9
    for told in document.times if times is None else times:
        time = anchored(told, document)
        if of_dateline(time, document):
            continue
        if time.start < start or time.end > stop or time.first is None or time.type not in {"DATE", "TIME"}:
            continue
        away = time.start - item.trigger.end if time.start >= item.trigger.end else (item.trigger.start - time.end) * 1.3
        if not inner[0] <= time.start < inner[1]:
            if pointing:
                continue
            away += 80
        if away < distance:
            best, distance = time, away
    return best


_DAY = r"(\d\d)-(\d\d)"
_YEARLESS = re.compile(rf"XXXX-{_DAY}(?:/XXXX-{_DAY})?$")


_OPENS = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?[\-–—:]\s")


def of_dateline(time: TimeExpression, document: Document) -> bool:
    """Whether a day is that of writing, in a dateline (``كركوك، 13 مايو 2026 – …``): it dates the report and nothing in it."""
    published = document.article.published
    if published is None or published.span is None or not published.span.holds(time.span):
        return False
    return _OPENS.match(document.text, time.end) is not None


def anchored(time: TimeExpression, document: Document) -> TimeExpression:
    """A day without a year, in an article that has no date of its own, in the one year of the days that the article states in full."""
    found = _YEARLESS.match(time.value or "") if time.first is None and document.day is None else None
    if found is None:
        return time
    years = {other.first.year for other in document.times if other.first is not None and other.first == other.last}
    if len(years) != 1:
        return time
    (year,) = years
    month, day, last_month, last_day = found.groups()
    try:
        first = date(year, int(month), int(day))
        last = date(year, int(last_month), int(last_day)) if last_month else first
    except ValueError:  # 29 February
        return time
    return msgspec.structs.replace(time, first=first, last=last)


def event_place(piece: Chunk, document: Document, detail: Span | None = None, reason: str | None = None) -> EventPlace:
    """The place as a record, with what the gazetteer knows of it; ``reason`` says how it was inferred."""
    actor = piece.actor
    name = actor.name if actor else piece.span.of(document.text)
    return EventPlace(
        span=piece.span,
        name=name,
        country=(actor.country if actor else None) or piece.country or country_named(name),
        latitude=actor.latitude if actor else None,
        longitude=actor.longitude if actor else None,
        entry=actor.entry if actor else None,
        detail=detail,
        reason=reason,
    )


_DAYS = re.compile(r"P(\d{1,2})D$")
_NEAR = 40
"""Code points between a day and the length that is told of what begins on it (``تبدأ اليوم ولمدة خمسة أيام``)."""


def event_date(time: TimeExpression, document: Document, reason: str | None = None) -> EventDate:
    """The days as a record; a single day that a length in days follows is the first of so many. ``reason`` says how it was inferred."""
    last = time.last
    if time.first is not None and time.first == time.last:
        for other in document.times:
            days = _DAYS.match(other.value or "") if other.type == "DURATION" and 0 <= other.start - time.end <= _NEAR else None
            if days is not None:
                last = time.first + timedelta(days=max(0, int(days[1]) - 1))
                break
    return EventDate(span=time.span, first=time.first, last=last, reason=reason)
