"""Several Arabic parties in one phrase: holders of one office or bodies of one kind, each of a state or body of its own.

``وزيرا خارجية مصر وتركيا``, ``الوزيران القطري والعماني``, ``وزيرا الدفاع والداخلية``, ``وفدا حركة … وحركة …``: as many as are named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import carriers, person_noun, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import capitals, country_of, relation_country
from isnad.annotate.names.vocabulary import is_adjective
from isnad.language import Word, fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, need, read_table
from isnad.records import Actor, Span

_WORDS = word_sets("ar")
_CHARGES, _PREPOSITIONS, _LANDS = _WORDS["charge"], _WORDS["preposition"], _WORDS["several_lands"]
_EACH_OF = frozenset(tuple(phrase.split()) for phrase in _WORDS["each_of"])
_COMMAS = frozenset({"،", ","})
_FAR = 4
"""How many words there may be between the word for several and the first state."""

Named = Callable[[int], Chunk | None]
"""Gives the mention that begins at a word, as a chunk."""


class Several(NamedTuple):
    """A word for several: what each is, those of each where nothing else is said, whether it is a dual, whether it needs an article."""

    one: str
    several: str
    dual: bool
    free: bool


class _Member(NamedTuple):
    """One of several: words ``[start, end)`` of what tells it apart, the code of its state, its sector if it is a body with one."""

    start: int
    end: int
    country: str | None
    own: str
    sector: str | None = None


@cache
def _table() -> tuple[Mapping[str, Several], Mapping[str, Several]]:
    """The words for several before a genitive, and those with an adjective, by key. Raises `DataError`."""
    path = Path(__file__).with_name("colleagues_ar.tsv")
    construct: dict[str, Several] = {}
    definite: dict[str, Several] = {}
    for line, (genitive, whole, one, several) in read_table(path, ("construct", "definite", "one", "several")):
        each = need(path, line, "one", one)
        free, each = each.startswith("="), each.removeprefix("=")
        for form in many(genitive):
            construct[fold(form)] = Several(each, several or each, form.endswith(("ا", "تي")) and not several, free)
        for form in many(whole):
            definite[fold(form)] = Several(each, each, form.endswith(("ان", "تين")), free)
    return construct, definite


@cache
def _keys() -> frozenset[str]:
    construct, definite = _table()
    return frozenset(construct) | frozenset(definite)


def _names_several(key: str) -> bool:
    return any(rest in _keys() for _, rest in splits(key))


_SEVERAL: Question[bool] = Question(_names_several)


def colleagues_may_begin(document: Document) -> list[int]:
    """The words at which several parties in one phrase can begin at all."""
    return [at for at, _ in document.answers.to(_SEVERAL)]


def colleagues(document: Document, at: int, named: Named) -> list[Chunk]:
    """The parties of the phrase for several that begins at a word, two or more, all on the same words; empty where it is none."""
    words = document.words
    construct, definite = _table()
    for lead, rest in splits(words[at].key):
        article = lead.endswith(("ال", "لل"))
        whole = definite.get(rest)
        if whole is not None and (article or whole.free):
            described = article and at + 1 < len(words) and words[at + 1].key.startswith("ال") and is_adjective(words[at + 1].key)
            for first in (at + 1, at + 2)[: 1 + described]:  # القوات البحرية السعودية والباكستانية
                if found := _by_adjectives(words, at, first):
                    return _chunks(document, at, lead, whole, found, first)
        entry = construct.get(rest)
        if entry is not None and not article:
            found, first = _by_genitives(words, at, named)
            if found and (not entry.dual or len(found) == 2):
                return _chunks(document, at, lead, entry, found, first)
    return []


def _by_adjectives(words: tuple[Word, ...], at: int, first: int) -> list[_Member]:
    """Those whom relation adjectives of two or more states tell apart (``القطري والعماني``), from a word on."""
    found: list[_Member] = []
    index = first
    while index < len(words) and words[index].kind == "word" and (not found or words[index].key.startswith("و")):
        plain = words[index].key[1 if found else 0 :]
        code = relation_country(plain)
        if code is None or any(code == other.country for other in found):
            break
        if (words[at].key[:2] == "ال" or plain.startswith("ال")) != plain.startswith("ال"):
            break
        found.append(_Member(index, index + 1, code, plain))
        index += 1
        if index + 1 < len(words) and words[index].key in _COMMAS and words[index + 1].key.startswith("و"):
            index += 1
    return found if len(found) > 1 else []


def _by_genitives(words: tuple[Word, ...], at: int, named: Named) -> tuple[list[_Member], int]:
    """Those whom what stands behind the word tells apart: states and bodies, adjectives, or what they are in charge of.

    The second value is the word at which what tells them apart begins; those before it are said of each.
    """
    for index in range(at + 1, min(at + 2 + _FAR, len(words))):
        word = words[index]
        if word.kind != "word":
            break
        if index > at + 1:
            adjectives = _by_adjectives(words, at + 1, index)
            if adjectives:
                return adjectives, index
        states = _by_states(words, index, named, bodies=index == at + 1)
        if states:
            return states, index
        if index == at + 1:
            charges = _by_charges(words, index)
            if charges:
                return charges, index
        piece = named(index)
        if piece is not None and piece.state:
            break
        if word.key in _PREPOSITIONS and (words[index - 1].key, word.key) not in _EACH_OF:
            break
        if carriers(word.key) or any(reading.part == "verb" for reading in readings(word.key)):
            break
    return [], at


def _by_states(words: tuple[Word, ...], first: int, named: Named, *, bodies: bool) -> list[_Member]:
    """States that are joined from a word on (``مصر وتركيا والأردن``), or bodies (``حركة … وحركة …``)."""
    found: list[_Member] = []
    index = first
    while index < len(words):
        if found and words[index].key in _COMMAS:
            index += 1
            continue
        joined = words[index].key.startswith("و")
        piece = named(index)
        own = index
        if piece is None and bodies and index + 1 < len(words) and _is_body(words[index].key):
            piece = named(index + 1)  # وحركة حماس
            piece = piece if piece is not None and piece.kind in {"organisation", "group"} else None
        if found and not joined and words[index - 1].key not in _COMMAS:
            break
        code = country_of(words[index : index + 1]) if piece is None and words[index].kind == "word" else None
        if code is not None and words[index].key.removeprefix("و") not in capitals():
            found.append(_Member(index, index + 1, code, ""))
        elif piece is not None and not piece.capital and (piece.state or (bodies and piece.kind in {"organisation", "group"})):
            found.append(_Member(own, piece.end, piece.country, "", None if piece.state else piece.sector))
        else:
            break
        index = found[-1].end
    last = words[found[-1].start].key if found else ""
    return found if len(found) > 1 and last.startswith("و") and not words[first].key.startswith("و") else []


def _is_body(key: str) -> bool:
    noun = person_noun(key)
    return noun is not None and noun.kind == "body"


def _by_charges(words: tuple[Word, ...], first: int) -> list[_Member]:
    """What two or more offices are in charge of (``الدفاع والداخلية``), with the state that an adjective behind them names."""
    found: list[_Member] = []
    index = first
    while index < len(words):
        key = words[index].key
        plain = key[1:] if found and key.startswith("و") else key
        if plain not in _CHARGES or (found and plain == key):
            break
        found.append(_Member(index, index + 1, None, plain))
        index += 1
    if len(found) < 2:
        return []
    code = relation_country(words[index].key) if index < len(words) and words[index].kind == "word" else None
    return [member._replace(country=code) for member in found]


def _chunks(document: Document, at: int, lead: str, entry: Several, members: list[_Member], first: int) -> list[Chunk]:
    words, text = document.words, document.text
    begin = words[at].start + len(lead.removesuffix("ال"))
    article = "ال" if lead.endswith(("ال", "لل")) else ""
    inner = [word for word in words[at + 1 : first] if word.key not in _LANDS]
    if len(inner) > 1 and (inner[-2].key, inner[-1].key) in _EACH_OF:
        inner = inner[:-2]
    noun = person_noun(words[at].key) or person_noun(article + entry.one)
    sector = noun.sector if noun is not None else None
    office = article + (entry.one if inner or members[0].own else entry.several)
    kept = " ".join([office, *(text[word.start : word.end] for word in inner)])
    end = members[-1].end
    found = []
    for number, member in enumerate(members):
        start = words[member.start].start + (number > 0 and words[member.start].key.startswith("و"))
        own = text[start : words[member.end - 1].end]
        span = Span(begin if number == 0 else start, words[member.end - 1].end)
        piece = Chunk(at, end, span, "noun", country=member.country, sector=sector or member.sector, noun=article + fold(entry.one))
        piece.begin, piece.name = begin, f"{kept} {own}"
        piece.actor = _holder(document, piece)
        if piece.actor is not None:
            piece.kind = "person"
        found.append(piece)
    return found


def _holder(document: Document, piece: Chunk) -> Actor | None:
    """The one person of the article who holds an office of the words that it is called by, in the same state."""
    if piece.country is None:
        return None
    wanted = {word.removeprefix("ال") for word in fold(piece.name).split()[:2]}
    fits = [
        actor
        for actor in document.actors
        if actor.kind == "person" and actor.country == piece.country and any(_says(title, wanted) for title in actor.titles)
    ]
    return fits[0] if len(fits) == 1 else None


def _says(title: str, wanted: set[str]) -> bool:
    own = [word.removeprefix("ال") for word in fold(title).split()]
    return bool(own) and own[0] in wanted and (len(own) == 1 or own[1] in wanted or not wanted - set(own))
