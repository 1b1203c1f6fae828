"""Where an article sets its main events, and of which days it tells."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from isnad.records import Annotation, Event, Span

AROUND = 30
"""Code points behind the name of a place in which the larger place may begin that it lies in."""


class Scene(msgspec.Struct, frozen=True):
    """Where a main event was: the place's id or key, its ISO-3 country, degrees of latitude and longitude."""

    place: str
    country: str | None
    latitude: float | None
    longitude: float | None


def scenes_of(annotation: Annotation, events: Iterable[Event]) -> tuple[Scene, ...]:
    """The known places of events, each once; a name that no gazetteer knows stands for the known place that follows it, if any."""
    found: list[Scene] = []
    for event in events:
        place = event.place
        if place is not None and place.entry:
            found.append(Scene(place.entry, place.country, place.latitude, place.longitude))
        elif place is not None and place.span is not None and (around := _around(annotation, place.span)) is not None:
            found.append(around)
    return tuple(dict.fromkeys(found))


def _around(annotation: Annotation, span: Span) -> Scene | None:
    """The known place in which an unknown one lies, as its sentence goes on to say (``حي التحرير بمدينة بعقوبة``)."""
    home = next((each for each in annotation.sentences if each.holds(span)), None)
    for mention in sorted(annotation.mentions, key=lambda each: each.start):
        if home is not None and mention.kind == "place" and span.start <= mention.start < min(home.end, span.end + AROUND):
            actor = annotation.actor(mention.actor)
            if actor is not None and actor.entry:
                return Scene(actor.entry, actor.country, actor.latitude, actor.longitude)
    return None


def days_told(annotation: Annotation, end: int | None = None) -> tuple[int, ...]:
    """The ordinals of the single days that the text names before ``end``, each once, in order."""
    named = (each for each in annotation.times if end is None or each.start < end)
    return tuple(sorted({each.first.toordinal() for each in named if each.first is not None and each.first == each.last}))
