"""The schema of the store and its numbered migrations."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from isnad.store.protocol import StoreError

_MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(connection: sqlite3.Connection, path: str | Path) -> None:
    """Bring the schema of a database up to date, one numbered script after the other.

    Raises :class:`StoreError` where the file at ``path`` is no database of ours, or was written by a newer program.
    """
    (have,) = connection.execute("PRAGMA user_version").fetchone()
    if have == 0 and connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise StoreError(f"{path} is a database, but none of Isnad's; name another file with --db")
    scripts = sorted(_MIGRATIONS.glob("[0-9]*.sql"))
    if have > len(scripts):
        raise StoreError(f"{path} was written by a newer Isnad (schema {have}, this one knows {len(scripts)}); update Isnad")
    for number, script in enumerate(scripts[have:], have + 1):
        connection.executescript(f"BEGIN;\n{script.read_text(encoding='utf-8')}\nPRAGMA user_version = {number};\nCOMMIT;")
