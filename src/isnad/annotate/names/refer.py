"""References back without a name: an office alone, المسؤول المصري, الجانبان, a capital that stands for its government.

Conservative: where two could be meant, nobody is. Each reference says in a sentence how it was reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from isnad.annotate.names.actors import Cluster, Named
from isnad.annotate.names.lexicon import people as known_people
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import word_set
from isnad.language import fold
from isnad.language.interface import because
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Reference, Span

_GENERIC = frozenset({"masul", "diblumasi"})
"""Heads that describe without naming an office: المسؤول المصري."""
_NOT_REFERRING = frozenset(
    {"khabir", "muwatin", "muqatil", "sahafi", "muallim", "tabib", "dabit", "jundi", "sayyid", "udw", "laib", "fannan", "muhallil"}
)
_SIDES, _COUNTRIES = word_set("sides"), word_set("countries")
_DUALS = {key: head for head in ("rais", "wazir", "zaim", "masul", "qaid") for key in word_set(f"dual-{head}")}
_WINDOW = 3
"""How many sentences back the two sides of a meeting are looked for."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A person as references see it: id, cluster, heads and words of its titles, country."""

    ident: str
    cluster: Cluster
    heads: frozenset[str]
    words: frozenset[str]
    country: str | None


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    """The words beside a capital by their place. Raises `DataError`."""
    path = Path(__file__).with_name("government_cues.tsv")
    found: dict[str, set[str]] = {}
    for line, (place, forms) in read_table(path, ("place", "forms")):
        one_of(path, line, "place", place, frozenset({"before", "after", "both", "stop"}))
        found.setdefault(place, set()).update(fold(form) for form in many(forms))
    both = found.pop("both", set())
    return {place: frozenset(words | (both if place != "stop" else set())) for place, words in found.items()}


@cache
def _pair_words() -> Mapping[str, tuple[int, str]]:
    """The words for two sides in all keys that hold one: how many letters stand before it, and its own key."""
    forms: dict[str, tuple[int, str]] = {}
    for key in (*_SIDES, *_COUNTRIES, *_DUALS):
        forms[key] = (0, key)
        if key.startswith("ال"):
            forms.update({particle + key: (1, key) for particle in "وفبك"})
            forms["لل" + key[2:]] = (0, key)
    return forms


def _content(sheet: Sheet, title: TitleAt) -> frozenset[str]:
    """The words of a title for comparison: keys without the article and particles."""
    return frozenset(_plain(key) for key in fold(title.span.of(sheet.text)).split())


@lru_cache(maxsize=20_000)
def _plain(key: str) -> str:
    for start in ("وال", "بال", "لل", "ال", "ل"):
        if key.startswith(start) and len(key) - len(start) >= 3:
            return key[len(start) :]
    return key


