"""How common words are in the news at large: the background against which an article's own words stand out.

A fixed background, not that of the articles at hand, makes the weight of a word in an article a property of the article alone:
signatures can be kept, and an article that arrives later changes no other.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

from isnad.ontology.tables import number, read_table


class Background:
    """Document frequencies of one language. ``weight`` is the inverse document frequency, 0 and above."""

    def __init__(self, path: Path) -> None:
        articles = 1.0
        counts: dict[str, float] = {}
        for line, (word, cell) in read_table(path, ("word", "articles")):
            count = number(path, line, "articles", cell, 1, 1e9)
            if word == "*":
                articles = count
            else:
                counts[word] = count
        self._rarest = math.log((articles + 1) / 1.5)
        self._weights = {word: max(0.0, math.log((articles + 1) / (count + 0.5))) for word, count in counts.items()}

    def weight(self, word: str) -> float:
        """Natural logarithm of how rare a word is; words that the table lacks are the rarest."""
        return self._weights.get(word, self._rarest)


@cache
def background(language: str) -> Background:
    """The table of ``ar`` or ``en``; English for every other language."""
    name = "ar" if language == "ar" else "en"
    return Background(Path(__file__).with_name(f"frequency_{name}.tsv"))
