"""The genitives of Arabic verbal nouns: who of the parties right behind one acts and who is acted on."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.protests import ArabicProtests
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.modifiers import glued
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.frames import Frame
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.vocabulary import common_words
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_AGENTS = _WORDS["agent"]
_SINCE = frozenset({"منذ", "بعد", "عقب", "قبل", "اثر"})
_LANDS = _WORDS["own_country"]
_REBUTTING = _WORDS["rebutting"]
_TAKEN, _WANTED = _WORDS["taken"], _WORDS["wanted"]
_BOMBING = frozenset({"assault.bomb"})
_ARMED = frozenset({"UAF", "REB", "PRM"})
HOSTED = frozenset({"consult.receive", "consult.bid-farewell"})
_PLACED = frozenset({"ASSAULT", "PROTEST", "OTHER"})
_NEAR_NOUN = 3
"""Within how many words of a noun a preposition is its own."""
_GAP = 7
"""How many words may stand between a noun, or a party of it, and the next party behind a preposition."""


class ArabicGenitives(ArabicProtests):
    """The words of a document, with the parties that stand right behind its verbal nouns."""

    def _genitives(self, item: Found, at: int, clause: Clause) -> list[list[Chunk]]:
        """The parties right after a verbal noun, two at most (``استقبال الملك الوزير``); those behind prepositions go into slots."""
        found: list[list[Chunk]] = []
        owners: list[int] = []
        meets = item.frame.type == "CONSULT"
        hosts = item.frame.id in HOSTED and at > 0 and (self.keys[at - 1] == "في" or self._welcomed(at))
        adjacent, previous, last, inner = not item.definite, at, at, -1
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                inner = number
                if not hosts and (number - at > 2 or (found and self.keys[number].startswith(("و", "ل")))):
                    break  # إجلاء المدنيين لمحاصرة المسلحين
                continue
            piece = self.chunks[number]
            if self._made_into(item, piece) or (found and found[-1] and self._describes(found[-1], piece)):
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
            elif (meets and self._governed(inner, piece)) or self._agent_of_other(at, piece):
                pass
            elif piece.prep is not None and not piece.joined and piece.start - last <= _GAP:
                self._by_preposition(item, number)
            adjacent, last = False, piece.end
        if owners:
            item.owners = self._list(owners[0])
        return found

    def _describes(self, before: list[Chunk], piece: Chunk) -> bool:
        """Whether a word is but an adjective of those named right before it (``اعتقال فلسطيني مطلوب``)."""
        one = piece.end - piece.start == 1 and not piece.definite and self.keys[piece.start] in _WANTED
        return one and before[-1].end == piece.start and not self.keys[before[-1].end - 1].startswith("ال")

    def _agent_of_other(self, at: int, piece: Chunk) -> bool:
        """Whether who did it stands behind a noun that says when (``هبوط طائرة منذ تحرير المدينة من قبل المقاومة``): he did that."""
        return (piece.prep or "") in _AGENTS and not _SINCE.isdisjoint(self.keys[at + 1 : piece.start - 2])

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
        dative = self._dative_after(owners[0])
        role = _done_by(frame, owners[0]) if not (acts or dative) else frame.genitive
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
        if at >= len(self.keys) or self.words[at].kind != "word" or not self.keys[at].startswith("ل"):
            return False
        key = self.keys[at]
        if glued(key) or key.startswith("لل") or at in self.inside:
            return True
        return any(lead == "ل" and rest in common_words() for lead, rest in splits(key))  # not لوجستيا


def _done_by(frame: Frame, owners: Sequence[Chunk]) -> str:
    """The slot of a noun's genitive.

    People act where what the noun takes is a thing (``افتتاح المحافظ فلان المعرض``), armed groups where it is bombs (``تفجيرات داعش``).
    """
    if frame.id in _BOMBING and frame.genitive == "recipient" and all(party.sector in _ARMED for party in owners):
        return "actor"
    acting = frame.genitive == "none" and frame.subject == "actor" and all(party.kind == "person" for party in owners)
    return "actor" if acting else frame.genitive
