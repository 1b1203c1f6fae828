"""Examples to padded batches of pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import torch
from torch import Tensor

from isnad.tagger.pieces import PADDING, PieceTable
from isnad.tagger.words import split_words
from training.corpora import Example, cut_words
from training.heads import HEADS, UNKNOWN


class Row(NamedTuple):
    """One row of a batch before padding: its pieces, where its words begin, and their labels by head (words x heads)."""

    pieces: list[int]
    firsts: list[int]
    labels: np.ndarray  # type: ignore[type-arg]


def encode(example: Example, table: PieceTable) -> Iterator[Row]:
    """The sequences of an example, cut between words where it is too long."""
    words = split_words(example.text)
    known = example.labels(words)
    labels = np.full((len(words), len(HEADS)), UNKNOWN, dtype=np.int64)
    for column, head in enumerate(HEADS):
        if head in known:
            labels[:, column] = known[head]
    for pieces, firsts, begin, end in cut_words(words, table):
        yield Row(pieces, firsts, labels[begin:end])


class Sized(Protocol):
    """A sequence of pieces."""

    @property
    def pieces(self) -> list[int]:
        """Its pieces."""
        ...


def group(rows: Sequence[Sized], pieces: int, chance: random.Random | None) -> list[list[int]]:
    """Row numbers in batches of about so many pieces, of like length; shuffled where a source of chance is given."""
    order = sorted(range(len(rows)), key=lambda row: len(rows[row].pieces) + (chance.random() * 6 if chance else 0))
    batches: list[list[int]] = [[]]
    for row in order:
        if batches[-1] and (len(batches[-1]) + 1) * len(rows[row].pieces) > pieces:
            batches.append([])
        batches[-1].append(row)
    if chance:
        chance.shuffle(batches)
    return batches


def pad(rows: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces and mask, batch x length, and labels, batch x length x heads, set at the first piece of each word."""
    length = max(len(row.pieces) for row in rows)
    pieces = torch.full((len(rows), length), PADDING)
    labels = torch.full((len(rows), length, len(HEADS)), UNKNOWN)
    for number, row in enumerate(rows):
        pieces[number, : len(row.pieces)] = torch.tensor(row.pieces)
        labels[number, row.firsts] = torch.from_numpy(row.labels)
    return pieces, pieces != PADDING, labels
