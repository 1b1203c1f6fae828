"""The slots of Arabic verbal nouns: their genitives, the verb that carries them, prepositions behind them, pronouns on them."""

from __future__ import annotations

from isnad.annotate.clauses import Clause
from isnad.annotate.events.carriers_ar import SAID
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.found import Found
from isnad.annotate.events.lexicon import Reading, readings
from isnad.annotate.events.phrase import glued
from isnad.annotate.events.protests_ar import ArabicProtests
from isnad.annotate.events.wordsets import word_sets
from isnad.annotate.events.world import relation_country
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_BACKGROUND = _WORDS["background"]
_OCCURRING = _WORDS["occurring"]
_LANDS = _WORDS["own_country"]
_TOWARDS = _WORDS["towards"]
_REBUTTING = _WORDS["rebutting"]
_PLACED = frozenset({"ASSAULT", "PROTEST", "OTHER"})
_TAKEN = _WORDS["taken"]
_SERIES = _WORDS["series"]
_PARTIES = frozenset({"actor", "recipient", "mutual"})
_HOSTED = frozenset({"consult.receive", "consult.bid-farewell"})
_NEAR_NOUN = 3
"""Within how many words of a noun a preposition is its own."""
_GAP = 7
"""How many words may stand between a noun, or a party of it, and the next party behind a preposition."""


