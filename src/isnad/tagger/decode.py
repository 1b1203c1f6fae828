"""Scores of labels to spans: the best path that is a well-formed BIO sequence.

Labels of a head with k kinds are numbered 0 for outside, 1 + 2i for the begin and 2 + 2i for the inside of kind i.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Path = NDArray[np.intp]
_FORBIDDEN = np.float32(-1e4)


def log_softmax(logits: Floats) -> Floats:
    """Log probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    normalised: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return normalised


def best_paths(scores: Sequence[Floats]) -> list[Path]:
    """The label of every word of every text. `scores` has a words x labels matrix of log probabilities for each text.

    The transitions are those of BIO alone: an inside label follows the begin or the inside of its own kind and nothing else. A
    text whose likeliest labels already keep to that needs no search, and most do.
    """
    paths = [matrix.argmax(axis=1) for matrix in scores]
    return [path if is_well_formed(path) else search(matrix) for path, matrix in zip(paths, scores, strict=True)]


def is_well_formed(path: Path) -> bool:
    """Whether every inside label follows the begin or the inside of its kind."""
    before = np.concatenate([[0], path[:-1]])
    inside = (path > 0) & (path % 2 == 0)
    return bool(np.all(~inside | (before == path) | (before == path - 1)))


def search(scores: Floats) -> Path:
    """The best well-formed path of one text (Viterbi). Into an inside label lead two ways, into all others every label."""
    words, labels = scores.shape
    inside = np.arange(2, labels, 2)
    back = np.zeros((words, labels), dtype=np.intp)
    best = scores[0].copy()
    best[inside] = _FORBIDDEN
    for word in range(1, words):
        back[word] = best.argmax()
        from_begin = best[inside - 1] >= best[inside]
        back[word, inside] = np.where(from_begin, inside - 1, inside)
        best = best[back[word]] + scores[word]
    path = np.zeros(words, dtype=np.intp)
    path[-1] = best.argmax()
    for word in range(words - 1, 0, -1):
        path[word - 1] = back[word, path[word]]
    return path


def label_spans(path: Sequence[int]) -> list[tuple[int, int, int]]:
    """(first word, end word, kind number) of the spans of a path. An inside label that continues nothing begins a span."""
    spans: list[tuple[int, int, int]] = []
    before = 0
    for word, label in enumerate(path):
        if label and (label % 2 or before not in (label, label - 1)):
            spans.append((word, word + 1, (label - 1) // 2))
        elif label:
            spans[-1] = (spans[-1][0], word + 1, spans[-1][2])
        before = label
    return spans
