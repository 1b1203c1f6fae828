"""How far the words behind the head of a title or body have been read, and what was learned of them."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.annotate.names.placed import Placed
from isnad.annotate.names.sheet import Sheet


@dataclass(slots=True)
class Walk:
    """Where a complement has come to. ``open``: the last word still governs a noun; ``closed`` by an adjective of relation."""

    at: int
    end: int
    open: bool
    related: bool = False
    country: str | None = None
    accredited: str | None = None
    sector: str | None = None
    body: int | None = None
    namer: bool = False
    short: bool = False
    links: frozenset[str] = frozenset()
    links_only: bool = False

    def take(self, sheet: Sheet, last: int) -> bool:
        """Go on to word ``last``."""
        self.end = sheet.words[last - 1].end
        self.at = last
        return True

    def learn(self, sheet: Sheet, one: Placed) -> None:
        """Note the country of a known thing, and the body that it is."""
        entry = sheet.nearest(one)
        if entry.country:
            self.country = self.country or entry.country
        if entry.role in {"body", "bound", "actor", "seat"}:
            self.enter(one.start, entry.sector)

    def enter(self, start: int, sector: str | None) -> None:
        """Note the body that begins at an offset: the first one counts."""
        self.sector = self.sector or sector
        self.body = start if self.body is None else self.body


def is_article(key: str) -> bool:
    """Whether the key of a word begins with the article."""
    return key.startswith("ال") and len(key) > 3


def owned_noun(key: str) -> str | None:
    """A noun without its pronoun suffix (خارجيته to خارجية); None where there is none."""
    for suffix in ("هما", "هم", "ها", "ه"):
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) >= 3:
            return stem[:-1] + "ه" if stem.endswith("ت") else stem
    return None
