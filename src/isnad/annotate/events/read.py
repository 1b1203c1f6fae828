"""From an article's triggers to its events: which of them tell one happening, and which one the article exists to report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.helpers import helps as arabic_helps
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.details.agenda import Agenda
from isnad.annotate.events.details.sums import Sums
from isnad.annotate.events.english.helpers import helps as english_helps
from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.happenings.agreed import give_sides
from isnad.annotate.events.happenings.domain import POLITICAL, Domains, aside, recast
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.hosts import Hosts
from isnad.annotate.events.happenings.mains import Report, main_of
from isnad.annotate.events.happenings.merge import happenings
from isnad.annotate.events.happenings.politics import PublicLife, misread
from isnad.annotate.events.happenings.presupposed import presupposed
from isnad.annotate.events.happenings.same import Retelling
from isnad.annotate.events.happenings.standing import stands
from isnad.annotate.events.happenings.tellers import tellers
from isnad.annotate.events.happenings.twins import absorb_twins
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.recording import event_of
from isnad.annotate.events.scenes.settling import settle_circumstances
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.headlines import as_in_lead
from isnad.annotate.events.triggers.joining import join_helpers
from isnad.annotate.events.triggers.likeness import same_party
from isnad.annotate.events.votes.judging import judged
from isnad.annotate.events.votes.learned import name_unlisted, retype, upheld, vote
from isnad.annotate.events.votes.opposed import REPELLING, charged_with, free_of_opponents, meet_attacks, one_verdict
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import bare
from isnad.records import Event


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
    agenda, sums = Agenda(told.reader, told.kept), Sums(told.reader, told.kept)
    return tuple(
        event_of(number, happening, agenda, sums, told.hosts, main=happening in told.mains)
        for number, happening in enumerate(told.kept, start=1)
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
    give_sides(made)
    for happening in made:
        _infer_actor(happening, reader, made if document.language == "en" else ())
        _give_speaker(happening, reader, document)
    kept = [happening for happening in made if happening in mains or not _only_main(happening)]
    return _Telling(reader, kept, mains, Hosts(reader, made, seats=document.language == "ar"))


def happenings_of(document: Document) -> tuple[Reader, list[Happening]]:
    """The happenings of an article that has words, with the reader that found them; circumstances as their own clauses give them."""
    reader, found, domains = triggers_of(document)
    told = _told(found, reader)
    life = PublicLife(document, reader.chunks, found, leaning=domains.leaning or domains.accident)
    lone = document.lone
    made = [happening for happening in told if not _only_recalled(happening, lone=lone) and life.holds(happening)]
    if isinstance(reader, ArabicReader) and lone:
        made = [happening for happening in made if not presupposed(happening, reader, document)]
    return reader, made


def triggers_of(document: Document) -> tuple[Reader, list[Found], Domains]:
    """The triggers of an article that has words, before any is put to another, with their reader and the article's domains."""
    reader = ArabicReader(document) if document.language == "ar" else EnglishReader(document)
    found = [item for item in judged(reader, document) if not document.in_furniture(item.trigger)]
    if document.language == "ar":
        found = [item for item in found if not misread(item, reader.keys, document, _scope_start(reader, item))]
    if isinstance(reader, ArabicReader):
        as_in_lead(found, reader.readings)
    found = vote(found, reader, document)
    if isinstance(reader, ArabicReader):
        free_of_opponents(found, reader.keys, [clause.start for clause in reader.clauses])
        one_verdict(found, reader.keys)
        charged_with(found)
    meet_attacks(found)
    found = join_helpers(found, arabic_helps(reader) if isinstance(reader, ArabicReader) else english_helps(reader))
    for item in found:
        if item.frame.type == "CONSULT":
            item.drop(lambda piece: bare(piece.noun) in _VEHICLES)
        if not item.sure and not stands(item, reader):
            item.echo = True
    if isinstance(reader, ArabicReader) and reader.heads and not document.lone:
        name_unlisted(found, reader)
        found = upheld(found, document)
    domains = Domains(document)
    if domains.accident:
        recast(found, document.language)
    if domains.apolitical:
        found = [item for item in found if item.frame.type == "OTHER" or aside(item, reader.heads, sporting=domains.sporting)]
    elif domains.headed:
        found = [item for item in found if item.frame.type == "OTHER" or any(piece.sector in POLITICAL for piece in item.parties)]
    return reader, found, domains


