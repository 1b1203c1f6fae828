"""People named by their honour alone: ``سموه`` and ``معاليه`` stand for the last one before who bears it.

The subject of a sentence goes before whom it only names.
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import carriers, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Word, fold
from isnad.records import Span

_BORNE = {honour: frozenset(titles.split()) for honour, _, titles in (entry.partition(" ") for entry in word_sets("ar")["honoured_by"])}
"""By honour with its pronoun, as key: the words that stand in the titles of those who bear it."""
_OPENING = 2
"""How many words stand before the subject with which a sentence opens, at most."""
_OWNERS = word_sets("ar")["honour_owner"]
HONOURS = frozenset(lead + honour for honour in _BORNE for lead in ("", *word_sets("ar")["honour_lead"]))
"""The keys that are such a word, with particles."""


def acts(words: Sequence[Word], at: int) -> bool:
    """Whether such a word stands where a party does: right behind a verb or joined; else it only says whose something is."""
    if at == 0 or words[at].key.startswith(("و", "ف", "ل")):
        return True
    before = words[at - 1].key
    return bool(carriers(before)) or any(reading.part == "verb" for reading in readings(before))


def honoured(document: Document, at: int, found: Sequence[Chunk]) -> Chunk | None:
    """The chunk of an honour that stands for someone named before."""
    word = document.words[at]
    own = next((honour for honour in _BORNE if word.key.endswith(honour)), None) if word.key in HONOURS else None
    if own is None:
        return None
    bearers = [piece for piece in found if piece.kind == "person" and piece.start != at and _bears(piece, own)]
    if not bearers:
        return None
    lead = len(word.key) - len(own)
    near = document.sentence_at(document.words[bearers[-1].start].start) == document.sentence_at(word.start)
    told_of = [] if near or word.key[:lead].lstrip("وف") else [piece for piece in bearers if piece.bare and _opens(document, piece)]
    bearer = (told_of or bearers)[-1]
    piece = Chunk(at, at + 1, Span(word.start + lead, word.end), "person", actor=bearer.actor)
    piece.country, piece.sector = bearer.country, bearer.sector
    return piece


def _bears(piece: Chunk, own: str) -> bool:
    """Whether somebody bears an honour."""
    return piece.actor is not None and any(_head(title) in _BORNE[own] for title in piece.actor.titles)


def _opens(document: Document, piece: Chunk) -> bool:
    """Whether a sentence is told of somebody: he stands right behind the verb that opens it, or before it."""
    number = document.sentence_at(document.words[piece.start].start)
    return number is not None and piece.start - document.word_range(document.sentences[number]).start <= _OPENING


def _head(title: str) -> str:
    """The first word of a title, without that for whoever has an honour (``صاحب السمو``): a deputy president is no president."""
    return next((word for word in fold(title).split() if word not in _OWNERS), "")
