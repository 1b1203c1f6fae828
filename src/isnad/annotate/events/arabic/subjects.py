"""Who does what an Arabic verb tells: the subject behind it, before it, or carried on from what was said."""

from __future__ import annotations

from bisect import bisect_left

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.agreement import alone, many, suits, tells
from isnad.annotate.events.arabic.antecedents import BEHIND, THAT, ArabicAntecedents
from isnad.annotate.events.arabic.lists import RELATIVE, SELF
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import Reading, person_noun
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_GOVERNING = word_sets("ar")["preposition"]
_WATCHING, _OFFICES = word_sets("ar")["watching"], word_sets("ar")["single_office"]
_ACCUSATIVE = "\u064b"
"""The mark of an indefinite accusative."""
_THAT = "ان"
_INTRODUCED = 5
"""How many words may lead up to a verb behind أن."""
_DASHES = frozenset({"-", "–", "—", "ـ"})
"""What stands between the place from which an article was sent and its text."""

_WAS = frozenset({"كان", "كانت", "كانوا"})


class ArabicSubjects(ArabicAntecedents):
    """Finds the subjects of verbs."""

    def _subject(self, at: int, agree: str) -> list[Chunk] | None:
        """The subject of a verb: the first bare chunk after it, else the chunk that leads up to it."""
        clause = self.clause_of(at)
        left = self._described(at) or self._left_subject(at, clause)
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
                return None if self._oblique(piece) else self._list(number)
        return None

    def _oblique(self, piece: Chunk) -> bool:
        """Whether a phrase has an ending that no subject has (``نقلت سيارات الإسعاف المصابين``, ``وعزل عددًا من الضباط``)."""
        if piece.kind not in {"noun", "group"}:
            return False
        word = self.words[piece.start]
        if piece.kind == "noun" and _ACCUSATIVE in self.document.text[word.start : word.end + 1]:
            return True
        key = self.keys[piece.start]
        partly = self.keys[piece.start + 1 : piece.start + 2] == ["من"]
        if (
            piece.kind == "noun"
            and not piece.name
            and (partly or not piece.definite)
            and key.endswith("ا")
            and person_noun(key[:-1]) is not None
        ):
            return True  # وسيلتقي عددا من المسؤولين
        single = any(rest in _OFFICES for _, rest in splits(key))  # الأمين العام is no plural
        return not piece.counted and not single and key.endswith("ين")

    def left_of(self, at: int) -> list[Chunk]:
        """Who stands right before a word that no frame knows, as its subject (``وفد سعودي يعرض الفرص``); a noun has none there."""
        found = self._left_subject(at, self.clause_of(at)) or []
        return found if found and found[-1].end == at else []

    def _described(self, at: int) -> list[Chunk] | None:
        """Of whom a verb tells more without a relative pronoun (``بشأن خلية كانت تعد لهجمات``, ``القبض على رجل يجند نساء``)."""
        if at == 0 or self._begins_line(at):
            return None
        behind = at - (at > 1 and self.keys[at - 1] in _WAS)
        number = self.inside.get(behind - 1)
        piece = self.chunks[number] if number is not None else None
        if piece is None or piece.kind != "noun" or piece.end != behind or piece.bare or piece.aside or piece.definite:
            return None
        return [piece] if piece.agrees(self._agree(at)) else None

    def _left_subject(self, at: int, clause: Clause) -> list[Chunk] | None:
        """The chunk before a verb that it goes with: topic of the clause, or what a relative clause hangs on."""
        if (self.keys[at].startswith(("و", "ف")) and not self._plain(at)) or (at and self._begins_line(at)):
            return None
        if at > 0 and self.keys[at - 1] in SELF:
            return self._meant(at - 1, SELF[self.keys[at - 1]])
        relative = at > 0 and self.keys[at - 1] in RELATIVE
        if relative and self._agree(at) != "mp" and at + 1 < len(self.keys) and self.keys[at + 1] in BEHIND:
            return None  # الشخص الذي وجهت له تهمة
        index = at - 2 if relative else at - 1
        gap = 0
        while index >= 0 and gap <= 4:
            if index < clause.start and not relative:
                return None
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                if not relative and self._agree(at) == "mp" and not piece.joined and alone(piece):
                    index = piece.start - 1  # الجنود ضربوا الطفل ثم اعتقلوه
                    continue
                opening = relative or self._opens(piece, clause)
                sent_from = piece.kind == "place" and self.keys[piece.end] in _DASHES and self._first(piece.start)
                if (piece.bare or relative) and piece.party and opening and not sent_from:  # بيروت - يبحث الرئيسان
                    several = self._joined_before(number)
                    return several if relative or len(several) > 1 or piece.agrees(self._agree(at)) else None
                if not relative and piece.prep is None and not piece.owned:
                    return None
                index = piece.start - 1
                continue
            headed = self.keys[index] == ":" and self._agree(at) != "1"  # الجزائر: مسلحون يسلمون أنفسهم
            if headed or (relative and self.words[index].kind == "word") or self._tells(index):
                return None
            index -= 1
            gap += 1
        return None

    def _tells(self, at: int) -> bool:
        """Whether a word is a verb with a subject of its own, which is none of a later verb's (``قصفت مناطق تتمركز فيها …``)."""
        reading = self.readings.get(at)
        return at in self.carriers or (reading is not None and reading.part == "verb")

    def _event_before(self, at: int) -> bool:
        """Whether the subject of a verb is an event: ``هجوم استهدف``, ``التفجير الذي استهدف``."""
        index, floor = at - 1, self.clause_of(at).start
        if self.keys[at].startswith(("و", "ف")) and not self._plain(at):
            return False  # أدان الوزير الهجوم ودعا إلى …
        if index >= 0 and self.keys[index] in RELATIVE:
            if self.keys[at + 1 : at + 2] and self.keys[at + 1] in BEHIND:
                return False  # الهدنة التي دعت إليها الأمم المتحدة
            index -= 1
            floor = 0
        for step in range(3):
            if index - step < floor:
                return False
            reading = self.readings.get(index - step)
            if reading is not None and reading.part == "noun":
                occasion = reading.definite and index == at - 1 and not _GOVERNING.isdisjoint(self._lead_up(index - step))
                return not (reading.tail or occasion)  # على هامش جولته اجتمع المدير والقائد، وفي بداية الاجتماع رحب المدير
            if index - step in self.inside or index - step < 0 or self.words[index - step].kind == "mark":
                return False
        return False

    def _lead_up(self, at: int) -> list[str]:
        """The two words before one within its clause, without و and ف."""
        start = max(self.clause_of(at).start, at - 2)
        return [key[1:] if key[0] in "وف" and len(key) > len("في") else key for key in self.keys[start:at]]

    def _dropped(self, at: int, reading: Reading) -> Chunk | None:
        """The subject that a verb without one goes on with."""
        if at > 0 and self.keys[at - 1] in THAT:
            return self._that_subject(at, THAT[self.keys[at - 1]])
        owner = self.last_subject or self.last_actor
        if owner is not None:
            return owner if owner.start < at and suits(owner, reading.form.agree) else None
        clause = self.clause_of(at)
        earlier = self._of_opening(at, reading.form.agree) or self._leading(at, reading.form.agree)
        if earlier is not None:
            return earlier
        if clause.kind not in {"time", "circumstance"} or at - clause.start > 2:
            return None
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != clause.sentence:
                return None
            if reading.form.agree == "mp" and alone(piece):
                continue
            if piece.party and not piece.aside and piece.kind != "place" and piece.agrees(reading.form.agree):
                return piece
        return None

    def _of_opening(self, at: int, agree: str) -> Chunk | None:
        """The subject of the sentence before, its last or its first, where a verb goes on with it."""
        for earlier in (self.opening_subject, self.first_subject) if self._goes_on(at) else ():
            if earlier is not None and suits(earlier, agree) and not many(earlier, agree):
                return earlier
        return None

    def _leading(self, at: int, agree: str) -> Chunk | None:
        """Who leads a verb that no frame knows, with which one behind و goes on (``إن القوات دخلت المدينة واشتبكت مع …``)."""
        if self._plain(at) or not self.keys[at].startswith(("و", "ف")):
            return None
        clause = self.clause_of(at)
        first = bisect_left(self.chunk_starts, clause.start)
        found = next((piece for piece in self.chunks[first:] if piece.start >= at or (piece.bare and piece.party)), None)
        if found is None or found.end >= at or not suits(found, agree) or not self._opens(found, clause):
            return None
        return found if self.words[found.end].kind == "word" and tells(self.keys[found.end], agree) else None

    def _begins_line(self, at: int) -> bool:
        """Whether a line begins with a word: a headline without a mark has no part in the sentence below it."""
        return "\n" in self.document.text[self.words[at - 1].end : self.words[at].start]

    def _first(self, at: int) -> bool:
        """Whether a sentence begins with a word."""
        return at == self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).start

    def _goes_on(self, at: int) -> bool:
        """Whether a verb goes on with the sentence before (``وسيلتقي عددا من المسؤولين``, ``ومن المقرر أن يلتقي``)."""
        first = self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).start
        if at != first:
            expected = (
                self.keys[at - 1] == _THAT and at - first <= _INTRODUCED and not any(index in self.inside for index in range(first, at))
            )
            return expected and self.keys[first].startswith("و")
        return self.keys[at].startswith(("و", "ف")) and not self._plain(at)

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
        """Whether a chunk begins its clause, apart from lists and openers, or is whom someone saw act (``شاهد مسلحين يطلقون النار``)."""
        start = piece.start
        while start > clause.start:
            before = self.inside.get(start - 1)
            if before is not None and self.chunks[before].prep is None:
                start = self.chunks[before].start
                continue
            if self.keys[start - 1] == _THAT:
                return True
            if self.keys[start - 1] in {"،", ",", ":", '"', "(", ")", "-"} or start - 1 == clause.start:
                start -= 1
                continue
            return self.words[start - 1].kind == "mark" or any(rest in _WATCHING for _, rest in splits(self.keys[start - 1]))
        return True
