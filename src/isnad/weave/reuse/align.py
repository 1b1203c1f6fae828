"""The same passages in two articles: maximal common runs of words, joined over small gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

SEED = 4
"""The shortest common run, in words, that counts as evidence."""
GAP = 6
"""Up to so many words may differ between two runs of one passage, on either side."""


class Run(NamedTuple):
    """``length`` words from ``left`` of one article are those from ``right`` of the other (word indexes)."""

    left: int
    right: int
    length: int


def positions(words: Sequence[int]) -> dict[tuple[int, ...], list[int]]:
    """Where each run of ``SEED`` words begins."""
    places: dict[tuple[int, ...], list[int]] = {}
    for at, seed in enumerate(zip(*(words[shift:] for shift in range(SEED)), strict=False)):
        places.setdefault(seed, []).append(at)
    return places


def runs(left: Sequence[int], places: Mapping[tuple[int, ...], list[int]], right: Sequence[int]) -> list[Run]:
    """Common runs in the order of ``right``, none overlapping another on either side.

    At each word of ``right`` the longest run there is taken, the one that goes on with the last run if it is as long.
    """
    found: list[Run] = []
    taken = bytearray(len(left))
    at, stop = 0, len(right) - SEED
    while at <= stop:
        starts = places.get(tuple(right[at : at + SEED]))
        best: Run | None = None
        for start in starts or ():
            if taken[start]:
                continue
            length = SEED
            most = min(len(left) - start, len(right) - at)
            while length < most and left[start + length] == right[at + length] and not taken[start + length]:
                length += 1
            if best is None or length > best.length:
                best = Run(start, at, length)
        if best is None:
            at += 1
            continue
        found.append(best)
        taken[best.left : best.left + best.length] = b"\x01" * best.length
        at += best.length
    return found


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
