"""Which of several a title tells of: the second aeroplane, the third day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from isnad.language import fold
from isnad.ontology.tables import need, number, read_table
from isnad.weave.stories.stems import stem

_PATH = Path(__file__).with_name("ordinals.tsv")


@cache
def _numbers() -> Mapping[str, int]:
    """The number of each stem. Raises `DataError` for a wrong line."""
    rows = read_table(_PATH, ("word", "number", "note"))
    return MappingProxyType(
        {stem(fold(need(_PATH, line, "word", word))): int(number(_PATH, line, "number", cell, 1, 99)) for line, (word, cell, _) in rows}
    )


def ordinals(words: Iterable[str]) -> tuple[int, ...]:
    """The ordinal numbers among the keys of words, each once, in order."""
    known = _numbers()
    return tuple(sorted({known[found] for word in words if (found := stem(word)) in known}))
