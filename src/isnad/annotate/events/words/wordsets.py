"""Closed sets of words that the readers ask about, from ``words_ar.tsv`` and ``words_en.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.language import fold
from isnad.ontology.tables import many, need, read_table


@cache
def word_sets(language: str) -> Mapping[str, frozenset[str]]:
    """The sets of ``ar`` or ``en`` by name, as keys. A line that names a set again adds to it. Raises `DataError`."""
    path = Path(__file__).with_name(f"words_{language}.tsv")
    found: dict[str, frozenset[str]] = {}
    for line, (name, words) in read_table(path, ("set", "words")):
        keys = frozenset(fold(word) for word in many(need(path, line, "words", words)))
        found[name] = found.get(name, frozenset()) | keys
    return MappingProxyType(found)


def word_pairs(language: str, name: str) -> Mapping[str, frozenset[str]]:
    """The set of a language whose entries are two words, as a mapping from the first word to all that are second to it."""
    pairs = [pair.partition(" ") for pair in word_sets(language)[name]]
    return MappingProxyType({first: frozenset(second for other, _, second in pairs if other == first) for first, _, _ in pairs})


AT = word_sets("ar")["at_place"] | word_sets("en")["at_place"]
"""Prepositions before where something is, as keys of both languages."""
