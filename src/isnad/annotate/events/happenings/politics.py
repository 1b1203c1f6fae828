"""The public-life filter: an event counts only if politics, arms, diplomacy, security or relief take part in it.

A frame knows words; whether a meeting, a call or a defeat is political only those who take part can tell. Three checks, all on the
data of ``public.tsv``: a trigger is dropped where its spelling, its subject or its modifier shows another sense; a happening is
dropped where no party of it is public, unless its words allow no other reading or the article itself is about public life, which
its headline and lead show by naming someone public.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import AT
from isnad.annotate.events.words.world import relation_country
from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.ontology.tables import many, need, one_of, read_table

_KINDS = frozenset({"sector", "title", "body", "alone", "pair", "agent", "work", "modifier", "spelling"})
_LITERAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "THREATEN"})
"""Types whose words are also used of games, campaigns and quarrels, which a modifier tells."""
_BEFORE = 4
"""How many words before a verb its subject's head may stand."""


class _Table(NamedTuple):
    sectors: frozenset[str]
    titles: frozenset[str]
    bodies: frozenset[str]
    alone: frozenset[str]
    pairs: frozenset[str]
    agents: frozenset[str]
    works: frozenset[str]
    modifiers: frozenset[str]
    spellings: frozenset[str]


@cache
def _table() -> _Table:
    """The data, checked; nouns and adjectives as keys. Raises `DataError`."""
    path = Path(__file__).with_name("public.tsv")
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for line, (kind, words) in read_table(path, ("kind", "words")):
        one_of(path, line, "kind", kind, _KINDS)
        found[kind].update(many(need(path, line, "words", words)))
    adjectives = {fold(word) for word in found["modifier"]}
    return _Table(
        sectors=frozenset(found["sector"]),
        titles=frozenset(map(fold, found["title"])),
        bodies=_nouns(found["body"]),
        alone=frozenset(found["alone"]),
        pairs=frozenset(found["pair"]),
        agents=_nouns(found["agent"]),
        works=_nouns(found["work"]),
        modifiers=frozenset(adjectives | {word + ending for word in adjectives for ending in ("ا", "ه", "ين", "ان")}),
        spellings=frozenset(found["spelling"]),
    )


def _nouns(words: set[str]) -> frozenset[str]:
    keys = {fold(word) for word in words}
    return frozenset(keys | {key + "ا" for key in keys})


def public(piece: Chunk) -> bool:
    """Whether a party acts in public life: by its sector, or as a state. A state as a mere place (``في تونس``) does not."""
    if piece.kind == "place":
        return piece.state and piece.prep not in AT
    if piece.sector is None and piece.actor is not None:
        return any(fold(title) in _table().titles or _of_state(fold(title)) for title in piece.actor.titles)
    return piece.sector in _table().sectors


def _of_state(title: str) -> bool:
    """Whether a title is an office with the state it is held in (``الرئيس الفرنسي``, ``French President``)."""
    first, _, rest = title.partition(" ")
    if " " in rest or not rest:
        return False
    return (first in _table().titles and relation_country(rest) is not None) or (
        rest in _table().titles and relation_country(first) is not None
    )


def misread(item: Found, keys: Sequence[str], document: Document, start: int) -> bool:
    """Whether spelling, subject or modifier of a trigger show that it tells of something else.

    ``start`` is the first word of its clause.
    """
    table = _table()
    word = document.words[item.word]
    if document.text[word.start : word.end] in table.spellings:
        return True
    if item.part == "noun":
        return item.frame.type in _LITERAL and any(bare(key) in table.modifiers for key in keys[item.word + 1 : item.word + 3])
    return item.part == "verb" and _other_agent(item, keys, start)


def _other_agent(item: Found, keys: Sequence[str], start: int) -> bool:
    """Whether the noun that acts is none of those who act in politics: right after the verb, or before it in its clause."""
    if item.frame.subject == "none":
        return False
    table = _table()
    taken = {index for piece in item.parties for index in range(piece.start, piece.end)}
    acting = any(public(piece) for piece in (*item.actors, *item.mutual))
    nouns = table.agents if acting else table.agents | table.works
    after = item.word + 1
    if after < len(keys) and after not in taken and bare(keys[after]) in nouns:
        return True
    heads = [index for index in range(max(start, item.word - _BEFORE), item.word) if index not in taken]
    return not acting and any(bare(_plain(keys[index])) in nouns for index in heads)


def _plain(key: str) -> str:
    """A key without a conjunction before it; words behind a preposition keep it, since they are no subjects."""
    return key[1:] if key[:1] in "وف" and len(key) > 4 else key


class PublicLife:
    """Which happenings of one article belong to public life."""

    def __init__(self, document: Document, chunks: Sequence[Chunk], found: Sequence[Found], *, leaning: bool) -> None:
        """``leaning``: other things are spoken of too (sport, culture), so that someone public at the head of the article is not enough."""
        titled = document.article.title is not None and len(document.sentences) > 1
        last = min(len(document.sentences) - 1, 1 + titled)
        lead = document.word_range(document.sentences[last]).stop
        self._leaning = leaning
        named = not leaning and any(piece.start < lead and public(piece) for piece in chunks)
        self._civic = named or any(item.word < lead and _alone(item) and not item.echo for item in found)

    def holds(self, happening: Happening) -> bool:
        """Whether a happening has a public party, can be nothing else, or stands in an article that begins with public life."""
        if self._civic or any(public(piece) or (not self._leaning and _body(piece)) for piece in happening.parties):
            return True
        if any((_alone(item) and not item.echo) or item.sure for item in happening.items) or happening.type == "OTHER":
            return True
        return len({item.frame.id for item in happening.items} & _table().pairs) > 1


def _body(piece: Chunk) -> bool:
    """Whether a party is a body (``منظمة حقوقية``) of which no sector is known, or a union."""
    if piece.sector not in {None, "LAB", "CVL"} or piece.kind == "person":
        return False
    return bare(piece.noun or piece.head) in _table().bodies or piece.of in _table().bodies  # زعيم التنظيم


def _alone(item: Found) -> bool:
    """Whether a trigger tells of public life whoever acts."""
    return bool({item.frame.type, item.frame.id} & _table().alone)
