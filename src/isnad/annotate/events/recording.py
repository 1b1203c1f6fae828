"""From a happening to the record of an event."""

from __future__ import annotations

import msgspec

from isnad.annotate.document import Document
from isnad.annotate.events.details.agenda import Agenda
from isnad.annotate.events.details.numbers import quantities
from isnad.annotate.events.details.sums import Sums
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.hosts import Hosts
from isnad.annotate.events.happenings.parties import party, settle
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.circumstances import event_date, event_place
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import long_ago
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits
from isnad.records import Event, Party, Quantity, Span

_VICTIMS = word_sets("ar")["victim"]
"""Nouns that name the dead and hurt without a judgement: they say to whom it was done, not what."""


def event_of(number: int, happening: Happening, agenda: Agenda, sums: Sums, hosts: Hosts, *, main: bool) -> Event:
    """The record of a happening, numbered from 1; ``hosts`` says who receives whom, ``main`` whether the article reports it."""
    document = agenda.document
    actors, recipients = settle(happening, hosts)
    framed = [item for item in happening.items if not item.by_head]
    framed.sort(key=lambda item: item.echo)
    spans = {item.trigger for item in happening.items if not _names_victims(item, document)} or {item.trigger for item in happening.items}
    triggers: tuple[Span, ...] = tuple(sorted(spans))
    held = tuple(index for index, told in enumerate(document.attributions) if any(told.content.holds(trigger) for trigger in triggers))
    contexts = agenda.contexts_of(happening)
    return Event(
        id=f"e{number}",
        main=main,
        type=happening.type,
        mode=happening.mode,
        status=happening.status,  # type: ignore[arg-type]
        triggers=triggers,
        actors=tuple(_by(party(piece, document, acting=True, inferred=happening.inferred), piece, happening) for piece in actors),
        recipients=tuple(_by(party(piece, document, acting=False), piece, happening) for piece in recipients),
        place=event_place(happening.place, document, happening.detail, happening.place_reason) if happening.place else None,
        date=event_date(happening.date, document, happening.date_reason) if happening.date else None,
        contexts=tuple(context for context, _ in contexts),
        context_spans=tuple(span for _, span in contexts),
        attributions=held,
        numbers=(*_numbers(happening, document), *sums.of(happening)),
        about=agenda.spans_of(happening, "about"),
        outcomes=agenda.spans_of(happening, "outcome"),
        messages=agenda.spans_of(happening, "message"),
        background=not main and _background(happening, document),
        frame=framed[0].frame.id if framed else None,
        by="head" if not framed else "both" if any(item.certain for item in happening.items) else "frame",
    )


def _by(found: Party, piece: Chunk, happening: Happening) -> Party:
    """The party, marked where the heads put it into its slot, alone or beside a frame."""
    if any(piece is other for item in happening.items for other in item.learned):
        return msgspec.structs.replace(found, by="head")
    if any(piece is other for item in happening.items for other in item.seconded):
        return msgspec.structs.replace(found, by="both")
    return found


def _names_victims(item: Found, document: Document) -> bool:
    """Whether a trigger only names those whom an attack struck (``قتلى``); what is said in praise of them is kept (``شهداء``)."""
    words = {rest for _, rest in splits(document.keys[item.word])}
    return item.frame.id == "assault.casualties" and not _VICTIMS.isdisjoint(words | {word.removesuffix("ا") for word in words})


def _numbers(happening: Happening, document: Document) -> tuple[Quantity, ...]:
    """The numbers of an event, each stretch of text once."""
    found: dict[Span, Quantity] = {}
    for item in happening.items:
        for quantity in quantities(item, document):
            found.setdefault(quantity.span, quantity)
    return tuple(found[span] for span in sorted(found))


def _background(happening: Happening, document: Document) -> bool:
    """Whether an event is told as history: in a sentence that recalls, or of a day long before the article's."""
    if happening.date is not None and happening.date.last is not None and document.day is not None:
        return long_ago(happening.date.last, document.day)
    first = document.word_range(document.sentences[happening.anchor.sentence]).start
    return document.words[first].key in word_sets("ar")["recalling"]
