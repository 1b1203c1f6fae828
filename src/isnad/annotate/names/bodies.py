"""Organisations, places and groups that are known: which of their wordings in an Arabic article are taken for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from isnad.annotate.names.lexicon import Entry, state_entries
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.sheet import PLACING, Sheet
from isnad.annotate.names.vocabulary import common_words, is_common, noun_of, word_set
from isnad.annotate.names.walks import owned_noun
from isnad.records.annotation import FoundBy, MentionKind

_BEFORE_PEOPLES = word_set("peoples")
_KINGDOMS = ("SAU", "JOR", "MAR", "BHR")
"""The states whose papers call them the kingdom."""


@dataclass(slots=True)
class Thing:
    """An organisation, place or group at words ``[first, last)``, offsets ``[start, end)``."""

    first: int
    last: int
    start: int
    end: int
    kind: MentionKind
    entry: Entry | None = None
    country: str | None = None
    sector: str | None = None
    by: FoundBy = "lexicon"
    score: float | None = None


def known_things(sheet: Sheet, covered: set[int]) -> list[Thing]:
    """Known organisations, places and groups outside the words that other names cover."""
    found: list[Thing] = _kingdoms(sheet, covered)
    until = 0
    for index in sorted(sheet.known):
        if index < until or index in covered:
            continue
        things = [
            thing for one in sheet.known[index]
            if not any(at in covered for at in range(one.first, one.last)) and (thing := known_thing(sheet, one)) is not None
        ]  # fmt: skip
        if things:
            # Of several actors of one name the one that the article bears out.
            thing = next((thing for thing in things if thing.entry is not None and thing.last == things[0].last), things[0])
            found.append(thing)
            until = thing.last
    return found


@cache
def _kingdom_forms() -> Mapping[str, int]:
    """The wordings of the kingdom in all keys that hold one: how many letters stand before it."""
    forms = {}
    for key in word_set("kingdom"):
        forms.update({particle + key: len(particle) for particle in ("", "و", "ب", "وب")})
        forms.update({particle + "لل" + key[2:]: 0 for particle in ("", "و")})
    return forms


def _kingdoms(sheet: Sheet, covered: set[int]) -> list[Thing]:
    """المملكة alone, where the article speaks of one kingdom most, or of none and its outlet is of one."""
    forms = _kingdom_forms()
    at = [
        index for index, key in enumerate(sheet.keys)
        if key in forms and index not in covered and sheet.words[index].kind == "word"
        and not sheet.longest(index, "state", "place", "actor")
    ]  # fmt: skip
    if not at:
        return []
    votes = sorted(((sheet.countries().get(code, 0), code) for code in _KINGDOMS), reverse=True)
    at_home = votes[0][1] == sheet.home and votes[1][0] == 0
    if votes[0][0] < 2 * max(votes[1][0], 1) and not at_home:
        return []
    state = next(entry for entry in state_entries() if entry.id == votes[0][1])
    found = []
    for index in at:
        word = sheet.words[index]
        found.append(Thing(index, index + 1, word.start + forms[word.key], word.end, "place", state, state.country, state.sector))
    return found


def known_thing(sheet: Sheet, one: Placed) -> Thing | None:
    """What a known wording names here, None where it is rather a word of the language or another's name."""
    entry = one.entry
    if entry.role == "actor" and entry.kind == "person":
        return None
    if entry.role in {"state", "capital", "place", "seat", "actor"}:
        if _also_word(sheet, one) or (entry.role == "seat" and _also_place(sheet, one)):
            return None
        if entry.role == "actor" and not taken(sheet, one):
            return Thing(one.first, one.last, one.start, one.end, _kind(sheet, one)) if one.last - one.first > 1 else None
        if entry.role != "actor" and entry.cue and not _cued(sheet, one):
            return None
        return _place_or_actor(sheet, one)
    if entry.role in {"body", "bound"}:
        return _body(sheet, one)
    if entry.role == "plural" and _is_people(sheet, one):
        return Thing(one.first, one.last, one.start, one.end, "group", entry, entry.country, "CVL")
    return None


def _place_or_actor(sheet: Sheet, one: Placed) -> Thing:
    """The known thing at some words; of a place in another country only where it is."""
    entry = sheet.nearest(one)
    if elsewhere(sheet, entry, one.last):
        return Thing(one.first, one.last, one.start, one.end, "place", country=sheet.said_of(one.last))
    return Thing(one.first, one.last, one.start, one.end, _kind(sheet, one), entry, entry.country, entry.sector)


