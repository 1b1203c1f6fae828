"""Who helps: parties with whose support, or together with whom, something is done act too (``سيطر الجيش بمساندة المقاومة``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import is_

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_HELPING, _TOGETHER, _HELPED = _WORDS["helping"], _WORDS["together"], _WORDS["helped"]
_FROM, _WITH, _BY = fold("من"), fold("مع"), fold("ب")
_NEAR = 12
"""Words between who acts and the word for help behind him, at most."""
_NO_DEEDS = SAID | {"CONSULT"}
"""Types of acts that one does by oneself: what one says, and meetings, whose sides are told otherwise."""


def with_helpers(found: list[Found], reader: ArabicReader) -> list[Found]:
    """The triggers with those who helped among their actors; a noun that tells no more than that help is no act of its own."""
    aside: set[int] = set()
    for word, helpers in _helpers(reader):
        acts = [item for item in found if item.sentence == reader.clause_of(word).sentence and item.frame.type not in _NO_DEEDS]
        before = (piece for item in acts for piece in item.actors if word - _NEAR <= piece.end <= word)
        doer = max(before, key=lambda piece: piece.end, default=None)
        if doer is None or any(piece is doer for piece in helpers):
            continue
        for item in acts:
            if any(piece is doer for piece in item.actors):
                for piece in helpers:
                    item.drop(partial(is_, piece))
                    item.put("actor", piece)
                aside.add(word)
    return [item for item in found if item.word not in aside or item.frame.type != "SUPPORT"]


def _helpers(reader: ArabicReader) -> Iterator[tuple[int, list[Chunk]]]:
    """The word for the help, and who gives it."""
    for number, piece in enumerate(reader.chunks):
        word = _help_before(reader, piece) if piece.party and not piece.joined else None
        if word is not None:
            yield word, reader.listed(number)


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
