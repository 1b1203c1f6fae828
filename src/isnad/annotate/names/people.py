"""Names of persons in Arabic: licensed by a title, a verb of saying, or the tables of names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from isnad.annotate.asked import Question
from isnad.annotate.names.chains import anothers, chains, met
from isnad.annotate.names.lexicon import demonyms
from isnad.annotate.names.runs import FATHERS, LONGEST, Person, beginning, run
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import is_common, name_units, title_heads, word_set

OPENERS = frozenset("\"«“‘'([")
"""Marks before a name."""
_LETTERS = frozenset("وفبلك")
_AND = frozenset("وف")
_SPEECH = word_set("speech")
_SURNAME = 20
"""So often an adjective of a state is attested at least that is a surname too (المصري)."""


def titled_people(sheet: Sheet, titles: list[TitleAt], tagged: list[Person] | None = None) -> list[Person]:
    """The people who stand beside titles, each title given to the one it stands with; among ``tagged`` people, if they are given."""
    found: list[Person] = [] if tagged is None else list(tagged)
    in_rows = list(chains(sheet, [title for title in titles if not _bare_noun(sheet, title)]))
    taken: set[int] = set()
    for chain in in_rows:
        person = _after(sheet, chain) if tagged is None else _tagged_after(sheet, chain, tagged)
        if person is None:
            continue
        person.titles.extend(chain)
        taken.add(chain[0].first)
        if tagged is None:
            found.append(person)
    for chain in in_rows:
        if chain[0].first in taken or chain[0].coordinated or chain[0].head.form.plural:
            continue
        person = _before(sheet, chain, found, guess=tagged is None)
        if person is None:
            continue
        first = min([person.first, *(title.first for title in person.titles)])
        if met(sheet, first, chain, titles, titled=first < person.first):
            continue
        if not any(anothers(title, chain[0]) or _aside(sheet, title, person, chain) for title in person.titles):
            person.titles.extend(chain)
            if not any(person is one for one in found):
                found.append(person)
    return sorted(found, key=lambda one: one.first)


def _aside(sheet: Sheet, office: TitleAt, person: Person, chain: Sequence[TitleAt]) -> bool:
    """Whether a name stands between commas behind its office, so that an office behind it is another's.

    ``استقبل رئيس الجمهورية، فلان، وزير الخارجية الأردني``; a membership may be his.
    """
    behind = chain[0].first - 1
    return (
        office.head.form.head.kind == "office"
        and office.last + 1 == person.first
        and behind == person.last
        and sheet.surface(office.last) in {"،", ","}
        and sheet.surface(behind) in {"،", ","}
        and chain[0].head.form.head.id not in title_heads("beside")
    )


def share(sheet: Sheet, people: list[Person]) -> None:
    """A title in the dual or plural goes to the next of the people joined by و too (الوزيران فلان وفلان)."""
    for one, following in pairwise(sorted(people, key=lambda one: one.first)):
        several = [title for title in one.titles if title.head.form.plural]
        words = [sheet.words[at].key for at in range(one.last, following.first)]
        joined = following.start > sheet.words[following.first].start if not words else words == ["و"]
        if several and joined and not following.titles:
            following.titles.extend(several)


def _bare_noun(sheet: Sheet, title: TitleAt) -> bool:
    """Whether an office or profession stands alone and indefinite: before a name it is then no title (سقوط حكم فلان، فريق الهلال)."""
    head = title.head
    if head.form.head.id in title_heads("bare") and not head.definite and title.last == title.first + 1:
        return True
    if head.definite or title.last > title.first + 1 or head.form.head.kind not in {"office", "profession"} or not head.form.head.masculine:
        return False
    abbreviated = sheet.text[head.start : head.end] in head.form.head.abbreviations
    follows_name = title.first > 0 and sheet.joined(title.first) and sheet.namelike(title.first - 1) >= 2
    return not abbreviated and not follows_name


def _tagged_after(sheet: Sheet, chain: list[TitleAt], tagged: list[Person]) -> Person | None:
    """The tagged person right after a chain of titles, behind a quotation mark, or behind a comma after an office."""
    at = chain[-1].last
    if at < len(sheet) and sheet.surface(at) in OPENERS:
        at += 1
    elif at < len(sheet) and sheet.surface(at) in {"،", ","} and chain[-1].head.form.head.kind in {"office", "profession"}:
        person = next((one for one in tagged if one.first == at + 1), None)
        return person if person is not None and person.last - person.first >= 2 and person.start == sheet.words[at + 1].start else None
    elif at < len(sheet) and not sheet.joined(at):
        return None
    return next((one for one in tagged if one.first == at and one.start == sheet.words[at].start), None)


def _after(sheet: Sheet, chain: list[TitleAt]) -> Person | None:
    """The name right after a chain of titles, or behind a comma."""
    title = chain[-1]
    at = title.last
    if title.head.form.plural and not any(one.head.form.plural is False for one in chain):
        several = run(sheet, at, titled=True) if at < len(sheet) and sheet.units(at) >= 3 else None
        return several if several is not None and several.last - several.first > 1 else None
    if at < len(sheet) and sheet.surface(at) in OPENERS:
        at += 1
    elif at < len(sheet) and sheet.surface(at) in {"،", ","} and title.head.form.head.kind in {"office", "profession"}:
        person = run(sheet, at + 1, titled=True)
        return (
            person if person is not None and person.last - person.first >= 2 and person.start == sheet.words[person.first].start else None
        )
    if at < len(sheet) and at == title.last and not sheet.joined(at):
        return None
    if at + 1 < len(sheet) and sheet.keys[at] in demonyms() and sheet.units(at) < _SURNAME and sheet.joined(at + 1):
        at += 1  # of a state of which the article does not speak otherwise (المدرب الروماني فلان)
    person = run(sheet, at, titled=True)
    if person is None or person.start > sheet.words[person.first].start:
        return None
    if person.last - person.first == 1 and sheet.keys[at] in demonyms() and sheet.units(at) < _SURNAME:
        return None
    short = title.last - title.first <= 2 or title.head.form.head.kind in {"rank", "honorific"}
    if person.last - person.first == 1 and not short and sheet.namelike(at) < 3:
        return None
    return person


def _before(sheet: Sheet, chain: list[TitleAt], found: list[Person], *, guess: bool) -> Person | None:
    """The name right before a chain of titles, with a comma or none between."""
    stop = chain[0].first
    if chain[0].head.particle:
        return None
    comma = stop > 0 and sheet.surface(stop - 1) in {"،", ",", "»", '"', "”", "-", "–"}
    stop -= comma
    if stop > 0 and not comma and not sheet.joined(chain[0].first):
        return None
    known = next((one for one in found if one.last == stop), None)
    if known is not None or not guess:
        return known
    least, lowest = stop - 1, max(0, stop - LONGEST)
    while least > lowest and sheet.words[least].kind == "word" and sheet.joined(least):
        least -= 1
    for first in range(lowest, stop):
        if (first < least and first not in sheet.known) or any(one.first <= first < one.last for one in found):
            continue
        person = run(sheet, first, titled=False, beside=True)
        if person is not None and person.last == stop and stop - first >= 2 and _firm(sheet, first, stop):
            return person
    return None


def _firm(sheet: Sheet, first: int, stop: int) -> bool:
    """Whether the words in a row are a name by themselves."""
    scores = [
        3 if sheet.words[index].key in PARTICLES or beginning(sheet, index)[0] > sheet.words[index].start else sheet.namelike(index)
        for index in range(first, stop)
    ]
    return (scores[0] >= 2 or sheet.units(first) >= 20) and sum(score >= 2 for score in scores) >= min(2, len(scores) - (scores[0] == 1))


def bare_people(sheet: Sheet, covered: set[int]) -> list[Person]:
    """Names without a title: attested names of two units and more, known people, unknown names after a verb of saying."""
    found: list[Person] = []
    until = 0
    for index in _beginnings(sheet):
        spoken = index > 0 and _speaks(sheet.keys[index - 1])
        if index < until or index in covered or sheet.words[index].kind != "word":
            continue
        person = _bare(sheet, index, covered, said=spoken and sheet.joined(index))
        if person is not None:
            found.append(person)
            until = person.last
    return found


@lru_cache(maxsize=100_000)
def _speaks(key: str) -> bool:
    return key.lstrip("وف") in _SPEECH


def _beginnings(sheet: Sheet) -> list[int]:
    """The words in which a name without a title may begin: an attested unit, behind a particle or not, a known person, what was said."""
    answers = sheet.document.answers
    found = {index for index, places in sheet.known.items() if any(one.entry.role == "person" for one in places)}
    found.update(index for index, _ in answers.to(_BEGINS))
    found.update(index + 1 for index, _ in answers.to(_SAYS) if index + 1 < len(sheet))
    return sorted(found)


def _begins(key: str) -> bool:
    """Whether a word is an attested unit of names, behind a particle or not."""
    attested = _attested()
    return key in attested or (key[:1] in _LETTERS and (key[1:] in attested or key[2:] in attested))


def _says(key: str) -> bool:
    """Whether a word is a verb of saying, behind "and" or not."""
    return key in _SPEECH or (key[:1] in _AND and _speaks(key))


_BEGINS, _SAYS = Question(_begins), Question(_says)


@cache
def _attested() -> frozenset[str]:
    """The words with which a name without a title may begin."""
    return PARTICLES | {key for key, count in name_units().items() if count >= 8}


def _bare(sheet: Sheet, index: int, covered: set[int], *, said: bool) -> Person | None:
    known = sheet.longest(index, "person")
    if known is not None and known.last - known.first > 1:
        return run(sheet, index, titled=False)
    start, key = beginning(sheet, index)
    units = name_units().get(key, 0)
    if not (said or units >= 8 or key in PARTICLES):
        return None
    person = run(sheet, index, titled=False)
    if person is None or person.last - person.first < 2 or any(at in covered for at in range(person.first, person.last)):
        return None
    if said and _firm(sheet, person.first, person.last):
        return person
    if not said and key in FATHERS:
        return None
    if index and sheet.words[index - 1].key.endswith("شهر"):
        return None
    if not said and key.endswith("ي") and units < 50 and is_common(key[:-1], key[:-1]):
        return None
    names = [at for at in range(person.first, person.last) if sheet.namelike(at) >= 3 or sheet.words[at].key in PARTICLES or sheet.tail(at)]
    return person if len(names) + (start > sheet.words[index].start) >= 2 else None
