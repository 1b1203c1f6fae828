"""Sums of money, each for the event of its clause: an aid of 10 million dollars, contracts of more than 197 million riyals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.events.details.numbers import quantity
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.readers import Reader
from isnad.language import fold
from isnad.language.numerals import Numeral, numeral
from isnad.ontology.tables import many, need, read_table
from isnad.records import Quantity, Span

_SIGNS = frozenset("$€£")
_PAID = frozenset({"AID", "SUPPORT", "AGREE", "COOPERATE", "SANCTION", "COERCE", "CONCEDE", "REQUEST", "OTHER"})
"""Types of events that sums of money belong to."""
_FAR = 20
"""Words between an event and a sum of its clause, at most."""


class Sums:
    """The sums that an article names, by the event that they belong to."""

    def __init__(self, reader: Reader, made: Sequence[Happening]) -> None:
        self._of: dict[int, list[Quantity]] = {}
        acts = [(item, happening) for happening in made if happening.type in _PAID for item in happening.items]
        for at, found in _read(reader.document) if acts else ():
            clause = reader.clause_of(at)
            near = [
                (item.clause != reader.clause_index(at), item.word > at, abs(item.word - at), happening)
                for item, happening in acts
                if item.sentence == clause.sentence and abs(item.word - at) <= _FAR
            ]
            if near:
                self._of.setdefault(id(min(near, key=lambda entry: entry[:3])[3]), []).append(found)

    def of(self, happening: Happening) -> tuple[Quantity, ...]:
        """The sums of an event, in order."""
        return tuple(self._of.get(id(happening), ()))


@cache
def _currencies(language: str) -> Mapping[str, Mapping[str, str]]:
    """Codes by noun and adjective, ``""`` where none stands."""
    found: dict[str, dict[str, str]] = {}
    path = Path(__file__).with_name(f"money_{'ar' if language == 'ar' else 'en'}.tsv")
    for line, (words, adjectives, code) in read_table(path, ("words", "of", "code")):
        for word in many(need(path, line, "words", words)):
            for adjective in many(adjectives) or ("",):
                found.setdefault(fold(word), {})[fold(adjective)] = need(path, line, "code", code)
    return found


def _read(document: Document) -> list[tuple[int, Quantity]]:
    """Sums with the index of their first word."""
    keys, table = document.keys, _currencies(document.language)
    found: list[tuple[int, Quantity]] = []
    for at in (index for index, key in enumerate(keys) if key in table):
        read = _signed(document, at) if keys[at] in _SIGNS else _named(document, at, found[-1][1].span.end if found else 0)
        if read is not None:
            found.append(read)
    return found


def _signed(document: Document, at: int) -> tuple[int, Quantity] | None:
    """``$2 million``."""
    number = numeral(document.keys, at + 1, document.language)
    if number is None:
        return None
    unit = _currencies(document.language)[document.keys[at]][""]
    return _sum(document, at, at + 1, number, number.end, unit)


def _named(document: Document, at: int, free: int) -> tuple[int, Quantity] | None:
    """``10 ملايين دولار``: the longest number that ends right before the noun, with an adjective of the currency around it."""
    keys, kinds = document.keys, _currencies(document.language)[document.keys[at]]
    before = at - (document.language != "ar" and at > 0 and keys[at - 1] in kinds)
    for start in range(max(0, before - 8), before):
        number = numeral(keys, start, document.language) if document.words[start].start >= free else None
        if number is None or number.end != before:
            continue
        arabic = document.language == "ar" and at + 1 < len(keys) and keys[at + 1] in kinds
        qualified = keys[at + 1] if arabic else keys[before] if before < at else ""
        unit = kinds.get(qualified) or document.words[at].key
        return _sum(document, start, start, number, at + 1 + arabic, unit)
    return None


def _sum(document: Document, first: int, at: int, number: Numeral, end: int, unit: str) -> tuple[int, Quantity] | None:
    span = Span(document.words[first].start, document.words[end - 1].end)
    read = quantity(document, at, number, span, "sum", unit)
    return (first, read) if read is not None else None
