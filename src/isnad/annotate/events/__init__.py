"""What happened: events in PLOVER, their slots filled from their own clause and its references."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.read import read
from isnad.records import Event


def read_events(document: Document) -> tuple[Event, ...]:
    """Read the events of an article, by place of their first trigger. Names, times and attributions have been read before."""
    return read(document)
