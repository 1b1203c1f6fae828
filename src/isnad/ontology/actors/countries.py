"""States, disputed states and territories: names, demonyms in every regular form, capitals, seats of power."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from isnad.ontology.plover import sectors
from isnad.ontology.tables import DataError, cues, many, maybe_one_of, need, one_of, read_table

_HERE = Path(__file__).parent
_STATUS = frozenset({"state", "disputed", "territory"})
_COLUMNS = (
    "id", "status", "name_ar", "name_en", "spellings", "adjective_ar", "plural_ar", "demonyms_en", "capital_ar", "capital_en",
    "needs_cue",
)  # fmt: skip


class State(msgspec.Struct, frozen=True):
    """A state or territory. ``id`` is its ISO 3166-1 alpha-3 code (XKX for Kosovo).

    The Arabic relation adjectives come without the article: ``masculine`` (ليبي), ``feminine`` (ليبية), and ``plurals``, which holds
    every dual and plural in both cases (ليبيون، ليبيين، ليبيان، ليبيات، أتراك). Masculine and plural forms also name people
    (الليبيون). ``capitals_ar`` and ``capitals_en`` may stand for the government. ``needs_cue`` are forms that are common words too or
    belong to two states.
    """

    id: str
    status: str
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    plurals: tuple[str, ...]
    demonyms_en: tuple[str, ...]
    capitals_ar: tuple[str, ...]
    capitals_en: tuple[str, ...]
    needs_cue: frozenset[str]


class Seat(msgspec.Struct, frozen=True):
    """A place name that stands for a government body (البيت الأبيض، قصر بعبدا، البنتاغون); ``needs_cue`` as in `State`."""

    id: str
    country: str
    sector: str | None
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    needs_cue: frozenset[str] = frozenset()


def relation_forms(masculine: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The feminine and the dual and plural forms of an Arabic relation adjective in ي (ليبي), by rule.

    Of several words all that end in ي are inflected (كوري جنوبي), others stay (جنوب أفريقي). Returns ``(feminine, plurals)``; raises
    `ValueError` if the last word does not end in ي.
    """
    words = masculine.split()
    if not words or not words[-1].endswith("ي"):
        raise ValueError(f"{masculine!r} is no relation adjective in ي")

    def inflect(ending: str) -> str:
        return " ".join(word + ending if word.endswith("ي") else word for word in words)

    return (inflect("ة"),), (inflect("ون"), inflect("ين"), inflect("ان"), inflect("ات"), inflect("تان"), inflect("تين"))


@cache
def load_states(path: Path = _HERE / "states.tsv") -> tuple[State, ...]:
    """Every state and territory of a table, checked. Raises `DataError`."""
    found: list[State] = []
    seen: set[str] = set()
    for line, cells in read_table(path, _COLUMNS):
        code, status, name_ar, name_en, spellings, adjective, plural, demonyms, capital_ar, capital_en, cue = cells
        if len(code) != 3 or not code.isascii() or not code.isupper():
            raise DataError(path, line, f"id is {code!r}", "write the three capital letters of ISO 3166-1 alpha-3")
        if code in seen:
            raise DataError(path, line, f"{code} is there twice", "remove one of the two")
        seen.add(code)
        masculine, feminine, plurals = _forms(path, line, many(adjective), many(plural))
        found.append(
            State(
                id=code,
                status=one_of(path, line, "status", status, _STATUS),
                name_ar=need(path, line, "name_ar", name_ar),
                name_en=need(path, line, "name_en", name_en),
                spellings=many(spellings),
                masculine=masculine,
                feminine=feminine,
                plurals=plurals,
                demonyms_en=many(demonyms),
                capitals_ar=many(capital_ar),
                capitals_en=many(capital_en),
                needs_cue=frozenset(many(cue)),
            )
        )
    return tuple(found)


def _forms(
    path: Path, line: int, adjectives: tuple[str, ...], irregular: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    feminine: list[str] = []
    plurals: list[str] = list(irregular)
    for adjective in adjectives:
        try:
            women, others = relation_forms(adjective)
        except ValueError as error:
            raise DataError(path, line, str(error), "write the masculine singular without the article") from error
        feminine.extend(women)
        plurals.extend(others)
    return adjectives, tuple(feminine), tuple(plurals)


@cache
def states() -> Mapping[str, State]:
    """The states and territories of the package by their code."""
    return MappingProxyType({state.id: state for state in load_states()})


@cache
def country_codes() -> frozenset[str]:
    """The country codes that the other tables may use."""
    return frozenset(states())


@cache
def load_seats(path: Path = _HERE / "seats.tsv") -> tuple[Seat, ...]:
    """Every seat of power of a table, checked. Raises `DataError`."""
    found: list[Seat] = []
    seen: set[str] = set()
    for line, cells in read_table(path, ("id", "country", "sector", "name_ar", "name_en", "spellings", "needs_cue")):
        code, country, sector, name_ar, name_en, spellings, cue = cells
        if need(path, line, "id", code) in seen:
            raise DataError(path, line, f"{code} is there twice", "remove one of the two")
        seen.add(code)
        found.append(
            Seat(
                id=code,
                country=one_of(path, line, "country", country, country_codes()),
                sector=maybe_one_of(path, line, "sector", sector, frozenset(sectors())),
                name_ar=need(path, line, "name_ar", name_ar),
                name_en=need(path, line, "name_en", name_en),
                spellings=many(spellings),
                needs_cue=cues(path, line, many(cue), (name_ar, name_en, *many(spellings))),
            )
        )
    return tuple(found)