def elsewhere(sheet: Sheet, entry: Entry, last: int) -> bool:
    """Whether the demonym behind a place (عقربا السورية) is of another country than the place known: another of its name is meant."""
    if entry.role != "place" or entry.country is None:
        return False
    return sheet.said_of(last) not in {None, entry.country}


def taken(sheet: Sheet, one: Placed) -> bool:
    """Whether a wording is taken for the known actor: a people (العرب) where it stands as one, another where the article bears it out.

    An actor that was not there yet on the day of the article is not meant.
    """
    if not sheet.founded(one.entry):
        return False
    if not one.entry.cue or one.entry.role != "actor":
        return True
    people = one.entry.kind == "group" and one.entry.sector == "CVL" and one.last - one.first == 1 and one.definite
    return _is_people(sheet, one) if people else sheet.borne_out(one)


def _kind(sheet: Sheet, one: Placed) -> MentionKind:
    """The kind of a known thing here: a group with a proper name (داعش) is an organisation, one named by a plural (الحوثيون) a group."""
    if one.entry.kind == "group" and not sheet.words[one.last - 1].key.endswith(("ون", "ين")):
        return "organisation"
    return one.entry.kind


def _cued(sheet: Sheet, one: Placed) -> bool:
    """Whether a word before the name makes it a place."""
    before = sheet.words[one.first - 1].key if one.first and sheet.joined(one.first) else ""
    return one.particle == "ب" or before.lstrip("و") in PLACING


def _also_place(sheet: Sheet, one: Placed) -> bool:
    """Whether a seat of power is a plain place too."""
    return any(other.entry.role == "place" and other.last == one.last for other in sheet.known[one.first])


def _also_word(sheet: Sheet, one: Placed) -> bool:
    """Whether a single word behind a particle is rather a common word or a personal name than the place."""
    if one.last - one.first > 1:
        return False
    word = sheet.words[one.first]
    following = sheet.words[one.last].key if one.last < len(sheet) else ""
    if f"{word.key} {following}" in word_set("notplace") or (one.entry.role == "place" and _owned_site(word.key)):
        return True
    if one.entry.role in {"place", "actor"} and word.key[len(one.particle) :] in common_words():
        return one.entry.role == "place" or not sheet.announced(word.key[len(one.particle) :])
    if one.entry.role == "place" and one.entry.population < 200_000 and one.particle and is_common(word.key, sheet.surface(one.first)):
        return True
    if one.entry.role == "state" and word.key.endswith("يه") and one.first and sheet.joined(one.first):
        before = sheet.words[one.first - 1]
        plain = before.kind == "word" and before.key not in PLACING and before.key not in _BEFORE_PEOPLES
        return plain and (one.definite or before.key.endswith(("ات", "ه", "ين", "ون", "غير")))
    if not one.particle:
        return False
    return sheet.units(one.first) >= 20 or (is_common(word.key, sheet.surface(one.first)) and len(word.key) - len(one.particle) <= 3)


def _owned_site(key: str) -> bool:
    """Whether a word is a noun with a pronoun (قصره) rather than a place."""
    stem = owned_noun(key)
    return stem is not None and noun_of(stem) is not None


def _body(sheet: Sheet, one: Placed) -> Thing | None:
    """A body with the demonym or country that belongs to it; one alone only where its wording names it by itself."""
    entry = one.entry
    last, end, country = one.last, one.end, None
    if last < len(sheet) and sheet.joined(last):
        relation = sheet.longest(last, "masculine", "feminine", "state")
        if relation is not None and not relation.particle and not (relation.entry.role == "state" and one.definite):
            last, end, country = relation.last, relation.end, relation.entry.country
    if country is None and (
        entry.role == "bound" or (one.last - one.first == 1 and entry.sector not in {"LEG"}) or entry.sector in {"CVL", "JRN", "OPP"}
    ):
        return None
    if one.definite or country is not None:
        return Thing(one.first, last, one.start, end, "organisation", entry, country, entry.sector, by="pattern")
    return None


def _is_people(sheet: Sheet, one: Placed) -> bool:
    """Whether a plural demonym names people (الليبيون) rather than qualifies a noun before it (المسؤولون الليبيون)."""
    before = one.first - 1
    if before < 0 or one.particle or sheet.words[before].kind != "word" or not sheet.joined(one.first):
        return one.definite
    key = sheet.words[before].key
    if key in _BEFORE_PEOPLES:
        return True
    return one.definite and not key.startswith("ال") and not key.startswith(("لل", "بال", "وال"))
