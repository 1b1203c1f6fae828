"""References to two at once: الجانبان, البلدان, الرئيسان."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.annotate.names.clusters import Cluster
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import word_set
from isnad.language.interface import because
from isnad.records import Reference, Span

_SIDES, _COUNTRIES = word_set("sides"), word_set("countries")
_DUALS = {key: head for head in ("rais", "wazir", "zaim", "masul", "qaid") for key in word_set(f"dual-{head}")}
_WINDOW = 3
"""How many sentences back the two sides of a meeting are looked for."""
_NEAR = 1
"""The same for bodies."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom an office or description may mean: id and cluster of a person, heads and words of the titles, country."""

    ident: str
    cluster: Cluster
    heads: frozenset[str]
    words: frozenset[str]
    country: str | None

    @property
    def name(self) -> str:
        """The fullest name of the person."""
        return self.cluster.fullest.text


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


class Pairs:
    """Finds who is meant by words for two. ``offices`` are the references by an office alone, which place their people too."""

    def __init__(
        self, sheet: Sheet, clusters: Sequence[tuple[str, Cluster]], people: Sequence[Holder], offices: Sequence[Reference]
    ) -> None:
        self.sheet = sheet
        self.clusters = clusters
        self.people = people
        self.offices = tuple(offices)
        self._names = {person.ident: person.name for person in people}

    def read(self) -> Iterator[Reference]:
        """The references of the article by words for two, where exactly two can be meant."""
        words = _pair_words()
        pairs = [(at, words[key]) for at, key in enumerate(self.sheet.keys) if key in words]
        for at, (cut, bare) in pairs:
            word = self.sheet.words[at]
            span = Span(word.start + cut, word.end)
            if self.sheet.document.in_furniture(span):
                continue
            pair: tuple[tuple[str, ...], str] | None = None
            if bare in _SIDES and at and self.sheet.keys[at - 1] in word_set("beside"):
                continue
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
        return self._two_bodies(here, span) or self._two_states(span)

    def _two_bodies(self, here: int, span: Span) -> tuple[tuple[str, ...], str] | None:
        """The two bodies joined in the last sentence before that names any, if they are all it names (``الحكومة والحركة``)."""
        for back in range(_NEAR + 1):
            spoken: dict[str, str] = {}
            for ident, cluster in self.clusters:
                state = cluster.entry is not None and cluster.entry.role == "state"
                if cluster.kind not in {"organisation", "group"} and not state:
                    continue
                places = (self.sheet.document.sentence_at(one.start) for one in cluster.members if one.start < span.start)
                if any(place == here - back for place in places):
                    spoken[ident] = cluster.fullest.text
            if len(spoken) == 2:
                return tuple(spoken), because("two_bodies", names=", ".join(spoken.values()))
            if spoken:
                return None
        return None

    def _between(self, window: range, before: int) -> list[str]:
        found = []
        for person in self.people:
            if not (person.heads or person.country):
                continue
            spans = [one.start for one in person.cluster.members] + [one.start for one in self.offices if person.ident in one.actors]
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
