"""Sentences with exact offsets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from isnad.records import Span
from isnad.records.span import trim

if TYPE_CHECKING:
    from yasbd import BoundaryDetector

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_INNER_END = re.compile(r"[.!?؟…۔][\"'”’»)\]]*\s")
_CLOSERS = "\"'”’»)]"


@cache
def _detector(language: str) -> BoundaryDetector:
    from yasbd import BoundaryDetector  # with the whole of email and importlib.metadata behind it, which a second reading never needs

    return BoundaryDetector(language if language in {"ar", "en"} else "en")


def sentences(text: str, language: str | None) -> tuple[Span, ...]:
    """The sentences of a text, in order; a line break always ends one. Spans carry no white space at their borders."""
    found: list[Span] = []
    detector = _detector(language or "en")
    for line in _LINE.finditer(text):
        start, end = line.span()
        if not _INNER_END.search(text, start, end):
            cuts = [end]
        else:
            cuts = [start + cut for cut in detector.detect(text[start:end]) if isinstance(cut, int)]
            if not cuts or cuts[-1] < end:
                cuts.append(end)
        for cut in cuts:
            stop = min(cut, end)
            while stop < end and text[stop] in _CLOSERS:  # a closing mark belongs to the sentence that it closes
                stop += 1
            piece = trim(text, start, stop)
            if piece is not None:
                found.append(piece)
            start = max(start, stop)
    return tuple(found)
