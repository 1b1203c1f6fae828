"""Whether a name is that of a news agency, newspaper, channel or site."""

from __future__ import annotations

from functools import cache, lru_cache

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.ontology.outlets import load_outlets


@cache
def _names() -> frozenset[str]:
    found: set[str] = set()
    for outlet in load_outlets():
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings):
            key = fold(name)
            if key and name not in outlet.needs_cue:
                found |= {key, bare(key)}
    return frozenset(found)


@lru_cache(maxsize=20_000)
def is_outlet(name: str) -> bool:
    """Whether the name, as it stands in a text, is that of a known outlet; common words are not taken."""
    key = fold(name)
    return bool(key) and (key in _names() or bare(key) in _names())
