"""What capitals and small words tell in an English article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import simplemma

from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import word_set
from isnad.language import fold
from isnad.ontology.plover import sectors
from isnad.ontology.tables import many, maybe_one_of, one_of, read_table

_ROLES = frozenset({"body", "site", "inside", "speech", "weekday", "opener"})


@cache
def nouns() -> Mapping[str, tuple[str, str | None]]:
    """Role and sector of English nouns by key. Raises `DataError`."""
    path = Path(__file__).with_name("nouns_en.tsv")
    found: dict[str, tuple[str, str | None]] = {}
    for line, (role, sector, forms) in read_table(path, ("role", "sector", "forms")):
        one_of(path, line, "role", role, _ROLES)
        implied = maybe_one_of(path, line, "sector", sector, frozenset(sectors()))
        for form in many(forms):
            found.setdefault(fold(form), (role, implied))
    return found


def role(key: str) -> str | None:
    """What a word does in names, as the list says."""
    return nouns().get(key, (None, None))[0]


def capitalised(sheet: Sheet, index: int) -> bool:
    """Whether a word begins with a capital, or with the article of an Arabic name (al-Sisi)."""
    if not 0 <= index < len(sheet) or sheet.words[index].kind != "word":
        return False
    surface = sheet.surface(index)
    return surface[0].isupper() or (surface[:3] in word_set("joined", "en") and surface[3:4].isupper())


def bound(sheet: Sheet, index: int) -> bool:
    """Whether nothing but blanks (or the point of an initial) stands before the word."""
    return sheet.joined(index)


def common(sheet: Sheet, index: int) -> bool:
    """Whether a capitalised word is a dictionary word."""
    surface = sheet.surface(index)
    if role(surface.lower()) == "opener":
        return True
    return simplemma.is_known(surface.lower(), lang="en") and not simplemma.is_known(surface, lang="en")


def opens_sentence(sheet: Sheet, index: int) -> bool:
    """Whether a word owes its capital to the beginning of a sentence."""
    return index == 0 or not sheet.joined(index) or sheet.surface(index - 1) in ".!?\"“”:'"
