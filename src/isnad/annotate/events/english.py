"""Reading English triggers: which word names an event here, and who stands in its slots (see arabic.py for the idea)."""

from __future__ import annotations

from bisect import bisect_right

from isnad.annotate.clauses import Clause, clauses
from isnad.annotate.document import Document
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.chunks_en import FUNCTION, PREPOSITIONS, chunk_english
from isnad.annotate.events.found import Found
from isnad.annotate.events.lexicon_en import EnglishReading, english_readings
from isnad.annotate.events.status import SKIP
from isnad.annotate.events.wordsets import word_sets
from isnad.records import Span

_WORDS = word_sets("en")
_BE = _WORDS["be"]
_MODALS = _WORDS["modal"]
_DETERMINERS = _WORDS["determiner"]
_RELATIVE = _WORDS["relative"]
_CARRIERS = _WORDS["carrier"]
_SUFFERERS = _WORDS["sufferer"]
_AFTER_PASSIVE = _WORDS["after_passive"]


class EnglishReader:
    """The triggers of one English document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.keys = [word.key for word in document.words]
        self.clauses = clauses(document)
        self.starts = [clause.start for clause in self.clauses]
        self.chunks = chunk_english(document)
        self.inside = {word: number for number, piece in enumerate(self.chunks) for word in range(piece.start, piece.end)}
        self.readings: dict[int, EnglishReading] = {}
        self._find()
        self.last_subject: Chunk | None = None

    def clause_index(self, at: int) -> int:
        """The index of the clause in which a word stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    def clause_of(self, at: int) -> Clause:
        """The clause in which a word stands."""
        return self.clauses[self.clause_index(at)]

    # ------------------------------------------------------------------ what the words can be

    def _find(self) -> None:
        named = {i for mention in self.document.mentions for i in self.document.word_range(mention.span)}
        taken = -1
        for at, word in enumerate(self.words):
            if word.kind != "word" or at in named or at <= taken:
                continue
            following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
            options = english_readings(f"{word.key} {following}")
            if options:
                taken = at + 1
            options = [*options, *english_readings(word.key)]
            chosen = self._choose(at, options) if options else None
            if chosen is not None:
                self.readings[at] = chosen

    def _choose(self, at: int, options: list[EnglishReading]) -> EnglishReading | None:
        clause = self.clause_of(at)
        kept = [option for option in options if self._satisfied(at, option, clause)]
        if not kept:
            return None
        verbal = self._verbal(at)
        if {option.part for option in kept} == {"verb", "noun"}:
            kept = [option for option in kept if (option.part == "verb") == verbal]
        elif all(option.part == "verb" and option.tense in {"base", "s"} for option in kept) and not verbal:
            return None
        return max(kept, key=lambda option: (bool(option.lexeme.after), option.frame.weight != "echo", not option.frame.main_only))

    def _satisfied(self, at: int, option: EnglishReading, clause: Clause) -> bool:
        reach = 9 if option.part == "verb" else 4
        following = self.keys[at + 1 : min(at + 1 + reach, clause.end + 2)]
        if option.lexeme.after and not any(word in following for word in option.lexeme.after):
            return False
        around = self.keys[max(clause.start, at - 12) : min(len(self.keys), at + 16)]
        joined = " ".join(around)
        return not any(word in around or (" " in word and word in joined) for word in option.frame.unless)

    def _verbal(self, at: int) -> bool:
        """Whether a word that can be verb or noun is a verb where it stands."""
        if at == 0:
            return False
        before = self.keys[at - 1]
        if before in _MODALS or before in _RELATIVE or before.endswith("ly"):
            return True
        if before in _DETERMINERS or self.words[at - 1].kind in {"clitic", "number"} or before in PREPOSITIONS:
            return False
        if before in _BE or before in {"has", "have", "had", "he", "she", "they", "it", "we", "and"}:
            return self.keys[at].endswith(("ed", "ing", "en")) or before in {"he", "she", "they", "it", "we"}
        if at - 1 in self.inside:
            following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
            if self.chunks[self.inside[at - 1]].kind == "noun" and following in {"on", "in", "at", "of", "against"}:
                return self.keys[at].endswith("ed")
            return following not in {"on", "of"} or self.keys[at].endswith(("ed", "s"))
        return self.keys[at].endswith("ed")

    # ------------------------------------------------------------------ triggers with their slots

    def read(self) -> list[Found]:
        """All triggers in order, each with its slots."""
        found: list[Found] = []
        sentence = -1
        for at, reading in self.readings.items():
            clause = self.clause_of(at)
            if clause.sentence != sentence:
                sentence, self.last_subject = clause.sentence, None
            word = self.words[at]
            trigger = Span(word.start, word.end)
            item = Found(
                word=at,
                trigger=trigger,
                frame=reading.frame,
                part=reading.part,
                sentence=sentence,
                clause=self.clause_index(at),
                definite=at > 0 and self.keys[at - 1] in {"the", "this", "that", "their", "his", "her", "its"},
                titled=self.document.in_title(trigger),
                mode=reading.frame.mode,
                echo=reading.frame.weight == "echo",
                rank=self._rank(at, clause),
            )
            if reading.part == "verb":
                self._verb_slots(item, at, reading, clause)
            else:
                self._noun_slots(item, at, reading, clause)
            found.append(item)
        return found

    def _rank(self, at: int, clause: Clause) -> float:
        rank = 1.0 if clause.kind in {"main", "complement", "quote"} else 0.4
        for index in range(clause.start, at):
            if index in self.readings and self.readings[index].part == "verb":
                rank = min(rank, 0.5)
            if self.keys[index] in {"after", "before", "since", "following", "amid", "over"}:
                rank = min(rank, 0.4)
        if at > 0 and self.keys[at - 1] in {"the", "this", "that"} and self.readings[at].part == "noun":
            rank *= 0.7
        return rank

    def own_status(self, item: Found) -> str:
        """What the form of a trigger says by itself."""
        reading = self.readings[item.word]
        before = self.keys[max(0, item.word - 4) : item.word]
        if reading.frame.status:
            return reading.frame.status
        if reading.part == "verb":
            if before[-1:] == ["to"] and item.titled and self.clause_of(item.word).start <= item.word - 2:
                return "planned"
            if reading.tense == "ing" and any(word in _BE for word in before[-2:]):
                return "ongoing"
            if before[-1:] == ["to"] and not any(word in {"going", "set", "due", "plans", "plan"} for word in before):
                return SKIP
        return "happened"

    def past(self, item: Found) -> bool:
        """Whether a trigger is a verb in the past."""
        return item.part == "verb" and self.readings[item.word].tense == "past"

    def _list(self, number: int) -> list[Chunk]:
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            if not following.joined or following.start - pieces[-1].end > 2:
                break
            pieces.append(following)
        return [piece for piece in pieces if piece.party]

    def _before(self, number: int) -> list[Chunk]:
        first = number
        while first > 0 and self.chunks[first].joined and self.chunks[first].start - self.chunks[first - 1].end <= 2:
            first -= 1
        return [piece for piece in self.chunks[first : number + 1] if piece.party]

    def _left(self, at: int, clause: Clause) -> list[Chunk] | None:
        """The subject: the nearest ungoverned chunk before a verb in its clause, or what a relative clause hangs on."""
        relative = clause.kind == "relative" and not any(index in self.inside for index in range(clause.start, at))
        floor = 0 if relative else clause.start
        if relative and clause.start - 1 in self.inside:
            return self._before(self.inside[clause.start - 1])
        index = at - 1
        while index >= floor:
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                if piece.prep is None and not piece.owned and piece.party:
                    return self._before(number)
                index = piece.start - 1
                continue
            if index in self.readings and self.readings[index].part == "verb" and self.keys[index + 1 : index + 2] != ["and"]:
                return None
            index -= 1
        return None

    def _right(self, at: int, clause: Clause) -> list[int]:
        found = []
        index = at + 1
        while index < clause.end:
            number = self.inside.get(index)
            if number is not None:
                found.append(number)
                index = max(self.chunks[number].end, index + 1)
                continue
            reading = self.readings.get(index)
            if reading is not None and reading.part == "verb":
                break
            index += 1
        return found

    def _verb_slots(self, item: Found, at: int, reading: EnglishReading, clause: Clause) -> None:
        frame = reading.frame
        subject = self._left(at, clause)
        target, agents = self._complements(item, at, clause)
        if reading.tense == "past" and self._passive(at, target, agents, frame.object):
            for piece in subject or ():
                item.put(frame.object, piece)
            for piece in agents:
                item.put(frame.subject, piece)
            return
        if subject is None and frame.subject in {"actor", "mutual"} and reading.tense in {"ing", "past", "s"}:
            subject = [self.last_subject] if self.last_subject is not None else None
        for piece in subject or ():
            item.put(frame.subject, piece)
        for piece in target or ():
            item.put(frame.object, piece)
        if subject:
            self.last_subject = subject[0]

    def _complements(self, item: Found, at: int, clause: Clause) -> tuple[list[Chunk] | None, list[Chunk]]:
        """The object after a verb and the agents after *by*; parties behind other prepositions go into their slots on the way."""
        target: list[Chunk] | None = None
        agents: list[Chunk] = []
        for number in self._right(at, clause):
            piece = self.chunks[number]
            if piece.joined or piece.owned:
                continue
            if piece.prep is None:
                if target is None and not agents:
                    target = self._list(number)
            elif piece.prep == "by":
                agents = self._list(number)
            else:
                self._by_preposition(item, number)
        return target, agents

    def _passive(self, at: int, target: list[Chunk] | None, agents: list[Chunk], slot: str) -> bool:
        if any(key in _BE for key in self.keys[max(0, at - 3) : at]):
            return True
        if agents and target is None:
            return True
        following = self.keys[at + 1] if at + 1 < len(self.keys) else "."
        return (
            target is None
            and slot in {"recipient", "actor"}
            and following in {"in", "by", "at", "when", "after", "near", "on", ",", ".", "and", "during"}
        )

    def _by_preposition(self, item: Found, number: int) -> None:
        piece = self.chunks[number]
        slot = item.frame.preps.get(piece.prep or "")
        if slot is None and piece.prep == "against":
            slot = "recipient"
        if slot is None or slot == "none":
            return
        for party in [piece] if slot == "place" else self._list(number):
            item.put(slot, party)

    def _noun_slots(self, item: Found, at: int, reading: EnglishReading, clause: Clause) -> None:
        frame = reading.frame
        for number in self._right(at, clause):
            piece = self.chunks[number]
            if piece.prep == "by" and not piece.joined:
                for party in self._list(number):
                    item.put("actor", party)
            elif piece.prep is not None and not piece.joined:
                if piece.prep == "of" and "of" not in frame.preps:
                    for party in self._list(number):
                        item.put(frame.genitive, party)
                self._by_preposition(item, number)
        owner = self._owner(at)
        if owner is not None:
            item.put(frame.genitive if not (frame.genitive == "recipient" and item.recipients) else "actor", owner)
        if not item.actors and frame.subject in {"actor", "recipient", "mutual"}:
            carrier = self._carrier(at, clause)
            if carrier is not None:
                slot, subject = carrier
                for piece in subject:
                    item.put(frame.subject if slot == "actor" else slot, piece)

    def _owner(self, at: int) -> Chunk | None:
        """Whose event it is: ``Iran's attack``, ``the Saudi air strikes``."""
        index = at - 1
        while index >= 0 and index >= at - 4:
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                follows = self.keys[piece.end] if piece.end < len(self.keys) else ""
                return piece if piece.party and follows.endswith("s") and self.words[piece.end].kind == "clitic" else None
            if self.keys[index] in FUNCTION or self.words[index].kind == "mark" or self.keys[index] in PREPOSITIONS:
                return None
            index -= 1
        return None

    def _carrier(self, at: int, clause: Clause) -> tuple[str, list[Chunk]] | None:
        """The subject of the verb that carries the noun: ``carried out an attack``, ``held talks``."""
        for index in range(at - 1, max(clause.start, at - 9) - 1, -1):
            key = self.keys[index]
            if key in _CARRIERS or key in _SUFFERERS:
                subject = self._left(index, clause)
                if subject is None:
                    return None
                return ("recipient" if key in _SUFFERERS else "actor"), subject
            reading = self.readings.get(index)
            if reading is not None and reading.part == "verb":
                return None
        return None
