"""Which English words name an event where they stand, and whether as verb or as noun."""

from __future__ import annotations

from bisect import bisect_right

from isnad.annotate.clauses import Clause, clauses
from isnad.annotate.document import Document
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.chunks_en import FUNCTION, PREPOSITIONS, chunk_english
from isnad.annotate.events.groups_en import ADVERBS, BE, FINITE, HAVE, MODALS, Group, group_of
from isnad.annotate.events.lexicon_en import EnglishReading, english_readings
from isnad.annotate.events.wordsets import word_sets
from isnad.language import Word

_WORDS = word_sets("en")
_DETERMINERS = _WORDS["determiner"]
_PRONOUNS = _WORDS["pronoun"]
_DO = _WORDS["do"]
_FIGURATIVE = _WORDS["figurative"]
_QUIET = _WORDS["quiet"]
_NEEDS_REACH = 22
_NEEDS_BEFORE = 9
_LOOSE = frozenset({"to", "that", "for", "with", "from", "of", "against", "as", "over"})
"""Words that may follow behind the object (``asked Kenya to``, ``charged the minister with``)."""
_SOMEONE = "someone"
"""In a frame's words after a verb: people or a body must be the object."""
_BOTH_SIDES = frozenset({"MOBILIZE", "ASSAULT", "AID", "CONSULT", "COOPERATE", "AGREE"})
"""Types whose wanted words may be the subject of the verb (``warplanes bombed``)."""
_VIOLENT = frozenset({"ASSAULT", "RETREAT", "COERCE", "MOBILIZE"})


