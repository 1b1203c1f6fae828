"""The shingles of all articles as arrays: who has which, and how many have it. Little enough to be loaded for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from isnad.weave.reuse.fingerprint import Fingerprint

SHINGLE = 5
"""So many words in a row are a shingle."""
WINDOW = 4
"""Of so many shingles in a row one is selected."""

Hashes = NDArray[np.uint32]
Indexes = NDArray[np.int64]
Owners = NDArray[np.int32]
Number = TypeVar("Number", np.uint32, np.uint64)
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F], dtype=np.uint64)
_COARSE = 10
"""Hashes are first looked up without their last bits, in a table that fits the processor's cache."""


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """The shingles of one article in the order of its words, as little-endian uint32 hashes."""

    id: str
    shingles: bytes


def trace(article: Fingerprint) -> Trace:
    """The trace of the article of a fingerprint."""
    return Trace(article.id, shingles(article.array("words")).astype("<u4").tobytes())


def shingles(words: NDArray[np.uint32]) -> Hashes:
    """A hash of every run of ``SHINGLE`` words; empty for shorter texts."""
    count = len(words) - SHINGLE + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint32)
    wide = words.astype(np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for at in range(SHINGLE):
        piece = (wide[at : at + count] + np.uint64(at + 1)) * _FACTORS[at]
        total += piece ^ (piece >> np.uint64(29))
    mixed: NDArray[np.uint64] = (total ^ (total >> np.uint64(32))) * _FACTORS[0]
    return (mixed >> np.uint64(32)).astype(np.uint32)


class Traces:
    """The traces of a set of articles, in the order of their ids."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        ordered = sorted(traces, key=lambda each: each.id)
        self.ids = [each.id for each in ordered]
        self.values: Hashes = np.frombuffer(b"".join(each.shingles for each in ordered), dtype="<u4")
        lengths = np.array([len(each.shingles) // 4 for each in ordered], dtype=np.int64)
        self._starts: Indexes = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))
        self._owners = np.repeat(np.arange(len(ordered), dtype=np.int32), lengths)
        self._holders, self._least = _winnow(self.values, self._owners, lengths, self._starts)

    def __len__(self) -> int:
        return len(self.ids)

    def of(self, at: int) -> Hashes:
        """The shingles of one article."""
        return self.values[self._starts[at] : self._starts[at + 1]]

    def selected(self, articles: NDArray[np.bool_]) -> Hashes:
        """The selected shingles of some articles, each once and in order."""
        return distinct(self._least[articles[self._holders]])

    def every(self, articles: NDArray[np.bool_]) -> Hashes:
        """All shingles of some articles, each once and in order."""
        return distinct(self.values[articles[self._owners]])

    def postings(self, wanted: Hashes | None = None) -> tuple[Hashes, Indexes]:
        """Selected shingles with the articles that have them, in order and each once: all, or those wanted (unique and in order)."""
        return _once(self._least, self._holders) if wanted is None else _having(self._least, self._holders, wanted)

    def having(self, wanted: Hashes) -> tuple[Hashes, Indexes]:
        """The same of all shingles, selected or not."""
        return _having(self.values, self._owners, wanted)


def distinct(values: NDArray[Number]) -> NDArray[Number]:
    """The values in order, each once. By sorting: where nearly all differ, that takes a fraction of the time of numpy's own hash table."""
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def counted(wanted: Hashes, found: Hashes) -> Indexes:
    """How often each of some values, unique and in order, is among those found."""
    return np.bincount(np.searchsorted(wanted, found), minlength=len(wanted)).astype(np.int64)


def _winnow(values: Hashes, owners: Owners, lengths: Indexes, starts: Indexes) -> tuple[Owners, Hashes]:
    """Selected shingles with the articles that have them: the least of each window, in short articles every one."""
    least = values.copy()
    for shift in range(1, WINDOW):
        np.minimum(least[:-shift], values[shift:], out=least[:-shift])
    window = np.ones(len(values), dtype=np.bool_)
    ends = starts[1:][lengths > WINDOW]
    for shift in range(1, WINDOW):
        window[ends - shift] = False  # no whole window begins here
    for at in np.flatnonzero((lengths > 0) & (lengths <= WINDOW)).tolist():
        least[starts[at] : starts[at + 1]] = values[starts[at] : starts[at + 1]]
    least, owners = least[window], owners[window]
    once = np.ones(len(least), dtype=np.bool_)
    once[1:] = (least[1:] != least[:-1]) | (owners[1:] != owners[:-1])
    return owners[once], least[once]


def _having(values: Hashes, owners: Owners, wanted: Hashes) -> tuple[Hashes, Indexes]:
    """Pairs of a wanted value and its owner in order, each once. Looked up in order, most steps of a search stay in the cache."""
    coarse = np.zeros(1 << (32 - _COARSE), dtype=np.bool_)
    coarse[wanted >> np.uint32(_COARSE)] = True
    near = np.flatnonzero(coarse[values >> np.uint32(_COARSE)])
    found, holders = _once(values[near], owners[near])
    if not len(found):
        return found, holders
    kept = wanted[np.minimum(np.searchsorted(wanted, found), len(wanted) - 1)] == found
    return found[kept], holders[kept]


def _once(values: Hashes, owners: Owners) -> tuple[Hashes, Indexes]:
    """Pairs of value and owner in order, each once."""
    codes = distinct((values.astype(np.uint64) << np.uint64(32)) | owners.astype(np.uint64))
    return (codes >> np.uint64(32)).astype(np.uint32), (codes & np.uint64(0xFFFFFFFF)).astype(np.int64)
