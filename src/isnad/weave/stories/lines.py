"""Storylines: stories of one development, told apart from one another and yet about the same people, places and matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from isnad.weave.stories.catalogue import Catalogue
from isnad.weave.stories.linkage import UNIT, Bounds, average_linkage
from isnad.weave.stories.pairs import Scored
from isnad.weave.stories.parts import Edges, Parts, connected
from isnad.weave.stories.table import Indexes

GROWTH, LARGE = 0.5, 6
"""How much more likeness a storyline of more stories than so many needs (`Bounds`): many that are loosely alike are a topic."""


class Found(NamedTuple):
    """A storyline of two stories or more, as indexes of stories in order, and the mark of the part of the graph that it was cut from."""

    stories: list[int]
    part: bytes


def storylines(
    catalogue: Catalogue,
    groups: Sequence[Sequence[int]],
    scored: Scored,
    likely: Indexes,
    bound: float,
    known: Mapping[bytes, Iterable[Sequence[str]]],
) -> list[Found]:
    """The storylines in the order of their first stories, which are in that of day and id.

    ``known`` are storylines of earlier by the marks of their parts, each as the first articles of its stories.
    """
    owner = np.zeros(len(catalogue), dtype=np.int64)
    for at, members in enumerate(groups):
        owner[list(members)] = at
    edges = _means(owner, groups, scored, likely)
    strong = np.flatnonzero(edges.chances > bound * UNIT)
    names = [catalogue.ids[members[0]] for members in groups]
    parts = Parts(names, connected(len(groups), edges.left[strong], edges.right[strong]), edges)
    found: list[Found] = []
    anew = []
    part_of: dict[int, bytes] = {}
    for part in parts:
        if not part.mark:
            continue
        if part.mark in known:
            of_name = {names[at]: at for at in part.nodes}
            found.extend(Found([of_name[name] for name in line], part.mark) for line in known[part.mark])
        else:
            anew.append(part)
            part_of.update(dict.fromkeys(part.nodes, part.mark))
    lines = average_linkage(part_of, parts.edges(anew), Bounds(bound, growth=GROWTH, large=LARGE))
    found.extend(Found(sorted(line, key=lambda at: groups[at][0]), part_of[line[0]]) for line in lines if len(line) > 1)
    return sorted(found, key=lambda line: min(line.stories))


def _means(owner: Indexes, groups: Sequence[Sequence[int]], scored: Scored, likely: Indexes) -> Edges:
    """The mean chance over all pairs of articles of two stories that have scored pairs."""
    first, second = owner[scored.left], owner[scored.right]
    outer = np.flatnonzero(first != second)
    low, high = np.minimum(first, second)[outer], np.maximum(first, second)[outer]
    codes, places = np.unique(low * len(groups) + high, return_inverse=True)
    low, high = np.divmod(codes, max(1, len(groups)))
    sizes = np.array([len(members) for members in groups], dtype=np.int64)
    means = np.bincount(places, likely[outer], minlength=len(codes)).astype(np.int64) // (sizes[low] * sizes[high])
    return Edges(low, high, means, np.zeros(len(means), dtype=np.int64))
