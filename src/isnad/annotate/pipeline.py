"""The stages in their order, over one article or a batch of them."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

import msgspec

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.annotate.events import read_events
from isnad.annotate.names import read_names
from isnad.annotate.times import read_times
from isnad.annotate.version import engine_of
from isnad.records import Annotation, Article, Mention
from isnad.tagger import TaggedSpan, Tagger


class Annotator:
    """Reads articles. ``tagger`` is None where the program runs on lexicons and patterns alone.

    Where a user's data extend the shipped data, their version is part of the engine's.
    """

    def __init__(self, tagger: Tagger | None = None) -> None:
        self._tagger = tagger
        self.engine = engine_of(tagger.version if tagger else None)

    def annotate(self, article: Article) -> Annotation:
        """Read one article alone."""
        return self.annotate_many([article])[0]

    def annotate_many(self, articles: Sequence[Article]) -> list[Annotation]:
        """Read a batch, one annotation an article, in order; the tagger sees the sentences of the whole batch at once."""
        documents = [Document.of(article) for article in articles]
        return [self._safely(document, tagged) for document, tagged in zip(documents, self._tag(documents), strict=True)]

    def _tag(self, documents: Sequence[Document]) -> list[list[TaggedSpan] | None]:
        """Proposals of the tagger for each document, with offsets into its text; the acts are written into the documents."""
        if self._tagger is None:
            return [None] * len(documents)
        pieces = [sentence.of(document.text) for document in documents for sentence in document.sentences]
        read = iter(self._tagger.read(pieces))
        found: list[list[TaggedSpan] | None] = []
        for document in documents:
            own = [next(read) for _ in document.sentences]
            document.acts = tuple(tagged.acts for tagged in own)
            starts = [sentence.start for sentence in document.sentences]
            found.append([_shift(span, start) for tagged, start in zip(own, starts, strict=True) for span in tagged.spans])
        return found

    def _safely(self, document: Document, tagged: list[TaggedSpan] | None) -> Annotation:
        """Read one article; a fault of the program on it is told in its annotation and leaves the rest of the batch alone."""
        try:
            return self._read(document, tagged)
        except Exception as error:  # noqa: BLE001 - the border at which one article must not take others with it
            bare = Document.of(document.article)
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} in {last.name}, line {last.lineno}"
            return msgspec.structs.replace(self._annotation(bare), failure=where)

    def prepare(self, document: Document) -> None:
        """Read all of a document but its events; what names mean in datelines and credit lines is left out of it."""
        _prepare(document, self._tag([document])[0])

    def _read(self, document: Document, tagged: list[TaggedSpan] | None) -> Annotation:
        mentions = _prepare(document, tagged)
        document.events = read_events(document)
        document.mentions = mentions
        return self._annotation(document)

    def _annotation(self, document: Document) -> Annotation:
        article = document.article
        return Annotation(
            id=article.id,
            language=article.language,
            text=article.text,
            title=article.title,
            furniture=article.furniture,
            published=article.published,
            sentences=document.sentences,
            mentions=document.mentions,
            actors=document.actors,
            times=document.times,
            attributions=document.attributions,
            events=document.events,
            references=document.references,
            credits=article.credits,
            engine=self.engine,
            article=article,
        )


def _prepare(document: Document, tagged: list[TaggedSpan] | None) -> tuple[Mention, ...]:
    """All stages before the events; gives all mentions, of which the document keeps those that can take part in events."""
    names = read_names(document, tagged)
    document.mentions, document.actors, document.references = names.mentions, names.actors, names.references
    document.times = read_times(document)
    document.attributions = read_attributions(document)
    document.mentions = _in_the_telling(document)
    return names.mentions


def _in_the_telling(document: Document) -> tuple[Mention, ...]:
    """The mentions that can take part in events: not those of a dateline or a credit line."""
    aside = [credit.span for credit in document.article.credits]
    if document.article.dateline is not None:
        aside.append(document.article.dateline)
    return tuple(mention for mention in document.mentions if not any(span.holds(mention.span) for span in aside))


def _shift(span: TaggedSpan, by: int) -> TaggedSpan:
    return TaggedSpan(start=span.start + by, end=span.end + by, kind=span.kind, score=span.score)