class EnglishWords:
    """The words of a document with its clauses, its chunks and the reading chosen for each trigger."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: tuple[Word, ...] = document.words
        self.keys = [word.key for word in document.words]
        self.clauses = clauses(document)
        self.starts = [clause.start for clause in self.clauses]
        self.chunks = chunk_english(document)
        self.inside = {word: number for number, piece in enumerate(self.chunks) for word in range(piece.start, piece.end)}
        self.times = {index for time in document.times for index in document.word_range(time.span)}
        self.stops = [document.word_range(sentence).stop for sentence in document.sentences]
        self.readings: dict[int, EnglishReading] = {}
        self.widths: dict[int, int] = {}
        self._find()

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
        return False

    # ------------------------------------------------------------------ the choice of a reading

    def _find(self) -> None:
        named = {i for mention in self.document.mentions for i in self.document.word_range(mention.span)}
        quiet = self._quiet_sentences()
        taken = -1
        for at, word in enumerate(self.words):
            if word.kind != "word" or at in named or at <= taken:
                continue
            pair = english_readings(f"{word.key} {self.key(at + 1)}")
            single = english_readings(word.key)
            if not (pair or single) or self.clause_of(at).sentence in quiet:
                continue
            chosen = self._choose(at, pair, 2) if pair else None
            if chosen is not None:
                taken, self.widths[at] = at + 1, 2
            else:
                chosen = self._choose(at, single, 1) if single else None
            if chosen is not None:
                self.readings[at] = chosen

    def _quiet_sentences(self) -> set[int]:
        """Sentences of sport (a word of it or a score) and of stories told in books and films."""
        found: set[int] = set()
        for at, word in enumerate(self.words):
            score = word.kind == "number" and self.key(at + 1) in {"-", "–"} and at + 2 < len(self.words)
            if word.key in _QUIET or (score and self.words[at + 2].kind == "number" and len(word.key) < 3 and len(self.keys[at + 2]) < 3):
                found.add(self.clause_of(at).sentence)
        return found

    def _choose(self, at: int, options: list[EnglishReading], width: int) -> EnglishReading | None:
        kept = [option for option in options if self._satisfied(at, option, width)]
        if not kept:
            return None
        piece = self.chunk_at(at)
        if piece is not None and piece.kind == "noun" and piece.start <= at < piece.end - width:
            kept = [option for option in kept if option.part == "verb"]
        parts = {option.part for option in kept}
        verbal = self.verbal(at, nominal="noun" in parts)
        kept = [option for option in kept if (option.part == "verb") == verbal]
        if not kept:
            return None
        return max(
            kept,
            key=lambda option: (
                bool(option.frame.needs) + bool(option.lexeme.after),
                option.frame.weight != "echo",
                not option.frame.main_only,
            ),
        )

    def _satisfied(self, at: int, option: EnglishReading, width: int) -> bool:
        frame, after = option.frame, option.lexeme.after
        first, last = self.sentence_bounds(at)
        if (
            after
            and not self._follows(at + width, last, after, verb=option.part == "verb", strict=frame.object == "none")
            and not self._object_before(at, option)
        ):
            return False
        if frame.needs:
            before = self._before_needs(option)
            clause = self.clause_of(at)
            own = frame.type in _BOTH_SIDES
            start = max(clause.start if own else first, at - before) if before else at + width
            stop = min(clause.end if own else last, at + _NEEDS_REACH)
            if not _any_in(frame.needs, self.keys[start:stop]):
                return False
        if frame.type in _VIOLENT and self._figurative(at, width, noun=option.part == "noun"):
            return False
        return not (frame.unless and _any_in(frame.unless, self.keys[max(first, at - 10) : min(last, at + 12)]))

    def _before_needs(self, option: EnglishReading) -> int:
        """How many words before a trigger the words that its frame wants may stand."""
        if option.part == "noun":
            return _NEEDS_BEFORE if option.frame.type == "PROTEST" else 3
        return _NEEDS_BEFORE if option.frame.type in _BOTH_SIDES else 0

    def _follows(self, start: int, last: int, after: tuple[str, ...], *, verb: bool, strict: bool) -> bool:
        """Whether one of the words that a lexeme asks for stands where it must: particles at once, nouns within the object.

        ``strict``: the verb has no object that could come between.
        """
        for word in after:
            if word == _SOMEONE:
                if self._someone(start, last):
                    return True
                continue
            close = word in FUNCTION or word in PREPOSITIONS or word in _PARTICLES
            reach = (7 if word in _LOOSE and verb and not strict else 3 if verb else 1) if close else (12 if verb else 3)
            window = self.keys[start : min(last, start + reach)]
            if " " in word:
                if word in " ".join(window):
                    return True
                continue
            if word in window:
                return True
            if not verb and not close and word in self.keys[max(0, start - 3) : start]:
                return True
        return False

    def _object_before(self, at: int, option: EnglishReading) -> bool:
        """Whether what a participle asks for stands before it (``the deal was signed``, ``border deal signed with``)."""
        if option.tense != "past" or _SOMEONE in option.lexeme.after:
            return False
        group = self.group(at)
        reduced = not group.auxiliaries and self.key(at + 1) in {"with", "by", "in", "on", "between", "after", "at", "over", "against", "."}
        if not group.passive and not reduced:
            return False
        floor = max(self.clause_of(at).start, group.start - 8)
        wanted = {word for word in option.lexeme.after if word not in FUNCTION and word not in PREPOSITIONS and word not in _PARTICLES}
        return any(key in wanted for key in self.keys[floor : group.start])

    def _someone(self, start: int, last: int) -> bool:
        """Whether people or a body follow as the object, or stand before as the subject of a passive."""
        for index in range(start, min(last, start + 6)):
            piece = self.chunk_at(index)
            if piece is not None:
                return piece.kind in {"person", "noun", "group"} and piece.prep is None
            if self.keys[index] in PREPOSITIONS:
                break
        if self.key(start - 2) not in BE:
            return False
        before = next((self.chunk_at(index) for index in range(start - 3, max(-1, start - 14), -1) if index in self.inside), None)
        return before is not None and before.kind in {"person", "noun", "group"}

    def _figurative(self, at: int, width: int, *, noun: bool) -> bool:
        if not noun:
            return self.keys[at - 1] in _FIGURATIVE if at else False
        near = self.keys[max(0, at - 2) : at] + (
            self.keys[at + width + 1 : at + width + 3] if self.key(at + width) in {"of", "for", "on"} else []
        )
        return any(key in _FIGURATIVE for key in near)

    def verbal(self, at: int, *, nominal: bool) -> bool:
        """Whether a word is a verb where it stands. ``nominal``: it could be a noun as well."""
        before, key = self.key(at - 1), self.keys[at]
        kind = self.words[at - 1].kind if at else "mark"
        if before in MODALS or before in _DO or before in _PRONOUNS or before in {"who", "which", "n't", "t", "not", "never"}:
            return True
        if before == "to":
            return not (nominal and key.endswith("s"))
        past, gerund = key.endswith(("ed", "en", "ung", "uck", "ought", "eld")), key.endswith("ing")
        owned = before == "'s" and self.key(at - 2) not in _PRONOUNS | {"that", "there", "who", "what", "here"}
        if not owned and (before in BE or before in HAVE):
            return not nominal or past or gerund
        if owned or before in _DETERMINERS or (kind == "clitic" and before not in BE) or kind == "number":
            return False
        if before in PREPOSITIONS:
            return gerund and not nominal
        if before in ADVERBS or (before.endswith("ly") and kind == "word"):
            return not nominal or past or key.endswith("s") or before not in {"early", "last", "daily"}
        if not nominal:
            plural = key.endswith("s") and self._verb_follows(at)
            return not plural and not self._attributive(at) and not self._imperative(at)
        return self._finite_form(at, past=past)

    def _attributive(self, at: int) -> bool:
        """Whether a participle stands before its noun (``burning tyres``, ``banned party``)."""
        if not self.keys[at].endswith(("ed", "ing", "en")):
            return False
        piece = self.chunk_at(at)
        if piece is not None and piece.start < at < piece.end - 1:
            return True
        return at - 1 not in self.inside and self.key(at - 1) in PREPOSITIONS and not self.keys[at].endswith("ing")

    def _imperative(self, at: int) -> bool:
        """Whether a bare form begins a sentence or a quotation, so that no one is told to do it."""
        if at and self.words[at - 1].kind != "mark":
            return False
        return any(reading.tense == "base" for reading in english_readings(self.keys[at])) and not self.keys[at].endswith(("ed", "ing"))

    def _finite_form(self, at: int, *, past: bool) -> bool:
        """A word that can be noun or verb, after a noun or at the head of a clause."""
        before, following = self.key(at - 1), self.key(at + 1)
        if at == 0 or self.words[at - 1].kind == "mark":
            return past and at > 0 and before == ","
        if before in {"and", "or", "but"}:
            return past
        if past:
            return True
        piece = self.chunk_at(at - 1)
        if following in {"of", "on", "by", "between", "against", "over", "that", ",", ".", "and", "in", "at"} or self._verb_follows(at):
            return False
        if piece is None or piece.kind == "adjective":
            return self.keys[at].endswith("s") and following in {"the", "a", "an", "its"}
        return following != "." and self.words[min(at + 1, len(self.words) - 1)].kind != "mark"

    def _verb_follows(self, at: int) -> bool:
        """Whether a finite verb comes right after a word, so that the word is its subject."""
        following = self.keys[at + 1 : at + 3]
        return any(key in FINITE or (key in MODALS and key != "to") for key in following)


def _any_in(wanted: frozenset[str], keys: list[str]) -> bool:
    if any(key in wanted for key in keys):
        return True
    phrases = [word for word in wanted if " " in word]
    return bool(phrases) and any(f" {phrase} " in f" {' '.join(keys)} " for phrase in phrases)


_PARTICLES = frozenset({"down", "up", "out", "off", "back", "away", "over", "through", "together"})
