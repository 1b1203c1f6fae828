"""Opposites, words of like meaning, and words that deny."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from isnad.language import fold
from isnad.ontology.tables import many, read_table
from isnad.weave.stories.stems import stem

HERE = Path(__file__).parent

Side = tuple[str, int]
"""A concept and which of its two poles."""


@cache
def poles() -> dict[str, frozenset[Side]]:
    """The poles of each stem of the tables of opposites; words of several parts are left to the whole phrase's last word."""
    found: dict[str, set[Side]] = {}
    for language in ("ar", "en"):
        for _, (concept, one, other) in read_table(HERE / f"antonyms_{language}.tsv", ("concept", "one", "other")):
            for side, cell in enumerate((one, other)):
                for word in many(cell):
                    found.setdefault(stem(fold(word.split()[-1])), set()).add((f"{language}:{concept}", side))
    return {word: frozenset(sides) for word, sides in found.items()}


@cache
def negations() -> frozenset[str]:
    """Keys of the words that deny."""
    return frozenset(fold(word) for _, (_, word) in read_table(HERE / "negations.tsv", ("language", "word")))


def opposite(one: str, other: str) -> str | None:
    """The concept of which two stems are opposite poles, if any; None if they also share a pole."""
    first, second = poles().get(one, frozenset()), poles().get(other, frozenset())
    if first & second:
        return None
    return next((concept for concept, side in sorted(first) if (concept, 1 - side) in second), None)


def alike(one: str, other: str) -> bool:
    """Whether two stems share a pole."""
    return bool(poles().get(one, frozenset()) & poles().get(other, frozenset()))
