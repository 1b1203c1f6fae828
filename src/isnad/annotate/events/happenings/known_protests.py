"""Whether a text of one sentence takes a protest as known instead of reporting it (``أثناء الاحتجاجات``, ``رفع المتظاهرون لافتات``)."""

from __future__ import annotations

from isnad.annotate.events.arabic.crowds import protesters
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_ASIDE = frozenset({"relative", "time", "contrast"})
_CHANT = "protest.chant"
"""The frame of what demonstrators call and show in a demonstration."""
_REFUSALS = frozenset({"strike", "hunger"})
"""Modes of protests that nobody watches: who is on strike is told by the noun alone."""
_OCCURRING, _AMID = word_sets("ar")["occurring"], word_sets("ar")["amid"]
_LEADING = 1
"""How many words, such as أن, may lead up to the subject with which a clause begins."""
_NEAR = 6
"""How far before a noun the verb that says that it took place may stand, in words."""


def known_protest(happening: Happening, reader: ArabicReader) -> bool:
    """Whether a protest stands aside, is a noun without anyone who protests, or is that of which known demonstrators do more."""
    if all(_told_aside(item, reader) for item in happening.items):
        return True
    if any(_heads_text(item) for item in happening.items):
        return False
    calls = [item for item in happening.items if item.frame.id == _CHANT]
    if calls and all(item.frame.id == _CHANT or _recalls(item, reader) for item in happening.items):
        return all(piece.definite and protesters(piece, reader.keys) for item in calls for piece in item.actors)  # رفع المتظاهرون لافتات
    if any(item.part != "noun" for item in happening.items):
        return False
    if all(_recalls(item, reader) for item in happening.items):
        return True
    general = all(item.definite or (not item.by_head and reader.readings[item.word].form.agree == "p") for item in happening.items)
    return general and not happening.parties and not any(takes_place(item, reader) for item in happening.items)


def _told_aside(item: Found, reader: ArabicReader) -> bool:
    """Whether a trigger of a protest stands in a clause that tells nothing of its own, or describes those whom the clause tells of.

    ``لتفريق متظاهرين رشقوها بالحجارة``: an indefinite noun before a verb that joins on nothing takes no relative pronoun.
    """
    clause = reader.clauses[item.clause]
    if clause.kind in _ASIDE:
        return not opposed(item, reader)
    if item.part != "verb" or reader.readings[item.word].lead or not item.actors:
        return False
    described = item.actors[0]
    return not described.definite and clause.start + _LEADING < described.start and described.end <= item.word


def _heads_text(item: Found) -> bool:
    """Whether a noun opens the text as that of a headline does (``احتجاجات في بانكوك``)."""
    return item.part == "noun" and item.word == 0 and not item.definite


def _recalls(item: Found, reader: ArabicReader) -> bool:
    """Whether a noun only points to a protest that is known (``خلال التظاهرة``, ``بعد مظاهرة``)."""
    carried = item.told and bool(item.actors)
    carried = carried and (item.lead.startswith("ب") or item.frame.mode in _REFUSALS)  # قام متظاهرون بالاحتجاج، يواصل الأسرى إضرابهم
    definite = item.definite if item.by_head else reader.readings[item.word].definite
    amid = item.word > 0 and reader.keys[item.word - 1].removeprefix("و") in _AMID  # أثناء احتجاجات
    known = definite or amid or (item.recalled and not reader.keys[item.word].endswith("ا"))
    return item.part == "noun" and known and not carried and not takes_place(item, reader)


def takes_place(item: Found, reader: ArabicReader) -> bool:
    """Whether a verb before a noun, in its clause and not far, says that what it names took place (``شهدت المدينة أمس مظاهرات``)."""
    start = max(reader.clauses[item.clause].start, item.word - _NEAR)
    return any(rest in _OCCURRING for key in reader.keys[start : item.word] for _, rest in splits(key))


def opposed(item: Found, reader: ArabicReader) -> bool:
    """Whether a verb tells it in a clause that is set against another one (``بينما قتل رابع``): that is told, not known."""
    return item.part == "verb" and reader.clauses[item.clause].kind == "contrast"
