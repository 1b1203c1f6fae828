"""What stands near an event: how a place or a day in the text lies to the triggers that tell it.

Places and days are chosen by the same questions: is it in the clause of a trigger, before or behind it, how far, what stands between,
does another event claim it, is it in headline or lead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.choice import Features
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.mains import Report
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.lexicon import carriers
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Attribution

_GOVERNING = word_sets("ar")["preposition"]
_NAMES = frozenset({"person", "organisation", "office"})
_BINS = ((2, "2"), (5, "5"), (9, "9"), (16, "16"))


class Scene:
    """The triggers of an article and where they stand, found once for all its happenings."""

    def __init__(self, reader: ArabicReader, made: Sequence[Happening], telling: Report, main: Happening) -> None:
        document = telling.document
        self.document, self.clause_of, self.heads, self.readings = document, reader.clause_of, reader.heads, reader.readings
        self.made, self.telling, self.main = made, telling, main
        self.own = {id(happening): frozenset(item.word for item in happening.items) for happening in made}
        self.words = sorted(item.word for happening in made for item in happening.items)
        self.ruled = {id(happening): (happening.place, happening.date) for happening in made}
        place, date = self.ruled[id(main)]
        spans = [value.span for value in (place, date) if value is not None]
        self.told_of_main = {document.sentence_at(span.start) or 0 for span in spans}
        self.words_of = frozenset(self.words)
        self.offices = {at for mention in document.mentions for title in mention.titles for at in document.word_range(title)}
        self.covers = _covers(document, self.offices)
        self._sayings: dict[int, list[Attribution]] = {}
        self.begun: dict[int | None, list[Attribution]] = defaultdict(list)  # what is said, by the sentence in which it begins
        for told in document.attributions:
            self.begun[document.sentence_at(told.content.start)].append(told)
        self.steps = _steps(len(document.words), self.covers)

    def near(self, happening: Happening) -> set[int]:
        """The sentences from which a slot of a happening may come: its own, those beside them, for the main event the first ones."""
        found = {item.sentence + step for item in happening.items for step in (-1, 0, 1)}
        if happening is self.main:
            found |= set(range(self.telling.first + 2))
        found.add(self.telling.first)
        found |= self.told_of_main
        found |= {self.document.sentence_at(told.content.start) or 0 for told in self.sayings(happening)}
        return found

    def sayings(self, happening: Happening) -> list[Attribution]:
        """What those who act in a happening are credited with, where the happening is itself an act of words."""
        found = self._sayings.get(id(happening))
        if found is None:
            pieces = (*happening.actors, *happening.mutual) if act(happening) in SAID else ()
            acting = {piece.actor.id for piece in pieces if piece.actor is not None}
            found = [told for told in self.document.attributions if told.actor in acting] if acting else []
            self._sayings[id(happening)] = found
        return found

    def seen(self, candidate: Candidate, happening: Happening, slot: str) -> float:
        """Log odds of the heads for a candidate in a slot, by the trigger of its sentence that is best for it; 0 without one."""
        span = range(candidate.start, candidate.end)
        items = [item for item in happening.items if item.sentence == candidate.sentence]
        if not self.heads or not items:
            return 0.0
        return log_odds(max(self.heads.stretch(item.word, item.frame.type, span, slot) for item in items))

    def claimed(self, start: int, happening: Happening) -> bool:
        """Whether the trigger nearest to a word is another event's."""
        at = bisect_right(self.words, start)
        around = self.words[max(0, at - 1) : at + 1]
        nearest = min(around, key=lambda word: abs(word - start), default=None)
        return nearest is not None and nearest not in self.own[id(happening)]


def _steps(length: int, covers: Mapping[int, str]) -> list[int]:
    """How many words stand before each, a name with the offices beside it counted as one."""
    found = [0]
    for at in range(length):
        found.append(found[-1] + (covers.get(at) not in _NAMES or covers.get(at - 1) not in _NAMES))
    return found


def _covers(document: Document, offices: Iterable[int]) -> dict[int, str]:
    """What the words of an article belong to: a name of a person, a body, a place, an office, a day."""
    found: dict[int, str] = {}
    for time in document.times:
        found.update(dict.fromkeys(document.word_range(time.span), "day"))
    found.update(dict.fromkeys(offices, "office"))
    for mention in document.mentions:
        found.update(dict.fromkeys(document.word_range(mention.span), mention.kind))
    return found


def log_odds(chance: float) -> float:
    """Log odds, of what is all but certain no more than of one in fifty."""
    chance = min(max(chance, 0.02), 0.98)
    return log(chance / (1 - chance))


class Candidate(NamedTuple):
    """Words ``[start, end)`` of what may fill a slot, the sentence they stand in, and where the others of the article begin."""

    start: int
    end: int
    sentence: int
    others: Sequence[int]


def trigger_near(candidate: Candidate, happening: Happening, scene: Scene) -> Found:
    """The trigger of a happening that stands nearest to a candidate: of its own clause, else of its own sentence, if there is one."""
    clause = scene.clause_of(candidate.start)
    near = [item for item in happening.items if item.sentence == candidate.sentence and clause.start <= item.word < clause.end]
    return min(near or happening.items, key=lambda item: (abs(item.sentence - candidate.sentence), _distance(item, candidate)))


def _distance(item: Found, candidate: Candidate) -> int:
    """Words between a trigger and a candidate; those of a candidate before it count one and a half."""
    if candidate.start > item.word:
        return candidate.start - item.word
    return round(1.5 * (item.word - candidate.end + 1))


