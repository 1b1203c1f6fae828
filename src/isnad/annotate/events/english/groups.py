"""English verb groups: the auxiliaries before a verb, and what they say of its voice and its reality."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from isnad.annotate.events.triggers.status import SKIP
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Word

_WORDS = word_sets("en")
BE = _WORDS["be"]
HAVE = _WORDS["have"]
DO = _WORDS["do"]
MODALS = _WORDS["modal"]
NEGATIONS = _WORDS["negation"]
ADVERBS = _WORDS["adverb"]
FINITE = _WORDS["finite"]
_FUTURE = frozenset({"will", "shall", "'ll", "won"})
_AUXILIARIES = BE | HAVE | DO | MODALS | NEGATIONS | ADVERBS | {"'", "won", "hasn", "haven", "isn", "wasn", "weren", "wouldn", "couldn"}
_REACH = 7


class Group(NamedTuple):
    """The verb group of a word: its first word, the auxiliaries as keys in order, and the word that governs an infinitive (-1: none)."""

    start: int
    auxiliaries: tuple[str, ...]
    infinitive: bool = False
    governor: int = -1

    @property
    def passive(self) -> bool:
        """Whether a participle after these auxiliaries is passive."""
        kept = [key for key in self.auxiliaries if key not in ADVERBS and key not in NEGATIONS and not key.endswith("ly")]
        return bool(kept) and kept[-1] in BE

    @property
    def finite(self) -> bool:
        """Whether an auxiliary makes the group finite."""
        return any(key in BE or key in HAVE or key in DO or key in MODALS for key in self.auxiliaries)

    @property
    def negated(self) -> bool:
        """Whether it is negated."""
        return any(key in NEGATIONS for key in self.auxiliaries)

    @property
    def future(self) -> bool:
        """Whether it stands in the future."""
        return any(key in _FUTURE for key in self.auxiliaries)


def group_of(words: Sequence[Word], at: int, floor: int) -> Group:
    """The group of the verb at a word; nothing before ``floor`` belongs to it."""
    index = at - 1
    taken: list[str] = []
    while index >= floor and at - index <= _REACH:
        key = words[index].key
        if key == "to" and not any(one in MODALS or one in DO for one in taken):
            governor = index - 1
            while governor > floor and (words[governor].key in NEGATIONS or words[governor].key in ADVERBS):
                governor -= 1
            return Group(index, tuple(reversed(taken)), infinitive=True, governor=governor)
        if key not in _AUXILIARIES and not (key.endswith("ly") and len(key) > 4):
            break
        if key == "'" and (index + 1 >= len(words) or words[index + 1].key != "t"):
            break
        taken.append(key)
        index -= 1
    return Group(index + 1, tuple(reversed(taken)))


def auxiliary_status(group: Group, *, progressive: bool, reported: bool) -> str:
    """What auxiliaries say. ``reported``: the clause is what someone said, where *would* is a future of the past."""
    keys = group.auxiliaries
    if group.negated:
        return "denied"
    if "would" in keys and "have" in keys:  # a bill that would have curbed claims
        return "hypothetical"
    if group.future or (reported and "would" in keys):
        return "planned"
    if any(key in MODALS for key in keys):
        return "hypothetical"
    return "ongoing" if progressive and any(key in BE for key in keys) else "happened"


def governed_status(words: Sequence[Word], group: Group) -> str | None:
    """What the verb before an infinitive says of it; None where it says nothing (an infinitive of purpose)."""
    at = group.governor
    if at < 0:
        return None
    return verb_status(words[at].key)


def verb_status(key: str) -> str | None:
    """What a verb says of the one that it governs."""
    if key in BE or key in _WORDS["planning"]:
        return "planned"
    if key in _WORDS["hindering"]:
        return "denied"
    if key in _WORDS["succeeding"]:
        return "happened"
    if key in _WORDS["going_on"]:
        return "ongoing"
    if key in _WORDS["thinking"]:
        return "hypothetical"
    return None


__all__ = ["ADVERBS", "BE", "FINITE", "HAVE", "MODALS", "NEGATIONS", "SKIP", "Group", "auxiliary_status", "governed_status", "group_of"]
