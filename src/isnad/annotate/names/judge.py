"""A second opinion on the tagger's persons: its score weighed with what name tables and common words say of the words.

A logistic model whose weights `training/judge.py` fits on ANERcorp without the tenth that is held back; they lie in `judge.toml`.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import simplemma

from isnad.annotate.names.runs import beginning
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.vocabulary import behind_particle, common_words, is_common, name_units
from isnad.ontology.tables import DataError

FEATURES = (
    "bias", "score", "listed", "single", "single_common", "single_also_name", "single_behind_particle", "single_attested", "single_article",
    "single_in_dictionary", "single_cut", "attested", "common", "all_common", "all_article", "particle", "in_dictionary",
)  # fmt: skip
"""What the model looks at: of one word alone (single_…) and of the words of a longer name."""

_FILE = Path(__file__).with_name("judge.toml")
_PEOPLE = ("person", "surname")
_ATTESTED = 20
"""From so many bearers on a common word is taken for a name as well."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights by feature, and the sum of weighted features from which a proposal is a person."""

    weights: Mapping[str, float]
    least: float

    def accepts(self, sheet: Sheet, indexes: range, score: float) -> bool:
        """Whether the words of a proposal with the tagger's score (0 to 1) are a person."""
        return sum(self.weights[name] * value for name, value in evidence(sheet, indexes, score)) >= self.least


@cache
def judge(path: Path = _FILE) -> Judge:
    """The model as the file has it. Raises `DataError`."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = {name: float(table["weights"][name]) for name in FEATURES}
        return Judge(weights, float(table["least"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(path, 1, f"no weights of the model: {error}", "write it again with python -m training.judge") from error


def evidence(sheet: Sheet, indexes: range, score: float) -> Iterator[tuple[str, float]]:
    """The features of a proposal that are not nought, by name."""
    start, key = beginning(sheet, indexes.start)
    yield "bias", 1.0
    yield "score", math.log(score / (1.001 - score)) / 3
    if any(one.entry.role in _PEOPLE and one.last <= indexes.stop for at in indexes for one in sheet.known.get(at, ())):
        yield "listed", 1.0
    if len(indexes) == 1:
        word = sheet.words[indexes.start]
        if start > word.start:
            yield "single_cut", 1.0
        yield from _single(key, word.key, sheet.text[start : word.end])
    else:
        yield from _several(sheet, indexes, key)


def _single(key: str, whole: str, text: str) -> Iterator[tuple[str, float]]:
    """The features of one word; ``key`` and ``text`` without particles, ``whole`` with them."""
    count = name_units().get(key, 0)
    listed = common_words().get(key)
    yield "single", 1.0
    if count < _ATTESTED and (listed is False or (listed is None and is_common(key, text))):
        yield "single_common", 1.0
    elif listed:
        yield "single_also_name", 1.0
    if name_units().get(whole, 0) < 3 and behind_particle(whole):
        yield "single_behind_particle", 1.0
    yield "single_attested", _amount(count)
    if key.startswith("ال"):
        yield "single_article", 1.0
    if count < 3 and _in_dictionary(text):
        yield "single_in_dictionary", 1.0


def _several(sheet: Sheet, indexes: range, first: str) -> Iterator[tuple[str, float]]:
    keys = [first, *(sheet.words[at].key for at in indexes[1:])]
    counts = [name_units().get(key, 0) for key in keys]
    common = [count < _ATTESTED and is_common(sheet.words[at].key, sheet.surface(at)) for at, count in zip(indexes, counts, strict=True)]
    known = [count < 3 and _in_dictionary(sheet.surface(at)) for at, count in zip(indexes, counts, strict=True)]
    yield "attested", sum(map(_amount, counts)) / len(keys)
    yield "common", sum(common) / len(keys)
    yield "in_dictionary", sum(known) / len(keys)
    if all(common):
        yield "all_common", 1.0
    if all(sheet.words[at].key.startswith("ال") for at in indexes):
        yield "all_article", 1.0
    if any(key in PARTICLES for key in keys):
        yield "particle", 1.0


def _amount(count: int) -> float:
    return math.log1p(count) / 5


@lru_cache(maxsize=50_000)
def _in_dictionary(text: str) -> bool:
    """Whether a dictionary has the word, with its article or without."""
    return simplemma.is_known(text, lang="ar") or simplemma.is_known(text.removeprefix("ال"), lang="ar")
