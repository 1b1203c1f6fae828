"""English words of saying: the table of verbs, and all their forms as keys."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from isnad.annotate.attributions.forms import Certainty, Stance
from isnad.language import fold
from isnad.ontology.tables import many, need, one_of, read_table

_COLUMNS = ("base", "past", "participle", "complements", "stance", "certainty", "flags")
_STANCES = frozenset({"neutral", "assertive", "doubting", "conceding", "denying"})
_FLAGS = frozenset({"addressee", "continuing", "document", "attitude"})


class EnglishVerb(NamedTuple):
    """One row of the table; ``complements`` are c, z, q, o, to, or the word that opens the content, in the order tried."""

    base: str
    complements: tuple[str, ...]
    stance: Stance
    certainty: Certainty
    flags: frozenset[str]


class EnglishForm(NamedTuple):
    """What a key can be: a verb in one of its forms."""

    verb: EnglishVerb
    part: Literal["base", "third", "past", "participle", "ing"]


@cache
def english_forms() -> dict[str, EnglishForm]:
    """All forms by key; where past and participle are spelled alike the past stands."""
    path = Path(__file__).with_name("cues_en.tsv")
    found: dict[str, EnglishForm] = {}
    for line, cells in read_table(path, _COLUMNS):
        base, past = fold(need(path, line, "base", cells[0])), fold(need(path, line, "past", cells[1]))
        stance = cast("Stance", one_of(path, line, "stance", cells[4], _STANCES))
        certainty = cast("Certainty", one_of(path, line, "certainty", cells[5], frozenset({"", "probable", "possible"})) or "certain")
        flags = frozenset(one_of(path, line, "flags", flag, _FLAGS) for flag in many(cells[6]))
        verb = EnglishVerb(base, many(cells[3]), stance, certainty, flags)
        found.setdefault(past, EnglishForm(verb, "past"))
        found.setdefault(fold(cells[2]) or past, EnglishForm(verb, "participle"))
        found.setdefault(_third(base), EnglishForm(verb, "third"))
        found.setdefault(_ing(base, past), EnglishForm(verb, "ing"))
        found.setdefault(base, EnglishForm(verb, "base"))
    return found


def _third(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _ing(base: str, past: str) -> str:
    """The present participle; a consonant doubles where it does in the past (admitted, admitting)."""
    if past.endswith("ed") and len(past) == len(base) + 3 and past[-3] == past[-4]:
        return past[:-2] + "ing"
    if base.endswith("ee"):
        return base + "ing"
    return (base[:-1] if base.endswith("e") else base) + "ing"
