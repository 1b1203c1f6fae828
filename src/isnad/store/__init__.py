"""What keeps everything: one protocol, and SQLite in one file behind it."""

from isnad.store.faults import told
from isnad.store.protocol import Decision, Heading, LogEntry, Store, StoredArticle, StoreError, Woven
from isnad.store.sqlite import SqliteStore, open_store

__all__ = ["Decision", "Heading", "LogEntry", "SqliteStore", "Store", "StoreError", "StoredArticle", "Woven", "open_store", "told"]
