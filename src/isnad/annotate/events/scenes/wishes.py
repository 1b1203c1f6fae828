"""Places and days that belong to another act of a sentence: one that is wished, judged, or told by a relative clause."""

from __future__ import annotations

from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.scenes.scene import Candidate, Scene, trigger_near
from isnad.annotate.events.triggers.status import opens_scope
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_OPENING = word_sets("ar")["opens_wish"]
_GOVERNING = word_sets("ar")["preposition"]
_COURSE = word_sets("ar")["in_course_of"] | {fold("لدى")}
_HANGS = 2
"""So many words behind a noun its own relative clause begins, behind an adjective at most."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_JUDGING = frozenset({"ACCUSE", "REJECT"})
_PRAISE = frozenset(f"support.{name}" for name in ("praise", "welcome", "appreciate", "thank", "describe-well", "pride", "solidarity"))
"""Frames of support by words alone; an honour or a pledge has a place."""


def of_what_is_wished(candidate: Candidate, happening: Happening, scene: Scene) -> bool:
    """Whether a place or day is told of what the happening wishes (``اتفقا على عقد قمة في أنقرة``), not of the wish itself."""
    return all(opens_scope(item) for item in happening.items) and _of_complement(candidate, happening, scene)


def of_what_is_judged(candidate: Candidate, happening: Happening, scene: Scene) -> bool:
    """Whether a place is told of what the happening praises or condemns (``أشاد بتقدم الجيش قرب دير الزور``), not of the praise."""
    judging = happening.type in _JUDGING or all(item.frame.id in _PRAISE for item in happening.items)
    return judging and (_of_complement(candidate, happening, scene) or _of_deed(candidate, happening, scene))


def _of_deed(candidate: Candidate, happening: Happening, scene: Scene) -> bool:
    """Whether a candidate stands behind the noun of the deed that a verb right before it condemns (``أدان هجمات الحركة في الشمال``)."""
    item = trigger_near(candidate, happening, scene)
    if item.part == "noun" or item.sentence != candidate.sentence or candidate.start < item.word:
        return False
    between = (scene.readings.get(at) for at in range(item.word + 1, candidate.start))
    deed = next((reading for reading in between if reading is not None), None)
    return deed is not None and deed.part == "noun" and deed.frame.type in _DEEDS


def _of_complement(candidate: Candidate, happening: Happening, scene: Scene) -> bool:
    """Whether a candidate stands in what completes the verb of a happening, in its sentence.

    What completes it needs a noun or verb of its own before the candidate: a place right behind the preposition may be to whom the act
    goes. What is said in the course of a meeting is said at its place (``رحب بالاتفاق خلال لقاء في عمان``).
    """
    item = trigger_near(candidate, happening, scene)
    if item.sentence != candidate.sentence or candidate.start < item.word:
        return False
    keys = scene.document.keys
    if not _COURSE.isdisjoint(keys[item.word + 1 : candidate.start]):
        return False
    for at in range(item.word + 1, candidate.start - 1):
        if keys[at] in _OPENING:
            return any(inner not in scene.covers for inner in range(at + 1, candidate.start - 1))
        if at not in scene.covers and keys[at] not in _GOVERNING and any(lead == "ب" and len(rest) > 2 for lead, rest in splits(keys[at])):
            return True
    return False


def of_relative_clause(candidate: Candidate, happening: Happening, scene: Scene) -> bool:
    """Whether a place or day stands in a relative clause behind another act, which it tells of (``رحب بالاتفاق الذي وقع في الصخيرات``)."""
    clause = scene.clause_of(candidate.start)
    if clause.kind != "relative" or any(clause.start <= item.word < clause.end for item in happening.items):
        return False
    if not any(item.sentence == candidate.sentence and item.word < clause.start for item in happening.items):
        return False
    if any(item.part == "noun" and 0 < clause.start - item.word <= _HANGS for item in happening.items):
        return False  # الهجومان اللذان وقعا في سوسة: it tells of them
    return any(at in scene.readings for at in range(clause.start, candidate.start))
