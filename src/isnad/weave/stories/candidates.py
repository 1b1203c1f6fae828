"""Which pairs of articles are worth scoring: near in time, and alike in weighty words (or, across languages, in meaning).

Whether a pair is one depends on its two articles alone, so an article that arrives later takes no pair away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.catalogue import Catalogue
from isnad.weave.stories.table import Indexes, Numbers, vectors
from isnad.weave.stories.weighing import SCALE

LEAST_COSINE = 0.08
LEAST_ANGLE = 0.4

_NONE: Indexes = np.zeros(0, dtype=np.int64)

Meanings = Callable[[Sequence[str]], Mapping[str, bytes]]
"""Gives the sentence vectors of articles, which are made only for those that have a neighbour in another language."""


def candidates(catalogue: Catalogue, window: int, new: NDArray[np.bool_], meanings: Meanings) -> tuple[Indexes, Indexes]:
    """Pairs (left after right in the catalogue's order) within ``window`` days of each other, at least one of the two new.

    Articles without a day are near to all. The pairs come in the order of their left articles.
    """
    postings = _Postings(catalogue, new)
    across = _Across(catalogue, window, new, meanings)
    undated, everything = catalogue.undated, bool(new.all())
    lefts, rights = [_NONE], [_NONE]
    for at in np.flatnonzero(new).tolist():
        since, until = catalogue.near(at, window)
        near = range(since, at if everything else until)
        found = np.concatenate((postings.alike(at, near, undated), across.alike(at, near)))
        others = found[((found < at) | ~new[found]) & (found != at)]
        lefts.append(np.maximum(others, at))
        rights.append(np.minimum(others, at))
    left, right = np.concatenate(lefts), np.concatenate(rights)
    order = np.lexsort((right, left))
    return left[order], right[order]


class _Postings:
    """For each key word of the new articles those that have it, in order, with their weights."""

    def __init__(self, catalogue: Catalogue, new: NDArray[np.bool_]) -> None:
        owners = np.repeat(np.arange(len(catalogue), dtype=np.int64), catalogue.lengths)
        names, weights = catalogue.names, catalogue.weights
        if not new.all():
            kept = np.flatnonzero(np.isin(names, names[new[owners]]))
            owners, names, weights = owners[kept], names[kept], weights[kept]
        known, self._columns = np.unique(names, return_inverse=True)
        self._row_weights = weights
        self._row_starts = np.searchsorted(owners, np.arange(len(catalogue) + 1))
        order = np.lexsort((owners, self._columns))
        self._owners, self._weights = owners[order], weights[order]
        self._starts = np.searchsorted(self._columns[order], np.arange(len(known) + 1))

    def alike(self, at: int, near: range, undated: int) -> Indexes:
        """Articles within ``near``, or undated, whose words are alike enough."""
        row = slice(self._row_starts[at], self._row_starts[at + 1])
        columns = self._columns[row]
        begins, sizes = self._starts[columns], self._starts[columns + 1] - self._starts[columns]
        ends = np.cumsum(sizes)
        if not len(ends) or not ends[-1]:
            return _NONE
        places = np.arange(ends[-1]) + np.repeat(begins - ends + sizes, sizes)
        weights: Numbers = np.repeat(self._row_weights[row], sizes) * self._weights[places]
        found = np.flatnonzero(np.bincount(self._owners[places], weights) >= LEAST_COSINE * SCALE * SCALE)
        return found[((found >= near.start) & (found < near.stop)) | ((found < undated) & (found < near.stop))]


class _Across:
    """Neighbours in another language, by what the openings mean, among those whose openings name someone or something in common.

    Sentence vectors are dear, and two reports of one happening name the same people, places or countries.
    """

    def __init__(self, catalogue: Catalogue, window: int, new: NDArray[np.bool_], meanings: Meanings) -> None:
        self._undated = catalogue.undated
        self._known = _Known(catalogue) if catalogue.arabic.any() and not catalogue.arabic.all() else None
        wanted = np.zeros(len(catalogue), dtype=np.bool_)
        if self._known:
            for at in np.flatnonzero(new).tolist():
                others = self._others(at, range(*catalogue.near(at, window)))
                wanted[others] = True
                wanted[at] |= len(others) > 0
        places = np.flatnonzero(wanted)
        self._row = np.cumsum(wanted) - 1
        found = meanings([catalogue.ids[at] for at in places.tolist()]) if len(places) else {}
        self._vectors = vectors([found[catalogue.ids[at]] for at in places.tolist()]).astype(np.float32)

    def _others(self, at: int, near: range) -> Indexes:
        others = self._known.elsewhere(at) if self._known else _NONE
        return others[(others < self._undated) | ((others >= near.start) & (others < near.stop))]

    def alike(self, at: int, near: range) -> Indexes:
        """Articles in another language within ``near``, or undated, whose opening means something alike."""
        every = self._others(at, near)
        if not len(every):
            return every
        angles = self._vectors[self._row[every]] @ self._vectors[self._row[at]]
        return every[np.flatnonzero(angles >= LEAST_ANGLE * 127 * 127)]


class _Known:
    """For whomever and whatever openings name, in each of the two languages the articles that do."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._arabic = catalogue.arabic
        owners = np.repeat(np.arange(len(catalogue), dtype=np.int64), catalogue.known_lengths)
        names, self._columns = np.unique(catalogue.known, return_inverse=True)
        self._starts = np.searchsorted(owners, np.arange(len(catalogue) + 1))
        self._by_name = [self._sorted(owners, self._arabic[owners] == arabic, len(names)) for arabic in (False, True)]

    def _sorted(self, owners: Indexes, chosen: NDArray[np.bool_], width: int) -> tuple[Indexes, Indexes]:
        owners, columns = owners[chosen], self._columns[chosen]
        order = np.lexsort((owners, columns))
        return owners[order], np.searchsorted(columns[order], np.arange(width + 1))

    def elsewhere(self, at: int) -> Indexes:
        """The articles in the other language that name any of what one names, in order."""
        owners, starts = self._by_name[not self._arabic[at]]
        mine = self._columns[self._starts[at] : self._starts[at + 1]].tolist()
        return np.unique(np.concatenate([_NONE, *(owners[starts[name] : starts[name + 1]] for name in mine)]))
