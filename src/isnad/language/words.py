"""Words, numbers and marks of a text, in order."""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.language.keys import DROPPED, Keyed

_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,٫٬:/]\d+)*%?)|(?P<clitic>(?<=[^\W\d_])['’]s\b)|(?P<word>[^\W\d_](?:[^\W_]|[{DROPPED}]|(?<=\w)[-'’](?=[A-Za-z]{{2}}))*)|(?P<mark>[^\s{DROPPED}])"
)


class Word(NamedTuple):
    """One token: code points ``[start, end)`` of the text, its ``key``, and ``kind`` word, number, mark or clitic (the English ’s)."""

    start: int
    end: int
    key: str
    kind: str


def words(keyed: Keyed) -> tuple[Word, ...]:
    """All tokens of a text; diacritics and joiners inside a word belong to it, white space to none."""
    piece = keyed.piece
    found = (Word(m.start(), m.end(), piece(m.start(), m.end()), str(m.lastgroup)) for m in _TOKEN.finditer(keyed.text))
    return tuple(word for word in found if word.key)  # a rule of tatweels is no word
