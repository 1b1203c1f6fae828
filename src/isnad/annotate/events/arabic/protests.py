"""Those who protest, where Arabic names them before the noun for it: who went out in it, and who did something by way of it."""

from __future__ import annotations

from bisect import bisect_left

from isnad.annotate.clauses import Clause
from isnad.annotate.events.arabic.owned_nouns import ArabicOwnedNouns
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_PROTESTERS = word_sets("ar")["protester"]
_GAP = 7
"""How many words may stand between those who went out and the noun."""


class ArabicProtests(ArabicOwnedNouns):
    """Finds those who protest in what nouns tell."""

    def _because(self, item: Found, at: int) -> None:
        """Who does something by way of a protest (``أضرب العمال احتجاجا على``): the subject, or the first party of the sentence."""
        owner = self.last_subject or self._topic(at)
        if item.definite or not self.keys[at].endswith("ا"):
            return
        if not item.actors and owner is not None and owner.kind != "place":
            item.put("actor", owner)
        protesting = any(rest in _PROTESTERS for piece in item.actors for _, rest in splits(piece.noun))
        if self.keys[at + 1 : at + 2] == ["علي"] and not (protesting or self._is_carrier(at - 1)):
            item.echo = True  # استقال احتجاجا على القرار: why, not what

    def _marchers(self, item: Found, at: int, clause: Clause) -> None:
        """Those who went out, came down or took part in a protest (``خرج المئات في مظاهرة``): the last bare party before the noun."""
        if self.keys[at - 1] != "في" and not item.lead.startswith("ب"):
            return
        before = bisect_left(self.chunk_starts, at) - 1
        piece = self.chunks[before] if before >= 0 else None
        if piece is not None and piece.start >= clause.start and piece.bare and piece.party and at - piece.end <= _GAP:
            for party in self._joined_before(before):
                item.put("actor", party)
