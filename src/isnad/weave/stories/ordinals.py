"""Which of several a title tells of: the second aeroplane, the third day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from isnad.language.number_words import number_words
from isnad.weave.stories.stems import stem


@cache
def _numbers() -> Mapping[str, int]:
    """The number of each stem, Arabic and English."""
    return MappingProxyType(
        {stem(word): int(value) for language in ("ar", "en") for word, (value, _) in number_words(language)["ordinal"].items()}
    )


def ordinals(words: Iterable[str]) -> tuple[int, ...]:
    """The ordinal numbers among the keys of words, each once, in order."""
    known = _numbers()
    return tuple(sorted({known[found] for word in words if (found := stem(word)) in known}))
