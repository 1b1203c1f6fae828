"""Those who hold in their own state what someone named before holds in his: ``نظيره التركي`` behind ``وزير الخارجية السعودي``."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import relation_country
from isnad.language import Word
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_WORDS = word_sets("ar")
_PEERS = frozenset(stem + own for stem in _WORDS["peer"] for own in _WORDS["third_suffix"])
_ONE = "نظير"
_BACK = 4
"""How many phrases back the one whose peer he is is looked for."""


def _lead(key: str) -> str | None:
    """What is written before a word for a peer; None for any other word."""
    return next((lead for lead, rest in splits(key) if rest in _PEERS), None)


_PEER = Question(lambda key: _lead(key) is not None)


def may_be_peers(document: Document) -> list[int]:
    """The words that are such a word."""
    return [at for at, _ in document.answers.to(_PEER)]


def peer(document: Document, at: int, found: Sequence[Chunk]) -> Chunk | None:
    """The chunk of such a word, with the adjective of his state behind it; he is called by the other's office where his words give it."""
    words = document.words
    lead = _lead(words[at].key) if words[at].kind == "word" else None
    if lead is None:
        return None
    country = relation_country(words[at + 1].key) if at + 1 < len(words) and words[at + 1].kind == "word" else None
    end = at + 1 + (country is not None)
    piece = Chunk(at, end, Span(words[at].start + len(lead), words[end - 1].end), "noun", country=country, noun=_ONE)
    other = next((one for one in reversed(found[-_BACK:]) if one.kind == "person" or (one.kind == "noun" and one.country)), None)
    if other is not None:
        piece.sector = other.sector
        office = _office(words, other)
        if country is not None and office and _alike(office[-1].key, words[end - 1].key):
            start, stop = office[0].start, office[-1].start
            piece.name = document.text[start:stop] + document.text[words[end - 1].start : words[end - 1].end]
    return piece


def _office(words: Sequence[Word], holder: Chunk) -> Sequence[Word]:
    """The words of an office that end with the adjective of its state, without a particle before them; nothing where they do not."""
    held = [word for word in words[holder.start : holder.end] if holder.kind == "noun" or word.end <= holder.span.start]
    last = next((index for index in range(len(held) - 1, 0, -1) if relation_country(held[index].key) is not None), 0)
    whole = held and (holder.begin < 0 and holder.kind == "noun" and holder.span.start == held[0].start)
    titled = held and holder.kind == "person" and holder.begin == held[0].start
    return held[: last + 1] if last and (whole or titled) else ()


def _alike(one: str, other: str) -> bool:
    """Whether two adjectives are of one gender."""
    return one.endswith("ه") == other.endswith("ه")
