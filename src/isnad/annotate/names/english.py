"""The names of an English article: runs of capitals, told apart by titles, nouns of bodies and places, and what is known beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import simplemma

from isnad.annotate.names.actors import Named
from isnad.annotate.names.bodies import Thing
from isnad.annotate.names.runs import Person
from isnad.annotate.names.settle import settle
from isnad.annotate.names.sheet import HeadAt, Placed, Sheet
from isnad.annotate.names.tagged import tagged_people, tagged_things, tagged_titles
from isnad.annotate.names.titles import TitleAt
from isnad.language import fold
from isnad.ontology.plover import sectors
from isnad.ontology.tables import many, maybe_one_of, one_of, read_table
from isnad.records import Span
from isnad.tagger import TaggedSpan

_ROLES = frozenset({"body", "site", "inside", "speech", "weekday", "opener"})
_PLAIN_ROLES = frozenset({"state", "capital", "place", "seat", "actor"})


@cache
def _nouns() -> Mapping[str, tuple[str, str | None]]:
    """Role and sector of English nouns by key. Raises `DataError`."""
    path = Path(__file__).with_name("nouns_en.tsv")
    found: dict[str, tuple[str, str | None]] = {}
    for line, (role, sector, forms) in read_table(path, ("role", "sector", "forms")):
        one_of(path, line, "role", role, _ROLES)
        implied = maybe_one_of(path, line, "sector", sector, frozenset(sectors()))
        for form in many(forms):
            found.setdefault(fold(form), (role, implied))
    return found


def _role(key: str) -> str | None:
    return _nouns().get(key, (None, None))[0]


def _capital(sheet: Sheet, index: int) -> bool:
    """Whether a word begins with a capital, or with the article of an Arabic name (al-Sisi)."""
    if not 0 <= index < len(sheet) or sheet.words[index].kind != "word":
        return False
    surface = sheet.surface(index)
    return surface[0].isupper() or (surface[:3] in {"al-", "el-", "as-", "ad-", "ar-", "an-"} and surface[3:4].isupper())


def _bound(sheet: Sheet, index: int) -> bool:
    """Whether nothing but blanks (or the point of an initial) stands before the word."""
    return sheet.joined(index)


def _common(sheet: Sheet, index: int) -> bool:
    """Whether a capitalised word is a dictionary word."""
    surface = sheet.surface(index)
    if _role(surface.lower()) == "opener":
        return True
    return simplemma.is_known(surface.lower(), lang="en") and not simplemma.is_known(surface, lang="en")


def read_english(sheet: Sheet, proposals: Sequence[TaggedSpan] | None) -> tuple[list[Named], list[TitleAt]]:
    """Everything named in an English article, and all titles in it."""
    known = list(_known(sheet))
    titles = list(_titles(sheet))
    people, things = _runs(sheet, titles, known)
    if proposals is not None:
        kept = settle(sheet, proposals)
        titles = tagged_titles(sheet, kept, titles)
        tagged, bodies = tagged_people(sheet, kept, people), tagged_things(sheet, kept, things)
        covered = _words(tagged) | _words(bodies)
        people = tagged + [one for one in people if one.by == "lexicon" and not covered & set(range(one.first, one.last))]
        things = bodies + [one for one in things if one.entry is not None and not covered & set(range(one.first, one.last))]
    people = sorted(people, key=lambda one: one.first)
    people += _echoes(sheet, people, _words(people) | _words(things))
    _attach(sheet, titles, people)
    return [_person(sheet, one) for one in people] + [_thing(sheet, one) for one in things], titles


def _words(found: Iterable[Person | Thing | TitleAt]) -> set[int]:
    return {at for one in found for at in range(one.first, one.last)}


def _known(sheet: Sheet) -> Iterable[Placed]:
    """Known things that begin with a capital, longest first, without overlap."""
    until = 0
    for index in sorted(sheet.known):
        one = next(
            (
                one
                for one in sheet.known[index]
                if one.entry.role in _PLAIN_ROLES | {"person"}
                and (not one.entry.cue or (one.entry.role in {"actor", "person"} and sheet.borne_out(one)))
            ),
            None,
        )
        if (
            one is not None
            and index >= until
            and _capital(sheet, index)
            and (one.last - index == 1 or sheet.surface(one.last - 1)[0] in "." or _capital(sheet, one.last - 1))
        ):
            yield one
            until = one.last


def _titles(sheet: Sheet) -> Iterable[TitleAt]:
    until = 0
    for first in sorted(sheet.heads):
        head = sheet.heads[first]
        if first >= until and sheet.words[first].key != "may":
            title = _title(sheet, head)
            until = title.last
            yield title


def _title(sheet: Sheet, head: HeadAt) -> TitleAt:
    """A head with the demonyms and modifiers before it and what stands after of, for, to."""
    first, country = head.first, None
    while first > 0 and _bound(sheet, first):
        relation = next((one for one in _ending(sheet, first) if one.entry.role == "masculine" and _capital(sheet, one.first)), None)
        if relation is not None:
            first, country = relation.first, relation.entry.country
        elif sheet.words[first - 1].kind == "clitic" and (
            state := next((one for one in _ending(sheet, first - 1) if one.entry.role == "state"), None)
        ):
            country = state.entry.country
            break
        elif (
            first - 1 in sheet.modifiers
            and sheet.modifiers[first - 1][0] == first
            and sheet.modifiers[first - 1][1].position in {"before", "after"}
        ):
            first -= 1
        else:
            break
    title = TitleAt(first, head.last, sheet.words[first].start, head.end, head, country=country, sector=head.form.head.sector)
    if (
        head.end < len(sheet.text)
        and sheet.text[head.end] == "."
        and sheet.text[head.start : head.end].lower() in {"gen", "lt", "col", "maj", "brig", "dr", "sen", "mr"}
    ):
        title = replace(title, last=head.last + 1, end=head.end + 1)
    return _complement(sheet, title)


def _ending(sheet: Sheet, stop: int) -> Iterable[Placed]:
    return (one for first in range(max(0, stop - 3), stop) for one in sheet.known.get(first, ()) if one.last == stop)


def _complement(sheet: Sheet, title: TitleAt) -> TitleAt:
    at = title.last
    if at + 1 >= len(sheet) or sheet.words[at].key not in {"of", "for", "to", "at"} or not _bound(sheet, at):
        return title
    start = at + 1 + (sheet.words[at + 1].key == "the")
    stop = start
    while (
        stop < len(sheet)
        and stop - start < 8
        and _bound(sheet, stop)
        and (_capital(sheet, stop) or (stop > start and sheet.words[stop].key in {"of", "for", "and", "the"}))
    ):
        stop += 1
    while stop > start and not _capital(sheet, stop - 1):
        stop -= 1
    if stop == start:
        return title
    inside = [one for index in range(start, stop) for one in sheet.known.get(index, ())]
    found = next((one.entry.country for one in inside if one.entry.country and one.entry.kind != "person"), None)
    sector = title.sector or next((one.entry.sector for one in inside if one.entry.role in {"actor", "body", "seat"}), None)
    accredited = found if sheet.words[at].key == "to" else None
    return replace(
        title, last=stop, end=sheet.words[stop - 1].end, country=title.country or (None if accredited else found),
        accredited=accredited, sector=sector, body=Span(sheet.words[start].start, sheet.words[stop - 1].end),
    )  # fmt: skip


def _runs(sheet: Sheet, titles: Sequence[TitleAt], known: Sequence[Placed]) -> tuple[list[Person], list[Thing]]:
    """Runs of capitalised words outside titles, each told to be a person, a body, a place, or nothing."""
    people: list[Person] = []
    things: list[Thing] = []
    titled = {at: title for title in titles for at in range(title.first, title.last)}
    before_name = {title.last: title for title in titles}
    starts = {one.first: one for one in known}
    index = 0
    while index < len(sheet):
        if (
            index in titled
            or not _capital(sheet, index)
            or sheet.document.in_furniture(Span(sheet.words[index].start, sheet.words[index].end))
        ):
            index += 1
            continue
        stop = _stop(sheet, index, titled)
        one = starts.get(index)
        if one is not None and one.last >= stop:
            _sort_known(one, people, things)
            index = one.last
            continue
        _sort_run(sheet, index, stop, before_name.get(index), one, people, things)
        index = max(stop, index + 1)
    return people, things


def _stop(sheet: Sheet, first: int, titled: Mapping[int, TitleAt]) -> int:
    """Where the run of capitals that begins here ends; small words inside names go on it."""
    stop = first + 1
    while stop < len(sheet) and _bound(sheet, stop) and stop not in titled:
        if (
            _capital(sheet, stop)
            or (_role(sheet.words[stop].key) == "inside" and _capital(sheet, stop + 1) and stop + 1 not in titled)
            or (
                sheet.surface(stop) == "."
                and stop - 1 >= first
                and sheet.words[stop - 1].end - sheet.words[stop - 1].start == 1
                and _capital(sheet, stop + 1)
            )
        ):
            stop += 1
        else:
            break
    return stop


def _sort_known(one: Placed, people: list[Person], things: list[Thing]) -> None:
    if one.entry.kind == "person":
        people.append(Person(one.first, one.last, one.start, one.end, by="lexicon"))
    else:
        things.append(Thing(one.first, one.last, one.start, one.end, one.entry.kind, one.entry, one.entry.country, one.entry.sector))


def _sort_run(
    sheet: Sheet, first: int, stop: int, title: TitleAt | None, one: Placed | None, people: list[Person], things: list[Thing]
) -> None:
    """Decide what a run of capitals is that no list knows as a whole."""
    words = sheet.words
    while first < stop and _opens_sentence(sheet, first) and _common(sheet, first) and title is None:
        first += 1
    if first >= stop:
        return
    keys = [words[at].key for at in range(first, stop)]
    start, end = words[first].start, words[stop - 1].end
    if title is not None and not any(_role(key) == "body" for key in keys):
        people.append(Person(first, stop, start, end))
        return
    body = next((_nouns()[key] for key in reversed(keys) if _role(key) == "body"), None)
    if body is not None and len(keys) > 1:
        inside = [one for at in range(first, stop) for one in sheet.known.get(at, ())]
        country = next((one.entry.country for one in inside if one.entry.country), None)
        things.append(Thing(first, stop, start, end, "organisation", None, country, body[1], by="pattern"))
    elif any(_role(key) == "site" for key in keys) and len(keys) > 1:
        things.append(Thing(first, stop, start, end, "place", by="pattern"))
    elif one is not None and one.first == first:
        _sort_known(one, people, things)
    elif any(_role(key) == "weekday" for key in keys):
        return
    elif len(keys) > 1 and _person_like(sheet, first, stop):
        people.append(Person(first, stop, start, end))


def _opens_sentence(sheet: Sheet, index: int) -> bool:
    return index == 0 or not sheet.joined(index) or sheet.surface(index - 1) in ".!?\"“”:'"


def _person_like(sheet: Sheet, first: int, stop: int) -> bool:
    """Whether a run is a person's: no word of it a dictionary word or demonym, or a verb of saying beside it."""
    beside = {sheet.words[at].key for at in (first - 1, stop) if 0 <= at < len(sheet)}
    said = any(_role(key) == "speech" for key in beside)
    demonym = any(one.entry.role == "masculine" for at in range(first, stop) for one in sheet.known.get(at, ()))
    names = [at for at in range(first, stop) if _capital(sheet, at)]
    return not demonym and stop - first <= 5 and (said or sum(not _common(sheet, at) for at in names) == len(names))


