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
    ``same`` says that the claims are equal as keys.
    """

    left: tuple[ClaimWord, ...]
    right: tuple[ClaimWord, ...]
    only_left: tuple[ClaimWord, ...]
    only_right: tuple[ClaimWord, ...]
    meaning: float
    meanings: Matrix

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
    return Claims(
        left=left,
        right=right,
        only_left=tuple(word for word in left if word.stem not in stems[1]),
        only_right=tuple(word for word in right if word.stem not in stems[0]),
        meaning=float(rows[0] @ rows[1]),
        meanings=first @ second.T,
    )
