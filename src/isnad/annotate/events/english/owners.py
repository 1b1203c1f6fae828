"""Whose an English noun of an event is: by a genitive, an adjective of a state, a possessive pronoun, or the name of a force before it."""

from __future__ import annotations

from isnad.annotate.events.english.pronouns import antecedent
from isnad.annotate.events.english.reality import EnglishReality
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks_en import FUNCTION, PREPOSITIONS
from isnad.annotate.events.words.wordsets import word_sets

FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_FORCES = frozenset({"MIL", "REB", "UAF", "PRM", "IGO"})
"""Sectors whose name right before an attack says who attacks (``rebel attack``, ``NATO air strikes``)."""
_ATTACKS = word_sets("en")["attack_noun"]
_POSSESSIVE = word_sets("en")["possessive"]


class EnglishOwners(EnglishReality):
    """The words of a document, with those to whom its nouns of events belong."""

    def owner(self, at: int) -> Chunk | None:
        """Whose event it is: ``Iran's attack``, ``the Saudi air strikes``."""
        for index in range(at - 1, max(-1, at - 5), -1):
            number = self.inside.get(index)
            if number is not None:
                piece = self.chunks[number]
                follows = self.key(piece.end)
                clitic = piece.end < len(self.words) and self.words[piece.end].kind == "clitic" and follows.endswith("s")
                return piece if piece.party and (clitic or piece.kind == "adjective") else None
            if self.keys[index] in _POSSESSIVE:
                return None
            if self.words[index].kind == "clitic":
                continue
            if self.keys[index] in FUNCTION or self.words[index].kind == "mark" or self.keys[index] in PREPOSITIONS:
                return None
        return None

    def possessors(self, at: int) -> list[Chunk]:
        """Those for whom a possessive pronoun before a noun stands (``his resignation``, ``their talks``)."""
        index = next((back for back in range(at - 1, max(-1, at - 4), -1) if self.keys[back] in _POSSESSIVE), None)
        if index is None or any(back in self.inside or self.words[back].kind != "word" for back in range(index + 1, at)):
            return []
        number = antecedent(self, index)
        if number is None:
            return []
        found = [self.chunks[number]]
        while number + 1 < len(self.chunks) and self.chunks[number + 1].joined and self.chunks[number + 1].start < index:
            number += 1
            found.append(self.chunks[number])
        return found

    def striker(self, at: int) -> Chunk | None:
        """The force that is named right before a noun of its act (``coalition air strikes``)."""
        piece = self.chunk_at(at - 1)
        if piece is None or piece.end != at:
            return None
        return piece if piece.party and piece.sector in _FORCES else None

    def striking(self, at: int) -> Chunk | None:
        """Who strikes where a verb's subject is a noun of attack (``coalition strikes killed dozens``)."""
        return (self.owner(at) or self.striker(at)) if self.key(at) in _ATTACKS else None
