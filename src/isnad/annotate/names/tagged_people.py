"""The neural tagger's persons as names: borders checked, what is no name left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from isnad.annotate.names.chains import does_to
from isnad.annotate.names.given import completed
from isnad.annotate.names.no_people import glosses, is_no_person
from isnad.annotate.names.runs import Person, begins_no_name, second_name
from isnad.annotate.names.sheet import PARTICLES, STOPS, Sheet
from isnad.annotate.names.vocabulary import behind_particle, common_words, is_common, is_inflected, name_units, word_set, written
from isnad.language import fold
from isnad.records import Span
from isnad.tagger import TaggedSpan

_TANWIN = "\u064b"
_AS_WRITTEN = frozenset(written("as-written"))
_SHORT = 5
_RATHER = 20
"""So often a word is attested in names at least that is rather a name than the verb or state that it is too."""
"""Names are as long as this (ليدل)."""


def tagged_people(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[Person]) -> list[Person]:
    """The tagger's persons, in the borders of the lexicon's where those reach further; forms of prayer and common words left out."""
    found: list[Person] = []
    for span, one in kept:
        for person in _apart(sheet, span, one) if one.kind == "person" else ():
            indexes = range(person.first, person.last)
            wider = next((name for name in lexical if _reaches_further(sheet, name, person)), None)
            whole = person if wider is None else Person(wider.first, wider.last, wider.start, wider.end, by="both", score=one.score)
            before = found[-1] if found else None
            if before is not None and (before.last > whole.first or glosses(sheet, range(before.first, before.last), whole.first)):
                continue
            if is_no_person(sheet, indexes, one.score):
                continue
            if before is not None and _one_name(sheet, before, whole):
                before.last, before.end = whole.last, whole.end
                continue
            found.append(whole)
    proposed = {at for span, one in kept if one.kind == "person" for at in sheet.document.word_range(span)}
    return completed(sheet, _with_surnames(sheet, found), proposed)


def _with_surnames(sheet: Sheet, found: list[Person]) -> list[Person]:
    """The persons with the word right behind each that stands elsewhere in the article alone as a person (وقال بوح، حسن عيسى [بوح])."""
    alone = {sheet.words[one.first].key for one in found if one.last - one.first == 1}
    taken_words = {at for one in found for at in range(one.first, one.last)}
    for one in found:
        behind = one.last
        free = one.last - one.first > 1 and behind < len(sheet) and behind not in taken_words and sheet.joined(behind)
        if free and sheet.words[behind].key in alone:
            one.last, one.end = behind + 1, sheet.words[behind].end
    return found


def _apart(sheet: Sheet, span: Span, one: TaggedSpan) -> Iterator[Person]:
    """The persons of one proposal, which may be two with و between them, without what cannot end a name."""
    indexes = sheet.document.word_range(span)
    cuts = [at for at in indexes[1:] if _joins(sheet, at) or _follows_known(sheet, indexes.start, at)]
    for first, stop in pairwise([indexes.start, *cuts, indexes.stop]):
        last = next((at for at in range(first + 1, stop) if _prays(sheet, at) or _turns(sheet, at) or _glosses(sheet, at)), stop)
        while last - 1 > first and _is_owned(sheet.words[last - 1].key):
            last -= 1
        while last - first > 2 and (_is_beside(sheet, last - 1) or _is_plain(sheet, first, last - 1)):
            last -= 1
        if last - first == 2 and _is_object(sheet, last - 1):
            last -= 1
        start = span.start if first == indexes.start else sheet.words[first].start + _joins(sheet, first)
        begins = next((at for at in range(first, last - 2) if not _is_word(sheet, at)), max(first, last - 2))
        begins += last - begins == 2 and _to_come(sheet, begins)
        start = start if begins == first else sheet.words[begins].start
        yield Person(begins, last, start, min(span.end, sheet.words[last - 1].end), by="tagger", score=one.score)


def _follows_known(sheet: Sheet, first: int, at: int) -> bool:
    """Whether a known person's name ends before a word and a second name begins at it (كلف قيس سعيد أحمد فلان)."""
    known = sheet.longest(first, "person")
    return known is not None and known.last == at and at - first > 1 and second_name(sheet, first, at)


