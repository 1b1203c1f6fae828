"""Which English words name an event where they stand, and whether as verb or as noun."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.english.groups import ADVERBS, BE, FINITE, HAVE, MODALS
from isnad.annotate.events.english.needs import EnglishNeeds
from isnad.annotate.events.phrases.chunks_en import PREPOSITIONS
from isnad.annotate.events.words.lexicon_en import EnglishReading, english_readings
from isnad.annotate.events.words.wordsets import word_sets

_WORDS = word_sets("en")
_DETERMINERS = _WORDS["determiner"]
_PRONOUNS = _WORDS["pronoun"]
_DO = _WORDS["do"]
_QUIET = _WORDS["quiet"]
_LY_ADJECTIVES = _WORDS["ly_adjective"]
_VERB_LEADS = MODALS | _DO | _PRONOUNS | {"who", "which", "n't", "t", "not", "never"}
"""Words right after which a word that may be a verb is one."""
_APPROXIMATE = _WORDS["approximate"]


class EnglishWords(EnglishNeeds):
    """The words of a document with the reading chosen for each trigger."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._find()

    def _find(self) -> None:
        named = {i for mention in self.document.mentions for i in self.document.word_range(mention.span)}
        quiet = self._quiet_sentences()
        taken = -1
        for at, word in enumerate(self.words):
            if word.kind != "word" or at in named or at <= taken:
                continue
            pair = english_readings(f"{word.key} {self.key(at + 1)}")
            single = english_readings(word.key)
            if not (pair or single) or self.clause_of(at).sentence in quiet:
                continue
            chosen = self._choose(at, pair, 2) if pair else None
            if chosen is not None:
                taken, self.widths[at] = at + 1, 2
            else:
                chosen = self._choose(at, single, 1) if single else None
            if chosen is not None:
                self.readings[at] = chosen

    def _quiet_sentences(self) -> set[int]:
        """Sentences of sport (a word of it or a score) and of stories told in books and films."""
        found: set[int] = set()
        for at, word in enumerate(self.words):
            score = word.kind == "number" and self.key(at + 1) in {"-", "–"} and at + 2 < len(self.words)
            if word.key in _QUIET or (score and self.words[at + 2].kind == "number" and len(word.key) < 3 and len(self.keys[at + 2]) < 3):
                found.add(self.clause_of(at).sentence)
        return found

    def _choose(self, at: int, options: list[EnglishReading], width: int) -> EnglishReading | None:
        kept = [option for option in options if self.satisfied(at, option, width)]
        if not kept:
            return None
        piece = self.chunk_at(at)
        if piece is not None and piece.kind == "noun" and piece.start <= at < piece.end - width:
            kept = [option for option in kept if option.part == "verb"]
        parts = {option.part for option in kept}
        verbal = self.verbal(at, nominal="noun" in parts)
        kept = [option for option in kept if (option.part == "verb") == verbal]
        if not kept:
            return None
        return max(
            kept,
            key=lambda option: (
                bool(option.frame.needs) + bool(option.lexeme.after),
                option.frame.weight != "echo",
                not option.frame.main_only,
            ),
        )

    def verbal(self, at: int, *, nominal: bool) -> bool:
        """Whether a word is a verb where it stands. ``nominal``: it could be a noun as well."""
        before, key = self.key(at - 1), self.keys[at]
        kind = self.words[at - 1].kind if at else "mark"
        if before in _VERB_LEADS or (before == "that" and self.clause_of(at - 1).kind == "relative"):  # the blast that killed five
            return True
        if before == "to":
            return not (nominal and key.endswith("s"))
        past, gerund = key.endswith(("ed", "en", "ung", "uck", "ought", "eld")), key.endswith("ing")
        owned = before == "'s" and self.key(at - 2) not in _PRONOUNS | {"that", "there", "who", "what", "here"}
        if not owned and (before in BE or before in HAVE):
            return not nominal or past or gerund
        if owned or before in _DETERMINERS or (kind == "clitic" and before not in BE) or kind == "number":
            return False
        if before in PREPOSITIONS:
            return gerund and not nominal
        if before in ADVERBS or (before.endswith("ly") and kind == "word"):
            return not nominal or past or key.endswith("s") or before not in _LY_ADJECTIVES
        if not nominal:
            plural = key.endswith("s") and self._verb_follows(at)
            return not plural and not self._attributive(at) and not self._imperative(at)
        return self._finite_form(at, past=past)

    def _attributive(self, at: int) -> bool:
        """Whether a participle stands before its noun (``burning tyres``, ``banned party``)."""
        if not self.keys[at].endswith(("ed", "ing", "en")):
            return False
        piece = self.chunk_at(at)
        if piece is not None and piece.start < at < piece.end - 1:
            return True
        if at and self.keys[at].endswith("ed") and at + 1 in self.inside and self.finite(at - 1):  # reaches besieged Taiz
            return True
        return at - 1 not in self.inside and self.key(at - 1) in PREPOSITIONS and not self.keys[at].endswith("ing")

    def _imperative(self, at: int) -> bool:
        """Whether a bare form begins a sentence or a quotation, so that no one is told to do it."""
        if at and self.words[at - 1].kind != "mark":
            return False
        return any(reading.tense == "base" for reading in english_readings(self.keys[at])) and not self.keys[at].endswith(("ed", "ing"))

    def _finite_form(self, at: int, *, past: bool) -> bool:
        """A word that can be noun or verb, after a noun or at the head of a clause."""
        before = self.key(at - 1)
        following = self.key(at + 1) if at + 1 < self.sentence_bounds(at)[1] else "."
        if before == "," and self.keys[at].endswith("ing"):  # it goes on with what the clause before did (``exploded, killing four``)
            reach = at + 1
            while self.key(reach) in _APPROXIMATE:
                reach += 1
            return reach in self.inside or (reach < len(self.words) and self.words[reach].kind == "number")
        if at == 0 or self.words[at - 1].kind == "mark":
            return past and at > 0 and before == ","
        if before in {"and", "or", "but"}:
            return past
        if past:
            return True
        piece = self.chunk_at(at - 1)
        if following in {"of", "on", "by", "between", "against", "over", "that", ",", ".", "and", "in", "at"} or self._verb_follows(at):
            return False
        if piece is None or piece.kind == "adjective":
            return self.keys[at].endswith("s") and following in {"the", "a", "an", "its"}
        return following != "." and self.words[min(at + 1, len(self.words) - 1)].kind != "mark"

    def _verb_follows(self, at: int) -> bool:
        """Whether a finite verb comes right after a word, so that the word is its subject."""
        following = self.keys[at + 1 : at + 3]
        return any(key in FINITE or (key in MODALS and key != "to") for key in following)
