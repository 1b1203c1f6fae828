"""Who does what an Arabic verbal noun tells: the subject of the verb that carries it, of its relative clause, of a decision or plan."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.antecedents import THAT, stands_for
from isnad.annotate.events.arabic.lists import RELATIVE
from isnad.annotate.events.arabic.subjects import ArabicSubjects
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.govern import noun_before
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.lexicon import FUTURE
from isnad.annotate.events.words.wordsets import word_pairs, word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_BACKGROUND = _WORDS["background"]
_INTENT, _CARRIER_NOUNS = _WORDS["intent"], _WORDS["carrier_noun"]
_AMID = _WORDS["amid"]
_ANNOUNCING = _WORDS["announcing"]
_SUFFERED, _ORDERING = _WORDS["suffered"], _WORDS["ordering"]
_OPPOSING = _WORDS["opposing"]
_DENYING = _WORDS["verb_denied"]
_RESULTING = word_pairs("ar", "resulting")
_GOVERNING = _WORDS["preposition"]
_TAKING = _WORDS["taking"]
_TAKES_IN, _ONLY_IN = _WORDS["takes_in"], _WORDS["only_in"]
_DURING, _OF_TIME = _WORDS["in_course_of"], _WORDS["frame_of_time"]
_IN = fold("في")
_DECISIONS = _WORDS["own_decision"]
_HELP = _WORDS["helping"] | _WORDS["together"]
_WAS_HELD = _WORDS["was_held"]
_RIGHT_BEHIND = 4
"""Within how many words behind a noun a verb tells of it alone."""
_INCIDENT = "assault.incident"
_HANDED_IN = frozenset({"retreat.resign"})
"""Frames of what one hands in and another takes or refuses."""
_BY_IT = frozenset({"به", "بها", "بهما"})
"""Behind a verb of a relative clause that takes ب (``زيارة يقوم بها``)."""
_DECREED = frozenset({"MOBILIZE", "SANCTION", "COERCE", "AID", "OTHER", "COOPERATE"})
"""Types of acts that a body of state announces as its own."""


class ArabicCarriers(ArabicSubjects):
    """Finds who acts in what nouns tell."""

    def _carrier(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None]:
        """The slot and the parties that come from the verb that carries a verbal noun, in its relative clause or before it."""
        if any(self._future(index) for index in range(at + 1, min(at + 4, clause.end))):
            item.status = "planned"
        slot, subject = self._relative_carrier(at) or self._carrier_before(item, at, clause) or ("none", None)
        frame = item.frame
        if slot == "actor" and frame.id in _HANDED_IN and at and any(rest in _TAKING for _, rest in splits(self.keys[at - 1])):
            slot, subject = "none", None  # قرر الرئيس قبول استقالة الحكومة
        purpose = item.lead.startswith("ل") and not item.lead.endswith("لل") and slot != "recipient"
        if subject is None and purpose and self.last_subject is not None:
            slot, subject = "actor", [self.last_subject]
        if slot in {"none", "speaker"} and (decider := self._decider(at)):
            says = any(rest in _ANNOUNCING for _, rest in splits(self.keys[decider[0].start - 1]))
            slot, subject = "speaker" if says else "actor", decider
        elif slot in {"none", "speaker"} and self._intended(at):
            owner = self.last_subject or self._topic(at)
            subject = subject or ([owner] if owner is not None else None)
            slot = "actor" if subject else slot
        if subject is None and self.last_actor is not None and any(self._carrier_noun(index) for index in range(max(0, at - 2), at)):
            slot, subject = "actor", [self.last_actor]
        if slot == "speaker":
            decreed = frame.type in _DECREED and subject is not None and _authority(subject[0])
            announced = item.definite and frame.type != "ASSAULT" and not noun_before(self.words, at)
            decided = any(rest in _DECISIONS for _, rest in splits(self.keys[at]))  # أعلن المحافظ فرض حظر التجول
            own = (frame.type in SAID and frame.mode != "sign") or announced or decreed or decided  # but who tells of a signing …
            slot, item.voiced = ("actor", True) if own else ("none", False)
        if slot == "actor" and frame.subject in {"recipient", "mutual"}:
            slot = frame.subject
        return slot, subject

    def _intended(self, at: int) -> bool:
        """Whether a noun is what someone spoken of is said to intend, wish or refuse (``اعتزامه زيارة``, ``استعداده لزيارة``)."""
        key = self.keys[at - 1] if at else ""
        return any(key.endswith(own) and any(rest in _INTENT for _, rest in splits(key.removesuffix(own))) for own in ("هم", "ها", "ه"))

    def _decider(self, at: int) -> list[Chunk] | None:
        """Whose decision, plan or refusal a noun right behind them is the content of (``قرار الحكومة حظر …``)."""
        number = self.inside.get(at - 1)
        if number is None or self.chunks[number].end != at or not self.chunks[number].party:
            return None
        before = self.chunks[number].start - 1
        return [self.chunks[number]] if before >= 0 and self._intends(before) else None

    def _carrier_noun(self, at: int) -> bool:
        """Whether a word is the verbal noun of a carrying verb (``لإجراء محادثات``)."""
        return any(rest in _CARRIER_NOUNS for lead, rest in splits(self.keys[at]) if not lead.endswith("ال"))

    def _carrier_before(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None] | None:
        behind = _BACKGROUND | _AMID if item.frame.type == "PROTEST" else _BACKGROUND
        first = at - 1 if at > 1 and self._incident(at - 1) else at
        if first and self.keys[first - 1] in behind and item.frame.type != "CONSULT":
            return None  # قررت الحكومة رفع القيود بعد احتجاجات، قبل حادثة اغتيال الوزير: others did it
        for index in range(at - 1, clause.start - 1, -1):
            carrier = self.carriers.get(index)
            if carrier is not None:
                verb = fold(carrier.verb)
                beside = carrier.slot == "actor" and not self._governs(verb, at)
                if beside or self._nested(index, at) or self.keys[index + 1] in _RESULTING.get(verb, ()):
                    return None
                if not _OPPOSING.isdisjoint(self.keys[index + 1 : at]):
                    return None  # بدأ نواب اعتصاما احتجاجا على تمرير القانون: others passed it
                self._carry_status(item, index, clause)
                subject = self._subject(index, carrier.form.agree)
                if subject is not None and subject[0].start > at:
                    subject = None
                named = index > 0 and self.keys[index - 1] in _GOVERNING  # ردا على تعرض البلدة لهجوم
                goes_on = index == 0 or not (named or self.keys[index - 1] in RELATIVE)  # but الاتفاق الذي يتعرض لهجوم
                last = self.last_subject or self._of_opening(index, carrier.form.agree) if goes_on and carrier.slot != "none" else None
                that = THAT.get(self.keys[index - 1]) if index else None
                if subject is None and last is not None and last.start < at and (that is None or stands_for(last, that)):
                    subject = [last]
                if carrier.status == "denied" and suffered(self.keys[at]):
                    return "none", None  # نفى الحزب مقتل قائده
                ordered = self._ordered(index, at, subject) if verb in _ORDERING else None
                if ordered is not None:
                    item.status = "planned"
                    return "actor", ordered
                return carrier.slot, subject
            reading = self.readings.get(index)
            if reading is not None and reading.part == "verb":
                return None
        return None

    def _governs(self, verb: str, at: int) -> bool:
        """Whether a verb can carry a noun where it stands: one behind في is mostly no more than an occasion (``قدم في بداية الجلسة``)."""
        return not self._occasion(at) and (verb in _TAKES_IN or (self.keys[at - 1] == _IN) == (verb in _ONLY_IN))

    def _occasion(self, at: int) -> bool:
        """Whether a noun names that in the course of which something else is told (``في أعقاب الهجوم``, ``خلال المحادثات``)."""
        before = self.keys[at - 1]
        if self.keys[at - 2 : at - 1] == ["من"]:
            return False  # بدأت التعاون من خلال توقيع مذكرة
        return before in _DURING or (before in _OF_TIME and self.keys[at - 2] in {_IN, "علي"})

    def only_shows(self, item: Found) -> bool:
        """Whether a noun is the subject of a verb of stating, as nobody states a deed so (``تؤكد الزيارات المتكررة أهمية …``)."""
        carrier = self.carriers.get(item.word - 1)
        shown = carrier is not None and carrier.slot == "speaker" and item.part == "noun"
        return shown and item.definite and item.frame.type not in SAID

    def _incident(self, at: int) -> bool:
        """Whether a word only calls an incident what the noun behind it names (``حادثة اغتيال``, ``عملية خطف``)."""
        reading = self.readings.get(at)
        return reading is not None and reading.frame.id == _INCIDENT and not reading.definite

    def _carry_status(self, item: Found, index: int, clause: Clause) -> None:
        """Give a noun the status that the verb which carries it tells."""
        carrier = self.carriers[index]
        if carrier.lead in FUTURE or self.keys[index].lstrip("وف").startswith("لي"):
            item.status = "planned"
        elif carrier.status:
            item.status = carrier.status
        if index > clause.start and self.keys[index - 1].lstrip("وف") in _DENYING and not self.readings[item.word].definite:
            item.status = "denied"  # لم يتعرض الموكب لأي هجوم; but لم يتبن أحد الهجوم

    def _ordered(self, verb: int, at: int, subject: list[Chunk] | None) -> list[Chunk] | None:
        """Who was told to do what a noun behind a verb of ordering names (``أمرت السلطات ثلاث منظمات بمغادرة البلاد``)."""
        between = [n for n, piece in enumerate(self.chunks) if verb < piece.start < at and piece.bare and piece.party and not piece.joined]
        others = [n for n in between if not any(self.chunks[n] is piece for piece in subject or ())]
        return self._list(others[0]) if subject and others and self.keys[at].startswith("ب") else None

    def _nested(self, carrier: int, at: int) -> bool:
        """Whether a noun hangs on another event's noun that the verb carries (``أعرب عن تقديره لدورهم في عملية``)."""
        between = (index for index in range(carrier + 1, at) if not self._incidental(index))
        inner = [index for index in between if (other := self.readings.get(index)) is not None and other.part == "noun"]
        if self.keys[at].endswith("ا") and not self.readings[at].definite:  # بدأ … إضرابا: the object of the verb itself
            return False
        return bool(inner) and at - inner[-1] > 2 and not self.keys[at].startswith("و")

    def _incidental(self, at: int) -> bool:
        """Whether a noun says on which occasion or with whose help something is done (``نفذت الشرطة بالتعاون مع الجيش اعتقالات``)."""
        key = self.keys[at]
        helping = any(rest in _HELP and lead.endswith(("ب", "بال")) for lead, rest in splits(key))
        return helping or self._occasion(at) or (self.keys[at - 1] == _IN and key.startswith("ال"))

    def _relative_carrier(self, at: int) -> tuple[str, list[Chunk] | None] | None:
        """``الهجوم الذي شنه X``, ``هجوم نفذته X``, ``زيارة يقوم بها X``."""
        index = self._relative_verb(at)
        number = self._relative_subject(index) if index is not None else None
        return (self.carriers[index].slot, self._list(number)) if index is not None and number is not None else None

    def _relative_verb(self, at: int) -> int | None:
        """The verb in the relative clause of a noun that carries it."""
        stop = self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).stop
        for index in range(at + 1, min(at + 20, stop)):
            number = self.inside.get(index - 1)
            if self.keys[index] in RELATIVE and number is not None and index - 1 > at and self.chunks[number].party:
                return None  # غارات التحالف الذي تقوده السعودية: it tells of the coalition
            carrier = self.carriers.get(index)
            if carrier is not None:
                own = carrier.tail or (index + 1 < stop and self.keys[index + 1] in _BY_IT)
                return index if own and carrier.slot == "actor" else None
            if self.keys[index] in {".", "؛", ":", "؟", "!"} or (
                index in self.readings and (index - at > 2 or self.readings[index].part == "verb")
            ):
                return None
        return None

    def over(self, item: Found) -> bool:
        """Whether a verb in the past behind a noun says that it took place (``سيفتح المعبر بعد اتصال جرى أمس``, ``بعد لقاء عقده``)."""
        if item.part != "noun":
            return False
        if not _WAS_HELD.isdisjoint(self.keys[item.word + 1 : item.word + _RIGHT_BEHIND]):
            return True
        verb = self._relative_verb(item.word)
        return verb is not None and verb - item.word < _RIGHT_BEHIND and self.carriers[verb].form.tense == "past"

    def _relative_subject(self, index: int) -> int | None:
        """The first party behind a verb of a relative clause, which is its subject unless another event's noun stands between."""
        for kind, number in self._stream(index, self.clause_of(index).end):
            if kind == "event":
                return None  # زيارة يقوم بها منذ توليه الرئاسة
            if self.chunks[number].bare and self.chunks[number].party:
                return number
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


def _authority(piece: Chunk) -> bool:
    """Whether a party is a body of state, which does what it announces (``أعلنت السلطات تجنيد …``)."""
    return piece.kind != "person" and piece.sector in {"GOV", "MIL", "COP", "JUD"} and (piece.kind != "place" or piece.state)


def suffered(key: str) -> bool:
    """Whether a word names what befalls somebody (``مقتل``, ``اعتقال``): who denies it did not do it."""
    return any(rest in _SUFFERED for _, rest in splits(key))
