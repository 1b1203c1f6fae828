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
    """A stretch of a text's words: the number of the first, pieces, and what tables say of each piece.

    The pieces begin with the start and end with the end. `words_at` says where in them the start, each word and the end lie.
    """

    first_word: int
    pieces: list[int]
    tables: list[int]
    words_at: list[int]

    @property
    def end_word(self) -> int:
        """The number of the word behind the last."""
        return self.first_word + len(self.words_at) - 2


def cut_windows(words: Sequence[tuple[int, ...]], rows: Sequence[int]) -> list[Window]:
    """One window where the words (given as their pieces, and their rows of the tables) fit, else several that overlap.

    Cuts lie between words.
    """
    windows: list[Window] = []
    first = 0
    while first < len(words):
        end, length = first, 0
        while end < len(words) and length + len(words[end]) <= WINDOW:
            length += len(words[end])
            end += 1
        windows.append(_window(words, rows, first, end))
        if end == len(words):
            break
        repeated, first = 0, end
        while repeated + len(words[first - 1]) <= OVERLAP:
            first -= 1
            repeated += len(words[first])
    return windows


def _window(words: Sequence[tuple[int, ...]], rows: Sequence[int], first: int, end: int) -> Window:
    pieces, tables, words_at = [START], [0], [0]
    for word, row in zip(words[first:end], rows[first:end], strict=True):
        words_at.append(len(pieces))
        pieces += word
        tables += [row] * len(word)
    words_at.append(len(pieces))
    return Window(first, [*pieces, END], [*tables, 0], words_at)


def join_windows(windows: Sequence[Window], scores: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Scores of all words (words x labels). Words that two windows share come half from the one and half from the other."""
    parts = []
    begin = 0  # first word not yet taken
    for number, window in enumerate(windows):
        end = window.end_word
        if number + 1 < len(windows):
            end = (end + windows[number + 1].first_word + 1) // 2
        parts.append(scores[number][begin - window.first_word : end - window.first_word])
        begin = end
    return np.concatenate(parts)
