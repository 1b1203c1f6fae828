"""Storylines: stories of one development, told apart from one another and yet about the same people, places and matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from isnad.weave.stories.linkage import UNIT, Bounds, Edge, Pair, average_linkage
from isnad.weave.stories.table import Table


def storylines(table: Table, groups: Sequence[Sequence[int]], edges: Mapping[Pair, Edge], bound: float) -> list[list[int]]:
    """Indexes of the stories of each storyline of two stories or more, in the order of their first days."""
    owner = {member: at for at, members in enumerate(groups) for member in members}
    sums: dict[Pair, int] = defaultdict(int)
    for (one, other), edge in edges.items():
        first, second = owner[one], owner[other]
        if first != second:
            sums[min(first, second), max(first, second)] += edge.chance
    means = {pair: round(total / (len(groups[pair[0]]) * len(groups[pair[1]]))) for pair, total in sums.items()}
    kept = {pair: Edge(mean, 0) for pair, mean in means.items() if mean >= UNIT // 200}
    lines = average_linkage(range(len(groups)), kept, Bounds(bound))
    return [sorted(line, key=lambda at: (table.first[groups[at][0]], groups[at][0])) for line in lines if len(line) > 1]
