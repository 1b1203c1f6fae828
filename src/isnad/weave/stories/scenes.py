"""Whether two articles tell of happenings in places apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.setting import Scene
from isnad.weave.stories.table import Indexes, Numbers

APART = 80.0
"""Places farther from each other than this, in kilometres, are not one scene."""
EARTH = 6371.0

Scenes = Sequence[tuple[Scene, ...]]


def elsewhere(scenes: Scenes, left: Indexes, right: Indexes, comparable: NDArray[np.bool_]) -> Numbers:
    """1 for each comparable pair both of whose articles have scenes, none of them together; else 0."""
    has = np.array([bool(each) for each in scenes], dtype=np.bool_)
    result = np.zeros(len(left))
    if not has.any():
        return result
    for at in np.flatnonzero(comparable & has[left] & has[right]).tolist():
        one, other = scenes[left[at]], scenes[right[at]]
        result[at] = float(not any(together(first, second) for first in one for second in other))
    return result


def together(one: Scene, other: Scene) -> bool:
    """Whether two scenes may be one: the same place, a country and a place in it, places near each other, a place that is on no map."""
    if one.place == other.place or one.country is None or other.country is None:
        return True
    if one.country != other.country:
        return False
    if one.country in {one.place, other.place}:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    return _distance((one.latitude, one.longitude), (other.latitude, other.longitude)) <= APART


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance in kilometres of two points in degrees, by the haversine formula."""
    first, second = math.radians(one[0]), math.radians(other[0])
    half = math.sin((second - first) / 2) ** 2
    half += math.cos(first) * math.cos(second) * math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))
