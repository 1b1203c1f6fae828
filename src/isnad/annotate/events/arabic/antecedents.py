"""Whom Arabic pronouns and words without a subject stand for: what was named before, the topic of a sentence, whoever is credited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from isnad.annotate.events.arabic.lists import ArabicLists
from isnad.annotate.events.phrases.apposition import is_body
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import Reading
from isnad.annotate.events.words.wordsets import word_sets

_WORDS = word_sets("ar")
_SUFFIXES = _WORDS["third_suffix"]
THAT = {that + suffix: suffix for that in _WORDS["that"] for suffix in _SUFFIXES}
"""That he, that she, that they, as keys, with the pronoun."""
_MAY = _WORDS["before_may"]
_TOLD_BY_DOERS = frozenset({"CONSULT", "SUPPORT", "AGREE", "REQUEST", "REJECT", "ACCUSE", "COOPERATE"})
BEHIND = {prep + suffix: (prep, suffix) for prep in _WORDS["pronoun_preposition"] for suffix in _SUFFIXES}
"""Prepositions with a pronoun, as keys, with both."""


class ArabicAntecedents(ArabicLists):
    """The words of a document, with what its pronouns stand for."""

    def _that_subject(self, at: int, suffix: str) -> Chunk | None:
        """Whom the pronoun on the word before a verb stands for (``أعلن الجيش أنه``): the subject, or the last bare party that agrees."""
        sentence = self.clause_of(at).sentence
        charged = self.accused if self.keys[at - 1].startswith("ب") else None
        if charged is not None and charged.start < at and stands_for(charged, suffix):
            return charged  # اتهمت المؤسسة القوات بأنها قصفت السفن
        last = self.last_subject  # of the sentence, as the reader forgets it with the next
        if last is not None and last.start < at and last.party and stands_for(last, suffix):
            return last
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence != sentence:
                return None
            if piece.bare and piece.party and stands_for(piece, suffix):
                return piece
        return None

    def _that_body(self, at: int, reading: Reading) -> list[Chunk] | None:
        """The body or state behind ``أنه``: a person behind it more often tells what happened to others (``قال إنه قتل 18 شخصا``).

        So may a body without a name, where the pronoun is no feminine (``قالت الحكومة إنها اعتقلت 20 شخصا``). Whom one meets, thanks or
        asks one tells oneself (``قال الوزير إنه التقى نظيره``).
        """
        suffix = THAT.get(self.keys[at - 1]) if at else None
        piece = self._that_subject(at, suffix) if suffix else None
        if piece is None:
            return None
        own = reading.frame.type in _TOLD_BY_DOERS and reading.form.agree in {"ms", "fs"} and not piece.counted
        named = piece.kind in {"organisation", "group", "place"} or (own and (piece.kind == "person" or not is_body(piece)))
        return [piece] if named or (suffix == "ها" and reading.form.agree == "fs" and piece.kind == "noun" and is_body(piece)) else None

    def _meant(self, at: int, suffix: str) -> list[Chunk] | None:
        """Whom a pronoun of its own stands for (``وهي دعمت ذلك``): the last bare party of the sentence before it that agrees."""
        piece = self._that_subject(at, suffix)
        return [piece] if piece is not None else None

    def _speaker(self, at: int, *, nameless: bool = False) -> Chunk | None:
        """Who was last credited with words before a verb: the subject of a demand or a refusal that names none.

        ``nameless``: an office without a name (``الأمين العام``) counts as well where nobody with one was credited.
        """
        position = self.words[at].start
        told = [item for item in self.document.attributions if item.cue is not None and item.cue.start < position]
        told = [item for item in told if item.actor is not None] or told * nameless
        if not told:
            return None
        last = max(told, key=lambda item: item.cue.start if item.cue else 0)
        if last.cue is None or abs((self.document.sentence_at(last.cue.start) or 0) - self.clause_of(at).sentence) > 1:
            return None
        if last.actor is not None:
            return next((piece for piece in self.chunks if piece.actor is not None and piece.actor.id == last.actor), None)
        words = self.document.word_range(last.source) if last.source is not None else range(0)
        return next((piece for piece in self.chunks if piece.party and piece.start in words), None)

    def asked(self, at: int, piece: Chunk) -> bool:
        """Whether the attribution that a verb opens has what stands behind it among its words (``ودعا مجلس الأمن إلى …``): no subject."""
        start, end = self.words[at].start, self.words[at].end
        told = (item for item in self.document.attributions if item.cue is not None and start <= item.cue.start < end)
        return any(item.content.start <= self.words[piece.start].start < item.content.end for item in told)

    def _told_of(self, at: int, agree: str) -> Chunk | None:
        """Of whom the sentence before tells, where a verb without a subject begins one: its first bare party, if it agrees."""
        sentence = self.clause_of(at).sentence
        if agree not in {"ms", "fs"} or sentence == 0 or at != self.document.word_range(self.document.sentences[sentence]).start:
            return None
        before = self.document.word_range(self.document.sentences[sentence - 1]).start
        for piece in self.chunks[bisect_left(self.chunk_starts, before) :]:
            if piece.start >= at:
                return None
            if piece.bare and piece.party:
                single = piece.kind in {"person", "organisation"} or (piece.kind == "noun" and not piece.counted)
                return piece if single and piece.agrees(agree) and piece.follows(agree) else None
        return None

    def _speaker_in(self, at: int, suffix: str) -> Chunk | None:
        """Who is credited with the words in which a noun with a pronoun stands, where the pronoun can be his own."""
        position = self.words[at].start
        said = (item for item in self.document.attributions if item.content.start <= position < item.content.end)
        actor = next((item.actor for item in said if item.actor is not None), None)
        piece = next((one for one in self.chunks if one.actor is not None and one.actor.id == actor), None)
        return piece if piece is not None and stands_for(piece, suffix) else None

    def _put_antecedent(self, item: Found, at: int, suffix: str, slot: str) -> None:
        """Give a slot to what a pronoun suffix stands for: the nearest party before it that agrees and has no other slot here."""
        sentence = item.sentence
        for number in range(bisect_left(self.chunk_starts, at) - 1, -1, -1):
            piece = self.chunks[number]
            if self.clause_of(piece.start).sentence < sentence - 1:
                return
            if not piece.party or piece.aside or piece in item.parties or piece.kind == "place" or not stands_for(piece, suffix):
                continue
            item.put(slot, piece)
            return

    def _pronouns(self, item: Found, at: int) -> None:
        """Slots that a preposition with a pronoun fills: ``القبض عليه``, ``وجهت لهم تهمة``."""
        for index in range(at + 1, min(at + 6, len(self.words))):
            if index in self.inside or index in self.readings or index in self.carriers or self.words[index].kind == "mark":
                return
            entry = BEHIND.get(self.keys[index])
            if entry is None:
                continue
            prep, suffix = entry
            slot = item.frame.preps.get(prep)
            if slot in {"recipient", "mutual", "actor"}:
                self._put_antecedent(item, at, suffix, slot)
            return

    def _topic(self, at: int) -> Chunk | None:
        """The first bare party of the sentence before a word."""
        sentence = self.clause_of(at).sentence
        first = bisect_left(self.chunk_starts, self.document.word_range(self.document.sentences[sentence]).start)
        for piece in self.chunks[first:]:
            if piece.start >= at:
                return None
            if piece.bare and piece.party:
                return piece
        return None


def refers_elsewhere(keys: Sequence[str], verb: int, piece: Chunk) -> bool:
    """Whether the pronoun before a verb (``قالت الشرطة إنه قتل``) shows that its subject is not the party named before it."""
    at = verb - 1 - (keys[verb - 1] in _MAY if verb else 0)
    suffix = THAT.get(keys[at]) if at >= 0 else None
    return suffix is not None and piece.start < at and not stands_for(piece, suffix)


def stands_for(piece: Chunk, suffix: str) -> bool:
    """Whether a pronoun suffix can stand for a party."""
    if suffix == "هم":
        return piece.kind in {"noun", "group"} and not (piece.feminine and not piece.counted and is_body(piece))
    if suffix == "هما":
        return True
    feminine = piece.feminine
    if piece.kind == "person":
        return True
    if feminine is None:
        return suffix != "ها" or not piece.masculine
    return feminine == (suffix == "ها")
