"""Annotations written by hand, briefly: spans are given by their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from isnad.language import sentences
from isnad.records import (
    Actor,
    Annotation,
    Article,
    Attribution,
    Credit,
    Event,
    EventDate,
    EventPlace,
    Mention,
    Party,
    Published,
    Quantity,
    Span,
)


class Maker:
    """Builds the annotation of one short text."""

    def __init__(self, ident: str, text: str, *, outlet: str | None = None, day: date | None = None) -> None:
        self.ident, self.text = ident, text
        self.article = Article(
            id=ident, text=text, outlet=outlet, language="ar", published=Published(first=day, last=day, basis="metadata") if day else None
        )
        self.actors: list[Actor] = []
        self.mentions: list[Mention] = []
        self.attributions: list[Attribution] = []
        self.events: list[Event] = []
        self.credits: list[Credit] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def actor(self, name: str, kind: str = "person", *, titles: Sequence[str] = (), words: str | None = None, **fields: object) -> str:
        ident = f"a{len(self.actors) + 1}"
        self.actors.append(Actor(id=ident, kind=kind, name=name, titles=tuple(titles), **fields))
        at = self.span(words or name)
        self.mentions.append(
            Mention(start=at.start, end=at.end, kind=kind, actor=ident, titles=tuple(self.span(title) for title in titles))
        )
        return ident

    def said(self, source: str | None, content: str, kind: str = "person", **fields: object) -> None:
        at = self.span(source) if source and source in self.text else None
        self.attributions.append(
            Attribution(source=at, source_name=source, source_kind=kind, content=self.span(content), **{"cue": None, **fields})
        )

    def event(
        self,
        trigger: str,
        kind: str = "CONSULT",
        *,
        actors: Sequence[str] = (),
        recipients: Sequence[str] = (),
        place: str | None = None,
        day: tuple[str, date | None] | None = None,
        numbers: Sequence[tuple[str, str, int]] = (),
        main: bool = True,
        status: str = "happened",
        **fields: object,
    ) -> None:
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                main=main,
                type=kind,
                mode=None,
                status=status,
                triggers=(self.span(trigger),),
                actors=tuple(self._party(each) for each in actors),
                recipients=tuple(self._party(each) for each in recipients),
                place=EventPlace(span=self.span(place), name=place) if place else None,
                date=EventDate(span=self.span(day[0]), first=day[1], last=day[1]) if day else None,
                numbers=tuple(
                    Quantity(span=self.span(words), kind=what, low=float(value), high=float(value)) for what, words, value in numbers
                ),
                **fields,
            )
        )

    def _party(self, ident: str) -> Party:
        actor = next(each for each in self.actors if each.id == ident)
        mention = next(each for each in self.mentions if each.actor == ident)
        return Party(span=mention.span, name=actor.name, actor=ident, country=actor.country, sector=actor.sector)

    def credit(self, words: str, kind: str, name: str | None = None) -> None:
        self.credits.append(Credit(span=self.span(words), kind=kind, name=name, name_span=self.span(name) if name else None))

    def made(self) -> Annotation:
        return Annotation(
            id=self.ident,
            language="ar",
            text=self.text,
            title=None,
            furniture=(),
            published=self.article.published,
            sentences=sentences(self.text, "ar"),
            mentions=tuple(self.mentions),
            actors=tuple(self.actors),
            times=(),
            attributions=tuple(self.attributions),
            events=tuple(self.events),
            credits=tuple(self.credits),
            article=self.article,
        )
