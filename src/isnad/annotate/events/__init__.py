"""What happened: events in PLOVER, their slots filled from their own clause and its references.

The way of the data through the rooms: ``words`` know what can name an event, ``phrases`` find the parties and places of a text, ``arabic``
and ``english`` read clause by clause which word names one here and who stands in its slots, ``triggers`` weigh that together with what the
encoder's heads say, ``happenings`` put triggers together that tell one thing, ``scenes`` say where, when and whether it was, ``details``
how many and about what. ``read`` goes through them in order, ``recording`` writes the record.
"""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.read import read
from isnad.records import Event


def read_events(document: Document) -> tuple[Event, ...]:
    """Read the events of an article, by place of their first trigger. Names, times and attributions have been read before."""
    return read(document)
