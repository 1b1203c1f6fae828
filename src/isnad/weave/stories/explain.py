"""Why articles were put together, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from isnad.language.interface import because
from isnad.ontology.actors import known_actors, known_people, states
from isnad.ontology.places import places
from isnad.weave.stories.features import FEATURES, features, gaps
from isnad.weave.stories.linkage import UNIT, Edge, Pair
from isnad.weave.stories.model import Model, model
from isnad.weave.stories.signature import Signature
from isnad.weave.stories.table import Table

_FEW = 60
"""Up to so many articles, the mean of all their pairs is told."""


class Part(msgspec.Struct, frozen=True):
    """One feature of a pair: its value, and what it adds to the log odds."""

    feature: str
    value: float
    adds: float


class Explanation(msgspec.Struct, frozen=True):
    """The score of two articles taken apart: ``constant`` and ``parts`` add up to the log odds of ``chance``."""

    chance: float
    constant: float
    parts: tuple[Part, ...]


def explain(one: Signature, other: Signature, settings: Model | None = None) -> Explanation:
    """Why two articles are, or are not, likely to report the same happening; the strongest feature first."""
    settings = settings or model()
    table = Table([one, other])
    left, right = np.array([1]), np.array([0])
    values, days = features(table, left, right), gaps(table, left, right)
    score = settings.within if table.arabic[0] == table.arabic[1] else settings.across
    weighed = zip(FEATURES, values[0], score.weights, strict=True)
    parts = [Part(name, float(value), float(value * weight)) for name, value, weight in weighed]
    parts.append(Part("days apart", float(days[0]), float(days[0] * score.day)))
    kept = sorted((part for part in parts if part.adds), key=lambda part: (-abs(part.adds), part.feature))
    return Explanation(float(score.chance(values, days)[0]), score.constant, tuple(kept))


def mean_chance(members: Sequence[int], scores: Mapping[Pair, Edge], settings: Model) -> tuple[str, ...]:
    """How likely the articles of a story are to tell one happening, on the mean; nothing of a lone one, nor of very many."""
    if not 2 <= len(members) <= _FEW:
        return ()
    inner = [max(0, scores.get((one, other), Edge(0, 0)).chance) for at, one in enumerate(members) for other in members[at + 1 :]]
    return (because("mean_probability", mean=f"{sum(inner) / len(inner) / UNIT:.2f}", bound=f"{settings.same:.2f}"),)


def in_common(signatures: Mapping[int, Signature], members: Sequence[int]) -> tuple[str, ...]:
    """The words, figures, names and places that most articles of a story have."""
    if len(members) < 2:
        return ()
    lines = []
    for name, field in (("words", "top"), ("figures", "lead_figures"), ("names", "actors"), ("places", "places")):
        shared = _shared(signatures, members, field)
        if shared:
            lines.append(because(f"{name}_in_common", words="، ".join(shared)))
    return tuple(lines)


def why_line(signatures: Mapping[int, Signature], firsts: Sequence[int]) -> tuple[str, ...]:
    """What the stories of a storyline have in common, by their first articles."""
    shared = _shared(signatures, firsts, "actors") or _shared(signatures, firsts, "top")
    return (because("in_common", words="، ".join(shared)),) if shared else ()


def _shared(signatures: Mapping[int, Signature], members: Sequence[int], field: str, most: int = 5) -> list[str]:
    """The values that at least two thirds of the articles have, the most frequent and weightiest first."""
    count: Counter[str] = Counter()
    for member in members:
        count.update(getattr(signatures[member], field))
    needed = max(2, -(-2 * len(members) // 3))
    shared = [value for value, times in sorted(count.items(), key=lambda item: (-item[1], item[0])) if times >= needed][:most]
    arabic = any(signatures[member].language == "ar" for member in members)
    return [_called(value, arabic=arabic) for value in shared]


def _called(value: str, *, arabic: bool) -> str:
    """The name of a known person, body, state or place by its id, in Arabic or English; anything else as it is."""
    known = known_people().get(value) or known_actors().get(value) or states().get(value) or places().get(value)
    return value if known is None else known.name_ar if arabic else known.name_en
