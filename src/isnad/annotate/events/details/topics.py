"""What stands behind words like ``لبحث`` or ``ناقش الجانبان``: items of an agenda, results, messages, each a stretch of one clause."""

from __future__ import annotations

from isnad.annotate.events.details.stretches import COMMAS, Stretches
from isnad.annotate.events.details.topic_cues import Cue
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Hit
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_ITEMS = 5
"""Items of one list at most."""
_BEFORE = 14
"""How many words before a message its carrier may be told, at most."""

_DENYING = word_sets("ar")["topic_denied"] | word_sets("en")["topic_denied"]


class Topics(Stretches):
    """Reads the items of one document."""

    def items(self, hit: Hit[Cue]) -> list[Span]:
        """The items that a cue announces, none where they cannot be told."""
        cue = hit.payload
        place = self.document.word_range(hit.span)
        if not place or self._denied(place.start) or (cue.field == "message" and self.arabic and not self._carried(place.start)):
            return []
        stop = self.document.word_range(self.document.sentences[self.reader.clause_of(place.start).sentence]).stop
        after: int | None = place.stop
        if cue.manner == "verb" and self.arabic:
            after = self.behind_subject(place.stop, stop, cue.link)
        if after is None or after >= stop or (cue.item and cue.item.isdisjoint({self.keys[after], self.keys[after].removeprefix("ال")})):
            return []
        start = place.start if cue.manner == "whole" else after
        if cue.manner != "whole" and not self.begins(start):
            return []
        if cue.manner != "whole" and self.arabic and hit.prefix.endswith("ال"):
            return []  # الاستعراض، البحث العلمي: no review, no talk of what stands behind it
        found: list[Span] = []
        while len(found) < _ITEMS:
            end = self.end(start, max(after, start + 1), stop)
            if end is None:
                break
            first = self._whole_word(hit) if start == place.start else self._letter(start)
            if self.keys[start:end].count('"') == 1 and self.keys[start] == '"':
                first = self.words[start].end
            found.append(Span(first, self.words[end - 1].end))
            following = self.next(end, stop) if cue.field == "about" else None
            if following is None:
                break
            start = after = following
        return found

    def _denied(self, at: int) -> bool:
        """Whether the words before a cue say that there was none of it (``لم تتناول المباحثات``, ``did not discuss``)."""
        return any(key in _DENYING or (key[0] in "وف" and key[1:] in _DENYING) for key in self.keys[max(0, at - 2) : at])

    def refers(self, at: int) -> bool:
        """Whether the word behind a verb names those of a meeting told before, or the meeting (``ناقش الجانبان``)."""
        return at < len(self.keys) and self.keys[at] in self.sets["topic_sides"]

    def turns(self, start: int, stop: int) -> bool:
        """Whether a noun that has topics of its own stands between an event and a preposition (``يحمل رسالة حول``)."""
        return any(not self.sets["topic_other"].isdisjoint(_rests(self.keys[at])) for at in range(start, stop))

    def _whole_word(self, hit: Hit[Cue]) -> int:
        """Where the words of a cue begin, with their article."""
        start = hit.span.start
        return start - 2 if hit.prefix.endswith("ال") and self.document.text[start - 2 : start] == "ال" else start

    def _letter(self, at: int) -> int:
        """Where a word begins without the ``و`` that joins it to a list."""
        joined = at > 0 and self.keys[at - 1] in COMMAS and self.joined(at)
        return self.words[at].start + joined

    def _carried(self, at: int) -> bool:
        """Whether someone carries, sends or gets the message that begins at a word."""
        clause = self.reader.clause_of(at)
        own = self.reader.readings.get(at)
        if own is not None and own.part == "verb":
            return True
        carrying = self.sets["message_verb"]
        return any(not carrying.isdisjoint(_rests(self.keys[index])) for index in range(max(clause.start, at - _BEFORE), at))


def _rests(key: str) -> frozenset[str]:
    return frozenset({key, *(rest for _, rest in splits(key))})
