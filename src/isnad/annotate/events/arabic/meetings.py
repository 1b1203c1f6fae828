"""Who takes part in a meeting where neither a verb's subject nor the noun's own genitive says it."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.verbs import ArabicVerbs
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import delegation
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_NEAR = 5
"""How many words may stand between the subject of a relative clause and the other side."""
_CHAIRED = 25
"""How many words behind a meeting the word for its chair may stand."""
_CHAIR = word_sets("ar")["chair"]
_IN = (["في"], ["خلال"], ["أثناء"], ["اثناء"])
"""What stands before a call or a meeting in which something is said."""
_DURING = word_sets("ar")["in_course_of"]
_WITH = "مع"
_OUTLETS = frozenset({None, "JRN"})
"""Sectors that an outlet can have, whether a list knows it or not."""
_HELD_WITH = 12
"""How many words behind a meeting who it was held with may stand (``اجتماع عقده في العاصمة أمس مع نظيره``)."""
_GATHERING, _WELCOMERS = word_sets("ar")["gathering"], word_sets("ar")["welcomer"]


class ArabicMeetings(ArabicVerbs):
    """Finds those whom a meeting brought together, and those who received a guest."""

    def _gathered(self, item: Found, at: int, clause: Clause) -> None:
        """Those whom a meeting brought together (``لقاء جمع الوزير بالسفير``, ``اجتماع ضم …``): the first object with what follows it."""
        near = (*range(at + 1, min(at + 6, clause.end)), at - 1)  # لقاء جمع الوزير بالسفير, جمعت قمة الرئيسين
        verb = next((index for index in near if index >= 0 and self.keys[index] in _GATHERING and index not in self.inside), None)
        if verb is None or item.frame.type != "CONSULT" or item.parties:
            return
        if any(at < piece.start < verb and piece.party for piece in self.chunks):
            return  # التقى خلال الزيارة فريقا ضم وزير النقل: the team did, not the meeting
        start = max(at, verb)
        first = next((n for n in range(len(self.chunks)) if self.chunks[n].start > start and self._gathered_in(n)), None)
        if first is None or self.chunks[first].start - start > 8 or self.chunks[first].start >= clause.end:
            return
        several = self._list(first)
        for piece in several:
            item.put("mutual", piece)
        end = max(piece.end for piece in several) if several else self.chunks[first].end
        second = next((n for n in range(first, len(self.chunks)) if self.chunks[n].start >= end and self.chunks[n].party), None)
        if second is not None and self.chunks[second].prep in {"ب", "مع"} and self.chunks[second].start - end <= 4:
            for piece in self._list(second):
                item.put("mutual", piece)

    def _both(self, item: Found, at: int, clause: Clause) -> None:
        """The two who say something in a call or a meeting, as its sides (``أكد الرئيس ونظيره في اتصال هاتفي``)."""
        if item.frame.type != "CONSULT" or item.parties or self.keys[at - 1 : at] not in _IN:
            return
        first = next((n for n, piece in enumerate(self.chunks) if piece.start >= clause.start and piece.party and piece.bare), None)
        if first is None or self.chunks[first].start >= at:
            return
        sides = self._list(first)
        if len(sides) == 2 and sides[-1].end <= at and all(side.kind in {"person", "noun"} for side in sides):
            for side in sides:
                item.put("mutual", side)

    def _met_by_speaker(self, item: Found, at: int) -> None:
        """Who says something at a meeting with others, as the other side (``قال الوزير في لقاء مع نظيره``, ``خلال مؤتمر عقده مع``)."""
        if item.frame.type != "CONSULT" or not self._in_course(at) or any(piece.prep != _WITH for piece in item.parties):
            return
        others = [piece for piece in item.parties or self._held_with(at) if not self._carries(piece)]
        speaker = self._sayer(at) if others else None
        if speaker is None or any(speaker is other or _same(speaker, other) for other in others):
            return
        for piece in (speaker, *others):
            if piece not in item.parties:
                item.put("mutual", piece)

    def _carries(self, piece: Chunk) -> bool:
        """Whether a party carries what somebody said, or is a body that may be an outlet (``قال في اتصال مع وكالة …``)."""
        if piece.kind == "organisation" and piece.sector in _OUTLETS:
            return True
        return any(via.overlap(piece.span) for told in self.document.attributions for via in told.via)

    def _in_course(self, at: int) -> bool:
        """Whether something is told to have been said in the course of a meeting, or right after it."""
        return at > 0 and (self.keys[at - 1] in _DURING or self.keys[at - 1 : at] in _IN)

    def _held_with(self, at: int) -> list[Chunk]:
        """With whom the relative clause of a meeting says it was held, where it names no other side (``اجتماع عقده أمس مع نظيره``)."""
        verb = next((index for index in range(at + 1, min(at + 4, len(self.keys))) if index in self.carriers), None)
        if verb is None:
            return []
        stop = min(at + _HELD_WITH, self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).stop)
        for number, piece in enumerate(self.chunks):
            if verb < piece.start < stop and piece.party and not (piece.kind == "place" and piece.prep != _WITH):
                return self._list(number) if piece.prep == _WITH else []
        return []

    def _sayer(self, at: int) -> Chunk | None:
        """Who is credited with what stands behind a word, by a cue before it in the same sentence."""
        position, sentence = self.words[at].start, self.document.sentences[self.clause_of(at).sentence]
        for told in self.document.attributions:
            cue = told.cue
            if cue is None or not sentence.start <= cue.start < position <= told.content.start < sentence.end:
                continue
            for piece in reversed(self.chunks):
                source = told.source is not None and told.source.overlap(piece.span)
                if piece.start < at and (source or (piece.actor is not None and piece.actor.id == told.actor)):
                    return piece
        return None

    def _chaired(self, item: Found, at: int) -> None:
        """Who presides over the meeting of a body (``عقد المجلس اجتماعا في جدة برئاسة الوزير``), beside those who meet."""
        if item.frame.type != "CONSULT" or not item.parties or item.mode == "visit":
            return
        stop = self.document.word_range(self.document.sentences[item.sentence]).stop
        for index in range(at + 1, min(at + _CHAIRED, stop - 1)):
            if self.keys[index] in _CHAIR:
                number = self.inside.get(index + 1)
                head = self.chunks[number] if number is not None else None
                led = any(piece.end == index and delegation(piece) for piece in self.chunks)
                if head is not None and head.kind in {"person", "noun"} and head not in item.parties and not led:
                    head.chairs = True
                    item.put("mutual" if item.mutual else "actor", head)
                return

    def _gathered_in(self, number: int) -> bool:
        """Whether a phrase names one of those gathered, not where they were (``قمة في القاهرة``)."""
        piece = self.chunks[number]
        return piece.party and not (piece.kind == "place" and piece.prep in {"في", "ب"})

    def _welcomed(self, at: int) -> bool:
        """Whether a word is one for those who receive someone (``كان في مقدمة مستقبليه``)."""
        return any(rest in _WELCOMERS for _, rest in splits(self.keys[at]))

    def _other_side(self, item: Found, at: int) -> None:
        """Those behind the subject of a noun's relative clause, with a preposition of the noun (``اتصال أجراه الوزير مع نظيره``)."""
        index = self._relative_verb(at)
        first = self._relative_subject(index) if index is not None else None
        if index is None or first is None:
            return
        end = max(piece.end for piece in self._list(first))
        for kind, number in self._stream(end - 1, self.clause_of(index).end):
            piece = self.chunks[number] if kind == "chunk" else None
            if piece is None or piece.start - end > _NEAR:
                return
            if piece.start >= end and piece.prep in item.frame.preps and not piece.joined:
                self._by_preposition(item, number)
                return

    def _welcomers(self, item: Found, at: int) -> None:
        """The host named as the first of those who received a guest (``كان في مقدمة مستقبليه``), in the same sentence."""
        if item.recipients or item.frame.id != "consult.receive":
            return
        stop = self.document.word_range(self.document.sentences[item.sentence]).stop
        place = next(
            (index for index in range(at + 1, min(at + 30, stop)) if _WELCOMERS & {rest for _, rest in splits(self.keys[index])}), None
        )
        if place is None:
            return
        first = next((piece for piece in self.chunks if piece.start > place and piece.party), None)
        if first is not None and first.start - place <= 2:
            named = next((piece for piece in self.chunks if first.start < piece.start <= first.end + 6 and _same(piece, first)), first)
            item.put("recipient", named)


def _same(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks stand for one known actor."""
    return one.actor is not None and other.actor is not None and one.actor.id == other.actor.id
