"""The words of a claim (a headline or an opening sentence) as they are compared: stems with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.language import Keyed
from isnad.records import Span
from isnad.weave.stories.stems import stem

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


class ClaimWord(NamedTuple):
    """One word: its stem, its key and its place in the text."""

    stem: str
    key: str
    span: Span


def claim_words(text: str, within: Span) -> tuple[ClaimWord, ...]:
    """The words of a stretch of text, in order."""
    keyed = Keyed(within.of(text))
    return tuple(
        ClaimWord(stem(match.group()), match.group(), keyed.span(match.start(), match.end()).shift(within.start))
        for match in _WORD.finditer(keyed.key)
    )
