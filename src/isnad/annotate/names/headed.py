"""Organisations and places in Arabic that a head noun announces (وزارة الخارجية, مدينة …), and those who act for a state (الوفد المصري)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isnad.annotate.asked import Question
from isnad.annotate.names.bodies import Thing, elsewhere, taken
from isnad.annotate.names.complements import Complements
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.purposes import purpose_end
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import Noun, is_common, noun_of, nouns, word_set
from isnad.annotate.names.walks import Walk
from isnad.records.annotation import MentionKind

_PARTICLES = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول")
_GENERIC = word_set("generic")
_LISTED: Mapping[MentionKind, frozenset[str]] = {
    "organisation": frozenset({"actor", "seat", "body"}),
    "place": frozenset({"actor", "seat", "body", "place"}),
}
"""What a list must know a name as, by its kind."""


def _noun_at(sheet: Sheet, index: int) -> tuple[int, str, Noun] | None:
    """The noun of names in a word, behind its particles: where it begins, its key, what it is."""
    word = sheet.words[index]
    found = _noun_forms().get(word.key) if word.kind == "word" else None
    if found is None or (index in sheet.heads and sheet.heads[index].last > index + 1):
        return None
    cut, key, noun = found
    return word.start + cut, key, noun


@cache
def _noun_forms() -> Mapping[str, tuple[int, str, Noun]]:
    """The nouns of names in all keys that hold one: how many letters stand before it, its own key, what it is."""
    forms: dict[str, tuple[int, str, Noun]] = {}
    keys = [form for key in nouns() for form in (key, "ال" + key)]
    for particle in _PARTICLES:
        for key in keys:
            noun = noun_of(key)
            if noun is not None and len(key) >= 3 and (particle or not key.startswith("لل")):
                forms.setdefault(particle + key, (len(particle), key, noun))
    for key in keys:
        noun = noun_of(key)
        if noun is not None and key.startswith("ال"):
            forms.setdefault("لل" + key[2:], (0, key, noun))
    return forms


_NOUNS = Question(lambda key: key in _noun_forms())


def headed(sheet: Sheet, complements: Complements, covered: set[int]) -> list[Thing]:
    """Bodies and sites that begin with a noun that says what they are."""
    found: list[Thing] = []
    until = 0
    for index, _ in sheet.document.answers.to(_NOUNS):
        if index < until or index in covered:
            continue
        thing = _headed(sheet, complements, index)
        if thing is not None and not any(at in covered for at in range(thing.first, thing.last)):
            found.append(thing)
            until = thing.last
    return found


def _headed(sheet: Sheet, complements: Complements, index: int) -> Thing | None:
    at = _noun_at(sheet, index)
    if at is None:
        return None
    start, key, noun = at
    roles, definite = noun.roles, key.startswith("ال")
    if key in word_set("presiding") and start > sheet.words[index].start and index + 1 in sheet.heads:
        return None  # برئاسة وزير الري
    if "kind" in roles and not definite:
        place = _after_kind(sheet, index + 1)
        if place is not None:
            return place
    if "side" in roles:
        return _side(sheet, index, start, noun)
    if not roles & {"body", "namer", "force", "site"}:
        return None
    whole = sheet.longest(index, "actor", "body", "seat")
    if whole is not None and whole.last - index >= 2:
        walk = _beyond(sheet, complements, whole)
        _trim(sheet, walk, whole.first + 1)
    else:
        walk = complements.read(
            index + 1, open_=not definite, coordinate=key in word_set("portfolio"), namer="namer" in roles and not definite
        )
        _trim(sheet, walk, index + 1)
    if definite and "body" in roles:
        ends = ((stop, purpose_end(sheet, index, stop)) for stop in range(index + 2, walk.at + 1))
        for last in (end for stop, end in ends if end > stop):
            walk.at, walk.end = last, sheet.words[last - 1].end
            break
    if walk.at == index + 1 or walk.open:
        return _unknown_site(sheet, index, start) if "site" in roles and not definite and walk.at == index + 1 else None
    if "site" in roles and definite and not any(sheet.known.get(at) for at in range(index + 1, walk.at)):
        return None
    kind: MentionKind = "place" if "site" in roles and not roles & {"body"} else "organisation"
    entry = next(
        (one.entry for one in sheet.known.get(index, ()) if one.last == walk.at and one.entry.role in _LISTED[kind] and taken(sheet, one)),
        None,
    )
    sector = (entry.sector if entry else None) or noun.sector or walk.sector
    country = (entry.country if entry else None) or walk.country
    # A listed name that the article does not bear out is a name still, though not known whose.
    listed = entry is None and any(one.last == walk.at and one.entry.role == "actor" for one in sheet.known.get(index, ()))
    return Thing(index, walk.at, start, walk.end, kind, entry, country, sector, by="lexicon" if listed else "pattern")


def _trim(sheet: Sheet, walk: Walk, least: int) -> None:
    """Take generic adjectives off the end of a name (تنظيم داعش الإرهابي)."""
    while walk.at > least and sheet.words[walk.at - 1].key in _GENERIC:
        walk.at -= 1
        walk.end = sheet.words[walk.at - 1].end


def _beyond(sheet: Sheet, complements: Complements, whole: Placed) -> Walk:
    """A body whose name is known as a whole, with the adjectives after it."""
    meant = sheet.meant(whole)
    country = whole.entry.country if meant else None
    walk = Walk(whole.last, whole.end, open=False, country=country, sector=whole.entry.sector if meant else None)
    while walk.at < len(sheet) and sheet.joined(walk.at) and complements.relation(walk):
        continue
    return walk


def _side(sheet: Sheet, index: int, start: int, noun: Noun) -> Thing | None:
    """Those who act for a state: الوفد المصري, الجانب الليبي."""
    following = index + 1
    if following >= len(sheet) or not sheet.joined(following):
        return None
    relation = sheet.longest(following, "masculine")
    if relation is None or not relation.definite or relation.particle:
        return None
    return Thing(index, relation.last, start, relation.end, "group", None, relation.entry.country, noun.sector, by="pattern")


def _unknown_site(sheet: Sheet, index: int, start: int) -> Thing | None:
    following = index + 1
    if following < len(sheet) and sheet.joined(following) and sheet.namelike(following) >= 2:
        return Thing(index, following + 1, start, sheet.words[following].end, "place", by="pattern")
    return None


def _after_kind(sheet: Sheet, index: int) -> Thing | None:
    """The place named after a noun like مدينة: a known one even if its name needs a cue, or an unknown word."""
    if index >= len(sheet) or not sheet.joined(index):
        return None
    known = next((one for one in sheet.known.get(index, ()) if one.entry.role in {"place", "capital", "state"} and not one.particle), None)
    if known is not None:
        entry = sheet.nearest(known)
        if elsewhere(sheet, entry, known.last):
            return Thing(index, known.last, known.start, known.end, "place", country=sheet.said_of(known.last))
        return Thing(index, known.last, known.start, known.end, "place", entry, entry.country, entry.sector)
    word = sheet.words[index]
    if (
        word.kind != "word"
        or index in sheet.heads
        or sheet.noun(word.key) is not None
        or is_common(word.key, sheet.surface(index))
        or (word.key[0] in "وبل" and sheet.units(index) == 0)
    ):
        return None
    return Thing(index, index + 1, word.start, word.end, "place", by="pattern")
