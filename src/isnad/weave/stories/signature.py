"""What grouping needs to know of one article, made once and kept as plain data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from isnad.language import Keyed, letters_language
from isnad.records import Annotation
from isnad.weave.stories.frequency import background
from isnad.weave.stories.naming import TITLE_LETTERS, lead_end, marks, named
from isnad.weave.stories.ordinals import ordinals
from isnad.weave.stories.setting import Scene, days_told, scenes_of
from isnad.weave.stories.standing import is_roundup, series_of
from isnad.weave.stories.weighing import Weighted, Words, core, figures_of, packed, stem_hash, weigh, word_pairs

LEAD_WORDS = 50
CORE_WORDS = 40
PAIR_WORDS = 150
FIGURE_WORDS = 60
OPENING_LETTERS = 200

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5});")
"""A character as HTML writes it, left in a text by those who sent it: neither a word nor a figure."""


class Encoder(Protocol):
    """Sentence vectors: an array of shape (texts, dimensions), rows of length one."""

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row a text."""


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """The features of one article for grouping.

    ``first`` and ``last`` are ordinal days of publication. ``opening`` are title and opening words as a key, ``meaning`` their sentence
    vector as int8, components times 127; empty where none was made. ``terms`` and ``lead_terms`` are words with weights, their vectors of
    length one (times `SCALE`); ``top`` are the weightiest in letters. ``title_core`` and ``lead_core`` are stems with how rare they are
    (times `SCALE`), ``bag`` hashes of all stems, ``pairs`` of neighbouring words, both little-endian uint32 in order. ``figures`` are all
    numbers of the text, ``title_figures`` and ``lead_figures`` those of title and of title and lead. ``actors``, ``places`` and
    ``countries`` are ids or keys of whom and what title and lead name, ``countries_told`` those of the whole text, ``days`` ordinals of
    the days on which the article says that its main events were, ``lead_days`` and ``days_told`` those that title and lead, and the whole
    text, name at all, ``events`` the types of the main events in PLOVER, ``scenes`` where they were. ``series``
    is one number for all bulletins of one outlet and form of title (0 where there is none), ``dated`` one for the date in its title;
    ``roundup`` marks an article that tells several happenings.
    """

    id: str
    language: str
    outlet: str | None
    first: int | None
    last: int | None
    opening: str
    meaning: bytes
    top: tuple[str, ...]
    terms: Weighted
    lead_terms: Weighted
    title_core: Weighted
    lead_core: Weighted
    bag: bytes
    pairs: bytes
    figures: tuple[str, ...] = ()
    title_figures: tuple[str, ...] = ()
    ordinals: tuple[int, ...] = ()
    lead_figures: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    countries_told: tuple[str, ...] = ()
    lead_names: bytes = b""
    title_names: bytes = b""
    lead_days: tuple[int, ...] = ()
    days_told: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    events: tuple[str, ...] = ()
    scenes: tuple[Scene, ...] = ()
    series: int = 0
    dated: int = 0
    roundup: bool = False


def sign(annotations: Sequence[Annotation], encoder: Encoder | None = None) -> list[Signature]:
    """The signatures of a batch of articles, in order.

    With an encoder, which sees all openings at once, they have sentence vectors; grouping needs them only between two languages.
    """
    signatures = [_Paper(annotation).signature() for annotation in annotations]
    if encoder is None or not signatures:
        return signatures
    vectors = mean([each.opening for each in signatures], encoder)
    return [msgspec.structs.replace(each, meaning=vector) for each, vector in zip(signatures, vectors, strict=True)]


def mean(openings: Sequence[str], encoder: Encoder) -> list[bytes]:
    """The sentence vectors of openings as int8, components times 127."""
    rows = np.rint(np.asarray(encoder.encode(list(openings)), dtype=np.float32) * 127).astype(np.int8)
    return [row.tobytes() for row in rows]


