"""Whether two phrases stand for one party, whether two days exclude each other, whether two guests came one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.records import TimeExpression

_LONG_AGO = timedelta(days=21)
_TOLLS = {name: word_sets("ar")[f"toll_{name}"] for name in ("dead", "hurt", "any")}
_HEADS_OF_STATE = word_sets("ar")["head_of_state"]
_DELEGATION = word_sets("ar")["delegation"] | word_sets("en")["delegation"]


def party_key(piece: Chunk) -> str:
    """What tells parties apart: the actor where it is known, else the head of the phrase with its country."""
    if piece.actor is not None:
        return piece.actor.id
    if piece.name:
        return piece.name
    if piece.state and piece.country:
        return piece.country
    return fold(piece.noun).removeprefix("ال") or str(piece.span)


def same_party(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks stand for the same party."""
    if one.span == other.span or party_key(one) == party_key(other):
        return one.span == other.span or not _of_others(one, other)
    if one.kind == other.kind == "person" and one.actor is not None and other.actor is not None:
        short, long = sorted((fold(one.actor.name).split(), fold(other.actor.name).split()), key=len)
        return len(short) == 1 and short[0] in long
    if one.country and one.country == other.country and (delegation(one) or delegation(other)) and not (one.name and other.name):
        return True
    if _one_service(one, other):
        return True
    if one.number and one.number == other.number and _one_toll(one.noun, other.noun):
        return True
    if one.actor is None and other.actor is None and one.sector == other.sector and one.sector in {"UAF", "REB"}:
        return one.country is None or other.country is None or one.country == other.country
    return False


def _of_others(one: Chunk, other: Chunk) -> bool:
    """Whether two phrases without a name on one noun are of two states or two bodies (``الرئيس العراقي``, ``رئيس الحكومة``)."""
    if not one.kind == other.kind == "noun" or one.actor is not None or other.actor is not None:
        return False
    lands = one.country is not None and other.country is not None and one.country != other.country
    whole = bool(one.of) != bool(other.of) and fold(one.noun).removeprefix("ال") in _HEADS_OF_STATE
    return lands or whole or (bool(one.of and other.of) and one.of != other.of)


def _one_toll(noun: str, other: str) -> bool:
    """Whether two nouns behind one number can count the same victims (``27 شخصا``, ``27 قتيلا``)."""
    kinds = [next((name for name, words in _TOLLS.items() if noun.removesuffix("ا") in words), "") for noun in (noun, other)]
    return "" not in kinds and (kinds[0] == kinds[1] or "any" in kinds)


def same_actor(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks are one party by themselves, not because one is sent with the other."""
    return one.span == other.span or _one_service(one, other) or (party_key(one) == party_key(other) and not _of_others(one, other))


def _one_service(one: Chunk, other: Chunk) -> bool:
    """Whether two parties are the intelligence of one state: who heads it speaks and travels for it."""
    return one.sector == other.sector == "SPY" and one.country == other.country is not None


def both_sides(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks are the two for whom one word stands (``الجانبان``), where it is they who act."""
    known = one.actor is not None and other.actor is not None
    return known and one.span == other.span and party_key(one) != party_key(other) and not one.owned


def delegation(piece: Chunk) -> bool:
    """Whether a party is a delegation, which stands for those whom it is sent with."""
    return any(rest in _DELEGATION for _, rest in splits(fold(piece.noun or piece.head)))


def dates_clash(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two days exclude each other."""
    if one is None or other is None or one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    return one.last < other.first or other.last < one.first


def long_ago(last: date | None, day: date | None) -> bool:
    """Whether a day is so long before the article's that what it dates is history."""
    return last is not None and day is not None and day - last > _LONG_AGO


def received_apart(item: Found, others: Sequence[Found]) -> bool:
    """Whether the text tells with such a verb, among ``others``, that others were received or met: two guests, each at his time."""
    verbs = _MEETING if item.frame.id in _MEETING else _RECEIVING
    if item.frame.id not in verbs or item.part != "verb" or item.titled:
        return False
    told = [other for other in others if other.frame.id in verbs and other.part == "verb" and not other.titled]
    if verbs is _RECEIVING:
        guests = [piece for other in told for piece in other.actors]
        return bool(guests and item.actors) and not any(same_party(piece, guest) for piece in item.actors for guest in guests)
    met = [other.parties for other in told if len(other.parties) > 1]
    return bool(met) and len(item.parties) > 1 and not any(_all_among(item.parties, pair) or _all_among(pair, item.parties) for pair in met)


def _all_among(some: Sequence[Chunk], others: Sequence[Chunk]) -> bool:
    return all(any(same_party(piece, other) for other in others) for piece in some)


_RECEIVING = frozenset({"consult.receive"})
_MEETING = frozenset({"consult.meet", "consult.assemble"})
