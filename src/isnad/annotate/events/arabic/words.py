"""What an Arabic word can be where it stands: a verb, verbal noun or participle of a frame, or a verb that carries one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from isnad.annotate.asked import Question
from isnad.annotate.clauses import Clause
from isnad.annotate.document import Document
from isnad.annotate.events.arabic.text import ArabicText
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.honours import HONOURS
from isnad.annotate.events.words.jussives import jussives
from isnad.annotate.events.words.lexicon import Carrier, Reading, carriers, person_noun, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_BEFORE_VERBS = _WORDS["before_verb"]
_BEFORE_NOUNS = _WORDS["before_noun"] | _WORDS["preposition"]
_HAMZA = _WORDS["hamza"]
_SEATS = frozenset("أئؤء")
_NAMED_AFTER = _WORDS["named_after"]
_INTENT = _WORDS["intent"]
_EITHER, _UNDERGOING = _WORDS["either"], _WORDS["undergoing"]
_DECIDE = "قرر"
_STANDING_IN = _WORDS["standing_in"]
_POLICIES = frozenset({"SUPPORT", "COOPERATE", "AID", "MOBILIZE", "AGREE", "COERCE"})
_NO_VERB_BEHIND = word_sets("ar")["no_verb_behind"]
_T = TypeVar("_T")
_READINGS, _CARRIERS = Question(readings), Question(carriers)


class ArabicWords(ArabicText):
    """The words of one Arabic document with the chosen reading of each that names or carries an event."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._short = dict(jussives(self.keys))
        self.elsewhere: set[int] = set()  # words that a frame knows, of which those around show another sense
        self.void: set[int] = set()  # words that name what was called off, or what only shows something
        self.readings = self._candidates()
        self.carriers: dict[int, Carrier] = {}
        self._find_carriers()
        self._own_those_behind_others()
        self.last_subject: Chunk | None = None
        self.opening_subject: Chunk | None = None  # the last subject of the sentence before
        self.first_subject: Chunk | None = None  # its first one
        self.last_actor: Chunk | None = None
        self.last_several: list[Chunk] = []  # the subjects of the last verb that had more than one
        self.accused: Chunk | None = None  # whom the sentence last charges with something

    def _own_those_behind_others(self) -> None:
        """Mark as genitives the parties behind a word that could name an event and does not here (``أشاد بجهود الوزير``)."""
        for piece in self.chunks:
            at = piece.start - 1
            if at < 0 or not piece.bare or piece.joined or at in self.readings or at in self.carriers or at in self.inside:
                continue
            key = self.keys[at]
            options = readings(key) if self.words[at].kind == "word" and key[0] in "بل" else ()
            stands_in = at > 0 and any(rest in _STANDING_IN for _, rest in splits(self.keys[at - 1]))  # القائم بأعمال القنصل
            if (
                options
                and not stands_in
                and all(option.part == "noun" and option.lead in {"ب", "ل"} and not option.tail for option in options)
            ):
                piece.owned = True

    def _candidates(self) -> dict[int, Reading]:
        document = self.document
        spans = [*(mention.span for mention in document.mentions), *(time.span for time in document.times)]
        named = {index for span in spans for index in document.word_range(span)}
        found: dict[int, Reading] = {}
        for at, options in self._read(document.answers.to(_READINGS), readings):
            if at in named or (at > 0 and self.keys[at - 1].lstrip("ولب") in _NAMED_AFTER):
                continue
            word = self.words[at]
            if word.kind != "word":
                continue
            written = self.document.text[word.start : word.end]
            if word.key in HONOURS:  # سموه is no naming
                continue
            if word.key in _HAMZA and not _SEATS & set(written):
                continue
            tailed = written[-1] != "ة"  # the key is the same, but this letter is no pronoun
            fitting = options if tailed else tuple(option for option in options if not option.tail)
            if "إ" in written[:3]:  # إدانته is no أدانته
                nouns = {option.lead for option in fitting if option.part == "noun"}
                fitting = tuple(option for option in fitting if option.part != "verb" or option.lead not in nouns or not _fourth(option))
            chosen = self._choose(at, _same_part(found.get(at - 1), fitting))
            if chosen is not None:
                found[at] = chosen
        return found

    def _read(self, found: list[tuple[int, tuple[_T, ...]]], look_up: Callable[[str], tuple[_T, ...]]) -> list[tuple[int, tuple[_T, ...]]]:
        """What the words can be, those behind لم that have lost a letter by the forms that they have elsewhere."""
        if not self._short:
            return found
        short = {at: tuple(option for full in forms for option in look_up(full)) for at, forms in self._short.items()}
        return sorted(({at: options for at, options in short.items() if options} | dict(found)).items())

    def _counted(self, at: int) -> bool:
        """Whether a word stands right behind a number as what is counted (``1800 طالب``, ``431 متهما``): no verb, no participle."""
        if at == 0 or self.words[at - 1].kind != "number":
            return False
        return self.keys[at].endswith("ا") or person_noun(self.keys[at]) is not None

    def _choose(self, at: int, options: tuple[Reading, ...]) -> Reading | None:
        clause = self.clause_of(at)
        kept = [option for option in options if self._satisfied(at, option, clause)]
        if kept and (self._counted(at) or (at > 0 and self.keys[at - 1] in _NO_VERB_BEHIND)):
            kept = [option for option in kept if option.part == "noun"]  # على طلب
        if not kept:
            return None
        kept = [option for option in kept if not _of_two(option) or all(map(_of_two, kept))]  # ودعا: and he called, not they bade farewell
        parts = {option.part for option in kept}
        if "verb" in parts and len(parts) > 1:
            verbal = self._verbal(at) and not self._joined_noun(at, kept[0].frame.type)
            told = {option.frame.type for option in kept if option.part == "verb"}
            either = any(option.part == "noun" and not option.tail and option.frame.type in told for option in kept)
            verbal = verbal and not (either and self._decided(at))
            kept = [option for option in kept if (option.part == "verb") == verbal] or kept
        elif parts == {"verb"} and self._nominal_place(at) and not any(option.future for option in kept):
            return None
        return max(kept, key=_fits_closest)

    def _satisfied(self, at: int, option: Reading, clause: Clause) -> bool:
        if option.frame.several and option.part == "verb" and option.form.agree not in {"d", "mp"}:
            return False
        reach = 12 if option.part == "verb" else 4
        if option.lexeme.after and not self._follows(at, option.lexeme.after, reach, self._complete_end(at, option)):
            return False
        if option.frame.unless and self._any_word(option.frame.unless, max(clause.start, at - 12), min(clause.end, at + 16)):
            self.elsewhere.add(at)
            return False
        return not (option.frame.needs and not self._any_word(option.frame.needs, clause.start, clause.end))

    def _complete_end(self, at: int, option: Reading) -> int:
        """Where the words that may complete a word end: with its clause, where its frame says so with the one that it introduces."""
        index = self.clause_index(at)
        following = self.clauses[index + 1] if index + 1 < len(self.clauses) else None
        if (
            not option.frame.through
            or following is None
            or following.kind != "complement"
            or following.sentence != self.clauses[index].sentence
        ):
            return self.clauses[index].end
        return following.end

    def _verbal(self, at: int) -> bool:
        """Whether a word that can be verb or noun is a verb where it stands."""
        if at == 0:
            return True
        before = self.words[at - 1]
        if before.kind == "mark":
            return True
        if before.key in _BEFORE_VERBS or (before.key[0] in "وف" and before.key[1:] in _BEFORE_VERBS):
            return True
        if before.key in _BEFORE_NOUNS or self._is_carrier(at - 1):
            return False
        if at - 1 in self.inside:
            piece = self.chunks[self.inside[at - 1]]
            if piece.start and piece.end == at and self._intends(piece.start - 1):
                return False
            return piece.definite or 0 < piece.start - self.clause_of(at).start <= 1  # إن مسلحا قتل: the subject, not its owner
        return (before.kind == "word" and (before.key.startswith("ال") or self.keys[at].startswith(("و", "ف")))) or at == self.clause_of(
            at
        ).start

    def _intends(self, at: int) -> bool:
        """Whether a word is a noun of deciding or meaning to do something (``قرار الحكومة حظر …``)."""
        return any(rest in _INTENT for _, rest in splits(self.keys[at]))

    def _decided(self, at: int) -> bool:
        """Whether a word is the object of a verb of meaning, deciding or stating, right behind its subject (``أكد المتحدث رفض …``)."""
        piece = self.chunks[self.inside[at - 1]] if at - 1 in self.inside else None
        first = piece.start if piece is not None and piece.end == at else at - 1 if self.keys[at - 1].startswith("ال") else 0
        if first == 0:
            return False
        verbs = carriers(self.keys[first - 1])
        return any(verb.status == "planned" or verb.slot == "speaker" or verb.verb == _DECIDE for verb in verbs)

    def _joined_noun(self, at: int, event: str) -> bool:
        """Whether a word behind "and" goes on with a list of nouns: no party follows that could be its subject (``ودعم الجهود``)."""
        if at == self.clause_of(at).start or not self.keys[at].startswith("و") or at + 1 >= len(self.keys):
            return False
        after = self.keys[at + 1]
        if event in _POLICIES and at + 1 not in self.inside and self.words[at + 1].kind == "word":
            return after not in _BEFORE_NOUNS
        return after.startswith("ال") and at + 1 not in self.inside and at + 2 not in self.inside

    def _is_carrier(self, at: int) -> bool:
        return bool(carriers(self.keys[at]))

    def _nominal_place(self, at: int) -> bool:
        """Whether a preposition right before rules out a verb."""
        return at > 0 and self.keys[at - 1] in _BEFORE_NOUNS - _EITHER and not self.keys[at].startswith(("ي", "ت"))

    def _find_carriers(self) -> None:
        for at, options in self._read(self.document.answers.to(_CARRIERS), carriers):
            free = self.words[at].kind == "word" and at not in self.inside and at not in self.readings
            if free and not (at > 0 and self.keys[at - 1] in _BEFORE_NOUNS and options[0].verb not in _UNDERGOING):
                self.carriers[at] = options[0]


def _same_part(before: Reading | None, options: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings of a word that goes on with the noun right before it, which lacks its genitive (``قتل وجرح عشرات المدنيين``)."""
    if before is None or before.part != "noun" or before.definite or before.frame.genitive != "recipient":
        return options
    return tuple(option for option in options if option.part == "noun" and option.lead == "و") or options


def _fits_closest(option: Reading) -> tuple[bool, ...]:
    """How much a reading asks of the words around it, all of which is there."""
    return (
        bool(option.lexeme.after),
        option.frame.by_user,
        bool(option.frame.needs),
        option.frame.weight != "echo",
        option.part != "participle",
    )


def _of_two(option: Reading) -> bool:
    """Whether it is a verb of two in the past, which no subject follows."""
    return option.part == "verb" and option.form.agree == "d" and option.form.tense == "past"


def _fourth(option: Reading) -> bool:
    """Whether a verb begins with a hamza above in the past, as its noun does with one below."""
    return option.lexeme.forms[0].startswith("أ")
