"""The store in one SQLite file: write-ahead log, full-text search over matching keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from isnad.records import Article, Storyline
from isnad.store.faults import told
from isnad.store.packing import loose, pack, tight, unpack
from isnad.store.protocol import Decision, Heading, LogEntry, StoredArticle, StoreError, Woven
from isnad.store.schema import connect_to_read, migrate, writable

_BATCH = 500
"""Ids in one query: SQLite bounds the number of its parameters."""
_MANY = 4000
"""So many rows of one kind are found sooner by reading all of that kind."""
_NEW_VERSION = "INSERT INTO versions VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"


def open_store(path: str | Path) -> SqliteStore:
    """Open the database of a path, make it where there is none, and bring its schema up to date.

    ``:memory:`` keeps everything for this run only. A database that may not be written is opened as it is, to be read. Raises
    :class:`StoreError` where the file is no database of ours, was written by a newer program, or cannot be written where it has to be.
    """
    with told(path):
        if not writable(path):
            return SqliteStore(connect_to_read(path))
        connection = sqlite3.connect(str(path), isolation_level=None, timeout=30)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection, path)
    return SqliteStore(connection)


class _Headed(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a kept :class:`Woven` that lists need; the rest is passed over."""

    story: Heading


class SqliteStore:
    """A :class:`isnad.store.Store` in one SQLite file. Use it from one thread; several processes may read while one writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @property
    def address(self) -> str | None:
        """The path of the file; None of a store in memory."""
        (_, _, path) = self._db.execute("PRAGMA database_list").fetchone()
        return str(path) if path else None

    def close(self) -> None:
        """Close the file; what was kept stays."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes inside are kept together, or none of them."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:  # on a full disk SQLite has rolled back itself
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _rows(self, query: str, values: Collection[str]) -> Iterator[tuple[object, ...]]:
        """Rows of a query whose ``{}`` stands for a bounded list of values."""
        ordered = sorted(values)
        for start in range(0, len(ordered), _BATCH):
            part = ordered[start : start + _BATCH]
            yield from self._db.execute(query.format(",".join("?" * len(part))), part).fetchall()

    # -- articles
    def put_articles(self, articles: Iterable[tuple[StoredArticle, str, str]]) -> list[str]:
        """Keep articles with the keys of title and body for searching; returns the ids of those that are new or changed."""
        changed = []
        with self.transaction():
            for stored, title, body in articles:
                ident, packed = stored.article.id, pack(stored.article)
                row = self._db.execute("SELECT hash, version FROM articles WHERE id = ?", (ident,)).fetchone()
                if row and row[0] == stored.hash:
                    continue
                version = row[1] + 1 if row else 1
                self._db.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)", (ident, stored.hash, version, packed))
                self._db.execute(_NEW_VERSION, (ident, version, stored.hash, packed))
                if row:
                    self._db.execute("DELETE FROM search WHERE article = ?", (ident,))
                self._db.execute("INSERT INTO search VALUES (?, ?, ?)", (ident, title, body))
                changed.append(ident)
        return changed

    def articles(self, ids: Collection[str] | None = None) -> Iterator[StoredArticle]:
        """Stored articles in the order of their ids, all or those asked for."""
        if ids is None:
            rows: Iterable[tuple[object, ...]] = self._db.execute("SELECT record, hash, version FROM articles ORDER BY id")
        else:
            rows = self._rows("SELECT record, hash, version FROM articles WHERE id IN ({}) ORDER BY id", ids)
        for record, content, version in rows:
            yield _stored(record, content, version)

    def hashes(self) -> dict[str, str]:
        """The hash of every article's content, by id, in the order of the ids."""
        return dict(self._db.execute("SELECT id, hash FROM articles ORDER BY id"))

    def versions(self, ident: str) -> list[StoredArticle]:
        """All versions of one article with the time at which each was first read, the first seen first."""
        query = "SELECT record, hash, version, seen FROM versions WHERE id = ? ORDER BY version"
        return [_stored(*row) for row in self._db.execute(query, (ident,))]

    # -- what stages gave
    def results(self, kind: str, version: str, hashes: Collection[str]) -> dict[str, bytes]:
        """What a stage gave for contents, by hash; contents that it has not seen are left out."""
        return {content: loose(body) for content, body in self._kept("hash, body", kind, version, hashes)}

    def has_results(self, kind: str, version: str, hashes: Collection[str]) -> set[str]:
        """Which contents a stage has seen."""
        return {content for (content,) in self._kept("hash", kind, version, hashes)}

    def _kept(self, columns: str, kind: str, version: str, hashes: Collection[str]) -> Iterator[tuple[Any, ...]]:
        if len(hashes) > _MANY:
            query = f"SELECT {columns} FROM results WHERE kind = ? AND version = ?"  # noqa: S608 - no value
            wanted = set(hashes)
            yield from (row for row in self._db.execute(query, (kind, version)) if row[0] in wanted)
            return
        ordered = sorted(hashes)
        for start in range(0, len(ordered), _BATCH):
            part = ordered[start : start + _BATCH]
            marks = ",".join("?" * len(part))
            query = f"SELECT {columns} FROM results WHERE kind = ? AND version = ? AND hash IN ({marks})"  # noqa: S608 - no value
            yield from self._db.execute(query, (kind, version, *part)).fetchall()

    def put_results(self, kind: str, version: str, results: Mapping[str, bytes]) -> None:
        """Keep what a stage gave."""
        rows = [(kind, version, content, tight(body)) for content, body in results.items()]
        with self.transaction():
            self._db.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", rows)

    # -- stories
    def stories(self, ids: Collection[str] | None = None) -> list[Woven]:
        """Woven stories in the order of their numbers, all or those asked for."""
        if ids is None:
            rows: Iterable[tuple[object, ...]] = self._db.execute("SELECT number, record FROM stories")
        else:
            rows = self._rows("SELECT number, record FROM stories WHERE id IN ({})", ids)
        ordered = sorted((int(str(number)), record) for number, record in rows)
        return [unpack(Woven, record) for _, record in ordered if isinstance(record, bytes)]

    def headings(self, ids: Collection[str]) -> dict[str, Heading]:
        """The headings of some woven stories, by id."""
        found: dict[str, Heading] = {}
        for story, title, first in self._rows("SELECT story, title, first FROM headings WHERE story IN ({})", ids):
            ident = str(story)
            found[ident] = Heading(id=ident, title=_text(title), first=date.fromisoformat(str(first)) if first else None)
        older = self._rows("SELECT record FROM stories WHERE id IN ({})", set(ids) - found.keys())
        found.update((each.id, each) for each in (unpack(_Headed, record).story for (record,) in older if isinstance(record, bytes)))
        return found

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every woven story, by id."""
        return dict(self._db.execute("SELECT id, fingerprint FROM stories"))

    def story_of(self, articles: Collection[str]) -> dict[str, str]:
        """The id of the story of each article that has one."""
        if len(articles) > _MANY:
            wanted = set(articles)
            return {article: story for article, story in self._db.execute("SELECT article, story FROM story_articles") if article in wanted}
        return {
            str(article): str(story)
            for article, story in self._rows("SELECT article, story FROM story_articles WHERE article IN ({})", articles)
        }

    def put_stories(self, woven: Sequence[Woven], gone: Collection[str], log: Sequence[LogEntry]) -> None:
        """Keep stories (old ones of the same ids are replaced), drop those gone, and log what happened to them."""
        with self.transaction():
            replaced = [(ident,) for ident in [*gone, *(each.story.id for each in woven)]]
            self._db.executemany("DELETE FROM stories WHERE id = ?", replaced)
            for each in woven:
                ident = each.story.id
                row = (ident, int(ident.lstrip("s")), each.fingerprint, pack(each))
                self._db.execute("INSERT INTO stories VALUES (?, ?, ?, ?)", row)
                first = each.story.first.isoformat() if each.story.first else None
                self._db.execute("INSERT INTO headings VALUES (?, ?, ?)", (ident, each.story.title, first))
            pairs = [(article, each.story.id) for each in woven for article in each.story.articles]
            self._db.executemany("INSERT OR REPLACE INTO story_articles VALUES (?, ?)", pairs)
            self._db.executemany("INSERT INTO log (record) VALUES (?)", [(pack(entry),) for entry in log])

    def next_number(self, name: str) -> int:
        """A number that this name was never given before, from 1."""
        query = "INSERT INTO numbers VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last"
        (number,) = self._db.execute(query, (name,)).fetchone()
        return int(number)

    def storylines(self) -> list[Storyline]:
        """All storylines."""
        return [unpack(Storyline, record) for (record,) in self._db.execute("SELECT record FROM storylines ORDER BY number")]

    def put_storylines(self, storylines: Sequence[Storyline]) -> None:
        """Keep these storylines instead of all earlier ones."""
        with self.transaction():
            self._db.execute("DELETE FROM storylines")
            rows = [(line.id, number, pack(line)) for number, line in enumerate(storylines)]
            self._db.executemany("INSERT INTO storylines VALUES (?, ?, ?)", rows)

    # -- people's decisions, the log, search
    def decisions(self) -> list[Decision]:
        """What people decided, oldest first; of two on the same pair the later holds."""
        return [unpack(Decision, record) for (record,) in self._db.execute("SELECT record FROM decisions ORDER BY number")]

    def decide(self, decision: Decision) -> None:
        """Keep a decision."""
        with self.transaction():
            self._db.execute("INSERT INTO decisions (record) VALUES (?)", (pack(decision),))

    def log(self) -> list[LogEntry]:
        """The log of merges and splits, oldest first."""
        return [unpack(LogEntry, record) for (record,) in self._db.execute("SELECT record FROM log ORDER BY number")]

    def search(self, words: Sequence[Collection[str]], limit: int) -> list[str]:
        """Ids of articles whose keys hold each of some words in one of the keys given for it, best first."""
        quoted = [['"' + key.replace('"', '""') + '"' for key in sorted(keys)] for keys in words]
        terms = " AND ".join(f"({' OR '.join(keys)})" for keys in quoted if keys)
        if not terms:
            return []
        statement = "SELECT article FROM search WHERE search MATCH ? ORDER BY bm25(search, 0, 4, 1), article LIMIT ?"
        return [str(article) for (article,) in self._db.execute(statement, (terms, limit))]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _stored(record: object, content: object, version: object, seen: object = None) -> StoredArticle:
    if not isinstance(record, bytes):
        raise StoreError("an article in the database is damaged; read its file again into a new database")
    return StoredArticle(article=unpack(Article, record), hash=str(content), version=int(str(version)), seen=str(seen) if seen else None)