class _Paper:
    """One article laid out: its title, its body without furniture, and their words."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self.head, self.body = _parts(annotation)
        self.title_key, self.body_key = _key(self.head or self.body[:TITLE_LETTERS]), _key(self.body)
        self.opening = f"{self.title_key[:TITLE_LETTERS]} {self.body_key}"[:OPENING_LETTERS].strip() or " "

    def signature(self) -> Signature:
        annotation = self.annotation
        language = annotation.language or letters_language(annotation.text) or "en"
        rare = background(language)
        head, body = _WORD.findall(self.title_key), _WORD.findall(self.body_key)
        whole = {*head, *body}
        plain_head, plain_body = self.without_titles(head, body)
        counts = Counter(plain_head)
        counts.update(plain_head)
        counts.update(plain_body)
        terms, top = weigh(counts, rare)
        names = marks(annotation, language)
        published, article = annotation.published, annotation.article
        outlet = article.outlet if article else None
        series, dated = series_of(outlet, self.head)
        main = [event for event in annotation.events if event.main] or list(annotation.events[:1])
        return Signature(
            id=annotation.id,
            language=language,
            outlet=outlet,
            first=published.first.toordinal() if published else None,
            last=published.last.toordinal() if published else None,
            opening=self.opening,
            meaning=b"",
            top=top,
            terms=terms,
            lead_terms=weigh(Counter(plain_head + plain_body[:LEAD_WORDS]), rare)[0],
            title_core=core(head, rare),
            lead_core=core(body[:CORE_WORDS], rare),
            bag=packed({*map(stem_hash, whole), *names.known}),
            pairs=word_pairs((plain_head + plain_body)[:PAIR_WORDS]),
            figures=figures_of(whole),
            title_figures=figures_of(head),
            ordinals=ordinals(head),
            lead_figures=figures_of(head + body[:FIGURE_WORDS]),
            **named(annotation),
            lead_days=days_told(annotation, lead_end(annotation)),
            days_told=days_told(annotation),
            lead_names=names.lead,
            title_names=names.title,
            days=tuple(sorted({event.date.first.toordinal() for event in main if event.date and event.date.first})),
            events=tuple(sorted({event.type for event in main})),
            scenes=scenes_of(annotation, main),
            series=series,
            dated=dated,
            roundup=is_roundup(self.head, self.body),
        )

    def without_titles(self, head: Words, body: Words) -> tuple[list[str], list[str]]:
        """The words without people's titles: a king's are in every report of his days, and tell of none of them."""
        annotation = self.annotation
        spans = [span for mention in annotation.mentions for span in mention.titles]
        if not spans:
            return list(head), list(body)
        text, pieces, start = annotation.text, [], 0
        for span in sorted(spans):
            if span.start >= start:
                pieces += [text[start : span.start], " " * len(span)]
                start = span.end
        plain_head, plain_body = _parts(msgspec.structs.replace(annotation, text="".join([*pieces, text[start:]])))
        return _WORD.findall(_key(plain_head or plain_body[:TITLE_LETTERS])), _WORD.findall(_key(plain_body))


def tells_several(annotation: Annotation) -> bool:
    """Whether an article is a roundup of several happenings."""
    return is_roundup(*_parts(annotation))


def _parts(annotation: Annotation) -> tuple[str, str]:
    """Title and body without page furniture; a short first line stands in for a title, which is empty where there is none either."""
    body = _body(annotation)
    if annotation.title is not None:
        return annotation.title.of(annotation.text), body
    head, _, rest = body.lstrip().partition("\n")
    return (head, rest) if len(head) <= TITLE_LETTERS and rest.strip() else ("", body)


def _body(annotation: Annotation) -> str:
    """The text after the title, without page furniture."""
    start = annotation.title.end if annotation.title else 0
    pieces = []
    for span in sorted(annotation.furniture):
        if span.start > start:
            pieces.append(annotation.text[start : span.start])
        start = max(start, span.end)
    return "\n".join([*pieces, annotation.text[start:]])


def _key(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(" ", text)
    return " ".join(Keyed(text).key.split())
