"""What an Arabic event is done to where no bare party says it: behind prepositions, and the owners of what is acted on."""

from __future__ import annotations

from isnad.annotate.events.arabic.demonstrations import ArabicDemonstrations
from isnad.annotate.events.arabic.lists import RELATIVE
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.modifiers import ONE
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import person_noun, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_BACKGROUND = _WORDS["background"]
_AMID = _WORDS["amid"]
_UPON = frozenset({"ACCUSE", "SUPPORT"})
"""Types of verbs of which a state behind ب is whom they are about; of others it is where."""
_JOINED_TO = frozenset({"ب", "بال", "ل", "لل"})
"""Prepositions as they are written onto a noun, with its article."""
_POSTS = word_sets("ar")["posts"]
_NOT_OBJECTS = _WORDS["accompanying"] | _WORDS["no_modifier"] | _WORDS["no_noun"] | _WORDS["before_verb"]
_AGENTS = _WORDS["agent"]
_AGENT_NEAR = 5
_AGAINST = _WORDS["against_preposition"]
_CHOOSES = frozenset({"other.appoint", "other.elect"})
"""Frames of verbs with two objects: whom, and as what."""
_MERITS = _WORDS["merit"]
_DEEDS = _WORDS["deed"]
_ASKED = frozenset({"REQUEST"})
_CAMPAIGNS = _WORDS["campaign"]
_TIES, _LANDS = _WORDS["tie"], _WORDS["own_country"]
_PREMISES = _WORDS["premises"]
_THROUGH = frozenset({"ASSAULT", "PROTEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "COERCE", "SANCTION"})
"""Types of acts on what belongs to a party that are acts on the party."""
_CAMPAIGN = 4
_REACH = 3
"""How many words may stand between what is acted on and its owner."""


class ArabicObjects(ArabicDemonstrations):
    """The words of a document, with the parties that stand behind prepositions and behind what belongs to them."""

    def _circumstance(self, number: int) -> int | None:
        """An event's noun behind a preposition, which thus is no verb's subject; None where none stands before it.

        -1 where it only says when, so that nobody is its genitive (``التقى خلال الزيارة فريقا``).
        """
        amid = self.keys[number - 1] in _AMID
        if amid and self.readings[number].definite:
            return -1
        governed = amid or self.keys[number - 1] in _PREPOSITIONS or self.readings[number].lead.lstrip("وف") in _JOINED_TO
        return number if governed else None

    def _owns_circumstance(self, piece: Chunk, noun: int) -> bool:
        """Whether a party is the genitive of an event's noun behind a preposition (the word ``noun``, -1 for none)."""
        return noun >= 0 and piece.start == noun + 1 and not self.readings[noun].tail

    def _by_preposition(self, item: Found, number: int) -> None:
        """Put a party behind a preposition where the frame has it, or where the preposition alone says what it is."""
        prep = self.chunks[number].prep or ""
        slot = item.frame.preps.get(prep)
        if slot is None and prep in _AGENTS and self._far(item, self.chunks[number]):
            return  # استدعت البحرين سفيرها بعد تصريحات من قبل مسؤولين
        if (slot is None and prep in _AGENTS) or ((slot == "recipient" or item.frame.type == "ASSAULT") and self._source(item, prep)):
            slot = "actor"
        if slot is None and prep in _AGAINST and not self._of_campaign(item, self.chunks[number]):
            slot = "recipient"
        if slot is None or slot == "none":
            return
        charged = prep == "ب" and self.chunks[number].state and item.frame.type in _UPON  # ندد بفرنسا
        if prep in {"ب", "في"} and slot != "place" and not charged and self._where(self.chunks[number]):
            return
        if slot == "place" and prep in {"ب", "في"} and self.chunks[number].kind != "place":
            return
        if slot == "place" and prep == "ل" and self.chunks[number].kind != "place":
            slot = "recipient" if item.led else "actor"  # قام بزيارة للنزلاء, زيارة للوزير
        if item.frame.type == "CONSULT" and self._tied(item.word, self.chunks[number]):
            return
        for piece in [self.chunks[number]] if slot == "place" else self._list(number):
            item.put(slot, piece)

    def _of_campaign(self, item: Found, piece: Chunk) -> bool:
        """Whether it is a campaign named on the way that is against a party (``اعتقلت 20 شخصا في حملة ضد داعش``)."""
        before = range(max(item.word + 1, piece.start - _CAMPAIGN), piece.start)
        return any(rest in _CAMPAIGNS for at in before for _, rest in splits(self.keys[at]))

    def _far(self, item: Found, piece: Chunk) -> bool:
        """Whether so many words stand between a verb with its parties and whoever is named as the agent that another noun's he is."""
        last = max([item.word + 1, *(other.end for other in item.parties if other.end <= piece.start)])
        free = [at for at in range(last, piece.start) if at not in self.inside]
        return item.part == "verb" and len(free) > _AGENT_NEAR

    def _source(self, item: Found, prep: str) -> bool:
        """Whether a preposition right behind a noun says who acts (``بطلب من القضاء``, ``تعرض لهجوم من قوات …``)."""
        done = item.lead.endswith("ب") or (item.lead == "ل" and item.frame.type == "ASSAULT")
        return item.part == "noun" and done and prep == "من" == self.keys[min(item.word + 1, len(self.keys) - 1)]

    def _tied(self, at: int, piece: Chunk) -> bool:
        """Whether a party is one of two of whose ties is spoken (``بحث العلاقات الثنائية بين البلدين``, ``علاقات بلاده مع طهران``)."""
        if piece.prep != "بين" and not (piece.prep == "مع" and piece.kind == "place"):
            return False
        before = piece.start - 2
        while before > at and (self.keys[before].startswith("ال") or self.keys[before] in _LANDS) and not self._names_tie(before):
            before -= 1
        return before > at and self._names_tie(before)

    def _names_tie(self, at: int) -> bool:
        return any(rest in _TIES for _, rest in splits(self.keys[at]))

    def _made_into(self, item: Found, piece: Chunk) -> bool:
        """Whether a phrase says what someone is chosen as (``انتخبته رئيسا``)."""
        return item.frame.id in _CHOOSES and piece.kind == "noun" and not piece.definite and piece.noun.endswith("ا")

    def _where(self, piece: Chunk) -> bool:
        """Whether a chunk behind a preposition of place says where: a place, or a body as its premises (``بالوزارة``)."""
        return piece.kind == "place" or (piece.kind == "noun" and any(rest in _PREMISES for _, rest in splits(piece.noun)))

    def _owns_object(self, item: Found, at: int, number: int) -> bool:
        """Whether what is acted on is no party but belongs to this one: ``قصف مواقع التنظيم``, ``ضد سياسة الحكومة``."""
        piece, frame = self.chunks[number], item.frame
        if not (piece.owned or piece.prep == "ل") or not piece.party or frame.type not in _THROUGH:
            return False
        if piece.capital and not any(rest in _DEEDS | _MERITS for _, rest in splits(self.keys[piece.start - 1])):
            return False  # a city has no position: موقف أنقرة
        if frame.type == "SUPPORT" and item.part != "verb" and not self._merit(piece.start - 1):
            return False  # nouns of thanks and backing name what they are for
        refused = self._refused(item, piece.start - 1)
        for index in range(piece.start - 1 - refused, max(at, piece.start - 1 - _REACH), -1):
            key = self.keys[index]
            if index in self.inside:
                break
            if index in self.readings or index in self.carriers or self.words[index].kind == "mark" or key in _NOT_OBJECTS:
                return False
            if key in _PREPOSITIONS:
                return frame.preps.get(key) == "recipient" and index < piece.start - 1
            if key[0] in "بل" and len(key) > 3 and frame.preps.get(key[0]) == "recipient":
                return True
        deed = frame.type == "REJECT" and any(rest in _DEEDS for _, rest in splits(self.keys[piece.start - 1]))
        return (frame.object == "recipient" or deed or refused) and self._near_object(at, piece.start)

    def _refused(self, item: Found, index: int) -> bool:
        """Whether a word is what somebody asked for and another refuses (``رفضت الحكومة مطالب المحتجين``)."""
        asked = self.readings.get(index)
        return item.frame.type == "REJECT" and item.part == "verb" and asked is not None and asked.frame.type in _ASKED

    def _merit(self, index: int) -> bool:
        """Whether a word is what someone is thanked or praised for (``تقديره لدور الإمارات``)."""
        return any(rest in _MERITS for _, rest in splits(self.keys[index]))

    def _near_object(self, at: int, start: int) -> bool:
        """Whether only the subject and the object's own words stand between a verb and the owner of the object."""
        loose = [index for index in range(at + 1, start) if index not in self.inside]
        return 0 < len(loose) <= _REACH and not any(self.keys[index] in _PREPOSITIONS for index in loose)

    def _object_after(self, at: int) -> bool:
        """Whether a word behind a verb and its subject can only be the object of an active verb (``داهم جنود مقر صحيفة``)."""
        if at >= len(self.words) or self.words[at].kind != "word":
            return False
        key = self.keys[at]
        if key in ONE:
            return False  # قتل جندي واحد
        noun = person_noun(key)
        if (noun is not None and noun.kind == "quantity" and not noun.lead) or key in _POSTS:  # بعض المنازل, موقعا في غزة
            return True
        known = key in _PREPOSITIONS or key in _BACKGROUND or key in _NOT_OBJECTS or key in RELATIVE
        if known or key[0] in "وفبلك" or self._is_carrier(at):
            return False
        return all(reading.part == "noun" and key.endswith("ا") for reading in readings(key))  # استهدف انتحاري اجتماعا
