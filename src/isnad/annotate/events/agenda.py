"""What a meeting was about, what it came to and what it carried; and the contexts of any event."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.events.happening import Happening
from isnad.language import Hit, Matcher
from isnad.ontology import plover
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Span
from isnad.records.span import trim

_FIELDS = frozenset({"about", "outcome", "message"})
_TALKING = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_ENDS = frozenset("،,؛;.!؟?:()\n")
_LONGEST = 28
"""Words of an agenda item at most: what is longer is no item but a new statement."""


@cache
def _contexts() -> Matcher[str]:
    path = Path(__file__).with_name("contexts.tsv")
    pairs: list[tuple[str, str]] = []
    for line, (context, words) in read_table(path, ("context", "words")):
        one_of(path, line, "context", context, frozenset(plover.contexts()))
        pairs.extend((word, context) for word in many(words))
    return Matcher(pairs)


@cache
def _phrases(language: str) -> Matcher[str]:
    path = Path(__file__).with_name(f"phrases_{language}.tsv")
    pairs = [(words, one_of(path, line, "field", field, _FIELDS)) for line, (field, words) in read_table(path, ("field", "words"))]
    return Matcher(pairs, clitics=language == "ar")


class Agenda:
    """The cue words of one article, found once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.contexts: dict[int, list[tuple[str, Span]]] = {}
        for hit in _contexts().longest(document.keyed):
            sentence = document.sentence_at(hit.span.start)
            if sentence is not None:
                self.contexts.setdefault(sentence, []).append((hit.payload, hit.span))
        self.phrases: dict[int, list[Hit[str]]] = {}
        for found in _phrases(document.language if document.language in {"ar", "en"} else "en").longest(document.keyed):
            sentence = document.sentence_at(found.span.start)
            if sentence is not None:
                self.phrases.setdefault(sentence, []).append(found)

    def contexts_of(self, happening: Happening) -> tuple[tuple[str, Span], ...]:
        """Up to four contexts, of its frames and its sentences, those named most, each with words that show it, an agenda's first."""
        counts: Counter[str] = Counter()
        shown: dict[str, Span] = {}
        for item in happening.items:
            for context in item.frame.contexts:
                counts[context] += 3
                shown.setdefault(context, item.trigger)
        items = self.spans_of(happening, "about")
        hits = [hit for sentence in sorted({item.sentence for item in happening.items}) for hit in self.contexts.get(sentence, ())]
        for context, span in sorted(hits, key=lambda hit: not any(item.holds(hit[1]) for item in items)):
            counts[context] += 1
            shown.setdefault(context, span)
        return tuple((context, shown[context]) for context, _ in counts.most_common(4))

    def spans_of(self, happening: Happening, field: str) -> tuple[Span, ...]:
        """The stretches of its sentences that follow the cues of a field."""
        if happening.type not in _TALKING:
            return ()
        found: list[Span] = []
        for sentence in sorted({item.sentence for item in happening.items}):
            for hit in self.phrases.get(sentence, ()):
                span = self._after(hit.span, sentence, including=field == "message") if hit.payload == field else None
                if span is not None and not any(span.overlap(other) for other in found):
                    found.append(span)
        return tuple(found)

    def _after(self, cue: Span, sentence: int, *, including: bool) -> Span | None:
        stop = self.document.sentences[sentence].end
        words = self.document.word_range(Span(cue.end, stop)) if cue.end < stop else range(0)
        end = cue.end
        for index in words[:_LONGEST]:
            if self.document.words[index].key in _ENDS:
                break
            end = self.document.words[index].end
        if end == cue.end:
            return None
        return trim(self.document.text, cue.start if including else cue.end, end)
