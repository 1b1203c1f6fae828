"""Whether an event happened, goes on, is planned, denied or only thought of: cues first, then a linear model over form, clause and day.

Weights: ``scene.toml``, table ``status``; a feature weighs for one status (``ongoing: present``). Where a cue of
status.py or the form of a trigger speaks, it stands; the model is asked where the rules are left with their default, that it happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isnad.annotate.events.choice import Features, models
from isnad.annotate.events.found import Found
from isnad.annotate.events.happening import Happening
from isnad.annotate.events.lexicon import Carrier, Reading
from isnad.annotate.events.scene import Scene, log_odds
from isnad.annotate.events.wordsets import word_sets
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered

STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
_SETS = ("continuing", "coming", "intending", "negating", "possible", "beginning", "calling", "completing", "saying_of_will")
_WORDS = word_sets("ar")
_LEADS = frozenset({"", "ب", "ل", "ال"})
_BEGINNING = _WORDS["beginning"]
_SINCE = _WORDS["since"]
_FOILING = "coerce.foil"
_REACH = 20
"""Words between what foils and the verb that says what was aimed at, at most."""
_NEAR = 8
"""Words between a time and the trigger whose course it tells, at most."""
_RELATIVE = _WORDS["relative"]


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


class Reality:
    """What the words of an article say of the reality of its events."""

    def __init__(self, scene: Scene, readings: Mapping[int, Reading], carriers: Mapping[int, Carrier]) -> None:
        self.scene, self.readings, self.carriers = scene, readings, carriers
        self.keys = scene.document.keys

    def choose(self, happening: Happening) -> str:
        """The status of a happening: what a cue or a form says stands; where none speaks, the model decides."""
        if happening.status != "happened":
            return happening.status
        if happening.type == "ASSAULT" and all(self._foiled(item) for item in happening.items if not item.echo):
            return "hypothetical"
        features = self.features(happening).items()
        weights = _weights()
        return max(STATUSES, key=lambda status: sum(weights[status].get(name, 0.0) * value for name, value in features))

    def _foiled(self, item: Found) -> bool:
        """Whether a verb says what something aimed at that its sentence tells as foiled (``إحباط مخططات كانت تستهدف …``)."""
        reading = self.readings.get(item.word)
        if item.part != "verb" or reading is None or reading.form.tense != "present":
            return False
        before = (other for happening in self.scene.made for other in happening.items if other.sentence == item.sentence)
        return any(other.frame.id == _FOILING and 0 < item.word - other.word <= _REACH for other in before)

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

    def _form(self, item: Found) -> Features:
        """Part of speech, tense, and the particle before a verb."""
        reading = self.readings.get(item.word)
        if reading is None or item.part != "verb":
            return {f"part {item.part}": 1.0} | self._carried(item)
        tense = "future" if reading.future else reading.form.tense or "none"
        before = self.keys[item.word - 1] if item.word else ""
        return {
            f"verb {tense}": 1.0,
            f"verb {tense}, titled": float(item.titled),
            "may and present": float(tense == "present" and before in _WORDS["before_may"]),
            "that and present": float(tense == "present" and before in _WORDS["before_that"]),
            "for and present": float(tense == "present" and reading.lead.lstrip("وف").startswith("ل")),
            "was and present": float(tense == "present" and before in _WORDS["before_was"]),
            "not": float(before in _WORDS["before_not"]),
        }

    def _carried(self, item: Found) -> Features:
        """The tense of the verb that carries a noun, and whether a relative clause goes on with the noun in the present."""
        start = self.scene.clause_of(item.word).start
        at = next((index for index in range(item.word - 1, max(start, item.word - 8) - 1, -1) if index in self.carriers), None)
        carrier = self.carriers[at] if at is not None else None
        tense = "none" if carrier is None else "future" if carrier.lead.endswith("س") else carrier.form.tense or "none"
        behind = self.keys[item.word + 1 : item.word + 5]
        behind_in = self.keys[item.word - 1 : item.word] == ["في"]
        relative = next((index for index, key in enumerate(behind[:-1]) if key in _RELATIVE), None)
        present = relative is not None and behind[relative + 1][:1] in {"ي", "ت"} and not behind[relative + 1].endswith("ت")
        return {
            f"carried {tense}": 1.0,
            "who does now": float(present),
            "who begins": float(present and relative is not None and behind[relative + 1] in _BEGINNING),
            "who did": float(relative is not None and not present),
            "on in": float(behind_in and any("continuing" in _cues().get(key, ()) for key in self.keys[start : item.word])),
        }

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
