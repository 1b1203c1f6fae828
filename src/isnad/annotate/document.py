"""The working paper of one article: its keys, words and sentences, made once, and what the stages have read so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from isnad.annotate.asked import Answers
from isnad.language import Keyed, Word, keyed_article, letters_language, sentences, words
from isnad.records import Actor, Article, Attribution, Event, Mention, Reference, Span, TimeExpression

if TYPE_CHECKING:
    from isnad.tagger import Acts


@dataclass(slots=True)
class Document:
    """One article on its way through the stages.

    Stages read what is here and return their findings; only the pipeline writes the fields below ``article``'s own. ``day`` is the
    day to which relative times refer (the last day of publication), None where it is not known. ``keys`` are those of the words,
    ``answers`` what these answer to questions on single words. ``acts`` is what the tagger's heads say of each sentence; empty where
    there is no tagger.
    """

    article: Article
    language: str
    keyed: Keyed
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    references: tuple[Reference, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    acts: tuple[Acts | None, ...] = ()
    keys: list[str] = field(default_factory=list)
    answers: Answers = field(default_factory=lambda: Answers(()))
    _word_starts: list[int] = field(default_factory=list)
    _sentence_starts: list[int] = field(default_factory=list)
    _ranges: dict[Span, range] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article) -> Document:
        """Lay out an article: fold it, cut it into words and sentences."""
        language = article.language if article.language in {"ar", "en"} else letters_language(article.text) or "en"
        keyed = keyed_article(article.text)
        tokens, cuts = words(keyed), sentences(article.text, language)
        starts, keys = [word.start for word in tokens], [word.key for word in tokens]
        cut_starts = [cut.start for cut in cuts]
        answers = Answers(keys)
        return cls(article, language, keyed, tokens, cuts, keys=keys, answers=answers, _word_starts=starts, _sentence_starts=cut_starts)

    @property
    def text(self) -> str:
        """The stored text that all offsets point into."""
        return self.article.text

    @property
    def day(self) -> date | None:
        """The day on which the article appeared, if known."""
        return self.article.published.last if self.article.published else None

    def word_range(self, span: Span) -> range:
        """Indexes of the words that the span touches."""
        found = self._ranges.get(span)
        if found is None:  # the same spans are asked for by every stage
            first = bisect_right(self._word_starts, span.start) - 1
            if first < 0 or self.words[first].end <= span.start:
                first += 1
            found = self._ranges[span] = range(first, bisect_left(self._word_starts, span.end))
        return found

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that the span touches."""
        indexes = self.word_range(span)
        return self.words[indexes.start : indexes.stop]

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence in which a code point stands."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def in_furniture(self, span: Span) -> bool:
        """Whether the span touches page furniture."""
        return any(piece.overlap(span) for piece in self.article.furniture)

    def in_title(self, span: Span) -> bool:
        """Whether the span lies in the article's title."""
        return self.article.title is not None and self.article.title.holds(span)

    @property
    def first_told(self) -> int:
        """The index of the first sentence that is not the headline; 0 where there is nothing but a headline."""
        return next((at for at, sentence in enumerate(self.sentences) if not self.in_title(sentence)), 0)

    @property
    def lone(self) -> bool:
        """Whether the whole text is one sentence: marks that stand alone behind it are none."""
        return sum(any(word.kind == "word" for word in self.words_in(sentence)) for sentence in self.sentences) <= 1

    def actor(self, ident: str | None) -> Actor | None:
        """The actor with this id."""
        return next((actor for actor in self.actors if actor.id == ident), None) if ident else None
