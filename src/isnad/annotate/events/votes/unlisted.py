"""Parties on nouns that no list has, where the encoder's heads see them in a slot (``المكتب السياسي``, ``سفينة شحن``, ``الجناة``).

The heads speak of single words. Here words become a phrase: a run of them that belongs to no other party, without the prepositions at
its ends, with the noun before an adjective and the name behind a noun (``480 فلسطينيا``).
"""

from __future__ import annotations

from collections.abc import Iterator

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.modifiers import ONE
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import person_noun
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.vocabulary import common_words, is_adjective
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_WORDS = word_sets("ar")
_NO_ENDS = _WORDS["preposition"] | _WORDS["relative"] | _WORDS["no_noun"] | _WORDS["before_verb"] | _WORDS["no_party"]
"""Words with which no phrase begins or ends."""
_BEFORE_VERBS = _WORDS["before_verb"] - {"ما", "لا"}
_POSTS = _WORDS["posts"]
_AGE, _GROUND = _WORDS["age"], _WORDS["ground"]
_CLAUSES = _WORDS["relative"] | _WORDS["before_clause"]
"""Words behind which a clause follows, no phrase (``كل من ينشر …``)."""
_JOINING, _OPENING = frozenset({"-", "–", "/"}), frozenset({"(", '"'})
_OTHER = {"actor": "recipient", "recipient": "actor"}
_ENDS = ("تين", "تان", "ين", "ان", "ات", "ه")
_LONGEST = 8
_SHORT = 4
_BEFORE = 2
"""How many nouns and adjectives before the first word that the heads see may belong to it."""
_GOVERNED = ("بال", "لل", "كال")
_ARTICLE = ("ال", "وال", "بال", "لل", "فال")


