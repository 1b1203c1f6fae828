"""Storylines: stories of one development, told apart from one another and yet about the same people, places and matter."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from isnad.weave.stories.linkage import UNIT, Bounds, Edge, average_linkage
from isnad.weave.stories.pairs import Scored, components
from isnad.weave.stories.table import Indexes, Table


def storylines(table: Table, groups: Sequence[Sequence[int]], scored: Scored, likely: Indexes, bound: float) -> list[list[int]]:
    """Indexes of the stories of each storyline of two stories or more, in the order of their first days."""
    owner = np.zeros(len(table), dtype=np.int64)
    for at, members in enumerate(groups):
        owner[list(members)] = at
    first, second = owner[scored.left], owner[scored.right]
    outer = np.flatnonzero(first != second)
    low, high = np.minimum(first, second)[outer], np.maximum(first, second)[outer]
    codes, places = np.unique(low * len(groups) + high, return_inverse=True)
    low, high = np.divmod(codes, max(1, len(groups)))
    sizes = np.array([len(members) for members in groups], dtype=np.int64)
    means = np.bincount(places, likely[outer], minlength=len(codes)).astype(np.int64) // (sizes[low] * sizes[high])
    strong = np.flatnonzero(means > bound * UNIT)
    line = components(len(groups), low[strong], high[strong])
    inner = np.flatnonzero(line[low] == line[high])
    edges = {
        (one, other): Edge(mean, 0)
        for one, other, mean in zip(low[inner].tolist(), high[inner].tolist(), means[inner].tolist(), strict=True)
    }
    found = average_linkage(range(len(groups)), edges, Bounds(bound))
    return [sorted(each, key=lambda at: (table.first[groups[at][0]], groups[at][0])) for each in found if len(each) > 1]
