"""English chunks: mentions with their titles, and noun phrases on common nouns for people (see chunks.py)."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.lexicon_en import english_person, english_readings
from isnad.annotate.events.wordsets import word_sets
from isnad.annotate.events.world import country_of, relation_country
from isnad.records import Mention, Span

PREPOSITIONS = word_sets("en")["preposition"]
FUNCTION = word_sets("en")["function"]


def chunk_english(document: Document) -> list[Chunk]:
    """The chunks of an English document in order."""
    words = document.words
    starts: dict[int, tuple[Mention, int, int]] = {}
    for mention in document.mentions:
        span = document.word_range(mention.span)
        if mention.kind == "other" or not len(span):
            continue
        first = span.start
        for title in mention.titles:
            before = document.word_range(title)
            if title.end <= mention.start and 0 <= first - before.stop <= 1:
                first = before.start
        starts.setdefault(first, (mention, span.start, span.stop))
    times = {index for time in document.times for index in document.word_range(time.span)}
    found: list[Chunk] = []
    at = 0
    while at < len(words):
        piece = None
        if at in starts:
            piece = _named(document, *starts[at], at)
        elif words[at].kind in {"word", "number"} and at not in times:
            piece = _common(document, at, starts, times)
        if piece is None:
            at += 1
            continue
        _govern(document, piece, found)
        at = max(piece.end, at + 1)
        if found and found[-1].kind == "noun" and piece.kind == "person" and found[-1].end == piece.start and not piece.joined:
            last = found[-1]
            last.end, last.span, last.kind, last.actor = piece.end, piece.span, "person", piece.actor
            last.country, last.sector = piece.country or last.country, piece.sector or last.sector
            continue
        found.append(piece)
    return found


def _named(document: Document, mention: Mention, first: int, stop: int, start: int) -> Chunk:
    actor = document.actor(mention.actor)
    country, sector, state = (actor.country, actor.sector, False) if actor else (None, None, False)
    if mention.kind == "place":
        code = country_of(document.words_in(mention.span))
        country, state = code or country, code is not None
        sector = sector or ("GOV" if state else None)
    head = document.words[first].key
    return Chunk(start, stop, mention.span, mention.kind, actor=actor, country=country, sector=sector, state=state, head=head)


def _common(document: Document, at: int, starts: dict[int, tuple[Mention, int, int]], times: set[int]) -> Chunk | None:
    """A noun phrase from its first word: determiners, numbers and adjectives, the noun, and what follows with *of* or *from*."""
    words = document.words
    end, head = at, -1
    sector = country = None
    while end < len(words) and end - at < 7 and end not in times:
        key = words[end].key
        if words[end].kind == "mark" or (end in starts and starts[end][0].kind in {"person", "organisation"}):
            break
        entry = english_person(key) or (english_person(f"{key} {words[end + 1].key}") if end + 1 < len(words) else None)
        if entry is not None and entry[1] != "quantity":
            head, sector = end, entry[0] or sector
            end += 1
            continue
        if head >= 0 or not _premodifier(words[end].key, words[end].kind, first=end == at):
            break
        country = country or relation_country(key) or (country_of(words[end : end + 1]) if end in starts else None)
        end += 1
    if head < 0:
        return None
    end = head + 1
    begin = at + 1 if words[at].key in {"the", "a", "an", "some"} else at
    if end + 1 < len(words) and words[end].key in {"of", "from"}:
        inner = starts.get(end + 1) or starts.get(end + 2)
        if inner is not None and words[end].key == "of" and inner[0].kind != "person":
            end = inner[2]
    span = Span(words[begin].start, words[end - 1].end)
    definite = words[at].key in {"the", "this", "these"}
    return Chunk(at, end, span, "noun", definite=definite, country=country, sector=sector, noun=words[head].key)


def _premodifier(key: str, kind: str, *, first: bool) -> bool:
    if kind == "number":
        return True
    if key in {"the", "a", "an", "some", "its", "his", "her", "their"}:
        return first
    entry = english_person(key)
    if entry is not None and entry[1] == "quantity":
        return True
    if key in FUNCTION or key in PREPOSITIONS:
        return key in {"of", "than"} and not first
    if any(reading.part == "verb" and reading.tense in {"s", "past"} for reading in english_readings(key)):
        return False
    return not key.endswith(("ly", "ing")) or relation_country(key) is not None


def _govern(document: Document, piece: Chunk, found: list[Chunk]) -> None:
    words = document.words
    piece.owned = piece.end < len(words) and words[piece.end].kind == "clitic" and piece.kind != "noun"
    index = piece.start - 1
    while index >= 0 and words[index].key in {"the", "a", "an", '"', "'", "of"} and words[index].key != "of":
        index -= 1
    if index < 0:
        return
    key = words[index].key
    last = found[-1] if found else None
    if key in {"and", "or", ","} and last is not None and index - last.end <= 1 and index >= last.end:
        piece.joined = key != "," or _listed(document, piece)
        if piece.joined:
            piece.prep, piece.owned = last.prep, last.owned
        return
    if key in PREPOSITIONS:
        piece.prep = key


def _listed(document: Document, piece: Chunk) -> bool:
    """Whether a comma before a chunk goes on a list that an *and* closes."""
    return any(word.key == "and" for word in document.words[piece.end : piece.end + 6])
