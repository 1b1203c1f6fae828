"""What stands before places and days, from ``leads_ar.tsv``: the names by which the models of an event's slots weigh it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.language import fold
from isnad.ontology.tables import many, need, one_of, read_table

_SLOTS = frozenset({"place", "day"})


@cache
def leads(slot: str) -> Mapping[str, str]:
    """The names of what stands before a ``place`` or a ``day``, by key. Raises `DataError`."""
    path = Path(__file__).with_name("leads_ar.tsv")
    found: dict[str, str] = {}
    for line, (kind, lead, words) in read_table(path, ("slot", "lead", "words")):
        one_of(path, line, "slot", kind, _SLOTS)
        if kind == slot:
            found.update(dict.fromkeys(map(fold, many(need(path, line, "words", words))), need(path, line, "lead", lead)))
    return MappingProxyType(found)
