"""Known actors: organisations, groups and people, each with country, sector and the days between which the entry holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from isnad.ontology.actors.countries import country_codes
from isnad.ontology.plover import sectors
from isnad.ontology.tables import DataError, cues, first_day, last_day, many, maybe_one_of, need, one_of, read_table
from isnad.ontology.user import user_files

_HERE = Path(__file__).parent
_INTERNATIONAL = frozenset({"IGO", "NGO"})
_KINDS = frozenset({"person", "organisation", "place", "group", "other"})
_COLUMNS = ("id", "kind", "country", "sector", "name_ar", "name_en", "spellings", "first", "last", "needs_cue")
_PEOPLE_COLUMNS = ("id", "country", "sector", "name_ar", "name_en", "spellings", "office_ar", "office_en", "first", "last", "common")


class KnownActor(msgspec.Struct, frozen=True):
    """An actor that is known beforehand.

    ``spellings`` are further names in either script, abbreviations among them. ``first`` and ``last`` are the days between which the
    entry (its name, country and sector) holds, ``None`` where it is open; two entries may share names where their days differ. What an
    article itself says outranks the entry. ``needs_cue`` are those names that are common words too or belong to several bodies
    (السنة، تقدم، IS): take them only after a noun of their type, or where a fuller name in the article bears them out.
    """

    id: str
    kind: str
    country: str | None
    sector: str | None
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    first: date | None
    last: date | None
    needs_cue: frozenset[str]


class Office(msgspec.Struct, frozen=True):
    """A public office that a known person holds or held, between two days (``None``: open or unknown)."""

    person: str
    country: str | None
    sector: str | None
    office_ar: str
    office_en: str
    first: date | None
    last: date | None


class KnownPerson(msgspec.Struct, frozen=True):
    """A public person with dated offices.

    ``country`` is that of the person; an office in an international organisation has none. ``spellings`` are further full names in
    either script. ``surnames`` are names of one word (ترامب، السيسي، هادي): several are common words, so take them only beside a
    title or where the article has the full name too. ``common`` is true for a full name that many people bear (محمد إبراهيم): take
    it for this person only beside one of the offices or the country.
    """

    id: str
    country: str | None
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    surnames: tuple[str, ...]
    offices: tuple[Office, ...]
    common: bool = False


def default_actor_files() -> tuple[Path, ...]:
    """The tables of known actors inside the package, and the user's after them."""
    return (*sorted((_HERE / "known").glob("*.tsv")), *user_files("actors"))


@cache
def load_actors(paths: tuple[Path, ...] | None = None) -> tuple[KnownActor, ...]:
    """Every known actor of the tables given, by default those of the package and the user; people are apart (`load_people`).

    Ids are unique over all the files, but the user's entry takes the place of the package's. Raises `DataError`.
    """
    found: dict[str, KnownActor] = {}
    own: dict[str, bool] = {}
    users = frozenset(user_files("actors"))
    for path in default_actor_files() if paths is None else paths:
        for line, cells in read_table(path, _COLUMNS):
            actor = _actor(path, line, cells)
            if own.get(actor.id) is (path in users):
                raise DataError(path, line, f"{actor.id} is there twice", "give one of the two another id, or remove it")
            own[actor.id] = path in users
            found[actor.id] = actor
    return tuple(found.values())


def _actor(path: Path, line: int, cells: list[str]) -> KnownActor:
    code, kind, country, sector, name_ar, name_en, spellings, first, last, cue = cells
    begins, ends = _days(path, line, first, last)
    return KnownActor(
        id=need(path, line, "id", code),
        kind=one_of(path, line, "kind", kind, _KINDS),
        country=maybe_one_of(path, line, "country", country, country_codes()),
        sector=maybe_one_of(path, line, "sector", sector, frozenset(sectors())),
        name_ar=need(path, line, "name_ar", name_ar),
        name_en=need(path, line, "name_en", name_en),
        spellings=many(spellings),
        first=begins,
        last=ends,
        needs_cue=cues(path, line, many(cue), (name_ar, name_en, *many(spellings))),
    )


def _days(path: Path, line: int, first: str, last: str) -> tuple[date | None, date | None]:
    begins, ends = first_day(path, line, "first", first), last_day(path, line, "last", last)
    if begins and ends and begins > ends:
        raise DataError(path, line, f"first ({first}) is after last ({last})", "exchange them or correct them")
    return begins, ends


@cache
def known_actors() -> Mapping[str, KnownActor]:
    """The known actors of the package by id."""
    return MappingProxyType({actor.id: actor for actor in load_actors()})


@cache
def known_people() -> Mapping[str, KnownPerson]:
    """The public persons of the package and the user by id."""
    return MappingProxyType({person.id: person for person in load_people()})


@cache
def load_people(paths: tuple[Path, ...] | None = None) -> tuple[KnownPerson, ...]:
    """Every public person of the tables given, by default those of the package and the user, with all offices.

    A person with several offices has a line for each; name and spellings stand in the first. The lines of a table stand in place of
    those that an earlier one has for the same person. Raises `DataError`.
    """
    people: dict[str, KnownPerson] = {}
    for path in (_HERE / "people.tsv", *user_files("people")) if paths is None else paths:
        people.update(_people(path))
    return tuple(people.values())


def _people(path: Path) -> dict[str, KnownPerson]:
    people: dict[str, KnownPerson] = {}
    for line, cells in read_table(path, _PEOPLE_COLUMNS):
        code, country, sector, name_ar, name_en, spellings, office_ar, office_en, first, last, common = cells
        begins, ends = _days(path, line, first, last)
        place = maybe_one_of(path, line, "country", country, country_codes())
        maybe_one_of(path, line, "common", common, frozenset({"yes"}))
        office = Office(
            person=need(path, line, "id", code),
            country=None if sector in _INTERNATIONAL else place,
            sector=maybe_one_of(path, line, "sector", sector, frozenset(sectors())),
            office_ar=need(path, line, "office_ar", office_ar),
            office_en=need(path, line, "office_en", office_en),
            first=begins,
            last=ends,
        )
        known = people.get(code)
        if known is None:
            names = need(path, line, "name_ar", name_ar), need(path, line, "name_en", name_en)
            full = tuple(name for name in many(spellings) if " " in name)
            short = tuple(name for name in many(spellings) if " " not in name)
            people[code] = KnownPerson(code, place, *names, full, short, (office,), common == "yes")
        elif name_ar and name_ar != known.name_ar:
            raise DataError(path, line, f"{code} is {known.name_ar} above", "leave the name empty, or give another id")
        else:
            people[code] = msgspec.structs.replace(known, offices=(*known.offices, office))
    return people


def offices_on(person: KnownPerson, day: date) -> tuple[Office, ...]:
    """The offices that a person held on a day, as far as the table knows."""
    return tuple(
        office for office in person.offices if (not office.first or office.first <= day) and (not office.last or day <= office.last)
    )
