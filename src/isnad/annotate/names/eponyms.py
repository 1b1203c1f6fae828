"""Institutions, places and prizes named after somebody (مركز الملك سلمان للإغاثة، مطار رفيق الحريري): no mention of the person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from isnad.annotate.asked import Question
from isnad.annotate.names.bodies import Thing
from isnad.annotate.names.runs import Person, run
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.vocabulary import is_adjective, noun_of, word_set
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, one_of, read_table
from isnad.records.annotation import MentionKind

_FILE = Path(__file__).with_name("eponyms_ar.tsv")
_ATTESTED = 20
"""So many bearers of a first word make a name of what follows the noun."""
_TITLED = 5
"""So many do behind a title (مركز الأمير سلطان)."""

Noun = tuple[MentionKind, bool]
"""What a noun makes of the name behind it, and whether it asks for a title between (حملة الرئيس is no campaign named after him)."""


@cache
def _nouns(path: Path = _FILE) -> Mapping[str, Noun]:
    """The nouns behind which things carry people's names, by key. Raises `DataError`."""
    found: dict[str, Noun] = {}
    for line, (kind, asks, forms) in read_table(path, ("kind", "asks", "forms")):
        one_of(path, line, "kind", kind, frozenset({"organisation", "place", "other"}))
        one_of(path, line, "asks", asks, frozenset({"", "title"}))
        found.update((fold(form), (kind, asks == "title")) for form in many(forms))  # type: ignore[misc]
    return found


def eponyms(sheet: Sheet) -> list[Thing]:
    """The things of an article that are named after somebody, in order."""
    found: list[Thing] = []
    for index, cut, noun in _begun(sheet):
        if found and index < found[-1].last:
            continue
        thing = _named_after(sheet, index, cut, noun)
        if thing is not None:
            found.append(thing)
            found.extend(_others(sheet, thing, cut))
    return found


def _others(sheet: Sheet, thing: Thing, cut: int) -> Iterator[Thing]:
    """The further ones that a noun of several things names, each by a title behind و (جامعتي الملك سعود والملك عبدالعزيز)."""
    several = sheet.keys[thing.first][cut:] in word_set("several")
    while several and thing.last in sheet.heads and sheet.heads[thing.last].particle == "و" and sheet.joined(thing.last):
        at = thing.last
        person = run(sheet, sheet.heads[at].last, titled=True) or _single(sheet, sheet.heads[at].last, titled=True)
        if person is None or sheet.units(person.first) < _TITLED:
            return
        word = sheet.words[at]
        thing = Thing(at, person.last, word.start + 1, person.end, thing.kind, None, None, thing.sector, by="pattern")
        yield thing


def _begun(sheet: Sheet) -> Iterator[tuple[int, int, Noun]]:
    """Where such a noun stands without an article: the word, how many letters of particles are before it, what the noun makes."""
    for index, (cut, noun) in sheet.document.answers.to(_NAMED_NOUN):
        if index + 1 < len(sheet) and sheet.words[index].kind == "word" and sheet.joined(index + 1):
            yield index, cut, noun


def _noun_in(key: str) -> tuple[int, Noun] | None:
    """The noun of such a thing that a word is: how many letters of particles stand before it, what it makes."""
    nouns = _nouns()
    if key in nouns:
        return 0, nouns[key]
    if key[:1] not in "وفبلك" or not (key[1:] in nouns or key[2:] in nouns):
        return None
    return next(((len(prefix), nouns[rest]) for prefix, rest in splits(key) if rest in nouns and not prefix.endswith(("ال", "لل"))), None)


_NAMED_NOUN: Question[Any] = Question(_noun_in)


def _named_after(sheet: Sheet, index: int, cut: int, noun: Noun) -> Thing | None:
    kind, asks = noun
    at = index + 1
    while at in sheet.heads and sheet.heads[at].definite and not sheet.heads[at].particle and sheet.heads[at].last < len(sheet):
        at = sheet.heads[at].last
    titled = at > index + 1
    if (asks and not titled) or not sheet.joined(at):
        return None
    person = run(sheet, at, titled=True) or _single(sheet, at, titled=titled)
    if person is None or person.start > sheet.words[at].start:
        return None
    known = sheet.longest(at, "person") is not None
    least = _TITLED if titled else _ATTESTED
    attested = [sheet.units(one) >= least or sheet.keys[one] in PARTICLES for one in range(at, person.last)]
    if not (known or attested[0]) or (not titled and (len(attested) < 2 or not (known or all(attested)))):
        return None
    last = _tail(sheet, person.last)
    word = sheet.words[index]
    sector = noun_of(word.key[cut:])
    return Thing(
        index, last, word.start + cut, sheet.words[last - 1].end, kind, None, None, sector.sector if sector else None, by="pattern"
    )


def _single(sheet: Sheet, at: int, *, titled: bool) -> Person | None:
    """One attested given name behind a title (جامعة الأمير سلطان), though it is a common word or heads titles itself."""
    word = sheet.words[at]
    if not titled or word.kind != "word" or sheet.units(at) < _TITLED or word.key.startswith("ال"):
        return None
    return Person(at, at + 1, word.start, word.end)


def _tail(sheet: Sheet, at: int) -> int:
    """Where the whole name ends: behind adjectives (الدولي) and what the thing is for (للإغاثة والأعمال الإنسانية)."""
    purpose = False
    while at < len(sheet) and sheet.words[at].kind == "word" and sheet.joined(at):
        key = sheet.words[at].key
        if key.startswith("لل") and len(key) > 4 and not purpose:
            purpose = True
        elif not (key.startswith("ال") and is_adjective(key)) and not (purpose and key.startswith("وال")):
            break
        at += 1
    return at
