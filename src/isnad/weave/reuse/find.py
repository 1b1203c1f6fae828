"""Text reuse in a set of articles: candidates, alignment, weighing, direction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from isnad.records import Aligned, Annotation, Reuse, Span
from isnad.weave.reuse.align import WORD, Run, passages, positions, runs, seeds
from isnad.weave.reuse.candidates import COMMON, candidates
from isnad.weave.reuse.fingerprint import Fingerprint, fingerprint
from isnad.weave.reuse.order import in_order
from isnad.weave.reuse.traces import Hashes, Trace, Traces, counted, trace
from isnad.weave.reuse.weigh import LARGE, RARE, Commonness, own_words, shared
from isnad.weave.reuse.weigh import counted as counted_words

Prints = Callable[[Sequence[str]], Sequence[Fingerprint]]
"""Gives the fingerprints of articles by their ids, in order."""


def find_reuse(annotations: Sequence[Annotation]) -> tuple[Reuse, ...]:
    """Every pair of articles that share text, with the passages; in the order of the pairs' ids, whatever the input's order."""
    return match([fingerprint(annotation) for annotation in annotations])


def match(fingerprints: Sequence[Fingerprint]) -> tuple[Reuse, ...]:
    """The pairs of articles that share text."""
    known = {each.id: each for each in fingerprints}
    return rematch([trace(each) for each in fingerprints], lambda idents: [known[ident] for ident in idents])


def rematch(
    traces: Sequence[Trace],
    prints: Prints,
    *,
    before: Sequence[Reuse] = (),
    new: Collection[str] | None = None,
    gone: Sequence[Trace] = (),
) -> tuple[Reuse, ...]:
    """The same of articles whose fingerprints are loaded as they are needed, without doing the work of an earlier run again.

    ``before`` are the pairs found in an earlier set of articles, which had neither those whose ids are in ``new`` nor their
    content, and had those ``gone``. What is a formula depends on the whole set: an article with a passage that has become one, or
    has ceased to be, is matched again, so the pairs are those of a run over everything.
    """
    every = Traces(traces)
    fresh = np.array([new is None or ident in new for ident in every.ids], dtype=np.bool_)
    if new is not None and not fresh.all():
        fresh |= _touched(every, fresh, Traces(gone))
    settled = {ident for ident, again in zip(every.ids, fresh.tolist(), strict=True) if not again}
    kept = [pair for pair in before if pair.earlier in settled and pair.later in settled]
    pairs = candidates(every, fresh)
    aligner = _Aligner(every, pairs, prints)
    found = [reuse for one, other in pairs if (reuse := aligner.align(one, other))]
    return tuple(sorted([*kept, *found], key=lambda reuse: (reuse.earlier, reuse.later)))


def _touched(every: Traces, new: NDArray[np.bool_], gone: Traces) -> NDArray[np.bool_]:
    """The articles with a shingle that has become common, or rare, with those that are new and those that are gone."""
    touched = np.zeros(len(every), dtype=np.bool_)
    lost = np.ones(len(gone), dtype=np.bool_)
    moved = np.union1d(every.every(new), gone.every(lost))
    touched |= _crossing(every.having(moved), gone.having(moved), moved, new, RARE)
    moved = np.union1d(every.selected(new), gone.selected(lost))
    touched |= _crossing(every.postings(moved), gone.postings(moved), moved, new, COMMON)
    return touched


def _crossing(
    now: tuple[Hashes, NDArray[np.int64]], lost: tuple[Hashes, NDArray[np.int64]], moved: Hashes, new: NDArray[np.bool_], bound: int
) -> NDArray[np.bool_]:
    """The articles with a value that more articles than ``bound`` have now but had not before, or the other way round."""
    values, owners = now
    after = counted(moved, values)
    earlier = after - counted(moved, values[new[owners]]) + counted(moved, lost[0])
    crossed = (after > bound) != (earlier > bound)
    touched = np.zeros(len(new), dtype=np.bool_)
    touched[owners[crossed[np.searchsorted(moved, values)]]] = True
    return touched


class _Aligner:
    """Aligns pairs of one set, and lays out each article's words only once."""

    def __init__(self, traces: Traces, pairs: Sequence[tuple[int, int]], prints: Prints) -> None:
        numbers = sorted({at for pair in pairs for at in pair})
        loaded = prints([traces.ids[at] for at in numbers])
        self._articles = dict(zip(numbers, loaded, strict=True))
        self._traces = traces
        self._index = {traces.ids[at]: at for at in numbers}
        self._words: dict[int, list[int]] = {}
        self._seeds: dict[int, list[bytes]] = {}
        self._places: dict[int, dict[bytes, list[int]]] = {}
        here = np.zeros(len(traces), dtype=np.bool_)
        here[numbers] = True
        wanted = traces.every(here)
        common = Commonness(wanted, counted(wanted, traces.having(wanted)[0]))
        self._commonness = {at: common.of(traces.of(at)).tolist() for at in numbers}

    def align(self, one: int, other: int) -> Reuse | None:
        """What two articles share; None if that is nothing or formulas."""
        earlier, later, order = in_order(self._articles[one], self._articles[other])
        left, right = self._index[earlier.id], self._index[later.id]
        right_words = self._of(right)
        found = runs(self._of(left), self._places_of(left), right_words, self._seeds_of(right))
        if sum(own_words(run, later.naming) for run in found) >= LARGE * len(right_words):
            weigh = partial(own_words, naming=later.naming)
        else:
            weigh = partial(counted_words, naming=later.naming, commonness=self._commonness[right])
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

    def _seeds_of(self, at: int) -> list[bytes]:
        if at not in self._seeds:
            self._seeds[at] = seeds(self._articles[at].words)
        return self._seeds[at]

    def _places_of(self, at: int) -> dict[bytes, list[int]]:
        if at not in self._places:
            self._places[at] = positions(self._seeds_of(at))
        return self._places[at]


def _aligned(passage: Sequence[Run], earlier: Fingerprint, later: Fingerprint) -> Aligned:
    first, last = passage[0], passage[-1]
    return Aligned(
        earlier=_span(earlier, first.left, last.left + last.length),
        later=_span(later, first.right, last.right + last.length),
    )


def _span(article: Fingerprint, first: int, stop: int) -> Span:
    return Span(_number(article.starts, first), _number(article.ends, stop - 1))


def _number(numbers: bytes, at: int) -> int:
    return int.from_bytes(numbers[WORD * at : WORD * (at + 1)], "little")
