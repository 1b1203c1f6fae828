"""One article's telling of an event: its parties as the story knows them, and the day without that of its being told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import structs

from isnad.language import fold
from isnad.records import Annotation, Event, Party
from isnad.weave.facts.groups import group_key, is_toll
from isnad.weave.facts.wording import about, acts_of, share
from isnad.weave.identity import Cast


@dataclass
class Told:
    """One article's telling of an event, with its parties as the story knows them.

    ``actors`` and ``recipients`` are ids; ``firm`` those of them that name someone in particular: a state, its capital or an
    unnamed group (``القاهرة``, ``الوفد المصري``) can stand for people whom another report names, so it contradicts nobody.
    ``countries`` are those of all parties, ``near`` the known places, with their countries, that its
    sentences name.
    """

    article: str
    event: Event
    actors: frozenset[str]
    recipients: frozenset[str]
    firm: frozenset[str]
    countries: frozenset[str]
    near: frozenset[str]
    annotation: Annotation

    @cached_property
    def parties(self) -> frozenset[str]:
        """All parties, whatever their side."""
        return self.actors | self.recipients

    @property
    def language(self) -> str | None:
        """The language in which it is told."""
        return self.annotation.language

    @cached_property
    def acts(self) -> frozenset[str]:
        """The roots of the words that name the event."""
        return acts_of(self.annotation, self.event)

    @cached_property
    def about(self) -> Mapping[str, float]:
        """The stems of its sentences, with their weights."""
        return about(self.annotation, self.event)

    def alike(self, other: Told) -> float:
        """How much of the shorter of two tellings the other one has, 0 to 1."""
        return share(self.about, other.about)


def tell(annotation: Annotation, event: Event, cast: Cast) -> Told:
    """An article's telling of an event, without a day on which it was only spoken of."""
    event = undated(event, annotation)

    def ids(parties: Sequence[Party]) -> frozenset[str]:
        found = (party_key(annotation.id, party, cast, event) for party in parties)
        return frozenset(key for key in found if key)

    parties = (*event.actors, *event.recipients)
    people = {actor.id for actor in annotation.actors if actor.kind == "person"}
    firm = ids([party for party in parties if party.actor in people])
    countries = frozenset(party.country for party in parties if party.country)
    return Told(annotation.id, event, ids(event.actors), ids(event.recipients), firm, countries, _near(annotation, event), annotation)


def _near(annotation: Annotation, event: Event) -> frozenset[str]:
    homes = [each for each in annotation.sentences if any(each.overlap(trigger) for trigger in event.triggers)]
    inside = {each.actor for each in annotation.mentions if each.kind == "place" and any(home.holds(each.span) for home in homes)}
    named = [actor for actor in annotation.actors if actor.id in inside]
    return frozenset(key for actor in named for key in (actor.entry, actor.country) if key)


def undated(event: Event, annotation: Annotation) -> Event:
    """An event without the day on which it was only spoken of (``said on Sunday it had signed``, ``أعلن، الأحد، توقيع …``).

    So it is where, in the sentence of the day, the event is named inside what is credited to someone, and the day stands outside.
    """
    day = event.date.span if event.date else None
    home = next((each for each in annotation.sentences if day is not None and each.overlap(day)), None)
    if day is None or home is None:
        return event
    here = [trigger for trigger in event.triggers if home.holds(trigger)]
    said = [
        each.content for each in annotation.attributions if each.cue is not None and home.holds(each.cue) and not each.content.overlap(day)
    ]
    if here and all(any(content.holds(trigger) for content in said) for trigger in here):
        return structs.replace(event, date=None)
    return event


def party_key(article: str, party: Party, cast: Cast, event: Event) -> str | None:
    """The story-wide id of an event's party; unnamed ones go by their first words, so that ``الوفد المصري`` is one in all articles.

    None for those of whom only the number is told, where that stands among the numbers of the event.
    """
    known = cast.party(article, party.actor)
    if known is not None:
        return known.id
    name = party.name or ""
    holder = cast.holder(name) or cast.body(name)
    if holder is not None:
        return holder.id
    if party.span is not None and is_toll(name) and any(number.span.overlap(party.span) for number in event.numbers):
        return None
    key = group_key(name) or fold(name)
    return f"words {key}" if key else None
