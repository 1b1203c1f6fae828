"""Two claims laid side by side: the words they share, and the words that only one of them has."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.records import Annotation, Span
from isnad.records.span import trim
from isnad.weave.compare.words import ClaimWord, claim_words
from isnad.weave.stories import Encoder

LONGEST = 240
"""A claim without a title is cut here, code points."""

Matrix = NDArray[np.float64]


def claim_span(annotation: Annotation) -> Span:
    """Where an article says what it is about: its title, else its first line, cut at `LONGEST`; empty for an empty text."""
    if annotation.title is not None and annotation.title.of(annotation.text).strip():
        return annotation.title
    text = annotation.text
    begin = len(text) - len(text.lstrip())
    line = text.find("\n", begin)
    end = min(len(text) if line < 0 else line, begin + LONGEST)
    return trim(text, begin, end) or Span(0, 0)


class Claims(NamedTuple):
    """``left`` and ``right`` are the words of the claims, ``only_left`` and ``only_right`` those without an equal stem in the other.

    ``meaning`` is the cosine of the claims' sentence vectors, ``meanings`` those of each word with each, shape (left, right).
    ``facing`` are two rows of numbers, one a dimension of the word vectors: product and distance of the words that face each other, on
    the mean over the words that only one claim has, each with the word of likest meaning among those that only the other has.
    ``same`` says that the claims are equal as keys.
    """

    left: tuple[ClaimWord, ...]
    right: tuple[ClaimWord, ...]
    only_left: tuple[ClaimWord, ...]
    only_right: tuple[ClaimWord, ...]
    meaning: float
    meanings: Matrix
    facing: Matrix

    @property
    def same(self) -> bool:
        """Whether both claims are the same words in the same order."""
        return [word.key for word in self.left] == [word.key for word in self.right]


def lay_out(one: Annotation, other: Annotation, encoder: Encoder) -> Claims:
    """The claims of two articles side by side."""
    left, right = (claim_words(each.text, claim_span(each)) for each in (one, other))
    texts = [" ".join(word.key for word in words) or " " for words in (left, right)]
    words = list(dict.fromkeys(word.key for word in (*left, *right)))
    rows = np.asarray(encoder.encode([*texts, *words]), dtype=np.float64)
    place = {word: at + 2 for at, word in enumerate(words)}
    first, second = rows[[place[word.key] for word in left]], rows[[place[word.key] for word in right]]
    stems = {word.stem for word in left}, {word.stem for word in right}
    only_left = [at for at, word in enumerate(left) if word.stem not in stems[1]]
    only_right = [at for at, word in enumerate(right) if word.stem not in stems[0]]
    return Claims(
        left=left,
        right=right,
        only_left=tuple(left[at] for at in only_left),
        only_right=tuple(right[at] for at in only_right),
        meaning=float(rows[0] @ rows[1]),
        meanings=first @ second.T,
        facing=_facing(first[only_left], second[only_right]),
    )


def _facing(left: Matrix, right: Matrix) -> Matrix:
    """Product and distance, shape (2, dimensions), of each row with the likest row of the other side, on the mean; 0 for an empty side."""
    if not len(left) or not len(right):
        return np.zeros((2, left.shape[1]))
    angles = left @ right.T
    one = np.concatenate([left, left[angles.argmax(axis=0)]])
    other = np.concatenate([right[angles.argmax(axis=1)], right])
    return np.stack([(one * other).mean(axis=0), np.abs(one - other).mean(axis=0)])
