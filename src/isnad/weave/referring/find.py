"""What a story's reports refer back to, in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from isnad.language import Matcher, fold, keyed_article
from isnad.ontology.tables import need, one_of, read_table
from isnad.records import Actor, Annotation, Span, Story, StoryEvent
from isnad.weave.identity.names import name_tokens

_PATH = Path(__file__).with_name("cues.tsv")
_KINDS = frozenset({"after", "because", "response", "unlinked"})
_REACH, _AT_ONCE = 90, 40
"""Code points after a cue within which all that names the happening stands, and within which its own word must come."""
_END = re.compile(r"[.،,؛;:!؟?\n]")


class Scene(msgspec.Struct, frozen=True):
    """What tells one happening from others: its PLOVER type, and the keys of its places, countries left out, and of people and bodies."""

    type: str
    places: tuple[str, ...]
    parties: tuple[str, ...]


class Reference(msgspec.Struct, frozen=True):
    """A report's words that refer to an earlier happening, from the cue on, and the scene that they name."""

    kind: str
    article: str
    span: Span
    words: str
    scene: Scene


class Referring(msgspec.Struct, frozen=True):
    """What linking needs of a story: its first article, its days as ordinals, its main happenings, and what it refers to."""

    lead: str
    first: int | None
    last: int | None
    scenes: tuple[Scene, ...]
    references: tuple[Reference, ...]


@cache
def _cues() -> Matcher[str]:
    entries = []
    for line, (kind, form) in read_table(_PATH, ("kind", "form")):
        entries.append((fold(need(_PATH, line, "form", form)), one_of(_PATH, line, "kind", kind, _KINDS)))
    return Matcher(entries)


def referring(story: Story, events: Sequence[StoryEvent], members: Sequence[Annotation]) -> Referring:
    """The happenings of a story, and those that its reports refer to beside them."""
    scenes = tuple(_scene(event) for event in events if event.main and not event.background)
    references = tuple(found for each in sorted(members, key=lambda each: each.id) for found in _references(each))
    return Referring(
        lead=min(story.articles),
        first=story.first.toordinal() if story.first else None,
        last=story.last.toordinal() if story.last else None,
        scenes=scenes,
        references=references,
    )


def _scene(event: StoryEvent) -> Scene:
    place = ""
    if event.place and (event.place.entry is None or event.place.entry != event.place.country):
        place = event.place.entry or fold(event.place.name or "")
    named = [party for party in (*event.actors, *event.recipients) if party.kind in {"person", "organisation", "group"}]
    parties = sorted({party.entry or " ".join(name_tokens(party.name)) for party in named})
    return Scene(event.type, (place,) if place else (), tuple(parties))


def _references(annotation: Annotation) -> Iterator[Reference]:
    hits = list(_cues().longest(keyed_article(annotation.text)))
    denied = [hit.span for hit in hits if hit.payload == "unlinked"]
    for hit in hits:
        home = next((each for each in annotation.sentences if each.overlap(hit.span)), None)
        if hit.payload == "unlinked" or home is None or any(home.overlap(each) for each in denied):
            continue
        stop = min(home.end, hit.span.end + _REACH)
        end = _END.search(annotation.text, hit.span.end, stop)
        phrase = Span(hit.span.end, end.start() if end else stop)
        for scene in _named(annotation, phrase):
            span = Span(hit.span.start, phrase.end)
            yield Reference(hit.payload, annotation.id, span, " ".join(span.of(annotation.text).split()), scene)


def _named(annotation: Annotation, phrase: Span) -> Iterator[Scene]:
    """The happenings that a phrase names, with the places and names in it; those without either say too little."""
    inside = [each for each in annotation.mentions if phrase.holds(each.span)]
    actors = [actor for each in inside if (actor := annotation.actor(each.actor))]
    places = tuple(sorted({_key(actor) for actor in actors if _is_town(actor)} - {""}))
    parties = tuple(sorted({_key(actor) for actor in actors if actor.kind in {"person", "organisation", "group"}} - {""}))
    if places or parties:
        near = Span(phrase.start, min(phrase.end, phrase.start + _AT_ONCE))
        types = {event.type for event in annotation.events if any(near.overlap(trigger) for trigger in event.triggers)}
        yield from (Scene(kind, places, parties) for kind in sorted(types - {"OTHER"}))


def _is_town(actor: Actor) -> bool:
    return actor.kind == "place" and (actor.entry is None or actor.entry != actor.country)


def _key(actor: Actor) -> str:
    return actor.entry or (fold(actor.name) if actor.kind == "place" else " ".join(name_tokens(actor.name)))
