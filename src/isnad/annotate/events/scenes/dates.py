"""When each event took place: a linear model over the days that the text tells near its triggers, with the choice to name none.

Weights: ``scene.toml``, table ``date``. A stretch between two days (``منذ 23 سبتمبر 2014 وحتى أمس``) and one that begins on a day and
goes on (``منذ 2006``) are candidates as well.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from isnad.annotate.document import Document
from isnad.annotate.events.choice import Features, scorer
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.scenes.leads import leads
from isnad.annotate.events.scenes.scene import Candidate, Scene, act, nearness, silence, trigger_near
from isnad.annotate.events.scenes.wishes import of_relative_clause, of_what_is_wished
from isnad.annotate.events.triggers.circumstances import anchored, of_dateline
from isnad.annotate.events.triggers.found import SAID
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.records import Span, TimeExpression

_LONG_AGO = timedelta(days=21)
_SIZES = ((1, "day"), (27, "days"), (31, "month"), (364, "months"), (366, "year"))
_MEANT = timedelta(days=31)
_APART = 4
"""Words between the two days of a stretch, at most."""
_LASTING = 12
"""Words between them where what is told between the two is said to have lasted until the second, at most."""
_NAMED_DAY = word_sets("ar")["named_day"]
_FEAST, _OCCASION = word_sets("ar")["feast"], word_sets("ar")["feast_of"]
_SINCE = word_sets("ar")["since"]
_UNTIL, _LASTED = word_sets("ar")["until"], word_sets("ar")["lasted"]
_VAGUE = word_sets("ar")["vague_day"]
_WITHIN, _COUNTED = fold("خلال"), word_sets("ar")["counted"]
_BOUNDS = word_sets("ar")["bounding"]
_BETWEEN = word_sets("ar")["between_days"]


class Days:
    """The days that an article tells, as candidates, found once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        document = scene.document
        times = [time for time in (anchored(told, document) for told in document.times) if time.first is not None and time.last is not None]
        self.times = [time for time in times if time.type in {"DATE", "TIME", "DURATION"} and not _lies_ahead(time, document.day)]
        self.times = [time for time in self.times if not of_dateline(time, document)]
        stretches, ends = _stretches(self.times, document)
        self.begins = {time.span for time in stretches}
        self.times = [*(time for time in self.times if time.span not in ends), *stretches]
        spans = [document.word_range(time.span) for time in self.times]
        starts = sorted({span.start for span in spans})
        body = self.scene.telling.first
        self.first = next((start for start in starts if scene.clause_of(start).sentence >= body), -1)
        self.candidates = [
            (time, Candidate(span.start, span.stop, scene.clause_of(span.start).sentence, starts))
            for time, span in zip(self.times, spans, strict=True)
            if len(span)
            and not (time.type == "DATE" and _bounds(document, span.start))
            and not _named_after(document, span.start)
            and not _counted_in(time, document, span.start)
        ]

    def of(self, happening: Happening) -> list[tuple[TimeExpression, Features]]:
        """The days that can be a happening's, with what speaks for each."""
        history = {item.sentence for other in self.scene.made for item in other.items if item.history}
        near = self.scene.near(happening) - (history - {item.sentence for item in happening.items})
        if self._vague(happening):
            return []
        lasts = self._lasts(happening)
        return [
            (time, self._features(time, candidate, happening))
            for time, candidate in self.candidates
            if candidate.sentence in near
            and not (lasts and time.type != "DURATION" and time.span in self.begins)
            and not of_relative_clause(candidate, happening, self.scene)
            and not (self._later(time) and of_what_is_wished(candidate, happening, self.scene))
        ]

    def _later(self, time: TimeExpression) -> bool:
        day = self.scene.document.day
        return day is not None and time.first is not None and time.first > day

    def _vague(self, happening: Happening) -> bool:
        """Whether the clause of a noun says of it only that it was lately or will be soon (``الاتفاق الذي جرى توقيعه أخيرا``)."""
        told = [item for item in happening.items if not item.titled]
        return bool(told) and all(item.part == "noun" and self._vague_near(item.word) for item in told)

    def _vague_near(self, word: int) -> bool:
        end = self.scene.clause_of(word).end
        if not _VAGUE.isdisjoint(self.scene.document.keys[word + 1 : word + 2]):
            return True
        for time in self.scene.document.times:
            at = self.scene.document.word_range(time.span)
            if len(at) and word < at.start < end and time.type in {"DATE", "TIME"}:
                return time.value in {"PAST_REF", "FUTURE_REF"}
        return False

    def _lasts(self, happening: Happening) -> bool:
        """Whether what a happening tells goes on, so that a day since when it does is only its first (``تحاصر المدينة منذ 2014``)."""
        told = (self.scene.readings.get(item.word) for item in happening.items if item.part == "verb" and not item.titled)
        return happening.status == "ongoing" or any(reading is not None and reading.form.tense == "present" for reading in told)

    def silence(self, happening: Happening) -> Features:
        """What speaks for a happening having no day of its own."""
        return silence(happening, self.scene) | {"silent of rules": float(happening.date is None)}

    def choose(self, happening: Happening) -> TimeExpression | None:
        """The day of a happening; None where none speaks for itself more than silence does."""
        score = scorer("date")
        ranked = [(score(features), time) for time, features in self.of(happening)]
        best = max(ranked, key=lambda pair: pair[0], default=None)
        return best[1] if best is not None and best[0] > score(self.silence(happening)) else None

    def _features(self, time: TimeExpression, candidate: Candidate, happening: Happening) -> Features:
        item = trigger_near(candidate, happening, self.scene)
        document = self.scene.document
        found = nearness(candidate, item, happening, self.scene)
        found |= self._value(time, happening)
        before = document.words[candidate.start - 1].key if candidate.start else ""
        lead = leads("day").get(before, "other")
        spoken = act(happening) in SAID
        kind = self.scene.clause_of(candidate.start).kind
        found |= {
            "main's by rules": float(happening is not self.scene.main and _tells(time, self.scene.ruled[id(self.scene.main)][1])),
            "rules": float(_tells(time, happening.date)),
            "head": self.scene.seen(candidate, happening, "date"),
            f"lead {lead}": 1.0,
            f"lead {lead}, same clause": found.get("same clause", 0.0),
            "spoken": float(spoken),
            "first told": float(candidate.start == self.first),
            "first told, main": float(candidate.start == self.first) * found["main"],
            "only one": float(len(self.times) == 1),
            f"clause {kind}": 1.0 - found.get("same clause", 0.0),
            "verb, same clause": float(item.part == "verb") * found.get("same clause", 0.0),
            "known, same clause": float(item.part == "noun" and item.definite) * found.get("same clause", 0.0),
        }
        return found

    def _value(self, time: TimeExpression, happening: Happening) -> Features:
        """What kind of day it is, and how it lies to the day of the article."""
        first, last, day = time.first, time.last, self.scene.document.day
        if first is None or last is None:
            return {}
        length = (last - first).days + 1
        size = next((name for most, name in _SIZES if length <= most), "years")
        found: Features = {f"size {size}": 1.0, f"type {time.type}": 1.0}
        if day is not None:
            when = _when(first, last, day)
            found |= {f"when {when}": 1.0, f"when {when}, {happening.status}": 1.0}
        return found


