"""What a meeting was about, what it came to and what it carried; and the contexts of any event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from isnad.annotate.events.details.topic_cues import Cue, cues
from isnad.annotate.events.details.topics import Topics
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.found import Found
from isnad.language import Hit, Matcher
from isnad.ontology import plover
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Span

_TALKING = frozenset({"CONSULT", "AGREE", "SUPPORT"})


@cache
def _contexts() -> Matcher[str]:
    path = Path(__file__).with_name("contexts.tsv")
    pairs: list[tuple[str, str]] = []
    for line, (context, words) in read_table(path, ("context", "words")):
        one_of(path, line, "context", context, frozenset(plover.contexts()))
        pairs.extend((word, context) for word in many(words))
    return Matcher(pairs)


class Agenda:
    """What an article says of the topics of its events, read once."""

    def __init__(self, reader: Reader, made: Sequence[Happening]) -> None:
        """``made``: all events of the article, so that each item goes to one of them."""
        self.document, self._reader = reader.document, reader
        self._contexts: dict[int, list[tuple[str, Span]]] = {}
        for hit in _contexts().longest(self.document.keyed):
            sentence = self.document.sentence_at(hit.span.start)
            if sentence is not None:
                self._contexts.setdefault(sentence, []).append((hit.payload, hit.span))
        self._spans: dict[tuple[int, str], list[Span]] = {}
        talks = [(item, happening) for happening in made if happening.type in _TALKING for item in happening.items]
        if talks:
            self._read_topics(talks)

    def _read_topics(self, talks: Sequence[tuple[Found, Happening]]) -> None:
        document = self.document
        topics = Topics(document, self._reader)
        for hit in cues("ar" if document.language == "ar" else "en").longest(document.keyed):
            place = document.word_range(hit.span)
            sentence = document.sentence_at(hit.span.start)
            if sentence is None or not place:
                continue
            happening = self._owner(hit, place, sentence, talks, topics)
            if happening is None:
                continue
            spans = self._spans.setdefault((id(happening), hit.payload.field), [])
            spans.extend(span for span in topics.items(hit) if not any(span.overlap(other) for other in spans))

    def _owner(
        self, hit: Hit[Cue], place: range, sentence: int, talks: Sequence[tuple[Found, Happening]], topics: Topics
    ) -> Happening | None:
        """The event whose topic a cue announces: that of its own word or clause before another's, the nearest of several.

        A noun or preposition (``محادثات بشأن``) says so only of what stands before it in its clause, a verb only of a meeting;
        where both sides of one are its subject (``ناقش الجانبان``), of the last meeting told.
        """
        at, verb = place.start, hit.payload.manner == "verb" and hit.payload.field == "about"
        clause = self._reader.clause_index(at)
        ranked = []
        for item, happening in talks:
            own, before = item.trigger.overlap(hit.span), item.word <= at
            if item.sentence != sentence or (verb and happening.type != "CONSULT"):
                continue
            governed = before and item.clause == clause and not topics.turns(item.word + 1, at)
            if hit.payload.manner == "noun" and not (hit.prefix or own or governed):
                continue
            ranked.append((not own, item.clause != clause, not before, abs(at - item.word), happening))
        if ranked:
            return min(ranked, key=lambda entry: entry[:4])[4]
        if not verb or not topics.refers(place.stop):
            return None
        meetings = [(item.word, happening) for item, happening in talks if happening.type == "CONSULT" and item.word < at]
        return max(meetings, key=lambda entry: entry[0])[1] if meetings else None

    def contexts_of(self, happening: Happening) -> tuple[tuple[str, Span], ...]:
        """Up to four contexts, of its frames and its sentences, those named most, each with words that show it, an agenda's first."""
        counts: Counter[str] = Counter()
        shown: dict[str, Span] = {}
        for item in happening.items:
            for context in item.frame.contexts:
                counts[context] += 3
                shown.setdefault(context, item.trigger)
        items = self.spans_of(happening, "about")
        hits = [hit for sentence in sorted({item.sentence for item in happening.items}) for hit in self._contexts.get(sentence, ())]
        for context, span in sorted(hits, key=lambda hit: not any(item.holds(hit[1]) for item in items)):
            counts[context] += 1
            shown.setdefault(context, span)
        return tuple((context, shown[context]) for context, _ in counts.most_common(4))

    def spans_of(self, happening: Happening, field: str) -> tuple[Span, ...]:
        """The items of a field (``about``, ``outcome``, ``message``) that the article gives of an event, in order."""
        return tuple(sorted(self._spans.get((id(happening), field), ())))
