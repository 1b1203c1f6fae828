"""Storylines: stories of one development, told apart from one another and yet about the same people, places and matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from isnad.weave.stories.linkage import UNIT, Pair, average_linkage
from isnad.weave.stories.model import Model
from isnad.weave.stories.table import Table


def storylines(table: Table, groups: Sequence[Sequence[int]], scores: Mapping[Pair, int], settings: Model) -> list[list[int]]:
    """Indexes of the stories of each storyline of two stories or more, in the order of their first days."""
    owner = {member: at for at, members in enumerate(groups) for member in members}
    sums: dict[Pair, int] = defaultdict(int)
    for (one, other), score in scores.items():
        first, second = owner[one], owner[other]
        if first != second:
            sums[min(first, second), max(first, second)] += score
    means = {pair: round(total / (len(groups[pair[0]]) * len(groups[pair[1]]))) for pair, total in sums.items()}
    lines = average_linkage(range(len(groups)), {pair: mean for pair, mean in means.items() if mean >= UNIT // 100}, settings.line)
    return [sorted(line, key=lambda at: (table.first[groups[at][0]], groups[at][0])) for line in lines if len(line) > 1]
