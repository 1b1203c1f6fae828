"""The tagger's proposals in an English article, checked against capitals, genitives and what is known beforehand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.annotate.names.english_words import capitalised, common, role
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.sheet import Sheet
from isnad.records import Span
from isnad.tagger import TaggedSpan
from isnad.tagger.span import Kind

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_PLACES = frozenset({"state", "capital", "place"})
_THINGS = frozenset({"person", "organisation", "place", "group", "other"})


def spelled(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], known: Sequence[Placed]) -> list[tuple[Span, TaggedSpan]]:
    """The proposals that English spelling bears out, each of the kind and in the borders that are known.

    ``known`` are the known things of the article, without overlap.
    """
    surnames = {
        sheet.keys[words.stop - 1] for span, one in kept if one.kind == "person" and len(words := sheet.document.word_range(span)) > 1
    }
    found: list[tuple[Span, TaggedSpan]] = []
    until = 0
    for proposed, one in kept:
        if one.kind not in _THINGS:
            found.append((proposed, one))
            continue
        span = _whole(sheet, _without_owner(sheet, proposed, one))
        words = sheet.document.word_range(span)
        if not any(capitalised(sheet, at) for at in words):  # the migrants, the presidency
            continue
        wider = next((each for each in known if _counts(sheet, each, words)), None)
        if wider is None and one.kind == "place" and len(words) == 1 and common(sheet, words.start):  # Migrants
            continue
        kind = one.kind if wider is None else _kind(sheet, wider, one)
        if wider is None and len(words) == 1 and kind in {"place", "organisation"} and sheet.keys[words.start] in surnames:
            kind = "person"
        if wider is not None and wider.last - wider.first > len(words):
            span = Span(sheet.words[wider.first].start, wider.end)
        if span.start < until:
            continue
        until = span.end
        found.append((span, TaggedSpan(start=span.start, end=span.end, kind=kind, score=one.score)))
    return found


def _without_owner(sheet: Sheet, span: Span, one: TaggedSpan) -> Span:
    """A place without the state or town that owns it (``Mali's Gao``)."""
    words = sheet.document.word_range(span)
    clitic = next((at for at in words[1:-1] if sheet.words[at].kind == "clitic"), None)
    if one.kind != "place" or clitic is None:
        return span
    owner = any(each.entry.role in _PLACES and each.last == clitic for each in sheet.known.get(words.start, ()))
    return Span(sheet.words[clitic + 1].start, span.end) if owner else span


def _whole(sheet: Sheet, span: Span) -> Span:
    """Initials with all their letters and points (``U.N.``)."""
    initials = _INITIALS.match(sheet.text, span.start)
    return Span(span.start, max(span.end, initials.end())) if initials is not None else span


def _counts(sheet: Sheet, known: Placed, words: range) -> bool:
    """Whether a known thing says more of a proposal than the tagger: it is the same words, or a longer name of a body."""
    if known.first > words.start or known.last < words.stop:
        return False
    if known.last - known.first == len(words):
        return True
    return known.entry.role == "actor" and all(capitalised(sheet, at) for at in (known.first, known.last - 1))


def _kind(sheet: Sheet, known: Placed, one: TaggedSpan) -> Kind:
    """The kind of a proposal that is known beforehand: a known body is one, a known place is no person unless people say so."""
    entry = known.entry
    if entry.role == "actor":
        return entry.kind
    if entry.role in _PLACES and one.kind == "person":
        titled = known.first in {head.last for head in sheet.heads.values()}
        beside = [sheet.keys[at] for at in (known.first - 1, known.last) if 0 <= at < len(sheet)]
        spoken = any(role(key) == "speech" for key in beside)
        return one.kind if titled or spoken or entry.cue else "place"
    return one.kind
