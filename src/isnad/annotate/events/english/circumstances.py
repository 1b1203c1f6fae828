"""Where and when in English: which places and days of a sentence can be those of a trigger (see circumstances.py)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from isnad.annotate.clauses import Clause
from isnad.annotate.events.english.text import EnglishText
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import AT, word_sets
from isnad.annotate.events.words.world import country_of, relation_country
from isnad.records import TimeExpression

_WORDS = word_sets("en")
_PASSING = _WORDS["passing_place"]
_VENUE = _WORDS["venue"]
_TOPICS = _WORDS["topic_noun"]
_MOVING = frozenset({"PROTEST", "ASSAULT", "COOPERATE", "MOBILIZE", "COERCE", "RETREAT"})
"""Types that also happen along, across or off a place."""
_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types done by words: a place among the words is that of what they speak of (``condemned the bombing in Mosul``)."""
_LEAD_IN = 5
_LATELY = timedelta(days=8)
"""A day so near that of the article can be that of all that a sentence tells."""
_SAID_ON = 60
"""Code points between a word of saying and the day on which it was said (``told a joint news conference in Amman on Monday``)."""


def places_of(item: Found, reader: EnglishText) -> list[Chunk]:
    """The place phrases of an article that can be where a trigger's event took place."""
    preps = AT | _PASSING if item.frame.type in _MOVING else AT
    said, own = says(item), reader.clause_of(item.word)
    return [
        piece
        for piece in reader.chunks
        if piece.kind == "place"
        and piece.prep in preps
        and not _topic(piece, reader)
        and not _adjective(piece, reader)
        and (not said or spoken_at(piece, item, reader))
        and (own.start <= piece.start < own.end or not _aside(reader.clause_of(piece.start), reader))
    ]


def places_near(item: Found, reader: EnglishText) -> list[Chunk]:
    """The place phrases from which an event without one in its own words may take it: those of what is told with a day of its own not."""
    dated = {reader.clause_index(at) for at in reader.times}
    own = reader.clause_index(item.word)
    told = [piece for piece in reader.chunks if piece.kind == "place" and piece.prep in AT and not _topic(piece, reader)]
    return [
        piece
        for piece in told
        if (number := reader.clause_index(piece.start)) == own or number not in dated or reader.clauses[number].kind != "relative"
        if not says(item) or spoken_at(piece, item, reader)
    ]


def _topic(piece: Chunk, reader: EnglishText) -> bool:
    """Whether a place only says which war or crisis is meant (``held talks on the war in Syria``)."""
    index = next((back for back in range(piece.start - 1, max(-1, piece.start - _LEAD_IN), -1) if reader.keys[back] == piece.prep), 0)
    return reader.key(index - 1) in _TOPICS and index - 1 not in reader.readings


def _adjective(piece: Chunk, reader: EnglishText) -> bool:
    """Whether a place is the adjective of a state before the place itself (``in the Guinean capital Conakry``)."""
    if relation_country(piece.head) is None or country_of(reader.words[piece.start : piece.end]) is not None:
        return False
    return any(other.kind == "place" and 0 < other.start - piece.end <= _LEAD_IN for other in reader.chunks)


def says(item: Found) -> bool:
    """Whether a trigger's event is done by words; signing and investigating are deeds."""
    return item.frame.type in _SAID and item.mode not in {"sign", "investigate"}


def spoken_at(piece: Chunk, item: Found, reader: EnglishText) -> bool:
    """Whether a place is where words are said: it opens the sentence, or follows the verb, a speaker, a meeting or the press at once."""
    index = next((back for back in range(piece.start - 1, max(-1, piece.start - _LEAD_IN), -1) if reader.keys[back] == piece.prep), -1)
    if index < 0:
        return False
    before = index - 1
    while before in reader.times:
        before -= 1
    if index == reader.sentence_bounds(piece.start)[0] or before == item.word or reader.key(before) in _VENUE:
        return True
    return before < item.word and any(other.start <= before < other.end for other in item.actors)


def times_of(item: Found, reader: EnglishText, clause: Clause) -> Iterator[TimeExpression]:
    """The times of an article that can be when a trigger's event took place: not those of other acts, told aside or as past by then."""
    home = reader.clause_of(item.word).sentence
    for time, at in reader.times_at:
        if not clause.start <= at < clause.end and _aside(reader.clause_of(at), reader):
            continue
        if reader.key(at - 1) == "by" and item.status in {"happened", "ongoing"}:  # a deadline
            continue
        here = reader.clause_of(at).sentence == home
        if here and ((item.word < at and _pluperfect(item.word + 1, at, reader)) or _only_announced(item, time, reader)):
            continue
        yield time


def _only_announced(item: Found, time: TimeExpression, reader: EnglishText) -> bool:
    """Whether a day is that on which somebody said what a trigger tells (``seized two ships, the navy said on Monday``)."""
    sentence = reader.document.sentence_at(time.start)
    return any(
        told.cue is not None
        and told.content.holds(item.trigger)
        and not told.content.holds(time.span)
        and reader.document.sentence_at(told.cue.start) == sentence
        and 0 <= time.start - told.cue.end < _SAID_ON
        for told in reader.document.attributions
    )


def _aside(clause: Clause, reader: EnglishText) -> bool:
    """Whether a relative clause tells something of its own, whose day and place it gives: after a comma, or an act of another time."""
    if clause.kind != "relative":
        return False
    if reader.key(clause.start - 1) == ",":
        return True
    if not any(at in reader.readings for at in range(clause.start, clause.end)):
        return False
    span, day = clause.span(reader.document), reader.document.day
    times = [time for time in reader.document.times if span.holds(time.span) and time.first is not None and time.last is not None]
    return any(time.last != time.first or (day is not None and abs(day - time.last) > _LATELY) for time in times if time.last)


def _pluperfect(start: int, stop: int, reader: EnglishText) -> bool:
    """Whether a verb between two words goes back behind the time told (``freed a reporter they had kidnapped in June``)."""
    return any(reader.keys[index] == "had" and index + 1 in reader.readings for index in range(start, stop))