def _echoes(sheet: Sheet, people: Sequence[Person], covered: set[int]) -> list[Person]:
    """Surnames of the people found, standing alone."""
    last = {sheet.words[one.last - 1].key for one in people if not _common(sheet, one.last - 1)}
    return [
        Person(index, index + 1, word.start, word.end)
        for index, word in enumerate(sheet.words)
        if word.key in last and index not in covered and _capital(sheet, index)
        and not sheet.document.in_furniture(Span(word.start, word.end))
    ]  # fmt: skip


def _attach(sheet: Sheet, titles: Sequence[TitleAt], people: Sequence[Person]) -> None:
    """Give each title to the person right after it, or right before it with a comma or "the" between."""
    first = {one.first: one for one in people}
    last = {one.last: one for one in people}
    for title in titles:
        person = first.get(title.last)
        if person is None:
            at = title.first
            for _ in range(2):
                if at > 0 and sheet.surface(at - 1).lower() in {",", "the", "a", "an", "-", "–"}:
                    at -= 1
            person = last.get(at) if at < title.first else None
        if person is not None and (person.first != title.last or sheet.joined(person.first)):
            person.titles.append(title)


def _person(sheet: Sheet, person: Person) -> Named:
    text = sheet.text[person.start : person.end]
    entry = next((one.entry for one in sheet.known.get(person.first, ()) if one.entry.role == "person" and one.last == person.last), None)
    tokens = tuple(
        token for token in fold(text).replace(".", " ").replace("-", " ").split() if token not in {"al", "el", "bin", "ibn", "ben", "de"}
    )
    return Named(person.start, person.end, "person", text, person.by, person.score, entry=entry, titles=person.titles, tokens=tokens)


def _thing(sheet: Sheet, thing: Thing) -> Named:
    text = sheet.text[thing.start : thing.end]
    return Named(
        thing.start, thing.end, thing.kind, text, thing.by, thing.score, entry=thing.entry, country=thing.country,
        sector=thing.sector, tokens=tuple(text.split()),
    )  # fmt: skip
