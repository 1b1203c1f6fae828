"""What the tagger's proposals really name: particles cut off where that leaves the more plausible name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from isnad.annotate.names.lookup import meant_otherwise
from isnad.annotate.names.runs import beginning
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.vocabulary import common_words, name_units, word_set
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.actors import load_modifiers
from isnad.records import Span
from isnad.records.span import trim
from isnad.tagger import TaggedSpan

_CUT = frozenset({"و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"})
_FIRST_LETTERS = frozenset("بك")
"""Letters with which foreign names begin oftener than they stand before names as particles twice alike."""
_SHORTEST, _ATTESTED = 3, 10
_VOWELS = "اويىه"
_QUOTES = "\"'«»“”()[]،,.:؛"


def settle(sheet: Sheet, proposals: Sequence[TaggedSpan]) -> list[tuple[Span, TaggedSpan]]:
    """The proposals worth keeping with the spans that they really name, in order, without overlap within a kind of layer."""
    document, text = sheet.document, sheet.text
    counts = Counter(fold(text[one.start : one.end]) for one in proposals)
    names, again = frozenset(counts), frozenset(name for name, count in counts.items() if count > 1)
    kept: list[tuple[Span, TaggedSpan]] = []
    for one in proposals:
        span = trim(text, one.start, one.end)
        while span is not None and text[span.start] in _QUOTES[2:] and text[span.start] not in '"«“(':
            span = trim(text, span.start + 1, span.end)
        if span is None or document.in_furniture(span):
            continue
        indexes = document.word_range(span)
        if not indexes:
            continue
        if sheet.words[indexes.start].kind == "clitic" and len(indexes) > 1:
            span = Span(sheet.words[indexes.start + 1].start, span.end)  # the s of South Sudan's President
        if document.language == "ar":
            if one.kind in {"organisation", "group"} and len(indexes) == 1 and meant_otherwise(document, indexes.start):
                continue
            listed = bool(kept) and kept[-1][1].kind == one.kind != "title" and sheet.document.word_range(kept[-1][0]).stop == indexes.start
            span = _without_particles(sheet, span, indexes.start, one, (names, again), listed=listed)
        kept.append((span, one))
    return kept


def _without_particles(
    sheet: Sheet, span: Span, index: int, one: TaggedSpan, proposed: tuple[frozenset[str], frozenset[str]], *, listed: bool
) -> Span:
    """The span without و ف ب ل ك, where what remains is the more plausible name; names that begin with these letters survive.

    ``proposed``: the names of the article's proposals, and those proposed more than once. ``listed``: a name of the same kind stands
    right before it, so that و is likely to join the two.
    """
    names, again = proposed
    word = sheet.words[index]
    if span.start != word.start or len(word.key) < 3 or _is_speaker(sheet, index, one):
        return span
    rest_of_span = sheet.text[word.end : span.end]
    whole = fold(sheet.text[span.start : span.end])
    best, best_worth = 0, _worth(sheet, index, word.key, "", whole, one, names)
    for particle, rest in splits(word.key)[1:]:
        if particle not in _CUT or len(rest) < 2 or (particle.endswith("ل") and word.key[len(particle) - 1 : len(particle) + 1] == "لل"):
            continue
        if (
            one.kind == "person"
            and particle in _FIRST_LETTERS
            and (len(rest) < _SHORTEST or (whole in again and name_units().get(rest, 0) < _ATTESTED))
        ):
            continue  # بان جي مون
        worth = _worth(sheet, index, rest, particle, fold(sheet.text[word.start + len(particle) : word.end] + rest_of_span), one, names)
        worth += listed and particle == "و"
        if worth > best_worth:
            best, best_worth = len(particle), worth
    return Span(span.start + best, span.end)


@cache
def _qualifiers() -> frozenset[str]:
    """The words that stand with a title (مساعد)."""
    return frozenset(fold(form) for one in load_modifiers() for form in one.arabic)


def _is_speaker(sheet: Sheet, index: int, one: TaggedSpan) -> bool:
    """Whether a person follows a verb of saying, whose subject has no particle (قال برايان); و and ل may stand there before known names."""
    spoken = index > 0 and sheet.joined(index) and sheet.keys[index - 1].lstrip("وف") in word_set("speech")
    if one.kind != "person" or not spoken:
        return False
    return sheet.keys[index][0] in "بك" or (sheet.units(index) == 0 and beginning(sheet, index)[0] == sheet.words[index].start)


def _worth(sheet: Sheet, index: int, key: str, particle: str, whole: str, one: TaggedSpan, names: frozenset[str]) -> float:
    """How plausible a reading of the first word is as the beginning of this name."""
    worth = 0.0 if particle else 0.5
    if any(place.particle == particle and place.entry.kind == one.kind for place in sheet.known.get(index, ())):
        worth += 3
    if particle and (whole in names or key in sheet.loose):
        worth += 1.2 + (whole in names)
    if particle and key.startswith("ال") and len(key) > 4:
        worth += 2
    if one.kind == "person":
        units = name_units().get(key, 0)
        worth += 0.7 if particle == "و" and beginning(sheet, index)[1] == key else 0
        worth += 2 if units >= 10 or key in PARTICLES else 0.7 if units else 0
        # Foreign names that begin with ل go on with a vowel (لوران); before another letter it is the particle (لجوزيب).
        worth += 0.7 if particle == "ل" and key[0] not in _VOWELS and not sheet.units(index) else 0
    elif one.kind == "title":
        head = sheet.heads.get(index)
        known = particle and (key in _qualifiers() or key in common_words() or sheet.noun(key) is not None)
        worth += 2.5 if head is not None and head.particle == particle else 1 if known else 0
    elif sheet.noun(key) is not None or key in word_set("club"):
        worth += 2.5
    return worth
