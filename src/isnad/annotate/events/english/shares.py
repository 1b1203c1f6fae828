"""What English nouns of acts stand under: what one claims or denies a share in, what one is accused of, what one demands."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.english.groups import BE
from isnad.annotate.events.english.owners import FORCE
from isnad.annotate.events.english.verbs import EnglishVerbs
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.chunks_en import PREPOSITIONS
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.records import Span

_SERIES = word_sets("en")["series"]
_PARTICLES = frozenset({"under", "into", "in", "on", "off", "up", "out", "for", "to", "with"})
"""Prepositions right after a verb that make one verb with it (``came under attack``, ``called for talks``)."""
_CLAIMS = word_sets("en")["claiming"]
_DENIALS = word_sets("en")["denying"]
_SHARES = word_sets("en")["share"]
_SHARE_BEFORE = frozenset({"in", "for", "behind", "with"})
_SHARE = 4
"""Words between a preposition and the noun of an act in which somebody has a share."""
_CHARGE = 10
"""Words between a verb of accusing and what it charges."""

_RAIDING = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "IGO", "SPY"})
_DURING = frozenset({"during", "in"})


class EnglishShares(EnglishVerbs):
    """The words of a document, with what is said of the acts that its nouns name."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.demands: dict[int, Found] = {}
        """By its verb, the noun of what is asked for."""

    def object_of(self, verb: int, at: int) -> bool:
        """Whether a noun is the object of a verb before it, not of a preposition (``gave no details of the attack``)."""
        for index in range(verb + 1, at):
            if index in self.inside or self.keys[index] not in PREPOSITIONS:
                continue
            counted = (self.keys[index] == "of" and self.key(index - 1) in _SERIES) or self.keys[index - 1 : index + 1] == ["part", "in"]
            if not counted and not (self.keys[index] in _PARTICLES and all(key in BE for key in self.keys[verb + 1 : index])):
                return False
        return True

    def raiders(self, at: int, verb: int) -> list[Chunk]:
        """The force that holds or kills people, as the verb before a noun says, in the raid that the noun names."""
        reading, group = self.readings.get(verb), self.group(verb)
        lead = next((self.keys[index] for index in range(at - 1, max(verb, at - _SHARE), -1) if self.keys[index] in PREPOSITIONS), "")
        if reading is None or reading.part != "verb" or reading.frame.type not in FORCE or group.passive or lead not in _DURING:
            return []
        return [piece for piece in self.subjects.subject(verb, group) if piece.sector in _RAIDING]

    def demanded(self, verb: int, at: int) -> bool:
        """Whether a noun is what the verb before it demands or calls for: it is asked for and did not happen."""
        above = self.readings.get(verb)
        if above is None or above.part != "verb" or above.frame.type != "REQUEST":
            return False
        lead = next((self.keys[index] for index in range(at - 1, verb, -1) if self.keys[index] in PREPOSITIONS), "")
        return lead == "for" or self.object_of(verb, at)

    def ask_of(self, item: Found) -> None:
        """Put those who are to do what a verb demands where it names nobody else (``demanded the resignation of the premier``)."""
        demanded = self.demands.get(item.word)
        if demanded is not None and not item.recipients and demanded.frame.genitive == "actor":
            for piece in demanded.actors:
                item.put("recipient", piece)

    def tellers(self, item: Found, *, denying: bool = False) -> list[Chunk]:
        """Those who say what a trigger tells, or deny it or their share in it: only the words of a clause make them its actors."""
        position = self.words[item.word].start
        spans = [
            told.source
            for told in self.document.attributions
            if told.source is not None and told.content.start <= position < told.content.end and (not denying or self._denies(told.cue))
        ]
        return [piece for piece in self.chunks if any(piece.span.overlap(span) for span in spans)]

    def _denies(self, cue: Span | None) -> bool:
        return cue is not None and any(self.keys[at] in _DENIALS for at in self.document.word_range(cue))

    def charged(self, at: int) -> bool:
        """Whether a noun is what somebody is accused of (``accused Russia on Friday of shelling a village``)."""
        if self.key(at - 1) != "of" or not self.keys[at].endswith("ing"):
            return False
        before = (self.readings.get(index) for index in range(at - 2, max(-1, at - _CHARGE), -1))
        return any(reading is not None and reading.part == "verb" and reading.frame.type == "ACCUSE" for reading in before)

    def share(self, at: int) -> bool:
        """Whether a noun is that in which somebody has, or denies, a share (``denied involvement in the blast``)."""
        before = next((index for index in range(at - 1, max(-1, at - _SHARE), -1) if self.keys[index] in _SHARE_BEFORE), None)
        if before is None or self.key(before - 1) not in _SHARES:
            return False
        return any(key in _CLAIMS or key in _DENIALS for key in self.keys[max(0, before - 1 - _SHARE) : before - 1])

    def claimed(self, item: Found, at: int, verb: int | None) -> None:
        """Put who claims an act that is told by the share that somebody has in it; who denies one did not do it."""
        if verb is not None and self.keys[verb] in _CLAIMS and not self.group(verb).negated:
            for piece in self.subjects.subject(verb, self.group(verb)):
                if self.keys[piece.start] != "no":
                    item.put("actor", piece)
        item.recalled = not item.parties
        self.own[at] = "happened"

    def spoken_of(self, keys: list[str], item: Found) -> list[str]:
        """The words of a text without those that deny somebody's share in an act: the act itself they do not deny."""
        noun = item.word
        clause = self.clause_of(noun)
        if item.part == "verb" and clause.kind == "relative":  # the blast that killed five people
            noun = clause.start - 1
        elif item.part == "verb":
            return keys
        if not self.share(noun):
            return keys
        start = self.sentence_bounds(noun)[0]
        return [*keys[:start], *[""] * (noun - start), *keys[noun:]]
