"""How many: killed, wounded, detained, taking part, as numbers with their bounds and the words that say them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.events.found import Found
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Quantity, Span

_KINDS = frozenset({"value", "more", "less", "about"})
_OF_FRAME = (
    (
        "killed",
        (
            "assault.kill",
            "assault.die",
            "assault.assassinate",
            "assault.execute",
            "assault.casualties",
            "other.deaths",
            "assault.died-of-wounds",
        ),
    ),
    ("wounded", ("assault.wound",)),
    ("detained", ("coerce.arrest", "coerce.nab", "coerce.detain-order")),
    ("missing", ("assault.abduct",)),
    ("displaced", ("retreat.flee", "sanction.expel", "sanction.displace")),
)
_COUNTS = frozenset({"عدد", "حصيله"})
"""Keys of nouns that say that a number follows the noun which they govern."""
_HURT = ("جريح", "جرحي", "مصاب", "wounded", "injured")
_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*$")


@cache
def _table(language: str) -> tuple[dict[str, tuple[float, float | None]], dict[str, str]]:
    """Values by key, and the words that bound a number by key."""
    path = Path(__file__).with_name(f"numbers_{language}.tsv")
    values: dict[str, tuple[float, float | None]] = {}
    bounds: dict[str, str] = {}
    for line, (kind, words, low, high) in read_table(path, ("kind", "words", "low", "high")):
        one_of(path, line, "kind", kind, _KINDS)
        for word in many(words):
            if kind == "value":
                values[fold(word)] = (float(low), float(high) if high else None)
            else:
                bounds[fold(word)] = kind
    return values, bounds


def quantities(item: Found, document: Document) -> list[Quantity]:
    """The numbers that a trigger's own parties carry."""
    kind = next((kind for kind, frames in _OF_FRAME if item.frame.id in frames), None)
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
        own = "wounded" if any(hurt in document.keyed.piece(piece.span.start, piece.span.end) for hurt in _HURT) else kind
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
    values, _ = _table(document.language if document.language in {"ar", "en"} else "en")
    start = item.word
    while start > max(0, item.word - 3):
        word = document.words[start - 1]
        known = word.kind == "number" or any(rest in values for _, rest in splits(word.key))
        if not known or document.words[start].start - word.end > 1:
            break
        start -= 1
    if start == item.word:
        return _number_of(item, document, kind)
    own = "wounded" if any(hurt in document.words[item.word].key for hurt in _HURT) else kind
    return _read(document, start, item.word, Span(document.words[start].start, document.words[item.word].end), own)


def _number_of(item: Found, document: Document, kind: str) -> Quantity | None:
    """The number right behind a noun for the dead or the hurt that ``عدد`` or ``حصيلة`` governs (``عدد القتلى سبعة``)."""
    words, after = document.words, item.word + 1
    if item.word == 0 or after >= len(words) or not any(rest in _COUNTS for _, rest in splits(words[item.word - 1].key)):
        return None
    return _read(document, after, after + 1, Span(words[after].start, words[after].end), kind)


def _read(document: Document, start: int, stop: int, span: Span, kind: str) -> Quantity | None:
    values, bounds = _table(document.language if document.language in {"ar", "en"} else "en")
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


def _at_least(document: Document, start: int, stop: int) -> bool:
    keys = {word.key for word in document.words[max(0, start - 3) : stop + 2]}
    return bool(keys & {"الاقل", "يقل", "least"})
