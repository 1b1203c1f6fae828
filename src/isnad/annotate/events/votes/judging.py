"""Which triggers of an article tell an event, and whether it has happened: the words around a trigger, its form, its day."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.english.circumstances import places_of, times_of
from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.circumstances import date_of, place_of
from isnad.annotate.events.triggers.complement import absorbs, complete
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.triggers.status import SKIP, VOID, cue_effects, opens_scope, refuted, strongest, undenied
from isnad.annotate.events.votes.aims import POLICIES, aimed, heading, listed, policy
from isnad.annotate.events.words.wordsets import word_sets


def judged(reader: Reader, document: Document) -> list[Found]:
    """Triggers with status, place and date; those that tell no event left out."""
    kept: list[Found] = []
    scope: Found | None = None
    act = -1
    keys = _outside_names(reader)
    for item in reader.read():
        if absorbs(act, item) or (item.frame.type == "PROTEST" and _threatened(kept[-1:], item)):
            continue
        if scope is not None and (scope.clause != item.clause and not _goes_on(reader, scope, item)):
            scope = None
        own, effect = reader.own_status(item), _effect(reader, keys, item)
        if own == SKIP or effect in {SKIP, VOID}:
            continue
        if scope is not None and item.frame.type != "PROTEST" and not item.definite:
            continue
        clause = reader.clauses[item.clause]
        if isinstance(reader, ArabicReader) and not _tells(item, reader, keys, clause.start):
            continue
        item.status = own = _told_as(reader, item, own, effect)
        _join_signing(kept[-1:], item)
        if item.part == "noun" and item.lead == "ل" and not (item.told or item.actors or item.recipients or own == "denied"):
            item.echo = True
        bounds = _bounds(document, item)
        english = reader if isinstance(reader, EnglishReader) else None
        places = reader.chunks if english is None else places_of(item, english)
        times = None if english is None else times_of(item, english, clause)
        item.place = place_of(item, places, bounds, (clause.start, clause.end))
        announced = clause.kind == "complement" and item.frame.type not in SAID
        item.date = date_of(item, document, bounds, clause.start if announced else 0, (clause.start, clause.end), times)
        spoken = item.frame.type in _SAID_NOW or (item.frame.type in SAID and item.part != "verb")
        if item.status == "happened" and not spoken and _later(item, document) and not reader.past(item):
            item.status = "planned"
        if document.language == "ar" and (named := complete(item, reader.keys, reader.clauses)) >= 0:
            act = named
        if opens_scope(item):
            scope = item
        kept.append(item)
    return kept


def _told_as(reader: Reader, item: Found, own: str, effect: str | None) -> str:
    """The status that the form of a trigger and the words around it give; what a verb in the past tells of a noun has been."""
    status = (effect or item.status) if own == "happened" else own
    over = status in _TO_COME and isinstance(reader, ArabicReader) and reader.over(item)
    return "happened" if over else status


def _threatened(before: list[Found], item: Found) -> bool:
    """Whether a protest is what the trigger before it threatens with (``هدد الاتحاد بالإضراب``, ``لوح بالدخول في إضراب``)."""
    near = bool(before) and before[0].frame.type == "THREATEN" and before[0].clause == item.clause
    return near and item.part == "noun" and item.word - before[0].word <= _OBJECT


def _outside_names(reader: Reader) -> list[str]:
    """The keys of a text, blank where a word is part of a name: ``مكافحة الإرهاب`` in a unit's name says nothing of what it did."""
    keys = list(reader.keys)
    for piece in reader.chunks:
        if piece.actor is not None and piece.kind in {"organisation", "group"}:
            keys[piece.start : piece.end] = [""] * (piece.end - piece.start)
    return keys


def _tells(item: Found, reader: ArabicReader, keys: list[str], start: int) -> bool:
    """Whether a noun tells an event or points back to one, which makes it an echo; not if it names an aim, a topic or a policy."""
    if reader.only_shows(item):
        reader.void.add(item.word)
        return False
    if aimed(item, keys, start, reader.readings, reader.carriers) or listed(item, reader.document, reader.readings, reader.carriers):
        if item.frame.type != "CONSULT" or not item.definite:
            return False
        item.echo = True
        item.clear()
    if (
        item.frame.type == "CONSULT"
        and item.part == "verb"
        and item.parties
        and all(reader.keys[piece.start] in _SIDES for piece in item.parties)
    ):
        item.definite = True  # the two sides are those of the meeting in hand
        item.clear()
    headed = item.part == "noun" and not item.told and item.frame.type in POLICIES and heading(item, reader.document)
    if headed or policy(item) or _held(item, reader):
        item.echo = True
        item.clear()
    return True