def _glosses(sheet: Sheet, index: int) -> bool:
    """Whether Latin letters begin behind an Arabic name: they tell how it is written."""
    letter, before = sheet.keys[index][:1], sheet.keys[index - 1][:1]
    return letter.isascii() and letter.isalpha() and before.isalpha() and not before.isascii()


def _is_plain(sheet: Sheet, first: int, index: int) -> bool:
    """Whether the last word of a proposal is a common one and no unit of names (فلان التعازي).

    Behind fathers any family may stand, but verbs and adverbs are none (فلان بن فلان يولي، فلان بن فلان وليا للعهد).
    """
    if sheet.keys[index] in word_set("offered"):
        return True
    if sheet.units(index) >= 20 or sheet.longest(index, "masculine", "plural") or sheet.keys[index - 1] in PARTICLES:
        return False
    common = common_words().get(sheet.keys[index]) is False
    if not word_set("child").isdisjoint(sheet.keys[first:index]):
        verbal = common and not sheet.units(index) and (sheet.keys[index].startswith("ي") or sheet.keys[index].endswith("ا"))
        return verbal or _is_object(sheet, index)
    return (
        common
        or _is_object(sheet, index)
        or (sheet.keys[index].endswith("ات") and not sheet.units(index) and is_inflected(sheet.surface(index)))
    )


def _is_object(sheet: Sheet, index: int) -> bool:
    """Whether a word is an object written as one (سيلتقي فلان جنودًا) or a common noun behind ل (تهنئة فلان لمنسوبي الحرس), and no name."""
    key, word = sheet.keys[index], sheet.words[index]
    if sheet.units(index) or key in name_units():
        return False
    governed = key.startswith("ل") and len(key) > _SHORT and common_words().get(key[1:]) is False
    return governed or _TANWIN in sheet.text[word.start : word.end]


def _joins(sheet: Sheet, index: int) -> bool:
    """Whether a word begins a second name behind و (جوليانو ومايكون), and is no name with that letter (وجدي، وايت)."""
    key = sheet.keys[index]
    if len(key) < 4 or key[0] != "و" or key[1] in "وي" or sheet.units(index) >= 3 or sheet.keys[index - 1] in PARTICLES:
        return False
    if index + 1 < len(sheet) and sheet.tail(index + 1):
        return False
    attested = name_units().get(key[1:], 0) >= 3
    return attested or (key[1] != "ا" and not is_common(key[1:], key[1:]))


def _prays(sheet: Sheet, index: int) -> bool:
    """Whether a form of prayer begins at a word; one that is also a name (رجب طيب) does so before God only (طيب الله ثراه)."""
    key = sheet.words[index].key
    if key not in word_set("prayer"):
        return False
    return key not in word_set("prayer_or_name") or (index + 1 < len(sheet) and sheet.keys[index + 1] == "الله")


def _turns(sheet: Sheet, index: int) -> bool:
    """Whether ابن goes on with a common word (فلان ابن مدينة مجاورة): the name ends before it."""
    following = index + 1
    if sheet.keys[index] != "ابن" or following >= len(sheet) or sheet.keys[following] in PARTICLES:
        return False
    return sheet.namelike(following) < 2 and sheet.units(following) < 50


def _is_owned(key: str) -> bool:
    """Whether a word is a common one with a particle and a pronoun (بوصفه), as no name ends."""
    return key.endswith(("ه", "ها", "هم")) and name_units().get(key, 0) < 3 and behind_particle(key)


