"""Lists of words by kind, kept as tables that a linguist can edit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from isnad.language.keys import fold
from isnad.ontology.tables import need, one_of, read_table


def keys_by_kind(path: Path, kinds: Collection[str]) -> Mapping[str, frozenset[str]]:
    """The keys of the words of each kind in a table with the columns ``kind`` and ``word``; every kind is there, be it empty.

    Raises `isnad.ontology.tables.DataError` for another kind and for a line without a word.
    """
    known = frozenset(kinds)
    found: dict[str, set[str]] = {kind: set() for kind in known}
    for line, (kind, word) in read_table(path, ("kind", "word")):
        found[one_of(path, line, "kind", kind, known)].add(fold(need(path, line, "word", word)))
    return MappingProxyType({kind: frozenset(words) for kind, words in found.items()})
