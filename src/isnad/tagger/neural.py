"""The neural tagger: a small encoder with 8-bit weights that runs on onnxruntime, and the heads that it was trained with.

The same text gets the same spans in any company: only windows of one length go through the encoder together, so that none is padded,
and no step of the graph's 8-bit arithmetic depends on other windows. `training/` in the source repository says how the weights were
made, and `training/faster.py` why the graph looks as it does.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from isnad.tagger.acts import ActHeads, Acts
from isnad.tagger.decode import best_paths, label_spans, log_softmax
from isnad.tagger.pieces import PieceTable
from isnad.tagger.span import Tagged, TaggedSpan
from isnad.tagger.version import MODEL, PIECES, weights_version
from isnad.tagger.windows import Window, cut_windows, join_windows
from isnad.tagger.words import Word, split_words

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_BATCH = 512  # pieces that go through the encoder at once; with more the activations leave the cache
_LEAST_SCORE = {"person": 0.6, "organisation": 0.5, "place": 0.5, "group": 0.5, "title": 0.5}
"""Spans below are left out: a wrong name does more harm than a missing one, and F1 is no lower for it."""
_Scores = NDArray[np.float32]


class NeuralTagger:
    """Tags texts with the weights of a folder. Make it with `isnad.tagger.load_tagger`, once a process."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        """Load the model. Raises ImportError without onnxruntime and OSError where a file is missing."""
        self._pieces = PieceTable.read(folder / PIECES)
        model = (folder / MODEL).read_bytes()
        self._session = _session(model)
        described = self._session.get_modelmeta().custom_metadata_map
        self._heads: dict[str, list[str]] = json.loads(described["heads"])
        self._acts = ActHeads.read(folder)
        self._threads = threads
        self._version = weights_version(folder)

    @property
    def version(self) -> str:
        """The first 12 digits of the hash of the weights and pieces."""
        return self._version

    def tag(self, texts: Sequence[str]) -> list[tuple[TaggedSpan, ...]]:
        """Spans of each text in order. People, organisations, places, groups and other names do not overlap; a title may hold names.

        Spans of which the model is unsure are left out; `read_heads` has them.
        """
        return [_merge(found["newswire"], found["guidelines"]) for found in self.read_heads(texts, ("newswire", "guidelines"))]

    def read(self, texts: Sequence[str]) -> list[Tagged]:
        """Spans as `tag` gives them, and the acts of each text where the weights have heads for them."""
        unique = {text: split_words(text) for text in texts}
        found = self._spans_of(unique, scores := self._word_scores(list(unique.values())), ("newswire", "guidelines"))
        begin = self._named
        read = {
            text: Tagged(
                _merge(found[text]["newswire"], found[text]["guidelines"]),
                Acts.of(self._acts, words, matrix[:, begin:]) if self._acts is not None else None,
            )
            for (text, words), matrix in zip(unique.items(), scores, strict=True)
        }
        return [read[text] for text in texts]

    def read_heads(self, texts: Sequence[str], heads: Sequence[str] = ()) -> list[dict[str, tuple[TaggedSpan, ...]]]:
        """What each head finds in each text, all heads by default. Kinds are those of the head (see training/heads.py)."""
        unique = {text: split_words(text) for text in texts}
        found = self._spans_of(unique, self._word_scores(list(unique.values())), heads or tuple(self._heads))
        return [found[text] for text in texts]

    def _spans_of(
        self, unique: dict[str, list[Word]], scores: Sequence[_Scores], heads: Sequence[str]
    ) -> dict[str, dict[str, tuple[TaggedSpan, ...]]]:
        """What each of the heads finds in each text."""
        found: dict[str, dict[str, tuple[TaggedSpan, ...]]] = {text: {} for text in unique}
        for head in heads:
            probabilities = [log_softmax(matrix[:, self._columns(head)]) for matrix in scores]
            paths = best_paths(probabilities)
            for (text, words), path, matrix in zip(unique.items(), paths, probabilities, strict=True):
                found[text][head] = self._spans(head, words, path, matrix)
        return found

    @property
    def _named(self) -> int:
        """How many columns the heads for names take."""
        return sum(1 + 2 * len(kinds) for kinds in self._heads.values())

    def _columns(self, head: str) -> slice:
        begin = 0
        for name, kinds in self._heads.items():
            end = begin + 1 + 2 * len(kinds)
            if name == head:
                return slice(begin, end)
            begin = end
        raise ValueError(f"the tagger has no head {head!r}; it has {', '.join(self._heads)}")

    def _spans(self, head: str, words: Sequence[Word], path: NDArray[np.intp], scores: _Scores) -> tuple[TaggedSpan, ...]:
        spans = []
        for first, end, number in label_spans(path.tolist()):
            inside = np.arange(first, end)
            kind: Any = self._heads[head][number]
            score = float(np.exp(scores[inside, path[inside]].mean()))
            spans.append(TaggedSpan(start=words[first].start, end=words[end - 1].end, kind=kind, score=round(score, 4)))
        return tuple(spans)

    def _word_scores(self, texts: Sequence[Sequence[Word]]) -> list[_Scores]:
        """Logits of all heads for the words of each text (words x labels)."""
        windows = [cut_windows([self._pieces.cut(word.key) for word in words]) for words in texts]
        of_windows = self._run([window for of_text in windows for window in of_text])
        width = self._named + (self._acts.columns if self._acts is not None else 0)
        scores, at = [], 0
        for of_text in windows:
            end = at + len(of_text)
            scores.append(join_windows(of_text, of_windows[at:end]) if of_text else np.zeros((0, width), np.float32))
            at = end
        return scores

    def _run(self, windows: Sequence[Window]) -> list[_Scores]:
        """Logits at the first piece of each word of each window."""
        by_length: dict[int, list[int]] = {}
        for number, window in enumerate(windows):
            by_length.setdefault(len(window.pieces), []).append(number)
        batches: list[list[int]] = []
        for length, numbers in sorted(by_length.items(), reverse=True):
            size = max(1, _BATCH // length)
            batches += [numbers[at : at + size] for at in range(0, len(numbers), size)]

        def run(numbers: list[int]) -> list[_Scores]:
            """One array of words x labels a window. The encoder counts pieces across: the first of all windows, then the second."""
            pieces = np.array([windows[number].pieces for number in numbers], dtype=np.int32)
            places = [np.array(windows[number].word_at, dtype=np.int64) * len(numbers) + row for row, number in enumerate(numbers)]
            given = {"pieces": pieces, "firsts": np.concatenate(places)}
            logits: _Scores = self._session.run(["logits"], given)[0]
            return np.split(logits, np.cumsum([len(firsts) for firsts in places[:-1]]))

        found: list[_Scores] = [np.zeros((0, 0), np.float32)] * len(windows)
        with ThreadPoolExecutor(self._threads) as pool:  # the session runs outside of the interpreter lock
            for numbers, scores in zip(batches, pool.map(run, batches), strict=True):
                for number, matrix in zip(numbers, scores, strict=True):
                    found[number] = matrix
        return found


def default_threads() -> int:
    """Two, or one on a machine with one core."""
    return min(2, os.cpu_count() or 1)


def _session(model: bytes) -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1  # batches run side by side instead
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The fused sum and norm is several times slower than the two operators that it replaces.
    return InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


def _merge(newswire: Sequence[TaggedSpan], guidelines: Sequence[TaggedSpan]) -> tuple[TaggedSpan, ...]:
    """All of newswire's spans, the titles, and the groups that newswire does not take for a name."""

    def is_free(span: TaggedSpan) -> bool:
        return all(span.end <= name.start or name.end <= span.start for name in newswire)

    added = [span for span in guidelines if span.kind == "title" or (span.kind == "group" and is_free(span))]
    sure = [span for span in [*newswire, *added] if span.score >= _LEAST_SCORE.get(span.kind, 0)]
    return tuple(sorted(sure, key=lambda span: (span.start, -span.end)))
