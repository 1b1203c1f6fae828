"""Crime without a political side: articles on murders and robberies, whose shootings and arrests are no political events."""

from __future__ import annotations

from itertools import pairwise

from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.frames import Frame, frames
from isnad.annotate.events.words.wordsets import word_sets

_WORDS = word_sets("en")
_CRIME = _WORDS["crime"]
_CONFLICT = _WORDS["conflict"]
_RECAST = frozenset(
    {"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "THREATEN", "CONCEDE", "REQUEST", "MOBILIZE", "AID", "REJECT", "CONSULT"}
)
_SHORT = 120


def ordinary_crime(keys: list[str]) -> bool:
    """Whether an article is about crime: words of crime, clearly more of them than words of politics and war."""
    here = set(keys)
    here.update(f"{one} {two}" for one, two in pairwise(keys))
    crime, conflict = len(here & _CRIME), len(here & _CONFLICT)
    return crime >= (2 if len(keys) < _SHORT else 4) and crime > 2 * conflict


def recast_crime(items: list[Found]) -> None:
    """Tell the acts of an article on crime as such: no political event, and one at all only where the article reports it."""
    crime = _frame()
    for item in items:
        if item.frame.type in _RECAST and not any(piece.state for piece in item.actors):  # a state executes murderers
            item.frame, item.mode = crime, None


def _frame() -> Frame:
    return next(frame for frame in frames("en") if frame.id == "other.crime")
