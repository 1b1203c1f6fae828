"""Whether two tellings can be of one happening, and how much speaks for it."""

from __future__ import annotations

from datetime import date

from isnad.language import fold
from isnad.records import EventPlace
from isnad.weave.facts.told import Told

_LONG = 62
"""Days: a longer stretch says too little about when."""
_ALIVE = frozenset({"happened", "ongoing"})
_TALKS = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types that one report's coding of a meeting and its fruits may share with another's."""
_SPEECH = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is said about another happening, whose words it therefore shares."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types whose day may be that of the night before."""
COPIED, CLOSE, NEAR, FAINT = 0.8, 0.5, 0.35, 0.25
"""Shares of the words: from the first on two tellings are one passage; from the second on two reports' main events are told
alike; so much as the third does where the act has the same name too; with less than the last, no party in common and another name of the
act nothing says that they are one."""


def likeness(one: Told, other: Told) -> float:
    """How much speaks for two tellings being one happening; 0 where nothing does or something speaks against it.

    What two articles of one story both exist to report is one happening where a party, the name of the act or some of the words are
    the same; for the rest a shared party must speak for it, or shared countries together with the same day or place, or the words,
    where they are nearly all the same.
    """
    if one.article == other.article or conflict(one, other):
        return 0.0
    shared = len(one.parties & other.parties)
    smaller = min(len(one.parties), len(other.parties))
    both_main = one.event.main and other.event.main
    same_day = days_of(one) is not None and days_of(one) == days_of(other)
    same_place = bool(_place(one)) and _place(one) == _place(other)
    nations = bool(one.countries & other.countries)
    copied = not shared and not both_main and _verbatim(one, other)
    if shared * 2 < smaller and not (both_main or copied or (nations and (same_day or same_place))):
        return 0.0
    if not shared and not both_main and not copied and not (nations and same_day and same_place):
        return 0.0
    words = one.alike(other) if both_main or copied else 0.0
    if both_main and not shared and one.language == other.language and words < FAINT and not one.acts & other.acts:
        return 0.0
    same_sides = len(one.actors & other.actors) + len(one.recipients & other.recipients)
    score = (shared + same_sides / 2) / smaller if smaller else 0.0
    score += (2 if one.event.type == other.event.type else 0.5) * both_main + 0.5 * same_day + 0.25 * same_place + 0.25 * nations
    return score + 2 * words + 0.5 * (one.event.mode is not None and one.event.mode == other.event.mode)


def _verbatim(one: Told, other: Told) -> bool:
    """Whether two tellings have the same type, the same name of the act and nearly the same words: then nobody need be named."""
    if one.event.type != other.event.type or one.language != other.language or not one.acts & other.acts:
        return False
    return one.alike(other) >= COPIED


def conflict(one: Told, other: Told) -> bool:
    """Whether something speaks against two tellings being one happening: people, days or places apart, types or states of being."""
    return apart(one, other) or _read_apart(one, other)


def apart(one: Told, other: Told) -> bool:
    """Whether two tellings name other people, days or places: then nothing that others tell makes them one."""
    for side, others in ((one.recipients, other.recipients), (one.actors, other.actors)):
        named, others_named = side & one.firm, others & other.firm
        if named and others_named and not named & others_named and not named & other.parties and not others_named & one.parties:
            return True
    return days_apart(one, other) or (places_apart(one, other) and not _one_meeting(one, other))


def _one_meeting(one: Told, other: Told) -> bool:
    """Whether two reports exist to tell that the same two or more named parties did the same thing on one day: they differ about where."""
    if one.event.type != other.event.type or not (one.event.main and other.event.main) or days_of(one) is None:
        return False
    if len(one.parties) < 2 or one.parties != other.parties or any(party.startswith("words ") for party in one.parties):
        return False
    return days_of(one) == days_of(other)


def _read_apart(one: Told, other: Told) -> bool:
    """Whether two tellings are coded apart: by type or mode, one as planned and the other as having happened, a day from each other."""
    a, b = one.event, other.event
    if _kinds_apart(one, other) or (a.type == b.type and a.mode and b.mode and a.mode != b.mode and not (a.main and b.main)):
        return True
    if (a.status == "denied") != (b.status == "denied") and not _of_one_act(one, other):
        return True
    if {a.status, b.status} & _ALIVE and "planned" in {a.status, b.status}:
        same_day = days_of(one) and days_of(one) == days_of(other)
        if not same_day and not _told_alike(one, other):
            return True
    return _gap(one, other) == 1 and a.type not in _DEEDS and not (_told_alike(one, other) and _same_scene(one, other))


def _same_scene(one: Told, other: Told) -> bool:
    """Whether two tellings share a party or the place, or one gives no single day.

    What comes every day, as the news of markets, is told alike each day.
    """
    if any(days is not None and days[0] != days[1] for days in (days_of(one), days_of(other))):
        return True
    return bool(one.parties & other.parties) or (bool(_place(one)) and _place(one) == _place(other))


def _of_one_act(one: Told, other: Told) -> bool:
    """Whether one article can deny what another tells: the act has the same name there, or many words are the same.

    Of tellings in two languages the words do not say.
    """
    return one.language != other.language or bool(one.acts & other.acts) or one.alike(other) >= NEAR


def _told_alike(one: Told, other: Told) -> bool:
    """Whether two articles tell in the same words what both exist to report, or one of them does, then by the same name too."""
    if one.article == other.article or not (one.event.main or other.event.main):
        return False
    named = bool(one.acts & other.acts)
    if not named and not (one.event.main and other.event.main):
        return False
    words = one.alike(other)
    return words >= CLOSE or (words >= NEAR and named and one.event.main and other.event.main)


def _kinds_apart(one: Told, other: Told) -> bool:
    """Whether two types are of different happenings.

    What two reports exist to tell may be a deal to one and talks to the other; told alike, it may have no type to one. What is said
    about a happening shares its words without being it.
    """
    a, b = one.event, other.event
    if a.type == b.type:
        return False
    types = {a.type, b.type}
    if types <= _TALKS and a.main and b.main and {a.status, b.status} <= _ALIVE:
        return False
    if not (types <= _TALKS or "OTHER" in types):
        return True
    if types & _SPEECH and not one.acts & other.acts:
        return True
    return not _told_alike(one, other)


def days_of(told: Told) -> tuple[date, date] | None:
    """The days of a telling; None where it gives none, or a stretch so long (a bare year) that it tells no happening from another."""
    day = told.event.date
    if day is None or day.first is None or ((day.last or day.first) - day.first).days > _LONG:
        return None
    return day.first, day.last or day.first


def days_apart(one: Told, other: Told) -> bool:
    """Whether two tellings give days more than one from each other."""
    return _gap(one, other) > 1


def _gap(one: Told, other: Told) -> int:
    first, second = days_of(one), days_of(other)
    if first is None or second is None:
        return 0
    return max((second[0] - first[1]).days, (first[0] - second[1]).days)


def _place(told: Told) -> str | None:
    place = told.event.place
    return (place.entry or fold(place.name or "") or None) if place else None


def places_apart(told: Told, by: Told) -> bool:
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
