"""Which pairs of articles are worth aligning: those that share runs of words which few others have.

Runs are found by winnowing (Schleimer, Wilkerson and Aiken 2003): of every ``WINDOW`` neighbouring shingles the one with the
smallest hash is indexed, so any common run of ``SHINGLE + WINDOW - 1`` words is met. An index of selected shingles sees partial
copies that MinHash over whole texts misses, and loses none of the near-duplicates.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from isnad.weave.reuse.traces import Traces

COMMON = 60
"""A shingle that more articles have than this is a formula or part of a text that also has rarer shingles: it makes no pairs."""


def candidates(traces: Traces, new: NDArray[np.bool_], least: int = 2) -> list[tuple[int, int]]:
    """Pairs of indexes (smaller first) that share ``least`` selected shingles or more, at least one of the two being new."""
    values, owners = traces.postings(None if new.all() else traces.selected(new))
    bounds = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1], [True]))) if len(values) else np.zeros(1, dtype=np.int64)
    sizes = np.diff(bounds)
    codes: list[NDArray[np.int64]] = []
    for size in np.unique(sizes[(sizes >= 2) & (sizes <= COMMON)]):
        firsts = bounds[:-1][sizes == size]
        members = owners[firsts[:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        one, other = members[:, left].ravel(), members[:, right].ravel()
        kept = new[one] | new[other]
        codes.append(one[kept] * len(traces) + other[kept])
    if not codes:
        return []
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    return [divmod(int(code), len(traces)) for code in pairs[counts >= least]]
