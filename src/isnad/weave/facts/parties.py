"""Who took part, on which side, on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isnad.language.interface import because
from isnad.records import Fact, Party, Span, StoryParty, Verdict
from isnad.weave.facts.groups import shortens
from isnad.weave.facts.support import Bench
from isnad.weave.facts.told import Told, party_key
from isnad.weave.identity import Cast

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose parties meet each other: which of them a report makes the subject is its wording, not a claim."""

Side = tuple[tuple[StoryParty, ...], list[Fact]]
_SIDES = ("actors", "recipients")
_BODIES = frozenset({None, "organisation", "group"})
"""Kinds of parties, None for unnamed ones, whose names are shortened to their first words; persons have surnames."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One article's words for a party of an event."""

    article: str
    span: Span
    party: Party


def party_facts(kind: str, told: Sequence[Told], cast: Cast, bench: Bench) -> tuple[Side, Side]:
    """Actors and recipients of a happening of a PLOVER type, each with a fact that carries its words.

    A party that reports put on different sides is on the side where most put it. That is disputed where one report has A act on B and
    another B on A; not in a meeting, and not in fighting, where each side strikes.
    Who denies that it happened still says of whom it is told: the dispute is that of the status.
    """
    sides = _sides(told, cast, bench)
    called = _shortened(sides, cast)
    for slot in _SIDES:
        _across(sides[slot], called, cast, bench)
    disputed = _reversed(told, cast) if kind not in MUTUAL else set()
    moved = {key for key in _swapped(sides) if kind not in MUTUAL} - disputed
    _settle(sides, disputed)
    actors, recipients = (_side(slot, sides[slot], disputed, moved, called, cast, bench) for slot in _SIDES)
    return actors, recipients


def _sides(told: Sequence[Told], cast: Cast, bench: Bench) -> dict[str, dict[str, list[Carried]]]:
    sides: dict[str, dict[str, list[Carried]]] = {slot: {} for slot in _SIDES}
    for each in told:
        for slot, parties in (("actors", each.event.actors), ("recipients", each.event.recipients)):
            for party in parties:
                key = party_key(each.article, party, cast, each.event)
                if key is not None and party.span is not None:
                    actors = {party.actor} if party.actor else set()
                    span = bench.own_mention(each.article, party.span, actors, each.event.triggers)
                    carried = Carried(each.article, span, party)
                    sides[slot].setdefault(key, []).append(carried)
    return sides


def _shortened(sides: dict[str, dict[str, list[Carried]]], cast: Cast) -> dict[str, list[str]]:
    """Take what names a body or group in short (``التنظيم``) to the one party that has the full name; the short names by party.

    Not where there are several, where an article has both on different sides, or where they are of different countries.
    """
    found = {key: [*sides["actors"].get(key, ()), *sides["recipients"].get(key, ())] for slot in _SIDES for key in sides[slot]}
    parties = {key: _party(key, carried, cast) for key, carried in found.items()}
    bodies = [key for key in sorted(found) if parties[key].kind in _BODIES]
    called: dict[str, list[str]] = {}
    for short in bodies:
        if parties[short].entry:
            continue
        full = [key for key in bodies if key != short and shortens(parties[short].name, parties[key].name)]
        if len(full) != 1 or len({parties[key].country for key in (short, *full)} - {None}) > 1 or _opposed(short, full[0], sides):
            continue
        called.setdefault(full[0], []).extend(dict.fromkeys(each.party.name or "" for each in found[short]))
        for slot in _SIDES:
            if short in sides[slot]:
                sides[slot].setdefault(full[0], []).extend(sides[slot].pop(short))
    return called


def _across(side: dict[str, list[Carried]], called: dict[str, list[str]], cast: Cast, bench: Bench) -> None:
    """Put the one unnamed group of a side in each of two languages together, where sector and country agree (مسلحون, gunmen)."""
    unnamed: dict[str, list[str]] = {}
    for key, carried in side.items():
        languages = {bench.annotations[each.article].language for each in carried}
        party = _party(key, carried, cast)
        if len(languages) == 1 and party.kind is None and party.entry is None and party.sector is not None:
            unnamed.setdefault(str(languages.pop()), []).append(key)
    if len(unnamed) != 2 or any(len(keys) != 1 for keys in unnamed.values()):
        return
    (home,), (other,) = (unnamed[language] for language in sorted(unnamed))
    one, two = (_party(key, side[key], cast) for key in (home, other))
    if one.sector == two.sector and len({one.country, two.country} - {None}) < 2:
        called.setdefault(home, []).extend(dict.fromkeys(each.party.name or "" for each in side[other]))
        side[home].extend(side.pop(other))


def _opposed(one: str, other: str, sides: dict[str, dict[str, list[Carried]]]) -> bool:
    """Whether an article has two parties on different sides."""
    at = [{slot: {each.article for each in sides[slot].get(key, ())} for slot in _SIDES} for key in (one, other)]
    return bool(at[0]["actors"] & at[1]["recipients"] or at[0]["recipients"] & at[1]["actors"])


def _swapped(sides: dict[str, dict[str, list[Carried]]]) -> set[str]:
    return sides["actors"].keys() & sides["recipients"].keys()


def _reversed(told: Sequence[Told], cast: Cast) -> set[str]:
    """Parties of whom one report says that they acted on another, and another report the reverse."""
    acted: set[tuple[str, str]] = set()
    for each in told:
        one, other = (
            {party_key(each.article, party, cast, each.event) for party in side} for side in (each.event.actors, each.event.recipients)
        )
        acted |= {(a, b) for a in one - other for b in other - one if a and b}
    return {key for a, b in acted if (b, a) in acted for key in (a, b)}


def _settle(sides: dict[str, dict[str, list[Carried]]], disputed: set[str]) -> None:
    """Put each party that is not disputed on one side: where most articles have it, its words on the other side going along."""
    for key in sorted(_swapped(sides) - disputed):
        acting, receiving = (len({each.article for each in sides[slot][key]}) for slot in _SIDES)
        home, other = ("actors", "recipients") if acting > receiving else ("recipients", "actors")
        sides[home][key] += sides[other].pop(key)


def _side(
    slot: str, found: dict[str, list[Carried]], disputed: set[str], moved: set[str], called: dict[str, list[str]], cast: Cast, bench: Bench
) -> Side:
    parties: list[StoryParty] = []
    facts: list[Fact] = []
    for key, carried in sorted(
        found.items(),
        key=lambda item: (-len({each.article for each in item[1]}), item[0].startswith("words "), item[1][0].article, item[1][0].span),
    ):
        party = _party(key, [each for each in carried if each.party.name not in called.get(key, ())] or carried, cast)
        parties.append(party)
        support = [bench.support(each.article, each.span) for each in carried]
        reasons = list(cast.reasons.get(party.id, ()))
        reasons += [because("also_called", name=name) for name in called.get(key, ())]
        if key in disputed | moved:
            reasons.append(because("other_side"))
        verdict: Verdict | None = "disputed" if key in disputed else None
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
        known = cast.party(each.article, each.party.actor) or cast.holder(each.party.name or "") or cast.body(each.party.name or "")
        if known is not None and known.id == key:
            return known
    names = Counter(each.party.name or "" for each in carried)
    return StoryParty(
        id=key,
        name=max(names, key=lambda name: (names[name], -len(name), name)),
        country=_most(each.party.country for each in carried),
        sector=_most(each.party.sector for each in carried),
    )


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], value)) if counts else None