def _is_word(sheet: Sheet, index: int) -> bool:
    """Whether a proposal's first word is none of names: a particle (فإن), a state, a plural title, a verb, an adverb (دوليا عبد ربه)."""
    key = sheet.keys[index]
    head = sheet.heads.get(index)
    if head is not None and head.form.plural and head.definite and head.last == index + 1:
        return True
    state = sheet.longest(index, "state")
    if state is not None and not state.particle and state.last == index + 1 and sheet.units(index) < 20:
        return True  # رئيس وزراء الباهاماس فلان
    adverb = key.endswith("يا") and sheet.units(index) < 3 and not common_words().keys().isdisjoint({key[:-1], "ال" + key[:-1]})
    common = common_words().get(key) is False and not sheet.units(index) and sheet.surface(index) not in _AS_WRITTEN  # رحبت فلانة
    return begins_no_name(sheet, index) or adverb or common or (does_to(key) and sheet.units(index) < _RATHER)


def _to_come(sheet: Sheet, index: int) -> bool:
    """Whether a word is a common verb with the particle of the future (وسيلتقي فلان), and no name (وسيم، سيف)."""
    key = sheet.keys[index].lstrip("وف")
    return key.startswith(("سي", "ست")) and not sheet.units(index) and common_words().get(key[1:]) is False


def _is_beside(sheet: Sheet, index: int) -> bool:
    """Whether the last word of a proposal only stands beside the name: a capital or state (غادر فلان نواكشوط), a part of the day."""
    if sheet.keys[index - 1] in PARTICLES:
        return False
    if sheet.keys[index] in word_set("daypart"):
        return index + 1 < len(sheet) and sheet.keys[index + 1] in STOPS
    place = sheet.longest(index, "state", "capital")
    return place is not None and not place.particle and place.last == index + 1 and sheet.units(index) < 20


def _one_name(sheet: Sheet, one: Person, other: Person) -> bool:
    """Whether two proposals in a row are a first name and the rest of it."""
    if one.last != other.first or one.last - one.first > 1 or not sheet.joined(other.first) or other.start > sheet.words[other.first].start:
        return False
    given = fold(sheet.text[one.start : one.end])
    attested = sheet.units(other.first) >= 10 or sheet.words[other.first].key in PARTICLES
    return name_units().get(given, 0) >= 10 and not given.startswith("ال") and attested and other.first not in sheet.heads


def _reaches_further(sheet: Sheet, wider: Person, person: Person) -> bool:
    """Whether the lexicon's name holds the tagger's and goes on with units of names only."""
    if not (wider.first <= person.first and person.last <= wider.last and wider.last - wider.first > person.last - person.first):
        return False
    known = sheet.longest(wider.first, "person")
    if known is not None and known.last == wider.last and known.start == wider.start:
        return True  # a known name is one, whatever its words are besides (أبو مهدي المهندس)
    left = range(wider.first, person.first)
    beyond = sheet.keys[person.last - 1 : wider.last]
    # The tagger saw the words behind its name: only families, fathers and what completes a part of the name go on.
    if any(not key.startswith("ال") and key not in PARTICLES and before not in PARTICLES for before, key in pairwise(beyond)):
        return False
    if left and not wider.titles and sheet.words[wider.first].key not in PARTICLES:
        return False
    return all(_is_unit(sheet, at, titled=bool(wider.titles)) for at in (*left[1:], *range(person.last, wider.last)))


def _is_unit(sheet: Sheet, index: int, *, titled: bool) -> bool:
    """Whether a word is a unit of the name before it, and no title and no second name behind و."""
    key = sheet.words[index].key
    if sheet.keys[index - 1] in PARTICLES and index not in sheet.heads:
        return True
    if index in sheet.heads or (key[0] == "و" and sheet.units(index) < 20):
        return False
    family = titled and key.startswith("ال") and not key.endswith("ه") and sheet.namelike(index) >= 2
    return family or sheet.namelike(index) >= 3 or key in PARTICLES or sheet.tail(index)
