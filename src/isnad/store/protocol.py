"""What the program asks of a store, whatever keeps the bytes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Literal, Protocol

import msgspec

from isnad.records import Article, Chain, Framing, Manner, Reuse, Story, StoryEvent, Storyline


class StoreError(Exception):
    """The store cannot be opened or used; the message says why and what to do."""


class StoredArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article with the hash under which what was read in it is kept, and the number of its version (1 is the first seen).

    ``seen`` is when the version was first read (UTC, ISO 8601), None where that was not asked for or not kept.
    """

    article: Article
    hash: str
    version: int = 1
    seen: str | None = None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a person decided: two things (actors, articles) are the same, are not the same, belong together or apart.

    A decision outranks the program's own finding on every later run.
    """

    kind: Literal["same-actor", "not-same-actor", "same-story", "not-same-story"]
    a: str
    b: str
    note: str | None = None


class LogEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A change in the life of stories: ``merge`` (``before`` became ``after``), ``split``, ``new``."""

    kind: Literal["new", "merge", "split", "ended"]
    before: tuple[str, ...]
    after: tuple[str, ...]


class Woven(msgspec.Struct, frozen=True, kw_only=True):
    """All that one weaving gives for one story.

    ``fingerprint`` tells whether it must be woven again, ``engine`` under which version the annotations that it rests on are kept.
    """

    story: Story
    fingerprint: str
    engine: str
    events: tuple[StoryEvent, ...] = ()
    framing: tuple[Framing, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    chains: tuple[Chain, ...] = ()
    manners: tuple[Manner, ...] = ()


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """What a list of stories needs of one: a part of its :class:`isnad.records.Story`, which is quicker to load than the whole."""

    id: str
    title: str | None
    first: date | None


class Store(Protocol):
    """Keeps articles, what was read in them, and the stories woven from them."""

    @property
    def address(self) -> str | None:
        """Where another process opens the same store, with `open_store`; None where it cannot."""

    def transaction(self) -> AbstractContextManager[None]:
        """All changes inside are kept together, or none of them."""

    def put_articles(self, articles: Iterable[tuple[StoredArticle, str, str]]) -> list[str]:
        """Keep articles with the keys of title and body for searching; returns the ids of those that are new or changed."""

    def articles(self, ids: Collection[str] | None = None) -> Iterator[StoredArticle]:
        """Stored articles in the order of their ids, all or those asked for."""

    def hashes(self) -> dict[str, str]:
        """The hash of every article's content, by id, in the order of the ids."""

    def versions(self, ident: str) -> list[StoredArticle]:
        """All versions of one article with the time at which each was first read, the first seen first."""

    def results(self, kind: str, version: str, hashes: Collection[str]) -> dict[str, bytes]:
        """What a stage gave for contents, by hash; contents that it has not seen are left out."""

    def has_results(self, kind: str, version: str, hashes: Collection[str]) -> set[str]:
        """Which contents a stage has seen."""

    def put_results(self, kind: str, version: str, results: Mapping[str, bytes]) -> None:
        """Keep what a stage gave."""

    def stories(self, ids: Collection[str] | None = None) -> list[Woven]:
        """Woven stories in the order of their numbers, all or those asked for."""

    def headings(self, ids: Collection[str]) -> dict[str, Heading]:
        """The headings of some woven stories, by id."""

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every woven story, by id."""

    def story_of(self, articles: Collection[str]) -> dict[str, str]:
        """The id of the story of each article that has one."""

    def put_stories(self, woven: Sequence[Woven], gone: Collection[str], log: Sequence[LogEntry]) -> None:
        """Keep stories (old ones of the same ids are replaced), drop those gone, and log what happened to them."""

    def next_number(self, name: str) -> int:
        """A number that this name was never given before, from 1."""

    def storylines(self) -> list[Storyline]:
        """All storylines."""

    def put_storylines(self, storylines: Sequence[Storyline]) -> None:
        """Keep these storylines instead of all earlier ones."""

    def decisions(self) -> list[Decision]:
        """What people decided, oldest first; of two on the same pair the later holds."""

    def decide(self, decision: Decision) -> None:
        """Keep a decision."""

    def log(self) -> list[LogEntry]:
        """The log of merges and splits, oldest first."""

    def search(self, words: Sequence[Collection[str]], limit: int) -> list[str]:
        """Ids of articles whose keys hold each of some words in one of the keys given for it, best first."""
