"""Words of Arabic places from ``sites_ar.tsv``: heads of phrases, what stands between their parts, and what is no place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.ontology.tables import many, one_of, read_table

_HEADS = ("facility", "area", "realm", "direction", "home", "hosting", "inner")
_OTHERS = ("inside", "figurative", "side", "folk", "honour", "wider", "owner", "seat", "held", "thus", "chamber", "penalty")
KINDS = frozenset({*_HEADS, *_OTHERS})
_NOUNS = frozenset({"facility", "area", "realm", "direction"})


@cache
def site_words() -> Mapping[str, tuple[str, ...]]:
    """Keys of the words of places by kind, in the order of the file. Raises `DataError`."""
    path = Path(__file__).with_name("sites_ar.tsv")
    found: dict[str, tuple[str, ...]] = dict.fromkeys(KINDS, ())
    for line, (kind, words) in read_table(path, ("kind", "words")):
        one_of(path, line, "kind", kind, KINDS)
        found[kind] += tuple(map(fold, many(words)))
    return MappingProxyType(found)


@cache
def heads() -> Mapping[str, str]:
    """Heads of place phrases with their kind, by key; verbs and prepositions as well. A word of two kinds counts for the first."""
    found: dict[str, str] = {}
    for kind in _HEADS:
        for key in site_words()[kind]:
            found.setdefault(key, kind)
    return MappingProxyType(found)


@cache
def site_set(kind: str) -> frozenset[str]:
    """The keys of the words of places of one kind."""
    return frozenset(site_words()[kind])


@remembered(200_000)
def kind_of(key: str) -> tuple[str, str]:
    """The kind of head that a key is, with the particles before it."""
    known = heads()
    for lead, rest in splits(key):
        kind = known.get(rest, "")
        if kind == "direction" and lead.endswith("ال"):
            return "area", lead
        if kind in _NOUNS or (kind == "home" and not lead.endswith("ال")):
            return kind, lead
        if lead in {"", "ب", "ل"} and known.get(_without_owner(rest)) == "facility":
            return "facility", lead
    return "", ""


def _without_owner(key: str) -> str:
    """The key of a noun without the pronoun written onto it; the empty key where there is none."""
    return next((key.removesuffix(end) for end in site_words()["owner"] if key.endswith(end) and len(key) - len(end) >= 3), "")
