"""Where an Arabic personal name begins and ends: units of names in a row, particles, fathers and families."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from isnad.annotate.names.chains import does_to
from isnad.annotate.names.sheet import PARTICLES, STOPS, Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import behind_particle, common_words, is_common, is_inflected, name_units, word_set, written
from isnad.language.remembered import remembered
from isnad.records.annotation import FoundBy

_NO_NAMES = frozenset(written("noname"))

_GIVEN = 200
"""So often a word is attested at least that begins another person's name."""

_KNOWN = 20
"""So often a word is attested at least that is a given name behind a verb."""

_HARDLY = 2
"""Not more often a word is attested that no name begins with."""

_AS_OFTEN = 50
"""So often a word that is a verb too is attested at least that is taken for a name."""

_TITLE_WORDS = 4
"""So many words of a title stand at most between a verb and its subject's name."""

LONGEST = 12
"""So many words a name has at most."""

FATHERS = word_set("father")
"""Keys of the words that bring in a father or a family."""

_KUNYA = word_set("kunya")
_DAYPARTS = word_set("daypart")
_PRAYERS = word_set("prayer")
_DIVINE = word_set("divine")


@dataclass(slots=True)
class Person:
    """A name at words ``[first, last)``, offsets ``[start, end)``, with the titles beside it."""

    first: int
    last: int
    start: int
    end: int
    titles: list[TitleAt] = field(default_factory=list)
    by: FoundBy = "pattern"
    score: float | None = None


def beginning(sheet: Sheet, index: int) -> tuple[int, str]:
    """Where a name begins in the word that may carry و ف ب ل ك before it: the offset, and the key from there on."""
    word = sheet.words[index]
    key = word.key
    if len(key) < 4 or key[0] not in "وفبلك":
        return word.start, key
    cut = _attested_cut(key) or next(
        (size for size in (1, 2) if key[:size] in _CHAINS and key[size:] in sheet.loose and _may_be_cut(key, size)), 0
    )
    return word.start + cut, key[cut:]


_CHAINS = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب", "فل"})


_OFTEN = 100
"""So often a name is attested at least that it is one behind a letter with which it is a word too (وعلي)."""


@remembered(200_000)
def _attested_cut(key: str) -> int:
    """How many letters of particles stand before a name that the tables attest, or before an unknown word behind و; 0 where none do."""
    units = name_units()
    if units.get(key, 0) >= 3 or (common_words().get(key) is False and units.get(key[1:], 0) < _OFTEN):  # وليا للعهد
        return 0
    if key[0] == "و" and key[1] not in "وي" and not is_common(key[1:], key[1:]):
        return 1
    for cut in (1, 2):
        rest = key[cut:]
        if len(rest) >= 3 and key[:cut] in _CHAINS and (units.get(rest, 0) >= 10 or rest in PARTICLES):
            return cut
    return 0


@lru_cache(maxsize=100_000)
def _may_be_cut(key: str, cut: int) -> bool:
    """Whether what remains of a word that also stands alone in the article can be a name."""
    rest = key[cut:]
    return len(rest) >= 3 and name_units().get(key, 0) < 3 and not is_common(rest, rest)


def invokes(sheet: Sheet, index: int, key: str) -> bool:
    """Whether a word stands before الله in a form of prayer or piety (حفظهما الله، بفضل الله); ``key`` is without particles."""
    if index + 1 >= len(sheet) or sheet.keys[index + 1] != "الله":
        return False
    return sheet.keys[index] in _PRAYERS or key in _DIVINE


def begins_no_name(sheet: Sheet, index: int) -> bool:
    """Whether a word only looks like the first of a name: without its hamza (فإن is no van), or as a verb (التقى نبيل الحاجري)."""
    return sheet.surface(index) in _NO_NAMES or _opens_with_verb(sheet, index)


def _opens_with_verb(sheet: Sheet, index: int) -> bool:
    """Whether a verb opens a sentence before a given name: of what one does to another, or a word that no name has (أدان نبيل الحاجري).

    A name that is as common is no verb (خلف سامي الطويل).
    """
    if index + 2 >= len(sheet) or (sheet.joined(index) and sheet.surface(index - 1) not in STOPS) or not sheet.joined(index + 1):
        return False
    units, given = sheet.units(index), sheet.units(index + 1)
    return (given >= _KNOWN and units < _AS_OFTEN and does_to(sheet.keys[index])) or (given >= _GIVEN and units <= _HARDLY)


