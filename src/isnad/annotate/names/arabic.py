"""The names of an Arabic article by lexicons and patterns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from isnad.annotate.names.bodies import Thing, known_things
from isnad.annotate.names.borders import in_lists, listed, local_bodies, made_whole
from isnad.annotate.names.clusters import Named
from isnad.annotate.names.complements import Complements
from isnad.annotate.names.echoes import echoes, surnames
from isnad.annotate.names.eponyms import eponyms
from isnad.annotate.names.given import announced
from isnad.annotate.names.headed import headed
from isnad.annotate.names.likeness import name_tokens
from isnad.annotate.names.people import OPENERS, bare_people, share, titled_people
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.runs import Person
from isnad.annotate.names.settle import settle
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.silence import known_by_itself, sure
from isnad.annotate.names.tagged_people import tagged_people
from isnad.annotate.names.tagged_things import tagged_things
from isnad.annotate.names.tagged_titles import tagged_titles
from isnad.annotate.names.titles import TitleAt, read_titles
from isnad.annotate.names.vocabulary import is_common, word_set
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.actors import known_people
from isnad.tagger import TaggedSpan

_CHAINS = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب"})


def read_arabic(sheet: Sheet, proposals: Sequence[TaggedSpan] | None) -> tuple[list[Named], list[TitleAt]]:
    """Everything named in an article, and all titles in it, those without a name among them."""
    complements = Complements(sheet)
    titles = read_titles(sheet, complements)
    named_after = eponyms(sheet)
    hidden = _words(named_after)
    titles = [title for title in titles if title.first not in hidden]
    people, things = _lexical(sheet, complements, titles, hidden)
    if proposals is not None:
        people, things, titles = _both(sheet, proposals, titles, people, things, hidden)
    people = [one for one in people if not _names_firm(sheet, one)]
    things += named_after
    share(sheet, people)
    return [_person(sheet, one) for one in people] + [_thing(sheet, one) for one in things], titles


def _words(found: Iterable[Person | Thing | TitleAt]) -> set[int]:
    return {at for one in found for at in range(one.first, one.last)}


def _lexical(sheet: Sheet, complements: Complements, titles: list[TitleAt], hidden: set[int]) -> tuple[list[Person], list[Thing]]:
    """What lexicons and patterns find alone, outside the ``hidden`` words."""
    people = [one for one in titled_people(sheet, titles) if one.first not in hidden]
    covered = hidden | _words(people) | _words(title for person in people for title in person.titles)
    things = headed(sheet, complements, covered)
    covered |= _words(things)
    people += (bare := bare_people(sheet, covered))
    covered |= _words(bare)
    people += (again := echoes(sheet, people, covered))
    covered |= _words(again)
    people += (named := announced(sheet, covered))
    covered |= _words(named)
    people += (famous := surnames(sheet, covered))
    covered |= _words(famous)
    return people, things + known_things(sheet, covered)


def _both(
    sheet: Sheet, proposals: Sequence[TaggedSpan], titles: list[TitleAt], people: list[Person], things: list[Thing], hidden: set[int]
) -> tuple[list[Person], list[Thing], list[TitleAt]]:
    """The tagger's opinion, extended by what the lexicon is sure of."""
    kept = [(span, one) for span, one in settle(sheet, proposals) if hidden.isdisjoint(sheet.document.word_range(span))]
    both_titles = tagged_titles(sheet, kept, titles)
    tagged = [one for one in tagged_people(sheet, kept, people) if not _titles_part(sheet, one, both_titles)]
    lexical_people = {(one.first, one.last) for one in people}
    for one in tagged:
        one.by = "both" if (one.first, one.last) in lexical_people else "tagger"
    bodies = [one for one in tagged_things(sheet, kept, things) if not _is_surname(sheet, one, [*tagged, *people])]
    bodies, tagged = made_whole(sheet, local_bodies(sheet, bodies, things), tagged)
    covered = hidden | _words(tagged) | _words(bodies) | _words(title for title in both_titles if title not in titles)
    kept_people = [one for one in people if not covered & set(range(one.first, one.last)) and sure(sheet, one)]
    tagged += [Person(one.first, one.last, one.start, one.end, by=one.by) for one in kept_people]
    covered |= _words(kept_people)
    tagged += (named := announced(sheet, covered))
    covered |= _words(named)
    tagged += (again := echoes(sheet, tagged, covered))
    covered |= _words(again)
    agreed = frozenset(one.entry.id for one in bodies if one.entry is not None)
    silent = [one for one in things if not covered & set(range(one.first, one.last))]
    bodies += (alone := [one for one in silent if known_by_itself(sheet, one, agreed)])
    in_rows = [one for one in silent if one not in alone and in_lists(sheet, one)]
    bodies += listed(sheet, [one for one in bodies if one.kind == "place"], in_rows)
    return titled_people(sheet, both_titles, sorted(tagged, key=lambda one: one.first)), bodies, both_titles


