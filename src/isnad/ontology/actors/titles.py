"""Title heads: ranks, honorifics, professions and offices with every form, and the modifiers that go with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from isnad.ontology.plover import sectors
from isnad.ontology.tables import DataError, many, maybe_one_of, need, one_of, read_table

_HERE = Path(__file__).parent
_KINDS = frozenset({"rank", "honorific", "office", "profession"})
_COLUMNS = ("id", "kind", "sector", "masculine_ar", "feminine_ar", "plural_ar", "forms_en", "abbreviations", "complement")
_COMPLEMENTS = frozenset({"none", "may", "must"})
_MODIFIERS = frozenset({"former", "acting", "elect", "late", "grade", "branch", "retired", "deputy", "honour"})


class TitleHead(msgspec.Struct, frozen=True):
    """The head of a title.

    Arabic forms are without the article where they can take one. ``sector`` is what the title alone implies, ``None`` where its
    complement decides (المتحدث باسم الجيش). ``complement`` says whether more of the title may follow the head: ``none`` (اللواء),
    ``may`` (الوزير, وزير الدفاع), ``must`` (القائم بأعمال السفارة).
    """

    id: str
    kind: str
    sector: str | None
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    plurals: tuple[str, ...]
    english: tuple[str, ...]
    abbreviations: tuple[str, ...]
    complement: str


class TitleModifier(msgspec.Struct, frozen=True):
    """A word that goes with a title.

    Kinds: former (السابق), acting (المكلف), elect (المنتخب), late (الراحل), retired (المتقاعد), grade (أول), branch (ركن), deputy (نائب),
    honour (الجديد). ``position`` is ``before`` or ``after`` the head.
    """

    id: str
    kind: str
    position: str
    arabic: tuple[str, ...]
    english: tuple[str, ...]


@cache
def load_titles(path: Path = _HERE / "offices.tsv") -> tuple[TitleHead, ...]:
    """Every title head of a table, checked. Raises `DataError`."""
    found: list[TitleHead] = []
    seen: set[str] = set()
    for line, cells in read_table(path, _COLUMNS):
        code, kind, sector, masculine, feminine, plural, english, abbreviations, complement = cells
        if need(path, line, "id", code) in seen:
            raise DataError(path, line, f"{code} is there twice", "remove one of the two")
        seen.add(code)
        if not (masculine or feminine or abbreviations):
            raise DataError(path, line, "no Arabic form is given", "fill in masculine_ar, feminine_ar or abbreviations")
        found.append(
            TitleHead(
                id=code,
                kind=one_of(path, line, "kind", kind, _KINDS),
                sector=maybe_one_of(path, line, "sector", sector, frozenset(sectors())),
                masculine=many(masculine),
                feminine=many(feminine),
                plurals=many(plural),
                english=many(english),
                abbreviations=many(abbreviations),
                complement=one_of(path, line, "complement", complement, _COMPLEMENTS),
            )
        )
    return tuple(found)


@cache
def load_modifiers(path: Path = _HERE / "modifiers.tsv") -> tuple[TitleModifier, ...]:
    """Every title modifier of a table, checked. Raises `DataError`."""
    found: list[TitleModifier] = []
    for line, (code, kind, position, arabic, english) in read_table(path, ("id", "kind", "position", "arabic", "english")):
        found.append(
            TitleModifier(
                id=need(path, line, "id", code),
                kind=one_of(path, line, "kind", kind, _MODIFIERS),
                position=one_of(path, line, "position", position, frozenset({"before", "after"})),
                arabic=many(need(path, line, "arabic", arabic)),
                english=many(english),
            )
        )
    return tuple(found)