_VEHICLES = word_sets("ar")["vehicle"]


def _scope_start(reader: Reader, item: Found) -> int:
    """Where the words begin that may be a trigger's subject: with its clause, for a relative one with the noun before it."""
    clause = reader.clauses[item.clause]
    return max(0, clause.start - 2) if clause.kind == "relative" else clause.start


def _told(found: list[Found], reader: Reader) -> list[Happening]:
    """The happenings that the triggers tell, with the states that Arabic adjectives name."""
    if not isinstance(reader, ArabicReader):
        return happenings(found)
    told = happenings(found, Retelling(reader, found).home if reader.heads else None)
    if reader.heads and not reader.document.lone:
        retype(told, reader.heads)
    for happening in told:
        _name_nations(happening, reader)
    return told


def _name_nations(happening: Happening, reader: ArabicReader) -> None:
    """Give a happening the states that stand as adjectives behind its nouns: two sides where no party is named, one that uses force."""
    for item in happening.items:
        found = reader.nations(item) if item.part == "noun" else []
        if len(found) > 1 and not happening.parties and item.frame.type in _BILATERAL:
            happening.mutual.extend(found)
        elif len(found) == 1 and not (happening.actors or happening.mutual) and (item.frame.type in _FORCE or item.mode == _MEDIATING):
            happening.actors.extend(found)
        elif len(found) == 1 and item.echo and not happening.recipients and happening.items[0].frame.id == REPELLING:
            happening.recipients.extend(found)  # أحبط الجيش هجوما حوثيا


_BILATERAL = frozenset({"CONSULT", "COOPERATE", "SUPPORT", "AGREE"})
_MEDIATING = "third-party"
_FORCE = frozenset({"ASSAULT", "MOBILIZE", "SANCTION"})


def _infer_actor(happening: Happening, reader: Reader, made: Sequence[Happening]) -> None:
    """Give an arrest or an attack without an actor the one body of its sentences that makes such events, if there is only one.

    Whose positions are named (``مواقع للحوثيين``) or what is turned against is rather struck than striking.
    ``made``: happenings whose victims it cannot be.
    """
    sectors = _MAKERS.get(happening.type)
    if sectors is None or happening.actors or happening.mutual or happening.anchor.frame.genitive == "none":
        return
    span = {item.sentence for item in happening.items if not item.titled}
    telling = tellers(happening, reader)
    found = [
        piece
        for piece in reader.chunks
        if piece.sector in sectors
        and piece.kind in {"organisation", "group", "noun"}
        and piece.party
        and not (happening.type == "ASSAULT" and (piece.owned or piece.prep in _STRUCK))
        and reader.clause_of(piece.start).sentence in span
        and not any(same_party(piece, other) for other in (*happening.recipients, *telling))
        and not any(piece in other.recipients for other in made)
    ]
    if found and all(same_party(found[0], other) for other in found):
        happening.actors.append(found[0])
        happening.inferred = "only_body"


def _give_speaker(happening: Happening, reader: Reader, document: Document) -> None:
    """Give what is done by words and names no one (a demand, a charge, a refusal, backing) the speaker in whose words it stands."""
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


_SPEAKERS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
_STRUCK = word_sets("ar")["struck_behind"]
_MAKERS = {"COERCE": frozenset({"COP", "MIL", "SPY"}), "ASSAULT": frozenset({"REB", "UAF", "PRM"})}


def _only_recalled(happening: Happening, *, lone: bool) -> bool:
    """Whether an attack is only named as known (``بعد الهجوم``, ``قضية اغتيال``) and nothing is told of it.

    Who attacked or was hit is something told (``جراء اعتداءات المسلحين``); in a text of one sentence, which reports one thing, it is not.
    """
    if happening.type != "ASSAULT" or happening.date is not None:
        return False
    told = any(item.recipients and item.part == "verb" if lone else item.actors or item.recipients for item in happening.items)
    return not told and all(item.recalled or item.echo for item in happening.items) and not any(item.titled for item in happening.items)


def _only_main(happening: Happening) -> bool:
    return all(item.frame.main_only for item in happening.items)
