"""Which names of the lexicon are kept where the neural tagger is silent."""

from __future__ import annotations

from isnad.annotate.names.bodies import Thing
from isnad.annotate.names.purposes import has_purpose
from isnad.annotate.names.runs import Person, beginning
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.vocabulary import is_common, noun_of, word_set
from isnad.language import fold


def sure(sheet: Sheet, person: Person) -> bool:
    """Whether the lexicon's person is kept against the tagger's silence: a known one, or attested names beside a title."""
    if person.by == "lexicon":
        return person.last - person.first > 1 or at_home(sheet, person)
    attested = all(
        sheet.namelike(at) >= 3 or sheet.words[at].key in PARTICLES or sheet.tail(at) for at in range(person.first + 1, person.last)
    )
    return bool(person.titles) and person.last - person.first >= 2 and attested


def at_home(sheet: Sheet, person: Person) -> bool:
    """Whether a known person's surname, which is no common word, stands in an article that speaks of the person's country."""
    known = sheet.longest(person.first, "surname")
    start, key = beginning(sheet, person.first)
    if known is None or is_common(key, sheet.text[start : person.end]):
        return False
    others = (one.entry for places in sheet.known.values() for one in places if one.entry.role not in {"surname", "person"})
    return any(entry.country == known.entry.country for entry in others)


def _placed(sheet: Sheet, index: int) -> bool:
    """Whether a word behind a preposition of place is neither a unit of names nor a common word: no particle stands there (في بعقوبة)."""
    before = sheet.keys[index - 1] if index and sheet.joined(index) else ""
    plain = sheet.units(index) >= 3 or is_common(sheet.keys[index], sheet.surface(index), whole=True)
    return not word_set("placing").isdisjoint({before, before.removeprefix("و")}) and not plain


def known_by_itself(sheet: Sheet, thing: Thing, agreed: frozenset[str]) -> bool:
    """Whether the lexicon's thing is kept against the tagger's silence.

    A state, capital, seat or people (الليبيون) is, a ministry (الخارجية الأردنية), a listed actor of two words, or of one that the
    tagger saw elsewhere, those who act for a state, a body named with what it is for, and a place behind a preposition, named by what
    it is, or that the tagger saw elsewhere.
    """
    entry = thing.entry
    if entry is None:
        listed = thing.by == "lexicon" and thing.kind == "organisation" and thing.last - thing.first > 1 and not _plain(sheet, thing)
        return listed or (
            thing.by == "pattern" and (thing.kind == "group" or _is_ministry(sheet, thing) or has_purpose(sheet, thing.first, thing.last))
        )
    portfolio = thing.last - thing.first > 1 and sheet.keys[thing.first] in word_set("portfolio-alone")
    if entry.role == "plural" or (portfolio and sheet.keys[thing.last - 1].endswith("ه")):  # not وزير الخارجية الأردني
        return True
    if entry.role == "actor":
        return thing.last - thing.first > 1 or entry.id in agreed
    if entry.role == "place":
        return not entry.cue and (_placed(sheet, thing.first) or _is_site(sheet, thing) or entry.id in agreed)
    qualifies = sheet.words[thing.first].key.endswith("يه") and thing.first > 0 and sheet.joined(thing.first)
    return entry.role in {"state", "capital", "seat"} and not qualifies


def _is_site(sheet: Sheet, thing: Thing) -> bool:
    """Whether a known place is named by what it is and whose (حقل الشرارة، معبر رفح)."""
    head = noun_of(fold(sheet.text[thing.start : sheet.words[thing.first].end]))
    return thing.last - thing.first > 1 and head is not None and "site" in head.roles


def _is_ministry(sheet: Sheet, thing: Thing) -> bool:
    """Whether a body begins with a noun of portfolios and is a government's (وزارة الداخلية): no other words are written so."""
    head = fold(sheet.text[thing.start : sheet.words[thing.first].end])
    return thing.sector == "GOV" and thing.last - thing.first > 1 and head in word_set("portfolio")


def _plain(sheet: Sheet, thing: Thing) -> bool:
    """Whether a listed name is words of the language and no more (إلى الأمام، الجيل الجديد): none names a body, each is a common one."""
    words = range(thing.first, thing.last)
    return all(is_common(sheet.keys[at], sheet.surface(at)) for at in words) and not any(noun_of(sheet.keys[at]) for at in words)
