"""The words of an article as numbers with weights: which say most, by word and by stem, and which stand side by side."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from zlib import crc32

import msgspec
import numpy as np

from isnad.language.remembered import remembered
from isnad.weave.stories.frequency import Background
from isnad.weave.stories.stems import stem

TERMS = 96
"""So many of an article's weightiest words are kept."""
TOP = 16
"""So many of them in letters, for people to read."""
SCALE = 1000
"""Weights are whole numbers of thousandths, so that sums do not depend on their order."""

_YEAR = re.compile(r"(19|20)\d\d$")

Words = Sequence[str]


class Weighted(msgspec.Struct, frozen=True):
    """Numbered features with weights: ``names`` are hashes as little-endian uint32, ``weights`` uint16, as many."""

    names: bytes = b""
    weights: bytes = b""


def weigh(counts: Counter[str], rare: Background) -> tuple[Weighted, tuple[str, ...]]:
    """The weightiest words with weights of length one, of equal weight the first in the alphabet; and the first of them in letters."""
    weight, rarest = rare.known.get, rare.rarest
    weighed = [
        (-weight(word, rarest) if count == 1 else -(1 + math.log(count)) * weight(word, rarest), word)
        for word, count in counts.items()
        if len(word) > 1
    ]
    weighed.sort()
    kept = [(word, -value) for value, word in weighed[:TERMS] if value < 0]
    length = math.sqrt(sum(value * value for _, value in kept)) or 1.0
    packed = _pack({_hash(word): round(SCALE * value / length) for word, value in kept})
    return packed, tuple([word for word, _ in kept[:TOP]])


def core(words: Words, rare: Background) -> Weighted:
    """The stems of words, each as weighty as its rarest word; figures are left to the figures."""
    found: dict[int, int] = {}
    for word in words:
        if len(word) > 1 and not word[0].isdigit():
            name, weight = stem_hash(word), round(SCALE * rare.weight(word))
            if weight >= found.get(name, 0):
                found[name] = weight
    return _pack(found)


def _pack(found: dict[int, int]) -> Weighted:
    names = sorted(found)
    return Weighted(np.array(names, dtype="<u4").tobytes(), np.array([found[name] for name in names], dtype="<u2").tobytes())


def _hash(word: str) -> int:
    return crc32(word.encode("utf-8"))


@remembered(300_000)
def stem_hash(word: str) -> int:
    """The number that stands for the stem of a word."""
    return _hash(stem(word))


def packed(hashes: Iterable[int]) -> bytes:
    """A set of numbers as sorted little-endian uint32."""
    return np.array(sorted(set(hashes)), dtype="<u4").tobytes()


def word_pairs(words: Words) -> bytes:
    """The pairs of neighbouring words as a set of numbers."""
    hashes = np.array([_hash(word) for word in words if len(word) > 1], dtype=np.uint64)
    joined = (hashes[:-1] * np.uint64(2654435761) + hashes[1:] * np.uint64(40503)) % np.uint64(2**32)
    return np.unique(joined.astype("<u4")).tobytes()


def figures_of(words: Iterable[str]) -> tuple[str, ...]:
    """Figures without years, thousands' marks taken out."""
    found = {word.replace(",", "") for word in words if word[0].isdigit()}
    return tuple(sorted(figure for figure in found if not _YEAR.match(figure)))
