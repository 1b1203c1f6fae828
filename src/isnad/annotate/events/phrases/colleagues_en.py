"""Holders of one office, each of a state of his own, in one English phrase (``the foreign ministers of Egypt and Jordan``)."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.wordsets import word_pairs
from isnad.annotate.events.words.world import country_of

_OFFICES = word_pairs("en", "shared_office")
_OF = " of "


def share_office(document: Document, found: Sequence[Chunk], piece: Chunk) -> None:
    """Make of a state that goes on a list of those whose offices are named before it the holder of that office there."""
    last = found[-1] if found else None
    if last is None or not (piece.joined and piece.kind == "place" and piece.state) or last.kind != "noun":
        return
    office = last.name.rpartition(_OF)[0] if last.name else _office(document, last)
    if not office:
        return
    text = document.text
    piece.name, piece.kind, piece.state, piece.actor = f"{office}{_OF}{piece.span.of(text)}", "noun", False, None
    piece.noun, piece.sector = last.noun, last.sector


def _office(document: Document, piece: Chunk) -> str:
    """What each holds of those whom a phrase of an office in the plural with one state names, which is then called by it."""
    words, text = document.words, document.text
    at = next((index for index in range(piece.start + 1, piece.end - 1) if words[index].key == "of"), -1)
    one = next(iter(_OFFICES.get(words[at - 1].key, ())), "") if at > 0 else ""
    if not one or country_of(words[at + 1 : piece.end]) is None:
        return ""
    office = text[piece.span.start : words[at - 1].start] + one
    piece.name = f"{office}{_OF}{text[words[at + 1].start : words[piece.end - 1].end]}"
    return office
