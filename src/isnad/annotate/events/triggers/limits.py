"""How far the encoder's heads are believed: the thresholds of ``heads.toml``, which says where each comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from isnad.annotate.events.choice import ModelError

LIMITS = Path(__file__).with_name("heads.toml")
_NAMES = frozenset(
    {"added opening", "typed opening", "alone opening", "added later", "typed later", "sure", "sure type", "sure later", "sure type later"}
    | {"sure said later", "sure type said later", "out of place"}
    | {"aside", "aside type", "other type", "doubted", "doubted type", "seen"}
    | {"actor", "recipient", "actor of head", "recipient of head", "party alone", "happened alone", "denied", "turned"}
    | {"unlisted", "unlisted low"}
)


@cache
def limits(path: Path = LIMITS) -> Mapping[str, float]:
    """The thresholds, by name. Raises `ModelError` where one is missing, not known, or no number from 0 to 1."""
    found: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8")).get("limits", {})
    if set(found) != _NAMES:
        wrong = ", ".join(sorted(_NAMES ^ set(found)))
        raise ModelError(f"{path}: limit {wrong} is missing or not known; write {', '.join(sorted(_NAMES))}")
    checked = {}
    for name, limit in found.items():
        if isinstance(limit, bool) or not isinstance(limit, int | float) or not 0 <= limit <= 1:
            raise ModelError(f"{path}: limit {name!r} is {limit!r}; write a number from 0 to 1")
        checked[name] = float(limit)
    return checked