def _bounds(document: Document, at: int) -> bool:
    """Whether a day that begins at a word is only one before or after which something was (``انسحبت القوات قبل عام 2012``)."""
    return at > 0 and document.keys[at - 1] in _BOUNDS


def _named_after(document: Document, at: int) -> bool:
    """Whether a day only names what stands before it, or what is celebrated (``ثورة 25 يناير``, ``التهنئة بعيد الفطر``)."""
    before = {rest for _, rest in splits(document.keys[at - 1])} if at else set()
    if document.words[at].kind == "number":
        return not _NAMED_DAY.isdisjoint(before)
    # What is wished for a feast is not done on it: it takes days, before and after (هنأهم بعيد الفطر, بمناسبة حلول شهر رمضان).
    feasts = [lead for lead, rest in splits(document.keys[at]) if rest in _FEAST]
    return bool(feasts) and (not {"ب", "وب"}.isdisjoint(feasts) or not _OCCASION.isdisjoint(before))


def _counted_in(time: TimeExpression, document: Document, at: int) -> bool:
    """Whether a day only says within which something is counted (``هذه هي الحادثة الثالثة خلال العام الحالي``)."""
    if time.first is None or time.first == time.last or document.keys[at - 1 : at] != [_WITHIN]:
        return False
    return not _COUNTED.isdisjoint(document.keys[max(0, at - 4) : at - 1]) and (document.day is None or time.first <= document.day)


