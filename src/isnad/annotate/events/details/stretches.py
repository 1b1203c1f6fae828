"""Where the words for a topic begin behind those that announce it, and where they end.

Arabic puts who discusses and where between the verb and what is discussed; an item ends with its clause, before a verb that goes on
(``ويؤكد``) and before the next item of a list. Where the item cannot be told from the rest, there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.words.wordsets import word_sets

COMMAS = frozenset("،,")
_ENDS = frozenset("،,؛;.!؟?:()\n•")
_QUOTES = frozenset("\"«“'")
_ADJECTIVE = ("ي", "يه", "يان")
_LONGEST = 28
"""Words of an item at most: what is longer is no item but a new statement."""
_ASIDE = 9
"""Words of a phrase between commas, between a verb and its item, at most."""
_OWN_CLAUSE = frozenset({"purpose"})
"""Clauses that can go on with an item."""


class Stretches:
    """Finds the bounds of items in one document, whose clauses, chunks and verbs its reader knows."""

    def __init__(self, document: Document, reader: Reader) -> None:
        self.document, self.reader = document, reader
        self.words, self.keys = document.words, document.keys
        self.arabic = isinstance(reader, ArabicReader)
        self.sets: Mapping[str, frozenset[str]] = word_sets("ar") if self.arabic else defaultdict(frozenset)
        self.told = {document.word_range(found.cue).start for found in document.attributions if found.cue is not None}
        self._tails = self.sets["topic_end"] | self.sets["preposition"]
        self._carriers: Mapping[int, object] = reader.carriers if isinstance(reader, ArabicReader) else {}

    def begins(self, at: int) -> bool:
        """Whether an item can begin with a word: no mark, no preposition, no verb, nothing that is eaten or drunk."""
        key = self.keys[at]
        if self.words[at].kind == "mark" and key not in _QUOTES:
            return False
        if key in self.sets["preposition"] or at in self.told or self.verb(at) or self.joined(at):
            return False
        if key.endswith("ا") and not key.startswith("ال") and self.keys[at - 1].endswith("ا") and self.words[at].kind == "word":
            return key in self.sets["topic_head"] or self.keys[at - 1] in self.sets["topic_aside"]  # بحثا تحقيقيا: an inquiry
        return self.sets["topic_never"].isdisjoint(self.keys[at : at + 2])

    def verb(self, at: int) -> bool:
        """Whether a word is a verb of some event."""
        reading = self.reader.readings.get(at)
        return reading is not None and reading.part == "verb"

    def behind_subject(self, at: int, stop: int, link: frozenset[str]) -> int | None:
        """The first word of the item behind a verb, its subject and what stands aside (``خلال اللقاء``); None where it is not clear."""
        reader, keys = self.reader, self.keys
        limit = min(stop, at + 3 * _ASIDE)
        while at < limit:
            key, number = keys[at], reader.inside.get(at)
            linked = self._link(at, link)
            if linked is not None:
                return linked
            if key in COMMAS:
                behind = self._parenthesis(at, limit)
                if behind is None:
                    return None
                at = behind
            elif number is not None and reader.chunks[number].party:
                at = reader.chunks[number].end
            elif key in self.sets["topic_subject"]:
                at = self._behind_adjectives(at + 1)
            elif key in self.sets["topic_aside"]:
                at += 1
            elif key in self.sets["relative"]:  # خلال اللقاء الذي حضره الوزير، مستجدات …
                comma = next((index for index in range(at, limit) if keys[index] in COMMAS), None)
                if comma is None:
                    return None
                at = comma + 1
            elif key in self.sets["topic_phrase"] or self._timed(at):
                at = self._behind_phrase(at)
            else:
                return None if link else at
        return None

    def _link(self, at: int, link: frozenset[str]) -> int | None:
        """The word behind the preposition of a cue (``تطرق إلى``), which may be written onto it."""
        if not link:
            return None
        if self.keys[at] in link:
            return at + 1
        return at if "ل" in link and self.keys[at].startswith("لل") else None

    def _parenthesis(self, at: int, limit: int) -> int | None:
        """The word behind the second of two commas that hold a relative clause, a phrase with a preposition or a time."""
        opens = self.sets["preposition"] | self.sets["relative"]
        if at + 1 >= limit or not (self.keys[at + 1] in opens or self._timed(at + 1)):
            return None
        return next((index + 1 for index in range(at + 2, min(limit, at + 2 + _ASIDE)) if self.keys[index] in COMMAS), None)

    def _timed(self, at: int) -> bool:
        return any(time.span.start <= self.words[at].start < time.span.end for time in self.document.times)

    def _behind_phrase(self, at: int) -> int:
        """The word behind a time, or behind a preposition with its noun."""
        for time in self.document.times:
            if time.span.start <= self.words[at].start < time.span.end:
                return self.document.word_range(time.span).stop
        number = self.reader.inside.get(at + 1)
        if number is not None:
            return self.reader.chunks[number].end
        return self._behind_adjectives(at + 2)

    def _behind_adjectives(self, at: int) -> int:
        """The word behind adjectives that agree with a definite noun before them (``الاجتماع الثنائي``)."""
        if at > len(self.keys) or not self.keys[at - 1].startswith("ال"):
            return at
        while at < len(self.keys) and self.keys[at].startswith("ال") and self.keys[at].endswith(_ADJECTIVE):
            at += 1
        return at

    def end(self, start: int, least: int, stop: int) -> int | None:
        """Where an item ends: with a mark, its clause or before a verb that goes on. None for what is too long or holds nothing."""
        end = start
        for index in range(start, stop):
            if index >= least and self._stops(index, start):
                break
            end = index + 1
        while end > start and (self.keys[end - 1] in self._tails or self.words[end - 1].kind == "mark"):
            end -= 1
        if end < stop and end - start > 2 and self.keys[end] in self.sets["relative"] and self.joined(end - 1):
            end -= 1  # والدور الذي …: without what it is about, the last noun of a list says nothing
        if self.keys[start:end].count('"') % 2 and end < stop and self.keys[end] == '"':
            end += 1
        if not least <= end <= start + _LONGEST or end <= start or self._empty(start, end):
            return None
        return end

    def _empty(self, start: int, end: int) -> bool:
        """Whether the words of an item say no more than that there were some (``عددا من الموضوعات``)."""
        return all(not self.sets["topic_empty"].isdisjoint({key, key.rstrip("ا")}) for key in self.keys[start:end])

    def _stops(self, index: int, start: int) -> bool:
        key = self.keys[index]
        if key in _ENDS or index in self.told:
            return True
        clause = self.reader.clause_of(index)
        if clause.start == index and index > start and clause.kind not in _OWN_CLAUSE:
            return True
        if index == start or not self.arabic:
            return False
        if key in self.sets["topic_stop"] or (key.startswith("وي") and key[1:] not in self.sets["topic_ya"]):
            return True
        return key.startswith(("و", "ف")) and (self.verb(index) or index in self._carriers)

    def next(self, end: int, stop: int) -> int | None:
        """The first word of the next item of a list (``، وسبل تعزيزها``)."""
        if not self.arabic or end + 1 >= stop or self.keys[end] not in COMMAS:
            return None
        at = end + 1
        listed = self.joined(at) and at not in self.told and not self.verb(at)
        return at if listed and self.keys[at][1:] in self.sets["topic_head"] else None

    def joined(self, at: int) -> bool:
        """Whether a word is joined to what stands before it by ``و`` (``وضع`` is not)."""
        key = self.keys[at]
        return self.arabic and key.startswith("و") and key not in self.sets["topic_waw"]
