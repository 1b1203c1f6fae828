"""Large channels made small: the products around a norm and around a GELU stay what they were, with steps that suit the rest."""

import numpy as np
from numpy.typing import NDArray

from training.ranges import Floats, Ranges

INPUTS, CHANNELS, OUTPUTS = 8, 32, 4


def gelu(states: Floats) -> Floats:
    found: Floats = 0.5 * states * (1 + np.tanh(np.sqrt(2 / np.pi) * (states + 0.044715 * states**3)))
    return found


def in_steps(states: Floats, step: float, zero: int) -> Floats:
    """As 8 bits say them."""
    rounded: NDArray[np.float32] = (np.clip(np.round(states / step) + zero, 0, 255) - zero) * step
    return rounded


def of(name: str, states: Floats) -> Ranges:
    return Ranges({name: states.min(axis=0)}, {name: states.max(axis=0)})


def test_a_large_channel_behind_a_gelu_becomes_several() -> None:
    draw = np.random.default_rng(3)
    inputs = draw.uniform(-1, 1, (500, INPUTS)).astype(np.float32)
    wide = draw.normal(0, 2, (INPUTS, CHANNELS)).astype(np.float32)
    wide[:, 5] *= 9
    bias, narrow = np.zeros(CHANNELS, np.float32), draw.normal(0, 1, (CHANNELS, OUTPUTS)).astype(np.float32)
    before = gelu(inputs @ wide)
    ranges = of("layer0.wide", before)
    more, shifted, less = ranges.split("layer0.wide", wide, bias, narrow)
    assert more.shape[1] == shifted.shape[0] == less.shape[0] > CHANNELS
    assert more.shape[1] % 16 == 0
    step, zero = ranges.step("layer0.wide")
    assert step < before.max() / 255 / 3
    exact = before @ narrow
    coarse = np.abs(in_steps(before, before.max() / 250, 2) @ narrow - exact).mean()
    split = np.abs(in_steps(gelu(inputs @ more + shifted), step, zero) @ less - exact).mean()
    assert split < coarse


def test_channels_of_one_size_stay_as_they_are() -> None:
    states = gelu(np.random.default_rng(4).normal(0, 2, (500, CHANNELS)).astype(np.float32))
    wide, bias, narrow = np.ones((INPUTS, CHANNELS), np.float32), np.ones(CHANNELS, np.float32), np.ones((CHANNELS, OUTPUTS), np.float32)
    assert of("layer0.wide", states).split("layer0.wide", wide, bias, narrow)[0] is wide


def test_channels_behind_a_norm_are_divided_down_to_the_others() -> None:
    states = np.random.default_rng(5).normal(0, 1, (500, CHANNELS)).astype(np.float32)
    states[:, 7] *= 20
    ranges = of("layer0.middle", states)
    divisors = ranges.divisors("layer0.middle")
    assert divisors.argmax() == 7
    assert (divisors == 1).sum() > CHANNELS - 6
    step, zero = ranges.step("layer0.middle")
    divided = states / divisors
    assert np.abs(in_steps(divided, step, zero) - divided).max() <= 0.51 * step
    assert step < 10 / 255


def test_a_range_holds_zero() -> None:
    step, zero = of("layer0.in", np.full((4, CHANNELS), 3, np.float32)).step("layer0.in")
    assert zero == 0
    assert step > 0
