"""Verbs of a text found by where they stand, names that no list has, and what of them is known: work for those who edit the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from isnad.annotate.uncoded.arabic import arabic_verb
from isnad.annotate.uncoded.english import english_verb
from isnad.annotate.uncoded.names import on_lists
from isnad.annotate.uncoded.place import Place
from isnad.language import Keyed, letters_language, words
from isnad.records import Annotation, Span

__all__ = ["Candidate", "on_lists", "verb_candidates"]


class Candidate(NamedTuple):
    """A word at a place where verbs stand.

    ``stems`` are the keys under which other forms of the verb may be found, the likeliest first. ``sure``: place and form are those
    of a verb; otherwise it counts only for a verb that is surely one elsewhere. ``known``: a frame, a verb that carries nouns of events, or
    a cue of attribution has it.
    """

    language: str
    form: str
    stems: tuple[str, ...]
    sure: bool
    known: bool
    span: Span
    sentence: Span


def verb_candidates(annotation: Annotation) -> Iterator[Candidate]:
    """The words of an article that are verbs by position, in order; names and page furniture are left out."""
    language = annotation.language if annotation.language in {"ar", "en"} else letters_language(annotation.text) or "en"
    tokens = words(Keyed(annotation.text))
    taken = _taken(annotation)
    judge = arabic_verb if language == "ar" else english_verb
    at = 0
    for sentence in annotation.sentences:
        first = at
        while at < len(tokens) and tokens[at].start < sentence.end:
            at += 1
        for index in range(first, at):
            token = tokens[index]
            if token.kind != "word" or token.start in taken:
                continue
            place = Place(tokens, taken, annotation.text, first, index, at)
            found = judge(place)
            if found is not None:
                span = Span(place.after(found.lead), token.end)
                yield Candidate(language, found.form, found.stems, found.sure, found.known, span, sentence)


def _taken(annotation: Annotation) -> frozenset[int]:
    """The offsets of code points inside names, titles and furniture."""
    spans = [mention.span for mention in annotation.mentions]
    spans += [title for mention in annotation.mentions for title in mention.titles]
    spans += [reference.span for reference in annotation.references if reference.form in {"office", "capital", "demonym"}]
    spans += annotation.furniture
    return frozenset(offset for span in spans for offset in range(span.start, span.end))
