"""How many: killed, wounded, detained, taking part, as numbers with their bounds and the words that say them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from msgspec import structs

from isnad.annotate.document import Document
from isnad.annotate.events.details.tolls import befallen, fate, strikes
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import person_noun
from isnad.annotate.events.words.number_words import BEFORE, number_words
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.language.numerals import Numeral, begins_numeral, numeral
from isnad.ontology.tables import many, read_table
from isnad.records import Quantity, Span

_HARMED = frozenset({"killed", "wounded"})
_STRUCK = _HARMED | {"detained"}
_AND, _SOON = "and", 12
"""What joins a second number to the first, and within how many words of the trigger."""
_AFTER = 3
"""How many words behind a number its bound may begin."""


@cache
def _kinds() -> Mapping[str, str]:
    """What a number of those whom a frame touches counts, by frame."""
    path = Path(__file__).with_name("numbers_frames.tsv")
    return {frame: kind for _, (kind, frames) in read_table(path, ("kind", "frames")) for frame in many(frames)}


def quantities(item: Found, document: Document) -> list[Quantity]:
    """The numbers that a trigger's own parties carry, those of the dead and the hurt told apart; no day of the week is one (``الأحد``)."""
    kept = [each for each in _found(item, document) if not any(time.span.holds(each.span) for time in document.times)]
    return [
        structs.replace(each, kind=fate(document, each.span, each.kind)) if each.kind in _HARMED else each
        for each in kept
        if each.kind not in _STRUCK or not _led_off(item, document, each.span)
    ]


def _led_off(item: Found, document: Document, span: Span) -> bool:
    """Whether ``ب`` joins those counted, and the trigger is none that takes it: it befell others (``القبض على المتحرشين بفتاتين``)."""
    at = document.word_range(span).start
    if document.language != "ar" or any(rest in number_words("ar").sets["by"] for _, rest in splits(document.keys[item.word])):
        return False
    joined = [rest for lead, rest in splits(document.keys[at]) if "ب" in lead]
    return any(begins_numeral(rest) or person_noun(rest) is not None or rest[:-2] in number_words("ar").sets["two"] for rest in joined)


def _found(item: Found, document: Document) -> list[Quantity]:
    kind = _kinds().get(item.frame.id)
    if kind == "harmed":
        kind = "killed" if strikes(document, item.word) else None
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
        number = _within(document, words.start, words.stop, piece.span, own)
        if number is not None:
            found.append(number)
    counted = _counted(item, document, kind) if kind in {"killed", "wounded"} else None
    if counted is not None and not any(number.span.overlap(counted.span) for number in found):
        found.append(counted)
    if kind in _HARMED and document.language == "en":
        others = _others(item, document)
        if others is not None and not any(number.span.overlap(others.span) for number in found):
            found.append(others)
    if not pieces and item.word + 1 < len(document.words) and _counts(document, item.word + 1, kind):
        number = _behind(document, item.word + 1, kind) if kind not in _HARMED or strikes(document, item.word) else None
        if number is not None:
            found.append(number)
    return found


def _others(item: Found, document: Document) -> Quantity | None:
    """A second number of the same English sentence, of others and what befell them (``12 were killed and more than 40 wounded``)."""
    stop = document.word_range(document.sentences[item.sentence]).stop
    for at in range(item.word + 1, min(item.word + _SOON, stop)):
        found = numeral(document.keys, at, "en")
        if found is not None and _AND in document.keys[item.word + 1 : at] and (end := befallen(document, found.end, stop)) is not None:
            return quantity(document, at, found, Span(document.words[at].start, document.words[max(found.end, end) - 1].end), "killed")
    return None


def _counts(document: Document, at: int, kind: str) -> bool:
    """Whether figures stand here, or, of the dead and the hurt, a number in words (``وقتل ثلاثة في``)."""
    return document.words[at].kind == "number" or (kind in _HARMED and numeral(document.keys, at, document.language) is not None)


def _counted(item: Found, document: Document, kind: str) -> Quantity | None:
    """The number right before a noun for the dead or the hurt that names the event itself (``سبعة شهداء``, ``11 قتيلا``)."""
    keys = document.keys
    for start in range(max(0, item.word - 6), item.word):
        found = numeral(keys, start, document.language)
        if found is not None and found.end == item.word:
            first = document.words[start]
            if any(later.start - word.end > 1 for word, later in pairwise(document.words[start : item.word + 1])):
                continue
            own = "wounded" if _hurt(keys[item.word], document) else kind
            return quantity(document, start, found, Span(first.start, document.words[item.word - 1].end), own)
    return _number_of(item, document, kind)


