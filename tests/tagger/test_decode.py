import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from isnad.tagger.decode import best_paths, is_well_formed, label_spans, log_softmax

OUTSIDE, B0, I0, B1, I1 = range(5)


@pytest.mark.parametrize(
    ("path", "spans"),
    [
        ([OUTSIDE, B0, I0, OUTSIDE], [(1, 3, 0)]),
        ([B0, B0, I0], [(0, 1, 0), (1, 3, 0)]),
        ([B0, B1, I1], [(0, 1, 0), (1, 3, 1)]),
        ([I0, I0, I1], [(0, 2, 0), (2, 3, 1)]),
        ([], []),
    ],
)
def test_spans_of_paths(path: list[int], spans: list[tuple[int, int, int]]) -> None:
    assert label_spans(path) == spans


matrices = hnp.arrays(np.float32, st.tuples(st.integers(1, 5), st.just(5)), elements=st.floats(-9, 9, width=16))


@given(st.lists(matrices, min_size=1, max_size=4))
def test_no_well_formed_path_is_better(scores: list[np.ndarray]) -> None:
    for matrix, path in zip(scores, best_paths(scores), strict=True):
        assert is_well_formed(path)
        found = matrix[np.arange(len(path)), path].sum()
        best = max(
            sum(matrix[word, label] for word, label in enumerate(labels))
            for labels in itertools.product(range(5), repeat=len(matrix))
            if is_well_formed(np.array(labels))
        )
        assert found == pytest.approx(best, abs=1e-4)


def test_a_text_without_words_has_an_empty_path() -> None:
    assert [path.tolist() for path in best_paths([np.zeros((0, 5), np.float32)])] == [[]]


def test_log_softmax_gives_probabilities() -> None:
    assert np.exp(log_softmax(np.array([[1000.0, 1000.0, -1000.0]], np.float32))).tolist() == [[0.5, 0.5, 0.0]]
