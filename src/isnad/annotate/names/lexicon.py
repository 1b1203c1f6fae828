"""Everything that is known beforehand, as one automaton a language: states, demonyms, capitals, seats, bodies, actors, people, places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Literal

import simplemma

from isnad.annotate.names.vocabulary import common_words, is_common, name_units
from isnad.language import Matcher, fold
from isnad.ontology.actors import (
    TitleHead,
    TitleModifier,
    known_people,
    load_actors,
    load_modifiers,
    load_patterns,
    load_seats,
    load_states,
    load_titles,
)
from isnad.ontology.places import load_places
from isnad.records.annotation import MentionKind

Role = Literal["state", "capital", "seat", "place", "actor", "person", "body", "bound", "masculine", "feminine", "plural", "surname"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing known beforehand. ``cue`` marks a wording that needs a cue in the article to be taken for it; it holds between two days."""

    role: Role
    kind: MentionKind
    id: str
    name: str
    english: str
    country: str | None = None
    sector: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    cue: bool = False
    population: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class HeadForm:
    """A form of a title head: of one bearer or (``plural``) of several."""

    head: TitleHead
    plural: bool


def _states() -> Iterator[tuple[str, Entry]]:
    for state in load_states():
        names = (state.name_ar, state.name_en, *state.spellings)
        yield from (
            (name, Entry("state", "place", state.id, state.name_ar, state.name_en, state.id, "GOV", cue=name in state.needs_cue))
            for name in names
        )
        capital = zip(state.capitals_ar, state.capitals_en * len(state.capitals_ar), strict=False)
        for arabic, english in capital:
            yield arabic, Entry("capital", "place", f"{state.id}:capital", arabic, english, state.id, "GOV", cue=arabic in state.needs_cue)
        for english in state.capitals_en:
            arabic = state.capitals_ar[0] if state.capitals_ar else english
            yield (
                english,
                Entry("capital", "place", f"{state.id}:capital", arabic, english, state.id, "GOV", cue=english in state.needs_cue),
            )
        forms: tuple[tuple[Role, tuple[str, ...]], ...] = (
            ("masculine", state.masculine),
            ("feminine", state.feminine),
            ("plural", state.plurals),
            ("masculine", state.demonyms_en),
        )
        for role, words in forms:
            yield from (
                (word, Entry(role, "group", state.id, word, state.name_en, state.id, "CVL", cue=word in state.needs_cue)) for word in words
            )


@cache
def state_entries() -> tuple[Entry, ...]:
    """The entries of all states, one each."""
    return tuple({entry.id: entry for _, entry in _states() if entry.role == "state"}.values())


@cache
def demonyms() -> frozenset[str]:
    """The keys of the adjectives of one person or thing of each state, with their article."""
    return frozenset(fold("ال" + word) for state in load_states() for word in (*state.masculine, *state.feminine))


def _others() -> Iterator[tuple[str, Entry]]:
    for seat in load_seats():
        entry = Entry("seat", "organisation", seat.id, seat.name_ar, seat.name_en, seat.country, seat.sector)
        names = (seat.name_ar, seat.name_en, *seat.spellings)
        yield from ((name, replace(entry, cue=name in seat.needs_cue)) for name in names)
    for actor in load_actors():
        entry = Entry(
            "actor", actor.kind, actor.id, actor.name_ar, actor.name_en, actor.country, actor.sector,  # type: ignore[arg-type]
            first=actor.first, last=actor.last,
        )  # fmt: skip
        asking = replace(entry, cue=True)
        names = (actor.name_ar, actor.name_en, *actor.spellings)
        yield from ((name, asking if name in actor.needs_cue else entry) for name in names)
    for body in load_patterns():
        whole = Entry(
            "body", "organisation", body.id, body.arabic[0] if body.arabic else body.bound_ar[0], body.english[0], None, body.sector
        )
        bound = Entry("bound", "organisation", body.id, whole.name, whole.english, None, body.sector)
        yield from ((name, whole) for name in (*body.arabic, *body.english))
        yield from ((name, bound) for name in (*body.bound_ar, *body.bound_en))
    for person in known_people().values():
        entry = Entry("person", "person", person.id, person.name_ar, person.name_en, person.country, cue=person.common)
        yield from ((name, entry) for name in (person.name_ar, person.name_en, *person.spellings) if " " in name)
    yield from _surnames()


