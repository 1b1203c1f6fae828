"""How common words are in the news at large: the background against which an article's own words stand out.

A fixed background, not that of the articles at hand, makes the weight of a word in an article a property of the article alone:
signatures can be kept, and an article that arrives later changes no other.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from isnad.ontology.tables import number, read_table
from isnad.weave.stories.stems import stem


class Background:
    """Document frequencies of one language. ``weight`` is the inverse document frequency, 0 and above.

    ``known`` are the weights of the words of the table; words that it lacks are the ``rarest``.
    """

    def __init__(self, articles: float, counts: Mapping[str, float]) -> None:
        """``counts`` say in how many of so many articles each word stands."""
        self.rarest = math.log((articles + 1) / 1.5)
        self.known = {word: max(0.0, math.log((articles + 1) / (count + 0.5))) for word, count in counts.items()}

    def weight(self, word: str) -> float:
        """Natural logarithm of how rare a word is."""
        return self.known.get(word, self.rarest)


@cache
def background(language: str) -> Background:
    """The table of ``ar`` or ``en``; English for every other language."""
    return Background(*_table(language))


@cache
def stem_background(language: str) -> Background:
    """The same of stems: in no more articles than there are, a stem stands where its words do, each counted apart."""
    articles, counts = _table(language)
    of_stems: dict[str, float] = {}
    for word, count in counts.items():
        root = stem(word)
        of_stems[root] = min(articles, of_stems.get(root, 0.0) + count)
    return Background(articles, of_stems)


def _table(language: str) -> tuple[float, dict[str, float]]:
    """The number of all articles, and of those in which each word stands."""
    path = Path(__file__).with_name(f"frequency_{'ar' if language == 'ar' else 'en'}.tsv")
    counts = {word: number(path, line, "articles", cell, 1, 1e9) for line, (word, cell) in read_table(path, ("word", "articles"))}
    return counts.pop("*", 1.0), counts