def _number_of(item: Found, document: Document, kind: str) -> Quantity | None:
    """The number right behind a noun for the dead or the hurt that ``عدد`` or ``حصيلة`` governs (``عدد القتلى سبعة``)."""
    after = item.word + 1
    counting = number_words(document.language).sets["counting"]
    if item.word == 0 or not any(rest in counting for _, rest in splits(document.keys[item.word - 1])):
        return None
    return _behind(document, after, kind)


def _behind(document: Document, at: int, kind: str) -> Quantity | None:
    """The number that begins at a word."""
    found = numeral(document.keys, at, document.language) if at < len(document.words) else None
    return quantity(document, at, found, Span(document.words[at].start, document.words[found.end - 1].end), kind) if found else None


def _within(document: Document, start: int, stop: int, span: Span, kind: str) -> Quantity | None:
    """The number that a phrase begins with, or a bound of it; for a dual two. One behind a noun is part of a name (``اللواء 55``)."""
    for at in range(start, stop):
        found = numeral(document.keys, at, document.language)
        if found is not None and at > start and document.language == "ar" and _noun_before(document, start, at):
            return None
        if found is not None:
            return quantity(document, at, found, span, kind)
    if start < stop and _dual(document, start):
        return Quantity(span=span, kind=kind, low=2, high=2)
    return None


def _noun_before(document: Document, start: int, at: int) -> bool:
    """Whether the word before a number in a phrase neither bounds the number nor governs it."""
    sets = number_words("ar").sets
    led = document.keys[at - 1] in _OF or any(rest in sets["counting"] for _, rest in splits(document.keys[at - 1]))
    bound = any(" ".join(document.keys[first:at]) in number_words("ar").before for first in range(start, at))
    return not led and not bound


_OF = frozenset(map(fold, ("من", "بين", "إلى", "عن", "على", "ما", "و")))


def _dual(document: Document, at: int) -> bool:
    """Whether a noun is a dual by its form (``جنديان``, ``شخصين``)."""
    if document.language != "ar":
        return False
    two = number_words("ar").sets["two"]
    for _, rest in splits(document.keys[at]):
        if rest.endswith("ين") and rest[:-2] in two:
            return True
        if rest.endswith("ان") and len(rest) > 4 and person_noun(rest[:-2]) is not None:
            return True
    return False


def quantity(document: Document, at: int, found: Numeral, span: Span, kind: str, unit: str | None = None) -> Quantity | None:
    """A number that begins at a word with the bound that the words around it give; None for a share in the hundred."""
    if _percent(document, found.end):
        return None
    low: float | None = found.low
    high: float | None = found.high
    bound = "exact" if found.low == found.high else "range"
    said = _bound(document, at, found.end)
    if said == "about" and bound == "exact":
        bound = "about"
    elif said in {"over", "at_least"}:
        low, high, bound = found.low + (said == "over" and bound == "exact"), None, "more"
    elif said in {"under", "up_to"}:
        low, high, bound = None, found.high - (said == "under" and bound == "exact"), "less"
    return Quantity(span=span, kind=kind, low=low, high=high, unit=unit, bound=bound)  # type: ignore[arg-type]


def _percent(document: Document, at: int) -> bool:
    following = " ".join(document.keys[at : at + 2])
    return any(following == words or following.startswith(f"{words} ") for words in number_words(document.language).sets["percent"])


def _bound(document: Document, at: int, end: int) -> str | None:
    """What the phrase that ends right before a number says of it, the longest first, or one soon behind it."""
    before, after, _ = number_words(document.language)
    keys = document.keys
    for start in range(max(0, at - BEFORE), at):
        phrase = " ".join(keys[start:at])
        for form in (phrase, phrase.lstrip("وفب")) if document.language == "ar" else (phrase,):
            if form in before:
                return before[form]
    for start in range(end, min(end + _AFTER, len(keys))):
        for width in (2, 1):
            if (phrase := " ".join(keys[start : start + width])) in after:
                return after[phrase]
    return None


def _hurt(key: str, document: Document) -> bool:
    """Whether words speak of the wounded."""
    return any(word in key for word in number_words(document.language).sets["wounded"])
