"""Whether the words that a frame wants stand beside an English trigger, and the ones that it rules out do not."""

from __future__ import annotations

from isnad.annotate.events.english.groups import BE
from isnad.annotate.events.english.text import EnglishText
from isnad.annotate.events.phrases.chunks_en import FUNCTION, PREPOSITIONS
from isnad.annotate.events.words.lexicon_en import EnglishReading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Span

_FIGURATIVE = word_sets("en")["figurative"]
_HEADLINE_ENDS = frozenset({".", "in", "over", "with", "after", "for", "on", "as", "by", "near"})
"""What follows the participle of a passive in a headline (``Two leaders charged``)."""
_NEEDS_REACH = 22
_NEEDS_BEFORE = 9
_ANTECEDENT = 3
"""How many words before a relative clause what it tells of may stand."""

_LOOSE = frozenset({"to", "that", "for", "with", "from", "of", "against", "as", "over"})
"""Words that may follow behind the object (``asked Kenya to``, ``charged the minister with``)."""
_SOMEONE = "someone"
"""In a frame's words after a verb: people or a body must be the object."""
_TO_STATE = "to a state"
"""In a frame's words after a verb: ``to`` and a state or its government (``protested to Tokyo``), no infinitive."""
_BOTH_SIDES = frozenset({"MOBILIZE", "ASSAULT", "AID", "CONSULT", "COOPERATE", "AGREE"})
"""Types whose wanted words may be the subject of the verb (``warplanes bombed``)."""
_VIOLENT = frozenset({"ASSAULT", "RETREAT", "COERCE", "MOBILIZE"})
_PARTICLES = frozenset({"down", "up", "out", "off", "back", "away", "over", "through", "together"})


class EnglishNeeds(EnglishText):
    """The words of a document, with what frames ask of the words around their own."""

    def satisfied(self, at: int, option: EnglishReading, width: int) -> bool:
        """Whether all that the frame of a reading asks for is there."""
        frame, after = option.frame, option.lexeme.after
        first, last = self.sentence_bounds(at)
        if (
            after
            and not self._follows(at + width, last, after, verb=option.part == "verb", strict=frame.object == "none")
            and not self._object_before(at, option)
        ):
            return False
        if frame.needs:
            before = self._before_needs(option)
            clause = self.clause_of(at)
            own = frame.type in _BOTH_SIDES
            start = max(clause.start if own else first, at - before) if before else at + width
            stop = min(clause.end if own else last, at + _NEEDS_REACH)
            if not _any_in(frame.needs, self.keys[start:stop]):
                return False
        if frame.type in _VIOLENT and self._figurative(at, width, noun=option.part == "noun"):
            return False
        return not (frame.unless and _any_in(frame.unless, self.keys[max(first, at - 10) : min(last, at + 12)]))

    def _before_needs(self, option: EnglishReading) -> int:
        """How many words before a trigger the words that its frame wants may stand."""
        if option.part == "noun":
            return _NEEDS_BEFORE if option.frame.type == "PROTEST" else 3
        return _NEEDS_BEFORE if option.frame.type in _BOTH_SIDES else 0

    def _follows(self, start: int, last: int, after: tuple[str, ...], *, verb: bool, strict: bool) -> bool:
        """Whether one of the words that a lexeme asks for stands where it must: particles at once, nouns within the object.

        ``strict``: the verb has no object that could come between.
        """
        for word in after:
            if word == _SOMEONE:
                if self._someone(start, last):
                    return True
                continue
            if word == _TO_STATE:
                if self._to_state(start):
                    return True
                continue
            close = word in FUNCTION or word in PREPOSITIONS or word in _PARTICLES
            reach = (7 if word in _LOOSE and verb and not strict else 3 if verb else 1) if close else (12 if verb else 3)
            window = self.keys[start : min(last, start + reach)]
            if not close:
                window = [*window, *(singular for key in window if (singular := _singular(key)) is not None)]
            if " " in word:
                if word in " ".join(self.keys[start : min(last, start + reach)]):
                    return True
                continue
            if word in window:
                return True
            if not verb and not close and word in self.keys[max(0, start - 3) : start]:
                return True
        return False

    def _object_before(self, at: int, option: EnglishReading) -> bool:
        """Whether what a participle asks for stands before it (``the deal was signed``, ``border deal signed with``)."""
        if option.tense != "past" or _SOMEONE in option.lexeme.after:
            return False
        group = self.group(at)
        reduced = not group.auxiliaries and self.key(at + 1) in {"with", "by", "in", "on", "between", "after", "at", "over", "against", "."}
        if not group.passive and not reduced:
            return False
        clause = self.clause_of(at)
        floor = max(clause.start - (_ANTECEDENT if clause.kind == "relative" else 0), group.start - 8)
        wanted = {word for word in option.lexeme.after if word not in FUNCTION and word not in PREPOSITIONS and word not in _PARTICLES}
        return any(key in wanted for key in self.keys[floor : group.start])

    def _to_state(self, start: int) -> bool:
        """Whether ``to`` and a state or a government follow at once."""
        piece = next((piece for at in (start + 1, start + 2) if (piece := self.chunk_at(at)) is not None), None)
        return self.key(start) == "to" and piece is not None and piece.prep == "to" and (piece.state or piece.sector in {"GOV", "IGO"})

    def _someone(self, start: int, last: int) -> bool:
        """Whether people or a body follow as the object, or stand before as the subject of a passive."""
        for index in range(start, min(last, start + 6)):
            piece = self.chunk_at(index)
            if piece is not None:
                return piece.kind in {"person", "noun", "group"} and piece.prep is None
            if self.keys[index] in PREPOSITIONS:
                break
        bare = self.key(start) in _HEADLINE_ENDS and self.document.in_title(Span(self.words[start - 1].start, self.words[start - 1].end))
        if self.key(start - 2) not in BE and not bare:
            return False
        before = next(
            (self.chunk_at(index) for index in range(start - 2 - (not bare), max(-1, start - 14), -1) if index in self.inside), None
        )
        return before is not None and before.kind in {"person", "noun", "group"}

    def _figurative(self, at: int, width: int, *, noun: bool) -> bool:
        if not noun:
            return self.keys[at - 1] in _FIGURATIVE if at else False
        near = self.keys[max(0, at - 2) : at] + (
            self.keys[at + width + 1 : at + width + 3] if self.key(at + width) in {"of", "for", "on"} else []
        )
        return any(key in _FIGURATIVE for key in near)


def _singular(key: str) -> str | None:
    """A plural's singular by its ending; None for a word that does not look like a plural."""
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    return key[:-1] if key.endswith("s") and len(key) > 3 and not key.endswith(("ss", "us")) else None


def _any_in(wanted: frozenset[str], keys: list[str]) -> bool:
    if any(key in wanted for key in keys):
        return True
    phrases = [word for word in wanted if " " in word]
    return bool(phrases) and any(f" {phrase} " in f" {' '.join(keys)} " for phrase in phrases)
