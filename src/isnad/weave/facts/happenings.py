"""Which events of different articles are one happening."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from isnad.records import Annotation, Event
from isnad.weave.facts.alike import apart, conflict, days_apart, likeness, places_apart
from isnad.weave.facts.leading import standing
from isnad.weave.facts.told import Told, tell
from isnad.weave.identity import Cast

_BREATH = 120
"""Code points within which two events are told in one breath."""
_MOST = 3
"""Of so many pairs of tellings one may be coded apart where two main events are alike: types are read wrongly more often than names."""


@dataclass(slots=True)
class Happening:
    """Tellings of one happening, at most one an article."""

    told: list[Told] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that tell of it."""
        return {each.article for each in self.told}


def happenings(members: Sequence[Annotation], cast: Cast, *, titled: str | None = None, roundups: Collection[str] = ()) -> list[Happening]:
    """Take the events of a story's articles together, the likeliest pairs first; two of one article stay two.

    The first is what the story is about: ``titled`` is the article whose title it bears, ``roundups`` are those of several happenings.
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
        if _apart(left, right, lenient=told[first].event.main and told[second].event.main):
            continue
        left.told += right.told
        home.update({index: left for index, happening in home.items() if happening is right})
    unique = list({id(happening): happening for happening in home.values()}.values())
    return sorted(unique, key=lambda each: (*_rank(each), -standing(each.told, titled, roundups), _first(each)))


def _apart(left: Happening, right: Happening, *, lenient: bool) -> bool:
    """Whether two groups of tellings are kept apart: by people, days or places of any two, or by how they, or most of them, are coded."""
    pairs = [(one, other) for one in left.told for other in right.told]
    if not lenient:
        return any(conflict(*pair) for pair in pairs)
    return any(apart(*pair) for pair in pairs) or _MOST * sum(conflict(*pair) for pair in pairs) > len(pairs)


def _rank(happening: Happening) -> tuple[bool, bool]:
    """History last, what no article exists to report before it."""
    return all(each.event.background for each in happening.told), not any(each.event.main for each in happening.told)


def _first(happening: Happening) -> tuple[str, int]:
    """Where a happening is told first."""
    return min((each.article, each.event.triggers[0].start if each.event.triggers else 0) for each in happening.told)


def _one_visit(one: Told, other: Told) -> bool:
    """Whether one article tells of a visit and of a meeting in it: the same visitor, and at most one of the two names whom he met."""
    if one.article != other.article or one.event.type != "CONSULT" or other.event.type != "CONSULT" or conflict(one, other):
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
        if other.article == visit.article and other.event.type == "CONSULT" and other.firm and not conflict(visit, other)
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
    return toll.actors <= main.actors and not days_apart(one, other) and not places_apart(main, toll)
