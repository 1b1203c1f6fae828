"""English chunks: mentions with their titles, and noun phrases on common nouns for people (see chunks.py)."""

from __future__ import annotations

from bisect import bisect_right

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.colleagues_en import share_office
from isnad.annotate.events.phrases.govern_en import crowd, govern, taken_in
from isnad.annotate.events.phrases.nominal_en import (
    FUNCTION,
    LONGEST,
    PREPOSITIONS,
    Starts,
    adjective,
    named,
    nationals,
    noun_chunks,
    person_at,
)
from isnad.annotate.events.words.lexicon_en import english_readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import country_of, relation_country
from isnad.language import fold
from isnad.records import Actor, Span

_FINITE = word_sets("en")["finite"]


def chunk_english(document: Document) -> list[Chunk]:
    """The chunks of an English document in order."""
    words = document.words
    starts = _starts(document)
    times = {index for time in document.times for index in document.word_range(time.span)}
    near = _near_heads(document)
    stops = [document.word_range(sentence).stop for sentence in document.sentences]
    found: list[Chunk] = []
    at = 0
    while at < len(words):
        pieces: list[Chunk] = []
        if at in starts and not _adjectival(document, at, starts):
            pieces = [named(document, *starts[at], at)]
        elif words[at].kind in {"word", "number"} and (at not in times or words[at].kind == "number"):
            pieces = _state(document, at)
            if not pieces and near[at]:
                pieces = noun_chunks(document, at, starts, times, stops[min(bisect_right(stops, at), len(stops) - 1)])
            elif not pieces and at not in starts and (code := relation_country(words[at].key)):
                pieces = [adjective(document, at, code)]
        if not pieces:
            at += 1
            continue
        for piece in (crowd(document, piece) for piece in pieces):
            govern(document, piece, found)
            share_office(document, found, piece)
            if not taken_in(document, found, piece):
                found.append(piece)
        at = max(pieces[-1].end, at + 1)
    _name_offices(document, found)
    return found


def _name_offices(document: Document, found: list[Chunk]) -> None:
    """Let an office without a name stand for the one person of the article who holds it (``the Mauritanian president``)."""
    holders = [(fold(title), actor) for actor in document.actors if actor.kind == "person" for title in actor.titles]
    if not holders:
        return
    for piece in found:
        if piece.kind != "noun" or piece.sector is None or piece.noun.endswith("s"):
            continue
        key = document.keyed.piece(piece.span.start, piece.span.end)
        same = {actor.id: actor for title, actor in holders if _same_office(key, title, piece, actor)}
        if len(same) == 1:
            piece.actor = next(iter(same.values()))
            piece.kind, piece.country = "person", piece.actor.country or piece.country
            piece.sector = piece.actor.sector or piece.sector


def _same_office(key: str, title: str, piece: Chunk, actor: Actor) -> bool:
    if key == title:
        return " " in key or piece.definite
    if " " not in key:
        return piece.definite and title.endswith(f" {key}")
    return (
        piece.country is not None
        and actor.country == piece.country
        and key.endswith(f" {title}")
        and key.count(" ") <= title.count(" ") + 1
    )


def _near_heads(document: Document) -> list[bool]:
    """For each word whether a common noun for people stands within the length of a phrase after it."""
    words = document.words
    near = [False] * len(words)
    last = len(words) + LONGEST
    for at in range(len(words) - 1, -1, -1):
        entry = person_at(document, at) if words[at].kind == "word" else None
        if (entry is not None and entry[2] != "quantity") or (document.text[words[at].start].isupper() and nationals(words[at].key)):
            last = at
        near[at] = last - at < LONGEST
    return near


def _starts(document: Document) -> Starts:
    """Mentions by the word at which they begin with their titles, with the words of the name itself."""
    starts: Starts = {}
    for mention in document.mentions:
        span = document.word_range(mention.span)
        if mention.kind == "other" or not len(span) or any(time.span.holds(mention.span) for time in document.times):
            continue
        first = span.start
        for title in mention.titles:
            before = document.word_range(title)
            if title.end <= mention.start and 0 <= first - before.stop <= 1:
                first = before.start
        starts.setdefault(first, (mention, span.start, span.stop))
    return starts


def _state(document: Document, at: int) -> list[Chunk]:
    """A state whose name is a common word as well (``Turkey``, ``Jordan``): with its capital and with no name beside it."""
    words, text = document.words, document.text
    if (
        words[at].kind != "word"
        or not text[words[at].start].isupper()
        or at + 1 >= len(words)
        or words[at + 1].kind not in {"word", "clitic"}
    ):
        return []
    beside = [words[index] for index in (at - 1, at + 1) if index >= 0 and words[index].kind == "word"]
    if any(text[word.start].isupper() and word.key not in FUNCTION for word in beside) or relation_country(words[at].key):
        return []
    code = country_of(words[at : at + 1])
    if code is None:
        return []
    span = Span(words[at].start, words[at].end)
    return [Chunk(at, at + 1, span, "place", country=code, sector="GOV", state=True, head=words[at].key)]


def _adjectival(document: Document, at: int, starts: Starts) -> bool:
    """Whether a name of a state stands before a common noun for people (``UN envoy``, ``Israel police``)."""
    mention, first, stop = starts[at]
    if stop - first == 1 and relation_country(document.words[first].key) and mention.kind == "person":
        return stop < len(document.words) and person_at(document, stop) is not None
    if mention.kind not in {"place", "organisation", "group"} or first != at or stop >= len(document.words):
        return False
    for index in range(stop, min(stop + 3, len(document.words))):
        word = document.words[index]
        if word.kind != "word" or index in starts or word.key in FUNCTION or word.key in PREPOSITIONS or word.key in _FINITE:
            return False
        entry = person_at(document, index)
        if entry is not None:
            return entry[2] in {"person", "body"} and not _verbal(word.key)
        if _verbal(word.key) or relation_country(word.key):
            return False
    return False


def _verbal(key: str) -> bool:
    return any(reading.part == "verb" for reading in english_readings(key))


__all__ = ["FUNCTION", "PREPOSITIONS", "chunk_english"]
