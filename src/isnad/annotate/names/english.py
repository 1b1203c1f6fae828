"""The names of an English article: runs of capitals, told apart by titles, nouns of bodies and places, and what is known beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from isnad.annotate.names.bodies import Thing
from isnad.annotate.names.clusters import Named
from isnad.annotate.names.english_known import known_things
from isnad.annotate.names.english_offices import with_states
from isnad.annotate.names.english_runs import runs_of_capitals
from isnad.annotate.names.english_tagged import spelled
from isnad.annotate.names.english_titles import english_titles
from isnad.annotate.names.english_words import capitalised, common, role
from isnad.annotate.names.runs import Person
from isnad.annotate.names.settle import settle
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.tagged_people import tagged_people
from isnad.annotate.names.tagged_things import tagged_things
from isnad.annotate.names.tagged_titles import tagged_titles
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import word_set
from isnad.language import fold
from isnad.records import Span
from isnad.tagger import TaggedSpan


def read_english(sheet: Sheet, proposals: Sequence[TaggedSpan] | None) -> tuple[list[Named], list[TitleAt]]:
    """Everything named in an English article, and all titles in it."""
    known = list(known_things(sheet))
    titles = list(english_titles(sheet))
    people, things = runs_of_capitals(sheet, titles, known)
    if proposals is not None:
        kept = spelled(sheet, settle(sheet, proposals), known)
        titles = tagged_titles(sheet, kept, titles)
        tagged, bodies = tagged_people(sheet, kept, people), tagged_things(sheet, kept, things)
        sure = [one for one in people if one.by == "lexicon" or _spoken(sheet, one)]
        bodies = [one for one in bodies if one.entry or not any(name.first <= one.first and one.last <= name.last for name in sure)]
        covered = _words(tagged) | _words(bodies)
        people = tagged + [one for one in sure if not covered & set(range(one.first, one.last))]
        things = bodies + [one for one in things if one.entry is not None and not covered & set(range(one.first, one.last))]
    titles = with_states(sheet, titles)
    people = sorted(people, key=lambda one: one.first)
    people += _echoes(sheet, people, _words(people) | _words(things))
    _attach(sheet, titles, people)
    return [_person(sheet, one) for one in people] + [_thing(sheet, one) for one in things], titles


def _spoken(sheet: Sheet, person: Person) -> bool:
    """Whether a run of capitals is a person against the tagger's silence: two rare words and more beside a verb of saying."""
    beside = (sheet.words[at].key for at in (person.first - 1, person.last) if 0 <= at < len(sheet))
    words = range(person.first, person.last)
    rare = all(not common(sheet, at) for at in words if capitalised(sheet, at))
    return len(words) > 1 and rare and any(role(key) == "speech" for key in beside)


def _words(found: Iterable[Person | Thing | TitleAt]) -> set[int]:
    return {at for one in found for at in range(one.first, one.last)}


def _echoes(sheet: Sheet, people: Sequence[Person], covered: set[int]) -> list[Person]:
    """Surnames of the people found, standing alone."""
    last = {sheet.words[one.last - 1].key for one in people if not common(sheet, one.last - 1)}
    return [
        Person(index, index + 1, word.start, word.end)
        for index, word in enumerate(sheet.words)
        if word.key in last and index not in covered and capitalised(sheet, index)
        and not sheet.document.in_furniture(Span(word.start, word.end))
    ]  # fmt: skip


def _attach(sheet: Sheet, titles: Sequence[TitleAt], people: Sequence[Person]) -> None:
    """Give each title to the person right after it, or right before it with a comma or "the" between."""
    first = {one.first: one for one in people}
    last = {one.last: one for one in people}
    for title in titles:
        person = first.get(title.last) or _set_off(sheet, title, first.get(title.last + 1))
        if person is not None and person.first > title.last:
            person.titles.append(title)
            continue
        if person is None:
            at = title.first
            for _ in range(2):
                if at > 0 and (sheet.surface(at - 1) in ",-–" or sheet.keys[at - 1] in word_set("apposition", "en")):
                    at -= 1
            person = last.get(at) if at < title.first else None
        if person is not None and (person.first != title.last or sheet.joined(person.first)):
            person.titles.append(title)


def _set_off(sheet: Sheet, title: TitleAt, person: Person | None) -> Person | None:
    """The person whose name commas set off behind an office with its article (``the ambassador to Libya, Aydar Aganin, met …``)."""
    if person is None or not title.first or title.head.form.head.kind != "office":
        return None
    before = sheet.words[title.first - 1]
    if before.kind != "clitic" and before.key not in word_set("apposition", "en"):  # Britain's foreign secretary, Edward Langton, …
        return None
    closed = person.last < len(sheet) and sheet.surface(person.last) in ",."
    return person if closed and person.last - person.first > 1 and sheet.surface(title.last) == "," else None


def _person(sheet: Sheet, person: Person) -> Named:
    text = sheet.text[person.start : person.end]
    entry = next((one.entry for one in sheet.known.get(person.first, ()) if one.entry.role == "person" and one.last == person.last), None)
    tokens = tuple(token for token in fold(text).replace(".", " ").replace("-", " ").split() if token not in word_set("name-article", "en"))
    return Named(person.start, person.end, "person", text, person.by, person.score, entry=entry, titles=person.titles, tokens=tokens)


def _thing(sheet: Sheet, thing: Thing) -> Named:
    text = sheet.text[thing.start : thing.end]
    return Named(
        thing.start, thing.end, thing.kind, text, thing.by, thing.score, entry=thing.entry, country=thing.country,
        sector=thing.sector, tokens=tuple(text.split()),
    )  # fmt: skip
