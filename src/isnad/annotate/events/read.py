"""From an article's triggers to its events: status, circumstances, merging, and which one the article exists to report."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.events.agenda import Agenda
from isnad.annotate.events.aims import POLICIES, aimed, heading, listed, policy
from isnad.annotate.events.arabic import ArabicReader
from isnad.annotate.events.circumstances import date_of, event_date, event_place, place_of
from isnad.annotate.events.complement import absorbs, complete
from isnad.annotate.events.domain import POLITICAL, Domains, recast
from isnad.annotate.events.english import EnglishReader
from isnad.annotate.events.found import Found
from isnad.annotate.events.hosts import Hosts
from isnad.annotate.events.mains import Report, main_of
from isnad.annotate.events.merge import Happening, happenings, same_party
from isnad.annotate.events.numbers import quantities
from isnad.annotate.events.parties import party, settle
from isnad.annotate.events.politics import PublicLife, misread
from isnad.annotate.events.presupposed import presupposed
from isnad.annotate.events.settling import Reader, settle_circumstances
from isnad.annotate.events.status import SKIP, cue_effects, opens_scope, strongest
from isnad.annotate.events.twins import absorb_twins
from isnad.annotate.events.wordsets import word_sets
from isnad.records import Event, Quantity, Span


class _Telling(NamedTuple):
    """What an article tells: its reader, its happenings, those of them that it reports on, and who receives whom in its meetings."""

    reader: Reader
    kept: list[Happening]
    mains: list[Happening]
    hosts: Hosts


def read(document: Document) -> tuple[Event, ...]:
    """The events of an article in order of their first trigger."""
    if not document.words:
        return ()
    told = _tell(document)
    agenda = Agenda(document)
    return tuple(
        _event(number, happening, agenda, told.hosts, main=happening in told.mains) for number, happening in enumerate(told.kept, start=1)
    )


def _tell(document: Document) -> _Telling:
    """What an article with words tells."""
    reader, made = happenings_of(document)
    mains: list[Happening] = []
    if made:
        report = Report(document, made)
        main = main_of(report)
        made, mains = absorb_twins(main, made, report), [main]
        if isinstance(reader, ArabicReader):
            _name_nations(main, reader)
        settle_circumstances(made, main, reader, report)
    for happening in made:
        _infer_actor(happening, reader)
        _give_speaker(happening, reader, document)
    kept = [happening for happening in made if happening in mains or not _only_main(happening)]
    return _Telling(reader, kept, mains, Hosts(reader, made, seats=document.language == "ar"))


def happenings_of(document: Document) -> tuple[Reader, list[Happening]]:
    """The happenings of an article that has words, with the reader that found them; circumstances as their own clauses give them."""
    reader = ArabicReader(document) if document.language == "ar" else EnglishReader(document)
    found = [item for item in _judged(reader, document) if not document.in_furniture(item.trigger)]
    if document.language == "ar":
        found = [item for item in found if not misread(item, reader.keys, document, reader.clauses[item.clause].start)]
    for item in found:
        wanted = _PARTIES_WANTED.get(item.frame.weight, 0)
        if wanted == 1 and (item.told or (item.titled and item.rank >= 0.9)) and item.frame.type in _TOLD_ALONE:
            wanted = 0
        if len(item.parties) < wanted:
            item.echo = True
    domains = Domains(document, reader.keys)
    if domains.accident:
        recast(found, document.language)
    if domains.apolitical:
        found = [item for item in found if item.frame.type == "OTHER"]
    elif domains.headed:
        found = [item for item in found if item.frame.type == "OTHER" or any(piece.sector in POLITICAL for piece in item.parties)]
    told = _told(found, reader)
    life = PublicLife(document, reader.chunks, found, leaning=domains.leaning or domains.accident)
    made = [happening for happening in told if not _only_recalled(happening) and life.holds(happening)]
    if isinstance(reader, ArabicReader) and len(document.sentences) == 1:
        made = [happening for happening in made if not presupposed(happening, reader, document)]
    return reader, made


_TOLD_ALONE = frozenset({"COERCE", "SANCTION", "AID", "ASSAULT", "CONSULT", "CONCEDE"})
_PARTIES_WANTED = {"party": 1, "pair": 2}


def _told(found: list[Found], reader: Reader) -> list[Happening]:
    """The happenings that the triggers tell, with the states that Arabic adjectives name."""
    told = happenings(found)
    if isinstance(reader, ArabicReader):
        for happening in told:
            _name_nations(happening, reader)
    return told


def _name_nations(happening: Happening, reader: ArabicReader) -> None:
    """Give a happening the states that stand as adjectives behind its nouns: two sides where no party is named, one that uses force."""
    for item in happening.items:
        found = reader.nations(item) if item.part == "noun" else []
        if len(found) > 1 and not happening.parties and item.frame.type in _BILATERAL:
            happening.mutual.extend(found)
        elif len(found) == 1 and not (happening.actors or happening.mutual) and item.frame.type in _FORCE:
            happening.actors.extend(found)


_BILATERAL = frozenset({"CONSULT", "COOPERATE", "SUPPORT", "AGREE"})
_FORCE = frozenset({"ASSAULT", "MOBILIZE", "SANCTION"})


def _infer_actor(happening: Happening, reader: Reader) -> None:
    """Give an arrest or an attack without an actor the one body of its sentences that makes such events, if there is only one."""
    sectors = _MAKERS.get(happening.type)
    if sectors is None or happening.actors or happening.mutual or happening.anchor.frame.genitive == "none":
        return
    span = {item.sentence for item in happening.items if not item.titled}
    found = [
        piece
        for piece in reader.chunks
        if piece.sector in sectors
        and piece.kind in {"organisation", "group", "noun"}
        and piece.party
        and reader.clause_of(piece.start).sentence in span
        and not any(same_party(piece, other) for other in happening.recipients)
    ]
    if found and all(same_party(found[0], other) for other in found):
        happening.actors.append(found[0])
        happening.inferred = True


def _give_speaker(happening: Happening, reader: Reader, document: Document) -> None:
    """Give a demand, a charge, a refusal or a threat that names no one the speaker in whose words it stands."""
    if happening.type not in _SPEAKERS or happening.actors or happening.mutual:
        return
    for item in happening.items:
        if item.part == "noun" and happening.type != "REQUEST":
            continue
        told = next((one for one in document.attributions if one.actor is not None and one.content.holds(item.trigger)), None)
        piece = next((one for one in reader.chunks if told is not None and one.actor is not None and one.actor.id == told.actor), None)
        if piece is not None and not any(same_party(piece, other) for other in happening.recipients):
            happening.actors.append(piece)
            return


_SPEAKERS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_MAKERS = {"COERCE": frozenset({"COP", "MIL", "SPY"}), "ASSAULT": frozenset({"REB", "UAF", "PRM"})}


def _only_recalled(happening: Happening) -> bool:
    """Whether an attack is only named as known (``بعد الهجوم``, ``قضية اغتيال``) and nothing is told of it."""
    if happening.type != "ASSAULT" or happening.date is not None:
        return False
    return all(item.recalled or item.echo for item in happening.items) and not any(item.titled for item in happening.items)


def _only_main(happening: Happening) -> bool:
    return all(item.frame.main_only for item in happening.items)


def _judged(reader: Reader, document: Document) -> list[Found]:
    """Triggers with status, place and date; those that tell no event left out."""
    kept: list[Found] = []
    scope: Found | None = None
    act = -1
    for item in reader.read():
        if absorbs(act, item):
            continue
        if scope is not None and (scope.clause != item.clause and not _goes_on(reader, scope, item)):
            scope = None
        own = reader.own_status(item)
        effect = strongest(cue_effects(reader.keys, _cue_start(reader, item), item.word, document.language))
        if SKIP in {own, effect}:
            continue
        if scope is not None and item.frame.type != "PROTEST" and not item.definite:
            continue
        clause = reader.clauses[item.clause]
        if isinstance(reader, ArabicReader) and not _tells(item, reader, clause.start):
            continue
        if own == "happened":
            own = effect or item.status
        item.status = own
        if item.part == "noun" and item.lead == "ل" and not item.actors and not item.recipients:
            item.echo = True
        bounds = _bounds(document, item)
        item.place = place_of(item, reader.chunks, bounds, (clause.start, clause.end))
        announced = clause.kind == "complement" and item.frame.type not in _SPOKEN
        item.date = date_of(item, document, bounds, clause.start if announced else 0, (clause.start, clause.end))
        spoken = item.frame.type in _SAID_NOW or (item.frame.type in _SPOKEN and item.part != "verb")
        if item.status == "happened" and not spoken and _later(item, document) and not reader.past(item):
            item.status = "planned"
        if document.language == "ar" and (named := complete(item, reader.keys, reader.clauses)) >= 0:
            act = named
        if opens_scope(item):
            scope = item
        kept.append(item)
    return kept


def _tells(item: Found, reader: ArabicReader, start: int) -> bool:
    """Whether a noun tells an event or points back to one, which makes it an echo; not if it names an aim, a topic or a policy."""
    if aimed(item, reader.keys, start, reader.readings, reader.carriers) or listed(item, reader.document, reader.readings, reader.carriers):
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
    if policy(item) or (item.part == "noun" and not item.told and item.frame.type in POLICIES and heading(item, reader.document)):
        item.echo = True
        item.clear()
    return True


_SIDES = word_sets("ar")["sides"]
_SAID_NOW = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
"""Types that are words of their own day: a later day is that of what they speak of."""
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})


def _later(item: Found, document: Document) -> bool:
    """Whether the day of an event is after the article's."""
    return item.date is not None and item.date.first is not None and document.day is not None and item.date.first > document.day


