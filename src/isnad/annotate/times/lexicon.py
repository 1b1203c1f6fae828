"""The words of time as data, and what one word of a text can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.number_words import number_words
from isnad.language.remembered import remembered
from isnad.ontology.tables import DataError, one_of, read_table

Senses = Mapping[str, str]
"""What a form can be: kind to value (``{"unit": "D1"}``); the kinds are explained in the data files.

The kind ``role`` says whether an expression needs such a word (core), can begin with it (opener), or neither (none).
"""

COLD: Senses = MappingProxyType({})
"""The senses of a word that is none of time."""

_NUMBERS = (
    ("unit", "nunit"),
    ("ten", "nten"),
    ("hundred", "nhundred"),
    ("hundreds", "nhundred"),
    ("scale", "nthousand"),
    ("dual", "nthousand"),
    ("ordinal", "ordinal"),
)
"""The kinds of number words with the senses that they give."""
_THOUSANDS = (1000, 2000)
"""Of scales, those with which years and lengths are counted."""

_ROLES = frozenset({"core", "opener", "none"})


@cache
def _roles() -> Mapping[str, str]:
    """Kind to role."""
    path = Path(__file__).with_name("kinds.tsv")
    return {kind: one_of(path, line, "role", role, _ROLES) for line, (kind, role, _) in read_table(path, ("kind", "role", "meaning"))}


def _role(senses: Senses) -> str:
    roles = {_roles()[kind] for kind in senses}
    return "core" if "core" in roles else "opener" if "opener" in roles else "none"


def _rows() -> Iterator[tuple[str, str, str]]:
    folder = Path(__file__).parent
    path = folder / "words_ar.tsv"
    for line, (form, kind, value) in read_table(path, ("form", "kind", "value")):
        one_of(path, line, "kind", kind, frozenset(_roles()))
        yield fold(form), kind, value
    path = folder / "months_ar.tsv"
    for line, (form, calendar, month, alone) in read_table(path, ("form", "calendar", "month", "alone")):
        if calendar not in {"common", "hijri"} or not month.isdigit():
            raise DataError(path, line, f"{calendar!r} {month!r} is no month", "write common or hijri, then the number from 1")
        yield fold(form), "month" if calendar == "common" else "hmonth", month
        if alone:
            yield fold(form), "alone", alone
    words = number_words("ar")
    for kind, sense in _NUMBERS:
        for form, (low, _) in words[kind].items():
            if sense != "nthousand" or low in _THOUSANDS:
                yield form, sense, str(int(low))


@cache
def _tables() -> tuple[dict[str, Senses], dict[str, list[tuple[tuple[str, ...], Senses]]]]:
    """Single words, and phrases by their first word (the longest first)."""
    gathered: dict[str, dict[str, str]] = {}
    for form, kind, value in _rows():
        gathered.setdefault(form, {})[kind] = value
    for senses in gathered.values():
        senses["role"] = _role(senses)
    words: dict[str, Senses] = {form: senses for form, senses in gathered.items() if " " not in form}
    phrases: dict[str, list[tuple[tuple[str, ...], Senses]]] = {}
    for form, senses in gathered.items():
        if " " in form:
            first, *rest = form.split()
            phrases.setdefault(first, []).append((tuple(rest), senses))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return words, phrases


class Analysis(NamedTuple):
    """One way to understand a word: ``away`` letters of particles split off, the article, what is left, and what that can be.

    ``phrases`` are those that begin with it (their other words, their senses), the longest first.
    """

    prefix: str
    away: int
    definite: bool
    rest: str
    senses: Senses
    phrases: tuple[tuple[tuple[str, ...], Senses], ...]


@remembered(200_000)
def analyses(key: str) -> tuple[Analysis, ...]:
    """Every way to understand a word's key that the lexicon knows; a rest that only begins phrases has no senses.

    The article is not split off, and neither is a ل that is written into it (``للعام``).
    """
    words, phrases = _tables()
    found = []
    for prefix, rest in splits(key):
        if rest in words or rest in phrases:
            definite = prefix.endswith(("ال", "لل"))
            away = len(prefix) - 2 if definite else len(prefix)
            found.append(Analysis(prefix, away, definite, rest, words.get(rest, COLD), tuple(phrases.get(rest, ()))))
    return tuple(found)
