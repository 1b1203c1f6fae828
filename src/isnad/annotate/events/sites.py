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
from isnad.annotate.events.world import capitals, country_named
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Actor, Mention, Span

KINDS = frozenset({"facility", "area", "realm", "direction", "home", "hosting", "inner"})
_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_LETTERS = frozenset("بلك")
_NOUNS = frozenset({"facility", "area", "realm", "direction"})
_INSIDE = frozenset({"في", "ب", "داخل", "امام", "وسط", "خارج"})
_SUFFIXES = ("ها", "هم", "هما", "نا", "ه")
_NOT_NAMES = _WORDS["no_modifier"] | _WORDS["relative"]
_STOPS = _WORDS["no_noun"] | _WORDS["before_verb"] | _NOT_NAMES
_TAIL = 4
"""Words that may go on with the name of a facility before the place that holds it (``مقر الحكومة اليمنية المؤقت``)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase ``[start, end)`` of words. ``actor`` is the place that it names (its mention ``span``), ``detail`` a finer place in it.

    ``kind``: named, facility, area, home. ``prep``: what governs the phrase; ``hosting``: it is told as the place of what follows.
    """

    start: int
    end: int
    span: Span
    kind: str
    prep: str
    actor: Actor | None = None
    detail: Span | None = None
    hosting: bool = False
    state: bool = False


@cache
def heads() -> Mapping[str, str]:
    """Heads of place phrases with their kind, by key; verbs and prepositions as well. Raises `DataError`."""
    path = Path(__file__).with_name("sites_ar.tsv")
    found: dict[str, str] = {}
    for line, (kind, words) in read_table(path, ("kind", "words")):
        one_of(path, line, "kind", kind, KINDS)
        for word in many(words):
            found.setdefault(fold(word), kind)
    return MappingProxyType(found)


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
        self.times = {index for time in document.times for index in document.word_range(time.span)}

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
        first = self._part(at)
        if first is None:
            return None
        parts = [first]
        while len(parts) < 5:
            following = self._next(parts[-1][2])
            part = self._part(following) if following >= 0 else None
            if part is None or part[0] == "home":
                break
            parts.append(part)
        return parts if any(kind != "direction" for kind, _, _ in parts) else None

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
        if key in {"في", "من"} and at + 1 < len(self.words) and (at + 1 in self.places or self._kind(at + 1)[0] in {"area", "facility"}):
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
            return "named", at, max(self.places[at][1], at + 1)
        kind, lead = ("", "") if at in self.others or at in self.times else self._kind(at)
        if kind == "home" or (kind and self._owned(at)):
            return kind, at, at + 1
        following = at + 1 in self.places or at + 1 in self.others
        if not kind or (readings(self.keys[at]) and not (following or self._prep(at, None) in _INSIDE)):
            return None
        if kind == "direction":
            area = at + 1 < len(self.words) and self._kind(at + 1)[0] in {"area", "realm"}
            return (kind, at, at + 1) if area or at + 1 in self.places else None
        return self._headed(kind, at, definite=lead.endswith(("ال", "لل")))

    def _headed(self, kind: str, at: int, *, definite: bool) -> tuple[str, int, int] | None:
        """A head with the name behind it (``مدينة عدن``, ``مقر الوزارة``), or with the article alone."""
        end = self._tail(at + 1, facility=kind == "facility")
        if end == at + 1 and end in self.places:
            return "named" if kind != "facility" else kind, at, self.places[end][1]
        return (kind, at, end) if kind != "realm" and (definite or end > at + 1) else None

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
            if inside is not None and (named is None or (self._state(named) and not self._state(inside)) or (named.span == detail)):
                named, at = inside, first
        finer = at > start and parts[0][0] == "named"  # الولايات المتحدة في كامب ديفيد: governed as the finer place is
        prep = self._prep(at, None) if finer else self._prep(start, last)
        hosting = start > 0 and any(self.heads.get(rest) == "hosting" for _, rest in splits(self.keys[start - 1]))
        if named is not None:
            actor, detail = self.document.actor(named.actor), None if detail == named.span else detail
            return Site(start, end, named.span, "named", prep, actor, detail, hosting, self._state(named))
        return Site(start, end, self._span(start, parts[0][2]), parts[0][0], prep, None, None, hosting)

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
    return next((key.removesuffix(end) for end in _SUFFIXES if key.endswith(end) and len(key) - len(end) >= 3), "")
