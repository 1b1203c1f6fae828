"""The schema of the store and its numbered migrations."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from isnad.store.protocol import StoreError

_MIGRATIONS = Path(__file__).with_name("migrations")


def _scripts() -> list[Path]:
    return sorted(_MIGRATIONS.glob("[0-9]*.sql"))


def migrate(connection: sqlite3.Connection, path: str | Path) -> None:
    """Bring the schema of a database up to date, one numbered script after the other.

    Raises :class:`StoreError` where the file at ``path`` is no database of ours, or was written by a newer program.
    """
    (have,) = connection.execute("PRAGMA user_version").fetchone()
    if have == 0 and connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise StoreError(f"{path} is a database, but none of Isnad's; name another file with --db")
    scripts = _scripts()
    if have > len(scripts):
        raise StoreError(f"{path} was written by a newer Isnad (schema {have}, this one knows {len(scripts)}); update Isnad")
    for number, script in enumerate(scripts[have:], have + 1):
        connection.executescript(f"BEGIN;\n{script.read_text(encoding='utf-8')}\nPRAGMA user_version = {number};\nCOMMIT;")


def writable(path: str | Path) -> bool:
    """Whether a database can be written, or made where there is none: SQLite needs its folder as well."""
    file = Path(path)
    return str(path) == ":memory:" or not file.is_file() or (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def connect_to_read(path: str | Path) -> sqlite3.Connection:
    """A connection to a database that may not be written. Raises :class:`StoreError` where its schema is not the one of this program."""
    file = Path(path).absolute()
    # What was not yet brought from the log into the file is read with it; without a log, no lock is needed either.
    how = "mode=ro" if file.with_name(f"{file.name}-wal").exists() else "mode=ro&immutable=1"
    connection = sqlite3.connect(f"{file.as_uri()}?{how}", uri=True, isolation_level=None, timeout=30)
    (have,) = connection.execute("PRAGMA user_version").fetchone()
    if have != len(_scripts()):
        connection.close()
        raise StoreError(f"{path} has another schema than this program's, and may not be written; change its permissions or copy it")
    return connection
