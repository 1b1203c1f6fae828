"""Arabic verbal nouns with a pronoun: whom it stands for, and whether he acts or is acted on (``إدانته الهجوم``, ``اتهامه بالتجسس``)."""

from __future__ import annotations

from isnad.annotate.events.arabic.meetings import ArabicMeetings
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.lexicon import Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.vocabulary import is_adjective

_PARTIES = frozenset({"actor", "recipient", "mutual"})
_BLAMING = frozenset({"ACCUSE", "COERCE", "SANCTION"})
_NEAR = 5
_GREETED = frozenset({"support.congratulate", "support.condole"})
_GREETING = word_sets("ar")["greeting"]
"""Words for what visitors come to do: who is greeted is who is congratulated."""


class ArabicOwnedNouns(ArabicMeetings):
    """The words of a document, with whom the pronouns on its verbal nouns stand for."""

    def _put_owner(self, item: Found, at: int, reading: Reading) -> None:
        """Fill the slot that the pronoun on a verbal noun stands for (``زيارته``, ``مقتله``)."""
        blamed = item.frame.type in _BLAMING and item.frame.preps.get("ب") == "none"
        charged = blamed and self.keys[min(at + 1, len(self.keys) - 1)].startswith("ب")
        following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        if item.frame.genitive == "recipient" and following.startswith("ل") and following.endswith(("ها", "هم")):
            return  # خطفها لابنتيها: what is done to whom stands behind, and who did it is not told for sure
        if item.frame.genitive == "recipient" or charged or self.greeted(item, at, reading):  # اتهامه بالتجسس
            self._put_antecedent(item, at, reading.tail, "recipient")
            return
        owner = self._owner(at, reading)
        if owner is not None and owner.kind == "person" and reading.tail == "هم":
            self._put_antecedent(item, at, reading.tail, item.frame.genitive)  # اجتمع الرئيس بالوزراء بعد أدائهم اليمين
        elif owner is not None:
            item.put(item.frame.genitive, owner)

    def greeted(self, item: Found, at: int, reading: Reading) -> bool:
        """Whether a pronoun stands for whom visitors come to greet (``قدموا للسلام على سموه وتهنئته``)."""
        coming = reading.lead.startswith("ل") or not _GREETING.isdisjoint(self.keys[max(0, at - _NEAR) : at])
        return bool(reading.tail) and item.frame.id in _GREETED and coming

    def _owner(self, at: int, reading: Reading) -> Chunk | None:
        """Whose act it is by the pronoun."""
        number = self.inside.get(at - 2) if at > 1 and self.keys[at - 1] == "في" else None
        if number is not None and self.chunks[number].end == at - 1 and self.chunks[number].kind == "person":
            return self.chunks[number]  # المرافقين للوزير فلان في زيارته
        joined = self.last_actor if reading.lead.startswith("و") else None
        return joined or self.last_subject or self._topic(at) or self._speaker_in(at, reading.tail)

    def _acts_on(self, item: Found, at: int, reading: Reading) -> bool:
        """Give the slots of a noun whose object stands right behind the pronoun of who acts (``إدانته الهجوم``, ``استقباله الوفد``).

        Whether it is such a noun.
        """
        frame, following = item.frame, at + 1
        if following >= len(self.keys) or following in self.dated or self.words[following].kind != "word":
            return False
        if frame.id == "consult.receive" and (reading.lead.endswith("ب") or self.keys[at - 1] == "في"):
            return False  # كان في استقباله المحافظ: he is the guest
        number = self.inside.get(following)
        piece = self.chunks[number] if number is not None else None
        if piece is not None and number is not None and piece.start == following:
            described = piece.end - piece.start == 1 and is_adjective(self.keys[following])  # في لقائه الصحفي
            if frame.object not in _PARTIES or described or piece.kind == "place" or not (piece.bare and piece.party):
                return False
            parties = self._list(number)
        elif piece is None and frame.type in SAID and frame.object == "recipient" and self.keys[following].startswith("ال"):
            if is_adjective(self.keys[following]):
                return False
            parties = []
        else:
            return False
        owner = self._owner(at, reading)
        if owner is None or any(owner is party for party in parties):
            return False
        item.put(frame.subject, owner)
        for party in parties:
            item.put(frame.object, party)
        return True
