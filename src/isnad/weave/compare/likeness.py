"""How alike two reports are, 0 to 1, and whether they report the same happening."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from isnad.language import Keyed
from isnad.records import Annotation
from isnad.weave.stories import Encoder, Signature, model, sign
from isnad.weave.stories.features import FEATURES, features
from isnad.weave.stories.table import Table

WHOLE_LETTERS = 2000
"""So much of a text goes into its whole vector, code points."""
SAME = 0.5
"""The chance, and the similarity, from which two reports are taken to tell of one happening."""


class Likeness(NamedTuple):
    """``similarity`` is likeness of what is reported, ``chance`` that of one happening by the score of stories."""

    similarity: float
    chance: float
    signatures: tuple[Signature, Signature]

    @property
    def same(self) -> bool:
        """Whether both report the same happening."""
        return self.chance >= SAME and self.similarity >= SAME


def likeness(one: Annotation, other: Annotation, encoder: Encoder) -> Likeness:
    """Compare two reports as wholes: words by their weight, what both tell of the other's title, and meaning."""
    first, second = sign([one, other], encoder)
    table = Table([first, second])
    left, right = np.array([1]), np.array([0])
    values = features(table, left, right)
    named = dict(zip(FEATURES, values[0].tolist(), strict=True))
    scores = model()
    score = scores.within if first.language == second.language else scores.across
    whole = np.asarray(encoder.encode([_whole(one), _whole(other)]), dtype=np.float64)
    parts = [float(whole[0] @ whole[1]), named["meaning"]]
    if first.language == second.language:
        parts = [parts[0], math.sqrt(named["words"]), named["title told by both"]]
    similarity = min(1.0, max(0.0, sum(parts) / len(parts)))
    if first.terms == second.terms and first.meaning == second.meaning and first.pairs == second.pairs:
        similarity = 1.0
    days = np.zeros(1) if first.first is None or second.first is None else np.array([abs(first.first - second.first)], dtype=np.float64)
    return Likeness(round(similarity, 4), float(score.chance(values, days)[0]), (first, second))


def _whole(annotation: Annotation) -> str:
    return " ".join(Keyed(annotation.text[:WHOLE_LETTERS]).key.split()) or " "
