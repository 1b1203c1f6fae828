"""The neural tagger's run time and its weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec


class TaggedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A span that the tagger proposes, with offsets into the text that it was given; ``score`` from 0 to 1."""

    start: int
    end: int
    kind: Literal["person", "organisation", "place", "group", "title"]
    score: float


class Tagger(Protocol):
    """What the pipeline asks of a tagger."""

    version: str

    def tag(self, texts: Sequence[str]) -> list[tuple[TaggedSpan, ...]]:
        """Spans of each text."""


def load_tagger() -> Tagger | None:
    """The tagger with the weights of the package; None where onnxruntime or the weights are missing."""
    return None
