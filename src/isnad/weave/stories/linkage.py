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
from math import floor, log2
from types import MappingProxyType
from typing import NamedTuple

UNIT = 1_000_000
"""Chances and strengths are whole numbers of millionths."""

_SHIFT = 56
_MASK = (1 << _SHIFT) - 1

PRIOR = 1
"""So many pairs without any likeness are added to a group's own, so that two copies alone do not set a standard for all others."""

Pair = tuple[int, int]


class Edge(NamedTuple):
    """What speaks for two articles being one story: ``chance`` from 0 to 1, ``strength`` unbounded, 0 where nothing does."""

    chance: int
    strength: int


class Bounds(NamedTuple):
    """``chance``: the least mean chance between two groups. ``share``: the least part of either's inner mean strength.

    A group of more than ``large`` members needs more: its least chance grows by the part ``growth`` with every doubling. Many reports of
    one happening copy one another; many that are loosely alike are a topic. So are many texts of few outlets, for one outlet tells one
    happening once or twice: from ``usual`` texts an outlet on, the least chance grows by the part ``crowd`` with every doubling, to
    ``most`` times what it was.
    """

    chance: float
    share: float = 0.0
    growth: float = 0.0
    large: int = 10
    crowd: float = 0.0
    usual: float = 1.5
    most: float = 4.0

    def least(self, size: int) -> float:
        """The least mean chance of a group of so many members."""
        return self.chance * (1 + self.growth * log2(size / self.large)) if size > self.large else self.chance

    def crowded(self, texts: int, outlets: int) -> float:
        """The least mean chance of a group with so many texts of so many outlets."""
        if texts <= outlets * self.usual:
            return self.chance
        return self.chance * min(self.most, 1 + self.crowd * log2(texts / outlets / self.usual))


class Voice(NamedTuple):
    """Numbers of the text of a node and of the outlet that brought it; copies of one text have one number."""

    text: int
    outlet: int


_NONE: Mapping[int, Voice] = MappingProxyType({})


def average_linkage(
    nodes: Iterable[int],
    edges: Mapping[Pair, Edge],
    bounds: Bounds,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    voices: Mapping[int, Voice] = _NONE,
) -> list[tuple[int, ...]]:
    """The groups, each in order, in the order of their first members.

    ``edges`` are keyed by pairs, smaller node first. Nodes of ``together`` are joined at the outset, groups that hold a pair of
    ``apart`` never (``together`` wins where the two disagree). Nodes without a voice crowd no group.
    """
    work = _Work(nodes, edges, bounds, apart, voices)
    for one, other in together:
        work.force(one, other)
    work.run()
    return sorted(tuple(sorted(members)) for members in work.members.values())


class _Work:
    """Groups on their way, each named by its smallest node.

    A chance and a strength are one whole number here, the chance `_SHIFT` bits up: one addition adds both.
    """

    def __init__(
        self, nodes: Iterable[int], edges: Mapping[Pair, Edge], bounds: Bounds, apart: Iterable[Pair], voices: Mapping[int, Voice]
    ) -> None:
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.group = {node: node for node in self.members}
        self.between: dict[int, dict[int, int]] = {node: {} for node in self.members}
        for (one, other), (chance, strength) in edges.items():
            self.between[one][other] = self.between[other][one] = (chance << _SHIFT) + strength
        self.sizes = dict.fromkeys(self.members, 1)
        self.within = dict.fromkeys(self.members, 0)
        self.standard = dict.fromkeys(self.members, 0.0)
        self.barred: dict[int, set[int]] = {}
        for one, other in apart:
            self.barred.setdefault(one, set()).add(other)
            self.barred.setdefault(other, set()).add(one)
        self.bounds, self.share = bounds, bounds.share
        self.least: dict[int, float] = {}
        # What two groups have between them at the least to be joined: more than two single nodes need. Most pairs have less.
        self.needed = (floor(self.bound(2)) + 1) << _SHIFT
        self.texts = {node: {voice.text for voice in _of(node, voices)} for node in self.members}
        self.outlets = {node: {voice.outlet for voice in _of(node, voices)} for node in self.members}
        self.heap: list[tuple[float, int, int, int]] = []

    def bound(self, size: int) -> float:
        """The least mean chance of a group of so many members, in millionths."""
        found = self.least.get(size)
        if found is None:
            found = self.least[size] = self.bounds.least(size) * UNIT
        return found

    def crowded(self, one: int, other: int) -> float:
        """The least mean chance, in millionths, of the group of two by how many outlets speak in it; 0 where none is known."""
        outlets = len(self.outlets[one] | self.outlets[other]) if self.bounds.crowd else 0
        return self.bounds.crowded(len(self.texts[one] | self.texts[other]), outlets) * UNIT if outlets else 0.0

    def force(self, one: int, other: int) -> None:
        """Join the groups of two nodes whatever their likeness."""
        first, second = self.group[one], self.group[other]
        if first != second:
            self.join(first, second)

    def run(self) -> None:
        """Join the likest groups until none are like enough."""
        for one, row in self.between.items():
            self.offer(one, [other for other, packed in row.items() if packed >= self.needed and one < other])
        while self.heap:
            _, first, second, size = heapq.heappop(self.heap)
            if size == self.sizes.get(first, 0) + self.sizes.get(second, 0) and first in self.members and second in self.members:
                joined = self.join(first, second)
                self.offer(joined, self.between[joined])

    def offer(self, one: int, others: Iterable[int]) -> None:
        """Put a group and those of the others that are like enough on the heap. The sum of sizes tells stale entries."""
        row, size, standard, barred = self.between[one], self.sizes[one], self.standard[one], self.barred.get(one, ())
        needed = self.needed
        for other in others:
            packed = row[other]
            if packed < needed:
                continue
            others_size = self.sizes[other]
            count = size * others_size
            chance = packed >> _SHIFT
            if chance <= self.bound(size + others_size) * count or other in barred:
                continue
            if (packed & _MASK) >= max(standard, self.standard[other]) * count and chance > self.crowded(one, other) * count:
                heapq.heappush(self.heap, (-chance / count, min(one, other), max(one, other), size + others_size))

    def join(self, one: int, other: int) -> int:
        """Make one group of two; the name is that of the smaller."""
        kept, gone = min(one, other), max(one, other)
        for node in self.members[gone]:
            self.group[node] = kept
        self.members[kept].extend(self.members.pop(gone))
        size = self.sizes[kept] = self.sizes[kept] + self.sizes.pop(gone)
        self.texts[kept] |= self.texts.pop(gone)
        self.outlets[kept] |= self.outlets.pop(gone)
        row, lost = self.between[kept], self.between.pop(gone)
        self.within[kept] += self.within.pop(gone) + (row.pop(gone, 0) & _MASK)
        self.standard[kept] = self.share * self.within[kept] / (size * (size - 1) / 2 + PRIOR)
        lost.pop(kept, None)
        for third, packed in lost.items():
            back = self.between[third]
            del back[gone]
            row[third] = back[kept] = row.get(third, 0) + packed
        for third in self.barred.pop(gone, ()):
            if third != kept:
                self.barred[third].discard(gone)
                self.barred[third].add(kept)
                self.barred.setdefault(kept, set()).add(third)
        return kept


def _of(node: int, voices: Mapping[int, Voice]) -> tuple[Voice, ...]:
    """The voice of a node, if it has one."""
    return (voices[node],) if node in voices else ()
