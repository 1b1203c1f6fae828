"""Linear models of what an event's slots hold, with weights that can be read and edited in ``scene.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

Features = dict[str, float]
"""What speaks for or against a choice, by name; features that are absent are 0."""

MODELS = Path(__file__).with_name("scene.toml")
TABLES = frozenset({"main", "place", "date", "status", "same"})


class ModelError(ValueError):
    """The file of the models is not as it should be; the message names the file and says what to do."""


@cache
def models(path: Path = MODELS) -> dict[str, dict[str, float]]:
    """The weights of every model by name. Raises `ModelError` if the file lacks a table or a weight is no number."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(data) != TABLES:
        wrong = ", ".join(sorted(TABLES ^ set(data)))
        raise ModelError(
            f"{path}: table {wrong} is missing or not known; write {', '.join(sorted(TABLES))}, or fit with training/events/scene.py"
        )
    for name, table in data.items():
        for feature, weight in table.items():
            if isinstance(weight, bool) or not isinstance(weight, int | float):
                raise ModelError(f"{path}: [{name}] {feature!r} is {weight!r}; write a number")
    return data


def scorer(name: str) -> Callable[[Mapping[str, float]], float]:
    """The score of a choice by its features, from the model of this name."""
    weights = models()[name]

    def score(features: Mapping[str, float]) -> float:
        total = 0.0
        for feature, value in features.items():  # in half the time that a sum over a generator takes
            if value and feature in weights:
                total += weights[feature] * value
        return total

    return score
