"""From chunks to parties: the fullest mention of an actor, and visitors told from hosts."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.hosts import Hosts
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.likeness import both_sides, delegation, same_party
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits
from isnad.language.interface import because
from isnad.ontology.actors import states
from isnad.records import Actor, Party, Span


def party(piece: Chunk, document: Document, *, acting: bool, inferred: str = "") -> Party:
    """The party that a chunk stands for, shown by the fullest mention of its actor in the article.

    Members of a body act as the body (``acting``), but suffer as themselves. ``inferred`` says by what rule they were taken, if by one.
    """
    actor = piece.actor or _state(piece, document)
    reason = because(inferred) if inferred else None
    if piece.whole is not None and not acting:
        return Party(span=piece.whole, name=piece.whole.of(document.text), country=piece.country, sector=piece.sector)
    if actor is None:
        state = states().get(piece.country) if piece.state and piece.country else None
        own = piece.span.of(document.text)
        if not piece.name and document.text[max(0, piece.span.start - 2) : piece.span.start] == "لل":
            own = f"ال{own}"  # للجيش: the article has lost its first letter behind ل
        name = piece.name or own if state is None else state.name_ar if document.language == "ar" else state.name_en
        return Party(span=piece.span, name=name, country=piece.country, sector=piece.sector, reason=reason)
    state = states().get(piece.country) if piece.capital and piece.state and piece.country else None
    if state is not None:  # a capital that acts is its government
        own = state.name_ar if document.language == "ar" else state.name_en
        known = _state(piece, document) or actor
        return Party(span=piece.span, name=own, actor=known.id, country=piece.country, sector=piece.sector, reason=reason)
    country = actor.country or piece.country
    return Party(
        span=fullest(actor.id, document) or piece.span,
        name=actor.name,
        actor=actor.id,
        country=None if (actor.sector or piece.sector) in {"IGO", "NGO"} else country,
        sector=actor.sector or piece.sector,
        reason=reason,
    )


def _state(piece: Chunk, document: Document) -> Actor | None:
    """The actor of the article that is the state of an adjective (``غارة تركية``)."""
    if not piece.state or piece.country is None:
        return None
    return next((actor for actor in document.actors if actor.kind == "place" and actor.entry == piece.country), None)


def fullest(ident: str, document: Document) -> Span | None:
    """The longest mention of an actor, the first of several."""
    spans = [mention.span for mention in document.mentions if mention.actor == ident]
    return max(spans, key=lambda span: (len(span), -span.start)) if spans else None


def settle(happening: Happening, hosts: Hosts) -> tuple[list[Chunk], list[Chunk]]:
    """Actors and recipients, with mutual parties put where they belong: a visitor acts, a host receives."""
    actors, recipients, mutual = list(happening.actors), _counted(happening.recipients), list(happening.mutual)
    if happening.type == "CONSULT":  # عقد الجانبان جلسة: who came to whom is told elsewhere
        actors, mutual = _one_a_span(actors), _one_a_span(mutual)
    if not mutual and (happening.type != "CONSULT" or recipients or happening.mode == "phone"):
        return _apart(actors, recipients)
    if happening.type != "CONSULT" or happening.mode == "phone":
        if all(item.part == "verb" for item in happening.items):  # اتصل الوزير بنظيره: one calls, the other is called
            return _apart([*actors, *mutual], recipients)
        return _apart([*actors, *recipients, *mutual], [])
    everyone = [*actors, *mutual]
    if recipients or (not mutual and happening.anchor.frame.object == "place"):  # whoever visits is a guest
        return _apart(everyone, recipients)
    if any(piece.chairs for piece in everyone):  # عقد المجلس اجتماعا برئاسة الوزير: nobody is a guest
        return _apart(everyone, [])
    came = [piece for item in happening.items if item.frame.object == "place" for piece in item.actors]
    if actors and mutual and all(any(same_party(piece, other) for other in came) for piece in actors):
        return _apart(actors, mutual)  # زار المنسق عدن والتقى فريقا حكوميا
    guests, seated = hosts.sides(happening, everyone)
    if actors and seated and all(any(piece is other for other in mutual) for piece in seated):
        guests, seated = actors, mutual  # whom one meets is one side
    return _apart(guests, seated)


def _one_a_span(pieces: list[Chunk]) -> list[Chunk]:
    """The parties without the second of two for whom one word stands."""
    return [piece for number, piece in enumerate(pieces) if not any(both_sides(piece, other) for other in pieces[:number])]


def _counted(victims: list[Chunk]) -> list[Chunk]:
    """Victims without words for them that name and count none (``ارتفاع عدد القتلى``, ``سقوط ضحايا``), where others do."""
    told = [piece for piece in victims if not _toll(piece)]
    return told or victims


def _toll(piece: Chunk) -> bool:
    """Whether a phrase is a bare word for victims, or their number without the number."""
    return piece.kind == "noun" and piece.actor is None and piece.end - piece.start <= 2 and not piece.counted and _is_victim(piece.noun)


def _is_victim(noun: str) -> bool:
    return any(rest in _VICTIMS for _, rest in splits(noun))


_VICTIMS = word_sets("ar")["victim"]


def _apart(actors: list[Chunk], recipients: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """No party stands twice; a delegation and who leads it are two."""
    kept: list[Chunk] = []
    for piece in actors:
        if not any(same_party(piece, other) and delegation(piece) == delegation(other) and not both_sides(piece, other) for other in kept):
            kept.append(piece)
    others: list[Chunk] = []
    for piece in recipients:
        if not any(same_party(piece, other) for other in [*kept, *others]):
            others.append(piece)
    return kept, others
