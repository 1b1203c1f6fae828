"""Actors as records, from clusters of mentions: fullest name, titles taken apart, country, sector, entry and point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from isnad.annotate.document import Document
from isnad.annotate.names.clusters import Cluster, Named, commonest
from isnad.annotate.names.lexicon import Entry
from isnad.annotate.names.offices import held, words_of
from isnad.annotate.names.romanise import romanised
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import word_set
from isnad.language import fold
from isnad.ontology.actors import known_people, offices_on, states
from isnad.records import Actor, Mention, Title

_FAITH = re.compile(r"\b(\w{2,5})الدين\b")
_SERVANT = re.compile(r"\bعبد(ال\w{2,}|ربه\b)")
_OF_GOD = re.compile(r"\b(\w{3,5})الله\b")
_IDENTIFYING = frozenset({"state", "capital", "seat", "place", "actor", "person"})
_ORDER = {"office": 0, "profession": 1, "rank": 2, "honorific": 3}


@lru_cache(maxsize=50_000)
def plain_name(text: str) -> str:
    """A name as it stands alone: a contracted article written out, quotation marks and line breaks gone."""
    words = " ".join("".join(char for char in text if char not in '"«»“”').split())
    words = _OF_GOD.sub(r"\1 الله", _FAITH.sub(r"\1 الدين", _SERVANT.sub(r"عبد \1", words)))
    return "ال" + words[2:] if words.startswith("لل") and len(words) > 5 else words


def as_title(text: str, title: TitleAt) -> Title:
    """The record of a title."""
    head = title.head.form.head
    kind = "office" if head.kind == "profession" else head.kind
    return Title(
        span=title.span,
        kind=kind,  # type: ignore[arg-type]
        organisation=plain_name(title.body.of(text)) if title.body else None,
        country=title.country,
        accredited=title.accredited,
        sector=title.sector,
        tenure=title.tenure,  # type: ignore[arg-type]
    )


def actor_of(document: Document, ident: str, cluster: Cluster, extra: Sequence[TitleAt] = ()) -> Actor:
    """The record of an actor; ``extra`` are titles that refer to it elsewhere in the article."""
    fullest, entry, text = cluster.fullest, cluster.entry, document.text
    titles = [title for one in cluster.members for title in one.titles] + list(extra)
    seen: dict[str, TitleAt] = {}
    for title in titles:
        seen.setdefault(fold(plain_name(title.span.of(text))), title)
    ranked = sorted(seen.values(), key=lambda title: _ORDER[title.head.form.head.kind])
    country = commonest(title.country for title in titles) or commonest(one.country for one in cluster.members)
    sector = next((title.sector for title in ranked if title.sector), None) or commonest(one.sector for one in cluster.members)
    if entry is not None:
        country = country or entry.country
        sector = sector or entry.sector or _office_sector(document, entry.id)
    if cluster.kind == "person" and sector == "IGO":
        country = None  # who speaks for many states speaks for none of them
    name = plain_name(fullest.text)
    return Actor(
        id=ident,
        kind=cluster.kind,
        name=name,
        latin=_latin(document, cluster, name, country),
        titles=tuple(plain_name(title.span.of(text)) for title in seen.values()),
        country=country,
        sector=sector,
        entry=_identity(document, entry, titles),
        offices=tuple(as_title(text, title) for title in seen.values()),
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
    )


def _identity(document: Document, entry: Entry | None, titles: Sequence[TitleAt]) -> str | None:
    """The known actor that was recognised; by a surname alone only beside an office that its bearer held (الرئيس الأميركي فلان)."""
    if entry is None or entry.role in _IDENTIFYING:
        return entry.id if entry is not None else None
    for title in titles:
        words, former = words_of(title.span.of(document.text)), title.tenure == "former"
        if title.country is not None and held(entry.id, words, title.country, document.day, former=former):
            return entry.id
    return None


def _latin(document: Document, cluster: Cluster, name: str, country: str | None) -> str | None:
    """The name in Latin letters: as the lists have it, as the article writes it, or from attested spellings."""
    entry = cluster.entry
    if document.language != "ar":
        return name
    if entry is not None and entry.role in _IDENTIFYING:
        return entry.english
    return romanised(name, country) if cluster.kind == "person" else None


def state_actor(ident: str, country: str) -> Actor:
    """The actor for a state that the article names by its capital alone."""
    state = states()[country]
    return Actor(id=ident, kind="place", name=state.name_ar, latin=state.name_en, country=country, sector="GOV", entry=country)


def _office_sector(document: Document, ident: str) -> str | None:
    """The sector of the office that a known person held on the day of the article; who holds none any more belongs to the elites."""
    person = known_people().get(ident)
    if person is None:
        return None
    day = document.day
    held = offices_on(person, day) if day is not None else tuple(office for office in person.offices if office.last is None)
    if day is not None and person.offices and all(office.last is not None and office.last < day for office in person.offices):
        return "ELI"
    return next((office.sector for office in (*held, *person.offices[-1:]) if office.sector), None)


def nobody(one: Named) -> bool:
    """Whether a name is of nobody who acts and of no place: God, money. It is a name all the same."""
    if one.kind != "other":
        return False
    key = fold(one.text)
    return not {key, key.removeprefix("ال"), key.removeprefix("لل")}.isdisjoint(word_set("unnamed"))


def mention_of(one: Named, actor: str | None) -> Mention:
    """The record of a name in the text; ``actor``: whose it is, None for nobody's."""
    titles = tuple(title.span for title in one.titles)
    return Mention(start=one.start, end=one.end, kind=one.kind, actor=actor, titles=titles, by=one.by, score=one.score)


def mentions_of(clusters: Sequence[Cluster], idents: Sequence[str]) -> list[Mention]:
    """The mentions of all clusters."""
    return [mention_of(one, ident) for cluster, ident in zip(clusters, idents, strict=True) for one in cluster.members]
