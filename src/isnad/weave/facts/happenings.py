"""Which events of different articles are one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from isnad.language import fold
from isnad.records import Annotation, Event, EventPlace
from isnad.weave.facts.told import Told, tell
from isnad.weave.identity import Cast

_LONG = 62
"""Days: a longer stretch says too little about when."""
_ALIVE = frozenset({"happened", "ongoing"})
_BREATH = 120
"""Code points within which two events are told in one breath."""
_TALKS = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types that one report's coding of a meeting and its fruits may share with another's."""


@dataclass(slots=True)
class Happening:
    """Tellings of one happening, at most one an article."""

    told: list[Told] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that tell of it."""
        return {each.article for each in self.told}


def happenings(members: Sequence[Annotation], cast: Cast) -> list[Happening]:
    """Take the events of a story's articles together, the likeliest pairs first; two of one article stay two.

    A pair is one happening where the types agree and parties, place and day do not contradict each other and something speaks for
    it: a shared party, or both being what their articles exist to report.
    """
    told = [tell(each, event, cast) for each in sorted(members, key=lambda each: each.id) for event in each.events]
    scored = []
    for index, one in enumerate(told):
        for other in range(index + 1, len(told)):
            score = likeness(one, told[other])
            if score > 0:
                scored.append((-score, index, other))
    home: dict[int, Happening] = {index: Happening([each]) for index, each in enumerate(told)}
    for index, one in enumerate(told):
        meeting = _meeting_in(one, told)
        for other in range(len(told)):
            if home[other] is not home[index] and (other == meeting or _one_visit(one, told[other]) or _one_attack(one, told[other])):
                home[index].told.append(told[other])
                home[other] = home[index]
    for _, first, second in sorted(scored):
        left, right = home[first], home[second]
        if left is right or left.articles & right.articles:
            continue
        if any(_conflict(a, b) for a in left.told for b in right.told):
            continue
        left.told += right.told
        home.update({index: left for index, happening in home.items() if happening is right})
    unique = list({id(happening): happening for happening in home.values()}.values())
    return sorted(unique, key=_order)


def _order(happening: Happening) -> tuple[bool, int, int, str, int]:
    first = min(happening.told, key=lambda each: (each.article, each.event.triggers[0].start if each.event.triggers else 0))
    mains = sum(each.event.main for each in happening.told)
    aside = all(each.event.background for each in happening.told)
    return (aside, -mains, -len(happening.told), first.article, first.event.triggers[0].start if first.event.triggers else 0)


def likeness(one: Told, other: Told) -> float:
    """How much speaks for two tellings being one happening; 0 where nothing does or something speaks against it.

    What two articles of one story both exist to report is one happening unless something speaks against it; for the rest a shared
    party must speak for it, or shared countries together with the same day or place.
    """
    if one.article == other.article or _conflict(one, other):
        return 0.0
    shared = len(one.parties & other.parties)
    smaller = min(len(one.parties), len(other.parties))
    both_main = one.event.main and other.event.main
    same_day = _days(one) is not None and _days(one) == _days(other)
    same_place = bool(_place(one)) and _place(one) == _place(other)
    nations = bool(one.countries & other.countries)
    if shared * 2 < smaller and not (both_main or (nations and (same_day or same_place))):
        return 0.0
    if not shared and not both_main and not (nations and same_day and same_place):
        return 0.0
    same_sides = len(one.actors & other.actors) + len(one.recipients & other.recipients)
    score = (shared + same_sides / 2) / smaller if smaller else 0.0
    score += (2 if one.event.type == other.event.type else 0.5) * both_main + 0.5 * same_day + 0.25 * same_place + 0.25 * nations
    return score + 0.5 * (one.event.mode is not None and one.event.mode == other.event.mode)


def _one_visit(one: Told, other: Told) -> bool:
    """Whether one article tells of a visit and of a meeting in it: the same visitor, and at most one of the two names whom he met."""
    if one.article != other.article or one.event.type != "CONSULT" or other.event.type != "CONSULT" or _conflict(one, other):
        return False
    if not (one.event.main or other.event.main):
        return False
    visitors = one.actors & one.firm
    named = one.recipients & one.firm, other.recipients & other.firm
    return bool(visitors) and visitors == other.actors & other.firm and not all(named)


def _meeting_in(visit: Told, told: Sequence[Told]) -> int | None:
    """The index of the meeting in a visit that names nobody: the nearest told in the same breath (``أنهى زيارة … التقى خلالها …``)."""
    if visit.event.type != "CONSULT" or not visit.event.main or visit.firm:
        return None
    near = [
        (_gap(visit.event, other.event), index)
        for index, other in enumerate(told)
        if other.article == visit.article and other.event.type == "CONSULT" and other.firm and not _conflict(visit, other)
    ]
    gap, index = min(near, default=(_BREATH, -1))
    return index if gap < _BREATH else None


def _gap(one: Event, other: Event) -> int:
    return min((abs(a.start - b.start) for a in one.triggers for b in other.triggers[:1]), default=_BREATH)


def _one_attack(one: Told, other: Told) -> bool:
    """Whether one article tells of an attack and of those whom it killed: the second names a toll and nobody else who did it."""
    if one.article != other.article or one.event.type != "ASSAULT" or other.event.type != "ASSAULT" or one.event.main == other.event.main:
        return False
    main, toll = (one, other) if one.event.main else (other, one)
    if not toll.event.numbers or toll.event.background or toll.event.status != main.event.status:
        return False
    return toll.actors <= main.actors and not _days_apart(one, other) and not _places_apart(main, toll)


def _kinds_apart(one: Event, other: Event) -> bool:
    """Whether two types are of different happenings. What two reports exist to tell may be a deal to one and talks to the other."""
    if one.type == other.type:
        return False
    both_alive = {one.status, other.status} <= _ALIVE
    return not (one.main and other.main and both_alive and {one.type, other.type} <= _TALKS)


def _conflict(one: Told, other: Told) -> bool:
    a, b = one.event, other.event
    both_main = a.main and b.main
    if _kinds_apart(a, b) or (a.type == b.type and a.mode and b.mode and a.mode != b.mode and not both_main):
        return True
    if {a.status, b.status} & _ALIVE and "planned" in {a.status, b.status} and not (_days(one) and _days(one) == _days(other)):
        return True
    for side, others in ((one.recipients, other.recipients), (one.actors, other.actors)):
        named, others_named = side & one.firm, others & other.firm
        if named and others_named and not named & others_named and not named & other.parties and not others_named & one.parties:
            return True
    return _days_apart(one, other) or _places_apart(one, other)


def _days(told: Told) -> tuple[date, date] | None:
    """The days of a telling; None where it gives none, or a stretch so long (a bare year) that it tells no happening from another."""
    day = told.event.date
    if day is None or day.first is None or ((day.last or day.first) - day.first).days > _LONG:
        return None
    return day.first, day.last or day.first


def _days_apart(one: Told, other: Told) -> bool:
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return False
    gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
    return gap > (1 if one.event.type in {"ASSAULT", "COERCE", "PROTEST"} else 0)


def _place(told: Told) -> str | None:
    place = told.event.place
    return (place.entry or fold(place.name or "") or None) if place else None


def _places_apart(told: Told, by: Told) -> bool:
    """Whether two tellings put the happening in places apart, neither naming the other's place in its own sentences."""
    one, other = told.event.place, by.event.place
    if one is None or other is None or one.entry in by.near or other.entry in told.near:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    return bool(one.entry and other.entry and one.entry != other.entry and _far(one, other))


def _far(one: EventPlace, other: EventPlace) -> bool:
    """More than about a degree apart; a country's own coordinates say nothing, so places named like it are not compared."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return False
    whole = {one.entry, other.entry} & {one.country, other.country}
    return not whole and (abs(one.latitude - other.latitude) > 1 or abs(one.longitude - other.longitude) > 1)
