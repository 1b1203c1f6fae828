"""Keys: text folded for matching, with an alignment back to the stored text.

One alef, one hamza seat, one ya, one ta marbuta; no diacritics, tatweel, joiners or bidi controls; ASCII digits; lower case. A key
is for comparing only and is never shown.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from isnad.language.remembered import remembered
from isnad.records import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SAME = str.maketrans(
    "أإآٱؤئىیېکگةۃۀھہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u00a0\u202f\u2007\u2009“”„‟«»″‘’‚‛′`‐‑‒–—―−",
    "ااااويييي" + "كك" + "ههههه" + "0123456789" * 2 + " " * 4 + '"' * 7 + "'" * 6 + "-" * 7,
)
"""One code point for one: offsets stay."""
_REPLACED = tuple((chr(one), chr(other)) for one, other in _SAME.items())
"""The same pair by pair: no letter that comes out is one that goes in, so the order is free."""
_LONG = 60
"""Letters from which on so many searches through a text cost less than to look every letter up: a fifteenth for a whole article."""

DROPPED = "\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"
"""Code points that a key leaves out, as the inside of a regular-expression class."""

_DROPPED = re.compile(f"[{DROPPED}]")
_TRAILING = frozenset(
    char
    for block in (range(0xA0, 0x100), range(0x600, 0x700), range(0x2000, 0x2070), range(0xFE00, 0xFF00))
    for char in map(chr, block)
    if _DROPPED.match(char) and char not in "\u200e\u200f\u202a\u202b\u202c"
)
"""Dropped code points that belong to the letter before them."""
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]")
_CHANGED = re.compile(f"{_DROPPED.pattern}|{_PRESENTATION.pattern}")


class Keyed:
    """A text with its key. ``key`` is the folded text; spans of it lead back to spans of ``text``."""

    __slots__ = ("_gaps", "_letters", "_same", "_shifts", "folded", "key", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._gaps: list[int] = []
        self._shifts: list[int] = []
        self.folded: str | None = None
        self._letters: bytes | None = None
        self._same = _same_length(text)
        out: list[str] = []
        if _PRESENTATION.search(text):
            self._expand(out)
        else:
            self.folded = self._same
            self._fold(0, len(text), 0, out)
        self.key = out[0] if len(out) == 1 else "".join(out)

    def _note(self, at: int, shift: int) -> None:
        """Remember that from key offset ``at`` on, text offsets are ``shift`` higher."""
        if self._gaps and self._gaps[-1] == at:
            self._shifts[-1] = shift
        else:
            self._gaps.append(at)
            self._shifts.append(shift)

    def _fold(self, start: int, end: int, length: int, out: list[str]) -> int:
        """Fold a stretch without presentation forms onto the end of the key, which is ``length`` long before; returns its new length."""
        last = start
        for match in _DROPPED.finditer(self.text, start, end):
            at = match.start()
            if at > last:
                out.append(self._same[last:at])
                length += at - last
            last = at + 1
            self._note(length, last - length)
        if last < end:
            out.append(self._same[last:end])
        return length + max(0, end - last)

    def _expand(self, out: list[str]) -> None:
        """Fold a text with presentation forms, whose compatibility letters can be more than one."""
        length, last = 0, 0
        for match in _PRESENTATION.finditer(self.text):
            at = match.start()
            length = self._fold(last, at, length, out)
            piece = _same_length(_DROPPED.sub("", unicodedata.normalize("NFKC", match.group())))
            for _ in piece:
                self._note(length, at - length)
                length += 1
            out.append(piece)
            last = at + 1
            self._note(length, last - length)
        self._fold(last, len(self.text), length, out)

    @property
    def letters(self) -> bytes:
        """1 for each code point of the key that is a letter, digit or underscore, else 0; a 0 behind the last, and so before the first."""
        if self._letters is None:
            self._letters = _letters_of(self.key)
        return self._letters

    def piece(self, start: int, end: int) -> str:
        """The key of the text's ``[start, end)``."""
        if self.folded is None and _PRESENTATION.search(self.text, start, end):
            return Keyed(self.text[start:end]).key
        piece = self._same[start:end]
        return _DROPPED.sub("", piece) if self._gaps else piece

    def pieces(self, spans: Sequence[tuple[int, int]]) -> list[str]:
        """The keys of many stretches ``(start, end)`` of the text, which come in order and do not overlap."""
        same = self._same
        found = [same[start:end] for start, end in spans]
        if self._gaps or self.folded is None:
            for match in _CHANGED.finditer(self.text):
                at = bisect_right(spans, (match.start(), len(same))) - 1
                if at >= 0 and match.start() < spans[at][1]:
                    found[at] = self.piece(*spans[at])
        return found

    def offset(self, at: int) -> int:
        """The text offset of the key's code point ``at``."""
        index = bisect_right(self._gaps, at) - 1
        return at + self._shifts[index] if index >= 0 else at

    def span(self, start: int, end: int) -> Span:
        """The span of the text that the key's ``[start, end)`` stands for, the marks on its last letter included.

        An empty stretch of the key has no span: ``end`` must be greater than ``start``.
        """
        if not self._gaps:
            return Span(start, end)
        last = self.offset(end - 1) + 1
        while last < len(self.text) and self.text[last] in _TRAILING:
            last += 1
        return Span(self.offset(start), last)

    def spans(self, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """What :meth:`span` gives for many stretches of the key, which come in order and do not overlap."""
        if not self._gaps:
            return list(found)
        text, size, places = self.text, len(self.text), []
        gaps, shifts = [*self._gaps, len(self.key) + 1], [0, *self._shifts]
        index = 0
        for start, end in found:
            while gaps[index] <= start:
                index += 1
            first = start + shifts[index]
            while gaps[index] < end:
                index += 1
            last = end + shifts[index]
            while last < size and text[last] in _TRAILING:
                last += 1
            places.append((first, last))
        return places

    def at(self, offset: int) -> int:
        """The offset in the key of the text's code point ``offset`` (of the next kept one, if that one is dropped)."""
        if not self._gaps:
            return offset
        low, high = 0, len(self.key)
        while low < high:
            middle = (low + high) // 2
            if self.offset(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def _letters_of(key: str) -> bytes:
    """What :attr:`Keyed.letters` gives; looked up for all code points at once, which takes a tenth of the time."""
    import numpy as np  # those who only fold words do without it

    codes = key.encode("utf-16-le", "surrogatepass")
    if len(codes) == 2 * len(key):
        letters: NDArray[np.uint8] = _basic_letters()[np.frombuffer(codes, dtype="<u2")]
        return letters.tobytes() + b"\0"
    return bytes(map(_is_letter, key)) + b"\0"


@cache
def _basic_letters() -> NDArray[np.uint8]:
    """The same of every code point of the basic plane."""
    import numpy as np

    return np.array([_is_letter(chr(code)) for code in range(0x10000)], dtype=np.uint8)


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=64)
def keyed_article(text: str) -> Keyed:
    """A whole article with its key, remembered for a while: its reader, its fingerprint and its story ask for it in turn."""
    return Keyed(text)


def _same_length(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    if len(lower) < _LONG:
        return lower.translate(_SAME)
    for one, other in _REPLACED:
        lower = lower.replace(one, other)
    return lower


def fold_once(text: str) -> str:
    """The key of a text, stripped and with single spaces; empty where nothing is left to compare.

    Two empty keys are not equal for any purpose: callers test for emptiness before they compare.
    """
    key = Keyed(text).key if _CHANGED.search(text) else _same_length(text)
    return " ".join(key.split())


@remembered(200_000)
def fold(text: str) -> str:
    """The same of a short text, which is remembered: names and words come again."""
    return fold_once(text)
