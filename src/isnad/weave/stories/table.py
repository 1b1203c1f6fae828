"""Signatures as arrays, and likeness of many pairs at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.signature import Signature
from isnad.weave.stories.weighing import SCALE, Weighted

Indexes = NDArray[np.int64]
Numbers = NDArray[np.float64]

CHUNK = 4096
"""So many pairs are computed at once."""
LATE = 2
"""So many days later a happening may still be told as of the day: what was said of it the day after, printed a day after that."""
TALKS = "CONSULT"
"""The one type of which a capital sees many happenings on a day: a shared day does not make two of them one."""


class Rows:
    """Sparse rows: of each article the numbers of its features, with weights. Whole-number weights make sums exact."""

    def __init__(self, lengths: Indexes, columns: Indexes, weights: Numbers, width: int) -> None:
        self.lengths = lengths
        self.starts = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))
        self.columns = columns
        self.weights = weights
        self.width = width

    @property
    def totals(self) -> Numbers:
        """The sum of the weights of each row."""
        sums = np.concatenate((np.zeros(1), np.cumsum(self.weights)))
        return np.asarray(sums[self.starts[1:]] - sums[self.starts[:-1]])

    def products(self, left: Indexes, right: Indexes, other: Rows | None = None) -> Numbers:
        """The inner product of this row ``left`` with row ``right`` of the other for each pair; fast if ``left`` is in order."""
        rows = self if other is None else other
        result = np.zeros(len(left))
        filled = np.flatnonzero((self.lengths[left] > 0) & (rows.lengths[right] > 0))
        owners = left[filled]
        dense = np.zeros(self.width)
        bounds = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1], [True]))) if len(owners) else np.zeros(1, dtype=np.int64)
        for begin, end in pairwise(bounds.tolist()):
            row = slice(self.starts[owners[begin]], self.starts[owners[begin] + 1])
            columns = self.columns[row]
            dense[columns] = self.weights[row]
            places = filled[begin:end]
            result[places] = rows.against(dense, right[places])
            dense[columns] = 0.0
        return result

    def against(self, dense: Numbers, rows: Indexes) -> Numbers:
        """The inner products of some rows, none of them empty, with one that is written out."""
        begins, sizes = self.starts[rows], self.lengths[rows]
        ends = np.cumsum(sizes)
        places = np.repeat(begins - ends + sizes, sizes)
        places += np.arange(len(places))
        values = dense[self.columns[places]]
        values *= self.weights[places]
        return np.add.reduceat(values, ends - sizes)


class Table:
    """A set of signatures, laid out for computing; the order is that of day, then id (undated articles first).

    ``meanings`` are sentence vectors of articles whose signatures have none; who has none at all means nothing like anything.
    """

    def __init__(self, signatures: Sequence[Signature], meanings: Mapping[str, bytes] | None = None) -> None:
        self.signatures = sorted(signatures, key=lambda each: (each.first or 0, each.id))
        each = self.signatures
        self.ids = [one.id for one in each]
        self.first = np.array([one.first or 0 for one in each], dtype=np.int64)
        self.last = np.array([one.last or 0 for one in each], dtype=np.int64)
        self.arabic = np.array([one.language == "ar" for one in each], dtype=np.bool_)
        self.meaning = vectors([one.meaning or (meanings or {}).get(one.id, b"") for one in each])
        self.terms, self.lead_terms = _weighted([[one.terms for one in each], [one.lead_terms for one in each]])
        bags = [Weighted(one.bag) for one in each]
        lead_names, title_names = [Weighted(one.lead_names) for one in each], [Weighted(one.title_names) for one in each]
        self.title_core, self.lead_core, self.bag, self.lead_names, self.title_names = _weighted(
            [[one.title_core for one in each], [one.lead_core for one in each], bags, lead_names, title_names]
        )
        (self.pairs,) = _weighted([[Weighted(one.pairs) for one in each]])
        self.figures, self.title_figures, self.lead_figures = _plain(
            [[one.figures for one in each], [one.title_figures for one in each], [one.lead_figures for one in each]]
        )
        (self.ordinals,) = _plain([[one.ordinals for one in each]])
        (self.actors,) = _plain([[one.actors for one in each]])
        (self.places,) = _plain([[one.places for one in each]])
        self.countries, self.countries_told = _plain([[one.countries for one in each], [one.countries_told for one in each]])
        (self.events,) = _plain([[one.events for one in each]])
        (self.days,) = _plain([[one.days for one in each]])
        near = [sorted({day + step for day in one.days_told for step in range(-LATE, LATE + 1)}) for one in each]
        own = [one.lead_days if one.lead_days == (one.first,) else () for one in each]
        self.lead_days, self.days_told, self.days_near, self.own_day = _plain(
            [[one.lead_days for one in each], [one.days_told for one in each], near, own]
        )
        (self.occasions,) = _plain(
            [[[f"{kind} {day}" for kind in one.events if kind != TALKS and not one.roundup for day in one.days] for one in each]]
        )
        self.talks = np.array([TALKS in one.events for one in each], dtype=np.bool_)
        self.scenes = [one.scenes for one in each]

    def __len__(self) -> int:
        return len(self.signatures)

    def cosines(self, rows: Rows, left: Indexes, right: Indexes) -> Numbers:
        """Inner products of weighted rows as cosines, 0 to 1."""
        return np.minimum(1.0, rows.products(left, right) / (SCALE * SCALE))

    def angles(self, left: Indexes, right: Indexes) -> Numbers:
        """Cosines of the sentence vectors of pairs, computed in whole numbers."""
        pieces = [
            np.einsum(
                "ij,ij->i",
                self.meaning[left[at : at + CHUNK]].astype(np.int32),
                self.meaning[right[at : at + CHUNK]].astype(np.int32),
                dtype=np.int64,
            )
            for at in range(0, len(left), CHUNK)
        ]
        return np.concatenate(pieces) / (127.0 * 127.0) if pieces else np.zeros(0)


def _weighted(fields: Sequence[Sequence[Weighted]]) -> list[Rows]:
    """Rows of several fields over one numbering of their features. Features without weights weigh 1."""
    names = [np.frombuffer(b"".join(row.names for row in rows), dtype="<u4") for rows in fields]
    known, columns = np.unique(np.concatenate(names), return_inverse=True)
    parts = np.split(columns.astype(np.int64), np.cumsum([len(part) for part in names])[:-1])
    found = []
    for rows, part in zip(fields, parts, strict=True):
        lengths = np.array([len(row.names) // 4 for row in rows], dtype=np.int64)
        weights = np.frombuffer(b"".join(row.weights for row in rows), dtype="<u2").astype(np.float64)
        found.append(Rows(lengths, part, weights if len(weights) == len(part) else np.ones(len(part)), len(known)))
    return found


def _plain(fields: Sequence[Sequence[Sequence[str] | Sequence[int]]]) -> list[Rows]:
    """Rows of equal weight of several fields over one numbering of their values."""
    known: dict[str | int, int] = {}
    found = []
    for rows in fields:
        columns = np.array([known.setdefault(value, len(known)) for row in rows for value in row], dtype=np.int64)
        found.append((np.array([len(row) for row in rows], dtype=np.int64), columns))
    return [Rows(lengths, columns, np.ones(len(columns)), len(known)) for lengths, columns in found]


def vectors(rows: Sequence[bytes]) -> NDArray[np.int8]:
    """Sentence vectors as rows of a matrix; of zeros for those that are empty."""
    width = max(map(len, rows), default=0) or 1
    return np.frombuffer(b"".join(row or bytes(width) for row in rows), dtype=np.int8).reshape(len(rows), width)
