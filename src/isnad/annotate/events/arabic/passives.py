"""Whether an Arabic verb with one party is passive: by a written vowel, or because nobody else is there to whom it could be done."""

from __future__ import annotations

from isnad.annotate.events.arabic.objects import ArabicObjects
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import Reading
from isnad.language.arabic.clitics import splits

_DAMMA = "\u064f"
_ARMED = frozenset({"UAF", "REB", "PRM", "CRM"})
_STATE_FORCES = frozenset({"MIL", "COP", "SPY", "JUD", "GOV"})
_TAKES_VICTIM = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "OTHER", "ACCUSE"})
_HARMS = frozenset({"ASSAULT", "COERCE"})
_OWN_OBJECT = 9
"""So many words behind the subject of a verb stands the noun that completes it (``ألقت الشرطة … القبض``), at most."""


class ArabicPassives(ArabicObjects):
    """The words of a document, with which of its verbs are passive."""

    def _marked_passive(self, at: int, reading: Reading) -> bool:
        """Whether the vowel of a passive is written on the first letter of a verb in the past (``مُنحت``)."""
        if reading.form.tense != "past":
            return False
        start = self.words[at].start + len(reading.lead)
        return self.document.text[start + 1 : start + 2] == _DAMMA

    def _reads_passive(self, at: int, reading: Reading, subject: Chunk, *, after: bool) -> bool:
        """Whether a verb with a party but no object must be passive: ``قتل 18 شخصا``, and ``زيد قد اعتقل``."""
        frame = reading.frame
        if frame.type not in _TAKES_VICTIM or frame.object != "recipient" or frame.subject != "actor" or reading.tail:
            return False
        if frame.genitive != "recipient" or (after and reading.form.tense != "past"):
            return False
        if frame.mode == "abduct" and subject.sector in _ARMED:
            return False
        forces = subject.sector in _STATE_FORCES and subject.definite and not subject.counted
        if forces and not (subject.kind == "person" and frame.type in _HARMS):
            return False
        behind = after and (subject.sector in _ARMED or subject.end != at)
        own = self.keys[at + 1 : at + 3] if after else self.keys[subject.end : subject.end + _OWN_OBJECT]
        named = any(rest in reading.lexeme.after for key in own for _, rest in splits(key))  # ألقت الشرطة، بالتنسيق مع الجيش، القبض
        return not (named or self._object_after(at + 1 if behind else subject.end))  # طائرات أغرقت سفينة
