"""How much a common run proves: formulas, titles and names count for nothing, rare words in a row for much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.weave.reuse.align import Run
from isnad.weave.reuse.traces import SHINGLE, Hashes

LONG = 16
"""A run of so many words outside names is no formula, however many articles have it."""
RARE = 8
"""A shorter run counts if its rarest shingle stands in no more articles than this."""
ENOUGH = 16
"""Two articles share text if so many words count in all ..."""
ONE_PASSAGE = 9
"""... or so many in one passage ..."""
LARGE = 0.3
"""... or if this part of the later article is common to both, however many others have it."""


class Commonness(NamedTuple):
    """How many articles have each shingle; ``values`` is in order."""

    values: Hashes
    counts: NDArray[np.int64]

    def of(self, hashes: Hashes) -> NDArray[np.int64]:
        """The number of articles for each of an article's own shingles."""
        order = np.argsort(hashes)
        found = np.empty(len(hashes), dtype=np.int64)
        found[order] = self.counts[np.searchsorted(self.values, hashes[order])]  # in order, since far fewer steps then leave the cache
        return found


def own_words(run: Run, naming: bytes) -> int:
    """How many words of a run are in no name and no title; ``naming`` belongs to the article of ``run.right``."""
    own = run.length - sum(naming[run.right : run.right + run.length])
    return own if own >= 3 else 0


def counted(run: Run, naming: bytes, commonness: Sequence[int]) -> int:
    """How many words of a run count as copied: none if it is a formula, else those that are in no name and no title.

    ``naming`` and ``commonness`` belong to the article of ``run.right``.
    """
    own = own_words(run, naming)
    if own >= LONG:
        return own
    if run.length < SHINGLE:
        return 0
    rarest = min(commonness[run.right : run.right + run.length - SHINGLE + 1])
    return own if rarest <= RARE else 0


def shared(passages: Sequence[int]) -> bool:
    """Whether passages with so many counted words each make two articles share text."""
    return sum(passages) >= ENOUGH or max(passages, default=0) >= ONE_PASSAGE
