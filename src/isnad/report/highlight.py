"""The original texts with the evidence marked: whole words only, so that no Arabic word loses its joining."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from isnad.records import Span
from isnad.report.direction import clean, direction

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d])*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: plain, or marked as the evidence of some facts. ``anchors`` are the ids to jump to."""

    words: str
    marks: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of an article. ``kind`` is title, text or furniture."""

    pieces: tuple[Piece, ...]
    direction: str
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span to mark, the id of its anchor, and the class of what it is evidence of."""

    span: Span
    anchor: str
    mark: str


def whole_words(text: str, span: Span) -> Span:
    """The span widened to the borders of the words that it begins and ends in."""
    start, end = span.start, span.end
    for word in _WORD.finditer(text, max(0, start - 40), min(len(text), end + 40)):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return Span(start, end)


def paragraphs(text: str, title: Span | None, furniture: Iterable[Span], evidence: Sequence[Evidence]) -> list[Paragraph]:
    """The lines of a text with their evidence marked; empty lines are left out. Marks may overlap: pieces carry all of theirs."""
    wide = [Evidence(whole_words(text, each.span), each.anchor, each.mark) for each in evidence]
    fenced = list(furniture)
    found = []
    for line in re.finditer(r"[^\r\n]+", text):
        span = Span(*line.span())
        if not line.group().strip():
            continue
        kind = "title" if title is not None and title.overlap(span) else "text"
        if any(piece.overlap(span) * 2 > len(line.group().strip()) for piece in fenced):
            kind = "furniture"
        found.append(Paragraph(tuple(_pieces(text, span, wide)), direction(line.group()), kind))
    return found


def _pieces(text: str, line: Span, evidence: Sequence[Evidence]) -> Iterable[Piece]:
    here = [each for each in evidence if each.span.overlap(line)]
    cuts = sorted(
        {line.start, line.end, *(min(max(cut, line.start), line.end) for each in here for cut in (each.span.start, each.span.end))}
    )
    for start, end in pairwise(cuts):
        over = [each for each in here if each.span.start <= start and end <= each.span.end]
        yield Piece(
            clean(text[start:end]),
            tuple(sorted({each.mark for each in over})),
            tuple(dict.fromkeys(each.anchor for each in over if each.span.start == start)),
        )


def context(text: str, span: Span, sentences: Sequence[Span], room: int = 110) -> tuple[str, str, str]:
    """The words before a span, its own, and those after it, within its sentence and a bounded room."""
    wide = whole_words(text, span)
    home = next((each for each in sentences if each.overlap(wide)), wide)
    start, end = max(home.start, wide.start - room), min(home.end, wide.end + room)
    before = text[start : wide.start].split(" ", 1)[-1] if start > home.start else text[home.start : wide.start]
    after = text[wide.end : end].rsplit(" ", 1)[0] if end < home.end else text[wide.end : home.end]
    lead = "… " if start > home.start else ""
    rest = " …" if end < home.end else ""
    return lead + clean(before), clean(wide.of(text)), clean(after) + rest