def _lies_ahead(time: TimeExpression, day: date | None) -> bool:
    """Whether a length of time only says for how long something is meant (``خطة للعشر سنوات المقبلة``): no event has that for its day."""
    if time.type != "DURATION" or day is None or time.first is None or time.last is None:
        return False
    return time.first >= day and time.last - time.first > _MEANT


def _tells(time: TimeExpression, other: TimeExpression | None) -> bool:
    """Whether a day is the one that another expression of the same place tells."""
    return other is not None and other.last == time.last and other.span.overlap(time.span) > 0


def _when(first: date, last: date, day: date) -> str:
    """How days lie to the day of the article."""
    if first > day:
        return "later"
    if first == last and day - first <= timedelta(days=1):
        return "today" if first == day else "yesterday"
    if last >= day:
        return "around"
    return "long ago" if day - last > _LONG_AGO else "lately"


def _stretches(times: list[TimeExpression], document: Document) -> tuple[list[TimeExpression], set[Span]]:
    """Stretches told by two days (``منذ … وحتى``, ``بين … و…``, ``غدا وبعد غد``), and those from a day on to that of the article.

    Beside them the two days of the former, which are none of their own.
    """
    found: list[TimeExpression] = []
    ends: set[Span] = set()
    for number, time in enumerate(times):
        at = document.word_range(time.span)
        if not len(at) or time.first is None:
            continue
        following = times[number + 1] if number + 1 < len(times) else None
        last = _last_day(time, following, document) if following is not None else None
        if last is not None and following is not None:
            found.append(msgspec.structs.replace(time, end=following.end, type="DURATION", last=last))
            ends |= {time.span, following.span}
        elif _opens(document, at.start, _SINCE) and document.day is not None and document.day > time.first:
            found.append(msgspec.structs.replace(time, type="DURATION", last=document.day))
    return found, ends


def _last_day(time: TimeExpression, following: TimeExpression, document: Document) -> date | None:
    """The last day of a stretch that two days tell together; None where they do not."""
    at, end = document.word_range(time.span), document.word_range(following.span)
    between = [word.key.removeprefix("و") for word in document.words[at.stop : end.start]]
    if following.last is None or time.first is None or following.last <= time.first or not len(end):
        return None
    if len(between) < _LASTING and between[-1:] and between[-1] in _UNTIL and not _LASTED.isdisjoint(between):
        return following.last  # أمس جلسة امتدت حتى اليوم
    if len(between) >= _APART:
        return None
    if not _UNTIL.isdisjoint(between) and _opens(document, at.start, _SINCE):
        return following.last
    joined = between == [""] or (not between and document.words[end.start].key.startswith("و"))
    next_day = time.last is not None and following.first is not None and following.first - time.last == timedelta(days=1)
    return following.last if joined and (next_day or _opens(document, at.start, _BETWEEN)) else None


def _opens(document: Document, at: int, words: frozenset[str]) -> bool:
    """Whether a day is told as the first of a stretch, by one of the words right before it."""
    return at > 0 and any(document.words[index].key.removeprefix("و") in words for index in range(max(0, at - 2), at))
