"""Labelled happenings as the encoder reads them: sentences as pieces, type and status of each word, slots of each trigger."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.tagger.pieces import END, START, PieceTable
from isnad.tagger.words import split_words
from training.acts import Happening, Labelled, Place
from training.corpora import LONGEST, cut_words, sentence_spans
from training.heads import SLOTS, STATUSES, TYPES, UNKNOWN


class ActRow(NamedTuple):
    """One sequence: its pieces, where its words begin, and for each word the number of its type and status (`UNKNOWN`: none).

    ``pairs``: for each trigger its word and the slot of every word. ``article``: where the row is from; ``words`` their offsets.
    """

    pieces: list[int]
    firsts: list[int]
    types: NDArray[np.int64]
    statuses: NDArray[np.int64]
    pairs: list[tuple[int, NDArray[np.int64]]]
    article: str
    words: list[Place]
    text: str


def rows(article: Labelled, table: PieceTable) -> Iterator[ActRow]:
    """The sentences of an article, cut between words where they are too long."""
    for start, end in sentence_spans(article.text):
        words = split_words(article.text[start:end])
        for pieces, firsts, first, last in cut_words(words, table):
            offsets = [(start + word.start, start + word.end) for word in words[first:last]]
            types = np.zeros(len(offsets), np.int64)
            statuses = np.full(len(offsets), UNKNOWN, np.int64)
            pairs = []
            for happening in article.happenings:
                for trigger in happening.triggers:
                    named = _inside(offsets, trigger)
                    if named:
                        types[named] = TYPES.index(happening.type)
                        statuses[named] = STATUSES.index(happening.status)
                        pairs.append((named[0], _slots(happening, offsets, article.text, named)))
            yield ActRow(pieces, firsts, types, statuses, pairs, article.id, offsets, article.text)


def _inside(offsets: list[Place], span: Place) -> list[int]:
    return [number for number, (start, end) in enumerate(offsets) if start < span[1] and span[0] < end]


def _slots(happening: Happening, offsets: list[Place], text: str, named: list[int]) -> NDArray[np.int64]:
    """The slot of every word of a sentence; where neither mention of a party stands in it, the words that name the party again."""
    found = np.zeros(len(offsets), np.int64)
    for slot in reversed(SLOTS[1:]):  # who acts outweighs where, should a word be both
        for party in happening.slots.get(slot, ()):
            words = _inside(offsets, party.near) or _inside(offsets, party.full) or _again(text[slice(*party.full)], offsets, text)
            found[[word for word in words if word not in named]] = SLOTS.index(slot)
    return found


_SIGNS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", **dict.fromkeys("ًٌٍَُِّْـ", "")})
_PARTICLES = ("و", "ف", "ب", "ل", "ال", "وال", "بال", "لل", "ول", "وب", "فال", "ك")
_COMMON = frozenset(
    ["في", "من", "علي", "الي", "عن", "بن", "ابن", "ال", "عبد", "ابو", "مع", "وزير", "رييس", "رئيس", "مدينه", "محافظه", "منطقه"]
)
_SHORT = 3


def _again(name: str, offsets: list[Place], text: str) -> list[int]:
    """The longest run of words that name again what `name` names in full, particles aside."""
    parts = [_bare(part) for part in re.findall(r"\w+", name) if len(part) > 1]
    best: list[int] = []
    run: list[int] = []
    for number, (start, end) in enumerate(offsets):
        word = text[start:end].translate(_SIGNS)
        same = word not in _COMMON and any(len(common) >= _SHORT for part in parts for common in part & _bare(word))
        run = [*run, number] if same else []
        if len(run) > len(best):
            best = run
    needed = 1 if len(parts) <= _SHORT + 1 else 2
    return best if len(best) >= min(needed, len(parts)) else []


def _bare(word: str) -> set[str]:
    word = word.translate(_SIGNS)
    return {word, *(word[len(lead) :] for lead in _PARTICLES if word.startswith(lead) and len(word) - len(lead) > 1)}


_HABITS: tuple[tuple[float, str, str], ...] = ((0.5, "[أإآ]", "ا"), (0.3, r"ة\b", "ه"), (0.3, r"ى\b", "ي"))


def respelled(row: ActRow, table: PieceTable, chance: random.Random) -> ActRow:
    """The row as many outlets would write it (no hamza on alef, final ha for ta marbuta); as it is where that makes it too long."""
    habits = [(letters, written) for likelihood, letters, written in _HABITS if chance.random() < likelihood]
    words = _words(row)
    for letters, written in habits:
        words = [re.sub(letters, written, word) for word in words]
    return _rewritten(row, words, table)


class Named(NamedTuple):
    """A name in a row: the words ``[first, last)``, and whether it is a person or a place."""

    first: int
    last: int
    kind: str


class NameStock:
    """The names of many rows, by kind and number of words, to stand for one another: who acts is not to be learned by heart."""

    def __init__(self, taught: Sequence[ActRow], found: Sequence[Sequence[Named]]) -> None:
        """`found`: the names of each row. Names whose first word may begin with a particle are left where they are."""
        self._of: dict[tuple[str, int], list[list[str]]] = {}
        for row, names in zip(taught, found, strict=True):
            words = _words(row)
            for name in names:
                if _free(words[name.first]):
                    self._of.setdefault((name.kind, name.last - name.first), []).append(words[name.first : name.last])

    def renamed(self, row: ActRow, names: Sequence[Named], table: PieceTable, chance: random.Random) -> ActRow:
        """The row with other names of the same kind and length, one name everywhere for the same; as it is where it gets too long."""
        words = _words(row)
        instead: dict[tuple[str, ...], list[str]] = {}
        for name in names:
            if _free(words[name.first]):
                old = tuple(words[name.first : name.last])
                words[name.first : name.last] = instead.setdefault(old, chance.choice(self._of[name.kind, len(old)]))
        return _rewritten(row, words, table)


def _words(row: ActRow) -> list[str]:
    return [row.text[start:end] for start, end in row.words]


def _free(word: str) -> bool:
    return word[0] not in "وفبلك"


def _rewritten(row: ActRow, words: Sequence[str], table: PieceTable) -> ActRow:
    pieces: list[int] = [START]
    firsts: list[int] = []
    for word in words:
        firsts.append(len(pieces))
        pieces.extend(table.cut(split_words(word)[0].key))
    return row._replace(pieces=[*pieces, END], firsts=firsts) if len(pieces) <= LONGEST + 1 else row
