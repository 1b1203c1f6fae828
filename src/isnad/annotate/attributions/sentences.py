"""The sentences of an article as both languages' readers walk them, and what goes on from one to the next: an open quotation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.extents import content_end, sentences_within
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.document import Document
from isnad.records import Span


class Sentence(NamedTuple):
    """Words ``[first, stop)`` of one sentence, with its span; ``title`` if it is the article's."""

    first: int
    stop: int
    span: Span
    title: bool


class Reader:
    """What the readers of both languages share: the drafts so far, and the quotation that is open."""

    def __init__(self, document: Document) -> None:
        self.scene = Scene(document)
        self.drafts: list[Draft] = []
        self.open: tuple[int, Draft] | None = None
        """Where the open quotation ends, and the draft in which it began."""

    def sentences(self) -> Iterator[Sentence]:
        """The sentences that can say something, in order: no furniture, and no dateline before what is said."""
        document = self.scene.document
        for whole in document.sentences:
            dateline = document.article.dateline
            behind = dateline is not None and whole.start <= dateline.start and dateline.end < whole.end
            span = Span(dateline.end, whole.end) if dateline is not None and behind else whole
            words = document.word_range(span)
            if words and not document.in_furniture(whole):
                yield Sentence(words.start, words.stop, span, document.in_title(span))

    def add(self, draft: Draft) -> None:
        """Take a draft; sentences inside its quotation become entries of their own, without a cue."""
        pieces = sentences_within(self.scene, draft.content)
        draft.content = pieces[0]
        self.drafts.append(draft)
        for piece in pieces[1:]:
            self.drafts.append(Draft(draft.source.carried(), None, piece, "direct", [], None, nested=draft.nested))

    def continue_quotation(self, sentence: Sentence) -> int:
        """Go on with the quotation that the sentences before left open: the offset at which it ends, or the sentence begins."""
        if self.open is None:
            return sentence.span.start
        end, draft = self.open
        if end <= sentence.span.start:
            self.open = None
            return sentence.span.start
        stop = min(end, sentence.span.end)
        content = content_end(self.scene, sentence.span.start, stop)
        if content is not None:
            self.drafts.append(Draft(draft.source.carried(), None, content, "direct", [], None))
        if end <= sentence.span.end:
            self.open = None
        return stop
