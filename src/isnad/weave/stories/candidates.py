"""Which pairs of articles are worth scoring: near in time, and alike in weighty words (or in meaning, across languages).

Whether a pair is one depends on its two articles alone, so an article that arrives later takes no pair away.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.signature import SCALE
from isnad.weave.stories.table import Indexes, Numbers, Rows, Table

KEY_TERMS = 40
"""So many of an article's weightiest words are looked up."""
LEAST_COSINE = 0.08
LEAST_ANGLE = 0.4


def candidates(table: Table, window: int, new: NDArray[np.bool_]) -> tuple[Indexes, Indexes]:
    """Pairs (left after right in the table's order) within ``window`` days of each other, at least one of the two new.

    Articles without a day are near to all. The pairs come in the order of their left articles.
    """
    postings = _Postings(table.terms)
    undated = int(np.searchsorted(table.first, 1))
    everything = bool(new.all())
    lefts, rights = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for at in np.flatnonzero(new).tolist():
        since, until = (0, len(table)) if at < undated else np.searchsorted(table.first, _days(table, at, window)).tolist()
        near = range(since, at if everything else until)
        found = np.concatenate((postings.alike(at, near, undated), _across(table, at, near, undated)))
        others = found[((found < at) | ~new[found]) & (found != at)]
        lefts.append(np.maximum(others, at))
        rights.append(np.minimum(others, at))
    left, right = np.concatenate(lefts), np.concatenate(rights)
    order = np.lexsort((right, left))
    return left[order], right[order]


def _days(table: Table, at: int, window: int) -> tuple[int, int]:
    """The days from which on, and before which, an article's neighbours appeared."""
    return max(1, int(table.first[at]) - window), int(table.first[at]) + window + 1


class _Postings:
    """For each word the articles among whose weightiest it is, in order, with their weights."""

    def __init__(self, rows: Rows) -> None:
        owners = np.repeat(np.arange(len(rows.lengths), dtype=np.int64), rows.lengths)
        heaviest = np.lexsort((rows.columns, -rows.weights, owners))
        rank = np.arange(len(owners)) - rows.starts[owners]
        kept = heaviest[rank < KEY_TERMS]
        self._lengths = np.bincount(owners[kept], minlength=len(rows.lengths))
        self._row_starts = np.concatenate(([0], np.cumsum(self._lengths)))
        self._columns, self._row_weights = rows.columns[kept], rows.weights[kept]
        order = np.lexsort((owners[kept], rows.columns[kept]))
        self._owners, self._weights = owners[kept][order], rows.weights[kept][order]
        self._starts = np.searchsorted(rows.columns[kept][order], np.arange(rows.width + 1))

    def alike(self, at: int, near: range, undated: int) -> Indexes:
        """Articles within ``near``, or undated, whose words are alike enough."""
        row = slice(self._row_starts[at], self._row_starts[at + 1])
        columns = self._columns[row]
        begins, sizes = self._starts[columns], self._starts[columns + 1] - self._starts[columns]
        ends = np.cumsum(sizes)
        if not len(ends) or not ends[-1]:
            return np.zeros(0, dtype=np.int64)
        places = np.arange(ends[-1]) + np.repeat(begins - ends + sizes, sizes)
        weights: Numbers = np.repeat(self._row_weights[row], sizes) * self._weights[places]
        found = np.flatnonzero(np.bincount(self._owners[places], weights) >= LEAST_COSINE * SCALE * SCALE)
        return found[((found >= near.start) & (found < near.stop)) | ((found < undated) & (found < near.stop))]


def _across(table: Table, at: int, near: range, undated: int) -> Indexes:
    """Articles in another language within ``near``, or undated, whose opening means something alike."""
    every: Indexes = np.concatenate((np.arange(min(undated, near.start)), np.arange(near.start, near.stop)))
    every = every[table.arabic[every] != table.arabic[at]]
    if not len(every):
        return every
    angles = table.meaning[every].astype(np.float32) @ table.meaning[at].astype(np.float32)
    return every[np.flatnonzero(angles >= LEAST_ANGLE * 127 * 127)]
