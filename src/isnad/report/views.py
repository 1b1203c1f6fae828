"""What a story's page shows, as plain records for the template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from isnad.records import Act, Fact, Framing, Link, Manner, Origin, ReadingArticle, Revision, Story, StoryEvent
from isnad.report.brief import Brief
from isnad.report.highlight import Paragraph


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence: where it stands, its words with some around them, and how the article comes by them."""

    article: str
    label: str
    anchor: str
    before: str
    words: str
    after: str
    stance: str
    source: str | None
    certainty: str
    chain: tuple[Link, ...]
    value: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its evidence, and what each article does with it (for the matrix)."""

    fact: Fact
    label: str
    quotes: tuple[Quote, ...]
    cells: Mapping[str, Quote]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event with its facts, those of one slot together."""

    event: StoryEvent
    facts: tuple[FactView, ...]

    def slots(self) -> list[tuple[str, list[FactView]]]:
        """Facts by slot, in the order in which they come."""
        found: dict[str, list[FactView]] = {}
        for each in self.facts:
            found.setdefault(each.fact.slot, []).append(each)
        return list(found.items())


@dataclass(frozen=True, slots=True)
class Said:
    """Content credited to someone: the chain from the outlet outwards, and the words."""

    article: str
    label: str
    anchor: str
    chain: tuple[Link, ...]
    words: str
    certainty: str
    quote: str


@dataclass(frozen=True, slots=True)
class Copied:
    """Two articles that share passages."""

    earlier: str
    later: str
    share: int
    order: str
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that name someone without the name (``المسؤول المصري``), whom they stand for, and why that is said."""

    words: str
    names: tuple[str, ...]
    reason: str
    anchor: str


@dataclass(frozen=True, slots=True)
class TextView:
    """An original text with its evidence marked."""

    article: ReadingArticle
    label: str
    anchor: str
    paragraphs: tuple[Paragraph, ...]
    references: tuple[Meant, ...] = ()
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """A reference between this story and another of its line: its kind, its words and where they stand (None where not on this page)."""

    kind: str
    words: str
    title: str | None
    page: str
    back: bool
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """How one report tells the story: whose words fill it, what its headline takes, how it words acts (each with its words' place)."""

    label: str
    anchor: str
    manner: Manner
    taken: str | None
    acts: tuple[tuple[Act, str, str], ...]


@dataclass(slots=True)
class StoryView:
    """All that the page of a story shows."""

    story: Story
    brief: Brief
    columns: list[tuple[Origin, list[tuple[str, str, str]]]]
    """Origins with their articles: id, label, and the anchor of the text."""
    events: list[EventView]
    said: list[Said]
    copied: list[Copied]
    framing: list[tuple[str, list[tuple[Framing, list[str]]]]]
    texts: list[TextView]
    manners: list[Told] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)

    def outlets(self, origin: Origin) -> list[str]:
        """What to call the outlets of an origin's articles, each once."""
        return list(dict.fromkeys(label for each, members in self.columns if each.id == origin.id for _, label, _ in members))

    @property
    def disputes(self) -> int:
        """How many things the tellings give contradicting values for."""
        return sum(each.disputed for each in self.brief.differing)
