"""Sentences with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from isnad.language.english.boundaries import ends
from isnad.records import Span
from isnad.records.span import trim

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_INNER_END = re.compile(r"[.!?؟…۔][\"'”’»)\]]*\s")
_GLUED = re.compile(r"(?<=[\u0621-\u0652]{3})[.؟!](?=[\u0621-\u0652]{2})")
"""An end of a sentence with no space behind it (``مصلحته العليا.من جهة ثانية``); initials (``أ.ف.ب``) have a letter between."""
_CLOSERS = "\"'”’»)]"


@cache
def _boundaries(language: str) -> Callable[[str], list[int]]:
    """The offsets in a line, 0 and its length among them, between which its sentences lie."""
    if language == "ar":
        from isnad.language.arabic.boundaries import ArabicRules

        rules: Any = ArabicRules()
    else:
        from yasbd.rules.en import EnRules  # with a library of regular expressions, which a second reading never needs

        rules = EnRules()  # type: ignore[no-untyped-call]
    return partial(rules.apply, preserve_quote_and_paren=True)


def sentences(text: str, language: str | None) -> tuple[Span, ...]:
    """The sentences of a text, in order; a line break always ends one. Spans carry no white space at their borders."""
    found: list[Span] = []
    boundaries = _boundaries(language or "en")
    for line in _LINE.finditer(text):
        start, end = line.span()
        glued = [match.end() for match in _GLUED.finditer(text, start, end)] if language == "ar" else []
        if not _INNER_END.search(text, start, end):
            cuts = [*glued, end]
        else:
            inner = text[start:end].rstrip()
            cuts = [start + cut for cut in boundaries(inner)[1:] if language == "ar" or cut == len(inner) or ends(inner, cut)]
            if not cuts or cuts[-1] < end:
                cuts.append(end)
            cuts = sorted({*cuts, *glued})
        for cut in cuts:
            stop = min(cut, end)
            while stop < end and text[stop] in _CLOSERS:  # a closing mark belongs to the sentence that it closes
                stop += 1
            piece = trim(text, start, stop)
            if piece is not None:
                found.append(piece)
            start = max(start, stop)
    return tuple(found)
