"""Whether an event happened, goes on, is planned, denied or only thought of, as the words before its trigger say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from isnad.annotate.events.found import Found
from isnad.language import fold
from isnad.ontology.tables import one_of, read_table

_EFFECTS = frozenset({"planned", "ongoing", "denied", "hypothetical", "skip"})
_ORDER = ("skip", "denied", "hypothetical", "planned", "ongoing")
SKIP = "skip"
_NEAR = 3
"""How many words before a trigger a cue of short reach may stand."""
_OPENS_SCOPE = frozenset({"REQUEST", "THREATEN", "AGREE"})


@cache
def _cues(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Cues by key: those that reach over a clause, and those that reach three words."""
    path = Path(__file__).with_name(f"status_{language}.tsv")
    wide: dict[str, str] = {}
    near: dict[str, str] = {}
    for line, (words, effect, reach) in read_table(path, ("words", "effect", "reach")):
        one_of(path, line, "effect", effect, _EFFECTS)
        one_of(path, line, "reach", reach, frozenset({"clause", "near"}))
        (wide if reach == "clause" else near)[fold(words)] = effect
    return wide, near


def cue_effects(keys: list[str], start: int, at: int, language: str) -> set[str]:
    """What the cues between ``start`` and the trigger at ``at`` say."""
    wide, near = _cues(language)
    found: set[str] = set()
    for index in range(start, at):
        key = keys[index]
        bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
        pair = f"{bare} {keys[index + 1]}" if index + 1 < at else ""
        for phrase in (pair, bare, key):
            effect = wide.get(phrase) or (near.get(phrase) if at - index <= _NEAR else None)
            if effect is not None and not (effect == "denied" and "hypothetical" in found):  # إذا لم يوافق: supposed, not denied
                found.add(effect)
    return found


def strongest(effects: set[str]) -> str | None:
    """The effect that decides where several cues speak."""
    return next((effect for effect in _ORDER if effect in effects), None)


def opens_scope(item: Found) -> bool:
    """Whether what is told after this trigger in its clause is asked for, threatened or promised, and no event of its own."""
    return item.frame.type in _OPENS_SCOPE
