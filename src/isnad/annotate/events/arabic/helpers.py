"""Who helps: parties with whose support, or together with whom, something is done act too (``سيطر الجيش بمساندة المقاومة``)."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.joining import Help
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_HELPING, _TOGETHER, _HELPED = _WORDS["helping"], _WORDS["together"], _WORDS["helped"]
_FROM, _WITH, _BY = fold("من"), fold("مع"), fold("ب")


def helps(reader: ArabicReader) -> Iterator[Help]:
    """The words of help with those who give it."""
    for number, piece in enumerate(reader.chunks):
        word = _help_before(reader, piece) if piece.party and not piece.joined else None
        if word is not None:
            yield Help(word, reader.clause_of(word).sentence, reader.listed(number))


def _help_before(reader: ArabicReader, piece: Chunk) -> int | None:
    """The word for help that a party stands behind: ``بدعم``, ``بدعم (جوي) من``, ``بالتعاون (الوثيق) مع``, ``مدعوما ب``."""
    keys, at = reader.keys, piece.start - 1
    if at < 0:
        return None
    if _by(keys[at], _HELPING):
        return at
    if keys[at] in _HELPED and piece.prep == _BY:
        return at
    words = {_FROM: _HELPING, _WITH: _TOGETHER}.get(keys[at])
    if words is None:
        return None
    return next((index for index in (at - 1, at - 2) if index >= 0 and (_by(keys[index], words) or keys[index] in _HELPED)), None)


def _by(key: str, words: frozenset[str]) -> bool:
    """Whether a word is one of these behind ب, with or without the article."""
    return any(rest in words and lead.lstrip("وف").startswith(_BY) for lead, rest in splits(key))
