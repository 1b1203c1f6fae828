"""Signatures as arrays, and likeness of many pairs at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.signature import SCALE, Signature, Weighted

Indexes = NDArray[np.int64]
Numbers = NDArray[np.float64]


class Rows:
    """Sparse rows: of each article the numbers of its features, with weights. Whole-number weights make sums exact."""

    def __init__(self, rows: Sequence[Sequence[tuple[int, int]]], width: int) -> None:
        self.starts = np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int64)
        self.columns = np.array([column for row in rows for column, _ in row], dtype=np.int64)
        self.weights = np.array([weight for row in rows for _, weight in row], dtype=np.float64)
        self.width = width

    @property
    def lengths(self) -> Indexes:
        """How many features each row has."""
        return np.diff(self.starts)

    def products(self, left: Indexes, right: Indexes) -> Numbers:
        """The inner product of the rows of each pair; fast if ``left`` is in order."""
        result = np.zeros(len(left))
        dense = np.zeros(self.width)
        bounds = np.flatnonzero(np.concatenate(([True], left[1:] != left[:-1], [True]))) if len(left) else np.zeros(1, dtype=np.int64)
        for begin, end in pairwise(bounds.tolist()):
            row = slice(self.starts[left[begin]], self.starts[left[begin] + 1])
            columns = self.columns[row]
            dense[columns] = self.weights[row]
            result[begin:end] = self._against(dense, right[begin:end])
            dense[columns] = 0.0
        return result

    def _against(self, dense: Numbers, others: Indexes) -> Numbers:
        begins, sizes = self.starts[others], self.starts[others + 1] - self.starts[others]
        total = int(sizes.sum())
        if not total:
            return np.zeros(len(others))
        ends = np.cumsum(sizes)
        places = np.arange(total) + np.repeat(begins - ends + sizes, sizes)
        sums = np.concatenate(([0.0], np.cumsum(dense[self.columns[places]] * self.weights[places])))
        return np.asarray(sums[ends] - sums[ends - sizes])


class Table:
    """A set of signatures, laid out for computing; the order is that of day, then id (undated articles first)."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self.signatures = sorted(signatures, key=lambda each: (each.first or 0, each.id))
        self.first = np.array([each.first or 0 for each in self.signatures], dtype=np.int64)
        self.last = np.array([each.last or 0 for each in self.signatures], dtype=np.int64)
        self.arabic = np.array([each.language == "ar" for each in self.signatures], dtype=np.bool_)
        names: dict[str, int] = {}
        self.terms, self.title_terms, self.lead_terms = (
            _weighted([getattr(each, field) for each in self.signatures], names) for field in ("terms", "title_terms", "lead_terms")
        )
        for rows in (self.terms, self.title_terms, self.lead_terms):
            rows.width = len(names)
        self.title, self.lead = (_vectors([getattr(each, field) for each in self.signatures]) for field in ("title", "lead"))
        self.pairs = _plain([np.frombuffer(each.pairs, dtype="<u4").tolist() for each in self.signatures])
        self.numbers, self.actors, self.places, self.days, self.events = (
            _plain([getattr(each, field) for each in self.signatures]) for field in ("numbers", "actors", "places", "days", "events")
        )

    def __len__(self) -> int:
        return len(self.signatures)

    def cosines(self, rows: Rows, left: Indexes, right: Indexes) -> Numbers:
        """Inner products of weighted rows as cosines, 0 to 1."""
        return np.minimum(1.0, rows.products(left, right) / (SCALE * SCALE))

    @staticmethod
    def angles(one: NDArray[np.int8], other: NDArray[np.int8]) -> Numbers:
        """Cosines of pairs of sentence vectors, computed in whole numbers."""
        pieces = [
            np.einsum("ij,ij->i", one[at : at + 4096].astype(np.int32), other[at : at + 4096].astype(np.int32), dtype=np.int64)
            for at in range(0, len(one), 4096)
        ]
        return np.concatenate(pieces) / (127.0 * 127.0) if pieces else np.zeros(0)


def _weighted(rows: Sequence[Weighted], names: dict[str, int]) -> Rows:
    return Rows([[(names.setdefault(word, len(names)), weight) for word, weight in row] for row in rows], len(names))


def _plain(rows: Sequence[Sequence[str] | Sequence[int]]) -> Rows:
    """Rows of equal weight."""
    names: dict[str | int, int] = {}
    numbered = [[(names.setdefault(value, len(names)), 1) for value in row] for row in rows]
    return Rows(numbered, len(names))


def _vectors(rows: Sequence[bytes]) -> NDArray[np.int8]:
    return np.frombuffer(b"".join(rows), dtype=np.int8).reshape(len(rows), -1) if rows else np.zeros((0, 1), dtype=np.int8)


def chunks(count: int, size: int) -> Iterator[slice]:
    """Slices that cover ``range(count)``."""
    return (slice(at, min(count, at + size)) for at in range(0, count, size))
