"""Average linkage on a sparse graph, with a second condition that no group swallows a looser neighbour.

Two groups are joined while the mean chance over all their pairs stays above a bound, the likest first. Unlike connected components,
one bridge between two groups does not make them one: pairs without an edge count as 0. What "alike" means differs from matter to
matter: twenty copies of one release are far more alike than twenty independent reports. So two groups are joined only if they are
also, on the mean, nearly as alike to each other as each is within itself.

Sums are of whole numbers and ties are broken by the smallest members, so the result depends on the set of edges alone.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from typing import NamedTuple

UNIT = 1_000_000
"""Chances and strengths are whole numbers of millionths."""

PRIOR = 1
"""So many pairs without any likeness are added to a group's own, so that two copies alone do not set a standard for all others."""

Pair = tuple[int, int]


class Edge(NamedTuple):
    """What speaks for two articles being one story: ``chance`` from 0 to 1, ``strength`` unbounded, 0 where nothing does."""

    chance: int
    strength: int


class Bounds(NamedTuple):
    """``chance``: the least mean chance between two groups. ``share``: the least part of either's inner mean strength."""

    chance: float
    share: float = 0.0


def average_linkage(
    nodes: Iterable[int], edges: Mapping[Pair, Edge], bounds: Bounds, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> list[tuple[int, ...]]:
    """The groups, each in order, in the order of their first members.

    ``edges`` are keyed by pairs, smaller node first. Nodes of ``together`` are joined at the outset, groups that hold a pair of
    ``apart`` never (``together`` wins where the two disagree).
    """
    work = _Work(nodes, edges, bounds, apart)
    for one, other in together:
        work.force(one, other)
    work.run()
    return sorted(tuple(sorted(members)) for members in work.members.values())


class _Work:
    """Groups on their way, each named by its smallest node."""

    def __init__(self, nodes: Iterable[int], edges: Mapping[Pair, Edge], bounds: Bounds, apart: Iterable[Pair]) -> None:
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.group = {node: node for node in self.members}
        self.between: dict[int, dict[int, Edge]] = {node: {} for node in self.members}
        for (one, other), edge in edges.items():
            self.between[one][other] = self.between[other][one] = edge
        self.within = dict.fromkeys(self.members, 0)
        self.barred: dict[int, set[int]] = {}
        for one, other in apart:
            self.barred.setdefault(one, set()).add(other)
            self.barred.setdefault(other, set()).add(one)
        self.least, self.share = bounds.chance * UNIT, bounds.share
        self.heap: list[tuple[float, int, int, int]] = []

    def force(self, one: int, other: int) -> None:
        """Join the groups of two nodes whatever their likeness."""
        first, second = self.group[one], self.group[other]
        if first != second:
            self.join(first, second)

    def run(self) -> None:
        """Join the likest groups until none are like enough."""
        for one, row in self.between.items():
            for other in row:
                if one < other:
                    self.offer(one, other)
        while self.heap:
            _, first, second, size = heapq.heappop(self.heap)
            if first in self.members and second in self.members and size == len(self.members[first]) + len(self.members[second]):
                joined = self.join(first, second)
                for other in self.between[joined]:
                    self.offer(joined, other)

    def offer(self, one: int, other: int) -> None:
        """Put a pair of groups on the heap if they are like enough. The sum of sizes tells stale entries."""
        sizes = len(self.members[one]), len(self.members[other])
        count = sizes[0] * sizes[1]
        edge = self.between[one][other]
        if edge.chance <= self.least * count or other in self.barred.get(one, ()):
            return
        for group, size in ((one, sizes[0]), (other, sizes[1])):
            if size > 1 and edge.strength * (size * (size - 1) / 2 + PRIOR) < self.share * self.within[group] * count:
                return
        heapq.heappush(self.heap, (-edge.chance / count, min(one, other), max(one, other), sum(sizes)))

    def join(self, one: int, other: int) -> int:
        """Make one group of two; the name is that of the smaller."""
        kept, gone = min(one, other), max(one, other)
        for node in self.members[gone]:
            self.group[node] = kept
        self.members[kept].extend(self.members.pop(gone))
        row, lost = self.between[kept], self.between.pop(gone)
        inner = row.pop(gone, Edge(0, 0))
        self.within[kept] += self.within.pop(gone) + inner.strength
        for third, edge in lost.items():
            if third == kept:
                continue
            old = row.get(third, Edge(0, 0))
            row[third] = self.between[third][kept] = Edge(old.chance + edge.chance, old.strength + edge.strength)
            del self.between[third][gone]
        for third in self.barred.pop(gone, ()):
            if third != kept:
                self.barred[third].discard(gone)
                self.barred[third].add(kept)
                self.barred.setdefault(kept, set()).add(third)
        return kept
