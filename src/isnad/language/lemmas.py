"""Lemmas of common words. Names and titles are to be taken out first: a lemmatiser breaks them."""

from __future__ import annotations

from functools import lru_cache

import simplemma


@lru_cache(maxsize=100_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of one word of ``ar`` or ``en`` in its spelling in the text; the word itself where it is not known."""
    return str(simplemma.lemmatize(word, lang=language)) if language in {"ar", "en"} else word
