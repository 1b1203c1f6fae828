"""A conditional logit over the choices of a question: what speaks for each, fitted with an L2 penalty.

Fitted by L-BFGS (Liu and Nocedal 1989), which needs a second for a model of these sizes and gives the same weights every time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.annotate.events.choice import Features

RIDGE = {"main": 6.0, "place": 2.0, "date": 3.0, "status": 2.0, "same": 8.0}
SHIFTED = {"place": {"silent": -2.5}, "date": {"silent": -2.0}}
"""Added to weights, that a place or day of which the model is half sure is not lost; chosen on held-out articles."""
STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
BY_HAND = {
    "main": {"act of speaker in title": 1.0},
    "place": {"head": 0.6, "held there": 3.5, "gone to": 3.5, "where": 2.0},
    "date": {"head": 0.6},
    "status": {"ongoing: on in": 2.5, "planned: who begins": 2.5, **{f"{status}: head {status}": 0.75 for status in STATUSES}},
}
"""Weights of what the encoder's heads say, chosen on articles from which they never learned, and of constructions that the labelled
articles hardly have: ``استمرار … في``, ``التي تبدأ``, ``الذي أقيم في``, ``إلى جنيف، حيث``, ``إلى الكويت لإجراء``,
a headline with its speaker before a colon."""
_MEMORY, _STEPS, _ENOUGH, _SLOPE = 10, 200, 1e-7, 1e-4

Vector = NDArray[np.float64]


class Option(NamedTuple):
    """One choice: what speaks for it, how right it is (0 to 1), and what it stands for (None: silence)."""

    features: Features
    right: float
    name: str | None


class Question(NamedTuple):
    """The choices of one slot of one happening, and whether the labels have a value for it.

    ``found``: the reader found the happening; the others serve to fit and are asked of nobody.
    """

    options: list[Option]
    known: bool
    default: str = "happened"
    found: bool = True


def fit(asked: Sequence[Question], name: str, without: frozenset[str] = frozenset()) -> dict[str, float]:
    """Weights by feature that make the right options of every question likely."""
    asked = [
        question
        for question in asked
        if any(option.right for option in question.options) and (name != "status" or question.default == "happened")
    ]
    names = sorted({feature for question in asked for option in question.options for feature in option.features} - without)
    column = {feature: at for at, feature in enumerate(names)}
    rows = [option for question in asked for option in question.options]
    values = np.zeros((len(rows), len(names)))
    for at, option in enumerate(rows):
        for feature, value in option.features.items():
            if feature in column:
                values[at, column[feature]] = value
    right = np.array([option.right for option in rows])
    sizes = np.array([len(question.options) for question in asked])
    starts, group = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(asked)), sizes)

    def loss(weights: Vector) -> tuple[float, Vector]:
        odds = values @ weights
        raised = np.exp(odds - np.maximum.reduceat(odds, starts)[group])
        total, wanted = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        slope = values.T @ (raised / total[group] - raised * right / wanted[group])
        height = float((np.log(total) - np.log(wanted)).sum() + 0.5 * RIDGE[name] * (weights @ weights))
        return height, slope + RIDGE[name] * weights

    found = dict(zip(names, _lowest(loss, np.zeros(len(names))).tolist(), strict=True))
    found |= {feature: found.get(feature, 0.0) + shift for feature, shift in SHIFTED.get(name, {}).items()}
    return found | BY_HAND.get(name, {})


def _lowest(loss: Callable[[Vector], tuple[float, Vector]], at: Vector) -> Vector:
    """Where a convex loss is lowest, from ``at``: L-BFGS with halving steps."""
    steps: list[tuple[Vector, Vector]] = []
    height, slope = loss(at)
    for _ in range(_STEPS):
        way = -_turned(slope, steps)
        size = 1.0 if steps else min(1.0, 10.0 / max(1.0, float(np.abs(slope).sum())))
        while True:
            after = at + size * way
            lower, steeper = loss(after)
            if lower <= height + _SLOPE * size * float(slope @ way) or size < 1e-8:
                break
            size /= 2
        step, turn = after - at, steeper - slope
        if float(step @ turn) > 1e-12:
            steps = [*steps, (step, turn)][-_MEMORY:]
        done = abs(height - lower) <= _ENOUGH * max(1.0, abs(height))
        at, height, slope = after, lower, steeper
        if done:
            break
    return at


def _turned(slope: Vector, steps: Sequence[tuple[Vector, Vector]]) -> Vector:
    """The slope by the inverse of the curvature that the last steps showed (the two loops of L-BFGS)."""
    found, shares = slope.copy(), []
    for step, turn in reversed(steps):
        share = float(step @ found) / float(step @ turn)
        shares.append(share)
        found -= share * turn
    if steps:
        step, turn = steps[-1]
        found *= float(step @ turn) / float(turn @ turn)
    for (step, turn), share in zip(steps, reversed(shares), strict=True):
        found += step * (share - float(turn @ found) / float(step @ turn))
    return found


def answer(question: Question, weights: dict[str, float], name: str) -> Option:
    """The option that is chosen; what several options say of one thing adds up."""
    if name == "status" and question.default != "happened":
        return next(option for option in question.options if option.name == question.default)
    scores = [exp(sum(weights.get(feature, 0.0) * value for feature, value in option.features.items())) for option in question.options]
    total: dict[str | None, float] = {}
    for option, score in zip(question.options, scores, strict=True):
        total[option.name] = total.get(option.name, 0.0) + score
    best = max(total, key=lambda key: total[key])
    return max((pair for pair in zip(question.options, scores, strict=True) if pair[0].name == best), key=lambda pair: pair[1])[0]


def by_rule(question: Question, name: str) -> Option:
    """What the rules say without a model."""
    if name == "status":
        return next(option for option in question.options if option.name == question.default)
    if name == "main":
        return max(question.options, key=lambda option: option.features.get("rules", 0.0))
    return next((option for option in question.options if option.features.get("rules")), question.options[0])
