"""What the form of a trigger, and how its sentence goes on behind it, say of the reality of an event, where no model is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from isnad.annotate.events.choice import Features
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.scenes.scene import Scene
from isnad.annotate.events.triggers.circumstances import event_date
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import Carrier, Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_BEGINNING = _WORDS["beginning"]
_RELATIVE = _WORDS["relative"]
_OUTCOME = [[key] for key in _WORDS["outcome"]]
_FOILING = "coerce.foil"
_REACH = 20
"""Words between what foils and the verb that says what was aimed at, at most."""
_NEAR = 8
"""Words between a noun and what goes on with it, at most."""
_BY_HEAD = "head."
"""How ids of frames begin that stand for a trigger which only the heads see."""
_CONDITIONAL = frozenset({"SANCTION", "ASSAULT", "COERCE", "CONCEDE", "AID", "RETREAT"})
_LASTING = {"SANCTION": _WORDS["in_force"], **dict.fromkeys(("AID", "SUPPORT", "COOPERATE"), _WORDS["backing"])}
"""Words, by the type of what they tell, for what lasts where it is named as known."""
_GOES_ON = frozenset({"AID", "SUPPORT", "COOPERATE", "ASSAULT", "COERCE"})
_LEADS = frozenset({"", "ال", "ب", "بال", "ل", "لل", "ك", "كال"})
_MEETING = frozenset({"CONSULT", "OTHER"})
"""Types of which a paper tells in the present, with its own day, what that day is to bring."""

Rule = tuple[frozenset[str], Callable[[Found, Happening], bool], str]
"""Of which status by cues a form is asked, the question, and the status where it holds."""


class Forms:
    """What the forms and the sentences of an article's triggers say of their reality."""

    def __init__(self, scene: Scene, readings: Mapping[int, Reading], carriers: Mapping[int, Carrier]) -> None:
        self.scene, self.readings, self.carriers = scene, readings, carriers
        self.keys = scene.document.keys

    def ruled(self, happening: Happening) -> str:
        """The status by cue or form, or by how the sentence goes on behind the trigger."""
        told = [item for item in happening.items if not item.echo] or happening.items
        item = next((item for item in told if not item.titled), told[0])
        status = happening.status
        before = self.keys[item.word - 1] if item.word else ""
        if happening.type == "REJECT" and before in _WORDS["never"] and item.frame.id.startswith(_BY_HEAD):
            return "happened"  # أكد أن بلاده لن تلتزم بالقرار
        of_noun, of_any = self._rules()
        rules = (*of_noun, *of_any) if item.part == "noun" else of_any
        return next((result for of, holds, result in rules if status in of and holds(item, happening)), status)

    def _rules(self) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        """What forms say of nouns, and of all triggers: of which status by cues, the question, and the status where it holds."""
        open_to, untold = frozenset({"happened", "ongoing"}), frozenset({"happened"})
        to_come = frozenset({"planned"})
        of_noun: tuple[Rule, ...] = (
            (to_come, self._over, "happened"),
            (to_come, self._was_held, "happened"),
            (untold, self._to_be_held, "planned"),
            (open_to, self._begins, "planned"),
            (untold, self._has_begun, "ongoing"),
            (untold, self._on_condition, "hypothetical"),
            (untold, self._named_as_known, "ongoing"),
        )
        return of_noun, ((untold, self._decided, "planned"), (untold, self._does_now, "ongoing"), (open_to, self._to_come_today, "planned"))

    def _over(self, item: Found, happening: Happening) -> bool:
        """Whether a noun tells that of which the outcome is told (``ستقدم تقريرا حول نتائج المفاوضات``)."""
        return self.keys[item.word - 1 : item.word] in _OUTCOME and not self._to_be_held(item, happening)

    def _to_be_held(self, item: Found, _: Happening) -> bool:
        """Whether a relative clause behind a noun says that it will be held (``اجتماع القادة الذي سينعقد``)."""
        behind = self.keys[item.word + 1 : item.word + 1 + _NEAR]
        relative = next((index for index, key in enumerate(behind[:-1]) if key in _RELATIVE), None)
        return relative is not None and behind[relative + 1] in _WORDS["to_be_held"]

    def _was_held(self, item: Found, happening: Happening) -> bool:
        """Whether right behind a noun a verb in the past says that it was held (``بعد اتصال هاتفي جرى بين الرئيسين``)."""
        return happening.type == "CONSULT" and not _WORDS["was_held"].isdisjoint(self.keys[item.word + 1 : item.word + 4])

    def _begins(self, item: Found, happening: Happening) -> bool:
        """Whether a relative clause behind a noun says that it begins, on the day of the article or later (``الهدنة التي تبدأ اليوم``)."""
        day, date = self.scene.document.day, happening.date
        return (
            date is not None and date.first is not None and day is not None and date.first >= day and self._carried(item)["who begins"] > 0
        )

    def _has_begun(self, item: Found, happening: Happening) -> bool:
        """Whether a relative clause behind a noun says that it began, for days that are not over (``الهدنة التي بدأت أمس لخمسة أيام``)."""
        day, date = self.scene.document.day, happening.date
        if date is None or day is None:
            return False
        behind = self.keys[item.word + 1 : item.word + 5]
        begun = any(one in _RELATIVE and other in _BEGINNING for one, other in pairwise(behind))
        last = event_date(date, self.scene.document).last
        return begun and last is not None and last >= day and date.first != day

    def _on_condition(self, item: Found, happening: Happening) -> bool:
        """Whether what a noun tells is only to follow should something else happen (``إعادة فرض العقوبات إذا لم تلتزم``)."""
        if happening.type not in _CONDITIONAL:
            return False
        end = self._end(item)
        behind = self.keys[item.word + 1 : min(end, item.word + 1 + _NEAR)]
        pairs = {f"{one} {other}" for one, other in pairwise(behind)}
        known = not _WORDS["conditional"].isdisjoint((*behind, *pairs)) and _WORDS["whether"].isdisjoint(pairs)
        return known and self._carried(item).get("carried past") is None

    def _named_as_known(self, _: Found, happening: Happening) -> bool:
        """Whether nouns alone tell, as known, what lasts (``بسبب العقوبات الدولية``, ``يعتمد على الدعم الإيراني``)."""
        words = _LASTING.get(happening.type, frozenset())
        told = [item for item in happening.items if not item.echo] or happening.items
        return all(
            item.part == "noun" and any(rest in words and lead.endswith("ال") for lead, rest in splits(self.keys[item.word]))
            for item in told
        )

    def _decided(self, item: Found, _: Happening) -> bool:
        """Whether a noun tells what is decided and still to be done (``قرار هدم القرية وترحيل سكانها``)."""
        if not any(rest in _WORDS["to_be_done"] for _, rest in splits(self.keys[item.word])):
            return False
        before = self.keys[max(self.scene.clause_of(item.word).start, item.word - _NEAR) : item.word]
        return not _WORDS["decision"].isdisjoint(rest for key in before for lead, rest in splits(key) if lead.lstrip("وف") in _LEADS)

    def _does_now(self, item: Found, happening: Happening) -> bool:
        """Whether the text tells in the present, without a day, whom someone backs or fights (``تدعم روسيا الحكومة``, ``هناك تنسيق``)."""
        if happening.type not in _GOES_ON or item.titled or happening.date is not None or self._past(happening):
            return False
        key = self.keys[item.word]
        if item.part == "verb":
            return "verb present" in self._form(item) and key.removeprefix("و") in _WORDS["lasting_verb"]
        before = self.keys[max(self.scene.clause_of(item.word).start, item.word - _NEAR) : item.word]
        known = any(rest.removesuffix("ا") in _WORDS["backing"] for _, rest in splits(key))
        there = not _WORDS["there_is"].isdisjoint(before[-1:])
        carried = any(one.removeprefix("و") in _WORDS["lasting_verb"] for one in before) or "carried present" in self._carried(item)
        return known and (there or carried)

    def _to_come_today(self, item: Found, happening: Happening) -> bool:
        """Whether a verb in the present tells, of the day of the article, what is still to come (``يصل اليوم إلى القاهرة``)."""
        day, date = self.scene.document.day, happening.date
        if happening.type not in _MEETING or date is None or date.first != day or day is None:
            return False
        if self.scene.document.sentence_at(date.span.start) not in {other.sentence for other in happening.items}:
            return False
        if self.scene.clause_of(item.word).kind != "main" or self._past(happening):
            return False
        if not any(word.key in _WORDS["today"] for word in self.scene.document.words_in(date.span)):
            return False
        if item.part == "verb":
            return "verb present" in self._form(item)
        return "carried present" in self._carried(item)

    def _past(self, happening: Happening) -> bool:
        """Whether a verb in the past tells a happening."""
        return any("verb past" in self._form(item) or "carried past" in self._carried(item) for item in happening.items)

    def _end(self, item: Found) -> int:
        document = self.scene.document
        return document.word_range(document.sentences[item.sentence]).stop

    def _foiled(self, item: Found) -> bool:
        """Whether a verb says what something aimed at that its sentence tells as foiled (``إحباط مخططات كانت تستهدف …``)."""
        reading = self.readings.get(item.word)
        if item.part != "verb" or reading is None or reading.form.tense != "present":
            return False
        before = (other for happening in self.scene.made for other in happening.items if other.sentence == item.sentence)
        return any(other.frame.id == _FOILING and 0 < item.word - other.word <= _REACH for other in before)

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
            "on in": float(behind_in and any(key in _WORDS["continuing"] for key in self.keys[start : item.word])),
        }
