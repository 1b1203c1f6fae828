"""Where grouping finds what it needs of articles when it needs it: signatures, and sentence vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from isnad.weave.stories.signature import Signature


class Shelf(Protocol):
    """Gives what is kept of articles, by their ids."""

    def signatures(self, idents: Sequence[str]) -> list[Signature]:
        """The signatures of some articles."""

    def meanings(self, idents: Sequence[str]) -> Mapping[str, bytes]:
        """The sentence vectors of some articles; empty for those that cannot have one."""


class Desk:
    """A :class:`Shelf` of signatures at hand, with the sentence vectors that they were signed with."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self._known = {each.id: each for each in signatures}

    def signatures(self, idents: Sequence[str]) -> list[Signature]:
        """The signatures of some articles."""
        return [self._known[ident] for ident in idents]

    def meanings(self, idents: Sequence[str]) -> Mapping[str, bytes]:
        """The sentence vectors that their signatures have."""
        return {ident: self._known[ident].meaning for ident in idents}
