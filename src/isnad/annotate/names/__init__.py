"""Who and what is named: mentions, actors with titles, places, and references back to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.annotate.document import Document
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
    return Names((), (), ())
