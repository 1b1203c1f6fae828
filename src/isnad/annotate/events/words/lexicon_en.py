"""English words of events, looked up by key: frames' verbs and nouns in their forms, and nouns for people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.words.frames import Frame, Lexeme, frames
from isnad.annotate.events.words.people import people_rows
from isnad.language import fold
from isnad.ontology.tables import one_of, read_table

_HERE = Path(__file__).parent


class EnglishReading(NamedTuple):
    """One way to read a word as a frame's word. ``tense``: base, s, past, ing; empty for nouns."""

    frame: Frame
    lexeme: Lexeme
    part: str
    tense: str = ""


def _verb_forms(forms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The forms of ``(infinitive[, past[, participle]])``; a particle (``carry out``) stays apart as a second word."""
    base = forms[0]
    yield base, "base"
    yield (base[:-1] + "ies" if _soft_y(base) else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")), "s"
    if len(forms) > 1:
        yield from ((form, "past") for form in forms[1:])
    else:
        yield from ((form, "past") for form in _with_ending(base, "ed"))
    yield from ((form, "ing") for form in _with_ending(base, "ing"))


def _soft_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"


def _with_ending(base: str, ending: str) -> Iterator[str]:
    if ending == "ed" and _soft_y(base):
        yield base[:-1] + "ied"
    elif base.endswith("ie") and ending == "ing":
        yield base[:-2] + "ying"
    elif base.endswith("e") and (ending == "ed" or not base.endswith(("ee", "oe"))):
        yield base[:-1] + ending
    else:
        yield base + ending
        if base[-1] in "bdgmnprtlk" and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou":
            yield base + base[-1] + ending


def _noun_forms(forms: tuple[str, ...]) -> Iterator[str]:
    yield from forms
    if len(forms) == 1:
        base = forms[0]
        yield base[:-1] + "ies" if _soft_y(base) else base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")


@cache
def _table() -> dict[str, list[EnglishReading]]:
    table: dict[str, list[EnglishReading]] = {}
    for frame in frames("en"):
        for lexeme in frame.verbs:
            for form, tense in _verb_forms(lexeme.forms):
                table.setdefault(fold(form), []).append(EnglishReading(frame, lexeme, "verb", tense))
        for lexeme in frame.nouns:
            for form in _noun_forms(lexeme.forms):
                table.setdefault(fold(form), []).append(EnglishReading(frame, lexeme, "noun"))
    return table


def english_readings(key: str) -> list[EnglishReading]:
    """Every reading of a word as the word of a frame."""
    return _table().get(key, [])


class EnglishCarrier(NamedTuple):
    """A verb that carries a noun of an event: what its subject is in that event, and what it says of its reality (empty: nothing)."""

    slot: str
    status: str


@cache
def _carriers() -> dict[str, EnglishCarrier]:
    path = _HERE / "support_en.tsv"
    table: dict[str, EnglishCarrier] = {}
    for line, (verb, slot, status) in read_table(path, ("verb", "slot", "status")):
        one_of(path, line, "slot", slot, frozenset({"actor", "recipient", "mutual", "none"}))
        one_of(path, line, "status", status, frozenset({"", "happened", "ongoing", "planned", "hypothetical", "denied", "skip"}))
        for form, _ in _verb_forms(tuple(verb.split("/"))):
            table.setdefault(fold(form), EnglishCarrier(slot, status))
    return table


def english_carrier(key: str) -> EnglishCarrier | None:
    """The word as a verb that carries a noun of an event, if it is one."""
    return _carriers().get(key)


@cache
def _people() -> dict[str, tuple[str | None, str]]:
    table: dict[str, tuple[str | None, str]] = {}
    for form, sector, kind in people_rows(_HERE / "people_en.tsv"):
        key = fold(form)
        table.setdefault(key, (sector, kind))
        if kind != "quantity" and not key.endswith("s"):
            table.setdefault(key[:-1] + "ies" if _soft_y(key) else key + "s", (sector, kind))
    return table


def english_person(key: str) -> tuple[str | None, str] | None:
    """Sector and kind of a common noun for people, if the word is one."""
    return _people().get(key)
