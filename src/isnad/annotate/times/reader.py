"""The driver: line by line, at each word that can begin an expression the longest reading wins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from isnad.annotate.document import Document
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.durations import distance, duration, recurring
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.moments import moment
from isnad.annotate.times.periods import period
from isnad.annotate.times.ranges import stretch
from isnad.annotate.times.tokens import Token, tokens
from isnad.annotate.times.vague import vague
from isnad.records import TimeExpression


def arabic_times(document: Document) -> Iterator[TimeExpression]:
    """The expressions of an Arabic text, in order."""
    for tokens_of_line in _lines(document):
        line = Line(tokens_of_line, document.day)
        yield from (_expression(line, found) for found in _read(line))


def _lines(document: Document) -> Iterator[list[Token]]:
    line: list[Token] = []
    text = document.text
    for token in tokens(document):
        if line and "\n" in text[line[-1].end : token.start]:
            yield line
            line = []
        line.append(token)
    if line:
        yield line


def _named(line: Line, at: int) -> Found | None:
    found = period(line, at)
    return Found(at, *found) if found else None


_READERS = (stretch, moment, _named, distance, duration, recurring, vague)


def _read(line: Line) -> list[Found]:
    at = 0
    while at < len(line.tokens):
        token = line.tokens[at]
        if not token.senses and token.kind != "number" and token.key != "ال":
            at += 1
            continue
        found = max(filter(None, map(partial(_apply, line, at), _READERS)), key=lambda one: one.end, default=None)
        if found is None:
            at += 1
            continue
        line.before.append(found)
        at = found.end
    return line.before


def _apply(line: Line, at: int, reader) -> Found | None:  # type: ignore[no-untyped-def]
    return reader(line, at)


def _expression(line: Line, found: Found) -> TimeExpression:
    meant: Period = found.period
    return TimeExpression(
        start=line.tokens[found.start].start,
        end=line.tokens[found.end - 1].end,
        type=meant.type,  # type: ignore[arg-type]
        value=meant.value,
        first=meant.first,
        last=meant.last,
    )
