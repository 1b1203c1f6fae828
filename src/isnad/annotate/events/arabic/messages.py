"""Who says what to whom in a message or a call that an Arabic sentence tells of (``تلقى الوزير رسالة من نظيره هنأه فيها``)."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.events.arabic.carriers import ArabicCarriers
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_MESSAGES, _WITHIN = _WORDS["message"], _WORDS["within"]
_BACK = 25
"""How many words before a verb the word for the message is looked for."""
_FROM, _TO = "من", frozenset({fold("إلى"), "ل", "ب", "مع"})


class Ends(NamedTuple):
    """Sender and receiver of a message."""

    sender: Chunk
    receiver: Chunk


class ArabicMessages(ArabicCarriers):
    """Finds both ends of messages and calls."""

    def _ends(self, at: int) -> Ends | None:
        """The ends of the message in which a verb says something (``هنأه فيها``, ``أكد خلاله``); None for any other verb."""
        if _WITHIN.isdisjoint(self.keys[at + 1 : at + 3]):
            return None
        first = self.document.word_range(self.document.sentences[self.clause_of(at).sentence]).start
        named = range(max(first, at - _BACK), at)
        message = next((index for index in reversed(named) if any(rest in _MESSAGES for _, rest in splits(self.keys[index]))), None)
        pieces = [piece for piece in self.chunks if first <= piece.start < at and piece.party]
        owner = next((piece for piece in pieces if piece.bare), None)
        if message is None or owner is None:
            return None
        others = [piece for piece in pieces if piece.start > message and piece.prep is not None and not piece.joined]
        sender = next((piece for piece in others if piece.prep == _FROM), None)
        if sender is not None:
            return Ends(sender, owner)
        receiver = next((piece for piece in others if piece.prep in _TO), None)
        return Ends(owner, receiver) if receiver is not None else None