class Unlisted:
    """Finds such phrases in one document. ``low``: what the heads see in each word of one at least, ``top`` in one of them."""

    def __init__(self, reader: ArabicReader, triggers: frozenset[int], low: float, top: float) -> None:
        self.reader, self.low, self.top = reader, low, top
        document = reader.document
        self.words, self.keys = document.words, document.keys
        times = {at for time in document.times for at in document.word_range(time.span)}
        self.taken = {*reader.inside, *reader.carriers, *reader.readings, *triggers, *times}
        self.vocabulary = frozenset(document.keys)
        self.made: dict[tuple[int, int], Chunk] = {}

    def of(self, item: Found, slot: str) -> list[Chunk]:
        """The phrases that the heads see in a slot of a trigger; the same phrase is one chunk wherever it is found."""
        found = []
        for start, end in self._runs(item, slot):
            bounds = self._whole(item, slot, start, end) if not self._of_later_verb(item, start) else None
            if bounds is not None:
                found.append(self._body_of_post(*bounds) or self.made.setdefault(bounds, self._chunk(*bounds)))
        return found

    def _body_of_post(self, start: int, end: int) -> Chunk | None:
        """The body whose posts a phrase names (``مواقع داعش``): it is that which is struck there."""
        number = self.reader.inside.get(end - 1)
        body = self.reader.chunks[number] if number is not None else None
        if body is None or not body.party or body.kind not in {"organisation", "group", "noun"} or body.start != start + 1:
            return None
        return body if any(rest in _POSTS for _, rest in splits(self.keys[start])) else None

    def _of_later_verb(self, item: Found, at: int) -> bool:
        """Whether another verb stands between a trigger and a word, whose party that is (``أقال المحافظ وعين فلانا``)."""
        between = (self.reader.readings.get(index) for index in range(item.word + 1, at))
        return any(reading is not None and reading.part == "verb" for reading in between)

    def _runs(self, item: Found, slot: str) -> Iterator[tuple[int, int]]:
        """The stretches of words that the heads see in a slot rather than in the other."""
        document = self.reader.document
        start, best = -1, 0.0
        for at in (*(sentence := document.word_range(document.sentences[item.sentence])), sentence.stop):
            chance = self._seen(item, slot, at) if at < sentence.stop and self._free(at) else 0.0
            if chance >= self.low and not self._otherwise(item, slot, at):
                start, best = (at if start < 0 else start), max(best, chance)
                continue
            if best >= self.top:
                yield start, at
            start, best = -1, 0.0

    def _free(self, at: int) -> bool:
        return self.keys[at] not in ONE and at not in self.taken and self.words[at].kind != "mark"

    def _whole(self, item: Found, slot: str, start: int, end: int) -> tuple[int, int] | None:
        """The phrase of a run of words, or None where it is but the rest of another one."""
        while start < end and self._no_end(start):
            start += 1
        while end > start and (self._no_end(end - 1) or (end - start > 1 and self.keys[end - 1].startswith(_GOVERNED))):
            end -= 1
        if start == end:
            return None
        least = start - _BEFORE
        while start > max(0, least) and self._free(start - 1) and self._goes_on(start) and not self._otherwise(item, slot, start - 1):
            start -= 1
        before = self.keys[start - 1].removeprefix("و") if start else ""
        if any(_ground(self.keys[at]) for at in range(start, end)):
            return None  # بضع بلدات، ثلاث قرى
        if self._qualifies(item, start, end) or before in _BEFORE_VERBS or not _AGE.isdisjoint(self.keys[start : end + 2]):
            return None
        rest = start - 1 in self.reader.inside and not self.keys[start].startswith("و") and self._seen(item, slot, start - 1) >= self.low
        if rest or before in _CLAUSES or before in _JOINING:
            return None
        end = self._name_behind(end)
        return (start, end) if 0 < end - start <= _LONGEST else None

    def _qualifies(self, item: Found, start: int, end: int) -> bool:
        """Whether words are but adjectives of the trigger (``لقاء أمني رفيع``) or of the party before them (``مصر وليبيا الشقيقتين``)."""
        if not all(is_adjective(_definite(self.keys[at])) for at in range(start, end)):
            return False
        bare = not any(self.keys[at].startswith(_ARTICLE) for at in range(start, end)) and end not in self.reader.inside
        if bare and self.keys[end - 1].endswith(("ي", "يه")):
            return True  # أربع قذائف عسكرية
        first = start
        while first > item.word + 1 and is_adjective(_definite(self.keys[first - 1])):
            first -= 1
        return first == item.word + 1 or (first - 1 in self.reader.inside and self.keys[first].startswith("ال"))

    def _seen(self, item: Found, slot: str, at: int) -> float:
        return self.reader.heads.at(item.word, item.frame.type, at, slot)

    def _otherwise(self, item: Found, slot: str, at: int) -> bool:
        """Whether a word is seen rather in the other slot (``دعا المكتب السياسي المجالس المحلية``)."""
        return self._seen(item, _OTHER[slot], at) > self._seen(item, slot, at)

    def _name_behind(self, end: int) -> int:
        """Where a phrase ends with the name behind its noun (``تنظيم (داعش)``); 0 where it is a person's, who is the party."""
        number = self.reader.inside.get(end)
        quoted = number is None and end + 2 < len(self.words) and self.keys[end] in _OPENING
        if quoted:
            number = self.reader.inside.get(end + 1)
        if number is None:
            return end
        behind = self.reader.chunks[number]
        if behind.prep is not None or behind.joined or (behind.kind == "noun" and self.keys[end - 1].startswith(_ARTICLE)):
            return end  # أسقط الثوار طائرة
        return 0 if behind.kind == "person" else behind.end + quoted

    def _no_end(self, at: int) -> bool:
        key = self.keys[at].removeprefix("و")
        return self.keys[at] in _NO_ENDS or key in _NO_ENDS or (key[:1] == "ي" and key.endswith(("ون", "ان")))  # 100 يعالجون

    def _goes_on(self, at: int) -> bool:
        """Whether a word is an adjective of the noun before it, or what a number counts."""
        before = self.words[at - 1]
        return before.kind == "number" or (self.keys[at].startswith("ال") and before.key.startswith(_ARTICLE))

    def _chunk(self, start: int, end: int) -> Chunk:
        word, key = self.words[start], self.keys[start]
        leads = {lead: rest for lead, rest in splits(key) if lead}
        lead = next((lead for lead in sorted(leads, key=len) if leads[lead].startswith("ال") or self._known(lead, leads[lead])), "")
        lead = "لل" if key.startswith("لل") and len(key) > _SHORT else lead
        length = len(lead) if self.reader.document.text[word.start : word.end] == key else 0
        noun = key[len(lead) :]
        return Chunk(
            start,
            end,
            Span(word.start + length, self.words[end - 1].end),
            "noun",
            noun=noun,
            head=noun,
            definite=noun.startswith("ال") or lead == "لل",
        )

    def _known(self, lead: str, rest: str) -> bool:
        """Whether what a particle leaves stands in the article as a word of its own."""
        if lead not in {"و", "ف", "ب", "ل"} or len(rest) <= 2:
            return False
        noun = person_noun(rest)
        if noun is not None and noun.kind == "quantity":
            return True  # لبعض القيادات
        spoken = rest in self.vocabulary or f"ال{rest}" in self.vocabulary
        return spoken or (lead == "و" and rest in common_words() and f"و{rest}" not in common_words())  # وحرس الحدود


def _ground(key: str) -> bool:
    """Whether a word is one for stretches of land or settlements, where something is done, not to whom."""
    return any(rest in _GROUND for _, rest in splits(key))


def _definite(key: str) -> str:
    """A word with the article, in the masculine singular that adjectives are listed in."""
    plain = key.removeprefix("ال")
    return "ال" + next((plain.removesuffix(end) for end in _ENDS if plain.endswith(end) and len(plain) > len(end) + 2), plain)
