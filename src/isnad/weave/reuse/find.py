"""Text reuse in a set of articles: candidates, alignment, weighing, direction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

import numpy as np

from isnad.records import Aligned, Annotation, Reuse, Span
from isnad.weave.reuse.align import Run, passages, positions, runs
from isnad.weave.reuse.candidates import Hashes, candidates, document_frequency, shingles
from isnad.weave.reuse.fingerprint import Fingerprint, fingerprint
from isnad.weave.reuse.order import in_order
from isnad.weave.reuse.weigh import LARGE, Commonness, counted, own_words, shared


def find_reuse(annotations: Sequence[Annotation]) -> tuple[Reuse, ...]:
    """Every pair of articles that share text, with the passages; in the order of the pairs' ids, whatever the input's order."""
    return match([fingerprint(annotation) for annotation in annotations])


def match(fingerprints: Sequence[Fingerprint], new: Collection[str] | None = None) -> tuple[Reuse, ...]:
    """The pairs of articles that share text; with ``new``, only those of which at least one has its id there.

    What is a formula depends on the whole set; pairs found with ``new`` are therefore those of the whole run up to passages at
    the edge of being formulas.
    """
    articles = sorted(fingerprints, key=lambda article: article.id)
    hashes = [shingles(article.array("words")) for article in articles]
    fresh = np.array([new is None or article.id in new for article in articles], dtype=np.bool_)
    pairs = candidates(articles, hashes, fresh)
    aligner = _Aligner(articles, hashes)
    found = (aligner.align(one, other) for one, other in pairs)
    return tuple(sorted((reuse for reuse in found if reuse), key=lambda reuse: (reuse.earlier, reuse.later)))


class _Aligner:
    """Aligns pairs of one set, and lays out each article's words only once."""

    def __init__(self, articles: Sequence[Fingerprint], hashes: Sequence[Hashes]) -> None:
        self._articles = articles
        self._hashes = hashes
        self._common = Commonness(*document_frequency(hashes), len(articles))
        self._index = {article.id: at for at, article in enumerate(articles)}
        self._words: dict[int, list[int]] = {}
        self._places: dict[int, dict[tuple[int, ...], list[int]]] = {}
        self._commonness: dict[int, list[int]] = {}

    def align(self, one: int, other: int) -> Reuse | None:
        """What two articles share; None if that is nothing or formulas."""
        earlier, later, order = in_order(self._articles[one], self._articles[other])
        left, right = self._index[earlier.id], self._index[later.id]
        right_words = self._of(right)
        found = runs(self._of(left), self._seeds(left), right_words)
        if sum(own_words(run, later.naming) for run in found) >= LARGE * len(right_words):
            weigh = partial(own_words, naming=later.naming)
        else:
            weigh = partial(counted, naming=later.naming, commonness=self._common_of(right))
        weighed = [(passage, sum(weigh(run) for run in passage)) for passage in passages(found)]
        kept = [(passage, count) for passage, count in weighed if count]
        if not shared([count for _, count in kept]):
            return None
        spans = tuple(_aligned(passage, earlier, later) for passage, _ in kept)
        words = sum(run.length for passage, _ in kept for run in passage)
        return Reuse(earlier=earlier.id, later=later.id, share=round(words / len(right_words), 4), spans=spans, order=order)

    def _of(self, at: int) -> list[int]:
        if at not in self._words:
            self._words[at] = self._articles[at].array("words").tolist()
        return self._words[at]

    def _seeds(self, at: int) -> dict[tuple[int, ...], list[int]]:
        if at not in self._places:
            self._places[at] = positions(self._of(at))
        return self._places[at]

    def _common_of(self, at: int) -> list[int]:
        if at not in self._commonness:
            self._commonness[at] = self._common.of(self._hashes[at]).tolist()
        return self._commonness[at]


def _aligned(passage: Sequence[Run], earlier: Fingerprint, later: Fingerprint) -> Aligned:
    first, last = passage[0], passage[-1]
    return Aligned(
        earlier=_span(earlier, first.left, last.left + last.length),
        later=_span(later, first.right, last.right + last.length),
    )


def _span(article: Fingerprint, first: int, stop: int) -> Span:
    return Span(int(article.array("starts")[first]), int(article.array("ends")[stop - 1]))
