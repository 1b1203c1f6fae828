"""Disjoint sets, for articles that turn out to be one origin."""

from __future__ import annotations

from collections.abc import Iterable


class Sets:
    """Disjoint sets of articles; the root of a set is its first member in order of ids."""

    def __init__(self, members: Iterable[str]) -> None:
        self.parent = {member: member for member in members}

    def root(self, member: str) -> str:
        """The root of a member's set."""
        while self.parent[member] != member:
            member = self.parent[member]
        return member

    def join(self, one: str, other: str) -> bool:
        """Make two sets one; whether they were two."""
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first
        return first != second

    def alone(self, member: str) -> bool:
        """Whether a member's set holds nobody else."""
        root = self.root(member)
        return sum(self.root(each) == root for each in self.parent) == 1
