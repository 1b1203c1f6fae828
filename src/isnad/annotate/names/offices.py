"""Which known person held an office that is named by its wording, on the day of an article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from isnad.annotate.names.vocabulary import word_set
from isnad.language import fold
from isnad.ontology.actors import known_people, offices_on, states
from isnad.ontology.tables import many, read_table


@lru_cache(maxsize=20_000)
def plain(key: str) -> str:
    """A word without the article and the particles before it."""
    for start in ("وال", "بال", "لل", "ال", "ل"):
        if key.startswith(start) and len(key) - len(start) >= 3:
            return key[len(start) :]
    return key


@lru_cache(maxsize=50_000)
def words_of(wording: str) -> frozenset[str]:
    """The words of an office for comparison: keys without the article and particles."""
    return frozenset(plain(key) for key in fold(wording).split())


@cache
def _country_words(country: str | None) -> frozenset[str]:
    """The words that say of an office whose it is: names and adjectives of the state."""
    state = states().get(country) if country else None
    if state is None:
        return frozenset()
    realms = frozenset(plain(word) for word in word_set("realm") | word_set("kingdom"))
    return words_of(" ".join((state.name_ar, *state.spellings, *state.masculine, *state.feminine))) - realms


@cache
def _also() -> Mapping[frozenset[str], frozenset[str]]:
    """What offices are called besides, by their words. Raises `DataError`."""
    rows = read_table(Path(__file__).with_name("offices_ar.tsv"), ("office", "also"))
    return {words_of(office): frozenset(plain(fold(word)) for word in many(also)) for _, (office, also) in rows}


@lru_cache(maxsize=5_000)
def _words(office: str, country: str | None, *, abroad: bool) -> frozenset[str]:
    """All words by which an office may be named; ``abroad`` where its state is named, without which رئيس الدولة is one's own."""
    own, state = words_of(office), _country_words(country)
    return own | state | (_also().get(own - state, frozenset()) if abroad else frozenset())


def held(person: str, words: frozenset[str], country: str | None, day: date | None, *, former: bool = False) -> bool:
    """Whether a known person (by id) holds an office of these words on a day, or (``former``) held it before.

    ``country`` is what the wording says of it, None where it says nothing. People that are not known hold none.
    """
    known = known_people().get(person)
    words -= words_of(" ".join((known.name_ar, *known.spellings))) if known is not None else frozenset()
    if known is None or not words:
        return False
    offices = known.offices if day is None else offices_on(known, day)
    if former:
        offices = tuple(office for office in known.offices if office.last is not None and (day is None or office.last < day))
    return any(
        country in {None, office.country}
        and words <= _words(office.office_ar, office.country, abroad=country is not None)
        and not _of_another(words, office.office_ar, office.country)
        for office in offices
    )


def _of_another(words: frozenset[str], office: str, country: str | None) -> bool:
    """Whether words are of the office above one: ``نائب وزير الدفاع`` does not hold that of ``وزير الدفاع``."""
    head = plain(fold(office).split()[0])
    under = any(plain(word) == head for word in word_set("under"))
    return under and words - _country_words(country) <= words_of(office) - {head}