def run(sheet: Sheet, first: int, *, titled: bool, beside: bool = False) -> Person | None:
    """The name that begins at a word; ``titled`` where a title before it licenses unattested words, ``beside`` where one follows."""
    if first >= len(sheet) or begins_no_name(sheet, first):
        return None
    known = sheet.longest(first, "person")
    if known is not None:
        last = _beyond_known(sheet, first, known.last)
        return Person(first, last, known.start, sheet.words[last - 1].end, by="lexicon")
    start, key = beginning(sheet, first)
    if invokes(sheet, first, key):
        return None
    split = start > sheet.words[first].start
    score = sheet.namelike(first) if not split else 0 if first in sheet.heads or is_common(key, key) else 3
    attested = name_units().get(key, 0)
    if score == 1 and attested >= 20 and first + 1 < len(sheet) and (beside or (attested >= 50 and sheet.units(first + 1) >= 20)):
        score = 2
    if score == 1 and attested >= 20 and first + 1 < len(sheet) and sheet.keys[first + 1] in FATHERS:
        score = 2
    if score == 0 or (score == 1 and not titled and key not in PARTICLES):
        return None
    last = _extended(sheet, first, first + 1)
    weight = max(score, *(sheet.namelike(at) for at in range(first + 1, last)), 0)
    if weight < 2 and (last - first < 2 or not titled):
        return None
    if last - first == 1 and (key in PARTICLES or score < 2 or (score == 2 and _inflects(sheet, first))):
        return None
    return Person(first, last, start, sheet.words[last - 1].end)


def _extended(sheet: Sheet, first: int, last: int) -> int:
    """Where the name ends whose first words are known to be a name."""
    least = last
    while last < len(sheet) and last - first < LONGEST and sheet.joined(last) and _goes_on(sheet, first, last):
        last += 1
    while last > least and sheet.words[last - 1].key in PARTICLES:
        last -= 1
    return last


def second_name(sheet: Sheet, first: int, at: int) -> bool:
    """Whether another person's name begins at a word right behind a known one's.

    It does where a known one begins there, or where a verb of one person's doing to another stands before (كلف الرئيس فلان فلانا) and the
    word is a given name.
    """
    another = sheet.longest(at, "person")
    if another is not None and not another.particle:
        return True
    if sheet.units(at) < _GIVEN or sheet.keys[at].startswith("ال") or sheet.keys[at] in PARTICLES or sheet.keys[at - 1] in PARTICLES:
        return False
    return any(sheet.keys[back].lstrip("وف") in word_set("upon") for back in range(max(0, first - _TITLE_WORDS), first))


def _beyond_known(sheet: Sheet, first: int, last: int) -> int:
    """Where a known person's name ends that may go on with fathers and families: no unknown word without the article belongs to it."""
    stop = _extended(sheet, first, last)
    for at in range(last, stop):
        if at == last and second_name(sheet, first, at):
            return at
        family = sheet.keys[at].startswith("ال") or sheet.keys[at] in PARTICLES or sheet.keys[at - 1] in PARTICLES
        if not family and not sheet.tail(at) and sheet.namelike(at) < 3:
            return at
    return stop


def _inflects(sheet: Sheet, index: int) -> bool:
    """Whether an unknown word is rather a common one behind a particle, or with an ending that names do not take."""
    key = sheet.words[index].key
    return key.endswith(("ها", "هم", "يه", "ات", "ته")) or behind_particle(key) or is_inflected(sheet.surface(index))


def _goes_on(sheet: Sheet, first: int, index: int) -> bool:
    """Whether the word continues the name before it."""
    word = sheet.words[index]
    key, before = word.key, sheet.words[index - 1].key
    if word.kind != "word" or sheet.tail(index):
        return word.kind == "word"
    units, goes_on = sheet.units(index), index + 1 < len(sheet) and sheet.joined(index + 1)
    if key in PARTICLES:
        return (
            goes_on
            and sheet.words[index + 1].kind == "word"
            and (key not in word_set("particle-or-word") or sheet.namelike(index + 1) >= 2)
        )
    if before in PARTICLES:
        return sheet.namelike(index) >= 1 or units >= 1
    daypart = key in _DAYPARTS and goes_on and sheet.keys[index + 1] in STOPS
    prayer = key in _PRAYERS and sheet.surface(index).endswith("ه") and invokes(sheet, index, key)
    if daypart or prayer or beginning(sheet, index)[0] > word.start or (key.startswith(("بال", "وال", "فال", "كال", "لل")) and units < 3):
        return False
    if any(one.entry.role in {"masculine", "feminine"} for one in sheet.known.get(index, ())):
        return (index - first == 1 and units >= 20) or (index - first == 2 and sheet.words[first].key in _KUNYA)
    if index in sheet.heads:
        return _head_goes_on(sheet, first, index, goes_on=goes_on)
    score = sheet.namelike(index)
    if score >= 2:
        return units >= 3 or not (behind_particle(key) or key.endswith(("ات", "ها", "هم", "ته")))
    return score == 1 and (index - first == 1 or units >= 20) and units >= 5


def _head_goes_on(sheet: Sheet, first: int, index: int, *, goes_on: bool) -> bool:
    """Whether a word that can head a title is a unit of the name instead (سامي الخطيب, الباجي قائد السبسي)."""
    head, units = sheet.heads[index], sheet.units(index)
    following = sheet.namelike(index + 1) if goes_on else 0
    if head.particle or head.last > index + 1:
        return False
    if head.definite:
        return units >= 20 and index - first == 1 and sheet.namelike(first) >= 3 and following == 0
    return (units >= 5 and following >= 2 and sheet.words[index + 1].key.startswith("ال")) or (units >= 50 and following < 2)