def _effect(reader: Reader, keys: list[str], item: Found) -> str | None:
    """What the words around a trigger say of it; of what was called off the heads are not asked either."""
    document = reader.document
    start = _cue_start(reader, item)
    said = undenied(keys, start, item, reader.carriers) if isinstance(reader, ArabicReader) else reader.spoken_of(keys, item)
    effects = cue_effects(said, start, item, document.language)
    if isinstance(reader, ArabicReader):
        if refuted(keys, *_bounds(document, item), item):
            effects.add("denied")
        if VOID in effects:
            reader.void.add(item.word)
    return strongest(effects)


def _join_signing(before: list[Found], item: Found) -> None:
    """Let an agreement that the trigger before it signs (``لم توقع الحكومة اتفاقا``) be told by both: it is no other event."""
    agreement = item.frame.type == "AGREE" and item.part == "noun" and not item.lead.endswith(("ال", "لل"))
    near = bool(before) and before[0].clause == item.clause and item.word - before[0].word <= _OBJECT
    if agreement and near and before[0].frame.id in _SIGNING:
        item.frame, item.mode, item.status, item.echo = before[0].frame, before[0].mode, before[0].status, True
        item.clear()


def _held(item: Found, reader: ArabicReader) -> bool:
    """Whether words only say who holds some ground (``منطقة يسيطر عليها الجيش``, ``سيطرته على مساحات``), not that it was taken."""
    if item.frame.id != "assault.take-ground":
        return False
    if item.part != "verb":
        return bool(reader.readings[item.word].tail) and not item.told and not item.titled
    reading = reader.readings[item.word]
    relative = reader.clauses[item.clause].kind == "relative" or reader.keys[item.word + 1 : item.word + 2] in (["عليه"], ["عليها"])
    return relative and reading.form.tense == "present" and not reading.future


_QUOTE = '"'
"""The key of any quotation mark."""
_TO_COME = frozenset({"planned", "hypothetical"})
_QUOTED = 4
"""Words of a quotation that is no mere name, at least."""
_SIGNING = frozenset({"support.sign", "support.ratify"})
_OBJECT = 7
"""How many words behind a verb of signing what is signed may stand."""
_SIDES = word_sets("ar")["sides"]
_SAID_NOW = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
"""Types that are words of their own day: a later day is that of what they speak of."""


def _later(item: Found, document: Document) -> bool:
    """Whether the day of an event is after the article's."""
    return item.date is not None and item.date.first is not None and document.day is not None and item.date.first > document.day


def _cue_start(reader: Reader, item: Found) -> int:
    """Where the words that say something of a trigger's reality begin: with its clause, or with the one that it completes.

    A quotation that has ended says nothing of what its speaker does behind it (``قال إن «الاتفاق قد يصمد»، داعيا إلى …``).
    """
    clause = reader.clauses[item.clause]
    completes = clause.kind == "complement" and item.clause and reader.clauses[item.clause - 1].sentence == clause.sentence
    start = reader.clauses[item.clause - 1].start if completes else clause.start
    keys = reader.document.keys
    marks = [at for at in range(_bounds(reader.document, item)[0], item.word) if keys[at] == _QUOTE]
    ended = bool(marks) and len(marks) % 2 == 0 and marks[-1] - marks[-2] > _QUOTED
    return max(start, marks[-1]) if ended else start


def _goes_on(reader: Reader, scope: Found, item: Found) -> bool:
    """Whether a trigger stands in a complement clause of the scope's."""
    return (
        item.clause == scope.clause + 1
        and reader.clauses[item.clause].kind in {"complement", "purpose"}
        and item.sentence == scope.sentence
    )


def _bounds(document: Document, item: Found) -> tuple[int, int]:
    span = document.word_range(document.sentences[item.sentence])
    return span.start, span.stop
