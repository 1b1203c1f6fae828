"""The connected parts of a graph, each with a mark by which it is known again: what was found in a part that has not changed holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.linkage import Edge, Pair
from isnad.weave.stories.table import Indexes

_new = tuple.__new__  # a quarter of the time of a named tuple's own constructor: there are hundreds of thousands


class Edges(NamedTuple):
    """Edges of a graph: two nodes each, the smaller first, in order, with chance and strength."""

    left: Indexes
    right: Indexes
    chances: Indexes
    strengths: Indexes


class Part(NamedTuple):
    """A connected part: its nodes in order, its edges as a range of those of :class:`Parts`, and its mark (empty for a lone node)."""

    nodes: list[int]
    edges: slice
    mark: bytes


class Parts:
    """The parts of a graph. ``owner`` names the part of each node; edges between two parts are left out.

    A mark is made of the ``names`` of a part's nodes, its edges, and the ``notes`` on its nodes, pairs with a word on them.
    """

    def __init__(
        self, names: Sequence[str], owner: NDArray[np.int64], edges: Edges, notes: Iterable[tuple[str, Sequence[Pair]]] = ()
    ) -> None:
        self._names = names
        inner = np.flatnonzero(owner[edges.left] == owner[edges.right])
        inner = inner[np.argsort(owner[edges.left[inner]], kind="stable")]
        self._edges = Edges(*(column[inner] for column in edges))
        self._nodes = np.argsort(owner, kind="stable")
        self._bounds = np.flatnonzero(np.diff(owner[self._nodes], prepend=-1, append=-1)) if len(owner) else np.zeros(1, dtype=np.int64)
        self._edge_bounds = np.searchsorted(owner[self._edges.left], owner[self._nodes[self._bounds[:-1]]])
        self._notes: dict[int, list[tuple[str, int, int]]] = {}
        for word, pairs in notes:
            for one, other in pairs:
                if owner[one] == owner[other]:
                    self._notes.setdefault(int(owner[one]), []).append((word, one, other))
        rank = np.empty(len(owner), dtype=np.int64)
        rank[self._nodes] = np.arange(len(owner)) - np.repeat(self._bounds[:-1], np.diff(self._bounds))
        self._rank = rank

    def __iter__(self) -> Iterator[Part]:
        every, names = self._nodes.tolist(), self._names
        columns = (self._rank[self._edges.left], self._rank[self._edges.right], self._edges.chances, self._edges.strengths)
        packed = np.column_stack(columns).astype("<i8")
        bounds, edges = self._bounds.tolist(), [*self._edge_bounds.tolist(), len(packed)]
        for at, (begin, end) in enumerate(pairwise(bounds)):
            nodes, here = every[begin:end], slice(edges[at], edges[at + 1])
            if len(nodes) == 1:
                yield Part(nodes, here, b"")
                continue
            digest = blake2b("\0".join(names[node] for node in nodes).encode("utf-8"), digest_size=16)
            digest.update(packed[here].tobytes())
            for word, one, other in sorted(self._notes.get(nodes[0], ())):
                digest.update(f"{word} {self._rank[one]} {self._rank[other]}".encode())
            yield Part(nodes, here, digest.digest())

    def edges(self, parts: Iterable[Part]) -> dict[Pair, Edge]:
        """The edges of some parts."""
        found: dict[Pair, Edge] = {}
        for part in parts:
            columns = (column[part.edges].tolist() for column in self._edges)
            found.update({(one, other): _new(Edge, (chance, strength)) for one, other, chance, strength in zip(*columns, strict=True)})
        return found


def connected(count: int, left: Indexes, right: Indexes) -> NDArray[np.int64]:
    """The connected part of each of ``count`` nodes, named by its smallest node."""
    parent = list(range(count))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        first, second = root(one), root(other)
        if first != second:
            parent[max(first, second)] = min(first, second)
    return np.array([root(node) for node in range(count)], dtype=np.int64)
