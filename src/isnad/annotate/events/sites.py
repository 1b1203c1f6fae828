"""Where things can have happened: every phrase of a place in an Arabic text, its finer and its wider place told apart.

``مقر الحكومة المؤقت بالرياض`` is one place: a building, and the town that holds it. So is ``حي السلطان أحمد في إسطنبول``. A phrase without
a known name (``منزل المتهم``, ``العاصمة``) is a place all the same where something is told to have happened in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.annotate.document import Document
from isnad.annotate.events.lexicon import carriers, readings
from isnad.annotate.events.wordsets import word_sets
from isnad.annotate.events.world import capitals, country_named, relation_country
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Actor, Mention, Span

_HEADS = ("facility", "area", "realm", "direction", "home", "hosting", "inner")
_OTHERS = ("inside", "figurative", "folk", "honour", "wider", "owner", "seat")
KINDS = frozenset({*_HEADS, *_OTHERS})
_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_LETTERS = frozenset("بلك")
_NOUNS = frozenset({"facility", "area", "realm", "direction"})
_NOT_NAMES = _WORDS["no_modifier"] | _WORDS["relative"]
_STOPS = _WORDS["no_noun"] | _WORDS["before_verb"] | _NOT_NAMES
_TAIL = 4
"""Words that may go on with the name of a facility before the place that holds it (``مقر الحكومة اليمنية المؤقت``)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase ``[start, end)`` of words, ``whole`` in the text; ``actor`` is the place that it names, ``span`` its mention.

    ``detail`` is a finer place in it.
    ``kind``: named, facility, area, home. ``prep``: what governs the phrase; ``hosting``: it is told as the place of what follows.
    """

    start: int
    end: int
    span: Span
    whole: Span
    kind: str
    prep: str
    actor: Actor | None = None
    detail: Span | None = None
    hosting: bool = False
    state: bool = False


@cache
def site_words() -> Mapping[str, tuple[str, ...]]:
    """Keys of the words of places by kind, in the order of the file. Raises `DataError`."""
    path = Path(__file__).with_name("sites_ar.tsv")
    found: dict[str, tuple[str, ...]] = dict.fromkeys(KINDS, ())
    for line, (kind, words) in read_table(path, ("kind", "words")):
        one_of(path, line, "kind", kind, KINDS)
        found[kind] += tuple(map(fold, many(words)))
    return MappingProxyType(found)


@cache
def heads() -> Mapping[str, str]:
    """Heads of place phrases with their kind, by key; verbs and prepositions as well. A word of two kinds counts for the first."""
    found: dict[str, str] = {}
    for kind in _HEADS:
        for key in site_words()[kind]:
            found.setdefault(key, kind)
    return MappingProxyType(found)


@cache
def _set(kind: str) -> frozenset[str]:
    return frozenset(site_words()[kind])


def sites(document: Document) -> list[Site]:
    """The place phrases of an Arabic document in order; a phrase inside another is not told apart from it."""
    return list(_Finder(document).read())


class _Finder:
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

    def _holder(self, mention: Mention) -> Mention:
        """The place after which a building is named (``مطار بنغازي``), where the text names it by itself; else the place as it is."""
        span = self.document.word_range(mention.span)
        if len(span) < 2 or self._kind(span.start)[0] != "facility":
            return mention
        return self.named.get(" ".join(self.keys[span.start + 1 : span.stop]), mention)

    def read(self) -> Iterator[Site]:
        free, last = 0, None
        places, times, others = self.places, self.times, self.others
        begins = {at for at, (kind, _) in enumerate(map(_kind_of, self.keys)) if kind} - times | places.keys()
        for at in sorted(begins | others.keys()):
            if at < free or at >= len(self.keys):
                continue
            found = self._phrase(at) if at in begins else None
            if found is None:
                free = others.get(at, 0)
                continue
            last = self._site(found, last)
            yield last
            free = last.end

    def _kind(self, at: int) -> tuple[str, str]:
        """The kind of head that a word is, with the particles before it; an empty kind for none."""
        return _kind_of(self.keys[at])

    def _owned(self, at: int) -> bool:
        """Whether a head of a phrase carries a pronoun (``منزله``)."""
        return not any(rest in self.heads for _, rest in splits(self.keys[at]))

    def _phrase(self, at: int) -> list[tuple[str, int, int]] | None:
        """The parts of the place phrase that begins at a word, from the finest: kind, first word, word after the last."""
        first = None if self._figurative(at) or self._of_people(at) else self._part(at)
        if first is None:
            return None
        parts = [first]
        while len(parts) < 6:
            following = parts[-1][2] if parts[-1][0] == "direction" else self._next(parts[-1][2])
            part = self._part(following) if following >= 0 else None
            if part is None or part[0] == "home":
                break
            parts.append(part)
        return parts if any(kind != "direction" for kind, _, _ in parts) else None

    def _figurative(self, at: int) -> bool:
        """Whether a head only speaks of a field as of a place (``الساحة الدولية``)."""
        if at + 1 >= len(self.keys) or at + 1 in self.places:
            return False
        key, after = self.keys[at], self.keys[at + 1]
        known = any(rest in _set("figurative") and lead.endswith(("ال", "لل")) for lead, rest in splits(key))
        side = self.heads.get(after.removeprefix("ال")) == "direction"
        return known and after.startswith("ال") and after.endswith(("يه", "ي")) and not side

    def _of_people(self, at: int) -> bool:
        """Whether a place only names people (``قبيلة تبو``)."""
        return at in self.places and at > 0 and any(rest in _set("folk") for _, rest in splits(self.keys[at - 1]))

    def _next(self, at: int) -> int:
        """The word at which a wider place goes on after a part that ends before ``at``; -1 where none does."""
        if at >= len(self.words):
            return -1
        key, kind = self.keys[at], self._kind(at)
        if key in {"،", ",", "("} and at + 1 < len(self.words):
            inner, lead = self._kind(at + 1)
            wider = inner == "direction" or (inner == "area" and self.keys[at + 1] == "عاصمه")
            return at + 1 if wider and "و" not in lead else -1
        if kind[0] == "direction" and "و" not in kind[1]:
            return at
        if key in _set("seat") and at + 1 < len(self.words) and self._kind(at + 1)[0] == "area":
            return at + 1  # بعقوبة مركز محافظة ديالى
        if key in _set("wider") and at + 1 < len(self.words) and (at + 1 in self.places or self._kind(at + 1)[0] in {"area", "facility"}):
            return at + 1
        lead = self._particle(at)
        return at if lead == "ب" and (at in self.places or kind[0] in {"area", "facility"}) else -1

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
        kind, lead = ("", "") if at in self.others or at in self.times else self._kind(at)
        if kind == "home" and self._seat(at) > at:
            return "named", at, self.places[self._seat(at)][1]
        if kind == "home" or (kind and self._owned(at)):
            return kind, at, at + 1
        named = at + 1 in self.places or at + 1 in self.others
        if not kind or (readings(self.keys[at]) and not (named or self._prep(at, None) in _set("inside"))):
            return None
        if kind == "direction":
            following = at + 2 if self._aside(at + 1) else at + 1  # جنوب غربي كركوك
            area = following < len(self.words) and self._kind(following)[0] in {"area", "realm"}
            return (kind, at, following) if area or following in self.places else None
        return self._headed(kind, at, definite=lead.endswith(("ال", "لل")))

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
        if key in _set("honour"):
            return True
        opening = key.startswith(("و", "ب", "ل", "ي", "ت")) or key in _PREPOSITIONS or key in _STOPS or key in self.heads
        return not (opening or readings(key) or carriers(key))

    def _site(self, parts: list[tuple[str, int, int]], last: Site | None) -> Site:
        start, end = parts[0][1], parts[-1][2]
        named: Mention | None = None
        at = start
        detail: Span | None = None
        for number, (kind, first, stop) in enumerate(parts):
            inside = next((self.places[index][0] for index in range(first, stop) if index in self.places), None)
            if number == 0 and (kind == "facility" or (inside is not None and self._kind(first)[0] == "facility")):
                detail = self._span(first, stop)
            if inside is not None and (named is None or named.span == detail or self._rather(inside, named)):
                detail = named.span if named is not None and detail is None and not self._state(named) else detail
                named, at = inside, first
        finer = at > start and parts[0][0] == "named"  # الولايات المتحدة في كامب ديفيد: governed as the finer place is
        prep = self._prep(at, None) if finer else self._prep(start, last)
        hosting = start > 0 and any(self.heads.get(rest) == "hosting" for _, rest in splits(self.keys[start - 1]))
        whole = self._span(start, end)
        if named is not None:
            holder = self._holder(named)
            actor = self.document.actor(holder.actor)
            detail = (None if detail == named.span else detail) if holder is named else detail or named.span
            return Site(start, end, named.span, whole, "named", prep, actor, detail, hosting, self._state(named))
        return Site(start, end, self._span(start, parts[0][2]), whole, parts[0][0], prep, None, None, hosting)

    def _rather(self, wider: Mention, finer: Mention) -> bool:
        """Whether a phrase is set in its wider place.

        The finer one is a whole country (``الولايات المتحدة في كامب ديفيد``) or a namesake, which cannot lie there
        (``ناحية الرياض بمحافظة كركوك``).
        """
        if self._state(finer):
            return not self._state(wider)
        one, other = self.document.actor(finer.actor), self.document.actor(wider.actor)
        return one is not None and other is not None and None not in {one.country, other.country} and one.country != other.country

    def _state(self, mention: Mention) -> bool:
        """Whether a place is a whole country."""
        actor = self.document.actor(mention.actor)
        name = actor.name if actor is not None else mention.span.of(self.document.text)
        return country_named(name) is not None and fold(name) not in capitals()

    def _span(self, start: int, stop: int) -> Span:
        """Words without the particles before the first."""
        if start in self.places:
            return Span(self.places[start][0].start, self.words[stop - 1].end)
        lead = self._kind(start)[1]
        particles = len(lead) if lead.endswith("لل") else len(lead.removesuffix("ال"))
        return Span(self.words[start].start + particles, self.words[stop - 1].end)

    def _prep(self, start: int, last: Site | None) -> str:
        """The preposition that governs a phrase: its own, that of the phrase to which it is joined, or none."""
        letter = self._particle(start)
        if letter:
            return letter
        before = self.keys[start - 1] if start else ""
        if last is not None and start - last.end <= 1 and (before == "و" or self._joined(start)):
            return last.prep
        if start and self.words[start - 1].kind == "mark":
            return "after colon" if before == ":" else ""
        own = next((rest for lead, rest in splits(before) if rest in _PREPOSITIONS and lead in {"", "و", "ف"}), "")
        return own or ("في" if self.heads.get(before) == "direction" else "")

    def _joined(self, start: int) -> bool:
        """Whether a phrase has the conjunction written onto it."""
        if start in self.places:
            return self.places[start][0].start > self.words[start].start
        return self._kind(start)[1].startswith("و")


@remembered(100_000)
def _kind_of(key: str) -> tuple[str, str]:
    """The kind of head that a key is, with the particles before it."""
    known = heads()
    for lead, rest in splits(key):
        kind = known.get(rest, "")
        if kind == "direction" and lead.endswith("ال"):
            return "area", lead
        if kind in _NOUNS or (kind == "home" and not lead.endswith("ال")):
            return kind, lead
        if lead in {"", "ب", "ل"} and known.get(_without_owner(rest)) == "facility":
            return "facility", lead
    return "", ""


def _without_owner(key: str) -> str:
    """The key of a noun without the pronoun written onto it; the empty key where there is none."""
    return next((key.removesuffix(end) for end in site_words()["owner"] if key.endswith(end) and len(key) - len(end) >= 3), "")