def _titles_part(sheet: Sheet, person: Person, titles: Sequence[TitleAt]) -> bool:
    """Whether words that the tagger takes for a person belong to a title (العقيد أركان حرب, والإنتاج الحربي)."""
    if not any(title.first < person.first and person.last <= title.last for title in titles):
        return False
    surname = person.last - person.first == 1 and not is_common(sheet.keys[person.first], sheet.surface(person.first))
    return person.first in sheet.modifiers or (sheet.units(person.first) < 3 and not surname)


def _is_surname(sheet: Sheet, thing: Thing, people: Sequence[Person]) -> bool:
    """Whether a single word that the tagger takes for a place or body is the surname of someone whom the article names in full."""
    key = sheet.words[thing.first].key
    return (
        thing.entry is None
        and thing.last - thing.first == 1
        and any(one.last - one.first > 1 and sheet.words[one.last - 1].key == key for one in people)
    )


def _person(sheet: Sheet, person: Person) -> Named:
    text = sheet.text[person.start : person.end]
    known = [
        one
        for one in sheet.known.get(person.first, ())
        if one.entry.role in {"person", "surname"} and _is(sheet, one, person) and _borne_out(sheet, one, person)
    ]
    entry = known[0].entry if known else None
    return Named(
        person.start, person.end, "person", text, person.by, person.score, entry=entry, titles=person.titles, tokens=name_tokens(text)
    )


def _is(sheet: Sheet, known: Placed, person: Person) -> bool:
    """Whether the known person is this one: the whole name, or one that goes on with fathers and the family, and with no other fathers."""
    if known.end == person.end:
        return True
    if known.last >= person.last or sheet.words[known.last].key not in word_set("lineage"):
        return False
    if sheet.words[known.last].key not in word_set("child"):
        return True
    listed = known_people()[known.entry.id]
    tokens = name_tokens(sheet.text[person.start : person.end])
    size = len(name_tokens(sheet.text[known.start : known.end]))
    fuller = [name_tokens(name) for name in (listed.name_ar, *listed.spellings) if "آل" not in name.split()]
    fathers = [name[size] for name in fuller if len(name) > size and name[:size] == tokens[:size]]
    return not fathers or tokens[size] in fathers


def _borne_out(sheet: Sheet, known: Placed, person: Person) -> bool:
    """Whether a name that many bear is the known person's here: beside one of the offices, or the country where it has a title at all."""
    if not known.entry.cue:
        return True
    country = known.entry.country
    if country is not None and any(title.country == country for title in person.titles):
        return True
    offices = {word for office in known_people()[known.entry.id].offices for word in fold(office.office_ar).split()}
    if any(sheet.keys[at].removeprefix("ال") in offices for title in person.titles for at in range(title.first, title.last)):
        return True
    votes = sheet.countries()
    return bool(person.titles) and country is not None and votes[country] > 0 and votes[country] == max(votes.values())


def _thing(sheet: Sheet, thing: Thing) -> Named:
    text = sheet.text[thing.start : thing.end]
    return Named(
        thing.start, thing.end, thing.kind, text, thing.by, thing.score, entry=thing.entry, country=thing.country, sector=thing.sector,
        tokens=tuple(text.split()),
    )  # fmt: skip


def _names_firm(sheet: Sheet, person: Person) -> bool:
    """Whether one word without a title stands right behind a firm's noun: it is the firm's name (مجموعة الزيادي، شركة «الزيادي»)."""
    at = person.first - 1
    if person.titles or person.last - person.first > 1 or person.start > sheet.words[person.first].start or at < 0:
        return False
    if sheet.surface(at) in OPENERS and at:
        at -= 1
    nouns = {rest for prefix, rest in splits(sheet.keys[at]) if prefix in {"", *_CHAINS}}
    return sheet.joined(person.first) and not nouns.isdisjoint(word_set("firm"))
