"""Parties whom a frame put into one slot and the heads are sure to see in the other."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.heads import Heads
from isnad.annotate.events.triggers.limits import limits
from isnad.annotate.events.votes.certain import governs_behind

_SLOTS = ("actor", "recipient")


def turn(item: Found, heads: Heads, keys: Sequence[str]) -> None:
    """Put into the other slot those of whom the heads are sure that they stand there; nobody joins an actor who stays.

    The two of one phrase do the same (``وزيرا الخارجية المغربي والإسباني``): neither is put elsewhere alone.
    """
    if item.frame.subject == item.frame.object:
        return  # تقاتل القوات جماعات مسلحة: both sides do
    act, undergo = (_turned(item, heads, slot, other) for slot, other in (_SLOTS, _SLOTS[::-1]))
    act = [piece for piece in act if not governs_behind(item, piece, keys)]
    stays = len(item.actors) > len(act)
    item.actors = [piece for piece in item.actors if piece not in act] + ([] if stays else undergo)
    item.recipients = [piece for piece in item.recipients if stays or piece not in undergo] + act
    item.learned += act if stays else [*act, *undergo]


def _turned(item: Found, heads: Heads, slot: str, other: str) -> list[Chunk]:
    """Those in a slot whom the heads see in the other one."""
    found = []
    for piece in item.slot(slot):
        here, there = (heads.slot(item.word, item.frame.type, piece, each) for each in (slot, other))
        twin = any(one.start == piece.start and one is not piece for one in item.slot(slot))
        if not twin and here <= limits()["turned"] and there >= limits()[other]:
            found.append(piece)
    return found
