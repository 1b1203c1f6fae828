"""Facts: every slot of a happening, with the words that carry it and the verdict on how well it is carried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.language.interface import because
from isnad.records import Event, EventPlace, Fact, Span, Status, StoryEvent, Verdict
from isnad.weave.facts.alike import places_apart
from isnad.weave.facts.days import date_facts
from isnad.weave.facts.givens import given
from isnad.weave.facts.happenings import Happening, happenings
from isnad.weave.facts.parties import party_facts
from isnad.weave.facts.quantities import number_facts
from isnad.weave.facts.support import Bench
from isnad.weave.facts.told import Told
from isnad.weave.identity import Cast

__all__ = ["Bench", "Happening", "Told", "happenings", "story_event"]


def story_event(ident: str, story: str, happening: Happening, cast: Cast, bench: Bench) -> StoryEvent:
    """One happening across articles: the values that most carry, and a fact for each value that any gives."""
    told = sorted(happening.told, key=lambda each: each.article)
    bench = replace(bench, triggers={each.article: each.event.triggers for each in told})
    kind = _most(each.event.type for each in told) or "OTHER"
    (actors, actor_facts), (recipients, recipient_facts) = party_facts(kind, told, cast, bench)
    place, place_facts = _place(told, bench)
    day, when_facts = date_facts([(each.article, each.event.date, each.event.triggers) for each in told], bench)
    status_facts, status = _status(told, bench)
    facts = [
        *status_facts,
        *actor_facts,
        *recipient_facts,
        *place_facts,
        *when_facts,
        *number_facts(
            [number for each in told for found in each.event.numbers if (number := given(each.article, each.event, found, bench))], bench
        ),
        *_contexts(told, bench),
        *_passages("about", told, lambda event: event.about, bench),
        *_passages("outcome", told, lambda event: event.outcomes, bench),
        *_passages("message", told, lambda event: event.messages, bench),
    ]
    return StoryEvent(
        id=ident,
        story=story,
        main=any(each.event.main for each in told),
        type=kind,
        mode=_most(each.event.mode for each in told if each.event.type == kind),
        status=status,
        actors=actors,
        recipients=recipients,
        place=place,
        date=day,
        contexts=tuple(sorted({context for each in told for context in each.event.contexts})),
        facts=tuple(facts),
        background=all(each.event.background for each in told),
        members=tuple((each.article, each.event.id) for each in told),
    )


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], value)) if counts else None


def _place(told: Sequence[Told], bench: Bench) -> tuple[EventPlace | None, list[Fact]]:
    found: dict[str, list[tuple[str, EventPlace, Span]]] = {}
    for each in told:
        place = each.event.place
        if place is not None and place.name and place.span is not None:
            here = {actor.id for actor in bench.annotations[each.article].actors if place.entry and actor.entry == place.entry}
            span = bench.own_mention(each.article, place.span, here, each.event.triggers)
            found.setdefault(place.entry or bare(fold(place.name)), []).append((each.article, place, span))
    ranked = sorted(found.values(), key=lambda carried: (-len(carried), carried[0][0]))
    facts = []
    by = {each.article: each for each in told}
    for carried in ranked:
        support = [bench.support(article, span, reason=place.reason) for article, place, span in carried]
        rivals = [other for other in ranked if other is not carried and _all_apart(carried, other, by)]
        differing = [bench.support(article, span, stance="differs") for other in rivals for article, _, span in other]
        verdict: Verdict | None = "disputed" if rivals else None
        reason = because("places_differ") if rivals else None
        facts.append(bench.fact("place", _shown(carried).name, [*support, *differing], verdict=verdict, reason=reason))
    details = [(each.article, each.event.place.detail) for each in told if each.event.place and each.event.place.detail]
    facts += _alike_facts("place", details, bench, reason=because("finer_place"))
    return (_shown(ranked[0]) if ranked else None), facts


def _all_apart(
    carried: Sequence[tuple[str, EventPlace, Span]], others: Sequence[tuple[str, EventPlace, Span]], by: Mapping[str, Told]
) -> bool:
    """Whether each of those who tell one place tells of another place than each of the others, none naming both."""
    return all(places_apart(by[one], by[other]) for one, _, _ in carried for other, _, _ in others)


def _shown(carried: Sequence[tuple[str, EventPlace, Span]]) -> EventPlace:
    """The place in the wording that most reports have, of equal ones in Arabic; as stated, where a report states it, not as inferred."""
    stated = [place for _, place, _ in carried if place.reason is None] or [place for _, place, _ in carried]
    names = Counter(place.name for _, place, _ in carried)
    return max(stated, key=lambda place: (names[place.name], not (place.name or "").isascii()))


_CLAIMED = frozenset({"happened", "ongoing", "planned"})
"""What a denial denies; nobody claims what is only supposed."""


def _status(told: Sequence[Told], bench: Bench) -> tuple[list[Fact], str]:
    counts = Counter(each.event.status for each in told)
    denied = counts.pop("denied", 0)
    order: tuple[Status, ...] = ("happened", "ongoing", "planned", "hypothetical")
    status: Status = next((name for name in order if counts.get(name)), "denied")
    spoken = [(each, bench.own(each.article, each.event.triggers)) for each in told if each.event.triggers]
    if denied and counts and bench.one_voice([(each.article, words) for each, words in spoken]):
        # one speaker's words, read both ways: nobody disputes, and a denial is missed more easily than made up
        status, counts = ("denied", Counter()) if 2 * denied >= len(told) else (status, counts)
        denied = 0
    if denied and not set(counts) & _CLAIMED:
        denied = 0  # nobody says that it was so
    support = []
    for each, words in spoken:
        stance = "denies" if each.event.status == "denied" and denied and counts else None
        support.append(bench.support(each.article, words, value=each.event.status, stance=stance))
    verdict: Verdict | None = None
    reason = None
    if denied and counts:
        verdict, reason = "disputed", because("some_deny")
    elif len(counts) > 1 and "planned" in counts and status in {"happened", "ongoing"}:
        verdict, reason = "updated", because("announced")
    facts = [bench.fact("status", status, support, verdict=verdict, reason=reason)]
    if verdict == "disputed":
        denials = [
            bench.support(each.article, each.event.triggers[0]) for each in told if each.event.status == "denied" and each.event.triggers
        ]
        facts.append(bench.fact("status", "denied", denials, verdict="disputed"))
    return facts, status


def _contexts(told: Sequence[Told], bench: Bench) -> list[Fact]:
    found: dict[str, list[tuple[str, Span]]] = {}
    for each in told:
        for context, span in zip(each.event.contexts, each.event.context_spans, strict=True):
            found.setdefault(context, []).append((each.article, span))
    return [
        bench.fact("context", context, [bench.support(article, span) for article, span in places])
        for context, places in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _passages(slot: str, told: Sequence[Told], spans_of: Callable[[Event], Sequence[Span]], bench: Bench) -> list[Fact]:
    return _alike_facts(slot, [(each.article, span) for each in told for span in spans_of(each.event)], bench)


def _alike_facts(slot: str, places: Sequence[tuple[str, Span]], bench: Bench, reason: str | None = None) -> list[Fact]:
    """Facts whose values are stretches of text; two that share most of their words are one."""
    groups: list[tuple[set[str], list[tuple[str, Span]]]] = []
    for article, span in places:
        words = {bare(word) for word in fold(span.of(bench.annotations[article].text)).split() if len(word) > 2}
        for held, members in groups:
            if words and held and 2 * len(words & held) >= min(len(words), len(held)) and len(words & held) >= min(2, len(words)):
                members.append((article, span))
                break
        else:
            groups.append((words, [(article, span)]))
    facts = []
    for _, members in groups:
        article, span = members[0]
        value = " ".join(span.of(bench.annotations[article].text).split())
        facts.append(bench.fact(slot, value, [bench.support(place, words) for place, words in members], reason=reason))
    return facts
