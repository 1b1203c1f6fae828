"""Reading Arabic triggers: which word names an event here, and who stands in its slots.

Arabic news puts the verb first, names its subject with long titles, and tells as many events by verbal nouns as by verbs. The
reader therefore works on chunks (whole parties), asks of each trigger where it stands (verb, verbal noun carried by another verb,
noun of a headline), and takes parties from its clause by position, agreement and preposition. It leaves a slot empty when none of
these speaks.
"""

from __future__ import annotations

from isnad.annotate.events.arabic.crowds import recast_by_doer
from isnad.annotate.events.arabic.lists import RELATIVE
from isnad.annotate.events.arabic.nouns import ArabicNouns
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.status import SKIP
from isnad.annotate.events.words.lexicon import Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.records import Span

_TATWEEL = "\u0640"
_WORDS = word_sets("ar")
_BACKGROUND = _WORDS["background"]
_LAST = ([fold("الماضي")], [fold("الماضية")])
_MAY = _WORDS["may"]
"""Before a verb in the present: it may be so."""


class ArabicReader(ArabicNouns):
    """The triggers of one Arabic document."""

    def read(self) -> list[Found]:
        """All triggers in order, each with its slots."""
        found: list[Found] = []
        sentence = -1
        opened: Chunk | None = None  # the first subject of a sentence
        for at in sorted({*self.readings, *self.carriers}):
            opened = opened or self.last_subject
            clause = self.clause_of(at)
            if clause.sentence != sentence:
                near, sentence = sentence == clause.sentence - 1, clause.sentence
                self.opening_subject = self.last_subject if near else None
                self.first_subject = opened if near else None
                self.last_subject = self.last_actor = self.accused = opened = None
                self.last_several = []
            if at in self.carriers:
                subject = self._subject(at, self.carriers[at].form.agree)
                if subject is not None:
                    self.last_subject = subject[0]
                continue
            reading = self.readings[at]
            item = self._start(at, reading)
            if reading.part == "verb":
                self._verb_slots(item, at, reading)
                self._chaired(item, at)
            elif reading.part == "participle":
                self._participle_slots(item, at, reading)
            else:
                self._noun_slots(item, at, reading)
            self._without_what_is_exchanged(item, reading)
            recast_by_doer(item, self.keys)
            if item.actors:
                self.last_actor = item.actors[0]
            if item.frame.type == "ACCUSE" and item.recipients:
                self.accused = item.recipients[-1]
            found.append(item)
        return found

    def own_status(self, item: Found) -> str:
        """What the form of a trigger says by itself."""
        reading = self.readings[item.word]
        if reading.frame.status:
            return reading.frame.status
        if reading.part == "verb" and reading.future:
            return "planned"
        if reading.part == "verb" and reading.form.tense == "present":
            if reading.lead in {"ل", "ول", "فل"}:
                return SKIP
            if item.word and self.keys[item.word - 1] in _MAY:
                return "hypothetical"
        return "happened"

    def _without_what_is_exchanged(self, item: Found, reading: Reading) -> None:
        """Forget the word behind a trigger as a party where it is what two sides exchange (``تبادل أسرى بين …``)."""
        frame, behind = reading.frame, item.word + 1
        exchange = frame.object == frame.genitive == "none" and "mutual" in frame.preps.values()
        if exchange and behind < len(self.keys) and self.keys[behind] in reading.lexeme.after:
            item.drop(lambda piece: piece.start == behind)

    def past(self, item: Found) -> bool:
        """Whether a trigger is a verb in the past."""
        return item.part == "verb" and self.readings[item.word].form.tense == "past"

    def _start(self, at: int, reading: Reading) -> Found:
        word = self.words[at]
        lead = len(reading.lead.removesuffix("س") if reading.future else reading.lead)
        if reading.lead.endswith("لل"):
            lead -= 2
        start = word.start
        kept = 0
        while kept < lead and start < word.end:  # marks that keys leave out stand in the text: count letters, not code points
            start += 1
            if self.document.keyed.piece(word.start, start) != self.document.keyed.piece(word.start, start - 1):
                kept += 1
        while self.document.text[start] == _TATWEEL and start < word.end - 1:
            start += 1  # بـ|تنازل
        trigger = Span(start, word.end)
        return Found(
            word=at,
            trigger=trigger,
            frame=reading.frame,
            part=reading.part,
            sentence=self.clause_of(at).sentence,
            rank=self._rank(at),
            clause=self.clause_index(at),
            definite=reading.definite or (reading.part == "noun" and at + 1 < len(self.keys) and self._article_after(at)),
            lead=reading.lead.lstrip("وف"),
            titled=self.document.in_title(trigger),
            mode=reading.frame.mode,
            echo=reading.frame.weight == "echo",
        )

    def _rank(self, at: int) -> float:
        """How far up a trigger stands in its clause: 1 for what the clause itself tells, less for what hangs on it."""
        clause = self.clause_of(at)
        rank = 1.0 if clause.kind in {"main", "complement", "quote"} else 0.4
        for index in range(clause.start, at):
            if index in self.readings and (at - index > 2 or self.readings[index].part == "verb"):
                rank = min(rank, 0.5)
            if self.keys[index] in _BACKGROUND and not self._dates(index):
                rank = min(rank, 0.4)
            if self.keys[index] == ":" and self.document.in_title(Span(self.words[index].start, self.words[index].end)):
                rank = 1.0
        if self.readings[at].part == "noun" and self.readings[at].definite:
            rank *= 0.7
        return rank

    def _dates(self, at: int) -> bool:
        """Whether a word of background belongs to a day or an hour (``قبل ظهر أمس``, ``الليلة قبل الماضية``): it says when."""
        return at + 1 in self.dated or self.keys[at + 1 : at + 2] in _LAST

    def _article_after(self, at: int) -> bool:
        """Whether a noun is made definite by the noun after it (``جلسة المباحثات``)."""
        number = self.inside.get(at + 2)
        titled = number is not None and self.chunks[number].start == at + 2 and self.chunks[number].kind == "person"
        return self.keys[at + 1].startswith("ال") and at + 1 not in self.inside and self.keys[at + 1] not in RELATIVE and not titled
