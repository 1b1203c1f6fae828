"""The words of an Arabic document with its clauses and chunks, and what stands behind a word, on which the choice of readings rests."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from isnad.annotate.clauses import Clause, clauses
from isnad.annotate.document import Document
from isnad.annotate.events.arabic.resumed import resumed
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks import chunk
from isnad.annotate.events.triggers.heads import Heads
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered

_SOMEWHERE = "somewhere"
_OVER = "علي"
"""In a frame's words after a verb or noun: a town or region must stand right behind."""
_PREP_STEMS = ("علي", "عن", "من", "الي", "في")


class ArabicText:
    """The words of a document with its clauses and chunks; ``inside`` is the chunk of a word, ``dated`` are the words of times."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.keys = document.keys
        self.heads = Heads(document)
        self.clauses = resumed(document, clauses(document))
        self.starts = [clause.start for clause in self.clauses]
        self.dated = {index for time in document.times for index in document.word_range(time.span)}
        self.chunks: list[Chunk] = chunk(document)
        self.chunk_starts = [piece.start for piece in self.chunks]
        self.inside = self._inside()

    def _inside(self) -> dict[int, int]:
        """The chunk that covers a word."""
        found: dict[int, int] = {}
        for number, piece in enumerate(self.chunks):
            for word in range(piece.start, piece.end):
                found.setdefault(word, number)
        return found

    def _follows(self, at: int, after: tuple[str, ...], reach: int, end: int) -> bool:
        """Whether one of the wanted words stands within ``reach`` steps after a word; a whole party is one step, however long."""
        singles, stems, letters, pairs = _wanted(after)
        if _SOMEWHERE in after and self._somewhere(at):
            return True
        keys, words, inside = self.keys, self.words, self.inside
        steps, last = 0, -1
        for index in range(at + 1, end):
            number = inside.get(index, -1)
            if (number < 0 or number != last) and words[index].kind != "mark":
                steps += 1
                if steps > reach:
                    return False
            last = number
            key = keys[index]
            faces = _faces(key)
            if not singles.isdisjoint(faces):
                return True
            if stems and steps <= 7 and key.startswith(stems) and any(_is_preposition(key, stem) for stem in stems):
                return True
            if letters and steps <= 5 and key.startswith(letters) and len(key) > 3:
                return True
            for first, rest in pairs:
                if first in faces and index + 1 < len(keys) and rest in _faces(keys[index + 1]):
                    return True
        return False

    def _somewhere(self, at: int) -> bool:
        """Whether a town or region that is no state stands behind a word or its subject (``حرر الجيش عدن``, ``استولى الجيش على عدن``)."""
        number = self.inside.get(at + 1)
        if number is not None and self.chunks[number].bare and self.chunks[number].kind != "place":
            behind = self.chunks[number].end
            number = self.inside.get(behind + (self.keys[behind : behind + 1] == [_OVER]))
        piece = self.chunks[number] if number is not None else None
        return piece is not None and piece.kind == "place" and not piece.state and piece.prep in {None, _OVER}

    def _any_word(self, wanted: frozenset[str], start: int, stop: int) -> bool:
        keys = self.keys
        for index in range(start, stop):
            if keys[index] in wanted:
                return True
            if index + 1 < stop and f"{keys[index]} {keys[index + 1]}" in wanted:
                return True
        return False

    def clause_of(self, at: int) -> Clause:
        """The clause in which a word stands."""
        return self.clauses[self.clause_index(at)]

    def clause_index(self, at: int) -> int:
        """The index of the clause in which a word stands."""
        return max(0, bisect_right(self.starts, at) - 1)


class _Wanted(NamedTuple):
    """What must follow a word, by kind: whole words, prepositions that may carry a pronoun, letters, and pairs of words."""

    words: frozenset[str]
    stems: tuple[str, ...]
    letters: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


@lru_cache(maxsize=10_000)
def _wanted(after: tuple[str, ...]) -> _Wanted:
    single = [word for word in after if " " not in word]
    return _Wanted(
        words=frozenset(word for word in single if len(word) > 1 and word not in _PREP_STEMS),
        stems=tuple(word for word in single if word in _PREP_STEMS),
        letters=tuple(word for word in single if len(word) == 1),
        pairs=tuple((first, rest) for first, _, rest in (word.partition(" ") for word in after if " " in word)),
    )


def _is_preposition(key: str, stem: str) -> bool:
    """Whether a word is a preposition, alone or with a pronoun (``عليه``)."""
    return key == stem or (key.startswith(stem) and len(key) - len(stem) <= 3 and key != stem + "ا")


@remembered(200_000)
def _faces(key: str) -> frozenset[str]:
    """The words that a word of the text can count as: without particles, the article or the accusative ending."""
    found = {key, key.removeprefix("ال")}
    for lead, rest in splits(key):
        found.add(rest)
        if lead.endswith("ال"):
            found.add("ال" + rest)
    return frozenset(found | {face[:-1] for face in found if face.endswith("ا") and len(face) > 3})
