"""Reading Arabic triggers: which word names an event here, and who stands in its slots.

Arabic news puts the verb first, names its subject with long titles, and tells as many events by verbal nouns as by verbs. The
reader therefore works on chunks (whole parties), asks of each trigger where it stands (verb, verbal noun carried by another verb,
noun of a headline), and takes parties from its clause by position, agreement and preposition. It leaves a slot empty when none of
these speaks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from isnad.annotate.clauses import Clause, clauses
from isnad.annotate.document import Document
from isnad.annotate.events.chunks import PREPOSITIONS, Chunk, chunk
from isnad.annotate.events.found import Found
from isnad.annotate.events.lexicon import Carrier, Reading, carriers, readings
from isnad.annotate.events.status import SKIP
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين"})
_BEFORE_NOUNS = PREPOSITIONS | frozenset(
    {
        "تم",
        "يتم",
        "جري",
        "محاوله",
        "عمليه",
        "عمليات",
        "حادث",
        "حادثه",
        "عدم",
        "بعد",
        "قبل",
        "خلال",
        "اثناء",
        "جراء",
        "وقوع",
        "سلسله",
        "موجه",
        "حمله",
    }
)
_BEFORE_VERBS = frozenset(
    {
        "قد",
        "لم",
        "لن",
        "لا",
        "ما",
        "ان",
        "انه",
        "انها",
        "انهم",
        "كان",
        "كانت",
        "كانوا",
        "سوف",
        "الذي",
        "التي",
        "الذين",
        "حيث",
        "عندما",
        "بعدما",
        "فيما",
        "بينما",
        "ثم",
        "كما",
    }
)
_PREP_STEMS = ("علي", "عن", "من", "الي", "في")
_STATE_FORCES = frozenset({"MIL", "COP", "SPY", "JUD", "GOV"})
_BACKGROUND = frozenset(
    {"بعد", "اثر", "عقب", "قبل", "منذ", "بسبب", "جراء", "خلفيه", "ردا", "منفذ", "قضيه", "بتهمه", "تهمه", "ضحايا", "ذكري"}
)
_DURING = frozenset({"خلالها", "خلاله", "اثناءها", "بعدها", "فيها", "عقبها"})
_NAMED_AFTER = frozenset(
    {"حركه", "حزب", "جمعيه", "قناه", "صحيفه", "جريده", "برنامج", "مجله", "كتاب", "فيلم", "منتدي", "جامعه", "مسلسل", "جائزه"}
)
_FUTURE = frozenset({"س", "وس", "فس"})
_VERBAL = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_PLACED = frozenset({"ASSAULT", "PROTEST", "OTHER"})
_TAKES_VICTIM = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "OTHER", "ACCUSE"})


class ArabicReader:
    """The triggers of one Arabic document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.keys = [word.key for word in document.words]
        self.clauses = clauses(document)
        self.starts = [clause.start for clause in self.clauses]
        self.chunks = chunk(document)
        self.chunk_starts = [piece.start for piece in self.chunks]
        self.inside = self._inside()
        self.readings = self._candidates()
        self.carriers: dict[int, Carrier] = {}
        self._find_carriers()
        self.last_subject: Chunk | None = None
        self.last_actor: Chunk | None = None

    # ------------------------------------------------------------------ what the words can be

    def _inside(self) -> dict[int, int]:
        """The chunk that covers a word."""
        found: dict[int, int] = {}
        for number, piece in enumerate(self.chunks):
            for word in range(piece.start, piece.end):
                found.setdefault(word, number)
        return found

    def _candidates(self) -> dict[int, Reading]:
        document = self.document
        named = {i for piece in (*document.mentions, *document.times) for i in document.word_range(piece.span)}
        found: dict[int, Reading] = {}
        for at, word in enumerate(self.words):
            if word.kind != "word" or at in named or (at > 0 and self.keys[at - 1].lstrip("ولب") in _NAMED_AFTER):
                continue
            options = readings(word.key)
            if not options:
                continue
            if self.document.text[word.end - 1] == "ة":  # the key is the same, but this letter is no pronoun
                options = tuple(option for option in options if not option.tail)
            chosen = self._choose(at, options)
            if chosen is not None:
                found[at] = chosen
        return found

    def _choose(self, at: int, options: tuple[Reading, ...]) -> Reading | None:
        clause = self.clause_of(at)
        kept = [option for option in options if self._satisfied(at, option, clause)]
        if not kept:
            return None
        parts = {option.part for option in kept}
        if "verb" in parts and len(parts) > 1:
            verbal = self._verbal(at)
            kept = [option for option in kept if (option.part == "verb") == verbal] or kept
        elif parts == {"verb"} and self._nominal_place(at):
            return None
        return max(kept, key=lambda option: (bool(option.lexeme.after), option.frame.weight != "echo", option.part != "participle"))

    def _satisfied(self, at: int, option: Reading, clause: Clause) -> bool:
        reach = 14 if option.part == "verb" else 4
        if option.lexeme.after and not self._follows(at, option.lexeme.after, min(at + 1 + reach, clause.end)):
            return False
        if option.frame.unless and self._any_word(option.frame.unless, max(clause.start, at - 12), min(clause.end, at + 16)):
            return False
        return not (option.frame.needs and not self._any_word(option.frame.needs, clause.start, clause.end))

    def _follows(self, at: int, wanted: tuple[str, ...], stop: int) -> bool:
        for index in range(at + 1, stop):
            key = self.keys[index]
            for word in wanted:
                if len(word) == 1 or word in _PREP_STEMS:
                    if index > at + 7:
                        continue
                    if len(word) > 1 and _same(key, word):
                        return True
                    if len(word) == 1 and index <= at + 5 and key.startswith(word) and len(key) > 3:
                        return True
                elif " " in word:
                    first, _, rest = word.partition(" ")
                    if _same(key, first) and index + 1 < len(self.keys) and _same(self.keys[index + 1], rest):
                        return True
                elif _same(key, word):
                    return True
        return False

    def _any_word(self, wanted: frozenset[str], start: int, stop: int) -> bool:
        keys = self.keys
        for index in range(start, stop):
            if keys[index] in wanted:
                return True
            if index + 1 < stop and f"{keys[index]} {keys[index + 1]}" in wanted:
                return True
        return False

    def _verbal(self, at: int) -> bool:
        """Whether a word that can be verb or noun is a verb where it stands."""
        if at == 0:
            return True
        before = self.words[at - 1]
        if before.kind == "mark":
            return True
        if before.key in _BEFORE_VERBS:
            return True
        if before.key in _BEFORE_NOUNS or self._is_carrier(at - 1):
            return False
        if at - 1 in self.inside:
            return self.chunks[self.inside[at - 1]].definite
        return (before.kind == "word" and (before.key.startswith("ال") or self.keys[at].startswith(("و", "ف")))) or at == self.clause_of(
            at
        ).start

    def _is_carrier(self, at: int) -> bool:
        return bool(carriers(self.keys[at]))

    def _nominal_place(self, at: int) -> bool:
        """Whether a preposition right before rules out a verb."""
        return (
            at > 0
            and self.keys[at - 1] in _BEFORE_NOUNS - {"ما", "بعد", "قبل", "حتي", "منذ", "من"}
            and not self.keys[at].startswith(("ي", "ت", "س"))
        )

    def _find_carriers(self) -> None:
        for at, word in enumerate(self.words):
            if word.kind == "word" and at not in self.inside and at not in self.readings:
                options = carriers(word.key)
                if options and not (at > 0 and self.keys[at - 1] in _BEFORE_NOUNS):
                    self.carriers[at] = options[0]

    def clause_of(self, at: int) -> Clause:
        """The clause in which a word stands."""
        return self.clauses[self.clause_index(at)]

    def clause_index(self, at: int) -> int:
        """The index of the clause in which a word stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    # ------------------------------------------------------------------ triggers with their slots

    def read(self) -> list[Found]:
        """All triggers in order, each with its slots."""
        found: list[Found] = []
        sentence = -1
        for at in sorted({*self.readings, *self.carriers}):
            clause = self.clause_of(at)
            if clause.sentence != sentence:
                sentence = clause.sentence
                self.last_subject = self.last_actor = None
            if at in self.carriers:
                subject = self._subject(at, self.carriers[at].form.agree)
                if subject is not None:
                    self.last_subject = subject[0]
                continue
            reading = self.readings[at]
            item = self._start(at, reading)
            if reading.part == "verb":
                self._verb_slots(item, at, reading)
            elif reading.part == "participle":
                self._participle_slots(item, at, reading)
            else:
                self._noun_slots(item, at, reading)
            if item.actors:
                self.last_actor = item.actors[0]
            found.append(item)
        return found

    def own_status(self, item: Found) -> str:
        """What the form of a trigger says by itself."""
        reading = self.readings[item.word]
        if reading.frame.status:
            return reading.frame.status
        if reading.part == "verb" and reading.future:
            return "planned"
        if reading.part == "verb" and reading.form.tense == "present" and reading.lead in {"ل", "ول", "فل"}:
            return SKIP
        return "happened"

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
            if self.keys[index] in _BACKGROUND:
                rank = min(rank, 0.4)
            if self.keys[index] == ":" and self.document.in_title(Span(self.words[index].start, self.words[index].end)):
                rank = 1.0
        if self.readings[at].part == "noun" and self.readings[at].definite:
            rank *= 0.7
        return rank

    def _article_after(self, at: int) -> bool:
        """Whether a noun is made definite by the noun after it (``جلسة المباحثات``)."""
        return self.keys[at + 1].startswith("ال") and at + 1 not in self.inside and self.keys[at + 1] not in _RELATIVE

    def _stream(self, at: int, stop: int) -> Iterator[tuple[str, int]]:
        """What comes after a word within its clause: chunks and event words; ends at the next verb."""
        index = at + 1
        while index < stop:
            number = self.inside.get(index)
            if number is not None:
                yield "chunk", number
                index = max(self.chunks[number].end, index + 1)
                continue
            reading = self.readings.get(index)
            if index in self.carriers or (reading is not None and reading.part == "verb") or self.keys[index] in _RELATIVE:
                return
            if reading is not None:
                yield "event", index
            index += 1

    def _list(self, number: int) -> list[Chunk]:
        """A chunk with those joined to it."""
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            gap = self.keys[pieces[-1].end : following.start]
            if following.start == pieces[-1].start:
                pieces.append(following)
                continue
            if not following.joined or len(gap) > 1 or (gap and gap[0] not in {"،", ",", "و"}):
                break
            pieces.append(following)
        return [piece for piece in pieces if piece.party]

    def _subject(self, at: int, agree: str) -> list[Chunk] | None:
        """The subject of a verb: the first bare chunk after it, else the chunk that leads up to it."""
        clause = self.clause_of(at)
        left = self._left_subject(at, clause)
        if left is not None:
            return left
        if agree in {"mp", "1"}:
            return None
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                if number - at <= 2:
                    return None
                continue
            piece = self.chunks[number]
            if piece.bare and piece.party and piece.start - at <= 14:
                return self._list(number)
        return None

    def _left_subject(self, at: int, clause: Clause) -> list[Chunk] | None:
        """The chunk before a verb that it goes with: topic of the clause, or what a relative clause hangs on."""
        if self.keys[at].startswith(("و", "ف")) and not self._plain(at):
            return None
        relative = at > 0 and self.keys[at - 1] in _RELATIVE
        index = at - 2 if relative else at - 1
        gap = 0
        while index >= 0 and gap <= 4:
            if index < clause.start and not relative:
                return None
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                opening = relative or self._opens(piece, clause)
                if (piece.bare or relative) and piece.party and opening:
                    several = self._joined_before(number)
                    return several if relative or len(several) > 1 or piece.agrees(self._agree(at)) else None
                if not relative and piece.prep is None and not piece.owned:
                    return None
                index = piece.start - 1
                continue
            if relative and self.words[index].kind == "word":
                return None
            index -= 1
            gap += 1
        return None

    def _agree(self, at: int) -> str:
        reading = self.readings.get(at)
        carrier = self.carriers.get(at)
        form = reading.form if reading else carrier.form if carrier else None
        return form.agree if form is not None and form.tense else ""

    def _plain(self, at: int) -> bool:
        """Whether the first letter of a verb that looks like a particle is its own."""
        reading = self.readings.get(at)
        carrier = self.carriers.get(at)
        lead = reading.lead if reading else carrier.lead if carrier else ""
        return not lead.startswith(("و", "ف"))

    def _opens(self, piece: Chunk, clause: Clause) -> bool:
        """Whether a chunk begins its clause, apart from lists and openers."""
        start = piece.start
        while start > clause.start:
            before = self.inside.get(start - 1)
            if before is not None and self.chunks[before].prep is None:
                start = self.chunks[before].start
                continue
            if self.keys[start - 1] in {"،", ",", ":", '"', "(", ")", "-", "ان"} or start - 1 == clause.start:
                start -= 1
                continue
            return self.words[start - 1].kind == "mark"
        return True

    def _joined_before(self, number: int) -> list[Chunk]:
        first = number
        while first > 0 and self.chunks[first].joined and self.chunks[first].start - self.chunks[first - 1].end <= 1:
            first -= 1
        return [piece for piece in self.chunks[first : number + 1] if piece.party]

    def _verb_slots(self, item: Found, at: int, reading: Reading) -> None:
        frame, clause = reading.frame, self.clause_of(at)
        relative = at > 0 and self.keys[at - 1] in _RELATIVE
        left = self._left_subject(at, clause)
        eventful = self._event_before(at)
        bare: list[list[Chunk]] = []
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                if not bare and number - at <= 2 and left is None:
                    eventful = True
                elif number - at > 2 or bare:
                    break
                continue
            piece = self.chunks[number]
            if piece.bare:
                if not piece.joined and piece.party and len(bare) < 2:
                    bare.append(self._list(number))
            elif piece.prep is not None and not piece.joined:
                self._by_preposition(item, number)
        if left is None and bare and self.keys[at + 1 : at + 2] and self.keys[at + 1] in _DURING and (self.last_subject or self.last_actor):
            bare.insert(0, [piece for piece in (self.last_subject or self.last_actor,) if piece is not None])
        subject, target = self._divide(reading, left, bare, eventful=eventful, relative=relative)
        passive = reading.form.passive or (
            subject is not None and target is None and self._reads_passive(reading, subject[0], after=left is not None)
        )
        if passive and subject is not None:
            subject, target = None, subject
        for piece in subject or ():
            item.put(frame.subject, piece)
        for piece in target or ():
            item.put(frame.object, piece)
        if subject:
            self.last_subject = subject[0]
        elif not passive and not eventful and frame.subject in {"actor", "mutual"} and reading.form.tense:
            owner = self._dropped(at, reading) or (self._speaker(at) if frame.type in _VERBAL else None)
            if owner is not None:
                item.put(frame.subject, owner)
        if reading.tail and not relative and frame.object in {"actor", "recipient", "mutual"} and not item.slot(frame.object):
            self._put_antecedent(item, at, reading.tail, frame.object)
        self._pronouns(item, at)

    def _dropped(self, at: int, reading: Reading) -> Chunk | None:
        """The subject that a verb without one goes on with."""
        owner = self.last_subject or self.last_actor
        if owner is not None:
            return owner if owner.start < at and owner.agrees(reading.form.agree) else None
        clause = self.clause_of(at)
        if clause.kind not in {"time", "circumstance"} or at - clause.start > 2:
            return None
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != clause.sentence:
                return None
            if piece.party and piece.kind != "place" and piece.agrees(reading.form.agree):
                return piece
        return None

    def _speaker(self, at: int) -> Chunk | None:
        """Who was last credited with words before a verb: the subject of a demand or a refusal that names none."""
        position = self.words[at].start
        told = [item for item in self.document.attributions if item.actor is not None and item.cue is not None and item.cue.start < position]
        if not told:
            return None
        last = max(told, key=lambda item: item.cue.start if item.cue else 0)
        if last.cue is None or abs((self.document.sentence_at(last.cue.start) or 0) - self.clause_of(at).sentence) > 1:
            return None
        return next((piece for piece in self.chunks if piece.actor is not None and piece.actor.id == last.actor), None)

    def _put_antecedent(self, item: Found, at: int, suffix: str, slot: str) -> None:
        """Give a slot to what a pronoun suffix stands for: the nearest party before it that agrees and has no other slot here."""
        sentence = item.sentence
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence < sentence - 1:
                return
            if not piece.party or piece in item.parties or piece.kind == "place" or not _stands_for(piece, suffix):
                continue
            item.put(slot, piece)
            return

    def _pronouns(self, item: Found, at: int) -> None:
        """Slots that a preposition with a pronoun fills: ``القبض عليه``, ``وجهت لهم تهمة``."""
        for index in range(at + 1, min(at + 6, len(self.words))):
            if index in self.inside or index in self.readings or index in self.carriers or self.words[index].kind == "mark":
                return
            entry = _PRONOUNS.get(self.keys[index])
            if entry is None:
                continue
            prep, suffix = entry
            slot = item.frame.preps.get(prep)
            if slot in {"recipient", "mutual", "actor"}:
                self._put_antecedent(item, at, suffix, slot)
            return

    def _divide(
        self, reading: Reading, left: list[Chunk] | None, bare: list[list[Chunk]], *, eventful: bool, relative: bool
    ) -> tuple[list[Chunk] | None, list[Chunk] | None]:
        """Who is subject and who object, from the chunks before and after a verb."""
        first = bare[0] if bare else None
        second = bare[1] if len(bare) > 1 else None
        if eventful:
            return None, first
        if reading.tail:
            if relative and left is not None:
                return first, left
            return (left or first), None
        if left is not None:
            return left, first
        if reading.form.agree in {"mp", "1", "d"} and reading.form.tense:
            return None, first
        return first, second

    def _reads_passive(self, reading: Reading, subject: Chunk, *, after: bool) -> bool:
        """Whether a verb with a party but no object must be passive: ``قتل 18 شخصا``, and ``زيد قد اعتقل``."""
        frame = reading.frame
        if frame.type not in _TAKES_VICTIM or frame.object != "recipient" or frame.subject != "actor" or reading.tail:
            return False
        if frame.genitive != "recipient" or (after and reading.form.tense != "past"):
            return False
        return not (subject.sector in _STATE_FORCES and subject.definite)

    def _event_before(self, at: int) -> bool:
        """Whether the subject of a verb is an event: ``هجوم استهدف``, ``التفجير الذي استهدف``."""
        index, floor = at - 1, self.clause_of(at).start
        if index >= 0 and self.keys[index] in _RELATIVE:
            index -= 1
            floor = 0
        for step in range(3):
            if index - step < floor:
                return False
            reading = self.readings.get(index - step)
            if reading is not None and reading.part == "noun":
                return True
            if index - step in self.inside or index - step < 0 or self.words[index - step].kind == "mark":
                return False
        return False

    def _by_preposition(self, item: Found, number: int) -> None:
        prep = self.chunks[number].prep or ""
        slot = item.frame.preps.get(prep)
        if slot is None and prep in {"من قبل", "علي يد", "علي ايدي", "من طرف", "من جانب"}:
            slot = "actor"
        if slot is None and prep in {"ضد", "بحق", "في حق"}:
            slot = "recipient"
        if slot is None or slot == "none":
            return
        if slot == "place" and prep == "ل" and self.chunks[number].kind != "place":
            slot = "actor"
        for piece in [self.chunks[number]] if slot == "place" else self._list(number):
            item.put(slot, piece)

    def _participle_slots(self, item: Found, at: int, reading: Reading) -> None:
        subject = None if reading.definite else self.last_subject or self._speaker(at) or self._topic(at)
        clause = self.clause_of(at)
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                break
            piece = self.chunks[number]
            if piece.bare and not piece.joined:
                for party in self._list(number):
                    item.put(reading.frame.object, party)
                break
            if piece.prep is not None and not piece.joined:
                self._by_preposition(item, number)
        if subject is not None:
            item.put(reading.frame.subject, subject)

    def _topic(self, at: int) -> Chunk | None:
        """The first bare party of the sentence before a word."""
        sentence = self.clause_of(at).sentence
        first = bisect_left(self.chunk_starts, self.document.word_range(self.document.sentences[sentence]).start)
        for piece in self.chunks[first:]:
            if piece.start >= at:
                return None
            if piece.bare and piece.party:
                return piece
        return None

    def _noun_slots(self, item: Found, at: int, reading: Reading) -> None:
        frame, clause = reading.frame, self.clause_of(at)
        if frame.id == "assault.casualties":
            number = self.inside.get(at)
            if number is not None:
                for party in self._list(number):
                    item.put("recipient", party)
            return
        if self._attended(at):
            item.echo = True
            return
        slot, subject = self._carrier(item, at, clause)
        item.told = slot != "none" or bool(subject) or any(index in self.carriers for index in range(max(clause.start, at - 4), at))
        item.recalled = self._recalled(at, reading, told=item.told)
        genitive: list[Chunk] = []
        second: list[Chunk] = []
        adjacent, previous = True, at
        for kind, number in self._stream(at, clause.end):
            if kind == "event":
                if number - at > 2 and frame.id != "consult.receive":
                    break
                continue
            piece = self.chunks[number]
            if frame.id == "consult.receive" and genitive and piece.bare and piece.kind == "person" and not item.recipients:
                for party in self._list(number):
                    item.put("recipient", party)
                continue
            if piece.bare or (piece.owned and adjacent and piece.start - previous == 1):
                if adjacent and piece.start - previous <= 2 and not item.definite and not piece.joined and not second:
                    genitive, second = (self._list(number), second) if not genitive else (genitive, self._list(number))
                    previous = piece.end
                    continue
            elif piece.prep is not None and not piece.joined:
                self._by_preposition(item, number)
            adjacent = False
        role = frame.genitive
        if role == "actor" and genitive and not second and (item.actors or (slot == "actor" and subject)):
            role = frame.object
        elif role == "actor" and genitive and not second and frame.object == "recipient" and not item.recipients and frame.type in _VERBAL:
            role = "recipient"
        if second and role == "recipient":
            role = "actor"
        for party in genitive:
            if party.kind == "place" and (frame.type in _PLACED or party.capital):
                item.place = item.place or party
            elif role == "place" and party.kind != "place":
                item.put("actor", party)
            else:
                item.put(role, party)
        other = frame.object if role == frame.subject else frame.subject
        for party in second:
            item.put(other if other != role else "recipient", party)
        if subject and slot in {"actor", "recipient", "mutual"}:
            if not item.slot(slot):
                for party in subject:
                    item.put(slot, party)
        elif reading.tail and frame.genitive != "none" and not item.actors:
            if frame.genitive == "recipient":
                self._put_antecedent(item, at, reading.tail, "recipient")
            else:
                owner = self.last_subject or self._topic(at)
                if owner is not None:
                    item.put(frame.genitive, owner)
        self._pronouns(item, at)

    def _future(self, at: int) -> bool:
        carrier = self.carriers.get(at)
        return carrier is not None and carrier.lead in _FUTURE

    def _recalled(self, at: int, reading: Reading, *, told: bool) -> bool:
        """Whether a noun only recalls its event: definite, or governed by another noun or a preposition, and carried by no verb."""
        if told or at == 0 or any(index in self.carriers for index in range(max(self.clause_of(at).start, at - 6), at)):
            return False
        before = self.keys[at - 1]
        numbered = any(self.words[index].kind == "number" for index in range(at + 1, min(at + 4, len(self.words))))
        if numbered or before in {"عن", "في", "الي"} and not reading.definite:
            return False
        governed = before in PREPOSITIONS or before in _BACKGROUND or reading.lead[:1] in {"ب", "ل", "ك"}
        owned = self.words[at - 1].kind == "word" and not before.startswith("ال") and not self._is_carrier(at - 1) and not readings(before)
        return reading.definite or governed or owned

    def _attended(self, at: int) -> bool:
        """Whether the event is only named as what someone attended (``حضر اللقاء``): those present are no parties to it."""
        return any(
            (reading := self.readings.get(index)) is not None and reading.frame.id == "consult.attend"
            for index in range(max(0, at - 3), at)
        )

    def _carrier(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None]:
        """The slot and the parties that come from the verb that carries a verbal noun, in its relative clause or before it."""
        if any(self._future(index) for index in range(at + 1, min(at + 4, clause.end))):
            item.status = "planned"
        slot, subject = self._relative_carrier(at) or self._carrier_before(item, at, clause) or ("none", None)
        frame = item.frame
        if subject is None and item.lead.startswith("ل") and not item.lead.endswith("لل") and self.last_subject is not None:
            slot, subject = "actor", [self.last_subject]
        if slot == "speaker":
            slot = "actor" if frame.type in _VERBAL or item.definite else "none"
        if slot == "actor" and frame.subject in {"recipient", "mutual"}:
            slot = frame.subject
        return slot, subject

    def _carrier_before(self, item: Found, at: int, clause: Clause) -> tuple[str, list[Chunk] | None] | None:
        for index in range(at - 1, clause.start - 1, -1):
            carrier = self.carriers.get(index)
            if carrier is not None:
                if carrier.lead in _FUTURE:
                    item.status = "planned"
                elif carrier.status:
                    item.status = carrier.status
                subject = self._subject(index, carrier.form.agree)
                if subject is not None and subject[0].start > at:
                    subject = None
                if subject is None and carrier.slot != "none" and self.last_subject is not None and self.last_subject.start < at:
                    subject = [self.last_subject]
                return carrier.slot, subject
            reading = self.readings.get(index)
            if reading is not None and reading.part == "verb":
                return None
        return None

    def _relative_carrier(self, at: int) -> tuple[str, list[Chunk] | None] | None:
        """``الهجوم الذي شنه X``, ``هجوم نفذته X``."""
        for index in range(at + 1, min(at + 20, len(self.words))):
            carrier = self.carriers.get(index)
            if carrier is not None:
                if not carrier.tail or carrier.slot != "actor":
                    return None
                inner = self.clause_of(index)
                for kind, number in self._stream(index, inner.end):
                    if kind == "chunk" and self.chunks[number].bare and self.chunks[number].party:
                        return carrier.slot, self._list(number)
                return None
            if self.keys[index] in {".", "؛", ":", "؟", "!"} or (index in self.readings and self.readings[index].part == "verb"):
                return None
        return None


def _stands_for(piece: Chunk, suffix: str) -> bool:
    """Whether a pronoun suffix can stand for a party."""
    if suffix == "هم":
        return piece.kind in {"noun", "group"}
    if suffix == "هما":
        return True
    feminine = piece.feminine
    if piece.kind == "person":
        return True
    return feminine is None or feminine == (suffix == "ها")


_PRONOUNS = {
    stem + suffix: (prep, suffix)
    for prep, stem in (
        ("علي", "علي"),
        ("الي", "الي"),
        ("ل", "ل"),
        ("ب", "ب"),
        ("مع", "مع"),
        ("عن", "عن"),
        ("من", "من"),
        ("ضد", "ضد"),
        ("بحق", "بحق"),
    )
    for suffix in ("ه", "ها", "هم", "هما")
}


@lru_cache(maxsize=100_000)
def _same(key: str, word: str) -> bool:
    """Whether a word of the text is the wanted one, perhaps behind particles or with the accusative ending."""
    if key in (word, word + "ا", "ال" + word):
        return True
    if word in _PREP_STEMS:
        return key.startswith(word) and len(key) - len(word) <= 3 and key != word + "ا"
    return any(rest in (word, word + "ا") or (lead.endswith("ال") and "ال" + rest == word) for lead, rest in splits(key) if lead)