def _cue_start(reader: Reader, item: Found) -> int:
    """Where the words that say something of a trigger's reality begin: with its clause, or with the one that it completes."""
    clause = reader.clauses[item.clause]
    if clause.kind == "complement" and item.clause and reader.clauses[item.clause - 1].sentence == clause.sentence:
        return reader.clauses[item.clause - 1].start
    return clause.start


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


def _event(number: int, happening: Happening, agenda: Agenda, hosts: Hosts, *, main: bool) -> Event:
    document = agenda.document
    actors, recipients = settle(happening, hosts)
    strong = next((item for item in happening.items if not item.echo), happening.items[0])
    spans = {item.trigger for item in happening.items}
    triggers: tuple[Span, ...] = tuple(sorted(spans))
    held = tuple(index for index, told in enumerate(document.attributions) if any(told.content.holds(trigger) for trigger in triggers))
    return Event(
        id=f"e{number}",
        main=main,
        type=happening.type,
        mode=happening.mode,
        status=happening.status,  # type: ignore[arg-type]
        triggers=triggers,
        actors=tuple(party(piece, document, acting=True, inferred=happening.inferred) for piece in actors),
        recipients=tuple(party(piece, document, acting=False) for piece in recipients),
        place=event_place(happening.place, document, happening.detail) if happening.place else None,
        date=event_date(happening.date, document) if happening.date else None,
        contexts=agenda.contexts_of(happening),
        attributions=held,
        numbers=_numbers(happening, document),
        about=agenda.spans_of(happening, "about"),
        outcomes=agenda.spans_of(happening, "outcome"),
        messages=agenda.spans_of(happening, "message"),
        background=not main and _background(happening, document),
        frame=strong.frame.id,
    )


def _numbers(happening: Happening, document: Document) -> tuple[Quantity, ...]:
    """The numbers of an event, each stretch of text once."""
    found: dict[Span, Quantity] = {}
    for item in happening.items:
        for quantity in quantities(item, document):
            found.setdefault(quantity.span, quantity)
    return tuple(found[span] for span in sorted(found))


_LONG_AGO = timedelta(days=21)


def _background(happening: Happening, document: Document) -> bool:
    """Whether an event is told as history: in a sentence that recalls, or of a day long before the article's."""
    if happening.date is not None and happening.date.last is not None and document.day is not None:
        return document.day - happening.date.last > _LONG_AGO
    first = document.word_range(document.sentences[happening.anchor.sentence]).start
    return document.words[first].key in word_sets("ar")["recalling"]
