"""The answers at the top of a story's page: how well the headline fact is carried, who was first seen, what the tellings dispute."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from isnad.records import Fact, Origin, ReadingArticle, Story, StoryEvent

SHOWN = 4
"""Values, origins and reports that are listed; the rest are counted."""
_WEIGHT = {slot: rank for rank, slot in enumerate(("status", "number", "place", "date", "actors", "recipients"))}
"""What comes first of what is told differently: whether it happened, then how many, where and when, then who."""
_UNDENIED = frozenset({"states", "attributes"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Reports of one outlet that are named as evidence: what to call them, the id of the place of the first on the page, how many."""

    label: str
    anchor: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Given:
    """One value of what is told differently, with those who give it and the day on which it was first given (None where unknown)."""

    fact: Fact
    voices: tuple[Voice, ...]
    more: int
    first: date | None


@dataclass(frozen=True, slots=True)
class Differing:
    """What the tellings of an event give different values for: the slot, for numbers their kind, the values as they came."""

    event: StoryEvent
    slot: str
    kind: str | None
    values: tuple[Given, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Root:
    """An origin on which reports rest, and how many of those that carry the headline fact do."""

    origin: Origin
    reports: int


@dataclass(frozen=True, slots=True)
class Brief:
    """The three answers.

    ``headline`` is the main event and ``carried`` the fact that it happened, both None where the story tells of no event; ``roots``
    are the origins of that fact, the largest first. ``first`` are the reports of the earliest day, ``day``, or of the earliest time of it
    where all have one; none where no report is dated.
    """

    headline: StoryEvent | None
    carried: Fact | None
    reports: int
    roots: tuple[Root, ...]
    day: date | None
    first: tuple[Voice, ...]
    undated: int
    differing: tuple[Differing, ...]


def brief(
    story: Story,
    events: Sequence[StoryEvent],
    articles: Mapping[str, ReadingArticle],
    place: Callable[[str, Fact | None], Voice],
) -> Brief:
    """The brief of a story. ``place`` gives the place of an article, or of its words for a fact, on the page."""
    headline = next((each for each in events if each.main), None)
    carried = next((fact for fact in headline.facts if fact.slot == "status"), None) if headline else None
    telling = {each.article for each in carried.support if each.stance in _UNDENIED} if carried else set()
    roots = [Root(origin, len(telling & set(origin.articles))) for origin in story.origins if telling & set(origin.articles)]
    dated = {ident: article.published.first for ident, article in articles.items() if article.published}
    day = min(dated.values(), default=None)
    first = [place(ident, None) for ident in _earliest({ident: articles[ident] for ident, when in dated.items() if when == day})]
    differing = [each for event in events if not event.background for each in _differing(event, dated, place)]
    differing.sort(key=lambda each: (not each.disputed, each.event is not headline, _WEIGHT.get(each.slot, len(_WEIGHT))))
    return Brief(
        headline=headline,
        carried=carried,
        reports=len(telling),
        roots=tuple(sorted(roots, key=lambda root: -root.reports)),
        day=day,
        first=_by_outlet(first),
        undated=len(articles) - len(dated),
        differing=tuple(differing),
    )


def _earliest(articles: Mapping[str, ReadingArticle]) -> list[str]:
    """Of reports of one day those first published: all of them unless each says at what time it was."""
    times = {ident: article.published.at for ident, article in articles.items() if article.published and article.published.at}
    least = min(times.values(), default=None) if len(times) == len(articles) else None
    return [ident for ident in articles if least is None or times[ident] == least]


def _differing(event: StoryEvent, dated: Mapping[str, date], place: Callable[[str, Fact | None], Voice]) -> list[Differing]:
    groups: dict[tuple[str, str | None], list[Fact]] = {}
    for fact in event.facts:
        if fact.verdict in {"disputed", "updated"}:
            kind = str(fact.value["kind"]) if fact.slot == "number" else None
            groups.setdefault((fact.slot, kind), []).append(fact)
    found = []
    for (slot, kind), facts in groups.items():
        values = [_given(part, dated, place) for fact in facts for part in _parts(fact)]
        found.append(Differing(event, slot, kind, tuple(values), any(fact.verdict == "disputed" for fact in facts)))
    return found


def _parts(fact: Fact) -> list[Fact]:
    """What was announced and then happened, each with those who tell it so; any other fact as it is."""
    told = list(dict.fromkeys(each.value for each in fact.support))
    if fact.slot != "status" or fact.verdict != "updated" or None in told:
        return [fact]
    told.sort(key=lambda value: value == fact.value)
    return [structs.replace(fact, value=value, support=tuple(each for each in fact.support if each.value == value)) for value in told]


def _by_outlet(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    found: dict[str, Voice] = {}
    for each in voices:
        held = found.get(each.label)
        found[each.label] = each if held is None else replace(held, count=held.count + 1)
    return tuple(found.values())


def _given(fact: Fact, dated: Mapping[str, date], place: Callable[[str, Fact | None], Voice]) -> Given:
    own = list(dict.fromkeys(each.article for each in fact.support if each.stance in _UNDENIED)) or [each.article for each in fact.support]
    own.sort(key=lambda ident: (dated.get(ident, date.max), ident))
    voices = _by_outlet([place(ident, fact) for ident in own])
    return Given(
        fact=fact,
        voices=voices[:SHOWN],
        more=max(0, len(voices) - SHOWN),
        first=min((dated[ident] for ident in own if ident in dated), default=None),
    )
