"""Arabic words of saying: the table of verbs, and all their forms as keys.

The table gives four forms a verb; the endings of person, gender and number and the pronoun suffixes are added here, so that a
linguist adds a verb with one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from isnad.language import fold
from isnad.ontology.tables import many, one_of, read_table

Stance = Literal["neutral", "assertive", "doubting", "conceding", "denying"]
Certainty = Literal["certain", "probable", "possible"]
Part = Literal["past", "present", "participle", "noun"]
Gender = Literal["m", "f"]

COLUMNS = ("past", "present", "participle", "noun", "complements", "stance", "certainty", "needs", "flags")
_COMPLEMENTS = frozenset({"c", "q", "o", "إلى", "على", "عن", "ب", "من", "ل", "في"})
_STANCES = frozenset({"neutral", "assertive", "doubting", "conceding", "denying"})
_CERTAINTIES = frozenset({"", "certain", "probable", "possible"})
_FLAGS = frozenset({"initial", "personal", "continuing", "naming", "close", "addressee"})
_OBJECTS = ("ه", "ها", "هم", "هما")


class Verb(NamedTuple):
    """One row of the table; ``complements`` are ``c``, ``q``, ``o`` or the key of a preposition, in the order tried."""

    lemma: str
    complements: tuple[str, ...]
    stance: Stance
    certainty: Certainty
    needs: frozenset[str]
    documents: bool
    initial: bool
    personal: bool
    continuing: bool
    naming: bool
    close: bool
    addressee: bool
    present: str


class Form(NamedTuple):
    """What a key can be: a form of a verb, its gender where it shows one, whether a pronoun object hangs on it."""

    verb: Verb
    part: Part
    gender: Gender | None
    plural: bool
    object: bool


@cache
def arabic_forms() -> dict[str, tuple[Form, ...]]:
    """All forms of all verbs of saying, by key."""
    found: dict[str, list[Form]] = {}
    for verb, cells in read_verbs(Path(__file__).with_name("cues_ar.tsv")):
        for key, form in _inflect(verb, cells):
            forms = found.setdefault(key, [])
            if form not in forms:
                forms.append(form)
    return {key: tuple(forms) for key, forms in found.items()}


def read_verbs(path: Path) -> Iterator[tuple[Verb, list[str]]]:
    """The rows of a table of verbs with their cells, checked. Raises `DataError` with file and line."""
    for line, cells in read_table(path, COLUMNS):
        complements = tuple(one_of(path, line, "complements", cell, _COMPLEMENTS) for cell in many(cells[4]))
        stance = cast("Stance", one_of(path, line, "stance", cells[5], _STANCES))
        certainty = cast("Certainty", one_of(path, line, "certainty", cells[6], _CERTAINTIES) or "certain")
        needs = many(cells[7])
        lemma = next(cell for cell in cells if cell)
        keys = frozenset(fold(word) for word in needs if word != "doc")
        flags = {one_of(path, line, "flags", cell, _FLAGS) for cell in many(cells[8])}
        codes = tuple(_key(code) for code in complements)
        yield (
            Verb(
                lemma,
                codes,
                stance,
                certainty,
                keys,
                "doc" in needs,
                "initial" in flags,
                "personal" in flags,
                "continuing" in flags,
                "naming" in flags,
                "close" in flags,
                "addressee" in flags,
                cells[1],
            ),
            cells,
        )


def _key(code: str) -> str:
    return code if code in {"c", "q", "o"} else fold(code)


def _inflect(verb: Verb, cells: list[str]) -> Iterator[tuple[str, Form]]:
    past, present, participle, noun = cells[:4]
    if past:
        yield from _past(verb, past)
    if present:
        yield from _present(verb, present)
    if participle:
        yield from _participle(verb, participle)
    if noun:
        yield fold(noun), Form(verb, "noun", None, False, False)
        for suffix in _OBJECTS:
            yield fold(noun.removesuffix("ة") + ("ت" if noun.endswith("ة") else "") + suffix), Form(verb, "noun", None, False, True)


def _past(verb: Verb, word: str) -> Iterator[tuple[str, Form]]:
    """``قال``: قال، قالت، قالوا، قالا، قالتا; weak endings (``نفى``، ``دعا``) lose their last letter before ت and و."""
    key, weak = fold(word), word[-1] in "ىا"
    stem = key[:-1] if weak else key
    dual = key + "ا" if not weak else stem + ("ي" if word[-1] == "ى" else "و") + "ا"
    endings: tuple[tuple[str, Gender | None, bool], ...] = (
        (key, "m", False),
        (stem + "ت", "f", False),
        (stem + "وا", "m", True),
        (dual, "m", True),
        (stem + "تا", "f", True),
    )
    for form, gender, plural in endings:
        yield form, Form(verb, "past", gender, plural, False)
    if verb.naming:
        for suffix in _OBJECTS:
            yield stem + ("ا" if weak else "") + suffix, Form(verb, "past", "m", False, True)
            yield stem + "ت" + suffix, Form(verb, "past", "f", False, True)


def _present(verb: Verb, word: str) -> Iterator[tuple[str, Form]]:
    key = fold(word)
    stem = key[:-1] if word[-1] in "ىيو" else key
    for first, gender in (("ي", "m"), ("ت", "f")):
        start: Gender = "m" if gender == "m" else "f"
        yield first + key[1:], Form(verb, "present", start, False, False)
        yield first + stem[1:] + "ون", Form(verb, "present", start, True, False)
        yield first + (key if word[-1] in "يو" else stem)[1:] + "ان", Form(verb, "present", start, True, False)
        if verb.naming:
            for suffix in _OBJECTS:
                yield first + key[1:] + suffix, Form(verb, "present", start, False, True)


def _participle(verb: Verb, word: str) -> Iterator[tuple[str, Form]]:
    """The accusative of circumstance: مشيرا، مشيرة، مشيرين، مشيرتين، مشيرات; weak ``داعي`` gives داعين."""
    key = fold(word)
    stem = key[:-1] if word.endswith("ي") else key
    endings: tuple[tuple[str, Gender, bool], ...] = (
        (key + "ا", "m", False),
        (key + "ه", "f", False),
        (stem + "ين", "m", True),
        (key + "ان", "m", True),
        (key + "تين", "f", True),
    )
    for form, gender, plural in endings:
        yield form, Form(verb, "participle", gender, plural, False)
