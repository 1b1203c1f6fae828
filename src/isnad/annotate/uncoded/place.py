"""A word with what stands around it, and the words that are asked about there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from isnad.language import Word, fold
from isnad.ontology.tables import many, need, one_of, read_table

_SETS = {
    "ar": frozenset({"verb-next", "imperfect-next", "relative", "subjunctive", "negation", "no-verb", "no-event"}),
    "en": frozenset({"modal", "perfect", "passive", "adverb", "determiner", "no-verb", "no-event"}),
}


class Verb(NamedTuple):
    """What a word is as a verb: the form to show, the stems to group it by, whether it surely is one, whether it is known.

    ``lead`` is how many letters of the word's key stand before the verb.
    """

    form: str
    stems: tuple[str, ...]
    sure: bool
    known: bool
    lead: int = 0


class Place(NamedTuple):
    """Word ``at`` of a sentence that has the words ``[first, stop)``; ``taken`` are offsets inside names."""

    words: Sequence[Word]
    taken: frozenset[int]
    text: str
    first: int
    at: int
    stop: int

    @property
    def word(self) -> Word:
        """The word itself."""
        return self.words[self.at]

    def after(self, letters: int) -> int:
        """The offset in the text behind the first letters of the word and the marks on them."""
        start = self.word.start
        while start < self.word.end and len(fold(self.text[self.word.start : start])) < letters:
            start += 1
        while start < self.word.end and not fold(self.text[start]):
            start += 1
        return start

    def before(self, skipped: frozenset[str]) -> int:
        """The index of the word before, those skipped that only stand between; below ``first`` where there is none."""
        index = self.at - 1
        while index >= self.first and self.words[index].key in skipped:
            index -= 1
        return index

    def named(self, index: int) -> bool:
        """Whether a word belongs to a name."""
        return self.first <= index < self.stop and self.words[index].start in self.taken


@cache
def word_sets(language: str) -> Mapping[str, frozenset[str]]:
    """The words of ``ar`` or ``en`` by set, as keys. Raises `DataError`."""
    path = Path(__file__).with_name(f"words_{language}.tsv")
    found = dict.fromkeys(_SETS[language], frozenset[str]())
    for line, (name, cell) in read_table(path, ("set", "words")):
        found[one_of(path, line, "set", name, _SETS[language])] |= frozenset(fold(word) for word in many(need(path, line, "words", cell)))
    return MappingProxyType(found)
