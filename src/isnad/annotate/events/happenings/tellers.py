"""Who tells of a happening, or denies it or a share in it: nothing but the words of a clause makes them those who did it."""

from __future__ import annotations

from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.status import denies
from isnad.records import Span


def tellers(happening: Happening, reader: Reader) -> list[Chunk]:
    """Those who deny what a happening's triggers tell (``نفت الحركة مسؤوليتها عن الهجوم``); in English those who say it as well."""
    document = reader.document
    said = [
        told.source
        for told in document.attributions
        if told.source is not None
        and any(told.content.holds(item.trigger) for item in happening.items)
        and (isinstance(reader, EnglishReader) or _denied(told.cue, reader))
    ]
    return [piece for piece in reader.chunks if any(piece.span.overlap(span) for span in said)]


def _denied(cue: Span | None, reader: Reader) -> bool:
    """Whether words of saying are those of a denial."""
    document = reader.document
    return cue is not None and any(denies(document.keys[at], document.language) for at in document.word_range(cue))
