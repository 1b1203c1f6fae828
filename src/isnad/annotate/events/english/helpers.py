"""Who helps: parties with whose backing, or together with whom, something is done act too (``forces backed by militias took …``)."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.triggers.joining import Help
from isnad.annotate.events.words.wordsets import word_sets

_PHRASES = tuple(tuple(phrase.split()) for phrase in word_sets("en")["with_help"])
_ARTICLES = frozenset({"the", "a", "an"})


def helps(reader: EnglishReader) -> Iterator[Help]:
    """The words of help with those who give it."""
    keys = reader.keys
    for piece in reader.chunks:
        end = piece.start - (keys[piece.start - 1 : piece.start] != [] and keys[piece.start - 1] in _ARTICLES)
        phrase = next((one for one in _PHRASES if tuple(keys[max(0, end - len(one)) : end]) == one), None) if piece.party else None
        if phrase is not None:
            word = end - len(phrase)
            yield Help(word, reader.clause_of(word).sentence, [piece])
