"""Reading English triggers: which word names an event here, and who stands in its slots (see ../arabic/reader.py for the idea)."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.english.crime import ordinary_crime, recast_crime
from isnad.annotate.events.english.groups import BE
from isnad.annotate.events.english.owners import FORCE
from isnad.annotate.events.english.reality import OCCUR
from isnad.annotate.events.english.shares import EnglishShares
from isnad.annotate.events.english.verbs import POINTING
from isnad.annotate.events.phrases.chunks_en import PREPOSITIONS
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.triggers.status import SKIP
from isnad.annotate.events.words.lexicon_en import EnglishReading, english_carrier
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Span

_RECALLING = word_sets("en")["recalling"]
_TALKING = frozenset({"AGREE", "CONSULT", "SUPPORT"})


class EnglishReader(EnglishShares):
    """The triggers of one English document."""

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
                definite=self.key(at - 1) in POINTING,
                titled=self.document.in_title(trigger),
                mode=reading.frame.mode,
                echo=reading.frame.weight == "echo",
                rank=self._rank(at, clause),
                apart=True,
            )
            if reading.part == "verb":
                self._verb_slots(item, at, reading, clause)
            else:
                self._noun_slots(item, at, reading, clause)
            found.append(item)
        for item in found:
            self.ask_of(item)
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
        self._put_owners(item, at, verb if leading else None)
        if self.share(at):
            self.claimed(item, at, verb if leading else None)
            return
        carried = verb is not None and leading and self.object_of(verb, at)
        carrier = english_carrier(self.keys[verb]) if verb is not None and carried else None
        if carrier is not None and verb is not None:
            self._carried(item, verb, carrier.slot)
        item.told = carrier is not None or (verb is not None and not leading and self.keys[verb] in OCCUR)
        whole = bool(item.actors and item.recipients)  # the killing of a commander by the army: told with both its sides
        item.recalled = not item.told and not whole and (item.definite or self.key(at - 1) in _RECALLING or self._governed_noun(at))
        self.own[at] = self._noun_status(at, verb, clause)
        self._weigh_noun(item, at, verb if leading else None)

    def _put_owners(self, item: Found, at: int, verb: int | None) -> None:
        """Put those whose event a noun names; ``verb`` is the one before it on which it depends."""
        frame, owner = item.frame, self.owner(at)
        if owner is not None:
            item.put(frame.genitive if not (frame.genitive == "recipient" and item.recipients) else "actor", owner)
        elif self._possessed(item, at) or frame.genitive == "recipient" or frame.type not in FORCE:
            return
        elif (striker := self.striker(at)) is not None:
            item.put("actor", striker)
        elif verb is not None and not item.actors:
            for piece in self.raiders(at, verb):
                item.put("actor", piece)

    def _possessed(self, item: Found, at: int) -> bool:
        """Put those to whom a possessive pronoun gives a noun's event; alone they make no event of it."""
        owners = self.possessors(at)
        if owners and not item.parties:
            item.echo = True
        for piece in owners:
            item.put(item.frame.genitive, piece)
        return bool(owners)

    def _weigh_noun(self, item: Found, at: int, verb: int | None) -> None:
        """Let a noun that is part of the phrase of the ``verb`` over it, or that no one is said to act in, tell no event."""
        frame = item.frame
        above = self.readings.get(verb) if verb is not None else None
        if above is not None and above.part == "verb":
            if self.keys[at] in above.lexeme.after and above.frame.type != frame.type:
                item.frame, item.mode, item.echo = above.frame, above.frame.mode, True
                item.actors.clear()  # lodged a protest over a visit by lawmakers
            elif above.frame.type == "REJECT":
                self.own[at] = SKIP
            elif verb is not None and self.demanded(verb, at):
                self.own[at] = SKIP
                self.demands[verb] = item
        if self._agenda(at) or self.charged(at):
            self.own[at] = SKIP
        if frame.type in SAID and not item.actors and not item.mutual:
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
            if index not in self.inside and index not in self.readings and self.keys[index] in OCCUR:
                return index, False
            if self.finite(index) and self.keys[index] not in BE:
                return None, False
        return None, False

    def _governed_noun(self, at: int) -> bool:
        """Whether a noun leads another one (``attack victims``) and names its event only by the way."""
        following = at + self.widths.get(at, 1)
        piece = self.chunk_at(following)
        return piece is not None and piece.start == following and piece.prep is None and piece.kind == "noun" and not self.finite(following)
