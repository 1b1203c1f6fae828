"""The same passages in two articles: maximal common runs of words, joined over small gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

SEED = 4
"""The shortest common run, in words, that counts as evidence."""
WORD = 4
"""Bytes of a word in a fingerprint."""
GAP = 6
"""Up to so many words may differ between two runs of one passage, on either side."""


class Run(NamedTuple):
    """``length`` words from ``left`` of one article are those from ``right`` of the other (word indexes)."""

    left: int
    right: int
    length: int


def seeds(words: bytes) -> list[bytes]:
    """Each run of ``SEED`` words of an article, whose words are given as a fingerprint has them."""
    return [words[at : at + SEED * WORD] for at in range(0, len(words) - SEED * WORD + 1, WORD)]


def positions(found: Sequence[bytes]) -> dict[bytes, list[int]]:
    """Where each run of ``SEED`` words begins."""
    places: dict[bytes, list[int]] = {}
    for at, seed in enumerate(found):
        places.setdefault(seed, []).append(at)
    return places


def runs(left: Sequence[int], places: Mapping[bytes, list[int]], right: Sequence[int], found: Sequence[bytes]) -> list[Run]:
    """Common runs in the order of ``right``, none overlapping another on either side.

    At each word of ``right``, whose seeds are ``found``, the longest run there is taken, the first one of several. ``places`` are
    those of the seeds of ``left``.
    """
    common: list[Run] = []
    taken = bytearray(len(left))
    free = 0
    for at, starts in enumerate(map(places.get, found)):
        if starts is None or at < free:
            continue
        best: Run | None = None
        for start in starts:
            if taken[start]:
                continue
            length = SEED
            most = min(len(left) - start, len(right) - at)
            while length < most and left[start + length] == right[at + length] and not taken[start + length]:
                length += 1
            if best is None or length > best.length:
                best = Run(start, at, length)
        if best is not None:
            common.append(best)
            taken[best.left : best.left + best.length] = b"\x01" * best.length
            free = at + best.length
    return common


def passages(found: Sequence[Run]) -> list[list[Run]]:
    """Runs that follow one another in both articles within ``GAP`` words, taken together."""
    joined: list[list[Run]] = []
    for run in found:
        if joined:
            last = joined[-1][-1]
            over_left, over_right = run.left - last.left - last.length, run.right - last.right - last.length
            if 0 <= over_left <= GAP and 0 <= over_right <= GAP:
                joined[-1].append(run)
                continue
        joined.append([run])
    return joined
