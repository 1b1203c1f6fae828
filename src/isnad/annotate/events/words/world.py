"""Countries behind words: names of states and their adjectives, by key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.vocabulary import adjectives_of_actors
from isnad.language import Word, fold
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.ontology.actors import KnownActor, states


@cache
def _names() -> dict[str, str]:
    """Keys of the names and capitals of states, which stand for their governments; the names with the form of the state too."""
    found: dict[str, str] = {}
    forms = word_sets("ar")["polity"]
    for state in states().values():
        for name in (state.name_ar, state.name_en, *state.spellings):
            found.setdefault(fold(name), state.id)
            found.update({f"{form} {fold(name)}": state.id for form in forms})
    for state in states().values():
        for name in (*state.capitals_ar, *state.capitals_en):
            if name not in state.needs_cue:
                found.setdefault(fold(name), state.id)
    found.setdefault(fold("المملكة"), "SAU")
    return found


@cache
def capitals() -> dict[str, str]:
    """Keys of the names of capitals with the code of their state."""
    return {fold(name): state.id for state in states().values() for name in (*state.capitals_ar, *state.capitals_en)}


@cache
def _relations() -> dict[str, str]:
    found: dict[str, str] = {}
    for state in states().values():
        for word in (*state.masculine, *state.feminine, *state.plurals, *state.demonyms_en):
            found.setdefault(fold(word), state.id)
        for word in state.masculine:
            found.setdefault(fold(word) + "ا", state.id)
    return found


@remembered(20_000)
def _country(key: str) -> str | None:
    names = _names()
    for lead, rest in splits(key):
        if rest in names and not lead.endswith(("ال", "لل")):
            return names[rest]
        if lead.endswith("لل") and "ال" + rest in names:  # للسعودية: the article has lost its alef
            return names["ال" + rest]
    return None


def country_of(words: Sequence[Word]) -> str | None:
    """The code of the state whose name (or capital) the words are."""
    return _country(" ".join(word.key for word in words))


def country_named(name: str | None) -> str | None:
    """The code of the state whose name (or capital) this is."""
    return _country(fold(name)) if name else None


@remembered(200_000)
def relation_country(key: str) -> str | None:
    """The code of the state that a relation adjective or demonym belongs to, with or without the article."""
    table = _relations()
    return next((table[rest] for _, rest in splits(key) if rest in table), None)


@remembered(200_000)
def relation_actor(key: str) -> KnownActor | None:
    """The known actor of no state that an adjective belongs to (``حوثي``), with or without the article."""
    table = adjectives_of_actors()
    return next((table[rest] for lead, rest in splits(key) if rest in table and lead in {"", "ال"}), None)
