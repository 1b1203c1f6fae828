"""What the encoder says of happenings: for each word of a text which act it names and how real that is, and who stands in its slots.

The scores are those of heads that learned from labelled news (see `training/acts.py`). A word names an act of one type or none; whether
another word stands in one of the act's slots is asked for each pair by a small network over the two words' projections, how far
they stand apart, and the type. Another such network says whether two words of one type name one act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from isnad.tagger.version import ACTS
from isnad.tagger.words import Word

Floats = NDArray[np.float32]
NONE = 0
"""The column of those words that name no act, and of those that stand in no slot."""
_FARTHEST = 9
_LEAST = 1e-8
_PARTS = frozenset(
    {"types", "statuses", "slots", "apart", "kinds", "out", "bias", "judging", "again_gaps", "again_kinds", "again_out", "again_bias"}
)


@dataclass(frozen=True)
class Again:
    """The small network that says whether two words name one act.

    ``judging``: features of a pair x width; ``gaps``: a vector a number of sentences between (the last: so many or more);
    ``kinds``: a vector a type; ``out`` and ``bias``: to the log odds. The words' projections are ``wide`` numbers each.
    """

    judging: Floats
    gaps: Floats
    kinds: Floats
    out: Floats
    bias: float

    @property
    def wide(self) -> int:
        """How many columns of the encoder's output it reads."""
        return (int(self.judging.shape[0]) - 3) // 3

    def odds(self, earlier: Floats, later: Floats, alike: tuple[bool, bool], gap: int, kind: int) -> float:
        """The log odds that two words with these projections name one act of this type.

        `alike`: whether they are one word, and whether they have one root; `gap`: the sentences between.
        """
        near = float(earlier @ later) / max(_LEAST, float(np.linalg.norm(earlier) * np.linalg.norm(later)))
        beside = np.concatenate([earlier * later, np.abs(earlier - later), earlier + later, np.array([near, *alike], np.float32)])
        joined = beside @ self.judging + self.gaps[min(max(gap, 0), len(self.gaps) - 1)] + self.kinds[kind]
        return float(np.maximum(joined, 0) @ self.out) + self.bias


@dataclass(frozen=True)
class ActHeads:
    """How the encoder's outputs for acts are read: the names of its columns, and the small network for pairs of words.

    ``apart``: a vector a distance (buckets x width); ``kinds``: a vector a type (types x width); ``out``: width x slots, and ``bias``.
    """

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    slots: tuple[str, ...]
    apart: Floats
    kinds: Floats
    out: Floats
    bias: Floats
    again: Again

    @property
    def columns(self) -> int:
        """How many columns of the encoder's output the acts take: types, statuses, and three projections."""
        return len(self.types) + len(self.statuses) + 2 * int(self.apart.shape[1]) + self.again.wide

    @classmethod
    def read(cls, folder: Path) -> ActHeads | None:
        """The heads of the weights in a folder; None where they have none. Raises ValueError where the file is damaged."""
        path = folder / ACTS
        if not path.is_file():
            return None
        with np.load(path, allow_pickle=False) as kept:
            missing = sorted(_PARTS - set(kept.files))
            if missing:
                raise ValueError(f"{path}: lacks {', '.join(missing)}; take the file that was exported with the weights beside it")
            types, statuses, slots = (tuple(str(name) for name in kept[part]) for part in ("types", "statuses", "slots"))
            apart, kinds, out, bias = (kept[part].astype(np.float32) for part in ("apart", "kinds", "out", "bias"))
            judging, gaps, kinds_of, yes = (kept[part].astype(np.float32) for part in ("judging", "again_gaps", "again_kinds", "again_out"))
            again = Again(judging, gaps, kinds_of, yes, float(kept["again_bias"][0]))
        return cls(types, statuses, slots, apart, kinds, out, bias, again)


@dataclass(frozen=True)
class Acts:
    """The acts of one text, word by word. ``types`` and ``statuses`` are probabilities, words x names; a first column is none."""

    heads: ActHeads
    words: Sequence[Word]
    types: Floats
    statuses: Floats
    acting: Floats
    taking: Floats
    telling: Floats

    @classmethod
    def of(cls, heads: ActHeads, words: Sequence[Word], scores: Floats) -> Acts:
        """From the columns of the encoder's output that are the acts'."""
        ends = np.cumsum([len(heads.types), len(heads.statuses), heads.apart.shape[1], heads.apart.shape[1]])
        types, statuses, acting, taking, telling = np.split(scores, ends, axis=1)
        return cls(heads, words, _softmax(types), _softmax(statuses), acting, taking, telling)

    def slots(self, word: int, kind: str) -> Floats:
        """For each word of the text the probability that it stands in each slot of the act of this type that `word` names."""
        apart = self.heads.apart[buckets(np.arange(len(self.words)) - word)]
        joined = self.acting[word] + self.taking + apart + self.heads.kinds[self.heads.types.index(kind)]
        return _softmax(np.maximum(joined, 0) @ self.heads.out + self.heads.bias)


def buckets(apart: NDArray[np.intp]) -> NDArray[np.intp]:
    """Signed distances in words as numbers from 1 to 19: single up to four, wider beyond."""
    sizes = np.abs(apart)
    steps = sizes.clip(max=4) + (sizes > 4).astype(int) + (sizes > 6) + (sizes > 9) + (sizes > 14) + (sizes > 22)
    found: NDArray[np.intp] = 10 + np.sign(apart) * steps.clip(max=_FARTHEST)
    return found


def _softmax(scores: Floats) -> Floats:
    if not len(scores):
        return scores
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = powers / powers.sum(axis=1, keepdims=True)
    return found
