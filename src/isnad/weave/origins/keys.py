"""The key under which two names of one source are equal, and names that name nobody."""

from __future__ import annotations

from functools import lru_cache

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.weave.origins.outlets import known_outlet
from isnad.weave.origins.words import noun_of, tokens, words_of

_ARTICLES = frozenset({"a", "an", "the"})


@lru_cache(maxsize=50_000)
def source_key(name: str) -> str | None:
    """A key under which two names of one source are equal: the outlet's id where it is known, else its words without type nouns.

    A document goes by the one who issued it: ``بيان لوزارة الخارجية`` and ``وزارة الخارجية`` are equal. None where nobody is named
    (``وكالات``, ``البيان``, ``تصريح صحفي``): two such names say nothing about each other.
    """
    outlet = known_outlet(name)
    if outlet:
        return f"outlet {outlet.id}"
    words = [word for word in tokens(name) if word not in _ARTICLES]
    words = [word for word in words if not {word, bare(word)} & words_of("plain")] or words
    if words and noun_of(words[0], "document"):
        words = [word for word in words[1:] if word not in words_of("issued") and word not in words_of("again")]
        words[:1] = [_without_preposition(word) for word in words[:1]]
    kept = [bare(word) for word in words if not {word, bare(word)} & words_of("noun")]
    return f"name {' '.join(kept)}" if kept else None


def _without_preposition(word: str) -> str:
    """``لوزارة`` as ``وزارة``, ``للقيادة`` as ``القيادة``."""
    if word.startswith("لل") and len(word) > 4:
        return "ال" + word[2:]
    return word[1:] if word.startswith("ل") and len(word) > 4 else word


def office_of(name: str) -> str | None:
    """The office of state in which an unnamed source sits (``مسؤول في وزارة الداخلية``); None where the name gives none."""
    words = name.split()
    for at, word in enumerate(words[1:-1], 1):
        if fold(word) in words_of("within"):
            rest = [each for each in words[at + 1 :] if fold(each) not in _ARTICLES]
            if any(noun_of(key, "body") for each in (rest[:1], rest[-1:]) for key in tokens(" ".join(each))):
                return " ".join(rest)
    return None


def names_nobody(name: str) -> bool:
    """Whether a credit names nobody in particular (``وكالات``): two articles with it need not rest on one agency."""
    return all(word in words_of("noun") for word in fold(name).split())
