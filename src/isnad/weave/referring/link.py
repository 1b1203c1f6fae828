"""Which stories a reference links: the one that refers, and the earlier one whose happening it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from isnad.records import StoryLink
from isnad.weave.referring.find import Reference, Referring, Scene

WITHIN = 30
"""Days between two stories beyond which a reference is to history and not to news."""
_SHARP = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Types of which a town sees few: there the town alone names the happening."""
_CAPITAL = ":capital"


def links(stories: Mapping[str, Referring]) -> list[StoryLink]:
    """The links between stories, at most one from each story to each other, in the order of the stories' first articles.

    A reference links to the story of its type that shares most places and names with it, the latest of those that share as many. A
    place and a name, or two names, must be shared; of an attack, an arrest or a protest a town that is no capital is enough.
    """
    by_key: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, story in stories.items():
        for scene in story.scenes:
            for key in (*scene.places, *scene.parties):
                by_key[scene.type, key].add(name)
    found: dict[tuple[str, str], StoryLink] = {}
    for name in sorted(stories, key=lambda name: stories[name].lead):
        for reference in stories[name].references:
            keys = (*reference.scene.places, *reference.scene.parties)
            others = {other for key in keys for other in by_key[reference.scene.type, key]} - {name}
            target = max(_ranked(reference, stories[name], {other: stories[other] for other in others}), default=None)
            if target is not None:
                earlier = target[-1]
                link = StoryLink(
                    kind=reference.kind, later=name, earlier=earlier, article=reference.article, span=reference.span, words=reference.words
                )
                found.setdefault((name, earlier), link)
    return list(found.values())


def _ranked(reference: Reference, story: Referring, others: Mapping[str, Referring]) -> Iterator[tuple[int, int, str, str]]:
    for name, other in others.items():
        if story.first is None or other.first is None or not 0 <= story.first - other.first <= WITHIN:
            continue
        shared = max((_shared(reference.scene, scene) for scene in other.scenes), default=0)
        if shared:
            yield shared, other.first, other.lead, name


def _shared(one: Scene, other: Scene) -> int:
    """How many places and names two scenes share; 0 where they are too few to name one happening."""
    places, parties = {*one.places} & {*other.places}, {*one.parties} & {*other.parties}
    sharp = one.type in _SHARP and any(not place.endswith(_CAPITAL) for place in places)
    enough = sharp or (bool(parties) and len(places) + len(parties) > 1)
    return len(places) + len(parties) if enough and one.type == other.type else 0