def _surnames() -> Iterator[tuple[str, Entry]]:
    """The surnames that tell one known person: no common word, no usual unit of Arabic names, borne by no other known person.

    A person whose full name many bear is told by no surname.
    """
    bearers: dict[str, set[str]] = {}
    many = {person.id for person in known_people().values() if person.common}
    for person in known_people().values():
        for name in (person.name_ar, *person.spellings):
            if " " in name and _is_arabic(name):
                bearers.setdefault(fold(name.split()[-1]), set()).add(person.id)
    for surname, ids in bearers.items():
        if len(ids) == 1 and not ids & many and len(surname) >= 4 and name_units().get(surname, 0) < 20 and not _is_word(surname):
            person = known_people()[next(iter(ids))]
            yield surname, Entry("surname", "person", person.id, person.name_ar, person.name_en, person.country)


def _is_word(surname: str) -> bool:
    """Whether a surname is a common word, or an adjective made of one (الرئيسي، سلامي)."""
    plain = surname.removeprefix("ال")
    base = plain.removesuffix("ي")
    known = (plain != surname and simplemma.is_known(plain, lang="ar")) or (base != plain and simplemma.is_known(base, lang="ar"))
    return known or bool({surname, plain, base} & common_words().keys()) or is_common(surname, surname)


@lru_cache(maxsize=20_000)
def is_arabic_word(text: str) -> bool:
    """Whether a dictionary or the list of common words has a word (تمرد، صمود), as it has no foreign name (ايرباص)."""
    return simplemma.is_known(text, lang="ar") or fold(text) in common_words()


def _places() -> Iterator[tuple[str, Entry]]:
    for place in load_places():
        plain = Entry(
            "place",
            "place",
            place.id,
            place.name_ar,
            place.name_en,
            place.country,
            None,
            place.latitude,
            place.longitude,
            population=place.population,
        )
        unsure = replace(plain, cue=True)
        yield from ((name, unsure if name in place.needs_cue else plain) for name in (place.name_ar, place.name_en, *place.spellings))


def _is_arabic(phrase: str) -> bool:
    return any("\u0600" <= char <= "\u06ff" for char in phrase)


@cache
def named(language: str) -> Matcher[Entry]:
    """The automaton over everything known beforehand that has a name in the language."""
    arabic = language == "ar"
    pairs = {
        (phrase, entry)
        for phrase, entry in (*_states(), *_others(), *_places())
        if arabic is _is_arabic(phrase) or (arabic and len(phrase) > 3)
    }
    return Matcher(sorted(pairs, key=lambda pair: (pair[0], pair[1].role, pair[1].id)), clitics=arabic)


def _duals(form: str) -> tuple[str, ...]:
    """The dual of a head of one word in both cases (وزير: وزيران، وزيرين)."""
    if " " in form or len(form) < 3:
        return ()
    stem = form[:-1] + "ت" if form.endswith("ة") else form
    return stem + "ان", stem + "ين"


def _defined(form: str) -> str:
    """A head of two words with the article on both (مصور صحفي: المصور الصحفي)."""
    return " ".join(word if word.startswith("ال") else "ال" + word for word in form.split())


@cache
def heads(language: str) -> Matcher[HeadForm]:
    """The automaton over the forms of title heads; Arabic ones may carry a pronoun (نائبه)."""
    pairs: list[tuple[str, HeadForm]] = []
    for head in load_titles():
        if language == "en":
            pairs.extend((form, HeadForm(head, plural=False)) for form in head.english)
            continue
        single = (*head.masculine, *head.feminine, *head.abbreviations)
        pairs.extend(
            (form, HeadForm(head, plural=False)) for form in (*single, *(_defined(form) for form in single if form.count(" ") == 1))
        )
        several = (*head.plurals, *(dual for form in (*head.masculine, *head.feminine) for dual in _duals(form)))
        pairs.extend((form, HeadForm(head, plural=True)) for form in several)
    if language == "en":
        for body in load_patterns():
            holder = TitleHead(body.id, "office", body.holder_sector or body.sector, (), (), (), body.holder_en, (), "may")
            pairs.extend((form, HeadForm(holder, plural=False)) for form in body.holder_en)
    return Matcher(pairs, clitics=language == "ar", suffixes=language == "ar")


@cache
def modifiers(language: str) -> Matcher[TitleModifier]:
    """The automaton over the words that go with titles."""
    found = ((form, one) for one in load_modifiers() for form in (one.english if language == "en" else one.arabic))
    return Matcher(found, clitics=False)
