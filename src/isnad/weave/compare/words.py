"""The words of a claim (a headline or an opening sentence) as they are compared: stems with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from isnad.language import Keyed
from isnad.records import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
_PARTICLES = "وبلف"
_ENDINGS = ("هما", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "ه", "ي", "ا")
_ENGLISH = ("ing", "ed", "es", "s")
_ARABIC = re.compile("[\u0621-\u064a]")


class ClaimWord(NamedTuple):
    """One word: its stem, its key and its place in the text."""

    stem: str
    key: str
    span: Span


@lru_cache(maxsize=100_000)
def stem(key: str) -> str:
    """What is left of a word's key without article, particle and ending; three letters at least. Right often enough to compare by."""
    if not _ARABIC.match(key):
        return next((key[: -len(end)] for end in _ENGLISH if key.endswith(end) and len(key) - len(end) >= 4), key)
    article = next((start for start in _ARTICLES if key.startswith(start) and len(key) - len(start) >= 3), "")
    rest = key[len(article) :]
    if not article and len(key) > 4 and key[0] in _PARTICLES:
        rest = key[1:]
    return next((rest[: -len(end)] for end in _ENDINGS if rest.endswith(end) and len(rest) - len(end) >= 3), rest)


def claim_words(text: str, within: Span) -> tuple[ClaimWord, ...]:
    """The words of a stretch of text, in order."""
    keyed = Keyed(within.of(text))
    return tuple(
        ClaimWord(stem(match.group()), match.group(), keyed.span(match.start(), match.end()).shift(within.start))
        for match in _WORD.finditer(keyed.key)
    )
