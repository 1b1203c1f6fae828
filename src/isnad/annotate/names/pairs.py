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
_ANY = frozenset({"masul", "zaim"})
"""Words for two that stand for holders of whatever office."""
_REACH = 60
"""So many letters behind ``نظيره`` or ``الرئيسين``, or behind the first of two names, the next name begins."""


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


@dataclass(frozen=True, slots=True)
class _Told:
    """Two people whom the text names together as holders of one office: where the second begins, the heads of the office, both ids."""

    at: int
    heads: frozenset[str]
    idents: tuple[str, str]


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
        self._told = list(self._counterparts()) + list(self._named_as_two())

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
                pair = self._two_holders(_DUALS[bare], span.start)
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

    def _two_holders(self, head: str, before: int) -> tuple[tuple[str, ...], str] | None:
        """The only two holders of an office, else the two whom the text last named together as such."""
        told = [pair for pair in self._told if head in pair.heads or head in _ANY]
        found = {person.ident for person in self.people if head in person.heads or (head == "masul" and person.heads)}
        found.update(ident for pair in told for ident in pair.idents)
        if len(found) == 2:
            idents = tuple(person.ident for person in self.people if person.ident in found)
            return idents, because("two_holders", names=", ".join(self._names[ident] for ident in idents))
        last = max((pair for pair in told if pair.at < before), key=lambda pair: pair.at, default=None)
        if last is None:
            return None
        return last.idents, because("two_told", names=", ".join(self._names[ident] for ident in last.idents))

    def _counterparts(self) -> Iterator[_Told]:
        """``التقى الوزير فلان نظيره التركي فلانا``: both hold the office of the first."""
        for at, key in enumerate(self.sheet.keys):
            if key in word_set("counterpart"):
                word = self.sheet.words[at]
                one, other = self._last_before(word.start), self._next_behind(word.end)
                if one and other and one.heads and one.ident != other[0].ident:
                    yield _Told(other[1], one.heads, (one.ident, other[0].ident))

    def _named_as_two(self) -> Iterator[_Told]:
        """``بين الرئيسين التونسي فلان والتركي فلان``: both hold the office that stands before them as of two."""
        words = _pair_words()
        for at, key in enumerate(self.sheet.keys):
            if key in words and words[key][1] in _DUALS:
                one = self._next_behind(self.sheet.words[at].end)
                other = self._next_behind(one[2]) if one else None
                if one and other and one[0].ident != other[0].ident and " و" in self.sheet.text[one[2] : other[1]]:
                    yield _Told(other[1], frozenset({_DUALS[words[key][1]]}), (one[0].ident, other[0].ident))

    def _last_before(self, place: int) -> Holder | None:
        """The last person of the sentence named before a place."""
        here = self.sheet.document.sentence_at(place)
        named = [
            (one.start, person) for person in self.people for one in person.cluster.members
            if one.end <= place and self.sheet.document.sentence_at(one.start) == here
        ]  # fmt: skip
        return max(named, key=lambda found: found[0])[1] if named else None

    def _next_behind(self, place: int) -> tuple[Holder, int, int] | None:
        """The first person named behind a place of the sentence, if it is near, and where the name begins and ends."""
        named = [
            (one.start, one.end, person) for person in self.people for one in person.cluster.members
            if place <= one.start <= place + _REACH
        ]  # fmt: skip
        start, end, person = min(named, key=lambda found: found[0], default=(0, 0, None))
        same = person is not None and self.sheet.document.sentence_at(start) == self.sheet.document.sentence_at(place - 1)
        return (person, start, end) if person is not None and same else None
