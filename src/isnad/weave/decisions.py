"""People's decisions, looked up by pair: they outrank what the program finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from isnad.language import fold


class DecisionLike(Protocol):
    """A decision as a store keeps it."""

    @property
    def kind(self) -> str:
        """``same-actor``, ``not-same-actor``, ``same-story`` or ``not-same-story``."""

    @property
    def a(self) -> str:
        """One of the pair: an article id, or a name."""

    @property
    def b(self) -> str:
        """The other of the pair."""


class Decided:
    """Decisions on one kind of thing, ``actor`` or ``story``; of two on the same pair the later holds."""

    def __init__(self, decisions: Iterable[DecisionLike] = (), kind: str = "actor") -> None:
        self._same: dict[frozenset[str], bool] = {}
        for each in decisions:
            if each.kind.endswith(kind):
                pair = frozenset((fold(each.a), fold(each.b)) if kind == "actor" else (each.a, each.b))
                self._same[pair] = not each.kind.startswith("not")
        self._kind = kind

    def _pair(self, a: str, b: str) -> frozenset[str]:
        return frozenset((fold(a), fold(b)) if self._kind == "actor" else (a, b))

    def together(self, a: str, b: str) -> bool:
        """Whether a person decided that the two are the same."""
        return bool(self._same) and self._same.get(self._pair(a, b)) is True

    def apart(self, a: str, b: str) -> bool:
        """Whether a person decided that the two are not the same."""
        return bool(self._same) and self._same.get(self._pair(a, b)) is False

    def pairs_together(self) -> Iterator[tuple[str, str]]:
        """All pairs decided to be the same, in a fixed order."""
        for pair in sorted(tuple(sorted(pair)) for pair, same in self._same.items() if same and len(pair) == 2):
            yield pair[0], pair[1]
