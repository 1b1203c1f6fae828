"""What name tables say of a word, as the number of a row of the graph's table vectors.

A word that training never saw is cut into pieces that mean little; that tables know it as a given name or a place then says much.
The file lists for every set of *features* that occurs the words that have it, folded; the line number is the row. Words in no
list have row 0. `training/tables.py` says where the words come from and writes the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from isnad.ontology.tables import DataError, read_table

PARTICLE, STRIPPED = "particle", "stripped"
"""The features of the particles that are written onto a name, and of a word that is a name without the particle before it."""
FREQUENCIES = frozenset({"known", "frequent"})  # the features that say how common a word is, and nothing of names
_COLUMNS = ("features", "words")
_SHORTEST = 2  # letters that must be left of a word without its particle
_ARTICLE = "ال"
_FOLDED = str.maketrans("أإآٱةىؤئ", "ااااهيوي")


def fold(key: str) -> str:
    """The form of a key that the tables list: hamzas, ta marbuta and alef maqsura as plain letters, as many outlets write them."""
    return key.translate(_FOLDED)


class WordTables:
    """The rows of words. Words repeat, so every word is looked up once and remembered, up to a bound."""

    def __init__(self, features: Sequence[frozenset[str]], words: dict[str, int], *, remember: int = 200_000) -> None:
        """`features` of each row, the first of them none; `words`: the row of each folded word."""
        self.features = tuple(features)
        self._words = words
        self._row = {one: row for row, one in enumerate(self.features)}
        self._is_name = [bool(one - FREQUENCIES - {PARTICLE}) for one in self.features]
        particles = [word for word, row in words.items() if PARTICLE in self.features[row]]
        self._particles = sorted(particles, key=len, reverse=True)
        self._known: dict[str, int] = {}
        self._remember = remember

    def __len__(self) -> int:
        return len(self.features)

    @classmethod
    def read(cls, path: Path) -> WordTables:
        """Read the file. Raises `DataError` naming the line that is wrong."""
        features: list[frozenset[str]] = []
        found: dict[str, int] = {}
        for number, (names, words) in read_table(path, _COLUMNS):
            row = frozenset(names.split(",")) - {"none"}
            if bool(row) != bool(features) or row in features:
                raise DataError(path, number, f"the features are {names!r}", "write 'none' first and every other set once")
            for word in words.split():
                found[word] = len(features)
            features.append(row)
        return cls(features, found)

    def row(self, key: str) -> int:
        """The row of a word, given by its key (see `isnad.tagger.words`): of the word itself, or of what is left without a particle."""
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= self._remember:
                self._known.clear()
            known = self._known[key] = self._look_up(fold(key))
        return known

    def _look_up(self, word: str) -> int:
        row = self._words.get(word, 0)
        if self._is_name[row]:
            return row
        for particle in self._particles:
            rest = word[len(particle) :]
            if not word.startswith(particle) or len(rest) < _SHORTEST:
                continue
            # ل and ال make لل: behind it the article is gone.
            inner = self._words.get(_ARTICLE + rest if particle == "لل" else rest, 0)
            if self._is_name[inner]:
                return self._row.get(stripped(self.features[row], self.features[inner]), row)
        return row


def stripped(whole: frozenset[str], inner: frozenset[str]) -> frozenset[str]:
    """The features of a word that has a particle before a name."""
    return whole | (inner - FREQUENCIES) | {STRIPPED}
