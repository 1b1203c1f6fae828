"""Who belongs to an Arabic trigger: subjects before and after the verb, carrying verbs, pronouns and what was said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from isnad.annotate.clauses import Clause
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.found import Found
from isnad.annotate.events.govern import among
from isnad.annotate.events.lexicon import Reading
from isnad.annotate.events.likeness import delegation
from isnad.annotate.events.words_ar import ArabicWords
from isnad.annotate.events.wordsets import word_sets
from isnad.language.arabic.clitics import splits

RELATIVE = word_sets("ar")["relative"]
FUTURE = frozenset({"س", "وس", "فس"})
_INTENT = word_sets("ar")["intent"]
_LEADING = word_sets("ar")["leading"]
_LED = 8
"""How many words behind a delegation the word that says who leads it is looked for."""
_OCCURRING, _WITH = word_sets("ar")["occurring"], word_sets("ar")["between"]
_WHOLLY = word_sets("ar")["wholly"] | {"،", ","}
_CARRIER_NOUNS = word_sets("ar")["carrier_noun"]
SAID = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of events that are acts of speech."""


class ArabicSubjects(ArabicWords):
    """Finds the parties that the words around a trigger name or imply."""

    def _stream(self, at: int, stop: int) -> Iterator[tuple[str, int]]:
        """What comes after a word within its clause: chunks and event words; ends at the next verb."""
        index = at + 1
        while index < stop:
            number = self.inside.get(index)
            if number is not None:
                yield "chunk", number
                index = max(self.chunks[number].end, index + 1)
                continue
            reading = self.readings.get(index)
            if (index in self.carriers and not self._says_between(index)) or (reading is not None and reading.part == "verb"):
                return
            if self.keys[index] in RELATIVE:
                return
            if reading is not None:
                yield "event", index
            index += 1

    def _says_between(self, index: int) -> bool:
        """Whether a verb only says of the noun before it that it took place, and between whom (``اتصال جرى بين الرئيسين``)."""
        return self.keys[index] in _OCCURRING and self.keys[min(index + 1, len(self.keys) - 1)] in _WITH

    def _list(self, number: int) -> list[Chunk]:
        """A chunk with those joined to it."""
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            gap = self.keys[pieces[-1].end : following.start]
            if following.start == pieces[-1].start:
                pieces.append(following)
                continue
            near = (len(gap) <= 1 and (not gap or gap[0] in {"،", ",", "و"})) or _WHOLLY.issuperset(gap)
            if not following.joined or not (near or among(gap)):
                break
            pieces.append(following)
        return self._led([piece for piece in pieces if piece.party])

    def _led(self, pieces: list[Chunk]) -> list[Chunk]:
        """Parties with the one who leads the last of them (``وفد برئاسة الوزير``, ``وفد يترأسه الوزير``)."""
        if not pieces or not delegation(pieces[-1]):
            return pieces
        for index in range(pieces[-1].end, min(pieces[-1].end + _LED, len(self.keys) - 1)):
            if self.words[index].kind == "mark":
                break
            if any(rest in _LEADING for _, rest in splits(self.keys[index])):
                number = self.inside.get(index + 1)
                head = self.chunks[number] if number is not None else None
                if head is None or head.kind != "person" or head in pieces:
                    return pieces
                head.leads = True
                return [*pieces, head]
        return pieces

    def _subject(self, at: int, agree: str) -> list[Chunk] | None:
        """The subject of a verb: the first bare chunk after it, else the chunk that leads up to it."""
        clause = self.clause_of(at)
        left = self._left_subject(at, clause)
        if left is not None:
            return left
        if agree in {"mp", "1"}:
            return None
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                if number - at <= 2:
                    return None
                continue
            piece = self.chunks[number]
            if piece.bare and piece.party and piece.start - at <= 14:
                return self._list(number)
        return None

    def _left_subject(self, at: int, clause: Clause) -> list[Chunk] | None:
        """The chunk before a verb that it goes with: topic of the clause, or what a relative clause hangs on."""
        if self.keys[at].startswith(("و", "ف")) and not self._plain(at):
            return None
        if at > 0 and self.keys[at - 1] in _SELF:
            return self._meant(at - 1, _SELF[self.keys[at - 1]])
        relative = at > 0 and self.keys[at - 1] in RELATIVE
        index = at - 2 if relative else at - 1
        gap = 0
        while index >= 0 and gap <= 4:
            if index < clause.start and not relative:
                return None
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                opening = relative or self._opens(piece, clause)
                if (piece.bare or relative) and piece.party and opening:
                    several = self._joined_before(number)
                    return several if relative or len(several) > 1 or piece.agrees(self._agree(at)) else None
                if not relative and piece.prep is None and not piece.owned:
                    return None
                index = piece.start - 1
                continue
            if relative and self.words[index].kind == "word":
                return None
            index -= 1
            gap += 1
        return None

    def _meant(self, at: int, suffix: str) -> list[Chunk] | None:
        """Whom a pronoun of its own stands for (``وهي دعمت ذلك``): the last bare party of the sentence before it that agrees."""
        piece = self._that_subject(at, suffix)
        return [piece] if piece is not None else None

    def _agree(self, at: int) -> str:
        reading = self.readings.get(at)
        carrier = self.carriers.get(at)
        form = reading.form if reading else carrier.form if carrier else None
        return form.agree if form is not None and form.tense else ""

    def _plain(self, at: int) -> bool:
        """Whether the first letter of a verb that looks like a particle is its own."""
        reading = self.readings.get(at)
        carrier = self.carriers.get(at)
        lead = reading.lead if reading else carrier.lead if carrier else ""
        return not lead.startswith(("و", "ف"))

    def _opens(self, piece: Chunk, clause: Clause) -> bool:
        """Whether a chunk begins its clause, apart from lists and openers."""
        start = piece.start
        while start > clause.start:
            before = self.inside.get(start - 1)
            if before is not None and self.chunks[before].prep is None:
                start = self.chunks[before].start
                continue
            if self.keys[start - 1] in {"،", ",", ":", '"', "(", ")", "-", "ان"} or start - 1 == clause.start:
                start -= 1
                continue
            return self.words[start - 1].kind == "mark"
        return True

    def _joined_before(self, number: int) -> list[Chunk]:
        first = number
        while first > 0 and self.chunks[first].joined and self.chunks[first].start - self.chunks[first - 1].end <= 1:
            first -= 1
        return [piece for piece in self.chunks[first : number + 1] if piece.party]

    def _event_before(self, at: int) -> bool:
        """Whether the subject of a verb is an event: ``هجوم استهدف``, ``التفجير الذي استهدف``."""
        index, floor = at - 1, self.clause_of(at).start
        if index >= 0 and self.keys[index] in RELATIVE:
            index -= 1
            floor = 0
        for step in range(3):
            if index - step < floor:
                return False
            reading = self.readings.get(index - step)
            if reading is not None and reading.part == "noun":
                return True
            if index - step in self.inside or index - step < 0 or self.words[index - step].kind == "mark":
                return False
        return False

    def _dropped(self, at: int, reading: Reading) -> Chunk | None:
        """The subject that a verb without one goes on with."""
        if at > 0 and self.keys[at - 1] in _THAT:
            return self._that_subject(at, _THAT[self.keys[at - 1]])
        owner = self.last_subject or self.last_actor
        if owner is not None:
            return owner if owner.start < at and owner.agrees(reading.form.agree) else None
        clause = self.clause_of(at)
        if clause.kind not in {"time", "circumstance"} or at - clause.start > 2:
            return None
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != clause.sentence:
                return None
            if piece.party and piece.kind != "place" and piece.agrees(reading.form.agree):
                return piece
        return None

    def _that_subject(self, at: int, suffix: str) -> Chunk | None:
        """Whom the pronoun on the word before a verb stands for (``أعلن الجيش أنه``): the last bare party of the sentence that agrees."""
        sentence = self.clause_of(at).sentence
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != sentence:
                return None
            if piece.bare and piece.party and _stands_for(piece, suffix):
                return piece
        return None

    def _that_body(self, at: int) -> list[Chunk] | None:
        """The body or state behind ``أنه``: a person behind it more often tells what happened to others (``قال إنه قتل 18 شخصا``)."""
        suffix = _THAT.get(self.keys[at - 1]) if at else None
        piece = self._that_subject(at, suffix) if suffix else None
        return [piece] if piece is not None and piece.kind in {"organisation", "group", "place"} else None

    def _speaker(self, at: int) -> Chunk | None:
        """Who was last credited with words before a verb: the subject of a demand or a refusal that names none."""
        position = self.words[at].start
        told = [
            item for item in self.document.attributions if item.actor is not None and item.cue is not None and item.cue.start < position
        ]
        if not told:
            return None
        last = max(told, key=lambda item: item.cue.start if item.cue else 0)
        if last.cue is None or abs((self.document.sentence_at(last.cue.start) or 0) - self.clause_of(at).sentence) > 1:
            return None
        return next((piece for piece in self.chunks if piece.actor is not None and piece.actor.id == last.actor), None)

    def _speaker_in(self, at: int, suffix: str) -> Chunk | None:
        """Who is credited with the words in which a noun with a pronoun stands, where the pronoun can be his own."""
        position = self.words[at].start
        said = (item for item in self.document.attributions if item.content.start <= position < item.content.end)
        actor = next((item.actor for item in said if item.actor is not None), None)
        piece = next((one for one in self.chunks if one.actor is not None and one.actor.id == actor), None)
        return piece if piece is not None and _stands_for(piece, suffix) else None

    def _put_antecedent(self, item: Found, at: int, suffix: str, slot: str) -> None:
        """Give a slot to what a pronoun suffix stands for: the nearest party before it that agrees and has no other slot here."""
        sentence = item.sentence
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence < sentence - 1:
                return
            if not piece.party or piece in item.parties or piece.kind == "place" or not _stands_for(piece, suffix):
                continue
            item.put(slot, piece)
            return

    def _pronouns(self, item: Found, at: int) -> None:
        """Slots that a preposition with a pronoun fills: ``القبض عليه``, ``وجهت لهم تهمة``."""
        for index in range(at + 1, min(at + 6, len(self.words))):
            if index in self.inside or index in self.readings or index in self.carriers or self.words[index].kind == "mark":
                return
            entry = _PRONOUNS.get(self.keys[index])
            if entry is None:
                continue
            prep, suffix = entry
            slot = item.frame.preps.get(prep)
            if slot in {"recipient", "mutual", "actor"}:
                self._put_antecedent(item, at, suffix, slot)
            return

    def _topic(self, at: int) -> Chunk | None:
        """The first bare party of the sentence before a word."""
        sentence = self.clause_of(at).sentence
        first = bisect_left(self.chunk_starts, self.document.word_range(self.document.sentences[sentence]).start)
        for piece in self.chunks[first:]:
            if piece.start >= at:
                return None
            if piece.bare and piece.party:
                return piece
        return None

    def _carrier(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None]:
        """The slot and the parties that come from the verb that carries a verbal noun, in its relative clause or before it."""
        if any(self._future(index) for index in range(at + 1, min(at + 4, clause.end))):
            item.status = "planned"
        slot, subject = self._relative_carrier(at) or self._carrier_before(item, at, clause) or ("none", None)
        frame = item.frame
        if subject is None and item.lead.startswith("ل") and not item.lead.endswith("لل") and self.last_subject is not None:
            slot, subject = "actor", [self.last_subject]
        if slot in {"none", "speaker"} and self._intended(at):
            owner = self.last_subject or self._topic(at)
            subject = subject or ([owner] if owner is not None else None)
            slot = "actor" if subject else slot
        if subject is None and self.last_actor is not None and any(self._carrier_noun(index) for index in range(max(0, at - 2), at)):
            slot, subject = "actor", [self.last_actor]
        if slot == "speaker":
            slot = "actor" if frame.type in SAID or item.definite else "none"
        if slot == "actor" and frame.subject in {"recipient", "mutual"}:
            slot = frame.subject
        return slot, subject

    def _intended(self, at: int) -> bool:
        """Whether a noun is what someone spoken of is said to intend, wish or refuse (``اعتزامه زيارة``, ``استعداده لزيارة``)."""
        key = self.keys[at - 1] if at else ""
        return any(key.endswith(own) and any(rest in _INTENT for _, rest in splits(key.removesuffix(own))) for own in ("هم", "ها", "ه"))

    def _carrier_noun(self, at: int) -> bool:
        """Whether a word is the verbal noun of a carrying verb (``لإجراء محادثات``)."""
        return any(rest in _CARRIER_NOUNS for lead, rest in splits(self.keys[at]) if not lead.endswith("ال"))

    def _carrier_before(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None] | None:
        for index in range(at - 1, clause.start - 1, -1):
            carrier = self.carriers.get(index)
            if carrier is not None:
                if self._nested(index, at):
                    return None
                if carrier.lead in FUTURE:
                    item.status = "planned"
                elif carrier.status:
                    item.status = carrier.status
                subject = self._subject(index, carrier.form.agree)
                if subject is not None and subject[0].start > at:
                    subject = None
                if subject is None and carrier.slot != "none" and self.last_subject is not None and self.last_subject.start < at:
                    subject = [self.last_subject]
                return carrier.slot, subject
            reading = self.readings.get(index)
            if reading is not None and reading.part == "verb":
                return None
        return None

    def _nested(self, carrier: int, at: int) -> bool:
        """Whether a noun hangs on another event's noun that the verb carries (``أعرب عن تقديره لدورهم في عملية``)."""
        inner = [index for index in range(carrier + 1, at) if (other := self.readings.get(index)) is not None and other.part == "noun"]
        if self.keys[at].endswith("ا") and not self.readings[at].definite:  # بدأ … إضرابا: the object of the verb itself
            return False
        return bool(inner) and at - inner[-1] > 2 and not self.keys[at].startswith("و")

    def _relative_carrier(self, at: int) -> tuple[str, list[Chunk] | None] | None:
        """``الهجوم الذي شنه X``, ``هجوم نفذته X``."""
        stop = self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).stop
        for index in range(at + 1, min(at + 20, stop)):
            carrier = self.carriers.get(index)
            if carrier is not None:
                if not carrier.tail or carrier.slot != "actor":
                    return None
                inner = self.clause_of(index)
                for kind, number in self._stream(index, inner.end):
                    if kind == "chunk" and self.chunks[number].bare and self.chunks[number].party:
                        return carrier.slot, self._list(number)
                return None
            if self.keys[index] in {".", "؛", ":", "؟", "!"} or (
                index in self.readings and (index - at > 2 or self.readings[index].part == "verb")
            ):
                return None
        return None

    def _future(self, at: int) -> bool:
        carrier = self.carriers.get(at)
        return carrier is not None and carrier.lead in FUTURE

    def _attended(self, at: int) -> bool:
        """Whether the event is only named as what someone attended (``حضر اللقاء``): those present are no parties to it."""
        return any(
            (reading := self.readings.get(index)) is not None and reading.frame.id == "consult.attend"
            for index in range(max(0, at - 3), at)
        )


def _stands_for(piece: Chunk, suffix: str) -> bool:
    """Whether a pronoun suffix can stand for a party."""
    if suffix == "هم":
        return piece.kind in {"noun", "group"}
    if suffix == "هما":
        return True
    feminine = piece.feminine
    if piece.kind == "person":
        return True
    return feminine is None or feminine == (suffix == "ها")


_THAT = {lead + "ان" + suffix: suffix for lead in ("", "ب", "و", "وب") for suffix in ("ه", "ها", "هم", "هما")}
"""That he, that she, that they, as keys, with the pronoun."""
_SELF = {lead + own: suffix for lead in ("", "و", "ف") for own, suffix in (("هو", "ه"), ("هي", "ها"), ("هم", "هم"), ("هما", "هما"))}
"""He, she, they, as keys, with the suffix of the same person."""
_PRONOUNS = {
    stem + suffix: (prep, suffix)
    for prep, stem in (
        ("علي", "علي"),
        ("الي", "الي"),
        ("ل", "ل"),
        ("ب", "ب"),
        ("مع", "مع"),
        ("عن", "عن"),
        ("من", "من"),
        ("ضد", "ضد"),
        ("بحق", "بحق"),
    )
    for suffix in ("ه", "ها", "هم", "هما")
}
