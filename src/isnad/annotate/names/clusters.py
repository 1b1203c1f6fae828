"""Mentions on their way to actors, and the mentions of one actor together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from isnad.annotate.names.lexicon import Entry
from isnad.annotate.names.titles import TitleAt
from isnad.records.annotation import FoundBy, MentionKind


@dataclass(slots=True)
class Named:
    """One mention on its way to an actor: its span, kind and tokens, the titles at it, what it was recognised as."""

    start: int
    end: int
    kind: MentionKind
    text: str
    by: FoundBy
    score: float | None = None
    entry: Entry | None = None
    country: str | None = None
    sector: str | None = None
    titles: list[TitleAt] = field(default_factory=list)
    tokens: tuple[str, ...] = ()


@dataclass(slots=True)
class Cluster:
    """The mentions of one actor."""

    kind: MentionKind
    members: list[Named]

    @property
    def fullest(self) -> Named:
        """The mention with most name tokens; among equals the first."""
        return max(self.members, key=lambda one: (len(one.tokens), -one.start))

    @property
    def entry(self) -> Entry | None:
        """What the actor was recognised as: by a full name rather than by a surname."""
        found = [one.entry for one in self.members if one.entry is not None]
        return next((entry for entry in found if entry.role != "surname"), found[0] if found else None)


def commonest(values: Iterable[str | None]) -> str | None:
    """The value named most, the first among equals; None where there is none."""
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return max(counts, key=counts.__getitem__) if counts else None
