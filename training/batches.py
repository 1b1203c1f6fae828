"""Examples to padded batches of pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from isnad.tagger.pieces import END, MAX_PIECES, PADDING, START, PieceTable
from isnad.tagger.tables import WordTables
from isnad.tagger.version import PIECES, TABLES
from isnad.tagger.words import split_words
from training.corpora import Example
from training.heads import HEADS, UNKNOWN

_RECUT = 0.05  # share of the words that are read in other pieces
_WHOLE = 3  # letters that are left together
LONGEST = 126  # pieces of one sequence, without its start and end


class Lookup(NamedTuple):
    """How words become numbers: their pieces, and the row that says what tables know of them."""

    pieces: PieceTable
    tables: WordTables

    @classmethod
    def read(cls, folder: Path) -> Lookup:
        """The two files of a folder that `training.vocabulary` and `training.tables` wrote."""
        return cls(PieceTable.read(folder / PIECES), WordTables.read(folder / TABLES))


class Row(NamedTuple):
    """One row of a batch before padding.

    Its pieces, the row of the tables for each, where its words begin in the pieces, and their labels by head (words x heads).
    """

    pieces: list[int]
    tables: list[int]
    firsts: list[int]
    labels: np.ndarray  # type: ignore[type-arg]


class Batch(NamedTuple):
    """Rows side by side: pieces and rows of the tables (batch x length), words (batch x words), labels (batch x words x heads).

    `words` are the places of the pieces that the later layers keep: the start, the first piece of each word, the end, then -1.
    """

    pieces: Tensor
    tables: Tensor
    words: Tensor
    labels: Tensor


def recut(key: str, pieces: PieceTable, chance: random.Random) -> tuple[int, ...]:
    """The pieces of a word with a border at a random place, as those of a word never seen might lie (compare Kudo 2018)."""
    at = chance.randrange(1, len(key))
    return (pieces.cut(key[:at]) + pieces.cut_inside(key[at:]))[:MAX_PIECES]


def encode(example: Example, lookup: Lookup, chance: random.Random | None = None) -> Iterator[Row]:
    """The sequences of an example, cut between words where it is too long; some words in other pieces where a source of chance is given."""
    words = split_words(example.text)
    known = example.labels(words)
    labels = np.full((len(words), len(HEADS)), UNKNOWN, dtype=np.int64)
    for column, head in enumerate(HEADS):
        if head in known:
            labels[:, column] = known[head]
    pieces, tables, firsts = [START], [0], list[int]()
    begin = 0
    for number, word in enumerate(words):
        cut = lookup.pieces.cut(word.key)
        if chance and len(word.key) > _WHOLE and chance.random() < _RECUT:
            cut = recut(word.key, lookup.pieces, chance)
        if len(pieces) + len(cut) > LONGEST + 1:
            yield Row([*pieces, END], [*tables, 0], firsts, labels[begin:number])
            pieces, tables, firsts, begin = [START], [0], [], number
        firsts.append(len(pieces))
        pieces.extend(cut)
        tables.extend([lookup.tables.row(word.key)] * len(cut))
    if firsts:
        yield Row([*pieces, END], [*tables, 0], firsts, labels[begin:])


def group(rows: Sequence[Row], pieces: int, chance: random.Random | None) -> list[list[int]]:
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


def pad(rows: Sequence[Row]) -> Batch:
    """The rows as one batch."""
    length = max(len(row.pieces) for row in rows)
    width = 2 + max(len(row.firsts) for row in rows)
    pieces = torch.full((len(rows), length), PADDING)
    tables = torch.zeros((len(rows), length), dtype=torch.long)
    words = torch.full((len(rows), width), -1)
    labels = torch.full((len(rows), width, len(HEADS)), UNKNOWN)
    for number, row in enumerate(rows):
        pieces[number, : len(row.pieces)] = torch.tensor(row.pieces)
        tables[number, : len(row.pieces)] = torch.tensor(row.tables)
        words[number, : len(row.firsts) + 2] = torch.tensor([0, *row.firsts, len(row.pieces) - 1])
        labels[number, 1 : len(row.firsts) + 1] = torch.from_numpy(row.labels)
    return Batch(pieces, tables, words, labels)
