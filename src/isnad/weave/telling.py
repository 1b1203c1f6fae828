"""Tell a story: who is who, what happened, on whose word, and how the tellings differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.records import Annotation, Chain, Framing, Manner, Reuse, Span, Story, StoryEvent
from isnad.weave.decisions import Decided, DecisionLike
from isnad.weave.facts import Bench, happenings, story_event
from isnad.weave.framing import framing_of, manners_of
from isnad.weave.identity import cast_of
from isnad.weave.origins import Chains, story_origins
from isnad.weave.referring import Referring, referring
from isnad.weave.stories.signature import tells_several

_NEAR = timedelta(days=31)
"""How far from the days of the reports the day of a story lies at most: what they foretell for next year, or recall, is no day of it."""
_TITLE = 120
"""Code points of a first sentence that stand in for a title."""


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with its events, framing, manners and chains, and what its reports refer to."""

    story: Story
    events: tuple[StoryEvent, ...]
    framing: tuple[Framing, ...]
    manners: tuple[Manner, ...]
    chains: tuple[Chain, ...]
    referring: Referring


def tell(
    ident: str,
    members: Sequence[Annotation],
    *,
    reuse: Sequence[Reuse] = (),
    decisions: Iterable[DecisionLike] = (),
    reasons: Sequence[str] = (),
) -> ToldStory:
    """Tell the story of some annotated articles. The answer depends on the set of articles, not on their order.

    ``reuse`` are the copied passages between them; ``decisions`` of people on actors outrank what the names say.
    """
    ordered = sorted(members, key=lambda each: each.id)
    cast = cast_of(ordered, Decided(decisions, "actor"))
    chains = {each.id: Chains(each, cast) for each in ordered}
    origins = story_origins(ordered, chains, reuse)
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    bench = Bench({each.id: each for each in ordered}, chains, origin_of, reuse)
    several = tuple(each.id for each in ordered if tells_several(each))
    titled = _titled(ordered, several)
    found = happenings(ordered, cast, titled=titled.id if titled else None, roundups=several)
    events = tuple(story_event(f"{ident}.e{number}", ident, each, cast, bench) for number, each in enumerate(found, 1))
    first, last = _days(ordered, events)
    outlets = {chain.head[0].name or article for article, chain in chains.items()}
    story = Story(
        id=ident,
        title=_words(titled) if titled else _opening(ordered, several),
        articles=tuple(each.id for each in ordered),
        outlets=len(outlets),
        origins=origins,
        events=tuple(event.id for event in events),
        first=first,
        last=last,
        reasons=tuple(reasons),
        roundups=several,
    )
    said = tuple(chain for each in ordered for chain in chains[each.id].all())
    return ToldStory(story, events, framing_of(ordered, cast), manners_of(ordered, cast, events), said, referring(story, events, ordered))


def _days(members: Sequence[Annotation], events: Sequence[StoryEvent]) -> tuple[date | None, date | None]:
    """The days of the happening that leads, of the next one else; of publication where none was within a month of being reported."""
    published = [each.published for each in members if each.published]
    told = (min(each.first for each in published), max(each.last for each in published)) if published else (None, None)
    for event in events:
        if event.main and event.date and event.date.first:
            first, last = event.date.first, event.date.last or event.date.first
            if told[0] is None or told[1] is None or (first <= told[1] + _NEAR and told[0] - _NEAR <= last and last - first <= _NEAR):
                return first, last
    return told


def _ranked(members: Sequence[Annotation], roundups: Sequence[str]) -> list[Annotation]:
    """The reports as they were first seen, roundups last."""
    return sorted(members, key=lambda each: (each.id in roundups, each.published.first if each.published else date.max, each.id))


def _titled(members: Sequence[Annotation], roundups: Sequence[str]) -> Annotation | None:
    """The report whose title the story bears: the one first seen that has one, a roundup only where all are."""
    return next((each for each in _ranked(members, roundups) if each.title is not None), None)


def _words(titled: Annotation) -> str:
    return " ".join((titled.title or Span(0, 0)).of(titled.text).split())


def _opening(members: Sequence[Annotation], roundups: Sequence[str]) -> str | None:
    """What stands in for a title: the beginning of the first sentence of the report first seen."""
    for each in _ranked(members, roundups):
        aside = [*each.furniture, *(credit.span for credit in each.credits)]
        sentences = [span for span in each.sentences if not any(piece.overlap(span) for piece in aside)]
        if sentences:
            words = " ".join(sentences[0].of(each.text).split())
            return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0] + " …"
    return None
