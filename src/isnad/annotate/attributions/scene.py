"""What the readers of attribution ask of a document, indexed once by word: mentions, times, quotations, references."""

from __future__ import annotations

from bisect import bisect_right

from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.media import is_outlet
from isnad.annotate.attributions.quotes import Quote, quotes
from isnad.annotate.document import Document
from isnad.language import Word, fold
from isnad.records import Mention, Reference, Span

AGENTS = frozenset({"person", "organisation", "group", "place"})


class Scene:
    """A document seen word by word. ``mention[i]`` and ``reference[i]`` are what begins at or covers word ``i``."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.words: tuple[Word, ...] = document.words
        self.keys = document.keys
        self.marks = [at for at, word in enumerate(document.words) if word.kind == "mark"]
        self.mention: dict[int, Mention] = {}
        self.reference: dict[int, Reference] = {}
        self.timed: set[int] = set()
        self.titled: dict[int, int] = {}
        """From each word of a title to the word after its last one."""
        for mention in document.mentions:
            for index in document.word_range(mention.span):
                self.mention.setdefault(index, mention)
            for title in mention.titles:
                covered = document.word_range(title)
                for index in covered:
                    self.titled[index] = covered.stop
        for reference in document.references:
            for index in document.word_range(reference.span):
                self.reference.setdefault(index, reference)
        for time in document.times:
            self.timed.update(document.word_range(time.span))
        self.surnames: dict[str, str] = {}
        """Last names of the article's people, as keys, to the fullest name; readers add those of sources that no list knows."""
        for actor in document.actors:
            if actor.kind == "person":
                self.add_person(actor.name)
        self.quotes: tuple[Quote, ...] = quotes(document.text)
        self._quote_starts = [quote.outer.start for quote in self.quotes]

    def add_person(self, name: str) -> None:
        """Let a person be known by the last name alone from here on; short or doubtful last names are not taken."""
        words = fold(name).split()
        if len(words) >= 2 and len(words[-1]) >= 4 and words[-1] not in word_sets("ar")["half"]:
            self.surnames.setdefault(words[-1], name)
            self.surnames.setdefault(words[-1].removeprefix("al-"), name)  # Sudani for al-Sudani

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation in whose marks or words a code point stands."""
        index = bisect_right(self._quote_starts, offset) - 1
        return self.quotes[index] if index >= 0 and offset < self.quotes[index].outer.end else None

    def span(self, start: int, end: int) -> Span:
        """The span of the words from ``start`` up to ``end``."""
        return Span(self.words[start].start, self.words[end - 1].end)

    def first_word(self, mention: Mention) -> int:
        """The index of a mention's first word."""
        return self.document.word_range(mention.span).start

    def after(self, mention: Mention) -> int:
        """The index of the word after a mention."""
        return self.document.word_range(mention.span).stop

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether a word is one of these punctuation marks."""
        word = self.words[index]
        return word.kind == "mark" and self.text[word.start] in marks

    def is_quote_mark(self, index: int) -> bool:
        """Whether a word is a quotation mark, or a piece of an escaped one."""
        word = self.words[index]
        quote = self.quote_at(word.start)
        return quote is not None and (word.end <= quote.inner.start or word.start >= quote.inner.end)

    def outlet(self, mention: Mention) -> bool:
        """Whether a mention names a known news outlet."""
        return is_outlet(mention.span.of(self.text))
