"""How many: killed, wounded, detained, taking part, as numbers with their bounds and the words that say them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.events.found import Found
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Quantity, Span

_KINDS = frozenset({"value", "more", "less", "about", "counting", "wounded", "inclusive"})
_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*$")


class _Words(NamedTuple):
    """Values by key, the kinds of words that bound a number by key, and the closed sets by kind."""

    values: Mapping[str, tuple[float, float | None]]
    bounds: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]


@cache
def _table(language: str) -> _Words:
    """The words of numbers in a language; English for those that have none."""
    path = Path(__file__).with_name(f"numbers_{language if language in {'ar', 'en'} else 'en'}.tsv")
    values: dict[str, tuple[float, float | None]] = {}
    bounds: dict[str, str] = {}
    sets: dict[str, frozenset[str]] = dict.fromkeys(("counting", "wounded", "inclusive"), frozenset())
    for line, (kind, words, low, high) in read_table(path, ("kind", "words", "low", "high")):
        one_of(path, line, "kind", kind, _KINDS)
        keys = frozenset(map(fold, many(words)))
        if kind == "value":
            values.update(dict.fromkeys(keys, (float(low), float(high) if high else None)))
        elif kind in sets:
            sets[kind] |= keys
        else:
            bounds.update(dict.fromkeys(keys, kind))
    return _Words(values, bounds, sets)


@cache
def _kinds() -> Mapping[str, str]:
    """What a number of those whom a frame touches counts, by frame."""
    path = Path(__file__).with_name("numbers_frames.tsv")
    return {frame: kind for _, (kind, frames) in read_table(path, ("kind", "frames")) for frame in many(frames)}


def quantities(item: Found, document: Document) -> list[Quantity]:
    """The numbers that a trigger's own parties carry."""
    kind = _kinds().get(item.frame.id)
    if kind is None and item.frame.type == "PROTEST":
        kind = "participants"
    if kind is None:
        return []
    found: list[Quantity] = []
    pieces = item.actors if kind in {"participants", "displaced"} else item.recipients
    for piece in pieces:
        if piece.kind != "noun":
            continue
        words = document.word_range(piece.span)
        own = "wounded" if _hurt(document.keyed.piece(piece.span.start, piece.span.end), document) else kind
        quantity = _read(document, words.start, words.stop, piece.span, own)
        if quantity is not None:
            found.append(quantity)
    counted = _counted(item, document, kind) if kind in {"killed", "wounded"} else None
    if counted is not None and not any(quantity.span.overlap(counted.span) for quantity in found):
        found.append(counted)
    if not pieces and item.word + 1 < len(document.words) and document.words[item.word + 1].kind == "number":
        word = document.words[item.word + 1]
        quantity = _read(document, item.word + 1, item.word + 2, Span(word.start, word.end), kind)
        if quantity is not None:
            found.append(quantity)
    return found


def _counted(item: Found, document: Document, kind: str) -> Quantity | None:
    """The number right before a noun for the dead or the hurt that names the event itself (``سبعة شهداء``, ``11 قتيلا``)."""
    values = _table(document.language).values
    start = item.word
    while start > max(0, item.word - 3):
        word = document.words[start - 1]
        known = word.kind == "number" or any(rest in values for _, rest in splits(word.key))
        if not known or document.words[start].start - word.end > 1:
            break
        start -= 1
    if start == item.word:
        return _number_of(item, document, kind)
    own = "wounded" if _hurt(document.words[item.word].key, document) else kind
    return _read(document, start, item.word, Span(document.words[start].start, document.words[item.word].end), own)


def _number_of(item: Found, document: Document, kind: str) -> Quantity | None:
    """The number right behind a noun for the dead or the hurt that ``عدد`` or ``حصيلة`` governs (``عدد القتلى سبعة``)."""
    words, after = document.words, item.word + 1
    if (
        item.word == 0
        or after >= len(words)
        or not any(rest in _table(document.language).sets["counting"] for _, rest in splits(words[item.word - 1].key))
    ):
        return None
    return _read(document, after, after + 1, Span(words[after].start, words[after].end), kind)


def _read(document: Document, start: int, stop: int, span: Span, kind: str) -> Quantity | None:
    values, bounds, _ = _table(document.language)
    bound = "exact"
    low: float | None = None
    high: float | None = None
    for index in range(max(0, start - 3), min(stop + 2, len(document.words))):
        key = document.words[index].key
        following = document.words[index + 1].key if index + 1 < len(document.words) else ""
        phrase = next((words for words in (f"{key} {following}", key) if words in bounds), None)
        if phrase is not None and (index < start or bounds[phrase] == "more" or index < stop):
            bound = bounds[phrase]
        if not start <= index < stop or low is not None:
            continue
        if _DIGITS.fullmatch(key):
            low = high = float(re.sub(r"[.,]", "", key))
            continue
        pair = f"{key} {following}"
        for candidate in (pair, *(rest for _, rest in splits(key))):
            if candidate in values:
                low, high = values[candidate]
                break
    if low is None:
        return None
    if low == high and bound == "more":
        low, high = (low if _at_least(document, start, stop) else low + 1), None
    elif low == high and bound == "less":
        low, high = None, high - 1 if high is not None else None
    return Quantity(span=span, kind=kind, low=low, high=high, bound="range" if low != high and bound == "exact" else bound)  # type: ignore[arg-type]


def _hurt(key: str, document: Document) -> bool:
    """Whether words speak of the wounded."""
    return any(word in key for word in _table(document.language).sets["wounded"])


def _at_least(document: Document, start: int, stop: int) -> bool:
    keys = {word.key for word in document.words[max(0, start - 3) : stop + 2]}
    return bool(keys & _table(document.language).sets["inclusive"])