def nearness(candidate: Candidate, item: Found, happening: Happening, scene: Scene) -> Features:
    """How a candidate stands to the nearest trigger of a happening, and where in the article."""
    gap = item.sentence - candidate.sentence
    title, lead = candidate.sentence < scene.telling.first, candidate.sentence == scene.telling.first
    main = happening is scene.main
    body = min((other.sentence for other in happening.items if not other.titled), default=item.sentence)
    topic = title and candidate.end < len(scene.document.words) and scene.document.words[candidate.end].key == ":"
    found: Features = {
        "sentence before": float(gap == 1 and not title),
        "sentence after": float(gap == -1 and not item.titled),
        "far": float(abs(gap) > 1 and not title and not lead),
        "title for body": float(title and gap != 0),
        "lead for others": float(lead and gap != 0 and not item.titled),
        "body for title": float(item.titled and not title),
        "late telling": min(3, max(0, item.sentence - body)) / 3,
        "another's": float(gap == 0 and scene.claimed(candidate.start, happening)),
        "main": float(main),
        "main, in title": float(main and title),
        "main, in lead": float(main and lead),
        "definite, elsewhere": float(gap != 0 and item.part == "noun" and item.definite),
        "topic of title": float(topic),
        "topic of title, main": float(topic and main),
    }
    found |= _of_saying(candidate, item, happening, scene)
    found[f"behind {behind(candidate, happening, scene)}"] = 1.0
    return found | _in_sentence(candidate, item, happening, scene) if gap == 0 else found


def behind(candidate: Candidate, happening: Happening, scene: Scene) -> str:
    """What the phrase of a candidate stands behind, which it may go on with: a trigger, a name, an office, a noun, a mark, ..."""
    words, at = scene.document.words, candidate.start - 1
    while at >= 0 and words[at].key.removeprefix("و") in _GOVERNING and candidate.start - at <= 3:
        at -= 1
    if at < 0 or at < scene.document.word_range(scene.document.sentences[candidate.sentence]).start:
        return "nothing"
    if at in scene.words_of:
        return "own trigger" if at in scene.own[id(happening)] else "other trigger"
    kind = scene.covers.get(at)
    if kind is not None:
        return kind
    if words[at].kind != "word":
        return "number" if words[at].kind == "number" else "mark"
    key = words[at].key
    if carriers(key):
        return "verb"
    return "definite" if key.startswith("ال") else "owned" if key.endswith(("ها", "هم", "ه")) and len(key) > 3 else "word"


def _of_saying(candidate: Candidate, item: Found, happening: Happening, scene: Scene) -> Features:
    """Whether a candidate belongs to the saying of what is told (``قال في مؤتمر صحفي أمس إن``), and whether one who acts says it."""
    document = scene.document
    start, end = document.words[candidate.start].start, document.words[candidate.end - 1].end
    around = document.sentences[candidate.sentence]

    def outside(told: Attribution) -> bool:
        return around.start <= told.content.start < around.end and not (told.content.start < end and start < told.content.end)

    beside = any(told.content.holds(item.trigger) and outside(told) for told in scene.begun[candidate.sentence])
    own = any(outside(told) and not told.content.holds(item.trigger) for told in scene.sayings(happening))
    spoken = act(happening) in SAID
    return {
        "of the saying": float(beside and not spoken),
        "of the saying, spoken": float(beside and spoken),
        "of the speaker's saying": float(own),
        "of the speaker's saying, main": float(own and happening is scene.main),
    }


def _in_sentence(candidate: Candidate, item: Found, happening: Happening, scene: Scene) -> Features:
    """How a candidate stands to a trigger of its sentence."""
    after = candidate.start > item.word
    low, high = sorted((item.word, candidate.start))
    own = scene.own[id(happening)]
    between = sum(word not in own for word in scene.words[bisect_right(scene.words, low) : bisect_left(scene.words, high)])
    sentence = scene.document.word_range(scene.document.sentences[candidate.sentence])
    side = "after" if after else "before"
    apart = max(1, scene.steps[high] - scene.steps[low])
    size = next((name for most, name in _BINS if apart <= most), "more")
    others = [start for start in candidate.others if low < start < high]
    same = scene.clause_of(candidate.start) == scene.clause_of(item.word)
    return {
        "same sentence": 1.0,
        "same clause": float(same),
        side: 1.0,
        f"{side} by {size}": 1.0,
        "first after": float(after and not others),
        "last before": float(not after and not others),
        "before a joined trigger": float(not after and scene.document.words[item.word].key.startswith("و")),
        "alone in sentence": float(sum(sentence.start <= start < sentence.stop for start in candidate.others) == 1),
        "right behind": float(candidate.start == item.word + 1),
        "triggers between": min(3, between) / 3,
        "opens sentence": float(sentence.start == candidate.start),
    }


def act(happening: Happening) -> str:
    """The type of a happening; signing, an act with a place and a day, told apart from other support."""
    return "signing" if happening.mode == "sign" else happening.type


def silence(happening: Happening, scene: Scene) -> Features:
    """What speaks for a happening having no value in a slot."""
    items = happening.items
    return {
        "silent": 1.0,
        f"silent {act(happening)}": 1.0,
        f"silent {happening.status}": 1.0,
        "silent main": float(happening is scene.main),
        "silent echo": float(all(item.echo or item.recalled for item in items)),
        "silent in title": float(any(item.titled for item in items)),
        "silent in lead": float(any(scene.telling.lead(item) == 0 for item in items)),
        "silent without party": float(not happening.parties),
    }
