"""The slots of Arabic verbs and participles: subject and object by position and agreement, others by preposition."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.agreement import suits
from isnad.annotate.events.arabic.lists import RELATIVE
from isnad.annotate.events.arabic.passives import ArabicPassives
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.triggers.likeness import same_party
from isnad.annotate.events.words.lexicon import Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_DURING = _WORDS["during"]
_WHO = "من"
"""Before a verb no preposition, but a pronoun (``محاكمة من اغتالوا الوزير``): its subject is nobody spoken of."""
_TWO = 2
_THAT = "ان"
_DAMMA = "\u064f"
_ARMED = frozenset({"UAF", "REB", "PRM", "CRM"})
_STATE_FORCES = frozenset({"MIL", "COP", "SPY", "JUD", "GOV"})
_TAKES_VICTIM = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "OTHER", "ACCUSE"})
_HARMS = frozenset({"ASSAULT", "COERCE"})
_OBJECT_ASKED = _WORDS["object_asked"]
_WHERE = _WORDS["where"]
_MUTUAL_ACTS = frozenset({"SUPPORT", "AGREE", "COOPERATE", "AID"})
"""Types of acts that a verb does by the noun of another act of the type: an agreement signed, an accord reached, help given."""


class ArabicVerbs(ArabicPassives):
    """The words of a document, with the parties that its verbs and participles name."""

    def _verb_slots(self, item: Found, at: int, reading: Reading) -> None:
        frame, clause = reading.frame, self.clause_of(at)
        ends = self._ends(at) if frame.type in SAID else None
        if ends is not None:
            item.put(frame.subject, ends.sender)
            if reading.tail:
                item.put(frame.object, ends.receiver)
                return
        relative = at > 0 and self.keys[at - 1] in RELATIVE
        left = self._described(at) or self._left_subject(at, clause) or self._that_body(at, reading)
        bare, eventful = self._complements(item, at, clause, led=left is not None)
        eventful = (eventful and reading.form.agree not in {"d", "mp"}) or self._event_before(at)  # وتبادلا التهاني
        goes_on = self.last_subject or self.last_actor
        if left is None and bare and goes_on is not None and self.keys[at + 1] in _DURING and frame.object != "none":
            bare.insert(0, [goes_on])
        subject, target = self._divide(reading, left, bare, eventful=eventful, relative=relative)
        passive = (
            reading.form.passive
            or self._marked_passive(at, reading)
            or (
                subject is not None
                and target is None
                and not (frame.object == "recipient" and item.recipients)
                and self._reads_passive(at, reading, subject[0], after=left is not None)
            )
        )
        if passive and subject is not None:
            subject, target = None, subject
        if subject and not (left or target) and (self._meets(item, at, subject) or self._calls_on(item, at, subject[0])):
            subject, target = None, subject
            self._put_dropped(item, at, reading)
        for piece in subject or ():
            item.put(frame.subject, piece)
        for piece in target or ():
            item.put(frame.object, piece)
        if subject:
            self.last_subject = subject[0]
            self.last_several = subject if len(subject) > 1 else []
        elif not (passive or eventful or (target and self._thing_between(at, target[0]))):
            self._put_dropped(item, at, reading)
        if reading.tail and not relative and frame.object in {"actor", "recipient", "mutual"} and not item.slot(frame.object):
            self._put_antecedent(item, at, reading.tail, frame.object)
        self._pronouns(item, at)
        self._protested(item, at)

    def _complements(self, item: Found, at: int, clause: Clause, *, led: bool) -> tuple[list[list[Chunk]], bool]:
        """The ungoverned parties after a verb, two at most, and whether an event stands right after it as its subject.

        Parties behind prepositions go into their slots on the way. ``led``: the subject stands before the verb.
        """
        bare: list[list[Chunk]] = []
        eventful, circumstance = False, -1
        owners: list[int] = []
        after = self.readings[at].lexeme.after
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                if self._says_again(item, number, after if bare else (), led=bool(led or bare)):
                    continue
                noun = self._circumstance(number)
                circumstance = circumstance if noun is None else noun
                if not bare and number - at <= 2 and not led and noun is None:  # but واستقبله لدى وصوله الوزير
                    eventful = True
                elif number - at > 2 or bare:
                    break
                continue
            piece = self.chunks[number]
            if piece.joined or self._owns_circumstance(piece, circumstance) or self._made_into(item, piece):
                continue
            own = piece.bare or (piece.owned and self.keys[piece.start - 1] in after)
            if own and piece.party and len(bare) < 2:
                bare.append(self._list(number))
            elif self._owns_object(item, at, number):
                owners.append(number)
            elif piece.prep is not None:
                self._by_preposition(item, number)
        if owners and len(bare) < 1 + (not led):
            item.owners = self._list(owners[0])
        return bare, eventful

    def _says_again(self, item: Found, number: int, after: Sequence[str], *, led: bool) -> bool:
        """Whether a noun behind a verb with a subject (``led``) names the verb's own act (``وقعت تونس على اتفاقيات مع …``).

        So do the words that the verb asks for, ``after`` its subject.
        """
        other = self.readings[number]
        if any(rest in after for _, rest in splits(self.keys[number])) or (led and self._refused(item, number)):
            return True
        own = led and other.part == "noun" and not other.tail
        return own and other.frame.type == item.frame.type and item.frame.type in _MUTUAL_ACTS

    def _thing_between(self, at: int, target: Chunk) -> bool:
        """Whether words between a verb and its object name a thing that is the subject (``نقلت سيارات الإسعاف المصابين``)."""
        between = range(at + 1, target.start)
        return bool(between) and all(
            self.words[index].kind == "word" and self.keys[index] not in _PREPOSITIONS and not self.keys[index].endswith("ا")
            for index in between
        )

    def _put_dropped(self, item: Found, at: int, reading: Reading) -> None:
        """Fill the subject of a verb that names none."""
        frame = reading.frame
        # on what does it, which is no party: الاتفاق الذي يخدم الجميع
        hangs = at > 0 and (self.keys[at - 1] in RELATIVE or self.keys[at - 1] == _WHO)
        hangs = hangs or (at > 1 and self.keys[at - 2] in RELATIVE and self.keys[at].startswith("و"))  # المبادئ التي تمنع وترفض
        hangs = hangs or (at > 1 and self.keys[at - 2] == _THAT and self.keys[at - 1].startswith("ال") and at - 1 not in self.inside)
        if frame.subject not in {"actor", "mutual"} or not reading.form.tense or hangs:
            return
        joined = self.keys[at].startswith(("و", "ف")) and not self._plain(at)
        if joined and reading.form.agree == "d" and len(self.last_several) == _TWO:  # اجتمع المدير والقائد وتبادلا التهاني
            for piece in self.last_several:
                item.put(frame.subject, piece)
            return
        owner = self._crowd_before(item, at, reading) or self._dropped(at, reading) or self.speaking(at)
        if owner is not None and not (frame.id == "assault.target" and self._attack_between(owner.end, at)):
            item.put(frame.subject, owner)

    def _meets(self, item: Found, at: int, met: list[Chunk]) -> bool:
        """Whether the one party behind a verb of meeting is whom the subject before meets (``ويلتقي أمير البلاد``, ``وصل … والتقى``)."""
        behind = max(piece.end for piece in met)
        alone = behind >= len(self.keys) or self.words[behind].kind == "mark" or behind in self.dated or self.keys[behind] in _PREPOSITIONS
        joined = (self.keys[at].startswith("و") and not self._plain(at)) or (at > 0 and self.keys[at - 1] in _WHERE)
        before = self.last_subject if joined and self.last_subject and suits(self.last_subject, self.readings[at].form.agree) else None
        visitor = before or self._of_opening(at, self.readings[at].form.agree)
        other = visitor is not None and not any(same_party(visitor, piece) for piece in met)
        return other and item.frame.id == "consult.meet" and alone and not item.parties

    def _calls_on(self, item: Found, at: int, asked: Chunk) -> bool:
        """Whether the one party behind a demand with which a speaker goes on is whom he asks (``ندد الوزير … ودعا مجلس الأمن إلى …``)."""
        return item.frame.type == "REQUEST" and item.frame.object == "recipient" and self.asked(at, asked)

    def speaking(self, at: int) -> Chunk | None:
        """Who does by words what a verb of a frame tells that names no subject: whoever speaks, or of whom the sentence before tells."""
        reading = self.readings.get(at)
        if reading is None or reading.frame.type not in SAID or not reading.form.tense:
            return None
        speaker = self._speaker(at, nameless=True)
        agrees = speaker is not None and speaker.agrees(reading.form.agree) and speaker.follows(reading.form.agree)
        return speaker if agrees else self._told_of(at, reading.form.agree)

    def _attack_between(self, start: int, at: int) -> bool:
        """Whether an attack named behind a party is nearer to a verb that goes on (``قتل ثلاثة في هجوم بسيارة مفخخة أمس استهدف …``)."""
        nouns = (self.readings[index] for index in range(start, at) if index in self.readings)
        return self._plain(at) and any(reading.part == "noun" and reading.frame.type == "ASSAULT" for reading in nouns)

    def _divide(
        self, reading: Reading, left: list[Chunk] | None, bare: list[list[Chunk]], *, eventful: bool, relative: bool
    ) -> tuple[list[Chunk] | None, list[Chunk] | None]:
        """Who is subject and who object, from the chunks before and after a verb."""
        first = bare[0] if bare else None
        second = bare[1] if len(bare) > 1 else None
        if eventful:
            return None, first
        if reading.tail:
            first = None if first is not None and self._oblique(first[0]) else first  # فأردوه قتيلا
            if left is not None and (relative or (first is not None and left[0].kind == "noun" and not left[0].definite)):
                return first, left  # الجنود الذين خطفهم مسلحون، جنود خطفهم مسلحون
            return (left or first), None
        if left is not None:
            return left, first
        unfit = first is not None and (not first[0].follows(reading.form.agree) or self._oblique(first[0]))
        alone = (
            second is None and first is not None and fold(reading.lexeme.forms[0]) in _OBJECT_ASKED and self._carries_on(reading, first[0])
        )
        if reading.form.tense and (reading.form.agree in {"mp", "1", "d"} or unfit or alone):
            return None, first
        return first, second

    def _carries_on(self, reading: Reading, piece: Chunk) -> bool:
        """Whether the subject of a verb that begins a sentence is of the sentence before: the one party behind it is the object.

        ``انتقدت البحرين إيران. واتهمت طهران بالتدخل``: nobody is accused otherwise.
        """
        at = next((index for index in range(piece.start - 1, -1, -1) if self.readings.get(index) is reading), -1)
        behind = next((self.keys[index] for index in range(piece.end, len(self.keys)) if self.words[index].kind != "mark"), "")
        asked = behind in _PREPOSITIONS or behind.startswith("ب")
        owner = self.speaking(at) if asked and at >= 0 and self.keys[at].startswith("و") else None
        return owner is not None and not same_party(owner, piece)

    def _participle_slots(self, item: Found, at: int, reading: Reading) -> None:
        subject = None if reading.definite else self.last_subject or self._speaker(at) or self._topic(at)
        clause = self.clause_of(at)
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                break
            piece = self.chunks[number]
            if piece.bare and not piece.joined:
                for party in self._list(number):
                    item.put(reading.frame.object, party)
                break
            if piece.prep is not None and not piece.joined:
                self._by_preposition(item, number)
        if reading.frame.id == "assault.target" and not item.recipients:
            item.echo = True  # نقطة مستهدفة
        if subject is not None:
            item.put(reading.frame.subject, subject)
