import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from isnad.tagger.pieces import END, START
from isnad.tagger.windows import OVERLAP, WINDOW, cut_windows, join_windows


def test_a_short_text_is_one_window() -> None:
    [window] = cut_windows([(7,), (8, 9)])
    assert window.pieces == (START, 7, 8, 9, END)
    assert window.word_at == (1, 2)


def test_nothing_makes_no_window() -> None:
    assert cut_windows([]) == []


@given(st.lists(st.integers(1, 12), min_size=1, max_size=400))
def test_every_word_keeps_its_own_scores(sizes: list[int]) -> None:
    words = [(number + 10,) * size for number, size in enumerate(sizes)]
    windows = cut_windows(words)
    assert all(len(window.pieces) <= WINDOW + 2 for window in windows)
    scores = [np.array([[window.pieces[at]] for at in window.word_at], dtype=np.float32) for window in windows]
    assert join_windows(windows, scores)[:, 0].tolist() == [word[0] for word in words]


def test_neighbouring_windows_overlap() -> None:
    first, second, *_ = cut_windows([(5,)] * 300)
    assert first.first_word + len(first.word_at) - second.first_word == OVERLAP
