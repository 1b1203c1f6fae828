"""Known things, heads of titles and what goes with them, looked up once for all words of an article."""

from __future__ import annotations

from datetime import date

from isnad.annotate.document import Document
from isnad.annotate.names.lexicon import Entry, heads, is_arabic_word, modifiers, named
from isnad.annotate.names.placed import HeadAt, Placed, inside
from isnad.annotate.names.vocabulary import title_heads, word_set, written
from isnad.language import Hit
from isnad.ontology.actors import TitleModifier
from isnad.records import Span

_OWNERS = frozenset({"ه", "ها", "هم", "هما"})
_NO_HEADS = written("nohead")
_NO_PLACES = written("noplace")
_PLACES = frozenset({"state", "capital", "place"})
_ARTICLE = ("ال", "لل")
"""A place whose name has no article is not meant behind one (المالية is not Malé, البيان not Bayan)."""


def known_of(document: Document, covered: set[int]) -> dict[int, list[Placed]]:
    """What is known beforehand, by its first word, outside the ``covered`` words; the longest first where several begin at one word.

    Of actors of one name those come first that were there on the day of the article.
    """
    found: dict[int, list[Placed]] = {}
    before: tuple[Span, str] | None = None
    place = None
    for hit in named(document.language).find(document.keyed):
        if _other_word(document.text, hit):
            continue
        if before != (before := (hit.span, hit.prefix)):
            place = inside(document, hit)
        if place is not None and place[0] not in covered and not (place[1] == place[0] + 1 and meant_otherwise(document, place[0])):
            first, last, start, end, particle, definite = place
            found.setdefault(first, []).append(Placed(first, last, start, end, hit.payload, particle, definite))
    day = document.day
    for placed in found.values():
        placed.sort(key=lambda one: (-one.last, _absent(one.entry, day)))
    return found


def meant_otherwise(document: Document, at: int) -> bool:
    """Whether the word behind a name that is a common word too shows that another sense is meant (``القاعدة البحرية``)."""
    if at + 1 >= len(document.keys):
        return False
    return any(f"{rest} {document.keys[at + 1]}" in word_set("otherwise") for rest in (document.keys[at], document.keys[at][1:]))


def _other_word(text: str, hit: Hit[Entry]) -> bool:
    """Whether a wording is another word than the name known: by its letters (مآرب), or by an article that the name has not.

    With an article no place is meant, and no actor or surname whose name is a word (التمرد). The particle of the future stands before
    verbs alone (سفينة is not Vinh).
    """
    role = hit.payload.role
    if hit.prefix.endswith("س"):
        return True
    if role == "place" and text.startswith(_NO_PLACES, hit.span.start):
        return True
    if not hit.prefix.endswith(_ARTICLE):
        return False
    return role in _PLACES or (role in {"actor", "surname"} and is_arabic_word(text[hit.span.start : hit.span.end]))


def _absent(entry: Entry, day: date | None) -> bool:
    """Whether an actor was not there on a day: not yet, or no more."""
    return day is not None and ((entry.first is not None and day < entry.first) or (entry.last is not None and entry.last < day))


def heads_of(document: Document, covered: set[int]) -> dict[int, HeadAt]:
    """The heads of titles by their first word, the longest of each, outside the ``covered`` words."""
    found: dict[int, HeadAt] = {}
    for head in heads(document.language).find(document.keyed):
        if head.suffix and (head.suffix not in _OWNERS or head.payload.head.kind != "office"):
            continue
        if (head.span.end - head.span.start <= 2 and head.prefix) or document.text.startswith(_NO_HEADS, head.span.start):
            continue
        place = inside(document, head)
        if place is None or place[0] in covered or (place[0] in found and found[place[0]].last >= place[1]):
            continue
        first, last, start, end, particle, definite = place
        if first and head.payload.head.id in title_heads("adjective") and document.keys[first - 1] in word_set("trusty"):
            continue
        if head.payload.head.id in title_heads("area") and definite and _there(document, first, particle):
            continue
        owned = bool(head.suffix) or (not definite and _pronoun(document.text, end))
        found[first] = HeadAt(first, last, start, end + len(head.suffix), head.payload, particle, definite or owned, owned)
    return found


def _there(document: Document, at: int, particle: str) -> bool:
    """Whether a preposition of place governs a feminine (``في المحافظة``)."""
    placed = particle.lstrip("وف")[:1] == "ب" or (at > 0 and document.keys[at - 1] in word_set("placing-preposition"))
    return placed and document.keys[at].endswith("ه")


def modifiers_of(document: Document) -> dict[int, tuple[int, TitleModifier]]:
    """The words that go with titles by their first word: where each ends, and what it is."""
    found: dict[int, tuple[int, TitleModifier]] = {}
    for mark in modifiers(document.language).find(document.keyed):
        indexes = document.word_range(mark.span)
        if indexes and not mark.prefix and (indexes.start not in found or found[indexes.start][0] < indexes.stop):
            found[indexes.start] = (indexes.stop, mark.payload)
    return found


def _pronoun(text: str, end: int) -> bool:
    """Whether a word ends in the pronoun ه (نائبه) and not in a ة whose points were left out, as some papers do throughout."""
    return text[end - 1] == "ه" and "ة" in text
