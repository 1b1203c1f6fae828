"""Lemmas of common words. Names and titles are to be taken out first: a lemmatiser breaks them."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=100_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of one word of ``ar`` or ``en`` in its spelling in the text; the word itself where it is not known."""
    import simplemma  # with rules for fifty languages: a third of a second that only this needs

    return str(simplemma.lemmatize(word, lang=language)) if language in {"ar", "en"} else word
