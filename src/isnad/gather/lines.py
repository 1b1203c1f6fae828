"""The lines of a text, with a reading of each for matching against the lists of known phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from isnad.records import Span

_BREAK = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u061c\ufeff\x00"
_EDGE = _INVISIBLE + " \t\xa0\u3000\u2002\u2003\u2009\u202f"
_ORNAMENT = _EDGE + "«»“”\"'‹›<>|•·*-–—_=+#~.,،؛:;!?؟…()[]{}/\\►▶◄●■★→←↓↑0123456789@"
_FOLD = str.maketrans(
    dict.fromkeys("أإآٱ", "ا")
    | {"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "：": ":"}
    | {"\xa0": " ", "\u202f": " ", "\t": " "}
    | {chr(0x660 + digit): str(digit) for digit in range(10)}
    | {chr(0x6F0 + digit): str(digit) for digit in range(10)}
)
_FOLDED = tuple((chr(one), str(other)) for one, other in _FOLD.items())
"""The same pair by pair: no letter that comes out is one that goes in, so the order is free."""
_LONG = 24
"""Letters from which on so many searches through a text cost less than to look every letter up."""
_SENTENCE_END = (".", "!", "؟", "?", "。", "…")


@dataclass(frozen=True)
class Line:
    """A line with something in it, without the white space and the invisible signs at its borders."""

    span: Span
    raw: str

    @cached_property
    def text(self) -> str:
        """The line folded code point for code point, so that its offsets are those of the line."""
        return fold(self.raw)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.raw.split())

    @cached_property
    def core(self) -> str:
        """The folded line without bullets, arrows, counters and punctuation at its borders."""
        return self.text.strip(_ORNAMENT)

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence that states something ends: with a full stop, not with dots that hang."""
        return self.raw.endswith(".") and not self.raw.endswith("..")

    @property
    def ends(self) -> bool:
        """Whether it ends with any mark that ends sentences."""
        return self.raw.rstrip("\"'”»)“").endswith(_SENTENCE_END)

    def after(self, length: int) -> Line:
        """The rest of the line after its first code points."""
        rest = self.raw[length:].lstrip(_EDGE)
        return Line(Span(self.span.end - len(rest), self.span.end), rest)


def fold(text: str) -> str:
    """One code point for each: alef forms as alef, alef maqsura as ya, ta marbuta as ha, ASCII digits, plain spaces, lower case."""
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text
    if len(folded) < _LONG:
        return folded.translate(_FOLD)
    for one, other in _FOLDED:
        folded = folded.replace(one, other)
    return folded


def lines_of(text: str, start: int = 0) -> list[Line]:
    """All lines from an offset on that hold more than white space and invisible signs."""
    found = []
    for match in _BREAK.finditer(text, start):
        rest = match[0].lstrip(_EDGE)
        raw = rest.rstrip(_EDGE)
        if raw:
            first = match.end() - len(rest)
            found.append(Line(Span(first, first + len(raw)), raw))
    return found
