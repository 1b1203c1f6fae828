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
    keyed, away = Keyed(within.of(text)), within.start
    found = list(_WORD.finditer(keyed.key))
    places = keyed.spans([match.span() for match in found])
    return tuple(
        ClaimWord(stem(match.group()), match.group(), Span(away + start, away + end))
        for match, (start, end) in zip(found, places, strict=True)
    )
