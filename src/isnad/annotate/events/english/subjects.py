"""Who stands before an English verb: its subject, through asides, coordinated verbs, relative clauses and infinitives."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.english.asides import before_aside
from isnad.annotate.events.english.groups import ADVERBS, MODALS, Group
from isnad.annotate.events.english.pronouns import SUBJECTS, antecedent, matches, referred
from isnad.annotate.events.english.words import EnglishWords
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks_en import FUNCTION, PREPOSITIONS
from isnad.annotate.events.triggers.likeness import delegation
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Reference

_WORDS = word_sets("en")
_PRONOUNS = _WORDS["pronoun"]
_SAYING = _WORDS["saying"]
_COORDINATORS = _WORDS["coordinator"]
PROMISES = _WORDS["promise_noun"]
_LEADING = _WORDS["leading"]
_BEFORE_NOUN = _WORDS["before_noun"]
_LED = 6
"""How many words behind a delegation the word that says who leads it is looked for."""
_DEPTH = 3
_CONJUNCTIONS = frozenset({"after", "before", "since"})
"""Prepositions that open a clause as well."""


class EnglishSubjects:
    """Finds subjects in one document."""

    def __init__(self, text: EnglishWords) -> None:
        self.text = text
        document = text.document
        self.pronouns: dict[int, Reference] = {
            document.word_range(reference.span).start: reference for reference in document.references if reference.form == "pronoun"
        }

    def before(self, number: int) -> list[Chunk]:
        """The parties of a list that ends with a chunk."""
        chunks, first = self.text.chunks, number
        while first > 0 and chunks[first].joined and chunks[first].start - chunks[first - 1].end <= 2:
            first -= 1
        several = [piece for piece in chunks[first : number + 1] if (piece.party or piece.thing) and piece.kind != "adjective"]
        return [*several, *self._leader(several)]

    def _leader(self, several: list[Chunk]) -> list[Chunk]:
        """Who leads the delegation that ends a list (``a delegation from Cairo headed by the minister``)."""
        if not several or not delegation(several[-1]):
            return []
        end = several[-1].end
        for index in range(end, min(end + _LED, len(self.text.keys) - 1)):
            if self.text.keys[index] in _LEADING and self.text.keys[index + 1] == "by":
                piece = next((piece for at in (index + 2, index + 3) if (piece := self.text.chunk_at(at)) is not None), None)
                if piece is None or piece.kind != "person":
                    return []
                piece.leads = True
                return [piece]
            if self.text.words[index].kind == "mark":
                return []
        return []

    def subject(self, at: int, group: Group, depth: int = 0) -> list[Chunk]:
        """The parties before a verb that are its subject; empty where there is none or it is not certain."""
        clause = self.text.clause_of(at)
        if depth > _DEPTH:
            return []
        if group.infinitive:
            return self._of_infinitive(group, clause, depth)
        if self.text.keys[at].endswith("ing") and not group.finite and depth < _DEPTH:
            return self._of_gerund(at, group, depth)
        start = group.start
        if clause.kind == "relative" and clause.opener in {"who", "which", "that"} and not self._taken(clause.start + 1, start):
            return self._antecedent(clause)
        if clause.kind == "relative" and self.text.key(start - 1) == ",":
            return self._antecedent(clause)
        first = self.text.sentence_bounds(at)[0]
        if clause.opener == "but" and start == clause.start + 1 and clause.start > first:
            return self._of_verb(self._verb_before(clause.start, first), depth)
        near = self._beside(at, group)
        return near if near is not None else self._leftward(before_aside(self.text, start - 1, clause.start), clause.start, depth)

    def _of_verb(self, verb: int | None, depth: int) -> list[Chunk]:
        """The subject of another verb, where there is one."""
        return self.subject(verb, self.text.group(verb), depth + 1) if verb is not None else []

    def _of_gerund(self, at: int, group: Group, depth: int) -> list[Chunk]:
        """The party right before a verb in -ing, else the subject of the verb that it goes on with."""
        near = self.text.chunk_at(group.start - 1)
        if near is not None and near.party and near.kind != "adjective":
            return self.before(self.text.inside[group.start - 1])
        verb = self._verb_before(group.start, self.text.sentence_bounds(at)[0])
        if self.text.key(group.start - 1) in {"with", "of"} and verb in self.text.readings:
            return []  # charged him with ordering: he ordered, not who charges
        return self._of_verb(verb, depth)

    def _beside(self, at: int, group: Group) -> list[Chunk] | None:
        """The party that only the words right before a verb can name; None where they decide nothing."""
        reading, start = self.text.readings.get(at), group.start
        if reading is None:
            return None
        if reading.tense == "past" and not group.auxiliaries and self.text.key(at + 1) == "by":  # the tanker seized by commandos
            number = self.text.inside.get(start - 2 if self.text.key(start - 1) == "," else start - 1)
            return self.before(number) if number is not None else []
        near = self.text.chunk_at(start - 1)
        opened = near is not None and near.end == start and near.prep in _CONJUNCTIONS and not near.joined
        return self.before(self.text.inside[start - 1]) if opened and reading.tense else None  # after Sudan bombs the camp

    def _taken(self, first: int, last: int) -> bool:
        return any(index in self.text.inside or self.text.finite(index) for index in range(first, last))

    def _antecedent(self, clause: Clause) -> list[Chunk]:
        number = self.text.inside.get(clause.start - (2 if self.text.key(clause.start - 1) == "," else 1))
        return self.before(number) if number is not None else []

    def _of_infinitive(self, group: Group, clause: Clause, depth: int) -> list[Chunk]:
        """The subject of the verb that governs, or the object of that verb (``urged Iran to withdraw``)."""
        at = group.governor
        noun = self._promise(at, clause.start)
        if noun is not None:
            owner = self.text.inside.get(noun - 2) if self.text.words[noun - 1].kind == "clitic" else None
            if owner is not None:  # the Council's decision to impose sanctions
                return self.before(owner)
            return self._of_verb(self._verb_before(noun, clause.start), depth)
        number = self.text.inside.get(at)
        if number is not None:
            piece = self.text.chunks[number]
            verb = next(
                (index for index in range(piece.start - 1, max(clause.start, piece.start - 5) - 1, -1) if self.text.finite(index)), None
            )
            if verb is None or piece.prep is None or piece.prep in {"on", "for"}:
                return self.before(number)
            return []
        if at < clause.start or self.text.words[at].kind != "word":
            return []
        for index in range(at, max(clause.start, at - 8) - 1, -1):
            if index not in self.text.inside and (self.text.finite(index) or index in self.text.readings or index == at):
                return self.subject(index, self.text.group(index), depth + 1)
        return []

    def _promise(self, at: int, floor: int) -> int | None:
        """The noun on which an infinitive hangs (``an agreement with Eritrea to reopen``), if it is one that promises."""
        return next((index for index in range(at, max(floor, at - 5), -1) if self.promising(index)), None)

    def promising(self, index: int) -> bool:
        """Whether a word is a noun that promises, not the verb of the same form after its subject."""
        key = self.text.key(index)
        return key in PROMISES and (key not in {"plan", "plans", "pledge", "promise"} or index - 1 not in self.text.inside)

    def _leftward(self, index: int, floor: int, depth: int) -> list[Chunk]:
        text = self.text
        while index >= floor:
            number = text.inside.get(index)
            if number is not None:
                piece = text.chunks[number]
                if piece.prep is None and not piece.owned and not self._object(piece):
                    return self.before(number) if piece.party or piece.thing else []
                index = piece.start - 1
                continue
            key = text.keys[index]
            if key in _PRONOUNS:
                return self._pronoun(index, depth)
            if key in _COORDINATORS or key == ",":
                verb = self._verb_before(index, floor)
                aside = key == "," and verb is not None and text.keys[verb] in _SAYING
                if aside and verb is not None and (comma := self._comma(verb, floor)) is not None:
                    index = comma - 1
                    continue
                if verb is not None and key in _COORDINATORS:
                    return self.subject(verb, text.group(verb), depth + 1)
                index -= 1
                continue
            if text.keys[index] in _LEADING and text.key(index + 1) == "by":  # a delegation led by its chief arrived
                index -= 1
                continue
            if text.finite(index):
                return []
            if self._content(index):
                run = self._run(index, floor)
                if run is None:
                    return []
                index = run
                continue
            index -= 1
        return []

    def _object(self, piece: Chunk) -> bool:
        """Whether a party is the object of a verb in -ing behind a preposition (``charged with killing a student``)."""
        at = piece.start - 1
        return self.text.key(at).endswith("ing") and at in self.text.readings and self.text.key(at - 1) in PREPOSITIONS

    def _content(self, index: int) -> bool:
        word = self.text.words[index]
        if index in self.text.readings and self.text.reduced(index):  # a man charged with treason was jailed
            return False
        if word.kind != "word" or index in self.text.times or word.key in FUNCTION or word.key in PREPOSITIONS or word.key in ADVERBS:
            return False
        return not (word.key.endswith("ly") and len(word.key) > 4) and word.key not in MODALS

    def _run(self, index: int, floor: int) -> int | None:
        """Past a noun phrase that is no party: the word before it where a preposition governs it, None where it stands free."""
        text = self.text
        while index >= floor and (self._content(index) or text.keys[index] in _BEFORE_NOUN):
            if index in text.inside and text.chunks[text.inside[index]].kind != "adjective":
                piece = text.chunks[text.inside[index]]
                return piece.start - 1 if piece.prep is not None and not piece.owned else None
            if text.finite(index):
                return None
            index -= 1
        if index < floor:
            return None
        return index - 1 if text.keys[index] in PREPOSITIONS else None

    def _verb_before(self, index: int, floor: int) -> int | None:
        """The finite verb before a coordinator, in the same clause."""
        return next((at for at in range(index - 1, floor - 1, -1) if self.text.finite(at) and at not in self.text.inside), None)

    def _comma(self, verb: int, floor: int) -> int | None:
        return next((at for at in range(verb - 1, max(floor, verb - 8), -1) if self.text.keys[at] == ","), None)

    def _pronoun(self, index: int, depth: int) -> list[Chunk]:
        """Whom a pronoun stands for: what names resolved it to, else who speaks, else the only party before it."""
        text = self.text
        known = referred(text, self.pronouns.get(index), index)
        if known or text.keys[index] not in SUBJECTS:
            return known
        clause = text.clause_of(index)
        verb = self._verb_before(clause.start, text.sentence_bounds(index)[0]) if clause.kind == "complement" else None
        if verb is not None and clause.start == index - 1:
            speaker = self._of_verb(verb, depth)
            if speaker:
                return speaker if matches(text.keys[index], speaker[0]) else []
        number = antecedent(text, index)
        if number is None:
            return []
        while number + 1 < len(text.chunks) and text.chunks[number + 1].joined and text.chunks[number + 1].start < index:
            number += 1
        return self.before(number)
