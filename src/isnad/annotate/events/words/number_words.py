"""Words that bound numbers and stand beside them, from ``numbers_ar.tsv`` and ``numbers_en.tsv``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.language import fold
from isnad.ontology.tables import many, need, one_of, read_table

_BOUNDS = frozenset({"over", "at_least", "under", "up_to", "about"})
_SETS = frozenset({"counting", "wounded", "percent", "by", "two"})
_SIDES = frozenset({"", "after"})
BEFORE = 4
"""How many words before a number its bound may begin."""


class NumberWords(NamedTuple):
    """The kinds of phrases that bound a number from before it and from behind it, and the closed sets by kind."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]


@cache
def number_words(language: str) -> NumberWords:
    """The words of numbers in a language; English for those that have none."""
    path = Path(__file__).with_name(f"numbers_{language if language in {'ar', 'en'} else 'en'}.tsv")
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    sets: dict[str, frozenset[str]] = dict.fromkeys(_SETS, frozenset())
    for line, (kind, words, side) in read_table(path, ("kind", "words", "side")):
        one_of(path, line, "kind", kind, _BOUNDS | _SETS)
        one_of(path, line, "side", side, _SIDES)
        keys = frozenset(map(fold, many(need(path, line, "words", words))))
        if kind in _SETS:
            sets[kind] |= keys
        else:
            before.update(dict.fromkeys(keys, kind))
            after.update(dict.fromkeys(keys if side else (), kind))
    return NumberWords(before, after, sets)


def bound_width(keys: Sequence[str], at: int) -> int:
    """How many words an Arabic phrase that bounds a number and begins with ``ما`` has (``ما لا يقل عن``); 0 where none begins."""
    if keys[at] != "ما":
        return 0
    before = number_words("ar").before
    return next((width for width in range(BEFORE, 1, -1) if " ".join(keys[at : at + width]) in before), 0)
