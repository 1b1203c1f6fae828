"""Parties as Arabic lists them: what follows a word within its clause, lists with their adverbs and names, who leads a delegation."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.annotate.events.arabic.words import ArabicWords
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.govern import among, sided
from isnad.annotate.events.triggers.likeness import delegation
from isnad.annotate.events.words.wordsets import word_pairs, word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
RELATIVE = _WORDS["relative"] | {"و" + word for word in _WORDS["relative"]}
_AT_HEAD = _WORDS["at_head"]
_LEADING, _OCCURRING, _WITH = _WORDS["leading"], _WORDS["occurring"], _WORDS["between"]
_LED = 8
"""How many words behind a delegation the word that says who leads it is looked for."""
_AS_SAID, _ACCORDING = _WORDS["as_said"], _WORDS["according"]
_DENYING = _WORDS["verb_denied"]
_COMMAS = frozenset({"،", ","})
_WHOLLY, _JOINING = _WORDS["wholly"] | _COMMAS, _WORDS["and"] | _COMMAS
SELF = {lead + own: suffix for own, (suffix,) in word_pairs("ar", "third_person").items() for lead in ("", *_WORDS["and"])}
"""He, she, they, as keys, with the suffix of the same person."""


class ArabicLists(ArabicWords):
    """The words of a document, with the parties that stand together."""

    def _stream(self, at: int, stop: int) -> Iterator[tuple[str, int]]:
        """What comes after a word within its clause: chunks and event words; ends at the next verb."""
        index = at + 1
        while index < stop:
            number = self.inside.get(index)
            if number is not None:
                yield "chunk", number
                index = max(self.chunks[number].end, index + 1)
                continue
            reading = self.readings.get(index)
            if (index in self.carriers and not self._says_between(index)) or (reading is not None and reading.part == "verb"):
                return
            denied = self.keys[index] in _DENYING and self.keys[index - 1] != "ما"  # but ما لا يقل عن ثلاثة
            if self.keys[index] in RELATIVE or denied:
                return  # حكومة لا تعترف بها القوى الكبرى
            if self.keys[index] in _AS_SAID or (self.keys[index] == "ما" and self.keys[index - 1] in _ACCORDING):
                return  # قتل جنديان طبقا لما ذكره المتحدث
            if reading is not None:
                yield "event", index
            index += 1

    def _says_between(self, index: int) -> bool:
        """Whether a verb only says of the noun before it that it took place, and between whom (``اتصال جرى بين الرئيسين``)."""
        return self.keys[index] in _OCCURRING and self.keys[min(index + 1, len(self.keys) - 1)] in _WITH

    def listed(self, number: int) -> list[Chunk]:
        """A chunk with those joined to it."""
        return self._list(number)

    def _list(self, number: int) -> list[Chunk]:
        """A chunk with those joined to it."""
        pieces = [self.chunks[number]]
        for following in self.chunks[number + 1 :]:
            gap = self.keys[pieces[-1].end : following.start]
            if following.start == pieces[-1].start:
                pieces.append(following)
                continue
            near = (len(gap) <= 1 and (not gap or gap[0] in _JOINING)) or _WHOLLY.issuperset(gap)
            if not following.joined or not (near or among(gap) or sided(gap)):
                break
            if pieces[-1].kind == "noun" and SELF.keys() & set(gap):  # ثلاثة مرشحين هم فلان وفلان: the names say who they are
                pieces.pop()
            pieces.append(following)
        return self._led([piece for piece in pieces if piece.party])

    def _led(self, pieces: list[Chunk]) -> list[Chunk]:
        """Parties with the one who leads the last of them (``وفد برئاسة الوزير``, ``وفد يترأسه الوزير``)."""
        if not pieces:
            return pieces
        behind = next((key for key in self.keys[pieces[-1].end : pieces[-1].end + 2] if key not in _COMMAS), "")
        if not delegation(pieces[-1]) and behind not in _AT_HEAD:
            return pieces  # but عدد من الأعضاء يتقدمهم السفير
        for index in range(pieces[-1].end, min(pieces[-1].end + _LED, len(self.keys) - 1)):
            if self.words[index].kind == "mark" and index > pieces[-1].end:
                break
            if any(rest in _LEADING for _, rest in splits(self.keys[index])):
                number = self.inside.get(index + 1)
                head = self.chunks[number] if number is not None else None
                if head is None or head.kind != "person" or head in pieces:
                    return pieces
                head.leads = True
                return [*pieces, head]
        return pieces

    def _joined_before(self, number: int) -> list[Chunk]:
        first = number
        while first > 0 and self.chunks[first].joined and self.chunks[first].start - self.chunks[first - 1].end <= 1:
            first -= 1
        last = number
        while last + 1 < len(self.chunks) and self.chunks[last + 1].start == self.chunks[number].start:
            last += 1
        return [piece for piece in self.chunks[first : last + 1] if piece.party]
