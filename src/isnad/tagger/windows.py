"""Words to windows that the encoder can read, and scores of windows back to scores of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.tagger.pieces import END, START

WINDOW = 126  # pieces, without the start and the end of the window; training never saw longer ones
OVERLAP = 32  # pieces that a window repeats of the one before, so that every word has context on both sides


class Window(NamedTuple):
    """A stretch of a text's words: the first of them, the pieces with start and end, and where each word begins in the pieces."""

    first_word: int
    pieces: tuple[int, ...]
    word_at: tuple[int, ...]


def cut_windows(words: Sequence[tuple[int, ...]]) -> list[Window]:
    """One window where the words (given as their pieces) fit, else several that overlap. Cuts lie between words."""
    windows: list[Window] = []
    first = 0
    while first < len(words):
        end, length = first, 0
        while end < len(words) and length + len(words[end]) <= WINDOW:
            length += len(words[end])
            end += 1
        windows.append(_window(words, first, end))
        if end == len(words):
            break
        repeated, first = 0, end
        while repeated + len(words[first - 1]) <= OVERLAP:
            first -= 1
            repeated += len(words[first])
    return windows


def _window(words: Sequence[tuple[int, ...]], first: int, end: int) -> Window:
    pieces: list[int] = [START]
    word_at: list[int] = []
    for word in words[first:end]:
        word_at.append(len(pieces))
        pieces.extend(word)
    return Window(first, (*pieces, END), tuple(word_at))


def join_windows(windows: Sequence[Window], scores: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Scores of all words (words x labels). Words that two windows share come half from the one and half from the other."""
    parts = []
    begin = 0  # first word not yet taken
    for number, window in enumerate(windows):
        end = window.first_word + len(window.word_at)
        if number + 1 < len(windows):
            end = (end + windows[number + 1].first_word + 1) // 2
        parts.append(scores[number][begin - window.first_word : end - window.first_word])
        begin = end
    return np.concatenate(parts)
