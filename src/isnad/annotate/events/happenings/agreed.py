"""Agreements that name no one: those agree who met, at the meeting that was told last before (``تم الاتفاق على …``, ``واتفقا على …``)."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import same_party

_REACHED = frozenset({"agree.agree", "agree.consensus"})
"""Frames of agreements between two sides; promises and offers have one."""


def two_agree(item: Found, reader: Reader) -> bool:
    """Whether a verb in the dual without a subject says that the two sides agreed."""
    if item.frame.id not in _REACHED or item.part != "verb" or not isinstance(reader, ArabicReader):
        return False
    return reader.readings[item.word].form.agree == "d"


def give_sides(made: Sequence[Happening]) -> None:
    """Give agreements without a party the sides of the last meeting told before them; none where fewer than two met."""
    for happening in made:
        if happening.parties or happening.anchor.frame.id not in _REACHED:
            continue
        first = happening.items[0].word
        before = [other for other in made if other.type == "CONSULT" and other.items[0].word < first]
        met = max(before, key=lambda other: max(item.word for item in other.items if item.word < first), default=None)
        if met is not None and len(met.parties) > 1:
            for piece in met.parties:
                if not any(same_party(piece, other) for other in happening.mutual):
                    happening.mutual.append(piece)
            happening.inferred = "who_met"
