"""The names of an Arabic article by lexicons and patterns."""

from __future__ import annotations

from isnad.annotate.names.actors import Named, name_tokens
from isnad.annotate.names.bodies import Thing, headed, known_things
from isnad.annotate.names.people import Person, bare_people, beginning, titled_people
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.titles import Complements, TitleAt, read_titles
from isnad.annotate.names.vocabulary import is_common, name_units

_NAMING = ("masculine", "feminine")


def read_arabic(sheet: Sheet) -> tuple[list[Named], list[TitleAt]]:
    """Everything named in an article, and all titles in it, those without a name among them."""
    complements = Complements(sheet)
    titles = read_titles(sheet, complements)
    people = titled_people(sheet, titles)
    covered = {at for person in people for at in range(person.first, person.last)}
    covered |= {at for person in people for title in person.titles for at in range(title.first, title.last)}
    things = headed(sheet, complements, covered)
    covered |= {at for thing in things for at in range(thing.first, thing.last)}
    bare = bare_people(sheet, covered)
    people += bare
    covered |= {at for person in bare for at in range(person.first, person.last)}
    again = echoes(sheet, people, covered)
    people += again
    covered |= {at for person in again for at in range(person.first, person.last)}
    things += known_things(sheet, covered)
    return [_person(sheet, one) for one in people] + [_thing(sheet, one) for one in things], titles


def _person(sheet: Sheet, person: Person) -> Named:
    text = sheet.text[person.start : person.end]
    entry = next((one.entry for one in sheet.known.get(person.first, ()) if one.entry.role == "person" and one.end == person.end), None)
    return Named(person.start, person.end, "person", text, person.by, entry=entry, titles=person.titles, tokens=name_tokens(text))  # type: ignore[arg-type]


def _thing(sheet: Sheet, thing: Thing) -> Named:
    text = sheet.text[thing.start : thing.end]
    return Named(
        thing.start, thing.end, thing.kind, text, thing.by, entry=thing.entry, country=thing.country, sector=thing.sector,  # type: ignore[arg-type]
        tokens=tuple(text.split()),
    )  # fmt: skip


def echoes(sheet: Sheet, people: list[Person], covered: set[int]) -> list[Person]:
    """Surnames and first names of the people found, standing alone elsewhere in the article."""
    last_units: set[str] = set()
    first_units: set[str] = set()
    for person in people:
        keys = [sheet.words[at].key for at in range(person.first, person.last)]
        keys[0] = beginning(sheet, person.first)[1]
        if len(keys) > 1:
            joined = (keys[-2] in PARTICLES and keys[-2] not in {"ال", "بن", "ابن"}) or sheet.tail(person.last - 1)
            start = len(keys) - 2 if joined else len(keys) - 1
            last_units.add(" ".join(keys[start:]))
            first_units.add(keys[0])
        else:
            last_units.add(keys[0])
    units = name_units()
    first_units = {key for key in first_units if units.get(key, 0) >= 20 and not is_common(key, key) and key not in PARTICLES}
    found: list[Person] = []
    for index in range(len(sheet)):
        if index in covered or sheet.words[index].kind != "word" or (found and index < found[-1].last):
            continue
        echo = _echo(sheet, index, last_units, first_units)
        if echo is not None and not any(at in covered for at in range(echo.first, echo.last)):
            found.append(echo)
    return found


def _echo(sheet: Sheet, index: int, last_units: set[str], first_units: set[str]) -> Person | None:
    word = sheet.words[index]
    for cut, key in ((0, word.key), *((cut, word.key[cut:]) for cut in (1, 2) if word.key[:cut] in {"و", "ف", "ب", "ل", "ك", "ول", "وب"})):
        if len(key) < 3:
            continue
        pair = f"{key} {sheet.words[index + 1].key}" if index + 1 < len(sheet) else key
        if pair in last_units:
            return Person(index, index + 2, word.start + cut, sheet.words[index + 1].end)
        if key not in last_units and key not in first_units:
            continue
        if is_common(key, sheet.surface(index)[cut:]) and not key.startswith("ال") or any(one.entry.role in _NAMING for one in sheet.known.get(index, ())):
            continue
        if any(one.entry.role in {"state", "capital", "actor"} for one in sheet.known.get(index, ())):
            continue
        return Person(index, index + 1, word.start + cut, word.end)
    return None
