"""What the tagger proposes, and what the rest of the program asks of a tagger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import msgspec

if TYPE_CHECKING:
    from isnad.tagger.acts import Acts

Kind = Literal["person", "organisation", "place", "group", "title", "other"]


class TaggedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A span that the tagger proposes: whole words, with offsets in code points into the text that it was given.

    A word is taken with the particles attached to it: in وبغداد the span holds the و. Whoever uses the span decides whether it
    is a particle (وبغداد) or a letter of the name (وليد). ``score`` is the geometric mean of the probabilities of the span's labels,
    0 to 1. The kind ``other`` is what ANERcorp calls MISC: names of products, laws, competitions and the like.
    """

    start: int
    end: int
    kind: Kind
    score: float


class Tagged(NamedTuple):
    """What the tagger says of one text: its spans, and its acts where it has heads for them."""

    spans: tuple[TaggedSpan, ...]
    acts: Acts | None = None


class Tagger(Protocol):
    """What the pipeline asks of a tagger; `isnad.tagger.neural` has the one that the package ships."""

    @property
    def version(self) -> str:
        """Names the weights: results of taggers of one version are the same."""

    def read(self, texts: Sequence[str]) -> list[Tagged]:
        """Spans of each text, in the order of their start, and its acts."""
