"""Whether an event happened, goes on, is planned, denied or only thought of, as the words before its trigger say."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.ontology import plover
from isnad.ontology.tables import many, one_of, read_table

_NONE = "none"
_EFFECTS = frozenset({"planned", "ongoing", "denied", "hypothetical", "skip", "void", _NONE})
_ORDER = ("void", "skip", "denied", "hypothetical", "planned", "ongoing")
SKIP, VOID = "skip", "void"
_BUT = "-"
"""Before a type of which a cue does not say so."""
_NEAR = 3
"""How many words before a trigger a cue of short reach may stand."""
_FAR = 8
"""How many words before a trigger a cue may stand whose object it is, or what it was to succeed in."""
_BEHIND = 15
"""How many words after a trigger its rumour may be refuted."""
_REACHES = frozenset({"clause", "near", "in", "object", "behind"})
_PERSONS = frozenset("يتنا")
"""First letters of verbs in the present."""
_THAT = fold("أن")
_OPENS_SCOPE = frozenset({"REQUEST", "THREATEN", "AGREE"})

_IN = frozenset({"في", "عن"})
_SHE_DENIES, _HE_DENIES = word_sets("ar")["she_denies"], word_sets("ar")["he_denies"]
_GOVERNING = word_sets("ar")["preposition"]
_RUMOUR = word_sets("ar")["rumour"]


class _Cue(NamedTuple):
    """What a cue says, and of which types of events: of ``types``, or of all but ``others``."""

    effect: str
    types: frozenset[str]
    others: frozenset[str]

    def of(self, kind: str) -> bool:
        """Whether it says so of events of a type."""
        return kind not in self.others and (not self.types or kind in self.types)


@cache
def _cues(language: str) -> Mapping[str, Mapping[str, _Cue]]:
    """Cues by reach and key."""
    path = Path(__file__).with_name(f"status_{language}.tsv")
    found: dict[str, dict[str, _Cue]] = {reach: {} for reach in _REACHES}
    for line, (words, effect, reach, types) in read_table(path, ("words", "effect", "reach", "types")):
        one_of(path, line, "effect", effect, _EFFECTS)
        one_of(path, line, "reach", reach, _REACHES)
        for code in many(types):
            one_of(path, line, "types", code.removeprefix(_BUT), frozenset(plover.event_types()))
        but = frozenset(code.removeprefix(_BUT) for code in many(types) if code.startswith(_BUT))
        only = frozenset(code for code in many(types) if not code.startswith(_BUT))
        found[reach][fold(words)] = _Cue(effect, only, but)
    return found


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words with which cues begin."""
    return frozenset(words.split()[0] for reach, cues in _cues(language).items() if reach != "behind" for words in cues)


def cue_effects(keys: list[str], start: int, item: Found, language: str) -> set[str]:
    """What the cues between ``start`` and a trigger say of it."""
    cues = _cues(language)
    wide, near = cues["clause"], cues["near"]
    firsts = _first_words(language)
    at = item.word
    far = cues[reach] if (reach := _far_reach(keys, item, language)) else {}
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
            cue = cue or (far.get(phrase) if at - index <= _FAR else None)
            if cue is None or not (cue.of(item.frame.type) or _of_denier(phrase, item, keys[at])):
                continue
            if not (cue.effect == "denied" and "hypothetical" in found):  # إذا لم يوافق: supposed, not denied
                found.add(cue.effect)
    return found


def _of_denier(cue: str, item: Found, noun: str) -> bool:
    """Whether a noun is by its pronoun the act of the one who denies it (``نفت الوزارة اتهامها إريتريا``, but ``نفت اتهاماته``)."""
    if item.part != "noun" or not item.definite or item.lead.endswith("ال"):
        return False
    return noun.endswith("ها") if cue in _SHE_DENIES else noun.endswith("ه") and cue in _HE_DENIES


def _far_reach(keys: list[str], item: Found, language: str) -> str:
    """Which cues reach a noun from afar: those it is the object of, or what they succeed or fail in; none reach other words."""
    if item.part != "noun" or not item.word or language != "ar":
        return ""
    before = keys[item.word - 1]
    if before in _IN:
        return "in"
    return "object" if item.lead in {"", "ال"} and before not in _GOVERNING else ""


def refuted(keys: list[str], start: int, stop: int, item: Found) -> bool:
    """Whether a rumour of an event is said to be untrue behind it (``الأنباء عن اعتقال … غير صحيحة``), ``stop`` its sentence's end."""
    if _RUMOUR.isdisjoint(keys[max(start, item.word - _FAR) : item.word]):
        return False
    cues = _cues("ar")["behind"]
    after = range(item.word + 1, min(stop, item.word + 1 + _BEHIND))
    return any(keys[at] in cues or " ".join(keys[at : at + 2]) in cues for at in after)


def undenied(keys: list[str], start: int, item: Found, carriers: Container[int]) -> list[str]:
    """The Arabic words of a text without the negations before a trigger that deny another word (``لم تسفر الغارة``, ``دون تحفظ ودعمته``).

    One of a verb denies a noun that this carries (``لم تشن هجوما``) or says to be (``لم يقع هجوم``); one of a noun denies no verb but
    that of a clause with ``أن``.
    """
    sets, left = word_sets("ar"), keys
    for at in range(start, item.word - 1):
        key, behind = keys[at], keys[at + 1]
        bare = key[1:] if key[:1] in "وف" and len(key) > 2 else key
        of_verb = bare in sets["negation_of_verb"] and behind[:1] in _PERSONS and item.part == "noun"
        carries = at + 1 in carriers or behind in sets["taking_place"]
        other = of_verb and not (carries and not (behind in sets["issuing"] and item.word == at + 2))
        if other or (bare in sets["negation_of_noun"] and item.part == "verb" and behind != _THAT):
            left = [*left[:at], "", *left[at + 1 :]]
    return left


def denies(key: str, language: str) -> bool:
    """Whether a word says that something is not so (``نفى``): no act of its own, but what it says of others."""
    wide, near = _cues(language)["clause"], _cues(language)["near"]
    bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
    return any(cue is not None and cue.effect == "denied" for cue in (wide.get(bare), near.get(bare)))


def strongest(effects: set[str]) -> str | None:
    """The effect that decides where several cues speak."""
    return next((effect for effect in _ORDER if effect in effects), None)


def opens_scope(item: Found) -> bool:
    """Whether what is told after this trigger in its clause is asked for, threatened or promised, and no event of its own."""
    return item.frame.type in _OPENS_SCOPE
