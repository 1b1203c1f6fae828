"""What the tagger takes for a person and is none: forms of prayer, states, titles that stand alone, diseases, objects."""

from __future__ import annotations

from functools import lru_cache

import simplemma

from isnad.annotate.names.judge import judge
from isnad.annotate.names.runs import beginning, invokes
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import common_words, name_units, word_set, written
from isnad.language import fold

_AS_WRITTEN = frozenset(written("as-written"))
"""Names whose key is another word's (آن)."""
_ATTESTED = 3
"""So often a word is attested in names at least that it may be one although a common word is written so."""
_GIVEN = 20
"""So often a word is attested at least that a title behind it is a surname."""
_LONG = 5
"""Shorter words with the ending of an object are foreign names as often (موتا)."""
_SURE = 0.95
"""From this score on the tagger is believed against the ending of a word."""


def is_no_person(sheet: Sheet, indexes: range, score: float) -> bool:
    """Whether the words of a proposal are no person's name: by a rule of this module, or in the second opinion (`judge`)."""
    first, single = indexes.start, len(indexes) == 1
    prays = not single and sheet.keys[first] in word_set("prayer") and sheet.surface(first) not in _AS_WRITTEN
    if prays or sheet.keys[first] in word_set("nobody"):
        return True
    if all(len(sheet.words[at].key) < 2 for at in indexes) or (single and _is_bare_word(sheet, first)):
        return True  # د.
    if sheet.document.language != "ar":
        return False
    if invokes(sheet, first, beginning(sheet, first)[1]) or (single and score < _SURE and _is_object(sheet.surface(first))):
        return True
    return not judge().accepts(sheet, indexes, score)


def glosses(sheet: Sheet, name: range, index: int) -> bool:
    """Whether Latin letters stand behind an Arabic name, in brackets or not: they tell how it is written and name no one else."""
    bracket = index > 0 and sheet.surface(index - 1) == "("
    behind = name.stop == index - bracket and sheet.joined(index)
    return behind and _is_latin(sheet.keys[index]) and not _is_latin(sheet.keys[name.start])


def _is_latin(key: str) -> bool:
    return key[:1].isascii() and key[:1].isalpha()


def _is_bare_word(sheet: Sheet, index: int) -> bool:
    """Whether a word alone is a state, a capital, an adjective of a state, or a title (لسمو، وقال الملك)."""
    known = [one.entry.role for one in sheet.known.get(index, ()) if one.last == index + 1]
    if not {"state", "capital"}.isdisjoint(known):
        return True
    if known and {*known} <= {"masculine", "feminine", "plural"} and not sheet.words[index].key.startswith("ال"):
        return True  # لقاء جزائري موريتاني
    head = sheet.heads.get(index)
    if head is None or head.form.head.kind == "honorific":
        return head is not None
    return head.definite and head.last == index + 1 and _is_nobodys(sheet, index)


def _is_nobodys(sheet: Sheet, index: int) -> bool:
    """Whether the article has a title nowhere as the last word of a name (الخطيب behind سامي الخطيب، السلطان behind وتركي السلطان)."""
    key = sheet.keys[index]
    return not any(_is_given(sheet, at - 1) for at, other in enumerate(sheet.keys) if other == key and at and sheet.joined(at))


def _is_given(sheet: Sheet, index: int) -> bool:
    """Whether a word is an attested given name, behind a particle or not, and not only another word (قال)."""
    key = beginning(sheet, index)[1]
    return name_units().get(key, 0) >= _GIVEN and common_words().get(key) is not False


@lru_cache(maxsize=50_000)
def _is_object(text: str) -> bool:
    """Whether a word is a noun of the dictionary with the ending of the accusative, not attested in names (هاجسا)."""
    if not text.endswith("ا") or len(text) < _LONG or text.startswith("ال") or name_units().get(fold(text), 0) >= _ATTESTED:
        return False
    return bool(simplemma.is_known(text[:-1], lang="ar"))
