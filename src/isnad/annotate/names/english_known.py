"""What is known beforehand in an English article, with the states whose names are common words or given names too (Turkey, Jordan)."""

from __future__ import annotations

from collections.abc import Iterable

from isnad.annotate.names.english_words import capitalised, common, opens_sentence
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import word_set
from isnad.records import Span

_PLAIN_ROLES = frozenset({"state", "capital", "place", "seat", "actor"})
_COUNTRIES = frozenset({"state", "capital"})


def known_things(sheet: Sheet) -> Iterable[Placed]:
    """Known things that begin with a capital, longest first, without overlap."""
    until = 0
    for index in sorted(sheet.known):
        one = next((one for one in sheet.known[index] if _stands(sheet, one)), None)
        if (
            one is not None
            and index >= until
            and (capitalised(sheet, index) or (one.last - index > 1 and sheet.words[index].key in word_set("name-article", "en")))
            and (one.last - index == 1 or sheet.surface(one.last - 1)[0] in "." or capitalised(sheet, one.last - 1))
        ):
            yield one
            until = one.last


def _stands(sheet: Sheet, one: Placed) -> bool:
    """Whether a wording means the known thing here."""
    entry = one.entry
    if entry.role not in _PLAIN_ROLES | {"person"} or not sheet.founded(entry):
        return False
    if not entry.cue:
        return True
    if entry.role in _COUNTRIES:
        return one.last - one.first == 1 and _state(sheet, one)
    return entry.role in {"actor", "person"} and sheet.borne_out(one)


def _state(sheet: Sheet, one: Placed) -> bool:
    """Whether a word that may be no state is one: it never stands beside another name, and more than its capital speaks for it."""
    at, surface = one.first, sheet.surface(one.first)
    if any(_beside_name(sheet, index) for index, word in enumerate(sheet.words) if word.key == sheet.keys[at]):
        return False
    if len(surface) == 2:  # the US, not the pronoun at the beginning of a sentence
        return surface.isupper()
    owns = at + 1 < len(sheet) and sheet.words[at + 1].kind == "clitic"
    after_comma = at > 0 and sheet.surface(at - 1) == ","  # Atlanta, Georgia
    within = not opens_sentence(sheet, at) or one.entry.role == "state"  # Male is an adjective as well
    return owns or (within and not after_comma) or sheet.meant(one)


def _beside_name(sheet: Sheet, index: int) -> bool:
    """Whether a word of a name stands right before or behind a word, offices left aside."""
    word = sheet.words[index]
    if not capitalised(sheet, index) or sheet.document.in_title(Span(word.start, word.end)):
        return False
    offices = {at for head in sheet.heads.values() for at in range(head.first, head.last)} | sheet.modifiers.keys()
    before = index > 0 and sheet.joined(index) and index - 1 not in offices and _name(sheet, index - 1)
    behind = index + 1 < len(sheet) and sheet.joined(index + 1) and index + 1 not in offices and _name(sheet, index + 1)
    return before or behind


def _name(sheet: Sheet, index: int) -> bool:
    return capitalised(sheet, index) and not common(sheet, index)
