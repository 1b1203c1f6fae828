"""Whether an event happened, goes on, is planned, denied or only thought of: cues first, then a linear model over form, clause and day.

Weights: ``scene.toml``, table ``status``; a feature weighs for one status (``ongoing: present``). Where a cue of
status.py or the form of a trigger speaks, it stands; the model is asked where the rules are left with their default, that it happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isnad.annotate.events.choice import Features, models
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.scenes.forms_of_reality import Forms
from isnad.annotate.events.scenes.scene import log_odds
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered

STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
_SETS = ("continuing", "coming", "intending", "negating", "possible", "beginning", "calling", "completing", "saying_of_will")
_WORDS = word_sets("ar")
_AT_ONCE = frozenset({"REQUEST", "REJECT", "THREATEN"})
"""Acts of words, done once they are said: that they go on takes a cue (``يواصل رفضه``)."""
_LEADS = frozenset({"", "ب", "ل", "ال"})
_SINCE = _WORDS["since"]
_NEAR = 8
"""Words between a time and the trigger whose course it tells, at most."""


@cache
def _cues() -> Mapping[str, tuple[str, ...]]:
    """Names of the sets that a key belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _SETS:
        for key in _WORDS[name]:
            found[key] = (*found.get(key, ()), name)
    return found


@remembered(200_000)
def _said(key: str) -> frozenset[str]:
    """What a word says of reality, by the names of its sets."""
    cues = _cues()
    return frozenset(name for lead, rest in splits(key) if lead.lstrip("وف") in _LEADS for name in cues.get(rest, ()))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of each status by feature."""
    model = models()["status"].items()
    return {status: {name.removeprefix(f"{status}: "): weight for name, weight in model if name.startswith(status)} for status in STATUSES}


class Reality(Forms):
    """What the words of an article say of the reality of its events."""

    def choose(self, happening: Happening) -> str:
        """The status of a happening: what a cue or a form says stands; where none speaks, the model decides."""
        ruled = self.ruled(happening)
        if ruled != "happened":
            return ruled
        if happening.type == "ASSAULT" and all(self._foiled(item) for item in happening.items if not item.echo):
            return "hypothetical"
        features = self.features(happening).items()
        weights = _weights()
        shut = {"ongoing"} if happening.type in _AT_ONCE else set()
        if all(self._was_held(item, happening) for item in happening.items if not item.echo):
            shut |= {"planned"}
        open_to = [status for status in STATUSES if status not in shut]
        return max(open_to, key=lambda status: sum(weights[status].get(name, 0.0) * value for name, value in features))

    def features(self, happening: Happening) -> Features:
        """What is said of a happening's reality, by the trigger that tells it."""
        told = [item for item in happening.items if not item.echo] or happening.items
        item = next((item for item in told if not item.titled), told[0])
        found: Features = {"any": 1.0, f"type {happening.type}": 1.0}
        found |= self._form(item)
        found |= self._around(item)
        found |= self._day(happening)
        found |= self._times(item)
        found["title only"] = float(all(other.titled for other in happening.items))
        found["main"] = float(happening is self.scene.main)
        found["recalled"] = float(item.recalled)
        found["told"] = float(item.told)
        found["echo"] = float(item.echo)
        found["definite noun"] = float(item.part == "noun" and item.definite)
        said = self.scene.heads.named(item.word)
        if said is not None:
            found |= {f"head {status}": log_odds(chance) for status, chance in said.statuses.items()}
        return {name: value for name, value in found.items() if value}

    def _around(self, item: Found) -> Features:
        """Words of reality near the trigger, in its clause, and the kind of its clause."""
        clause = self.scene.clause_of(item.word)
        found: Features = {f"clause {clause.kind}": 1.0}
        for at in range(clause.start, min(clause.end, item.word + 5)):
            if at == item.word:
                continue
            side = "behind" if at > item.word else "near before" if item.word - at <= 3 else "before"
            for name in _said(self.keys[at]):
                found[f"{name} {side}"] = 1.0
        document = self.scene.document
        found["credited"] = float(any(told.content.holds(item.trigger) for told in document.attributions))
        found["quoted"] = float(any(told.quote == "direct" and told.content.holds(item.trigger) for told in document.attributions))
        return found

    def _times(self, item: Found) -> Features:
        """What the times of the clause say of the course of what is told: since when, how often, now."""
        document, clause = self.scene.document, self.scene.clause_of(item.word)
        found: Features = {}
        for time in document.times:
            at = document.word_range(time.span)
            if not (len(at) and clause.start <= at.start < clause.end):
                continue
            near = "near" if abs(at.start - item.word) <= _NEAR else "far"
            if time.type == "SET":
                found[f"often, {near}"] = 1.0
            if time.value == "PRESENT_REF":
                found[f"now, {near}"] = 1.0
            if at.start and self.keys[at.start - 1].removeprefix("و") in _SINCE:
                found[f"since, {near}"] = 1.0
            if time.first is not None and document.day is not None and time.first > document.day:
                found[f"later time, {near}"] = 1.0
        return found

    def _day(self, happening: Happening) -> Features:
        """How the day of a happening lies to that of the article."""
        day, date = self.scene.document.day, happening.date
        if date is None or date.first is None or date.last is None or day is None:
            return {"no day": 1.0}
        if date.first > day:
            return {"later day": 1.0}
        if date.last >= day:
            return {"today": 1.0} if date.first == day else {"days that go on": 1.0}
        return {"past day": 1.0}
