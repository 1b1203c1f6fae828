"""Roundups among stories: one stands with the happening that it tells most of, and never joins two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.catalogue import Catalogue
from isnad.weave.stories.linkage import UNIT, Bounds, Edge, Pair, Voice, average_linkage
from isnad.weave.stories.pairs import Scored
from isnad.weave.stories.table import Indexes


def without_roundups(scored: Scored, catalogue: Catalogue) -> Scored:
    """The pairs without those through which a roundup would join what it tells: it is like other roundups of its day alone."""
    kept = _firm(catalogue, scored.left, scored.right)
    return scored if kept.all() else Scored(*(column[kept] for column in scored))


def linked(
    nodes: Iterable[int], edges: Mapping[Pair, Edge], bounds: Bounds, decided: Sequence[Sequence[Pair]], catalogue: Catalogue
) -> list[tuple[int, ...]]:
    """The groups of :func:`average_linkage` without roundups; then each roundup, or roundups alike, joins the group that it is likest to.

    ``decided`` are the pairs set together and apart. A roundup that is like no group enough stays alone.
    """
    together, apart = decided
    nodes = list(nodes)
    voices = {node: Voice(catalogue.copy[node], catalogue.outlet[node]) for node in nodes if catalogue.outlet[node]}
    if not catalogue.roundup[nodes].any():
        return average_linkage(nodes, edges, bounds, together, apart, voices)
    pairs = list(edges)
    left, right = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    firm = {pair: edges[pair] for pair, kept in zip(pairs, _firm(catalogue, left, right).tolist(), strict=True) if kept}
    made = average_linkage(nodes, firm, bounds, together, apart, voices)
    owner = {node: at for at, members in enumerate(made) for node in members}
    loose = {at for at, members in enumerate(made) if catalogue.roundup[list(members)].all()}
    sums: dict[tuple[int, int], int] = {}
    for (one, other), edge in edges.items():
        for at, home in ((owner[one], owner[other]), (owner[other], owner[one])):
            if at in loose and home not in loose:
                sums[at, home] = sums.get((at, home), 0) + edge.chance
    barred = {(owner[one], owner[other]) for pair in apart for one, other in (pair, pair[::-1]) if one in owner and other in owner}
    means = {(at, home): total / (len(made[at]) * len(made[home])) for (at, home), total in sums.items()}
    groups = dict(enumerate(map(list, made)))
    joined: dict[int, list[int]] = {}
    for at, home in sorted(means, key=lambda pair: (-means[pair], pair)):
        there = joined.setdefault(home, [home])
        if at in groups and means[at, home] > bounds.chance * UNIT and not any((at, each) in barred for each in there):
            groups[home].extend(groups.pop(at))
            there.append(at)
    return sorted(tuple(sorted(members)) for members in groups.values())


def _firm(catalogue: Catalogue, left: Indexes, right: Indexes) -> NDArray[np.bool_]:
    one, other = catalogue.roundup[left], catalogue.roundup[right]
    kept: NDArray[np.bool_] = ~(one | other) | (one & other & (catalogue.first[left] == catalogue.first[right]))
    return kept
