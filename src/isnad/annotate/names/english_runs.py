"""Runs of capitals in an English article, each told to be a person, a body, a place, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.annotate.names.bodies import Thing
from isnad.annotate.names.english_words import bound, capitalised, common, nouns, opens_sentence, role
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.runs import Person
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.records import Span


def runs_of_capitals(sheet: Sheet, titles: Sequence[TitleAt], known: Sequence[Placed]) -> tuple[list[Person], list[Thing]]:
    """Runs of capitalised words outside titles, each told to be a person, a body, a place, or nothing."""
    people: list[Person] = []
    things: list[Thing] = []
    titled = {at: title for title in titles for at in range(title.first, title.last)}
    before_name = {title.last: title for title in titles if title.last < len(sheet) and sheet.joined(title.last)}
    starts = {one.first: one for one in known}
    index = 0
    while index < len(sheet):
        if (
            index in titled
            or not capitalised(sheet, index)
            or sheet.document.in_furniture(Span(sheet.words[index].start, sheet.words[index].end))
        ) or (index not in starts and index not in before_name and opens_sentence(sheet, index) and common(sheet, index)):
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
    while stop < len(sheet) and bound(sheet, stop) and stop not in titled:
        if (
            capitalised(sheet, stop)
            or (role(sheet.words[stop].key) == "inside" and capitalised(sheet, stop + 1) and stop + 1 not in titled)
            or (
                sheet.surface(stop) == "."
                and stop - 1 >= first
                and sheet.words[stop - 1].end - sheet.words[stop - 1].start == 1
                and capitalised(sheet, stop + 1)
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
    keys = [words[at].key for at in range(first, stop)]
    start, end = words[first].start, words[stop - 1].end
    if title is not None and not any(role(key) == "body" for key in keys):
        people.append(Person(first, stop, start, end))
        return
    body = next((nouns()[key] for key in reversed(keys) if role(key) == "body"), None)
    if body is not None and len(keys) > 1:
        inside = [one for at in range(first, stop) for one in sheet.known.get(at, ())]
        country = next((one.entry.country for one in inside if one.entry.country), None)
        things.append(Thing(first, stop, start, end, "organisation", None, country, body[1], by="pattern"))
    elif any(role(key) == "site" for key in keys) and len(keys) > 1:
        things.append(Thing(first, stop, start, end, "place", by="pattern"))
    elif one is not None and one.first == first:
        _sort_known(one, people, things)
    elif any(role(key) == "weekday" for key in keys):
        return
    elif len(keys) > 1 and _person_like(sheet, first, stop):
        people.append(Person(first, stop, start, end))


def _person_like(sheet: Sheet, first: int, stop: int) -> bool:
    """Whether a run is a person's: no word of it a dictionary word or demonym, or a verb of saying beside it."""
    beside = {sheet.words[at].key for at in (first - 1, stop) if 0 <= at < len(sheet)}
    said = any(role(key) == "speech" for key in beside)
    demonym = any(one.entry.role == "masculine" for at in range(first, stop) for one in sheet.known.get(at, ()))
    names = [at for at in range(first, stop) if capitalised(sheet, at)]
    rare = sum(not common(sheet, at) for at in names)
    return not demonym and stop - first <= 5 and (rare == len(names) or (said and rare > 0))
