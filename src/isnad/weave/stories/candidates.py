"""Which pairs of articles are worth scoring: near in time, and alike in weighty words (or in meaning, across languages).

Whether a pair is one depends on its two articles alone, so an article that arrives later takes no pair away.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.signature import SCALE
from isnad.weave.stories.table import Indexes, Rows, Table

LEAST_COSINE = 0.10
LEAST_ANGLE = 0.45


def candidates(table: Table, window: int, new: NDArray[np.bool_]) -> tuple[Indexes, Indexes]:
    """Pairs (left after right in the table's order) within ``window`` days of each other, at least one of the two new.

    Articles without a day are near to all.
    """
    postings = _Postings(table.terms)
    undated = int(np.searchsorted(table.first, 1))
    lefts: list[Indexes] = []
    rights: list[Indexes] = []
    for at in range(1, len(table)):
        since = 0 if at < undated else int(np.searchsorted(table.first, table.first[at] - window))
        found = postings.alike(at, max(0, min(since, at)), undated)
        other = _across(table, at, max(0, min(since, at)), undated)
        both = np.union1d(found, other) if len(other) else found
        if not new[at]:
            both = both[new[both]]
        if len(both):
            lefts.append(np.full(len(both), at, dtype=np.int64))
            rights.append(both)
    if not lefts:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate(lefts), np.concatenate(rights)


class _Postings:
    """For each word the articles that have it, in order, with their weights."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        owners = np.repeat(np.arange(len(rows.starts) - 1, dtype=np.int64), rows.lengths)
        order = np.lexsort((owners, rows.columns))
        self._owners = owners[order]
        self._weights = rows.weights[order]
        self._starts = np.searchsorted(rows.columns[order], np.arange(rows.width + 1))

    def alike(self, at: int, since: int, undated: int) -> Indexes:
        """Articles before ``at``, from ``since`` on or undated, whose words are alike enough."""
        row = slice(self._rows.starts[at], self._rows.starts[at + 1])
        columns, weights = self._rows.columns[row], self._rows.weights[row]
        sums = np.zeros(at)
        for column, weight in zip(columns.tolist(), weights.tolist(), strict=True):
            begin, end = self._starts[column], self._starts[column + 1]
            owners = self._owners[begin:end]
            stop = int(np.searchsorted(owners, at))
            start = int(np.searchsorted(owners, since))
            sums[owners[start:stop]] += weight * self._weights[begin + start : begin + stop]
            if 0 < undated <= since:
                early = int(np.searchsorted(owners, undated))
                sums[owners[:early]] += weight * self._weights[begin : begin + early]
        return np.flatnonzero(sums >= LEAST_COSINE * SCALE * SCALE)


def _across(table: Table, at: int, since: int, undated: int) -> Indexes:
    """Articles in another language before ``at``, from ``since`` on or undated, whose title or lead means something alike."""
    near: Indexes = np.arange(since, at)
    if 0 < undated <= since:
        near = np.concatenate((np.arange(undated), near))
    near = near[table.arabic[near] != table.arabic[at]]
    if not len(near):
        return near
    own = np.stack((table.title[at], table.lead[at])).astype(np.float32)
    best = np.zeros(len(near))
    for side in (table.title, table.lead):
        best = np.maximum(best, (side[near].astype(np.float32) @ own.T).max(axis=1))
    return near[np.flatnonzero(best >= LEAST_ANGLE * 127 * 127)]
