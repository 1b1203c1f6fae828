"""Average linkage on a sparse graph: groups are joined while the mean over all their pairs stays above a bound.

Unlike connected components, one bridge between two groups does not make them one: pairs without an edge count as 0. Sums are of
whole numbers and ties are broken by the smallest members, so the result depends on the set of edges alone.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

UNIT = 1_000_000
"""Scores are whole numbers of millionths."""

Pair = tuple[int, int]


def average_linkage(
    nodes: Iterable[int], scores: Mapping[Pair, int], bound: float, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> list[tuple[int, ...]]:
    """The groups, each in order, in the order of their first members.

    ``scores`` are likenesses in millionths of pairs (smaller node first), ``bound`` a likeness from 0 to 1. Nodes of ``together``
    are joined at the outset, groups that hold a pair of ``apart`` never (``together`` wins where the two disagree).
    """
    work = _Work(nodes, scores, bound, apart)
    for one, other in together:
        work.force(one, other)
    work.run()
    return sorted(tuple(sorted(members)) for members in work.members.values())


class _Work:
    """Groups on their way, each named by its smallest node."""

    def __init__(self, nodes: Iterable[int], scores: Mapping[Pair, int], bound: float, apart: Iterable[Pair]) -> None:
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.group = {node: node for node in self.members}
        self.sums: dict[int, dict[int, int]] = {node: {} for node in self.members}
        for (one, other), score in scores.items():
            self.sums[one][other] = self.sums[other][one] = score
        self.barred: dict[int, set[int]] = {node: set() for node in self.members}
        for one, other in apart:
            self.barred[one].add(other)
            self.barred[other].add(one)
        self.bound = bound * UNIT
        self.heap: list[tuple[float, int, int, int]] = []

    def force(self, one: int, other: int) -> None:
        """Join the groups of two nodes whatever their likeness."""
        first, second = self.group[one], self.group[other]
        if first != second:
            self.join(first, second)

    def run(self) -> None:
        """Join the likest groups until none are like enough."""
        for one, row in self.sums.items():
            for other in row:
                if one < other:
                    self.offer(one, other)
        while self.heap:
            _, first, second, size = heapq.heappop(self.heap)
            if first in self.members and second in self.members and size == len(self.members[first]) + len(self.members[second]):
                joined = self.join(first, second)
                for other in self.sums[joined]:
                    self.offer(joined, other)

    def offer(self, one: int, other: int) -> None:
        """Put a pair of groups on the heap if they are like enough. The sum of sizes tells stale entries."""
        if other in self.barred[one]:
            return
        mean = self.sums[one][other] / (len(self.members[one]) * len(self.members[other]))
        if mean > self.bound:
            first, second = min(one, other), max(one, other)
            heapq.heappush(self.heap, (-mean, first, second, len(self.members[one]) + len(self.members[other])))

    def join(self, one: int, other: int) -> int:
        """Make one group of two; the name is that of the smaller."""
        kept, gone = min(one, other), max(one, other)
        for node in self.members[gone]:
            self.group[node] = kept
        self.members[kept].extend(self.members.pop(gone))
        row, lost = self.sums[kept], self.sums.pop(gone)
        row.pop(gone, None)
        for third, score in lost.items():
            if third == kept:
                continue
            row[third] = row.get(third, 0) + score
            self.sums[third].pop(gone, None)
            self.sums[third][kept] = row[third]
        for third in self.barred.pop(gone):
            if third == kept:
                continue
            self.barred[third].discard(gone)
            self.barred[third].add(kept)
            self.barred[kept].add(third)
        return kept
