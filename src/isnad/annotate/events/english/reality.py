"""What the form of an English trigger, and the verbs over it, say of its reality."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.document import Document
from isnad.annotate.events.english.groups import MODALS, Group, auxiliary_status, governed_status, verb_status
from isnad.annotate.events.english.subjects import EnglishSubjects
from isnad.annotate.events.english.words import EnglishWords
from isnad.annotate.events.phrases.chunks_en import FUNCTION, PREPOSITIONS
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.status import SKIP
from isnad.annotate.events.words.lexicon_en import EnglishReading, english_carrier
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Span

_WORDS = word_sets("en")
OCCUR = _WORDS["occur"]
_SAYING = _WORDS["saying"]
_APART = _WORDS["apart"]
_GERUND_SKIP = _WORDS["gerund_skip"]


class EnglishReality(EnglishWords):
    """The words of a document, with what is said of the reality of each trigger."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.subjects = EnglishSubjects(self)
        self.own: dict[int, str] = {}

    def own_status(self, item: Found) -> str:
        """What the form of a trigger and the verbs over it say."""
        return self.own.get(item.word, "happened")

    def past(self, item: Found) -> bool:
        """Whether a trigger is a verb in the past."""
        return item.part == "verb" and self.readings[item.word].tense == "past" and self.own.get(item.word) in {None, "happened"}

    def _verb_status(self, at: int, reading: EnglishReading, group: Group, clause: Clause) -> str:
        if reading.frame.status:
            return reading.frame.status
        if any(index in self.readings for index in range(group.start, at)) or self.key(group.start - 1) in {"i", "we", "you"}:
            return SKIP
        if group.infinitive:
            return self._infinitive_status(at, group, clause)
        if reading.tense == "base" and not group.auxiliaries and self.key(group.start - 1) in {"and", "or"}:
            shared = self._shared(group.start - 2, clause)
            if shared is not None:
                return auxiliary_status(shared, progressive=False, reported=self._reported(group.start, clause))
        if reading.tense == "ing" and not group.finite:
            before = self.key(group.start - 1)
            if before in _GERUND_SKIP and "having" not in group.auxiliaries:
                return SKIP
            governed = verb_status(before)
            if before == "denied" or self.key(group.start - 2) == "denied":
                return "denied"
            return governed or "happened"
        progressive = reading.tense == "ing"
        return auxiliary_status(group, progressive=progressive, reported=self._reported(group.start, clause))

    def _shared(self, index: int, clause: Clause) -> Group | None:
        """The group whose auxiliary a verb after *and* shares (``should assume its responsibilities and resign``)."""
        for at in range(index, clause.start - 1, -1):
            if self.keys[at] in MODALS:
                return Group(at, (self.keys[at],))
            if self.finite(at):
                return None
        return None

    def _infinitive_status(self, at: int, group: Group, clause: Clause) -> str:
        governed = governed_status(self.words, group)
        if governed is not None and group.governor >= clause.start:
            above = self.group(group.governor)
            if above.negated:
                return "denied"
            return governed
        if any(self.subjects.promising(index) for index in range(group.governor, max(clause.start, group.governor - 5), -1)):
            return "planned"
        piece = self.chunk_at(group.governor)
        if piece is not None and self.document.in_title(Span(self.words[at].start, self.words[at].end)):
            return "planned"
        return SKIP

    def _reported(self, start: int, clause: Clause) -> bool:
        """Whether a clause is what someone said."""
        position = self.words[start].start
        if clause.kind == "complement" or any(told.content.start <= position < told.content.end for told in self.document.attributions):
            return True
        return any(key in _SAYING for key in self.keys[max(clause.start, start - 6) : start])

    def _noun_status(self, at: int, verb: int | None, clause: Clause) -> str:
        reading = self.readings[at]
        if reading.frame.status:
            return reading.frame.status
        if verb is None or (verb < at and self._apart(at)):
            return "happened"
        carrier = english_carrier(self.keys[verb])
        if carrier is not None and carrier.status:
            return carrier.status
        group = self.group(verb)
        if group.infinitive:
            if governed_status(self.words, group) is None and self.key(group.governor) not in FUNCTION:
                piece = self.chunk_at(group.governor)
                return "planned" if piece is not None and self.document.in_title(self._span(at)) else "happened"
            return governed_status(self.words, group) or "happened"
        if carrier is None and verb < at and self.keys[verb] not in OCCUR:
            return "happened" if not group.negated and not any(key in MODALS for key in group.auxiliaries) else "hypothetical"
        return auxiliary_status(group, progressive=self.keys[verb].endswith("ing"), reported=self._reported(group.start, clause))

    def _apart(self, at: int) -> bool:
        """Whether a noun stands in a circumstance that the verb's reality does not touch (``will travel after the attack``)."""
        for index in range(at - 1, max(-1, at - 5), -1):
            key = self.keys[index]
            if key in PREPOSITIONS:
                return key in _APART
            if index in self.inside or self.words[index].kind != "word" or self.finite(index):
                return False
        return False

    def _span(self, at: int) -> Span:
        """The span of a word."""
        return Span(self.words[at].start, self.words[at].end)
