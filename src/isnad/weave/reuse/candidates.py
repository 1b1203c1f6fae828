"""Which pairs of articles are worth aligning: those that share runs of words which few others have.

Runs are found by winnowing (Schleimer, Wilkerson and Aiken 2003): of every ``WINDOW`` neighbouring shingles the one with the
smallest hash is indexed, so any common run of ``SHINGLE + WINDOW - 1`` words is met. An index of selected shingles sees partial
copies that MinHash over whole texts misses, and loses none of the near-duplicates.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from isnad.weave.reuse.fingerprint import Fingerprint

SHINGLE = 5
WINDOW = 4
COMMON = 60
"""A shingle that more articles have than this is a formula or part of a text that also has rarer shingles: it makes no pairs."""

Hashes = NDArray[np.uint64]
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F], dtype=np.uint64)


def shingles(words: NDArray[np.uint32]) -> Hashes:
    """A hash of every run of ``SHINGLE`` words; empty for shorter texts."""
    count = len(words) - SHINGLE + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    wide = words.astype(np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for at in range(SHINGLE):
        piece = (wide[at : at + count] + np.uint64(at + 1)) * _FACTORS[at]
        total += piece ^ (piece >> np.uint64(29))
    mixed: Hashes = (total ^ (total >> np.uint64(32))) * _FACTORS[0]
    return mixed


def winnow(hashes: Hashes) -> Hashes:
    """The selected shingles, each once."""
    if len(hashes) <= WINDOW:
        return np.unique(hashes)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
    return np.unique(windows.min(axis=1))


def candidates(articles: Sequence[Fingerprint], hashes: Sequence[Hashes], new: NDArray[np.bool_], least: int = 2) -> list[tuple[int, int]]:
    """Pairs of indexes (smaller first) that share ``least`` selected shingles or more, at least one of the two being new."""
    chosen = [winnow(array) for array in hashes]
    owners = np.repeat(np.arange(len(articles), dtype=np.int64), [len(array) for array in chosen])
    values = np.concatenate(chosen) if chosen else np.empty(0, dtype=np.uint64)
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    bounds = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1], [True]))) if len(values) else np.zeros(1, dtype=np.int64)
    sizes = np.diff(bounds)
    codes: list[NDArray[np.int64]] = []
    for size in np.unique(sizes[(sizes >= 2) & (sizes <= COMMON)]):
        firsts = bounds[:-1][sizes == size]
        members = owners[firsts[:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        one, other = members[:, left].ravel(), members[:, right].ravel()
        kept = new[one] | new[other]
        codes.append(one[kept] * len(articles) + other[kept])
    if not codes:
        return []
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    return [divmod(int(code), len(articles)) for code in pairs[counts >= least]]


def document_frequency(hashes: Sequence[Hashes]) -> tuple[Hashes, NDArray[np.int64]]:
    """Every shingle of the set in order, and how many articles have it."""
    if not hashes:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    return np.unique(np.concatenate([np.unique(array) for array in hashes]), return_counts=True)
