"""The nouns of Isnad: immutable, typed, and importing nothing else of ours.

Offsets are Unicode code points, half open, into the stored text of an article. Days are :class:`datetime.date`. What a text does
not say is ``None``. The JSON shapes that other programs rely on follow from these records by :func:`encode`.
"""

from isnad.records.annotation import (
    SCHEMA,
    Actor,
    Annotation,
    Attribution,
    Certainty,
    Engine,
    Event,
    EventDate,
    EventPlace,
    Mention,
    Party,
    Quantity,
    Reference,
    Status,
    TimeExpression,
    Title,
)
from isnad.records.article import Article, Credit, Published
from isnad.records.codec import decode, encode, to_json
from isnad.records.reading import (
    Aligned,
    Fact,
    FactSupport,
    Framing,
    Link,
    Origin,
    Reading,
    ReadingArticle,
    Reuse,
    Story,
    StoryEvent,
    Storyline,
    StoryParty,
)
from isnad.records.span import Span

__all__ = [
    "SCHEMA",
    "Actor",
    "Aligned",
    "Annotation",
    "Article",
    "Attribution",
    "Certainty",
    "Credit",
    "Engine",
    "Event",
    "EventDate",
    "EventPlace",
    "Fact",
    "FactSupport",
    "Framing",
    "Link",
    "Mention",
    "Origin",
    "Party",
    "Published",
    "Quantity",
    "Reading",
    "ReadingArticle",
    "Reference",
    "Reuse",
    "Span",
    "Status",
    "Story",
    "StoryEvent",
    "StoryParty",
    "Storyline",
    "TimeExpression",
    "Title",
    "Verdict",
    "decode",
    "encode",
    "to_json",
]
