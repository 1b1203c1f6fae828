"""The words of an English document with its clauses, chunks and verb groups, on which the choice of readings rests."""

from __future__ import annotations

from bisect import bisect_right

from isnad.annotate.clauses import Clause, clauses
from isnad.annotate.document import Document
from isnad.annotate.events.english.groups import BE, FINITE, Group, group_of
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks_en import FUNCTION, PREPOSITIONS, chunk_english
from isnad.annotate.events.triggers.heads import Heads
from isnad.annotate.events.words.lexicon_en import EnglishReading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Word

_DETERMINERS = word_sets("en")["determiner"]


class EnglishText:
    """The words of a document with its clauses and chunks; ``readings`` are the readings chosen so far, ``widths`` their words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: tuple[Word, ...] = document.words
        self.keys = document.keys
        self.heads = Heads(document)
        self.clauses = clauses(document)
        self.starts = [clause.start for clause in self.clauses]
        self.chunks = chunk_english(document)
        self.inside = {word: number for number, piece in enumerate(self.chunks) for word in range(piece.start, piece.end)}
        spans = [(time, document.word_range(time.span)) for time in document.times]
        self.times = {index for _, span in spans for index in span}
        self.times_at = [(time, span.start) for time, span in spans]
        self.stops = [document.word_range(sentence).stop for sentence in document.sentences]
        self.readings: dict[int, EnglishReading] = {}
        self.widths: dict[int, int] = {}

    def clause_index(self, at: int) -> int:
        """The index of the clause in which a word stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    def clause_of(self, at: int) -> Clause:
        """The clause in which a word stands."""
        return self.clauses[self.clause_index(at)]

    def sentence_bounds(self, at: int) -> tuple[int, int]:
        """The words of the sentence in which a word stands."""
        number = self.clause_of(at).sentence
        return (self.stops[number - 1] if number else 0), self.stops[number]

    def chunk_at(self, at: int) -> Chunk | None:
        """The chunk in which a word stands."""
        number = self.inside.get(at)
        return self.chunks[number] if number is not None else None

    def group(self, at: int) -> Group:
        """The verb group of a word."""
        floor = self.sentence_bounds(at)[0]
        piece = next((self.chunks[self.inside[index]] for index in range(at - 1, max(floor, at - 8) - 1, -1) if index in self.inside), None)
        return group_of(self.words, at, max(floor, piece.end) if piece is not None and piece.end <= at else floor)

    def key(self, at: int) -> str:
        """The key of a word; a full stop beyond the ends."""
        return self.keys[at] if 0 <= at < len(self.keys) else "."

    def finite(self, at: int) -> bool:
        """Whether a word is a finite verb, as far as can be told."""
        reading = self.readings.get(at)
        if reading is not None:
            return reading.part == "verb" and reading.tense in {"past", "s"} and not self.reduced(at)
        key = self.keys[at]
        if at in self.inside or at in self.times or self.words[at].kind != "word":
            return False
        if key in FINITE:
            return True
        return key.endswith("ed") and len(key) > 4 and self.key(at - 1) not in _DETERMINERS and self.key(at - 1) not in PREPOSITIONS

    def reduced(self, at: int) -> bool:
        """Whether a past form is a participle after its noun (``helicopters donated by Russia were …``)."""
        if (
            self.key(at + 1) not in {"by", "in", "at", "on", "from", "of", "near", "last", "during", "with", "to"}
            or self.group(at).auxiliaries
        ):
            return False
        if at - 1 not in self.inside and self.key(at - 1) in FUNCTION:
            return False
        stop = self.clause_of(at).end
        for index in range(at + 1, min(stop, at + 14)):
            if self.keys[index] in {"and", "but", ",", "that"}:
                return False
            if index not in self.inside and (self.keys[index] in FINITE or self.keys[index] in BE):
                return True
            if self.key(at + 1) == "by" and self._tells(index):  # forces backed by Chad retook the town
                return True
        return False

    def _tells(self, at: int) -> bool:
        """Whether a word is the past form of an event's verb, with what it was done to right behind it."""
        reading = self.readings.get(at)
        if reading is None or reading.part != "verb" or reading.tense != "past":
            return False
        following = self.words[min(at + 1, len(self.words) - 1)]
        return at + 1 in self.inside or following.key in _DETERMINERS or self.document.text[following.start].isupper()
