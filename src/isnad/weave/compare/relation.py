"""Do two claims agree, disagree, or speak of different matters? A linear model over words and likenesses that can be read.

The weights (``relation_weights.tsv``) were learned on headline pairs; the file names its data and its licence. Two questions are asked
in turn: do both speak of one matter, and if so, do they disagree?
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from isnad.ontology.tables import number, one_of, read_table
from isnad.weave.compare.claims import Claims, Matrix
from isnad.weave.compare.lexicon import alike, negations, opposite
from isnad.weave.compare.words import ClaimWord

Relation = Literal["agree", "disagree", "other"]
WEIGHTS = Path(__file__).with_name("relation_weights.tsv")
QUESTIONS = frozenset({"other", "disagree"})
CONSTANT = "constant"
FACING = 4.0
"""What the products and distances of facing words are multiplied by, so that the penalty of the fit weighs them like the rest."""


class Judgement(msgspec.Struct, frozen=True):
    """The relation of two claims, with the chances of ``other`` (against the rest) and of ``disagree`` (against ``agree``)."""

    relation: Relation
    other: float
    disagree: float


def judge(claims: Claims) -> Judgement:
    """Tell the relation of two claims. Equal claims agree, an empty one speaks of nothing that the other does."""
    if not claims.left or not claims.right:
        return Judgement("other", 1.0, 0.0)
    if claims.same:
        return Judgement("agree", 0.0, 0.0)
    values = features(claims)
    other, disagree = (_chance(weights()[question], values) for question in ("other", "disagree"))
    if other > 0.5:
        return Judgement("other", other, disagree)
    return Judgement("disagree" if disagree > 0.5 else "agree", other, disagree)


@cache
def weights() -> dict[str, dict[str, float]]:
    """The weight of each feature for each question. Raises `isnad.ontology.tables.DataError` for a line that cannot be read."""
    found: dict[str, dict[str, float]] = {question: {} for question in QUESTIONS}
    for line, (question, feature, weight) in read_table(WEIGHTS, ("question", "feature", "weight")):
        one_of(WEIGHTS, line, "question", question, QUESTIONS)
        found[question][feature] = number(WEIGHTS, line, "weight", weight, -1000, 1000)
    return found


def _chance(weighed: Mapping[str, float], values: Mapping[str, float]) -> float:
    total = weighed.get(CONSTANT, 0.0) + math.fsum(weighed.get(name, 0.0) * value for name, value in values.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def features(claims: Claims) -> dict[str, float]:
    """All features of two claims by name.

    Likenesses, and words that only the first (``a:``), only the second (``b:``), either (``u:``) or both have (``c:``), or that face
    each other (``p:``); what facing words have in common and how they differ, by dimension of their vectors (``m:``, ``d:``).
    """
    return _likeness(claims) | _soft(claims.meanings) | _figures(claims) | _poles(claims) | _words(claims) | _facing(claims.facing)


def _likeness(claims: Claims) -> dict[str, float]:
    left, right = {word.stem for word in claims.left}, {word.stem for word in claims.right}
    both = len(left & right)
    return {
        "words in common": both / len(left | right),
        "of the first": both / len(left),
        "of the second": both / len(right),
        "meaning": claims.meaning,
        "length of the first": len(claims.left) / 10,
        "length of the second": len(claims.right) / 10,
        "lengths apart": abs(len(claims.left) - len(claims.right)) / 10,
        "only in the first": len(left - right) / 10,
        "only in the second": len(right - left) / 10,
    }


def _soft(meanings: Matrix) -> dict[str, float]:
    """How well each word finds one of like meaning on the other side."""
    found: dict[str, float] = {}
    for side, best in (("first", np.sort(meanings.max(axis=1))), ("second", np.sort(meanings.max(axis=0)))):
        found |= {
            f"words met, {side}": float(best.mean()),
            f"worst met, {side}": float(best[0]),
            f"two worst met, {side}": float(best[:2].mean()),
            f"words unmet, {side}": float((best < 0.5).mean()),
        }
    return found


def _figures(claims: Claims) -> dict[str, float]:
    left, right = ({word.key for word in words if word.key[0].isdigit()} for words in (claims.left, claims.right))
    return {
        "same figure": float(bool(left & right)),
        "other figure": float(bool(left and right and not left & right)),
        "figure in one": float(bool(left) != bool(right)),
    }


def _poles(claims: Claims) -> dict[str, float]:
    pairs = [(one.stem, other.stem) for one in claims.only_left for other in claims.only_right]
    left, right = (sum(word.key in negations() for word in words) for words in (claims.only_left, claims.only_right))
    return {
        "opposites": float(any(opposite(*pair) for pair in pairs)),
        "like poles": float(any(alike(*pair) for pair in pairs)),
        "negation in one": float(bool(left) != bool(right)),
        "negation in both": float(bool(left and right)),
    }


def _words(claims: Claims) -> dict[str, float]:
    left, right = _stems(claims.only_left), _stems(claims.only_right)
    both = {word.stem for word in claims.left} - left
    found = {f"a:{stem}": 1.0 for stem in left} | {f"b:{stem}": 1.0 for stem in right} | {f"c:{stem}": 0.5 for stem in both}
    found |= {f"u:{stem}": 1.0 for stem in left | right}
    found |= {f"p:{min(one, other)}|{max(one, other)}": 1.0 for one in left for other in right}
    return found


def _facing(rows: Matrix) -> dict[str, float]:
    both, apart = (FACING * rows).tolist()
    return {f"m:{at}": value for at, value in enumerate(both)} | {f"d:{at}": value for at, value in enumerate(apart)}


def _stems(words: tuple[ClaimWord, ...]) -> set[str]:
    return {word.stem for word in words}
