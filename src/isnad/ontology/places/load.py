"""Checked loading of the gazetteer.

``geonames.tsv`` is a subset of GeoNames (CC BY 4.0, see ``ATTRIBUTION.md``), made once by ``tools/make_gazetteer.py``; ``own.tsv`` is
our own list of what GeoNames lacks or spells thinly. Where both know a place, that tool keeps the entry of ``own.tsv`` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from isnad.ontology.actors.countries import country_codes
from isnad.ontology.tables import DataError, many, need, number, one_of, read_table
from isnad.ontology.user import user_files

_HERE = Path(__file__).parent
KINDS = frozenset(
    {
        "country", "region", "district", "city", "town", "village", "quarter", "camp", "crossing", "airport", "port", "base", "field",
        "island", "sea", "strait", "river", "lake", "dam", "mountain", "desert", "plain", "valley", "area", "road", "square", "site",
        "continent",
    }
)  # fmt: skip
_COLUMNS = ("id", "name_ar", "name_en", "spellings", "kind", "country", "latitude", "longitude", "parent", "population", "needs_cue")


class Place(msgspec.Struct, frozen=True):
    """A place. ``latitude`` and ``longitude`` are degrees (WGS 84) of a point in it, ``None`` where a point would mean nothing.

    ``country`` is ISO 3166-1 alpha-3, ``None`` for seas and what spans countries. ``parent`` is the id of the place that holds it,
    where known. ``population`` is 0 where unknown; it serves to decide between places of one name. ``needs_cue`` are those names that
    are common words or personal names too (السلام, صالح): take them only after a word such as مدينة، بلدة، قرية، في.
    """

    id: str
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    parent: str | None
    population: int
    needs_cue: tuple[str, ...]


def default_place_files() -> tuple[Path, ...]:
    """The gazetteer files inside the package, and the user's after them."""
    return (_HERE / "own.tsv", _HERE / "geonames.tsv", *user_files("places"))


@cache
def load_places(paths: tuple[Path, ...] | None = None) -> tuple[Place, ...]:
    """Every place of the tables given, by default those of the package and the user.

    Ids are unique over all the files, but the user's entry takes the place of the package's. Raises `DataError`.
    """
    found: dict[str, Place] = {}
    own: set[str] = set()
    users = frozenset(user_files("places"))
    parents: list[tuple[Path, int, str]] = []
    countries = country_codes()
    for path in default_place_files() if paths is None else paths:
        for line, cells in read_table(path, _COLUMNS):
            place = _place(path, line, cells, countries)
            if place.id in (own if path in users else found):
                raise DataError(path, line, f"{place.id} is there twice", "give one of the two another id, or remove it")
            if path in users:
                own.add(place.id)
            found[place.id] = place
            if place.parent:
                parents.append((path, line, place.parent))
    for path, line, parent in parents:
        if parent not in found:
            raise DataError(path, line, f"parent is {parent!r}, which no line has as id", "correct it or leave it empty")
    return tuple(found.values())


def _place(path: Path, line: int, cells: list[str], countries: frozenset[str]) -> Place:
    code, name_ar, name_en, spellings, kind, country, latitude, longitude, parent, population, cue = cells
    if not (code and name_ar and name_en):
        for column, cell in zip(_COLUMNS, cells[:3], strict=False):
            need(path, line, column, cell)
    if bool(latitude) != bool(longitude):
        raise DataError(path, line, "one of latitude and longitude is missing", "give both or neither")
    if population and not population.isdigit():
        raise DataError(path, line, f"population is {population!r}", "write a whole number or leave it empty")
    return Place(
        code,
        name_ar,
        name_en,
        many(spellings),
        kind if kind in KINDS else one_of(path, line, "kind", kind, KINDS),
        (country if country in countries else one_of(path, line, "country", country, countries)) if country else None,
        number(path, line, "latitude", latitude, -90, 90) if latitude else None,
        number(path, line, "longitude", longitude, -180, 180) if longitude else None,
        parent or None,
        int(population or 0),
        many(cue),
    )


@cache
def places() -> Mapping[str, Place]:
    """The places of the package by id."""
    return MappingProxyType({place.id: place for place in load_places()})