class ArabicNouns(ArabicProtests):
    """The words of a document, with the parties that its verbs, participles and verbal nouns name."""

    def _noun_slots(self, item: Found, at: int, reading: Reading) -> None:
        frame, clause = reading.frame, self.clause_of(at)
        if frame.id == "assault.casualties":
            for party in self._list(self.inside[at]) if at in self.inside else ():
                item.put("recipient", party)
            return
        if self._attended(at):
            item.echo = True
            return
        slot, subject = self._carrier(item, at, clause)
        item.told = slot != "none" or bool(subject) or any(index in self.carriers for index in range(max(clause.start, at - 4), at))
        item.recalled = self._recalled(at, reading, told=item.told)
        if frame.type == "CONSULT" and not item.told and _several(reading):
            item.echo = True
            return
        item.led = slot == "actor" and bool(subject)
        self._other_side(item, at)
        self._gathered(item, at, clause)
        owned = bool(reading.tail) and self._acts_on(item, at, reading)
        owners = [] if owned else self._genitives(item, at, clause)
        item.bound = bool(owners or item.parties or reading.tail)
        self._welcomers(item, at)
        done = bool(owners) and frame.type in SAID and self._dative_after(owners[0])
        if done and subject and self._speaks_for(owners[0]):
            owners, done = [], False
        self._put_genitives(item, owners, acts=bool(item.actors or (slot == "actor" and subject)))
        if frame.id in _HOSTED and reading.tail and item.recipients and not item.actors:
            self._put_antecedent(item, at, reading.tail, "actor")  # وكان في استقباله المحافظ
        if not owned:
            self._put_carried(item, at, reading, subject if not done and slot in _PARTIES else None, slot)
        if frame.type == "PROTEST" and not item.actors:
            self._marchers(item, at, clause)
            self._because(item, at)
        if frame.id == "agree.invite" and reading.lead.endswith("ب") and item.actors and not item.recipients:
            guest = self.last_subject or self.last_actor  # يؤدي الوزير زيارة بدعوة من نظيره
            if guest is not None and guest.start < at:
                item.put("recipient", guest)
        self._pronouns(item, owners[0][-1].end - 1 if owners and owners[0] and frame.type in SAID else at)
        self._protested(item, at)

    def _put_carried(self, item: Found, at: int, reading: Reading, subject: list[Chunk] | None, slot: str) -> None:
        """Give the slot of the subject of a verb that carries a noun, or else the noun's own pronoun."""
        if subject:
            for party in subject if not item.slot(slot) else ():
                item.put(slot, party)
        elif reading.tail and item.frame.genitive != "none" and not item.actors:
            self._put_owner(item, at, reading)

    def _genitives(self, item: Found, at: int, clause: Clause) -> list[list[Chunk]]:
        """The parties right after a verbal noun, two at most (``استقبال الملك الوزير``); those behind prepositions go into slots."""
        found: list[list[Chunk]] = []
        owners: list[int] = []
        meets = item.frame.type == "CONSULT"
        hosts = item.frame.id in _HOSTED and at > 0 and (self.keys[at - 1] == "في" or self._welcomed(at))
        adjacent, previous, last, inner = not item.definite, at, at, -1
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                inner = number
                if not hosts and (number - at > 2 or (found and self.keys[number].startswith(("و", "ل")))):
                    break  # إجلاء المدنيين لمحاصرة المسلحين
                continue
            piece = self.chunks[number]
            if self._made_into(item, piece):
                continue
            if hosts and (found or item.definite) and piece.bare and piece.kind in {"person", "noun"} and not item.recipients:
                for party in self._list(number):
                    item.put("recipient", party)
                continue
            near = piece.start - previous
            own = (piece.bare and near <= 2) or (piece.owned and near == 1 and not found)
            if adjacent and len(found) < 2 and not piece.joined and own and not (found and self._of_content(item, previous, piece.start)):
                found.append(self._list(number))
                previous = last = piece.end
                continue
            if self._owns_object(item, at, number):
                owners.append(number)
            elif meets and self._governed(inner, piece):
                pass
            elif piece.prep is not None and not piece.joined and piece.start - last <= _GAP:
                self._by_preposition(item, number)
            adjacent, last = False, piece.end
        if owners:
            item.owners = self._list(owners[0])
        return found

    def _of_content(self, item: Found, start: int, end: int) -> bool:
        """Whether a word brings in what is said, so that who follows is no party (``اتهامات كييف بإرسال قوات``)."""
        return item.frame.type in SAID and any(key.startswith("ب") for key in self.keys[start:end])

    def _governed(self, inner: int, piece: Chunk) -> bool:
        """Whether a party behind a preposition belongs to another event's noun (the word ``inner``) that takes that preposition."""
        reading = self.readings.get(inner)
        if reading is None or piece.start - inner > _NEAR_NOUN:
            return False
        return piece.prep in reading.frame.preps or piece.prep in _TAKEN

    def _put_genitives(self, item: Found, owners: list[list[Chunk]], *, acts: bool) -> None:
        """Give the parties after a verbal noun their slots. ``acts``: the actor is known, so that they are acted on."""
        if not owners:
            return
        frame = item.frame
        role = frame.genitive
        dative = self._dative_after(owners[0])
        if frame.id == "consult.receive" and item.actors and len(owners) == 1 and not item.recipients:
            role = "recipient"  # استقبال الملك للوزير: the guest is behind the preposition
        elif role == "recipient" and dative and len(owners) == 1 and (struck := self._struck_after(owners[0])):
            role = "actor"  # اعتقال الشرطة لخمسة صحفيين
            for party in struck:
                item.put("recipient", party)
        elif len(owners) == 2:
            role = "actor" if role == "recipient" else role
        elif role == "actor" and acts and not dative:
            role = frame.object if frame.object != "actor" else frame.subject
        elif role == "actor" and frame.object == "recipient" and not (item.recipients or dative) and frame.type in SAID:
            role = "actor" if self._rebutted(item) else "recipient"
        for party in owners[0]:
            if party.state and frame.object == "place":
                item.place = item.place or (party if party.capital else None)
                item.put("recipient", party)
            elif party.kind == "place" and (frame.type in _PLACED or (party.capital and frame.type not in SAID)):
                item.place = item.place or party
            else:
                item.put("actor" if role == "place" and party.kind != "place" else role, party)
        other = frame.object if role == frame.subject else frame.subject
        for party in owners[1] if len(owners) == 2 else ():
            item.put(other if other != role else "recipient", party)

    def _struck_after(self, doers: list[Chunk]) -> list[Chunk]:
        """Those to whom it is done who stand right behind those named behind a noun, with ل (not ``مقتل ضابط للشرطة``)."""
        if not all(party.definite for party in doers):
            return []
        number = self.inside.get(doers[-1].end)
        piece = self.chunks[number] if number is not None else None
        if piece is None or number is None or piece.start != doers[-1].end or piece.prep != "ل" or not piece.party or piece.kind == "place":
            return []
        return self._list(number)

    def _rebutted(self, item: Found) -> bool:
        """Whether a verb before it rejects what was said, which thus is somebody else's (``فند المتحدث اتهامات المعارضة``)."""
        start = self.clause_of(item.word).start
        if not self.keys[item.word].endswith("ات"):
            return False  # رفض إدانة الحركة: it is the one not condemned
        return any(rest in _REBUTTING for key in self.keys[start : item.word] for _, rest in splits(key))

    def _speaks_for(self, doers: list[Chunk]) -> bool:
        """Whether those behind a noun are the speaker's own side (``أعرب الوزير عن تقدير حكومة بلاده``): it is he who acts."""
        return bool(doers) and self.keys[doers[-1].end - 1] in _LANDS

    def _dative_after(self, doers: list[Chunk]) -> bool:
        """Whether what an act is done to follows those named behind it (``رفض الحكومة للمقترح``)."""
        at = max((piece.end for piece in doers), default=len(self.keys))
        return (
            at < len(self.keys)
            and self.words[at].kind == "word"
            and self.keys[at].startswith("ل")
            and (len(self.keys[at]) > 3 or bool(glued(self.keys[at])))
        )

    def nations(self, item: Found) -> list[Chunk]:
        """The states whose adjectives stand right after a noun (``مباحثات سعودية مصرية``, ``غارة تركية``), two at most."""
        found: list[Chunk] = []
        for index in range(item.word + 1, min(item.word + 4, len(self.keys))):
            country = relation_country(self.keys[index]) if index not in self.inside else None
            if country is None and (found or index > item.word + 1):
                break
            if country is None or any(piece.country == country for piece in found):
                continue
            word = self.words[index]
            span = Span(word.start + (2 if self.keys[index].startswith("ال") else 0), word.end)
            found.append(Chunk(index, index + 1, span, "place", country=country, sector="GOV", state=True, head=self.keys[index]))
        return found[:2]

    def _recalled(self, at: int, reading: Reading, *, told: bool) -> bool:
        """Whether a noun only recalls its event: definite, or governed by another noun or a preposition, and carried by no verb."""
        if told or at == 0 or any(index in self.carriers for index in range(max(self.clause_of(at).start, at - 6), at)):
            return False
        first = at
        while first > 1 and self.keys[first - 1] in _SERIES:  # أوقعت سلسلة هجمات: as if the noun stood alone
            first -= 1
        before = self.keys[first - 1]
        numbered = any(self.words[index].kind == "number" for index in range(at + 1, min(at + 4, len(self.words))))
        if numbered or (before in _TOWARDS and not reading.definite):
            return False
        governed = before in _PREPOSITIONS or before in _BACKGROUND or reading.lead[:1] in {"ب", "ل", "ك"}
        telling = any(other.frame.weight != "echo" for other in readings(before)) or self._is_carrier(first - 1)
        telling = telling or any(rest in _OCCURRING for _, rest in splits(before))  # أوقع هجوم سبعة قتلى
        owned = self.words[first - 1].kind == "word" and not before.startswith("ال") and not telling
        return reading.definite or governed or owned


def _several(reading: Reading) -> bool:
    """Whether a noun that has a singular stands in the plural (``سلسلة زيارات``): it counts meetings and tells none."""
    return reading.form.key.endswith("ات") and not fold(reading.lexeme.forms[0]).endswith("ات")
