"""Where known things and heads of titles stand in a text: words, offsets, the particle before them, the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from isnad.annotate.document import Document
from isnad.annotate.names.lexicon import Entry, HeadForm
from isnad.language import Hit
from isnad.records import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A known thing at words ``[first, last)``; ``start`` is the offset behind the clitics, the article included."""

    first: int
    last: int
    start: int
    end: int
    entry: Entry
    particle: str
    definite: bool


@dataclass(frozen=True, slots=True)
class HeadAt:
    """A title head at words ``[first, last)``."""

    first: int
    last: int
    start: int
    end: int
    form: HeadForm
    particle: str
    definite: bool
    owned: bool = False


def inside(document: Document, hit: Hit[Any]) -> tuple[int, int, int, int, str, bool] | None:
    """Word range, offsets with the article, particle and definiteness of a hit."""
    span, prefix = hit.span, hit.prefix
    start, definite, particle = span.start, False, prefix
    if prefix.endswith(("لل", "ال")):
        start, definite, particle = span.start - 2, True, prefix[:-2]
    elif prefix.endswith("ل") and document.text[span.start : span.start + 2] == "لل":
        definite, particle = True, prefix[:-1]
    elif document.keyed.piece(span.start, span.start + 2) == "ال":
        definite = True
    indexes = document.word_range(Span(start, span.end))
    if not indexes:
        return None
    return indexes.start, indexes.stop, start, span.end, particle, definite
