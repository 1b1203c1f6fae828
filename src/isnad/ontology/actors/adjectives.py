"""Adjectives of known actors that are no states (``قصف حوثي``), as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.ontology.actors.known import KnownActor, known_actors
from isnad.ontology.tables import DataError, read_table

_FILE = Path(__file__).with_name("adjectives.tsv")


@cache
def actor_adjectives(path: Path = _FILE) -> Mapping[str, KnownActor]:
    """The actor by each form of its adjective, without the article. Raises `DataError`, for an unknown actor too."""
    known = known_actors()
    found: dict[str, KnownActor] = {}
    for line, (masculine, feminine, ident) in read_table(path, ("masculine", "feminine", "actor")):
        if ident not in known:
            raise DataError(path, line, f"no known actor has the id {ident!r}", "use an id of the tables of known actors")
        found.update(dict.fromkeys((masculine, f"{masculine}ا", feminine), known[ident]))
    return MappingProxyType(found)
