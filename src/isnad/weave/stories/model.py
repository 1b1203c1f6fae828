"""The score of two articles: how likely they report the same happening. A logistic model whose weights can be read and edited."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec
import numpy as np

from isnad.weave.stories.features import FEATURES
from isnad.weave.stories.table import Numbers

MODEL = Path(__file__).with_name("model.toml")


_ELSEWHERE, _TALKS_AGAIN = FEATURES.index("elsewhere"), FEATURES.index("talks of one pair")


class ModelError(ValueError):
    """The file of the model is not as it should be; the message names the file and says what to do."""


class Score(msgspec.Struct, frozen=True):
    """Weights of the features (in the order of `FEATURES`), of each day between two articles, and the constant."""

    weights: tuple[float, ...]
    day: float
    constant: float

    @property
    def used(self) -> frozenset[str]:
        """The features that weigh anything."""
        return frozenset(name for name, weight in zip(FEATURES, self.weights, strict=True) if weight) | {FEATURES[_TALKS_AGAIN]}

    def odds(self, values: Numbers, days: Numbers) -> Numbers:
        """The log odds of "same happening" for each row of features."""
        total = np.full(len(values), self.constant) + self.day * days
        for column, weight in enumerate(self.weights):  # summed one by one: the same bits whatever the number of rows
            total += weight * values[:, column]
        return total

    def unopposed(self, values: Numbers, days: Numbers) -> Numbers:
        """The log odds of each row if none of its features spoke against it."""
        total = np.full(len(values), self.constant) + self.day * days
        for column, weight in enumerate(self.weights):
            if weight > 0:
                total += weight * values[:, column]
        return total

    def kin(self, values: Numbers, days: Numbers) -> Numbers:
        """The log odds of each row as one development: whom days and places keep apart, if they meet again, are still on one matter."""
        against = self.weights[_ELSEWHERE] * values[:, _ELSEWHERE] + self.day * days
        return np.asarray(self.odds(values, days) - against * values[:, _TALKS_AGAIN])

    def chance(self, values: Numbers, days: Numbers) -> Numbers:
        """The probability of "same happening" for each row of features."""
        return chance(self.odds(values, days))


class Model(msgspec.Struct, frozen=True):
    """``within`` scores articles of one language, ``across`` those of two.

    ``same`` is the mean probability above which two groups may be one story, ``share`` the part of their inner likeness that their
    mutual one must reach, ``growth`` and ``crowd`` how much more a large group and one of few outlets need (`Bounds`), ``clash`` what
    a pair takes from the mean that is alike and yet told apart. ``floor`` is the log odds from which likeness is counted, ``line`` the
    mean probability above which two stories belong to one storyline; ``window`` is how many days apart two reports of one happening
    may appear.
    """

    within: Score
    across: Score
    same: float
    share: float
    growth: float
    crowd: float
    clash: float
    floor: float
    line: float
    window: int


def chance(odds: Numbers) -> Numbers:
    """Probabilities of log odds."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0))))


@cache
def model(path: Path = MODEL) -> Model:
    """Read a model. Raises `ModelError` if the file lacks a setting or names a feature that is not known."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return Model(
            within=_score(path, "within", data["within"]),
            across=_score(path, "across", data["across"]),
            same=float(data["same"]),
            share=float(data["share"]),
            growth=float(data["growth"]),
            crowd=float(data["crowd"]),
            clash=float(data["clash"]),
            floor=float(data["floor"]),
            line=float(data["line"]),
            window=int(data["window"]),
        )
    except KeyError as error:
        raise ModelError(f"{path}: {error} is missing; add it, or fit the model again with training/stories/fit.py") from error


def _score(path: Path, name: str, section: dict[str, object]) -> Score:
    weights = section["features"]
    if not isinstance(weights, dict) or set(weights) - set(FEATURES):
        unknown = sorted(set(weights) - set(FEATURES)) if isinstance(weights, dict) else weights
        raise ModelError(f"{path}: [{name}.features] names {unknown}, which are no features; use {', '.join(FEATURES)}")
    return Score(
        weights=tuple(float(weights.get(feature, 0.0)) for feature in FEATURES),
        day=float(str(section["day"])),
        constant=float(str(section["constant"])),
    )
