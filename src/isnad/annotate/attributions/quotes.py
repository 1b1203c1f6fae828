"""Quotation marks of every kind, paired line by line: « », “ ”, „ “, straight, HTML-escaped, the wrong way round and unbalanced."""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.records import Span

_MARK = re.compile(r"&quot;|''|``|[«»“”„‟\"″]|\n")
_OPENERS = frozenset("«„")
_CLOSERS = frozenset("»")
_STRAIGHT = frozenset({'"', "″"})


class Quote(NamedTuple):
    """A stretch in quotation marks: ``outer`` with them, ``inner`` trimmed and without them; ``closed`` if the end mark stands."""

    outer: Span
    inner: Span
    closed: bool


def quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of a text, in order, none inside another.

    A mark that can only open or only close is believed, unless what stands around it shows that it is the wrong way round
    (``”كذا”``); a straight mark goes by white space, else it closes what is open and opens otherwise. A line break closes all.
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
            continue
        before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if start is None:
            if _can_open(mark, before, behind):
                start, after = match.start(), match.end()
        elif (mark not in _OPENERS or _surely_closes(behind)) and not (mark in _STRAIGHT and _surely_opens(before, behind)):
            _add(found, text, (start, after, match.start(), match.end()))
            start = None
        elif mark in _STRAIGHT:
            start, after = match.start(), match.end()  # the one before was never closed
    return tuple(found)


def _can_open(mark: str, before: str, behind: str) -> bool:
    """Whether a mark may open a quotation where none is open."""
    if mark in _CLOSERS:
        return behind.isalnum()
    return mark not in _STRAIGHT or not (
        before and not before.isspace() and before not in "([:-ـلبوف،," and (not behind or behind in " \n.،,؛:)")
    )


def _surely_closes(behind: str) -> bool:
    """Whether an opening mark, where one is open already, closes it (``«كذا «.``): a mark that ends a clause stands right behind it."""
    return not behind or behind in "\n.،,؛:)؟!?"


def _surely_opens(before: str, behind: str) -> bool:
    """Whether spacing shows that a straight mark opens: white space before it, a letter right behind it."""
    return (not before or before.isspace()) and behind.isalnum()


def _add(found: list[Quote], text: str, places: tuple[int, int, int, int]) -> None:
    start, first, last, end = places
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        found.append(Quote(Span(start, end), Span(first, last), end > last))
