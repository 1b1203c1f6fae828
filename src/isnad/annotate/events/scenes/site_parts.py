"""The parts of Arabic place phrases: a known name, a building, an area or a side, each from its head to its end."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.scenes.site_heads import heads, kind_of, site_set
from isnad.annotate.events.words.lexicon import carriers, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import relation_country
from isnad.language.arabic.clitics import splits
from isnad.records import Mention

_WORDS = word_sets("ar")
PREPOSITIONS = _WORDS["preposition"]
_LETTERS = frozenset("بلك")
_NOT_NAMES = _WORDS["no_modifier"] | _WORDS["relative"]
_STOPS = _WORDS["no_noun"] | _WORDS["before_verb"] | _NOT_NAMES
_TAIL = 4
"""Words that may go on with the name of a facility before the place that holds it (``مقر الحكومة اليمنية المؤقت``)."""


class Parts:
    """The words of a document with the places that are known there, and the part of a place phrase that begins at a word."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.keys = document.keys
        self.heads = heads()
        self.places: dict[int, tuple[Mention, int]] = {}
        self.others: dict[int, int] = {}
        for mention in document.mentions:
            span = document.word_range(mention.span)
            bare = len(span) == 1 and self._kind(span.start)[0] in {"facility", "area"}  # قصر: the head of a name, none by itself
            if mention.kind == "place" and not bare:
                self.places.setdefault(span.start, (mention, span.stop))
            elif mention.kind != "place":
                self.others.setdefault(span.start, span.stop)
        for at in [at for at in self.places if self._seat(at) > at]:
            del self.places[at]  # العاصمة الفرنسية باريس: the name is behind it
        self.named = {" ".join(self.keys[at:end]): mention for at, (mention, end) in self.places.items() if self._clear(mention, at)}
        self.times = {index for time in document.times for index in document.word_range(time.span)}

    def _clear(self, mention: Mention, at: int) -> bool:
        """Whether a mention begins with its word, no particle before it."""
        return mention.start == self.words[at].start

    def _kind(self, at: int) -> tuple[str, str]:
        """The kind of head that a word is, with the particles before it; an empty kind for none."""
        return kind_of(self.keys[at])

    def _owned(self, at: int) -> bool:
        """Whether a head of a phrase carries a pronoun (``منزله``)."""
        return not any(rest in self.heads for _, rest in splits(self.keys[at]))

    def _particle(self, at: int) -> str:
        """The preposition written onto a word that is (the head of) a place."""
        if at in self.places:
            length = self.places[at][0].start - self.words[at].start
            before = "لل" if self.keys[at].startswith("لل") else self.keys[at][: max(0, length)]
            return next((letter for letter in before if letter in _LETTERS), "")
        lead = self._kind(at)[1].lstrip("وف")
        return lead[:1] if lead[:1] in _LETTERS else ""

    def _part(self, at: int) -> tuple[str, int, int] | None:
        """The part of a place phrase that begins at a word: kind, first word, word after the last."""
        if at in self.places:
            return "named", at, self._side(max(self.places[at][1], at + 1))
        if self._holds_sessions(at):
            return "facility", at, self.others[at]
        kind, lead = ("", "") if at in self.others or at in self.times else self._kind(at)
        if kind == "home" and self._seat(at) > at:
            return "named", at, self.places[self._seat(at)][1]
        if kind == "home" or (kind and self._owned(at)):
            return kind, at, at + 1
        named = at + 1 in self.places or at + 1 in self.others
        if not kind or (readings(self.keys[at]) and not (named or self._governing(at) in site_set("inside"))):
            return None
        if kind == "direction":
            following = at + 2 if self._aside(at + 1) else at + 1  # جنوب غربي كركوك
            area = following < len(self.words) and self._kind(following)[0] in {"area", "realm"}
            return (kind, at, following) if area or following in self.places else None
        return self._headed(kind, at, definite=lead.endswith(("ال", "لل")))

    def _hosts(self, at: int) -> bool:
        """Whether a verb says of the place beside it that something took place there (``تحتضن``)."""
        return 0 <= at < len(self.keys) and any(self.heads.get(rest) == "hosting" for _, rest in splits(self.keys[at]))

    def _holds_sessions(self, at: int) -> bool:
        """Whether a body is told as where something took place (``شهد البرلمان جلسة``)."""
        return at in self.others and self._hosts(at - 1) and any(rest in site_set("chamber") for _, rest in splits(self.keys[at]))

    def _seat(self, at: int) -> int:
        """The word at which the name of a capital begins after the word for one (``العاصمة الفرنسية باريس``); ``at`` for none."""
        end = at + 1
        if end < len(self.words) and relation_country(self.keys[end]) is not None and end not in self.places:
            end += 1
        return end if self.keys[at].endswith("عاصمه") and end in self.places and not self._particle(end) else at

    def _aside(self, at: int) -> bool:
        """Whether a word is the second of two directions."""
        return at < len(self.words) and at not in self.places and self._kind(at) == ("direction", "")

    def _headed(self, kind: str, at: int, *, definite: bool) -> tuple[str, int, int] | None:
        """A head with the name behind it (``مدينة عدن``, ``مقر الوزارة``), or with the article alone."""
        end = self._tail(at + 1, facility=kind == "facility")
        if end == at + 1 and end in self.places:
            return "named" if kind != "facility" else kind, at, self._side(self.places[end][1])
        inner = self._kind(end) if end == at + 1 and kind == "area" and end < len(self.words) else ("", "")
        part = self._part(end) if inner == ("area", "") else None  # ريف محافظة حمص
        if part is not None and part[0] == "named":
            return "named", at, part[2]
        return (kind, at, end) if kind != "realm" and (definite or end > at + 1) else None

    def _side(self, at: int) -> int:
        """Where a place ends that a word for one of its sides goes on with (``ريف حلب الغربي``)."""
        if at < len(self.words) and at not in self.places and at not in self.others:
            kind, lead = self._kind(at)
            if kind == "area" and lead == "ال" and self.heads.get(self.keys[at].removeprefix("ال")) == "direction":
                return at + 1
        return at

    def _tail(self, at: int, *, facility: bool) -> int:
        """Where the name of a facility or an area ends that no mention tells: definite words, names of people and bodies."""
        end = at
        while end < len(self.words) and end - at < _TAIL and self.words[end].kind == "word" and end not in self.times:
            if end in self.places:
                return self.places[end][1] if (end > at or facility) and not self._particle(end) else end
            if end in self.others:
                end = self.others[end]
                continue
            if not (self._names(self.keys[end]) or (facility and end == at and self._owns(self.keys[end]))):
                break
            end += 1
        return end

    def _names(self, key: str) -> bool:
        """Whether a word can go on with a name: a definite one that opens nothing new."""
        return key.startswith("ال") and key not in _NOT_NAMES and not carriers(key)

    def _owns(self, key: str) -> bool:
        """Whether a word can be the noun to which a building belongs (``منزل والده``)."""
        if key in site_set("honour"):
            return True
        opening = key.startswith(("و", "ب", "ل", "ي", "ت")) or key in PREPOSITIONS or key in _STOPS or key in self.heads
        return not (opening or readings(key) or carriers(key))

    def _governing(self, start: int) -> str:
        """The preposition that governs a phrase by itself: a letter written onto it, the word before it, or none."""
        letter = self._particle(start)
        if letter:
            return letter
        before = self.keys[start - 1] if start else ""
        if start and self.words[start - 1].kind == "mark":
            return "after colon" if before == ":" else ""
        own = next((rest for lead, rest in splits(before) if rest in PREPOSITIONS and lead in {"", "و", "ف"}), "")
        return own or ("في" if self.heads.get(before) == "direction" else "")
