"""Who and what is named: mentions, actors with titles, places, and references back to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.annotate.document import Document
from isnad.annotate.names.actors import Cluster, cluster_people, cluster_things
from isnad.annotate.names.arabic import read_arabic
from isnad.annotate.names.build import actor_of, mentions_of
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
    named, _ = read_arabic(sheet)
    clusters: list[Cluster] = [
        *cluster_people(one for one in named if one.kind == "person"),
        *cluster_things(one for one in named if one.kind != "person"),
    ]
    clusters.sort(key=lambda cluster: cluster.members[0].start)
    idents = [f"a{number}" for number in range(1, len(clusters) + 1)]
    actors = tuple(actor_of(document, ident, cluster) for ident, cluster in zip(idents, clusters, strict=True))
    return Names(mentions_of(clusters, idents), actors, ())
