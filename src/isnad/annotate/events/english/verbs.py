"""The slots of English verbs: subject, object, agent, and the parties behind prepositions and governed infinitives."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.english.groups import BE, MODALS, Group
from isnad.annotate.events.english.owners import EnglishOwners
from isnad.annotate.events.english.reality import OCCUR
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks_en import PREPOSITIONS
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.status import SKIP
from isnad.annotate.events.words.lexicon_en import EnglishReading, english_person
from isnad.annotate.events.words.wordsets import word_sets

_CONTROL = frozenset({"REJECT", "THREATEN", "AGREE"})
"""Types whose recipient may be named by the verb that they govern (``refused to meet the envoy``)."""
_RULING = frozenset({"GOV", "MIL", "REB", "PRM", "UAF", "PTY", "OPP", "LEG", "IGO", "LAB"})
POINTING = word_sets("en")["pointing"]
_PARTICIPLE_ENDS = frozenset({"in", "by", "at", "when", "after", "near", "on", ",", ".", "and", "during", "over", "for", "as", "outside"})
_CAMPAIGNS = word_sets("en")["campaign"]
_CHARGING = frozenset({"ACCUSE", "COERCE", "SANCTION"})
"""Types whose verbs name a charge after the one charged: without an object they are passive (``a man charged with treason``)."""
_JUDGING = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_CALLED, _OF = 10, 3
"""Words from a verb to a party that *of* gives to the verb, and not to a noun between (``demanded the exit of the head of the army``)."""
_PROMISING = frozenset({"AGREE", "THREATEN"})
"""Types whose verbs take an infinitive or a clause: a past form without an auxiliary is active (``Kuwait pledged on Monday to``)."""


class EnglishVerbs(EnglishOwners):
    """The words of a document, with the parties that its verbs name."""

    def _list(self, number: int) -> list[Chunk]:
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            if not following.joined or following.start - pieces[-1].end > 2:
                break
            pieces.append(following)
        return [piece for piece in pieces if piece.party or piece.thing]

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
            if nominal and self._participle(index):
                break
            passing = through and (key in OCCUR or key in BE or key in MODALS)
            if not passing and index > at + 1 and (self.finite(index) or (key == "to" and self._infinitive_at(index))):
                break
            if nominal and key == "," and not self._goes_on_list(index):
                break
            if not nominal and key in {"of", "for", "with"} and self.key(index + 1).endswith("ing"):
                break  # accused the army of using gas against civilians
            if key in {";", ":"} or (key == "to" and index == at + 1 and self._infinitive_at(index)):
                break
            index += 1
        return found

    def _participle(self, index: int) -> bool:
        """Whether a word is a participle with an agent of its own (``the vote hailed by the government``)."""
        reading = self.readings.get(index)
        return reading is not None and reading.part == "verb" and reading.tense == "past" and self.key(index + 1) == "by"

    def _goes_on_list(self, comma: int) -> bool:
        piece = self.chunk_at(comma + 1) or self.chunk_at(comma + 2)
        return piece is not None and piece.joined

    def _infinitive_at(self, index: int) -> bool:
        """Whether *to* begins an infinitive: no noun phrase follows."""
        following = index + 1
        if following >= len(self.keys) or following in self.inside or self.keys[following] in POINTING | {"a", "an"}:
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
        known = self.key(group.start - 1) in reading.lexeme.after and self.key(group.start - 2) in POINTING
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
        if not subject and frame.type == "ASSAULT" and (striker := self.striking(group.start - 1)) is not None:
            subject = [striker]
        for piece in subject:
            item.put(frame.subject, piece)
        for piece in target:
            item.put(frame.object, piece)
        if frame.type == "REQUEST" and not item.recipients:
            self._asked(item, at)
            self._called_upon(item, at)
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
        comma = next((index for index in range(at + 1, clause.end) if self.keys[index] == ","), clause.end)
        for number in self._right(at, clause.end):
            piece = self.chunks[number]
            another = piece.prep is None and piece.start > comma and self._subject_of_another(piece)
            if piece.joined or another or self._credited(piece, at):
                continue
            if piece.prep is None:
                if piece.owned:
                    owned.append(piece)
                elif not target and not agents:
                    target = self._list(number)
            elif piece.prep == "by":
                if self.group(at).passive or not self._of_noun(at, piece):
                    agents = agents or self._list(number)
                elif item.frame.type in _JUDGING:
                    owned.append(piece)  # condemned the attack by rebels
            elif self._of_verb(item, at, piece):
                self._by_preposition(item, number)
        if not target and owned and not item.recipients and item.frame.object == "recipient":
            target = owned[:1]
        return target, agents

    @staticmethod
    def _of_verb(item: Found, at: int, piece: Chunk) -> bool:
        """Whether a preposition gives a party to the verb, not to a noun before (``demanded the exit of troops from Chad``)."""
        slot = item.frame.preps.get(piece.prep or "")
        if piece.prep == "from":
            return slot != item.frame.subject
        return piece.prep != "of" or slot == "place" or piece.start - at <= _OF

    def _of_noun(self, at: int, piece: Chunk) -> bool:
        """Whether a party after *by* did what a noun behind the verb names (``protested over a visit by lawmakers``)."""
        by = next((index for index in range(at + 1, piece.start) if self.keys[index] == "by"), piece.start)
        return any(
            (self.keys[index] in {"a", "an"} and self.key(index - 1) not in PREPOSITIONS)  # rejected a call by lawmakers
            or ((reading := self.readings.get(index)) is not None and reading.part == "noun")
            for index in range(at + 1, by)
        )

    def _subject_of_another(self, piece: Chunk) -> bool:
        """Whether a verb follows a party, so that it is no object of the one before (``As Nasr took office, the army withdrew``)."""
        for index in range(piece.end, min(piece.end + 4, len(self.keys))):
            if self.finite(index):
                return True
            if self.words[index].kind == "mark" or (index not in self.inside and self.keys[index] in PREPOSITIONS):
                return False
        return False

    def _credited(self, piece: Chunk, at: int) -> bool:
        """Whether a party only tells what the verb says (``someone shot him, authorities said``)."""
        position = self.words[at].start
        return any(
            told.source is not None and told.source.overlap(piece.span) and told.content.start <= position < told.content.end
            for told in self.document.attributions
        )

    def _passive(self, at: int, group: Group, target: list[Chunk], agents: list[Chunk], slot: str, clause: Clause) -> bool:
        if group.passive:
            return True
        if any(key not in {"also"} for key in group.auxiliaries if key in MODALS or key in {"has", "have", "had"}):
            return False
        if agents and not target:
            return True
        if self.key(at + 1) in {"of", "with", "over"} and not target and self.readings[at].frame.type in _CHARGING:
            return True
        if self.key(at + 1) in self.readings[at].lexeme.after or self.readings[at].frame.type in _PROMISING or self._coordinated(at):
            return False
        bare = clause.kind != "relative" and not target and slot in {"recipient", "actor"}
        return bare and self.key(at + 1) in _PARTICIPLE_ENDS and self.key(group.start - 1) not in {"he", "she", "they", "it", "and"}

    def _coordinated(self, at: int) -> bool:
        """Whether a verb shares its object with one that *and* joins to it (``officers shot and killed the student``)."""
        following = self.readings.get(at + 2)
        if self.key(at + 1) != "and" or following is None or following.part != "verb" or following.tense != "past":
            return False
        return self.key(at + 3) not in _PARTICIPLE_ENDS and (at + 3) not in self.times

    def _by_preposition(self, item: Found, number: int) -> None:
        piece = self.chunks[number]
        slot = item.frame.preps.get(piece.prep or "")
        if slot is None and piece.prep == "against" and self.key(piece.start - 2) not in _CAMPAIGNS:
            slot = "recipient"
        if slot is None or slot == "none" or (piece.thing and piece.prep == "at" and item.frame.object == "recipient"):
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

    def _called_upon(self, item: Found, at: int) -> None:
        """Who is to act: the party after *for* before an infinitive (``called for shipowners to do more``)."""
        stop = min(self.sentence_bounds(at)[1], at + _CALLED)
        for number in self._right(at, stop):
            piece = self.chunks[number]
            if piece.prep == "for" and not piece.joined and self.key(piece.end) == "to" and self._infinitive_at(piece.end):
                for party in self._list(number):
                    item.put("recipient", party)
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
            if self._credited(piece, at):
                continue
            if item.frame.type == "AGREE" and piece.prep is None and piece.kind == "noun" and piece.sector not in _RULING:
                return  # agreed to exchange dozens of prisoners
            if piece.party and piece.kind != "adjective" and piece.prep in {None, "with", "to", "on", "against", "for"}:
                for party in self._list(number):
                    item.put("recipient", party)
                return
