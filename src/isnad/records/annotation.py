"""What one article says, read alone: names, times, attributions and events, each with the words it rests on."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from isnad.records.article import Article, Credit, Published
from isnad.records.span import Span

SCHEMA = 1
"""The number of the shapes in which annotations and readings are printed."""

MentionKind = Literal["person", "organisation", "place", "group", "other"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
SourceKind = Literal["person", "organisation", "document", "media", "anonymous", "observers", "crowd"]
Certainty = Literal["certain", "probable", "possible"]
Status = Literal["happened", "ongoing", "planned", "denied", "hypothetical"]
FoundBy = Literal["lexicon", "tagger", "pattern", "frame", "head", "both"]


class Title(msgspec.Struct, frozen=True, kw_only=True):
    """A rank, honorific or office that stands with a name, taken apart.

    ``organisation`` and ``country`` are what the office belongs to (``رئيس جهاز المخابرات العامة المصرية``: the service, EGY);
    ``accredited`` is the second country of an ambassador or envoy; ``tenure`` tells former from acting offices.
    """

    span: Span
    kind: Literal["rank", "honorific", "office"]
    organisation: str | None = None
    country: str | None = None
    accredited: str | None = None
    sector: str | None = None
    tenure: Literal["current", "former", "acting", "elect", "deputy"] = "current"


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A span that names something. ``titles`` are the titles at this mention; clitics (و، ل، ب) are outside the span."""

    start: int
    end: int
    kind: MentionKind
    actor: str | None = None
    titles: tuple[Span, ...] = ()
    by: FoundBy = "lexicon"
    score: float | None = None

    @property
    def span(self) -> Span:
        """Where the mention stands."""
        return Span(self.start, self.end)


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """Words that refer back without naming: an office alone, ``المسؤول المصري``, ``الجانبان``, a pronoun.

    ``actors`` are the ids of all actors it stands for; ``reason`` says in words how that was inferred.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    form: Literal["office", "description", "both-sides", "pronoun", "capital", "demonym"]
    reason: str

    @property
    def span(self) -> Span:
        """Where the reference stands."""
        return Span(self.start, self.end)


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Someone or something that an article names, all mentions of one taken together.

    ``name`` is the fullest form without titles, ``latin`` its romanised form, ``titles`` the wording of every title once.
    ``entry`` is the id of the known actor or place of :mod:`isnad.ontology` that it was recognised as, ``offices`` the titles taken
    apart. ``latitude`` and ``longitude`` (degrees) are given for places that the gazetteer knows.
    """

    id: str
    kind: MentionKind
    name: str
    latin: str | None = None
    titles: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    entry: str | None = None
    offices: tuple[Title, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A TIMEX3 expression. ``first`` and ``last`` are the days that it covers, both None where it has no anchor."""

    start: int
    end: int
    type: TimeType
    value: str | None
    first: date | None = None
    last: date | None = None

    @property
    def span(self) -> Span:
        """Where the expression stands."""
        return Span(self.start, self.end)


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of content that the article credits to a source other than itself.

    ``actor`` is the id of the actor that the source was resolved to. ``nested_in`` is the index of the attribution whose content
    holds this one. ``implicit`` marks content without a cue of its own that goes on with the source before. ``stance`` is what the
    cue claims about the content (the strength of the verb of saying).
    """

    source: Span | None
    source_name: str | None
    source_kind: SourceKind | None
    cue: Span | None
    content: Span
    quote: Literal["direct", "indirect", "mixed"] = "indirect"
    certainty: Certainty = "certain"
    via: tuple[Span, ...] = ()
    actor: str | None = None
    nested_in: int | None = None
    implicit: bool = False
    stance: Literal["neutral", "assertive", "doubting", "conceding", "denying"] = "neutral"
    by: FoundBy = "lexicon"


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One who acts in an event, or to or with whom it is done. ``by`` says how the slot was filled, ``reason`` names the inference."""

    span: Span | None
    name: str | None
    actor: str | None = None
    country: str | None = None
    sector: str | None = None
    by: FoundBy = "frame"
    reason: str | None = None


class EventPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where an event took place, as the article says; ``detail`` is the finer place (a building, a base) where one is told.

    ``span`` are all the words that say it (``قصر السلام بجدة``). ``reason`` is None where a sentence that tells the event names the place;
    else it says how the place was inferred.
    """

    span: Span | None
    name: str | None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    entry: str | None = None
    detail: Span | None = None
    reason: str | None = None


class EventDate(msgspec.Struct, frozen=True, kw_only=True):
    """When an event took place, as the article says; ``reason`` as for a place."""

    span: Span | None
    first: date | None
    last: date | None
    reason: str | None = None


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number of an event: of the killed, wounded, both as casualties, detained, missing, displaced, participants, a sum or other.

    ``low`` and ``high`` bound the value (``أكثر من 30``: 31 and None; ``عشرات``: 20 and 99; ``34``: 34 and 34).
    """

    span: Span
    kind: str
    low: float | None
    high: float | None
    unit: str | None = None
    bound: Literal["exact", "about", "more", "less", "range"] = "exact"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happens, happened, is planned or is denied, coded in PLOVER.

    ``attributions`` are indexes of the annotation's attributions whose content holds the event. ``frame`` is the id of the frame
    that explains the coding. ``background`` marks history told beside the news of the day. ``context_spans`` are the words that show the
    ``contexts``, one each. ``about`` are the spans of agenda items,
    ``outcomes`` of results, ``messages`` of greetings and messages carried.
    """

    id: str
    main: bool
    type: str
    mode: str | None
    status: Status
    triggers: tuple[Span, ...]
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: EventPlace | None = None
    date: EventDate | None = None
    contexts: tuple[str, ...] = ()
    context_spans: tuple[Span, ...] = ()
    attributions: tuple[int, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    about: tuple[Span, ...] = ()
    outcomes: tuple[Span, ...] = ()
    messages: tuple[Span, ...] = ()
    frame: str | None = None
    background: bool = False
    by: FoundBy = "frame"


class Engine(msgspec.Struct, frozen=True, kw_only=True):
    """What made an annotation: the version of the pipeline and its data, and of the tagger (None where lexicons stood in for it)."""

    pipeline: str
    tagger: str | None = None


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """All that Isnad reads in one article."""

    id: str
    language: str | None
    text: str
    title: Span | None
    furniture: tuple[Span, ...]
    published: Published | None
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    references: tuple[Reference, ...] = ()
    credits: tuple[Credit, ...] = ()
    engine: Engine | None = None
    failure: str | None = None
    """What kept the article from being read, where something did; all findings are then empty."""
    article: Article | None = None
    """The article as gathered, for the rooms that need its outlet and address; left out of what is printed."""

    def actor(self, ident: str | None) -> Actor | None:
        """The actor with this id."""
        return next((actor for actor in self.actors if actor.id == ident), None) if ident else None
