"""What a corpus holds that the data do not: verbs that no frame covers, actors that no list knows, by frequency with examples."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from isnad.annotate.uncoded import on_lists, verb_candidates
from isnad.language import fold
from isnad.records import Annotation, Article, Span
from isnad.run.annotating import BATCH, Progress, annotate_stored, batched, content_hash, silent
from isnad.run.executors import Executor
from isnad.store import Store, StoredArticle

_UNSURE = 5
"""A word counts as a verb if its sure places are at least one in so many of the unsure ones."""


class Example(msgspec.Struct, frozen=True):
    """A sentence of an article: where it stands, and where the word or name stands in the article's text."""

    article: str
    sentence: Span
    span: Span
    text: str


class Uncoded(msgspec.Struct, frozen=True, kw_only=True):
    """One verb or actor that the data do not know.

    ``forms`` are its forms with their counts, the most frequent first; ``kind`` and ``country`` of an actor are those that the texts gave.
    """

    what: Literal["verb", "actor"]
    language: str | None
    name: str
    count: int
    articles: int
    forms: dict[str, int]
    kind: str | None = None
    country: str | None = None
    examples: tuple[Example, ...] = ()


@dataclass(slots=True)
class _Tally:
    """The occurrences of one form."""

    keep: int
    sure: int = 0
    unsure: int = 0
    known: int = 0
    shown: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    examples: list[Example] = field(default_factory=list)

    def note(self, example: Example, shown: str, *, sure: bool) -> None:
        if sure:
            self.sure += 1
        else:
            self.unsure += 1
        self.shown[shown] += 1
        self.articles.add(example.article)
        if len(self.examples) < self.keep and all(each.text != example.text for each in self.examples):
            self.examples.append(example)


def annotated(articles: Iterable[Article], store: Store, executor: Executor, progress: Progress = silent) -> Iterator[Annotation]:
    """The annotations of articles in order, those kept in the store taken from there."""
    done = 0
    for batch in batched(iter(articles), 16 * BATCH):
        stored = [StoredArticle(article=article, hash=content_hash(article)) for article in batch]
        yield from annotate_stored(store, stored, executor, progress)
        done += len(batch)
        progress("annotated", done, None)


class UncodedReport:
    """Takes annotations one by one; :meth:`verbs` and :meth:`actors` then give what is not covered.

    ``examples`` sentences are kept for each; memory grows with the number of different words and names, not with the texts.
    """

    def __init__(self, examples: int = 2) -> None:
        self._keep = examples
        self._verbs: dict[tuple[str, str, tuple[str, ...]], _Tally] = {}
        self._actors: dict[str, _Tally] = {}

    def add(self, annotation: Annotation) -> None:
        """Take in one article."""
        for verb in verb_candidates(annotation):
            tally = self._verbs.setdefault((verb.language, fold(verb.form), verb.stems), _Tally(self._keep))
            if verb.known:
                tally.known += 1
                continue
            example = Example(annotation.id, verb.sentence, verb.span, _line(annotation, verb.sentence))
            tally.note(example, verb.form, sure=verb.sure)
        self._add_actors(annotation)

    def _add_actors(self, annotation: Annotation) -> None:
        named = (each for each in annotation.actors if each.entry is None and each.kind != "other")  # a currency, a book: no actor
        unknown = {each.id: each for each in named if not on_lists(each.name, each.kind)}
        for mention in annotation.mentions:
            actor = unknown.get(mention.actor or "")
            if actor is None:
                continue
            sentence = next((each for each in annotation.sentences if each.start <= mention.start < each.end), mention.span)
            tally = self._actors.setdefault(fold(actor.name), _Tally(self._keep))
            tally.kinds[actor.kind, actor.country] += 1
            tally.note(Example(annotation.id, sentence, mention.span, _line(annotation, sentence)), actor.name, sure=True)

    def verbs(self, language: str) -> list[Uncoded]:
        """Verbs of ``ar`` or ``en`` that no frame and no cue covers, the most frequent first; all forms of one are taken together."""
        found = (self._verb(language, tallies) for tallies in self._grouped(language))
        return sorted((each for each in found if each is not None), key=_order)

    def _grouped(self, language: str) -> Iterator[list[_Tally]]:
        """The tallies of each verb: a form of several possible stems goes with the stem that most forms share."""
        chosen = {entry: tally for entry, tally in self._verbs.items() if entry[0] == language}
        weights: Counter[str] = Counter()
        for (_, _, stems), tally in chosen.items():
            weights.update(dict.fromkeys(stems, tally.sure + tally.unsure + tally.known))
        groups: dict[str, list[_Tally]] = defaultdict(list)
        for (_, _, stems), tally in sorted(chosen.items(), key=lambda pair: pair[0]):
            groups[max(stems, key=lambda stem: (weights[stem], -stems.index(stem)))].append(tally)
        yield from groups.values()

    def _verb(self, language: str, tallies: list[_Tally]) -> Uncoded | None:
        sure, unsure, known = (sum(getattr(tally, name) for tally in tallies) for name in ("sure", "unsure", "known"))
        if not sure or sure * _UNSURE < unsure or known >= sure + unsure:
            return None
        return self._made("verb", language, tallies)

    def actors(self) -> list[Uncoded]:
        """Actors that are on no list, the most frequent first."""
        return sorted((self._made("actor", None, [tally]) for tally in self._actors.values()), key=_order)

    def _made(self, what: Literal["verb", "actor"], language: str | None, tallies: list[_Tally]) -> Uncoded:
        shown: Counter[str] = sum((tally.shown for tally in tallies), Counter())
        kinds: Counter[tuple[str, str | None]] = sum((tally.kinds for tally in tallies), Counter())
        forms = dict(sorted(shown.items(), key=lambda pair: (-pair[1], pair[0])))
        kind, country = min(kinds, key=lambda each: (-kinds[each], each[0], each[1] or "")) if kinds else (None, None)
        examples = [tally.examples[turn] for turn in range(self._keep) for tally in _largest(tallies) if turn < len(tally.examples)]
        return Uncoded(
            what=what,
            language=language,
            name=next(iter(forms)),
            count=sum(forms.values()),
            articles=len(set().union(*(tally.articles for tally in tallies))),
            forms=forms,
            kind=kind,
            country=country,
            examples=tuple(examples[: self._keep]),
        )


def _largest(tallies: list[_Tally]) -> list[_Tally]:
    return sorted(tallies, key=lambda tally: (-tally.sure, -tally.unsure))


def _order(each: Uncoded) -> tuple[int, int, str]:
    return -each.count, -each.articles, each.name


def _line(annotation: Annotation, sentence: Span) -> str:
    return " ".join(sentence.of(annotation.text).split())
