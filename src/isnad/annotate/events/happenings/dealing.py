"""Whether words deal with violence instead of telling it: a part in an attack, an inquiry into it, a witness of it, a report about such."""

from __future__ import annotations

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_DEALING = word_sets("ar")["dealing"]
_ABOUT = word_sets("ar")["dealt_with"]
_INCIDENT = "assault.incident"
_REACH = 6
"""How many words, names apart, may stand between such a word and the noun for the violence."""


def dealt_with(items: list[Found], reader: ArabicReader) -> bool:
    """Whether the first of some triggers is a noun behind a word that deals with it (``دوره في اغتيال``), and the others hang on it."""
    first = min(items, key=lambda item: item.word)
    if first.part != "noun" or first.told or not _behind(first, reader):
        return False
    return all(item is first or item.part == "noun" or _joined(item, reader) for item in items)


def _joined(item: Found, reader: ArabicReader) -> bool:
    """Whether what could be a verb is a noun that و joins to another one (``اختطاف السفير وقتله``)."""
    reading = reader.readings[item.word]
    return bool(reading.tail) and reading.lead == "و"


def _behind(item: Found, reader: ArabicReader) -> bool:
    """Whether a preposition brings a noun in, behind a word that deals with such, in one clause and with no verb between."""
    at, floor, about, gone = item.word, reader.clauses[item.clause].start, False, 0
    about = any(lead[-1:] in {"ب", "ل"} for lead, _ in splits(reader.keys[at]) if lead) and item.lead in {"ب", "ل"}
    while at > floor and gone < _REACH:
        at -= 1
        if at in reader.inside:
            continue
        reading = reader.readings.get(at)
        if reader.words[at].kind == "mark" and reader.keys[at] != '"':
            return False
        if about and any(rest in _DEALING for _, rest in splits(reader.keys[at])):
            return True
        if at in reader.carriers or (reading is not None and reading.frame.id != _INCIDENT):
            return False
        about = about or reader.keys[at] in _ABOUT
        gone += 1
    return False
