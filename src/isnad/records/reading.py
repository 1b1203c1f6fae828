"""What many articles say together: stories, facts with their support, reuse and framing."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec

from isnad.records.annotation import Certainty, EventDate, EventPlace, MentionKind
from isnad.records.article import Published
from isnad.records.manner import Manner
from isnad.records.span import Span

Verdict = Literal["agreed", "single", "disputed", "updated"]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One link of a chain of transmission, from the outlet outwards.

    ``kind`` is ``outlet``, then that of each carrier (``media``, ``agency``, ``document``, …), last that of the source.

    ``name`` is None where the link is unnamed. ``cue`` points to the words that make the link, ``span`` to the words that name it.
    """

    kind: str
    name: str | None
    cue: Span | None = None
    span: Span | None = None
    actor: str | None = None


class Chain(msgspec.Struct, frozen=True, kw_only=True):
    """Who says a stretch of content: the links from the outlet through every carrier to the source, the last of them."""

    article: str
    content: Span
    links: tuple[Link, ...]
    certainty: Certainty = "certain"
    quote: Literal["direct", "indirect", "mixed"] = "indirect"


class FactSupport(msgspec.Struct, frozen=True, kw_only=True):
    """One article's words for a fact, and through whom it has them.

    ``stance``: the article states it in its own voice, attributes it to someone, or differs (gives ``value`` instead).
    ``origin`` is the id of the story's origin on which this telling rests. ``reason`` says how the value was inferred from these words,
    None where they state it of the event itself.
    """

    article: str
    span: Span
    chain: tuple[Link, ...]
    stance: Literal["states", "attributes", "differs", "denies"] = "states"
    value: str | None = None
    certainty: Certainty = "certain"
    origin: str | None = None
    reason: str | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One slot value of an event, with its support and verdict; ``origins`` counts independent origins, never articles.

    ``reason`` says in words how the verdict and the count were reached; ``inferred_for`` are the articles that do not state the value
    and take it over from the others (a day that one report of the story gives).
    """

    slot: str
    value: Any
    verdict: Verdict
    origins: int
    support: tuple[FactSupport, ...]
    label: str | None = None
    reason: str | None = None
    inferred_for: tuple[str, ...] = ()


class StoryParty(msgspec.Struct, frozen=True, kw_only=True):
    """An actor across articles: ``id`` is the story-wide identity, ``name`` the fullest form; ``kind`` is None for unnamed parties."""

    id: str
    name: str
    kind: MentionKind | None = None
    latin: str | None = None
    country: str | None = None
    sector: str | None = None
    entry: str | None = None


class StoryEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One happening across the articles of its story; ``members`` are pairs of article id and event id there."""

    id: str
    story: str
    main: bool
    type: str
    mode: str | None
    status: str
    actors: tuple[StoryParty, ...]
    recipients: tuple[StoryParty, ...]
    place: EventPlace | None
    date: EventDate | None
    contexts: tuple[str, ...]
    facts: tuple[Fact, ...]
    title: str | None = None
    members: tuple[tuple[str, str], ...] = ()
    background: bool = False
    """Whether every article that tells it tells it as history beside the news of the day."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """An independent root of chains: articles that copied one text, or rest on one agency, outlet or statement, share it."""

    id: str
    articles: tuple[str, ...]
    kind: Literal["own", "agency", "outlet", "statement", "unknown"]
    name: str | None = None
    reason: str | None = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Articles about the same happening. ``outlets`` counts outlets; ``reasons`` say why articles were grouped.

    ``roundups`` are those of the articles that tell of several happenings under one title.
    """

    id: str
    title: str | None
    articles: tuple[str, ...]
    outlets: int
    origins: tuple[Origin, ...]
    events: tuple[str, ...]
    first: date | None
    last: date | None
    reasons: tuple[str, ...] = ()
    roundups: tuple[str, ...] = ()


class StoryLink(msgspec.Struct, frozen=True, kw_only=True):
    """A reference of one story's report to the happening of an earlier story.

    ``kind`` says as what: ``after`` it, ``because`` of it, or in ``response`` to it. ``words`` are those of ``span`` in ``article``.
    """

    kind: str
    later: str
    earlier: str
    article: str
    span: Span
    words: str


class Storyline(msgspec.Struct, frozen=True, kw_only=True):
    """Stories of one development, in the order of their days as far as they are known."""

    id: str
    title: str | None
    stories: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    links: tuple[StoryLink, ...] = ()


class Aligned(msgspec.Struct, frozen=True, kw_only=True):
    """The same passage in two articles."""

    earlier: Span
    later: Span


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """Copied passages of two articles. ``share`` is the part of the later article's words that stands in the earlier one.

    ``order`` says how the direction is known; with ``unknown`` the longer of the two is merely listed first.
    """

    earlier: str
    later: str
    share: float
    spans: tuple[Aligned, ...]
    order: Literal["published", "cited", "unknown"] = "unknown"


class Framing(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's wording for an actor or an act, with the stance that the lexicon gives it."""

    actor: str
    article: str
    expression: str
    span: Span
    stance: Literal["honorific", "neutral", "hostile"]
    voice: str | None = None
    """Whose word it is: None for the article's own voice, else the name of the source inside whose content it stands."""


class ReadingArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a reading lists it."""

    id: str
    outlet: str | None
    url: str | None
    path: str | None
    title: str | None
    language: str | None
    published: Published | None
    story: str | None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article that were taken out, put in, or put in the place of others; ``before`` and ``after`` stand around them now."""

    removed: str | None
    added: str | None
    before: str = ""
    after: str = ""


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """What changed between two versions of an article.

    ``version`` is the number of the later one (the first is 1); ``before`` and ``seen`` are the times (UTC, ISO 8601) at which the
    earlier and the later version were first read, None where they were not kept.
    """

    article: str
    version: int
    before: str | None
    seen: str | None
    changes: tuple[Change, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The whole answer of ``isnad read``."""

    articles: tuple[ReadingArticle, ...]
    storylines: tuple[Storyline, ...]
    stories: tuple[Story, ...]
    events: tuple[StoryEvent, ...]
    reuse: tuple[Reuse, ...]
    framing: tuple[Framing, ...]
    chains: tuple[Chain, ...] = ()
    revisions: tuple[Revision, ...] = ()
    manners: tuple[Manner, ...] = ()
