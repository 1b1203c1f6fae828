"""Whether a name is on the lists, even where an article leaves open which bearer it means (a ministry without its country)."""

from __future__ import annotations

from functools import cache, lru_cache

from isnad.annotate.names.lexicon import Entry, named
from isnad.language import Hit, Keyed, fold
from isnad.ontology.actors import known_people
from isnad.ontology.outlets import load_outlets

_BODIES = frozenset({"organisation", "group"})
_OF_STATES = frozenset({"state", "masculine", "feminine", "plural"})


@lru_cache(maxsize=50_000)
def on_lists(name: str, kind: str) -> bool:
    """Whether a list has a name of this kind whole, or a body of a state together with the state or its adjective."""
    language = "ar" if any("\u0600" <= char <= "\u06ff" for char in name) else "en"
    hits = named(language).longest(Keyed(name))
    whole = [hit for hit in hits if hit.span.start <= len(hit.prefix) and hit.span.end == len(name)]
    if any(_fits(hit, kind) for hit in whole) or (kind in _BODIES and _outlet(fold(name))) or fold(name) in _surnames():
        return True
    bodies = [hit for hit in hits if hit.payload.role in {"body", "bound"}]
    rest = [hit for hit in hits if hit.payload.role in _OF_STATES]
    covered = {offset for hit in (*bodies, *rest) for offset in range(hit.span.start - len(hit.prefix), hit.span.end)}
    return bool(bodies) and all(offset in covered or char.isspace() for offset, char in enumerate(name))


def _fits(hit: Hit[Entry], kind: str) -> bool:
    return hit.payload.kind == kind or {hit.payload.kind, kind} <= _BODIES


def _outlet(key: str) -> bool:
    """Whether a name is an outlet's, alone or after a noun of its type (قناة، صحيفة)."""
    return key in _outlet_names() or key.partition(" ")[2] in _outlet_names()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(surname) for person in known_people().values() for surname in person.surnames)


@cache
def _outlet_names() -> frozenset[str]:
    names = (name for each in load_outlets() for name in (each.name_ar, each.name_en, *each.spellings, *each.short, *each.needs_cue))
    return frozenset(fold(name) for name in names)
