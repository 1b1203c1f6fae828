"""For whom an English pronoun stands: the only party that it fits in its own sentence, else in the one before."""

from __future__ import annotations

from isnad.annotate.events.english.text import EnglishText
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.likeness import party_key
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Reference

SUBJECTS = frozenset({"it", "they", "he", "she"})
_SEVERAL = frozenset({"they", "their"})
_PERSON = frozenset({"he", "she", "his", "her"})
_OFFICES = frozenset({"GOV", "MIL", "JUD", "LEG"})
_PEOPLE = word_sets("en")["plural_people"]


def referred(text: EnglishText, reference: Reference | None, index: int) -> list[Chunk]:
    """The one actor to whom names resolved a pronoun."""
    actor = text.document.actor(reference.actors[0]) if reference is not None and len(reference.actors) == 1 else None
    if reference is None or actor is None:
        return []
    state = actor.kind == "place"
    return [Chunk(index, index + 1, reference.span, actor.kind, actor=actor, country=actor.country, sector=actor.sector, state=state)]


def antecedent(text: EnglishText, index: int) -> int | None:
    """The number of the only free party before a pronoun that fits it, in its sentence or in the one before; None where two do."""
    first = text.sentence_bounds(index)[0]
    fits = _fitting(text, first, index, text.keys[index])
    if not fits and first:
        fits = _fitting(text, text.sentence_bounds(first - 1)[0], first, text.keys[index])
    several = {party_key(text.chunks[number]) for number in fits}
    return fits[0] if len(several) == 1 else None


def _fitting(text: EnglishText, first: int, last: int, pronoun: str) -> list[int]:
    """The free parties between two words for which a pronoun can stand."""
    found: list[int] = []
    for number, piece in enumerate(text.chunks):
        if not first <= piece.start < last or piece.prep is not None or piece.owned or piece.joined or not piece.party:
            continue
        listed = number + 1 < len(text.chunks) and text.chunks[number + 1].joined and text.chunks[number + 1].start < last
        if (pronoun in _SEVERAL and listed) or (not listed and matches(pronoun, piece)):
            found.append(number)
    return found


def matches(pronoun: str, piece: Chunk) -> bool:
    """Whether a pronoun can stand for a party: of one person, of several, of a body or a state."""
    if pronoun in _PERSON:
        return piece.kind == "person" or (piece.kind == "noun" and piece.sector in _OFFICES and not _plural(piece))
    return piece.kind != "person" and (pronoun in _SEVERAL or not _plural(piece))


def _plural(piece: Chunk) -> bool:
    return piece.kind == "noun" and (piece.noun.endswith("s") or piece.noun in _PEOPLE)
