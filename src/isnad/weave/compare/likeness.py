"""How alike two reports are, 0 to 1, and whether they report the same happening."""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.language import Keyed
from isnad.records import Annotation, Span
from isnad.weave.compare.claims import claim_span
from isnad.weave.compare.words import claim_words
from isnad.weave.stories import Encoder, Signature, model, sign
from isnad.weave.stories.features import FEATURES, features
from isnad.weave.stories.frequency import stem_background
from isnad.weave.stories.table import Table

SENTENCES, SENTENCE_LETTERS = 40, 400
"""So many sentences of a text go into its vector, and of each so many code points."""
VIEWS = 3
"""Likenesses from 0 to 1 that are added up; fewer are made as many by their mean."""
STEEP, MIDDLE = 3.0, 1.5
"""The curve from their sum to a similarity: people grade from "one happening" to "unrelated" and no further, so its ends are flat.
Chosen among few on 128 graded pairs, where a middle between 1.3 and 1.6 and a slope between 2.5 and 3.5 do as well within 0.01."""
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
    """Compare two reports as wholes: stems by their weight, what both tell of the other's title, and meaning, sentence by sentence.

    Across languages only meaning speaks, that of all sentences and that of title and opening.
    """
    first, second = sign([one, other], encoder)
    table = Table([first, second])
    left, right = np.array([1]), np.array([0])
    values = features(table, left, right)
    named = dict(zip(FEATURES, values[0].tolist(), strict=True))
    scores = model()
    score = scores.within if first.language == second.language else scores.across
    meaning = float(_meaning(one, encoder) @ _meaning(other, encoder))
    if first.language == second.language:
        views = [meaning, _words(one, other, first.language), named["title told by both"]]
    else:
        views = [meaning, named["meaning"]]
    similarity = 1.0 / (1.0 + math.exp(-STEEP * (VIEWS * sum(views) / len(views) - MIDDLE)))
    if first.terms == second.terms and first.meaning == second.meaning and first.pairs == second.pairs:
        similarity = 1.0
    days = np.zeros(1) if first.first is None or second.first is None else np.array([abs(first.first - second.first)], dtype=np.float64)
    return Likeness(round(similarity, 4), float(score.chance(values, days)[0]), (first, second))


def _meaning(annotation: Annotation, encoder: Encoder) -> NDArray[np.float64]:
    """The mean vector of the sentences, of length one; 0 for a text without words."""
    sentences = [span.of(annotation.text) for span in annotation.sentences[:SENTENCES]] or [annotation.text]
    rows = encoder.encode([" ".join(Keyed(each[:SENTENCE_LETTERS]).key.split()) or " " for each in sentences])
    mean = np.asarray(rows, dtype=np.float64).mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0))


def _words(one: Annotation, other: Annotation, language: str) -> float:
    """The cosine of the two texts' stems, weighed by how rare they are in the news and by how often they stand there.

    The count goes in in full: whom and what a text names again and again is its matter. Titles count twice.
    """
    rare = stem_background(language)
    left, right = ({stem: count * rare.weight(stem) for stem, count in _stems(each).items()} for each in (one, other))
    both = math.fsum(weight * right.get(stem, 0.0) for stem, weight in left.items())
    lengths = math.hypot(*left.values()) * math.hypot(*right.values())
    return both / lengths if lengths else 0.0


def _stems(annotation: Annotation) -> Counter[str]:
    words = claim_words(annotation.text, Span(0, len(annotation.text)))
    told = [word for word in words if not any(span.start <= word.span.start < span.end for span in annotation.furniture)]
    return Counter(word.stem for word in (*told, *claim_words(annotation.text, claim_span(annotation))) if len(word.key) > 1)
