"""Number words as data, Arabic and English: what a word can be in a number, and the values of digits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from isnad.language.arabic.clitics import splits
from isnad.language.keys import fold
from isnad.ontology.tables import many, need, one_of, read_table

_KINDS = frozenset(
    {"unit", "bound", "teen", "ten", "hundred", "hundreds", "scale", "dual", "vague", "few", "half", "quarter", "to", "between", "ordinal"}
)
_DIGITS = re.compile(r"\d+(?:[.,٬٫]\d+)*$")
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+$")
AND = "و"
PARTICLES = "وفبلك"
"""Letters that are written onto digits (``و200``, ``ل15``)."""


@cache
def number_words(language: str) -> Mapping[str, Mapping[str, tuple[float, float]]]:
    """Low and high values by kind and key; the kinds are those of ``numerals_ar.tsv``. Raises `DataError` for a wrong line."""
    path = Path(__file__).with_name(f"numerals_{'ar' if language == 'ar' else 'en'}.tsv")
    found: dict[str, dict[str, tuple[float, float]]] = {kind: {} for kind in _KINDS}
    for line, (kind, words, low, high) in read_table(path, ("kind", "words", "low", "high")):
        one_of(path, line, "kind", kind, _KINDS)
        value = float(low or 0)
        for word in many(need(path, line, "words", words)):
            found[kind][fold(word)] = (value, float(high) if high else value)
    return found


def digits(key: str) -> float | None:
    """The value of digits: points and commas part thousands where three digits follow each (``1,200``), else decimals."""
    if not _DIGITS.match(key):
        return None
    if _GROUPED.match(key):
        return float(re.sub(r"\D", "", key))
    whole, *rest = re.split(r"[.,٬٫]", key)
    return float(f"{whole}.{rest[0]}") if len(rest) == 1 else float(whole) if not rest else None


class NumberWords:
    """The keys of a text with what each can mean in a number."""

    def __init__(self, keys: Sequence[str], language: str, start: int) -> None:
        self.keys, self.table, self.start = keys, number_words(language), start
        self.arabic = language == "ar"

    def sense(self, at: int, kind: str, *, joined: bool = False, article: bool = False) -> tuple[float, float] | None:
        """The value of a word as one of a kind; ``joined``: behind ``و``; ``article``: it may have one."""
        if not 0 <= at < len(self.keys):
            return None
        table = self.table[kind]
        for key in self._forms(at, joined=joined):
            if key in table:
                return table[key]
            if article and key.startswith("ال") and key[2:] in table:
                return table[key[2:]]
        return None

    def digits(self, at: int, *, joined: bool) -> float | None:
        """The value of a word in digits, which particles may be written onto (``و200``, ``ل15``)."""
        if not 0 <= at < len(self.keys):
            return None
        key = self.keys[at]
        if joined:
            return digits(key[1:]) if key.startswith(AND) else None
        return digits(key.lstrip(PARTICLES) if at == self.start and self.arabic else key)

    def _forms(self, at: int, *, joined: bool) -> Sequence[str]:
        key = self.keys[at]
        if joined:
            return (key[1:],) if key.startswith(AND) and len(key) > 1 else ()
        if at == self.start and self.arabic:
            return (key, *(rest for _, rest in splits(key)))
        return (key,)
