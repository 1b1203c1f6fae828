"""Given names: those that the tagger left out of a name, and those that stand alone beside kin or a word of naming."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import simplemma

from isnad.annotate.asked import Question
from isnad.annotate.names.runs import Person, beginning, run
from isnad.annotate.names.sheet import PARTICLES, Sheet
from isnad.annotate.names.vocabulary import common_words, name_units, word_set
from isnad.language.arabic.clitics import splits

_GIVEN = 100
"""So often a word is attested at least that it is surely a given name where it stands beside the rest of one."""
_NAMED = 20
"""So often it is where a word before it announces a name."""
_FAMILY = 20
"""So often a word is attested at least that goes on with a given name that the tagger left alone."""
_LEAST = 3
"""So often a word is attested at least that ends a name which nothing else bears out."""
_NO_FAMILIES = PARTICLES | word_set("prayer")
_PREFIXES = frozenset({"", "و", "ف", "ب", "ل", "وب", "ول"})
_OPENERS = frozenset("\"«“‘'(")


def completed(sheet: Sheet, found: Sequence[Person], proposed: AbstractSet[int]) -> list[Person]:
    """The persons, each with the given name right before it and, where it is one given name alone, with the family's behind it.

    ``proposed``: the words that the tagger took for persons, those among them that the second opinion does not accept alone.
    The tagger parts a name where a particle or a rare word stands in it (سلم الكأس ل[فيصل] ناصر الزيادي، طارق [مداح]).
    """
    taken = {at for one in found for at in range(one.first, one.last)}
    for one in found:
        at = one.first - 1
        if at >= 0 and at not in taken and one.start == sheet.words[one.first].start and sheet.joined(one.first):
            start = _given_at(sheet, at)
            if start is not None:
                one.first, one.start = at, start
        if one.last - one.first == 1 and one.last not in taken and _goes_on(sheet, one, proposed):
            one.last, one.end = one.last + 1, sheet.words[one.last].end
    return list(found)


def _given_at(sheet: Sheet, at: int) -> int | None:
    """Where a given name begins in a word that may carry a particle; None where the word is none, or another word as well."""
    word = sheet.words[at]
    start, key = beginning(sheet, at)
    if word.kind != "word" or at in sheet.heads or (start == word.start and not sheet.namelike(at)):
        return None
    if key.startswith("ال") or key in PARTICLES or not common_words().keys().isdisjoint({key, word.key}):
        return None
    return start if name_units().get(key, 0) >= _GIVEN else None


def _goes_on(sheet: Sheet, one: Person, proposed: AbstractSet[int]) -> bool:
    """Whether the word behind a given name alone is the rest of the name: often in names, and no other word (كريم سعيد بالفوز)."""
    behind = one.last
    if behind >= len(sheet) or behind in sheet.heads or sheet.known.get(behind) or sheet.keys[behind] in _NO_FAMILIES:
        return False
    given, family = beginning(sheet, one.first)[1], sheet.words[behind]
    if name_units().get(given, 0) < _GIVEN or given.startswith("ال") or sheet.text[one.end : family.start] != " ":
        return False
    if sheet.namelike(behind) < 3 or sheet.units(behind) < _FAMILY or beginning(sheet, behind)[0] > family.start:
        return False
    return behind in proposed or family.key.startswith("ال") or not simplemma.is_known(sheet.surface(behind), lang="ar")


def announced(sheet: Sheet, covered: set[int]) -> list[Person]:
    """The names, outside the ``covered`` words, behind kin with its owner or behind a word of naming (ابنه مهند، طفلة تدعى دانة)."""
    found: list[Person] = []
    for index, _ in sheet.document.answers.to(_ANNOUNCES):
        if index + 1 == len(sheet):
            continue
        at = index + 1 + (sheet.surface(index + 1) in _OPENERS)
        if at >= len(sheet) or at in sheet.heads or sheet.units(at) < _NAMED or sheet.keys[at].startswith("ال"):
            continue
        if common_words().get(sheet.keys[at]) is False:
            continue
        person = run(sheet, at, titled=True)
        if person is None or person.start > sheet.words[at].start:
            continue
        while person.last - person.first > 1 and sheet.units(person.last - 1) < _LEAST and sheet.keys[person.last - 2] not in PARTICLES:
            person.last, person.end = person.last - 1, sheet.words[person.last - 2].end
        if covered.isdisjoint(range(person.first, person.last)):
            found.append(person)
    return found


def _announces(key: str) -> bool:
    """Whether a word announces a name, behind particles or not."""
    naming = word_set("naming")
    return key in naming or (key[:1] in "وفبل" and any(rest in naming and prefix in _PREFIXES for prefix, rest in splits(key)))


_ANNOUNCES = Question(_announces)
