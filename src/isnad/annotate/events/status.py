"""Whether an event happened, goes on, is planned, denied or only thought of, as the words before its trigger say."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.found import Found
from isnad.language import fold
from isnad.ontology import plover
from isnad.ontology.tables import many, one_of, read_table

_NONE = "none"
_EFFECTS = frozenset({"planned", "ongoing", "denied", "hypothetical", "skip", _NONE})
_ORDER = ("skip", "denied", "hypothetical", "planned", "ongoing")
SKIP = "skip"
_NEAR = 3
"""How many words before a trigger a cue of short reach may stand."""
_OPENS_SCOPE = frozenset({"REQUEST", "THREATEN", "AGREE"})


class _Cue(NamedTuple):
    """What a cue says, and of which types of events, if not of all."""

    effect: str
    types: frozenset[str]


@cache
def _cues(language: str) -> tuple[dict[str, _Cue], dict[str, _Cue]]:
    """Cues by key: those that reach over a clause, and those that reach three words."""
    path = Path(__file__).with_name(f"status_{language}.tsv")
    wide: dict[str, _Cue] = {}
    near: dict[str, _Cue] = {}
    for line, (words, effect, reach, types) in read_table(path, ("words", "effect", "reach", "types")):
        one_of(path, line, "effect", effect, _EFFECTS)
        one_of(path, line, "reach", reach, frozenset({"clause", "near"}))
        for code in many(types):
            one_of(path, line, "types", code, frozenset(plover.event_types()))
        (wide if reach == "clause" else near)[fold(words)] = _Cue(effect, frozenset(many(types)))
    return wide, near


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words with which cues begin."""
    return frozenset(words.split()[0] for cues in _cues(language) for words in cues)


def cue_effects(keys: list[str], start: int, item: Found, language: str) -> set[str]:
    """What the cues between ``start`` and a trigger say of it."""
    wide, near = _cues(language)
    firsts = _first_words(language)
    at = item.word
    found: set[str] = set()
    for index in range(start, at):
        key = keys[index]
        bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
        if bare not in firsts and key not in firsts:
            continue
        pair = f"{bare} {keys[index + 1]}" if index + 1 < at else ""
        together = near.get(pair)
        if together is not None and together.effect == _NONE:
            continue
        for phrase in (pair, bare, key):
            cue = wide.get(phrase) or (near.get(phrase) if at - index <= _NEAR else None)
            if cue is None or (cue.types and item.frame.type not in cue.types):
                continue
            if not (cue.effect == "denied" and "hypothetical" in found):  # إذا لم يوافق: supposed, not denied
                found.add(cue.effect)
    return found


def denies(key: str, language: str) -> bool:
    """Whether a word says that something is not so (``نفى``): no act of its own, but what it says of others."""
    wide, near = _cues(language)
    bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
    return any(cue is not None and cue.effect == "denied" for cue in (wide.get(bare), near.get(bare)))


def strongest(effects: set[str]) -> str | None:
    """The effect that decides where several cues speak."""
    return next((effect for effect in _ORDER if effect in effects), None)


def opens_scope(item: Found) -> bool:
    """Whether what is told after this trigger in its clause is asked for, threatened or promised, and no event of its own."""
    return item.frame.type in _OPENS_SCOPE
