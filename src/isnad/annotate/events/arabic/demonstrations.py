"""Demonstrations: of whom a verb of protest tells more, and against whom a protest is by the words that follow it."""

from __future__ import annotations

from bisect import bisect_left

from isnad.annotate.events.arabic.crowds import protesters
from isnad.annotate.events.arabic.lists import RELATIVE
from isnad.annotate.events.arabic.messages import ArabicMessages
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_AGAINST, _REMOVAL, _DEMANDING = _WORDS["against"], _WORDS["removal"], _WORDS["demanding"]
_OPPOSING, _SLOGANS = _WORDS["protesting"], _WORDS["slogan"]
_SUFFERED, _NO_DEED = _WORDS["suffered"], _WORDS["no_deed"]
_TO = frozenset({None, "ب", "ل", "علي"})
"""Prepositions, as keys, behind which stands at what a protest is, or to whom it belongs; none does so too."""
_PROTESTED = 25
"""How many words behind a protest the words for its target are looked for."""
_NEAR, _DEED, _NEXT = 4, 6, 2
"""How many words behind words of enmity, of protesting at a deed, and behind a slogan the target may stand."""


class ArabicDemonstrations(ArabicMessages):
    """The words of a document, with who protests and against whom."""

    def _crowd_before(self, item: Found, at: int, reading: Reading) -> Chunk | None:
        """The demonstrators of whom a verb of protest in the plural tells more (``استهدف المهاجم متظاهرين في الساحة خرجوا للتنديد``)."""
        if item.frame.type != "PROTEST" or reading.form.agree != "mp" or reading.lead:
            return None
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != item.sentence:
                return None
            if protesters(piece, self.keys):
                return piece
        return None

    def _protested(self, item: Found, at: int) -> None:
        """Those against whom a protest is: ``هتافات معادية ل``, ``للمطالبة بإقالة``, ``احتجاجا على زيارة``, ``«يسقط …»``."""
        if item.frame.type != "PROTEST":
            return
        item.drop(lambda piece: any(self._calls(index) for index in range(max(at, piece.start - _NEXT), piece.start)))
        if item.recipients or item.owners:
            return
        stop = self.document.word_range(self.document.sentences[item.sentence]).stop
        for index in range(at, min(at + _PROTESTED, stop)):
            if index in self.inside:
                continue
            number = self._target(index, stop, own=index == at)
            if number is not None and self.chunks[number].party and self.chunks[number] not in item.parties:
                item.owners = self._list(number)
                return

    def _calls(self, at: int) -> bool:
        """Whether a word is a slogan's, so that who follows is called at (``مرددين «يسقط …»``)."""
        return any(rest in _SLOGANS for _, rest in splits(self.keys[at]))

    def _target(self, at: int, stop: int, *, own: bool) -> int | None:
        """The phrase that stands for the target behind a word that asks for one. ``own``: the word is the protest itself."""
        bare = {rest for _, rest in splits(self.keys[at])}
        if bare & _OPPOSING:
            return self._doer_of(at, stop)
        if own:
            return None
        reach = _NEAR if bare & _AGAINST else 1 if bare & (_REMOVAL | _DEMANDING) else _NEXT if self._calls(at) else 0
        return next((self.inside[place] for place in range(at + 1, min(at + 1 + reach, stop)) if place in self.inside), None)

    def _doer_of(self, at: int, stop: int) -> int | None:
        """Whose deed a protest is at (``احتجاجا على سياسة الحكومة``); of what somebody suffered or lacks nobody is told."""
        for place in range(at + 1, min(at + 1 + _DEED, stop)):
            if place in self.inside:
                return self.inside[place] if self.chunks[self.inside[place]].prep in _TO else None
            other = any(rest in _SUFFERED or rest in _NO_DEED for _, rest in splits(self.keys[place]))
            reading = self.readings.get(place)
            if (
                other
                or self.keys[place] in RELATIVE
                or self.words[place].kind == "mark"
                or place in self.carriers
                or (reading is not None and reading.part == "verb")
            ):
                return None
        return None
