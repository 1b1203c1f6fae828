"""How large the activations of a trained network get, and how to make them fit into 8 bits.

A few channels of such networks are ten times larger than all others (Dettmers and others 2022, "LLM.int8()"). One step for all
would leave the others hardly any. Between norm and product a large channel is divided, and its weights multiplied (Xiao and others
2023, "SmoothQuant"). Behind the GELU that cannot be done, but there a large channel is nearly linear: it becomes several channels
whose biases lie one limit apart, and what is above the limit of the one is carried by the next, as 8 bits are cut off at the limit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_STEPS = 255
_RANK = 6  # the limit is a tenth above the channel of this rank; what is larger stands out
_SLACK = 1.1
_STANDS_OUT = 1.3  # times the limit
_LINEAR = 3.0  # a limit below this lies where GELU is bent: no channel is split
_ALIGNED = 16  # widths of products are multiples of this


@dataclass(frozen=True)
class Ranges:
    """Least and largest value of each channel of each input of a product, by name."""

    least: dict[str, Floats]
    largest: dict[str, Floats]

    def _limit(self, name: str) -> float:
        sizes = np.sort(np.maximum(self.largest[name], -self.least[name]))
        return float(sizes[-_RANK]) * _SLACK

    def divisors(self, name: str) -> Floats:
        """For each channel, by how much it is divided to stay below the limit; 1 for nearly all."""
        sizes = np.maximum(self.largest[name], -self.least[name])
        return np.maximum(1, sizes / self._limit(name)).astype(np.float32)

    def split(self, name: str, wide: Floats, bias: Floats, narrow: Floats) -> tuple[Floats, Floats, Floats]:
        """The products around a GELU (inputs x channels, channels, channels x outputs) with the channels that stand out as several."""
        limit = self._limit(name)
        copies: list[tuple[int, float]] = []
        for channel in np.flatnonzero(self._split(name)).tolist():
            count = int(self.largest[name][channel] / limit) + 1
            copies += [(channel, limit * number) for number in range(1, count + 1)]
        if not copies:
            return wide, bias, narrow
        spare = -len(copies) % _ALIGNED
        channels = [channel for channel, _ in copies]
        empty = np.zeros((wide.shape[0], spare), np.float32), np.zeros(spare, np.float32), np.zeros((spare, narrow.shape[1]), np.float32)
        return (
            np.concatenate([wide, wide[:, channels], empty[0]], axis=1),
            np.concatenate([bias, bias[channels] - np.array([shift for _, shift in copies], np.float32), empty[1]]),
            np.concatenate([narrow, narrow[channels], empty[2]], axis=0),
        )

    def _split(self, name: str) -> NDArray[np.bool_]:
        limit = self._limit(name)
        return (self.largest[name] > _STANDS_OUT * limit) & (limit > _LINEAR)

    def step(self, name: str) -> tuple[float, int]:
        """The step of the 8 bits and the number that stands for 0."""
        least, largest = float(self.least[name].min()), float(self.largest[name].max())
        if name.endswith(".middle"):
            divided = self.divisors(name)
            least, largest = float((self.least[name] / divided).min()), float((self.largest[name] / divided).max())
        elif self._split(name).any() and name.endswith(".wide"):
            largest = self._limit(name)
        step = (max(largest, 0.0) - min(least, 0.0)) / _STEPS
        return step, round(-min(least, 0.0) / step)
