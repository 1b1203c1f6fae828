"""The likely actor of an event for which the rules find none: a linear model over what can be read off a party and its place.

The weights (``likely_ar.tsv``) were learned by ``training/events/fit.py``; the file names its data. A feature is a sentence in short:
``verb before near: bare`` is a party without a preposition a few words before a verb of the event. The model never contradicts
a rule; where no party is likely enough the slot stays empty.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.arabic import ArabicReader
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.found import Found
from isnad.annotate.events.merge import Happening, party_key
from isnad.ontology.tables import number, read_table

WEIGHTS = Path(__file__).with_name("likely_ar.tsv")
CONSTANT = "constant"
LEAST = 0.5
"""How likely an actor must be, from 0 to 1: at even odds the filled slots are as often right as those of the rules."""
_MOST = 3
"""How many actors the model names for one event."""
_NEAR = ((2, "beside"), (5, "near"), (12, "off"))
_PREPOSITIONS = frozenset({"علي", "الي", "في", "ب", "ل", "من", "مع", "بين", "عن", "ضد", "لدي", "من قبل", "تجاه", "بعد"})


class Candidate(NamedTuple):
    """A party that an event might be the act of: its mentions near the event, the one nearest first, and its features."""

    pieces: tuple[Chunk, ...]
    features: frozenset[str]


class LikelyActors:
    """Names the likely actors of the events of one document."""

    def __init__(self, reader: ArabicReader) -> None:
        self._reader = reader
        self._sentences: dict[int, list[int]] = {}
        self._first: dict[int, int] = {}
        for index, piece in enumerate(reader.chunks):
            if piece.party:
                sentence = reader.clause_of(piece.start).sentence
                self._sentences.setdefault(sentence, []).append(index)
                if piece.bare:
                    self._first.setdefault(sentence, index)

    def fill(self, happening: Happening) -> None:
        """Give a happening that names no actor those that are likely enough."""
        if happening.actors or happening.mutual:
            return
        rated = sorted(((chance(one.features), one) for one in self.candidates(happening)), key=lambda pair: -pair[0])
        for rate, one in rated[:_MOST]:
            if rate >= LEAST:
                happening.actors.append(one.pieces[0])
                happening.likely = True

    def candidates(self, happening: Happening) -> Iterator[Candidate]:
        """The parties of the event's sentences, of those before them and, for an event told early, of headline and lead.

        Recipients of the happening are none.
        """
        told = {item.sentence for item in happening.items if not item.echo} or {item.sentence for item in happening.items}
        window = told | {sentence - 1 for sentence in told} | ({0, 1} if min(told) <= 2 else set())
        taken = {party_key(piece) for piece in happening.recipients}
        groups: dict[str, list[int]] = {}
        for sentence in sorted(window):
            for index in self._sentences.get(sentence, ()):
                key = party_key(self._reader.chunks[index])
                if key not in taken:
                    groups.setdefault(key, []).append(index)
        for indexes in groups.values():
            yield self._candidate(happening, indexes, told)

    def _candidate(self, happening: Happening, indexes: Sequence[int], told: set[int]) -> Candidate:
        reader = self._reader
        pairs = [
            (item.echo, reader.clause_index(reader.chunks[index].start) != item.clause, _apart(reader.chunks[index], item), index, item)
            for item in happening.items
            for index in indexes
            if reader.clause_of(reader.chunks[index].start).sentence == item.sentence
        ]
        best = min(pairs, key=lambda pair: pair[:4]) if pairs else None
        nearest = best[3] if best is not None else indexes[0]
        pieces = [reader.chunks[nearest], *(reader.chunks[index] for index in indexes if index != nearest)]
        features = set(self._of_party(happening, pieces[0], indexes))
        features.update(self._beside(happening, best[4], best[3]) if best is not None else self._elsewhere(indexes, told))
        return Candidate(tuple(pieces), frozenset(features))

    def _of_party(self, happening: Happening, piece: Chunk, indexes: Sequence[int]) -> Iterator[str]:
        """What the party is, and how the article names it."""
        reader, kind = self._reader, "state" if piece.state else piece.kind
        event = happening.type
        yield f"event {event}"
        yield f"party {kind}"
        yield f"event {event}: party {kind}"
        yield f"event {event}: sector {piece.sector}"
        yield f"event {event}: {'recipient told' if happening.recipients else 'no recipient'}"
        if piece.actor is not None:
            told = [one for one in reader.document.attributions if one.actor == piece.actor.id]
            if any(one.content.holds(item.trigger) for one in told for item in happening.items):
                yield "speaker"
                yield f"event {event}: speaker"
        if happening.place is not None and party_key(happening.place) == party_key(piece):
            yield "place of the event"
        sentences = {reader.clause_of(reader.chunks[index].start).sentence for index in indexes}
        for place, name in ((0, "first sentence"), (1, "second sentence")):
            if place in sentences:
                yield name
                if self._first.get(place) in indexes:
                    yield f"topic of {name}"

    def _elsewhere(self, indexes: Sequence[int], told: set[int]) -> Iterator[str]:
        """A party that no sentence of the event names."""
        reader = self._reader
        before = [index for index in indexes if reader.clause_of(reader.chunks[index].start).sentence + 1 in told]
        yield "sentence before" if before else "sentence far"
        if any(self._first.get(reader.clause_of(reader.chunks[index].start).sentence) == index for index in before):
            yield "topic of sentence before"

    def _beside(self, happening: Happening, item: Found, index: int) -> Iterator[str]:
        """Where a party stands towards the trigger: side, distance, clause, preposition, words between, what it is the subject of."""
        reader, piece = self._reader, self._reader.chunks[index]
        side = "after" if piece.start > item.word else "before"
        clause = reader.clause_index(piece.start) - item.clause
        reach = "same clause" if clause == 0 else "next clause" if clause == 1 else "clause before" if clause == -1 else "far clause"
        case = piece.prep if piece.prep in _PREPOSITIONS else "other" if piece.prep else "owned" if piece.owned else "bare"
        near = next((name for most, name in _NEAR if _apart(piece, item) <= most), "far")
        reading = reader.readings.get(item.word)
        voice = "passive " if reading is not None and reading.form.passive else ""
        yield f"{voice}{item.part} {side} {near}"
        yield f"{item.part} {side}: {case}"
        yield f"{item.part} {side}: {case}, {reach}"
        yield f"{voice}{item.part} {side}: {reach}"
        yield f"event {happening.type}: {item.part} {side}: {case}"
        yield f"event {happening.type}: {side}, {reach}"
        yield f"frame slot {item.frame.preps.get(piece.prep or '', 'none')}: {side}"
        yield f"subject {item.frame.subject}, genitive {item.frame.genitive}: {item.part} {side}: {case if clause == 0 else reach}"
        yield f"{side}: clause {reader.clauses[item.clause].kind}"
        yield f"{side}, {reach}: own clause {reader.clause_of(piece.start).kind}"
        if self._first.get(item.sentence) == index:
            yield f"topic, {reach}"
        start, stop = (item.word + 1, piece.start) if side == "after" else (piece.end, item.word)
        between = sum(1 for other in reader.chunks[max(0, index - 6) : index + 7] if start <= other.start < stop and other.party)
        yield f"{side}: parties between {min(between, 2)}"
        yield f"{side}: events between {min(2, sum(1 for at in range(start, stop) if at in reader.readings))}"
        yield f"{side}: carriers between {min(2, sum(1 for at in range(start, stop) if at in reader.carriers))}"
        yield from self._neighbours(item, piece, side)

    def _neighbours(self, item: Found, piece: Chunk, side: str) -> Iterator[str]:
        """The words right before and after a party."""
        reader, before = self._reader, piece.start - 1
        if before in reader.carriers:
            yield f"{side}: behind carrier of {reader.carriers[before].slot}"
        elif before in reader.readings and before != item.word:
            yield f"{side}: behind {reader.readings[before].part}"
        elif before >= 0 and reader.words[before].kind == "mark":
            yield f"{side}: behind a mark"
        if piece.end < len(reader.keys) and reader.keys[piece.end] == ":":
            yield f"{side}: before a colon"
        if piece.joined:
            yield f"{side}: joined"
        if side == "before" and item.part == "verb" and not piece.agrees(reader.readings[item.word].form.agree):
            yield "verb does not agree"


def chance(features: frozenset[str]) -> float:
    """How likely a candidate is the actor, from 0 to 1."""
    known = weights()
    total = known.get(CONSTANT, 0.0) + sum(known.get(name, 0.0) for name in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def weights() -> dict[str, float]:
    """The weight of each feature. Raises `isnad.ontology.tables.DataError` for a line that cannot be read."""
    return {
        feature: number(WEIGHTS, line, "weight", weight, -100, 100)
        for line, (feature, weight) in read_table(WEIGHTS, ("feature", "weight"))
    }


def _apart(piece: Chunk, item: Found) -> int:
    """How many words lie between a party and a trigger."""
    return piece.start - item.word if piece.start > item.word else max(0, item.word - piece.end + 1)
