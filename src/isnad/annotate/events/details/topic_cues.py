"""The words that announce an item of an agenda, a result or a message, from ``agenda_ar.tsv`` and ``agenda_en.tsv``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.language import Matcher, fold
from isnad.ontology.tables import many, need, one_of, read_table

_FIELDS = frozenset({"about", "outcome", "message"})
_MANNERS = frozenset({"noun", "verb", "whole"})


class Cue(NamedTuple):
    """Words that announce an item: the field it fills, how it follows, the preposition before it and the words it begins with."""

    field: str
    manner: str
    link: frozenset[str]
    item: frozenset[str]


@cache
def cues(language: str) -> Matcher[Cue]:
    """The cues of ``ar`` or ``en``. Raises `DataError` for a wrong line of the table."""
    path = Path(__file__).with_name(f"agenda_{language}.tsv")
    pairs: list[tuple[str, Cue]] = []
    for line, (field, manner, words, link, item) in read_table(path, ("field", "manner", "words", "link", "item")):
        one_of(path, line, "field", field, _FIELDS)
        one_of(path, line, "manner", manner, _MANNERS)
        cue = Cue(field, manner, _keys(link), _keys(item))
        pairs.extend((word, cue) for word in many(need(path, line, "words", words)))
    return Matcher(pairs, clitics=language == "ar")


def _keys(cell: str) -> frozenset[str]:
    return frozenset(fold(word) for word in many(cell))
