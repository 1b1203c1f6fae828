"""Quotation marks of every kind, paired line by line: « », “ ”, „ “, straight, HTML-escaped, the wrong way round and unbalanced."""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.records import Span

_MARK = re.compile(r"&quot;|''|``|[«»“”„‟\"″]|\n")
_OPENERS = frozenset("«„")
_CLOSERS = frozenset("»")


class Quote(NamedTuple):
    """A stretch in quotation marks: ``outer`` with them, ``inner`` without them and without white space; ``closed`` if the end mark stands."""

    outer: Span
    inner: Span
    closed: bool


def quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of a text, in order, none inside another.

    A mark that can only open or only close is believed, except where an opening mark comes while a quotation is open and the text
    before it shows that it closes (``”كذا”``); any other mark closes what is open, else opens. A line break closes all.
    """
    found: list[Quote] = []
    start: int | None = None
    after = 0
    for match in _MARK.finditer(text + "\n"):
        mark = match.group()
        if mark == "\n":
            if start is not None:
                _add(found, text, (start, after, match.start(), match.start()))
            start = None
        elif start is None:
            if mark not in _CLOSERS or _opens(text, match.end()):
                start, after = match.start(), match.end()
        elif mark not in _OPENERS:
            _add(found, text, (start, after, match.start(), match.end()))
            start = None
    return tuple(found)


def _opens(text: str, end: int) -> bool:
    """Whether a mark stands right before a word, as opening marks do."""
    return end < len(text) and text[end].isalnum()


def _add(found: list[Quote], text: str, places: tuple[int, int, int, int]) -> None:
    start, first, last, end = places
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        found.append(Quote(Span(start, end), Span(first, last), end > last))
