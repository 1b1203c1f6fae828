"""Who and what is named: mentions, actors with titles, places, and references back to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.annotate.document import Document
from isnad.annotate.names.actors import cluster_people, cluster_things
from isnad.annotate.names.arabic import read_arabic
from isnad.annotate.names.build import actor_of, mention_of, mentions_of, nobody, state_actor
from isnad.annotate.names.clusters import Cluster
from isnad.annotate.names.english import read_english
from isnad.annotate.names.refer import Referrer
from isnad.annotate.names.same import same_again
from isnad.annotate.names.sheet import Sheet
from isnad.records import Actor, Mention, Reference
from isnad.tagger import TaggedSpan


@dataclass(frozen=True, slots=True)
class Names:
    """What the stage of names found: mentions by place in the text, actors by first mention, references back."""

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]


def read_names(document: Document, tagged: Sequence[TaggedSpan] | None) -> Names:
    """Read the names of an article; ``tagged`` is what the neural tagger proposes, None where there is no tagger."""
    sheet = Sheet(document)
    named, titles = (read_english if document.language == "en" else read_arabic)(sheet, tagged)
    clusters: list[Cluster] = [
        *cluster_people((one for one in named if one.kind == "person"), document.text),
        *cluster_things(one for one in named if one.kind != "person" and not nobody(one)),
    ]
    clusters.sort(key=lambda cluster: cluster.members[0].start)
    idents = [f"a{number}" for number in range(1, len(clusters) + 1)]
    actors = [actor_of(document, ident, cluster) for ident, cluster in zip(idents, clusters, strict=True)]
    referrer = Referrer(sheet, clusters, idents, {actor.id: actor.country for actor in actors})
    references = referrer.read(titles)
    if document.language == "ar":
        references = sorted([*references, *same_again(sheet, clusters, idents, titles, references)], key=lambda one: (one.start, one.end))
    for position, (ident, cluster) in enumerate(zip(idents, clusters, strict=True)):
        if ident in referrer.extra:
            actors[position] = actor_of(document, ident, cluster, referrer.extra[ident])
    actors.extend(state_actor(ident, country) for country, ident in referrer.states.items())
    nobodies = [mention_of(one, None) for one in named if nobody(one)]
    mentions = sorted([*mentions_of(clusters, idents), *nobodies], key=lambda one: (one.start, -one.end))
    return Names(tuple(mentions), tuple(actors), tuple(references))
