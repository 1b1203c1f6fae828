"""Average linkage with the condition that no group swallows a looser neighbour."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.weave.stories.linkage import UNIT, Bounds, Edge, average_linkage


def edge(chance: float, strength: float = 1.0) -> Edge:
    return Edge(round(chance * UNIT), round(strength * UNIT))


def test_a_bridge_does_not_make_one_group_of_two() -> None:
    edges = {(0, 1): edge(0.9), (2, 3): edge(0.9), (1, 2): edge(0.6)}
    assert average_linkage(range(4), edges, Bounds(0.3)) == [(0, 1), (2, 3)]


def test_a_tight_group_leaves_a_looser_neighbour_alone() -> None:
    tight = {(a, b): edge(0.99, 10) for a in range(4) for b in range(a + 1, 4)}
    loose = {(a, 4): edge(0.6, 3) for a in range(4)}
    assert average_linkage(range(5), tight | loose, Bounds(0.2, 0.5)) == [(0, 1, 2, 3), (4,)]
    assert average_linkage(range(5), tight | loose, Bounds(0.2, 0.2)) == [(0, 1, 2, 3, 4)]


def test_a_large_group_needs_more() -> None:
    """Twelve loosely alike are a topic; ten of them may be one happening."""
    edges = {(a, b): edge(0.22) for a in range(12) for b in range(a + 1, 12)}
    assert len(average_linkage(range(12), edges, Bounds(0.2))) == 1
    assert len(average_linkage(range(12), edges, Bounds(0.2, growth=1.0))) > 1
    small = {pair: each for pair, each in edges.items() if pair[1] < 10}
    assert len(average_linkage(range(10), small, Bounds(0.2, growth=1.0))) == 1


def test_people_outrank_the_score() -> None:
    edges = {(0, 1): edge(0.9)}
    assert average_linkage(range(3), edges, Bounds(0.5), together=[(1, 2)], apart=[(0, 1)]) == [(0,), (1, 2)]
    assert average_linkage(range(3), edges, Bounds(0.5), together=[(0, 2)]) == [(0, 2), (1,)]


def test_a_bar_holds_for_the_whole_group() -> None:
    edges = {(0, 1): edge(0.9), (0, 2): edge(0.8), (1, 2): edge(0.8)}
    assert average_linkage(range(3), edges, Bounds(0.5), apart=[(1, 2)]) == [(0, 1), (2,)]


graphs = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda pair: Edge(pair[0] * UNIT // 10, pair[1] * UNIT)),
)


@given(graphs, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_edges_does_not_matter(edges: dict[tuple[int, int], Edge], chance: object) -> None:
    shuffled = list(edges.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    groups = average_linkage(range(9), edges, Bounds(0.3, 0.4))
    assert average_linkage(range(9), dict(shuffled), Bounds(0.3, 0.4)) == groups
    assert sorted(node for group in groups for node in group) == list(range(9))
