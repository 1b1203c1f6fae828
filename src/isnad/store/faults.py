"""What can befall a database while it is used, in sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from isnad.store.protocol import StoreError


@contextmanager
def told(path: str | Path) -> Iterator[None]:
    """Errors of the database of a path inside, as :class:`StoreError` that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(_sentence(path, error)) from error


def _sentence(path: str | Path, error: sqlite3.DatabaseError) -> str:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # without what SQLite adds to say more
    if code == sqlite3.SQLITE_FULL:
        return f"there is no room left on the disk for {path}; make some and run the same command again, what was kept stays"
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return f"cannot write {path} or its folder ({error}); change their permissions, or name another file with --db"
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return f"{path} is in use by another program; wait until that is done and run the same command again"
    if code == sqlite3.SQLITE_NOTADB:
        return f"cannot use {path} as the database ({error}); name another file with --db"
    return f"{path} is damaged ({error}); read your reports again into a new database, named with --db"
