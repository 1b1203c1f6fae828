"""Datelines and bylines: ``القاهرة - رويترز:``, ``محمد البيضاني – الباحة``, ``CAIRO (Reuters) —``, ``لندن: رنيم حنوش``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from isnad.gather.lexicon import carriers
from isnad.gather.lines import Line, fold
from isnad.records import Credit, Span

SegmentKind = Literal["agency", "generic", "follow-up", "place", "outlet", "other"]
_REACH = 90
_DASHES = "-–—ـ−"
_SEPARATOR = re.compile(rf"\s*(?:[{_DASHES}]+|[/،,:()|]|(?<=\s)من(?=\s))\s*")
_AFTER_PLACE = re.compile(rf"^(?P<head>[^\n.;؛؟!]{{2,{_REACH}}}?\([^()]{{2,30}}\))\s*(?:[{_DASHES}]+|:)\s*")
_AFTER_COLON = re.compile(rf"^(?P<head>[^\n.:؛؟!«\"]{{2,{_REACH}}}?)\s*:\s*(?=\S)")
_AFTER_DASH = re.compile(rf"^(?P<head>[^\n.:؛؟!«\"(]{{2,{_REACH}}}?)\s*[{_DASHES}]+\s+(?=\S)")
_QUOTES = "«»\"“”'{}"
_DAYS = re.compile(r"\d{1,2}\s+\w+|\w+\s+\d{1,2}")


class Segment(msgspec.Struct, frozen=True):
    """One part of a dateline: what it is, its usual name, and its words in the text that was read."""

    kind: SegmentKind
    name: str
    span: Span


class Dateline(msgspec.Struct, frozen=True):
    """An opening line about place and provenance: ``span`` with the colon or dash that closes it, and the credits in it."""

    span: Span
    credits: tuple[Credit, ...]


def read_segments(head: str, outlets: frozenset[str] = frozenset()) -> list[Segment]:
    """The parts of a byline or dateline, split at dashes, colons, commas and brackets. ``outlets`` are folded names of outlets."""
    folded, found, start = fold(head), list[Segment](), 0
    for match in (*_SEPARATOR.finditer(folded), None):
        end = match.start() if match else len(folded)
        first, last = start, end
        while first < last and (folded[first].isspace() or folded[first] in _QUOTES):
            first += 1
        while last > first and (folded[last - 1].isspace() or folded[last - 1] in _QUOTES):
            last -= 1
        if first < last:
            found.append(_segment(head, folded, Span(first, last), outlets))
        start = match.end() if match else end
    return found


def _segment(head: str, folded: str, span: Span, outlets: frozenset[str]) -> Segment:
    words = span.of(folded)
    if words in outlets:
        return Segment("outlet", span.of(head), span)
    if carrier := carriers().get(words):
        return Segment(carrier.kind, carrier.name, span)  # type: ignore[arg-type]
    return Segment("other", span.of(head), span)


def find_dateline(text: str, lines: Sequence[Line], outlets: frozenset[str] = frozenset()) -> Dateline | None:
    """The dateline with which the telling opens; ``lines`` are the lines of the body without title and furniture."""
    if not lines:
        return None
    line = lines[0]
    start, end = line.span.start, line.span.end
    opening = text[start:end]
    if len(opening) <= _REACH and len(lines) > 1 and (found := _accept(opening.rstrip(" :"), start, len(opening), outlets, alone=True)):
        return found
    for pattern in (_AFTER_PLACE, _AFTER_COLON, _AFTER_DASH):
        match = pattern.match(opening[: _REACH + 40])
        if match and (found := _accept(match["head"], start, len(match[0].rstrip()), outlets, alone=False)):
            return found
    return None


def _accept(head: str, start: int, length: int, outlets: frozenset[str], *, alone: bool) -> Dateline | None:
    segments = [segment for segment in read_segments(head, outlets) if not _DAYS.fullmatch(segment.name)]
    kinds = [segment.kind for segment in segments]
    others = [segment for segment in segments if segment.kind == "other"]
    carried = sum(kind in {"agency", "generic", "follow-up", "outlet"} for kind in kinds)
    if not segments or len(segments) > 6 or len(others) > 2 or any(len(segment.name.split()) > 4 for segment in others):
        return None
    if carried == 0 and not (alone and len(segments) == 2 and kinds.count("place") == 1 and _dashed(head)):
        return None
    if len(segments) == 1 and not (alone or kinds[0] in {"agency", "generic"}):
        return None
    return Dateline(Span(start, start + length), tuple(_credits(segments, start)))


def _dashed(head: str) -> bool:
    return any(dash in head for dash in _DASHES) or ":" in head


def _credits(segments: Sequence[Segment], start: int) -> list[Credit]:
    kinds = {"agency": "agencies", "generic": "agencies", "follow-up": "follow-up", "outlet": "outlet", "other": "byline"}
    return [
        Credit(segment.span.shift(start), kinds[segment.kind], segment.name, segment.span.shift(start))  # type: ignore[arg-type]
        for segment in segments
        if segment.kind in kinds
    ]
