"""What the encoder's heads say of an article's acts, word by word: a second reader beside the frames.

A head names the type of act that a word tells, how real it is, and who stands in its slots; what it says comes with a probability and
without a reason, so the frames stay the explanation wherever they speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk

if TYPE_CHECKING:
    from isnad.tagger import Acts


_LEAST = 1e-6  # keeps the length of a vector of noughts from dividing


class Named(NamedTuple):
    """What a head says of one word: that it names an act at all, the likeliest type, and each status, with probabilities."""

    chance: float
    type: str
    typed: float
    statuses: Mapping[str, float]


class Heads:
    """What the heads say of one document. Asked for words by their index in the document; of a word that they did not see, nothing."""

    def __init__(self, document: Document) -> None:
        self._rows: dict[int, tuple[Acts, int]] = {}
        self._slots: dict[tuple[int, str], dict[int, list[float]]] = {}
        self._directions: dict[int, NDArray[np.float32]] = {}
        for sentence, acts in zip(document.sentences, document.acts, strict=False):
            if acts is None or not len(acts.words):
                continue
            at = 0  # both cut the sentence into words, each in its own way: the first of the tagger's that touches one of the document's
            for index in document.word_range(sentence):
                word = document.words[index]
                while at < len(acts.words) - 1 and acts.words[at].end + sentence.start <= word.start:
                    at += 1
                if acts.words[at].start + sentence.start < word.end:
                    self._rows[index] = (acts, at)

    def __bool__(self) -> bool:
        return bool(self._rows)

    def words(self) -> list[int]:
        """The words that the heads saw, in order."""
        return sorted(self._rows)

    def chance(self, word: int) -> float:
        """The probability that a word names an act of any type."""
        if word not in self._rows:
            return 0.0
        acts, row = self._rows[word]
        return 1.0 - float(acts.types[row, 0])

    def of_type(self, word: int, kind: str) -> float:
        """The probability that a word names an act of this type."""
        if word not in self._rows:
            return 0.0
        acts, row = self._rows[word]
        return float(acts.types[row, acts.heads.types.index(kind)])

    def named(self, word: int) -> Named | None:
        """What is said of a word; None for one that the heads did not see."""
        if word not in self._rows:
            return None
        acts, row = self._rows[word]
        chances = acts.types[row]
        best = 1 + int(chances[1:].argmax())
        statuses = dict(zip(acts.heads.statuses, acts.statuses[row].tolist(), strict=True))
        return Named(1.0 - float(chances[0]), acts.heads.types[best], float(chances[best]), statuses)

    def likeness(self, word: int, other: int) -> float:
        """How alike the encoder sees two words, as the cosine of their projections; 0 where it did not see both."""
        if word not in self._rows or other not in self._rows:
            return 0.0
        return float(self._direction(word) @ self._direction(other))

    def again(self, word: int, other: int, alike: tuple[bool, bool], kind: str, gap: int) -> float:
        """The log odds that a word names the act of this type that another names `gap` sentences before it; 0 where not both were seen.

        `alike`: whether the two are one word, and whether they have one root.
        """
        if word not in self._rows or other not in self._rows:
            return 0.0
        (acts, row), (before, at) = self._rows[word], self._rows[other]
        return acts.heads.again.odds(before.telling[at], acts.telling[row], alike, gap, acts.heads.types.index(kind))

    def _direction(self, word: int) -> NDArray[np.float32]:
        known = self._directions.get(word)
        if known is None:
            acts, row = self._rows[word]
            both = np.concatenate([acts.acting[row], acts.taking[row]])
            known = self._directions[word] = both / (np.linalg.norm(both) + _LEAST)
        return known

    def slot(self, word: int, kind: str, piece: Chunk, slot: str) -> float:
        """The probability that a phrase stands in a slot of the act that a word of its sentence names: that of its likeliest word.

        Of a name with its offices the heads often see one part alone.
        """
        return max(self.chances(word, kind, range(piece.start, piece.end), slot), default=0.0)

    def stretch(self, word: int, kind: str, span: range, slot: str) -> float:
        """The same for a stretch of words that is no party: the mean over its words."""
        chances = self.chances(word, kind, span, slot)
        return sum(chances) / len(chances) if chances else 0.0

    def at(self, word: int, kind: str, other: int, slot: str) -> float:
        """The probability that one other word stands in a slot of the act; 0 where it is not of the trigger's sentence."""
        row = self._table(word, kind).get(other)
        return 0.0 if row is None else row[self._rows[word][0].heads.slots.index(slot)]

    def chances(self, word: int, kind: str, span: range, slot: str) -> list[float]:
        """The probability of each word of a stretch to stand in a slot; of the words of the trigger's own sentence alone."""
        known = self._table(word, kind)
        if not known:
            return []
        column = self._rows[word][0].heads.slots.index(slot)
        return [known[index][column] for index in span if index in known]

    def _table(self, word: int, kind: str) -> Mapping[int, list[float]]:
        """The probabilities of the words of a trigger's sentence to stand in each slot; nothing for a word that the heads did not see."""
        known = self._slots.get((word, kind))
        if known is None:
            known = self._slots[word, kind] = {}
            if word in self._rows:
                own, row = self._rows[word]
                table = own.slots(row, kind).tolist()
                known.update((index, table[at]) for index, (acts, at) in self._rows.items() if acts is own)
        return known