class Referrer:
    """Finds who is meant by words that name nobody.

    ``extra`` holds, by actor, the titles that stand alone for it; ``states`` the ids given to states that only their capital names.
    """

    def __init__(self, sheet: Sheet, clusters: Sequence[Cluster], idents: Sequence[str], countries: Mapping[str, str | None]) -> None:
        self.sheet = sheet
        self.clusters = tuple(zip(idents, clusters, strict=True))
        self.people = [self._person(ident, cluster, countries.get(ident)) for ident, cluster in self.clusters if cluster.kind == "person"]
        self.extra: dict[str, list[TitleAt]] = {}
        self.states: dict[str, str] = {}
        self._offices: tuple[Reference, ...] = ()
        self._words_of: dict[str | None, frozenset[str]] = {}
        self._names = {person.ident: person.cluster.fullest.text for person in self.people}

    def _person(self, ident: str, cluster: Cluster, country: str | None) -> _Person:
        titles = [title for one in cluster.members for title in one.titles]
        words = frozenset(word for title in titles for word in _content(self.sheet, title))
        return _Person(ident, cluster, frozenset(title.head.form.head.id for title in titles), words, country)

    def read(self, titles: Iterable[TitleAt]) -> list[Reference]:
        """All references of the article; office wordings of people go to ``extra``."""
        attached = {title.span for _, cluster in self.clusters for one in cluster.members for title in one.titles}
        named = bytearray(len(self.sheet.text))
        for _, cluster in self.clusters:
            for one in cluster.members if cluster.kind == "person" else ():
                named[one.start : one.end] = b"\1" * (one.end - one.start)
        found: list[Reference] = []
        for title in titles:
            if title.span in attached or named.find(1, title.start, title.end) >= 0:
                continue
            reference = self._office(title)
            if reference is not None:
                found.append(reference)
        self._offices = tuple(found)
        found.extend(self._pairs())
        found.extend(self._capitals())
        return sorted(found, key=lambda one: (one.start, one.end))

    def _office(self, title: TitleAt) -> Reference | None:
        """An office alone, or a description with a demonym."""
        head = title.head.form.head
        if title.head.form.plural or (head.kind in {"rank", "honorific"} and head.id not in {"khadim"}) or head.id in _NOT_REFERRING:
            return None
        definite = title.head.definite or title.last > title.first + 1
        if not definite or (title.tenure in {"former", "deputy"} and not self.people):
            return None
        fits = self._generic(title) if head.id in _GENERIC else self._holders(title)
        text = title.span.of(self.sheet.text)
        if len(fits) != 1:
            return None
        person = fits[0]
        form = "description" if head.id in _GENERIC else "office"
        if form == "office":
            self.extra.setdefault(person.ident, []).append(title)
            reason = because("office_of", words=text, name=self._names[person.ident])
        else:
            reason = because("only_official", words=text, name=self._names[person.ident])
        return Reference(start=title.start, end=title.end, actors=(person.ident,), form=form, reason=reason)  # type: ignore[arg-type]

    def _holders(self, title: TitleAt) -> list[_Person]:
        """The people to whom the office is given in the article, or who are known to hold it."""
        words, head = _content(self.sheet, title), title.head.form.head.id
        holders = [person for person in self.people if head in person.heads and self._agrees(title, person, words)]
        exact = [
            person for person in holders if any(_content(self.sheet, own) == words for one in person.cluster.members for own in one.titles)
        ]
        if holders:
            return exact if len(exact) == 1 else holders if len(holders) == 1 else self._nearest(title, exact or holders)
        if title.country is None and len(words) < 2:
            return []
        return [person for person in self.people if self._known_to_hold(person, title, words)]

    def _agrees(self, title: TitleAt, person: _Person, words: frozenset[str]) -> bool:
        """Whether what the title says of body and country fits the person."""
        if title.country and person.country and title.country != person.country:
            return False
        own = {_plain(self.sheet.words[at].key) for at in range(title.first, title.last) if self._relates(at)}
        return words <= person.words | own

    def _relates(self, index: int) -> bool:
        """Whether a word is a demonym or names a state."""
        return any(one.entry.role in {"masculine", "feminine", "state"} for one in self.sheet.known.get(index, ()))

    def _nearest(self, title: TitleAt, fits: list[_Person]) -> list[_Person]:
        """Of several holders the one named in this sentence or the one before, if it is one alone."""
        here = self.sheet.document.sentence_at(title.start)
        if here is None:
            return []
        close = [
            person for person in fits if any(self._back(here, one) in {0, 1} and one.start < title.start for one in person.cluster.members)
        ]
        return close if len(close) == 1 else []

    def _back(self, here: int, one: Named) -> int:
        there = self.sheet.document.sentence_at(one.start)
        return here - there if there is not None else 99

    def _known_to_hold(self, person: _Person, title: TitleAt, words: frozenset[str]) -> bool:
        """Whether the list of known people gives the office to this person on the day of the article."""
        entry = person.cluster.entry
        known = known_people().get(entry.id) if entry is not None and entry.kind == "person" else None
        day = self.sheet.document.day
        if known is None:
            return False
        for office in known.offices:
            if day is not None and ((office.first and day < office.first) or (office.last and office.last < day)):
                continue
            theirs = {_plain(fold(word)) for word in office.office_ar.split()}
            if (
                (title.country in {None, office.country})
                and words
                and words <= theirs | {_plain(word) for word in self._country_words(office.country)}
            ):
                return True
        return False

    def _country_words(self, country: str | None) -> frozenset[str]:
        if country in self._words_of:
            return self._words_of[country]
        found = (
            word
            for places in self.sheet.known.values()
            for one in places
            if one.entry.country == country
            for word in fold(one.entry.name).split()
        )
        self._words_of[country] = frozenset(found)
        return self._words_of[country]

    def _generic(self, title: TitleAt) -> list[_Person]:
        """The one official of a country named before the description."""
        if title.country is None:
            return []
        before = [
            person
            for person in self.people
            if person.country == title.country and person.heads and person.cluster.members[0].start < title.start
        ]
        return before if len(before) == 1 else self._nearest(title, before)

    def _pairs(self) -> Iterable[Reference]:
        """الجانبان, البلدان, الرئيسان: exactly two who can be meant."""
        words = _pair_words()
        pairs = [(at, words[key]) for at, key in enumerate(self.sheet.keys) if key in words]
        for at, (cut, bare) in pairs:
            word = self.sheet.words[at]
            span = Span(word.start + cut, word.end)
            if self.sheet.document.in_furniture(span):
                continue
            pair: tuple[tuple[str, ...], str] | None = None
            if bare in _SIDES:
                pair = self._sides(span)
            elif bare in _COUNTRIES:
                pair = self._two_states(span)
            elif bare in _DUALS:
                pair = self._two_holders(_DUALS[bare])
            if pair is not None:
                yield Reference(start=span.start, end=span.end, actors=pair[0], form="both-sides", reason=pair[1])

    def _sides(self, span: Span) -> tuple[tuple[str, ...], str] | None:
        """The two people of the nearest sentences before that have exactly two with a title or country, else the only two states."""
        here = self.sheet.document.sentence_at(span.start)
        if here is None:
            return None
        for back in range(_WINDOW + 1):
            window = range(here - back, here + 1)
            idents = self._between(window, span.start)
            if len(idents) == 2:
                names = ", ".join(self._names[ident] for ident in idents)
                return tuple(idents), because("two_sides", names=names, n=back + 1)
            if len(idents) > 2:
                break
        return self._two_states(span)

    def _between(self, window: range, before: int) -> list[str]:
        found = []
        for person in self.people:
            if not (person.heads or person.country):
                continue
            spans = [one.start for one in person.cluster.members] + [one.start for one in self._offices if person.ident in one.actors]
            places = (self.sheet.document.sentence_at(start) for start in spans if start < before)
            if any(place is not None and place in window for place in places):
                found.append(person.ident)
        return found

    def _two_states(self, span: Span) -> tuple[tuple[str, ...], str] | None:
        """The only two states named before, if there are exactly two."""
        states = [
            (ident, cluster.entry.name) for ident, cluster in self.clusters
            if cluster.entry is not None and cluster.entry.role == "state" and cluster.members[0].start < span.start
        ]  # fmt: skip
        if len(states) != 2:
            return None
        return tuple(ident for ident, _ in states), because("two_states", one=states[0][1], other=states[1][1])

    def _two_holders(self, head: str) -> tuple[tuple[str, ...], str] | None:
        holders = [person for person in self.people if head in person.heads or (head == "masul" and person.heads)]
        if len(holders) != 2:
            return None
        names = ", ".join(self._names[person.ident] for person in holders)
        return tuple(person.ident for person in holders), because("two_holders", names=names)

    def _capitals(self) -> Iterable[Reference]:
        """Capitals that stand for a government, where the state is an actor of the article."""
        states: dict[str | None, str] = {
            cluster.entry.country: ident for ident, cluster in self.clusters if cluster.entry is not None and cluster.entry.role == "state"
        }
        for _, cluster in self.clusters:
            entry = cluster.entry
            if entry is None or entry.role != "capital" or cluster.kind != "place":
                continue
            for one in cluster.members:
                cue = self._government_cue(one)
                if cue is None or entry.country is None:
                    continue
                if entry.country not in states:
                    states[entry.country] = f"a{len(self.clusters) + len(self.states) + 1}"
                    self.states[entry.country] = states[entry.country]
                reason = because("capital_for", words=cue, country=entry.country)
                yield Reference(start=one.start, end=one.end, actors=(states[entry.country],), form="capital", reason=reason)

    def _government_cue(self, one: Named) -> str | None:
        """The word beside a capital that makes it a government; None where it is a place."""
        sheet, cues = self.sheet, _cues()
        indexes = sheet.document.word_range(Span(one.start, one.end))
        word = sheet.words[indexes.start]
        particle = sheet.document.keyed.piece(word.start, one.start)
        if "ب" in particle:
            return None
        before = sheet.words[indexes.start - 1].key if indexes.start else ""
        if before in cues["stop"]:
            return None
        after = sheet.words[indexes.stop].key if indexes.stop < len(sheet) else ""
        for key, place in ((before, "before"), (after, "after")):
            bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in cues[place] else key
            if bare in cues[place]:
                return bare
        return None
