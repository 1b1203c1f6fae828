"""What governs an English chunk: a preposition or a list, and which chunks are one (title and name, owner and owned)."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.nominal_en import PREPOSITIONS
from isnad.annotate.events.words.lexicon_en import english_person, english_readings
from isnad.annotate.events.words.wordsets import AT, word_sets
from isnad.annotate.events.words.world import relation_country
from isnad.language import Word
from isnad.records import Span

_WORDS = word_sets("en")

_PLACE_WORDS = _WORDS["place_word"]
_PLACE_NOUNS = _WORDS["place_noun"]
_FINITE = _WORDS["finite"]
_APPROXIMATE = _WORDS["approximate"]
_BEFORE = frozenset({"the", "a", "an", "both", "all", '"', "'", "“", "”"})


def taken_in(document: Document, found: list[Chunk], piece: Chunk) -> bool:
    """Join a piece with the one before: title and name, name and office in apposition, owner and owned."""
    if not found:
        return False
    last = found[-1]
    between = [word.key for word in document.words[last.end : piece.start]]
    if between and document.words[last.end].kind == "clitic" and between[0].endswith("s") and set(between[1:]) <= {'"'}:
        piece.prep, piece.joined, piece.owned = last.prep, last.joined, last.owned
        piece.start, piece.country = last.start, piece.country or last.country
        found[-1] = piece
        return True
    if last.kind == "noun" and piece.kind == "person" and not (piece.joined and between != [","]) and between in ([], [","]):
        if between and not (last.end - last.start > 1 and piece.prep in {None, last.prep}):
            return False
        last.end, last.span, last.kind, last.actor = piece.end, piece.span, "person", piece.actor
        last.country, last.sector = piece.country or last.country, piece.sector or last.sector
        return True
    if last.kind == "person" and piece.kind == "noun" and between == [","] and _closed(document, piece):
        last.end, last.country, last.sector = piece.end, last.country or piece.country, last.sector or piece.sector
        return True
    return False


def _closed(document: Document, piece: Chunk) -> bool:
    """Whether an office after a comma is an apposition: a mark follows its phrase."""
    following = document.words[piece.end].key if piece.end < len(document.words) else "."
    return following in {",", ".", "who", "of", "in", "for"} and piece.noun[-1:] != "s"


def govern(document: Document, piece: Chunk, found: list[Chunk]) -> None:
    """Say what governs a piece: a preposition, a list that it goes on, or nothing."""
    words = document.words
    last = found[-1] if found else None
    if piece.thing and last is not None and last.end == piece.start:  # the Bureij camp: governed as its name is
        piece.prep, piece.joined, piece.owned = last.prep, last.joined, last.owned
        piece.span = Span(last.span.start, piece.span.end)
        last.owned = True
        return
    index = _before(document, piece)
    if index < 0:
        return
    key = words[index].key
    if key == "and" and last is not None and last.kind == "place" and last.prep in AT and piece.kind != "place":
        return  # was held in Tunis and two judges were …
    if key in {"and", "or", ","} and last is not None and index - last.end <= 1 and index >= last.end:
        if piece.joined or key != "," or _listed(document, piece):
            piece.joined, piece.prep = True, last.prep
            piece.owned = piece.owned or (last.owned and last.kind != "adjective")
        return
    if piece.joined:
        piece.prep = last.prep if last is not None else None
        return
    if piece.kind == "place":
        while index > 0 and piece.start - index <= 5 and (words[index].key in _PLACE_WORDS or relation_country(words[index].key)):
            index -= 1
        if words[index].key == "the" and index + 1 < piece.start:
            index -= 1
        key = words[index].key
        if key == "of" and index > 0 and words[index - 1].key in _PLACE_NOUNS:
            key = _outer(document, index - 1) or key
    if key in PREPOSITIONS:
        piece.prep = key


def _before(document: Document, piece: Chunk) -> int:
    """The word before a phrase with its articles and the words for how many (``dozens of Palestinians``)."""
    words, index = document.words, piece.start - 1
    if _quantity(words[piece.start]):
        while index >= 0 and piece.start - index <= 3 and words[index].key in _APPROXIMATE:
            index -= 1
    while index >= 0 and words[index].key in _BEFORE:
        index -= 1
    if piece.kind == "group" and index > 0 and words[index].key == "of" and _quantity(words[index - 1]):
        index -= 2
        while index >= 0 and (words[index].key in _APPROXIMATE or words[index].key in {"of", "the"} or _quantity(words[index])):
            index -= 1
    return index


def crowd(document: Document, piece: Chunk) -> Chunk:
    """Those of a people who are counted, as a phrase of their own (``thousands of Lebanese``, ``200 Iraqis``); others as they are."""
    words, first = document.words, piece.start - 1
    if first > 0 and words[first].key == "of":
        first -= 1
    nationals = piece.kind == "group" or (piece.kind == "adjective" and first < piece.start - 1)
    if not nationals or first < 0 or not _quantity(words[first]) or words[piece.start].key == "of":
        return piece
    while first > 0 and (_quantity(words[first - 1]) or words[first - 1].key in _APPROXIMATE):
        first -= 1
    span = Span(words[first].start, piece.span.end)
    return Chunk(first, piece.end, span, "noun", country=piece.country, sector="CVL", noun=words[piece.start].key, counted=True)


def _quantity(word: Word) -> bool:
    """Whether a word is a number, or a quantity of people (``dozens``)."""
    return word.kind == "number" or english_person(word.key) == (None, "quantity")


def _outer(document: Document, index: int) -> str | None:
    """The preposition before the phrase that a noun of place heads (``to the flood-stricken city of``)."""
    for back in range(index - 1, max(-1, index - 6), -1):
        key = document.words[back].key
        if key in PREPOSITIONS:
            return key
        if document.words[back].kind != "word" or key in _FINITE:
            return None
    return None


def _listed(document: Document, piece: Chunk) -> bool:
    """Whether a comma before a chunk goes on a list that an *and* closes, or in a headline a verb of several."""
    if any(word.key == "and" for word in document.words[piece.end : piece.end + 6]):
        return True
    verb = document.words[piece.end].key if piece.end < len(document.words) else ""  # Syria, Russia sign deal
    return document.in_title(piece.span) and piece.party and any(reading.tense == "base" for reading in english_readings(verb))
