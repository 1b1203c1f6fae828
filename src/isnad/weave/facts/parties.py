"""Who took part, on which side, on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isnad.language.interface import because
from isnad.records import Fact, Party, Span, StoryParty, Verdict
from isnad.weave.facts.happenings import Told, party_key
from isnad.weave.facts.support import Bench
from isnad.weave.identity import Cast

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose parties meet each other: which of them a report makes the subject is its wording, not a claim."""

Side = tuple[tuple[StoryParty, ...], list[Fact]]
_SIDES = ("actors", "recipients")


@dataclass(frozen=True, slots=True)
class Carried:
    """One article's words for a party of an event."""

    article: str
    span: Span
    party: Party


def party_facts(kind: str, told: Sequence[Told], cast: Cast, bench: Bench) -> tuple[Side, Side]:
    """Actors and recipients of a happening of a PLOVER type, each with a fact that carries its words.

    A party that reports put on different sides is, in a meeting, on the side where most put it; in anything else it is disputed.
    Who denies that it happened still says of whom it is told: the dispute is that of the status.
    """
    sides = _sides(told, cast)
    disputed = _swapped(sides) if kind not in MUTUAL else set()
    if kind in MUTUAL:
        _settle(sides)
    actors, recipients = (_side(slot, sides[slot], disputed, cast, bench) for slot in _SIDES)
    return actors, recipients


def _sides(told: Sequence[Told], cast: Cast) -> dict[str, dict[str, list[Carried]]]:
    sides: dict[str, dict[str, list[Carried]]] = {slot: {} for slot in _SIDES}
    for each in told:
        for slot, parties in (("actors", each.event.actors), ("recipients", each.event.recipients)):
            for party in parties:
                key = party_key(each.article, party, cast)
                if key is not None and party.span is not None:
                    carried = Carried(each.article, party.span, party)
                    sides[slot].setdefault(key, []).append(carried)
    return sides


def _swapped(sides: dict[str, dict[str, list[Carried]]]) -> set[str]:
    return sides["actors"].keys() & sides["recipients"].keys()


def _settle(sides: dict[str, dict[str, list[Carried]]]) -> None:
    """Put each party on one side: where most articles have it, its words on the other side going along."""
    for key in sorted(_swapped(sides)):
        acting, receiving = (len({each.article for each in sides[slot][key]}) for slot in _SIDES)
        home, other = ("actors", "recipients") if acting > receiving else ("recipients", "actors")
        sides[home][key] += sides[other].pop(key)


def _side(slot: str, found: dict[str, list[Carried]], swapped: set[str], cast: Cast, bench: Bench) -> Side:
    parties: list[StoryParty] = []
    facts: list[Fact] = []
    for key, carried in sorted(found.items(), key=lambda item: (-len(item[1]), item[1][0].article, item[1][0].span)):
        party = _party(key, carried, cast)
        parties.append(party)
        support = [bench.support(each.article, each.span) for each in carried]
        reasons = list(cast.reasons.get(party.id, ()))
        if key in swapped:
            reasons.append(because("other_side"))
        verdict: Verdict | None = "disputed" if key in swapped else None
        facts.append(bench.fact(slot, party.name, support, verdict=verdict, reason="; ".join(reasons) or None))
    return _finest(parties), facts


def _finest(parties: Sequence[StoryParty]) -> tuple[StoryParty, ...]:
    """The parties without states, capitals and unnamed groups for which a named person or body of the same country stands there."""
    named = {party.country for party in parties if party.kind == "person" and party.country}
    ruled = {party.country for party in parties if party.kind == "person" and party.sector == "GOV"}

    def coarse(party: StoryParty) -> bool:
        if party.kind == "person":
            return False
        if party.kind == "organisation":
            return party.sector == "GOV" and party.country in ruled
        return party.country in named

    return tuple(party for party in parties if not coarse(party))


def _party(key: str, carried: Sequence[Carried], cast: Cast) -> StoryParty:
    for each in carried:
        known = cast.party(each.article, each.party.actor) or cast.holder(each.party.name or "")
        if known is not None and known.id == key:
            return known
    names = Counter(each.party.name or "" for each in carried)
    return StoryParty(
        id=key,
        name=max(names, key=lambda name: (names[name], len(name), name)),
        country=_most(each.party.country for each in carried),
        sector=_most(each.party.sector for each in carried),
    )


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], value)) if counts else None
