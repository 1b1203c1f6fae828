"""People named by one word: known surnames, and the surnames and first names of those whom the article names in full."""

from __future__ import annotations

from isnad.annotate.names.likeness import GIVEN
from isnad.annotate.names.runs import Person, beginning
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.silence import at_home
from isnad.annotate.names.vocabulary import is_common, name_units, word_set

_CUTS = (0, 1, 2)
_CHAINS = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب"})
_NAMING = ("masculine", "feminine")


def surnames(sheet: Sheet, covered: set[int]) -> list[Person]:
    """Known people who are named by their surname alone."""
    found: list[Person] = []
    for index, places in sheet.known.items():
        one = next((place for place in places if place.entry.role == "surname"), None)
        if one is None or index in covered or any(place.entry.role in {"state", "capital", "place", "actor"} for place in places):
            continue
        person = Person(index, one.last, one.start, one.end, by="lexicon")
        if at_home(sheet, person):
            found.append(person)
    return found


def echoes(sheet: Sheet, people: list[Person], covered: set[int]) -> list[Person]:
    """Surnames and first names of the people found, standing alone elsewhere in the article."""
    last_units: set[str] = set()
    first_units: set[str] = set()
    for person in people:
        keys = [sheet.words[at].key for at in range(person.first, person.last)]
        keys[0] = beginning(sheet, person.first)[1]
        if len(keys) > 1:
            if keys[-2] in word_set("child") and sheet.units(person.last - 1) >= GIVEN:
                last_units.add(" ".join(keys[-2:]))  # the father's name alone is the father
                first_units.add(keys[0])
                continue
            joined = (keys[-2] in PARTICLES and keys[-2] not in word_set("descent")) or sheet.tail(person.last - 1)
            start = len(keys) - 2 if joined else len(keys) - 1
            last_units.add(" ".join(keys[start:]))
            first_units.add(keys[0])
        else:
            last_units.add(keys[0])
    units = name_units()
    first_units = {key for key in first_units if units.get(key, 0) >= 20 and not is_common(key, key) and key not in PARTICLES}
    wanted = {key.split()[0] for key in last_units} | first_units
    found: list[Person] = []
    begun = {key for key in sheet.loose if key in wanted or key[1:] in wanted or key[2:] in wanted} if wanted else set()
    likely = [at for at, key in enumerate(sheet.keys) if key in begun] if begun else []
    for index in likely:
        if index in covered or sheet.words[index].kind != "word" or (found and index < found[-1].last):
            continue
        echo = _echo(sheet, index, wanted, last_units, first_units)
        if echo is not None and not any(at in covered for at in range(echo.first, echo.last)):
            found.append(echo)
    return found


def _echo(sheet: Sheet, index: int, wanted: set[str], last_units: set[str], first_units: set[str]) -> Person | None:
    word = sheet.words[index]
    for cut in _CUTS:
        key = word.key[cut:]
        if len(key) < 3 or (cut and word.key[:cut] not in _CHAINS) or _is_upon(sheet, index, key):
            continue
        if key not in wanted:
            continue
        pair = f"{key} {sheet.words[index + 1].key}" if index + 1 < len(sheet) else ""
        if pair in last_units:
            return Person(index, index + 2, word.start + cut, sheet.words[index + 1].end)
        if key not in last_units and key not in first_units:
            continue
        if (is_common(key, sheet.surface(index)[cut:]) and not key.startswith("ال")) or any(
            one.entry.role in _NAMING for one in sheet.known.get(index, ())
        ):
            continue
        if any(one.entry.role in {"state", "capital", "actor"} for one in sheet.known.get(index, ())):
            continue
        return Person(index, index + 1, word.start + cut, word.end)
    return None


def _is_upon(sheet: Sheet, index: int, key: str) -> bool:
    """Whether علي is the preposition, as some papers spell it: written with another last letter, or before a word that it governs."""
    if key != "علي":
        return False
    governs = index + 1 < len(sheet) and sheet.joined(index + 1) and sheet.words[index + 1].kind == "word" and sheet.units(index + 1) < 3
    return not sheet.surface(index).endswith("ي") or governs
