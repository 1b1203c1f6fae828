"""Reading English triggers: which word names an event here, and who stands in its slots (see arabic.py for the idea)."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.document import Document
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.chunks_en import FUNCTION, PREPOSITIONS
from isnad.annotate.events.crime_en import ordinary_crime, recast_crime
from isnad.annotate.events.found import Found
from isnad.annotate.events.groups_en import BE, MODALS, Group, auxiliary_status, governed_status, verb_status
from isnad.annotate.events.lexicon_en import EnglishReading, english_carrier, english_person
from isnad.annotate.events.status import SKIP
from isnad.annotate.events.subjects_en import EnglishSubjects
from isnad.annotate.events.words_en import EnglishWords
from isnad.annotate.events.wordsets import word_sets
from isnad.records import Span

_WORDS = word_sets("en")
_OCCUR = _WORDS["occur"]
_RECALLING = _WORDS["recalling"]
_SAYING = _WORDS["saying"]
_APART = _WORDS["apart"]
_GERUND_SKIP = _WORDS["gerund_skip"]
_CONTROL = frozenset({"REJECT", "THREATEN", "AGREE"})
"""Types whose recipient may be named by the verb that they govern (``refused to meet the envoy``)."""
_TALKING = frozenset({"AGREE", "CONSULT", "SUPPORT"})
_SPOKEN = frozenset({"REQUEST", "THREATEN", "REJECT", "ACCUSE", "SUPPORT", "AGREE", "CONCEDE"})
"""Types whose nouns tell no event unless it is said whose act they are."""
_RULING = frozenset({"GOV", "MIL", "REB", "PRM", "UAF", "PTY", "OPP", "LEG", "IGO", "LAB"})
_POSSESSIVES = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its"})
_PARTICIPLE_ENDS = frozenset({"in", "by", "at", "when", "after", "near", "on", ",", ".", "and", "during", "over", "for", "as", "outside"})


class EnglishReader(EnglishWords):
    """The triggers of one English document."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.subjects = EnglishSubjects(self)
        self.own: dict[int, str] = {}

    def read(self) -> list[Found]:
        """All triggers in order, each with its slots."""
        found: list[Found] = []
        for at, reading in self.readings.items():
            clause = self.clause_of(at)
            trigger = Span(self.words[at].start, self.words[at + self.widths.get(at, 1) - 1].end)
            item = Found(
                word=at,
                trigger=trigger,
                frame=reading.frame,
                part=reading.part,
                sentence=clause.sentence,
                clause=self.clause_index(at),
                definite=self.key(at - 1) in _POSSESSIVES,
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
        if ordinary_crime(self.keys):
            recast_crime(found)
        return found

    def _rank(self, at: int, clause: Clause) -> float:
        rank = 1.0 if clause.kind in {"main", "complement", "quote"} else 0.4
        for index in range(clause.start, at):
            if index in self.readings and self.readings[index].part == "verb":
                rank = min(rank, 0.5)
            if self.keys[index] in {"after", "before", "since", "following", "amid", "over"}:
                rank = min(rank, 0.4)
        if self.key(at - 1) in {"the", "this", "that"} and self.readings[at].part == "noun":
            rank *= 0.7
        return rank

    # ------------------------------------------------------------------ reality

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
        if clause.kind == "complement":
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
                return "planned" if piece is not None and self.document.in_title(reading_span(self, at)) else "happened"
            return governed_status(self.words, group) or "happened"
        if carrier is None and verb < at and self.keys[verb] not in _OCCUR:
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

    # ------------------------------------------------------------------ slots of verbs

    def _list(self, number: int) -> list[Chunk]:
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            if not following.joined or following.start - pieces[-1].end > 2:
                break
            pieces.append(following)
        return [piece for piece in pieces if piece.party]

    def _right(self, at: int, stop: int, *, through: bool = False, nominal: bool = False) -> list[int]:
        """The chunks after a trigger up to the next verb. ``through``: verbs that tell a noun's event do not end it."""
        found: list[int] = []
        index = at + 1
        while index < stop:
            number = self.inside.get(index)
            if number is not None:
                if number not in found:
                    found.append(number)
                index = max(self.chunks[number].end, index + 1)
                continue
            key = self.keys[index]
            passing = through and (key in _OCCUR or key in BE or key in MODALS)
            if not passing and index > at + 1 and (self.finite(index) or (key == "to" and self._infinitive_at(index))):
                break
            if nominal and key == "," and not self._goes_on_list(index):
                break
            if key in {";", ":"} or (key == "to" and index == at + 1 and self._infinitive_at(index)):
                break
            index += 1
        return found

    def _goes_on_list(self, comma: int) -> bool:
        piece = self.chunk_at(comma + 1) or self.chunk_at(comma + 2)
        return piece is not None and piece.joined

    def _infinitive_at(self, index: int) -> bool:
        """Whether *to* begins an infinitive: no noun phrase follows."""
        following = index + 1
        if following >= len(self.keys) or following in self.inside or self.keys[following] in _POSSESSIVES | {"a", "an"}:
            return False
        reading = self.readings.get(following)
        if reading is not None:
            return reading.part == "verb"
        if self.words[following].kind == "number" or following in self.times or english_person(self.keys[following]) is not None:
            return False
        return self.words[following].kind == "word" and self.keys[following] not in PREPOSITIONS and not self.keys[following].endswith("s")

    def _verb_slots(self, item: Found, at: int, reading: EnglishReading, clause: Clause) -> None:
        frame, group = reading.frame, self.group(at)
        self.own[at] = self._verb_status(at, reading, group, clause)
        known = self.key(group.start - 1) in reading.lexeme.after and self.key(group.start - 2) in _POSSESSIVES
        item.definite = item.definite or (group.passive and known)
        subject = self.subjects.subject(at, group)
        target, agents = self._complements(item, at, clause)
        if reading.tense == "past" and self._passive(at, group, target, agents, frame.object, clause):
            if frame.object != "none" or not frame.preps:
                for piece in subject:
                    item.put(frame.object if frame.object != "none" else "recipient", piece)
            for piece in agents:
                item.put(frame.subject, piece)
            return
        for piece in subject:
            item.put(frame.subject, piece)
        for piece in target:
            item.put(frame.object, piece)
        if frame.type == "REQUEST" and not item.recipients:
            self._asked(item, at)
        purpose = frame.mode == "crowd-control" and frame.object == "recipient"
        if (frame.type in _CONTROL or purpose) and not item.recipients:
            self._governed_party(item, at)
        if self.keys[at] in MODALS and not any(piece.sector in _RULING or piece.state for piece in item.actors):
            self.own[at] = SKIP

    def _complements(self, item: Found, at: int, clause: Clause) -> tuple[list[Chunk], list[Chunk]]:
        """The object after a verb and the agents after *by*; parties behind other prepositions go into their slots on the way."""
        target: list[Chunk] = []
        agents: list[Chunk] = []
        owned: list[Chunk] = []
        for number in self._right(at, clause.end):
            piece = self.chunks[number]
            if piece.joined:
                continue
            if piece.prep is None:
                if piece.owned:
                    owned.append(piece)
                elif not target and not agents:
                    target = self._list(number)
            elif piece.prep == "by":
                agents = agents or self._list(number)
            else:
                self._by_preposition(item, number)
        if not target and owned and not item.recipients and item.frame.object == "recipient":
            target = owned[:1]
        return target, agents

    def _passive(self, at: int, group: Group, target: list[Chunk], agents: list[Chunk], slot: str, clause: Clause) -> bool:
        if group.passive:
            return True
        if any(key not in {"also"} for key in group.auxiliaries if key in MODALS or key in {"has", "have", "had"}):
            return False
        if agents and not target:
            return True
        if self.key(at + 1) in self.readings[at].lexeme.after:
            return False
        bare = clause.kind != "relative" and not target and slot in {"recipient", "actor"}
        return bare and self.key(at + 1) in _PARTICIPLE_ENDS and self.key(group.start - 1) not in {"he", "she", "they", "it", "and"}

    def _by_preposition(self, item: Found, number: int) -> None:
        piece = self.chunks[number]
        slot = item.frame.preps.get(piece.prep or "")
        if slot is None and piece.prep == "against":
            slot = "recipient"
        if slot is None or slot == "none":
            return
        for party in [piece] if slot == "place" else self._list(number):
            item.put(slot, party)

    def _asked(self, item: Found, at: int) -> None:
        """Who is asked: the subject of what is demanded (``demanded that the cabinet amend``)."""
        stop = self.sentence_bounds(at)[1]
        for index in range(at + 1, min(stop, at + 10)):
            if self.keys[index] == "that":
                number = self.inside.get(index + 1)
                if number is not None and self.chunks[number].party:
                    for piece in self._list(number):
                        item.put("recipient", piece)
                return

    def _governed_party(self, item: Found, at: int) -> None:
        """The party that the governed infinitive names: its object, or the one after *with*, *to*, *on*, *against*."""
        stop = self.sentence_bounds(at)[1]
        to = next((index for index in range(at + 1, min(stop, at + 5)) if self.keys[index] == "to" and self._infinitive_at(index)), None)
        if self.keys[at] in MODALS:
            to = at + 1
        if to is None:
            return
        for number in self._right(to + 1, min(stop, to + 16)):
            piece = self.chunks[number]
            if piece.party and piece.kind != "adjective" and piece.prep in {None, "with", "to", "on", "against", "for"}:
                for party in self._list(number):
                    item.put("recipient", party)
                return

    # ------------------------------------------------------------------ slots of nouns

    def _noun_slots(self, item: Found, at: int, reading: EnglishReading, clause: Clause) -> None:
        frame = reading.frame
        last = at + self.widths.get(at, 1) - 1
        verb, leading = self._verb_over(at, last, clause)
        for number in self._right(last, clause.end, through=not leading, nominal=True):
            piece = self.chunks[number]
            if piece.joined or piece.prep is None:
                continue
            if piece.prep == "by":
                for party in self._list(number):
                    item.put("actor", party)
                continue
            if piece.prep == "of" and "of" not in frame.preps:
                for party in self._list(number):
                    item.put(frame.genitive, party)
            self._by_preposition(item, number)
        owner = self._owner(at)
        if owner is not None:
            item.put(frame.genitive if not (frame.genitive == "recipient" and item.recipients) else "actor", owner)
        carrier = english_carrier(self.keys[verb]) if verb is not None and leading else None
        if carrier is not None and verb is not None:
            self._carried(item, verb, carrier.slot)
        item.told = carrier is not None or (verb is not None and not leading and self.keys[verb] in _OCCUR)
        item.recalled = not item.told and (item.definite or self.key(at - 1) in _RECALLING or self._governed_noun(at))
        self.own[at] = self._noun_status(at, verb, clause)
        self._weigh_noun(item, at, verb if leading else None)

    def _weigh_noun(self, item: Found, at: int, verb: int | None) -> None:
        """Let a noun that is part of the phrase of the ``verb`` over it, or that no one is said to act in, tell no event."""
        frame = item.frame
        above = self.readings.get(verb) if verb is not None else None
        if above is not None and above.part == "verb":
            if self.keys[at] in above.lexeme.after and above.frame.type != frame.type:
                item.frame, item.mode, item.echo = above.frame, above.frame.mode, True
            elif above.frame.type == "REJECT":
                self.own[at] = SKIP
        if self._agenda(at):
            self.own[at] = SKIP
        if frame.type in _SPOKEN and not item.actors and not item.mutual:
            item.echo = True
        if frame.type == "CONSULT" and verb is not None and self.key(at - 1) in {"for", "of"} and verb in self.readings:
            item.echo = True

    def _agenda(self, at: int) -> bool:
        """Whether a noun is what talks or an agreement are about (``an agreement on reopening the crossing``)."""
        for index in range(at - 1, max(0, at - 4), -1):
            if self.keys[index] in {"on", "about", "over"}:
                before = [self.readings.get(back) for back in range(index - 1, max(-1, index - 5), -1)]
                return any(reading is not None and reading.part == "noun" and reading.frame.type in _TALKING for reading in before)
            if self.keys[index] in PREPOSITIONS:
                return False
        return False

    def _carried(self, item: Found, verb: int, slot: str) -> None:
        """The parties of the verb that carries the noun."""
        group = self.group(verb)
        passive = group.passive or self.key(verb + 1) == "by"
        subject = [] if passive else self.subjects.subject(verb, group)
        if slot == "none" or (slot == "actor" and item.actors):
            return
        for piece in subject:
            item.put(item.frame.subject if slot == "actor" and item.frame.subject != "none" else slot, piece)
        if slot == "actor" and not item.recipients and item.frame.object == "recipient" and subject:
            for number in self._right(verb, item.word):
                piece = self.chunks[number]
                if piece.prep is None and not piece.owned and piece.kind != "adjective":
                    for party in self._list(number):
                        item.put("recipient", party)
                    return

    def _verb_over(self, at: int, last: int, clause: Clause) -> tuple[int | None, bool]:
        """The verb that a noun depends on, and whether it stands before the noun."""
        for index in range(at - 1, max(clause.start, at - 12) - 1, -1):
            if index in self.inside:
                continue
            reading = self.readings.get(index)
            if (reading is not None and reading.part == "verb") or (reading is None and english_carrier(self.keys[index]) is not None):
                return index, True
            if self.finite(index):
                return (index, True) if self.keys[index] not in BE else (None, True)
            if self.keys[index] == "," and at - index > 1:
                break
        for index in range(last + 1, min(clause.end, last + 14)):
            if index not in self.inside and index not in self.readings and self.keys[index] in _OCCUR:
                return index, False
            if self.finite(index) and self.keys[index] not in BE:
                return None, False
        return None, False

    def _governed_noun(self, at: int) -> bool:
        """Whether a noun leads another one (``attack victims``) and names its event only by the way."""
        following = at + self.widths.get(at, 1)
        piece = self.chunk_at(following)
        return piece is not None and piece.start == following and piece.prep is None and piece.kind == "noun" and not self.finite(following)

    def _owner(self, at: int) -> Chunk | None:
        """Whose event it is: ``Iran's attack``, ``the Saudi air strikes``."""
        for index in range(at - 1, max(-1, at - 5), -1):
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                follows = self.key(piece.end)
                clitic = piece.end < len(self.words) and self.words[piece.end].kind == "clitic" and follows.endswith("s")
                return piece if piece.party and (clitic or piece.kind == "adjective") else None
            if self.words[index].kind == "clitic":
                continue
            if self.keys[index] in FUNCTION or self.words[index].kind == "mark" or self.keys[index] in PREPOSITIONS:
                return None
        return None


def reading_span(reader: EnglishReader, at: int) -> Span:
    """The span of a word."""
    return Span(reader.words[at].start, reader.words[at].end)
