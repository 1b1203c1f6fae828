"""Clauses: where one statement of a sentence ends and the next begins.

A surface segmentation, not a parse: sentences are cut at strong marks, at words that open a clause (data files beside this module)
and at quotation marks that follow a colon. A comma alone cuts nothing, since Arabic news sets off titles and asides with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.ontology.tables import DataError, read_table
from isnad.records import Span

KINDS = frozenset(
    {"main", "complement", "relative", "time", "cause", "purpose", "result", "contrast", "condition", "circumstance", "quote"}
)
_MARKS = frozenset(".!?؟؛;…")


class Clause(NamedTuple):
    """A clause: indexes ``[start, end)`` of the document's words, its sentence, what opened it and what it is to the one before."""

    start: int
    end: int
    sentence: int
    kind: str = "main"
    opener: str = ""

    def span(self, document: Document) -> Span:
        """The clause's stretch of text."""
        return Span(document.words[self.start].start, document.words[self.end - 1].end)


@cache
def openers(language: str) -> dict[str, str]:
    """The words (keys) that open a clause in a language, with the kind of clause."""
    path = Path(__file__).with_name(f"clauses_{language}.tsv")
    table: dict[str, str] = {}
    for line, (opener, kind) in read_table(path, ("opener", "kind")):
        if kind not in KINDS:
            raise DataError(path, line, f"kind is {kind!r}", f"use one of {', '.join(sorted(KINDS))}")
        table[fold(opener)] = kind
    return table


def clauses(document: Document) -> tuple[Clause, ...]:
    """The clauses of a document in order; together they cover all words."""
    language = document.language if document.language in {"ar", "en"} else "en"
    table = openers(language)
    starts = dict(document.answers.to(_ARABIC)) if language == "ar" else _english_starts(document.keys)
    after_marks = (at + 1 for at, word in enumerate(document.words) if word.kind == "mark")
    places = sorted({*after_marks, *starts})
    found: list[Clause] = []
    for number, sentence in enumerate(document.sentences):
        span = document.word_range(sentence)
        start, kind, opener = span.start, "main", ""
        inner = -1  # the second word of an opener opens nothing more
        for index in places[bisect_left(places, span.start) : bisect_left(places, span.stop)]:
            cut = _cut(document, index, table, starts.get(index, ())) if index != inner else None
            if cut is None:
                continue
            inner = index + 1 if " " in cut[1] else -1
            if index > start:
                found.append(Clause(start, index, number, kind, opener))
            start, (kind, opener) = index, cut
        if span.stop > start:
            found.append(Clause(start, span.stop, number, kind, opener))
    return tuple(found)


def _cut(document: Document, index: int, table: dict[str, str], starts: tuple[str, ...]) -> tuple[str, str] | None:
    """What clause a word opens, if it opens one; ``starts`` are its readings that begin an opener."""
    word = document.words[index]
    before = document.words[index - 1] if index else None
    if word.kind == "mark":
        if word.key == '"' and before is not None and before.key == ":":
            return "quote", ":"
        return None
    if before is not None and before.kind == "mark" and before.key in _MARKS:
        return "main", before.key
    following = document.words[index + 1].key if index + 1 < len(document.words) else ""
    for opener in starts:
        if opener == _THAT and (following.endswith("ed") or f"{_THAT} {following}" in table):
            return "relative", _THAT  # the blast that killed five: whatever follows a complement's "that", it is no verb
        for candidate in (f"{opener} {following}", opener):
            if candidate in table:
                return table[candidate], candidate
    return None


_THAT = "that"


@remembered(200_000)
def _arabic_starts(key: str) -> tuple[str, ...]:
    """The readings of a word (without particles) that begin an opener; none for nearly all words."""
    firsts = _first_words("ar")
    return tuple(rest for prefix, rest in splits(key) if prefix in {"", "و", "ف"} and rest in firsts)


_ARABIC = Question(_arabic_starts)


def _english_starts(keys: Sequence[str]) -> dict[int, tuple[str, ...]]:
    firsts = _first_words("en")
    return {at: (key,) for at, key in enumerate(keys) if key in firsts}


@cache
def _first_words(language: str) -> frozenset[str]:
    return frozenset(opener.split()[0] for opener in openers(language))
