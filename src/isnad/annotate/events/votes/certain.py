"""What the grammar of an Arabic sentence says of a trigger's parties beyond doubt, whatever the heads see."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found


def governs_behind(item: Found, piece: Chunk, keys: Sequence[str]) -> bool:
    """Whether a phrase right behind a verb has the verb's ب behind it: it is the subject (``رحب رئيس اللجنة بانضمام …``)."""
    behind = keys[piece.end] if piece.end < len(keys) else ""
    takes = item.frame.preps.get("ب") == "recipient" and len(behind) > len("بال") and behind.startswith("ب")
    return takes and piece.start == item.word + 1 and piece.prep is None


def is_subject(item: Found, piece: Chunk, keys: Sequence[str]) -> bool:
    """Whether a phrase stands right behind a verb and its object behind that, bare or with the verb's ب: grammar is certain."""
    objects = (one for one in item.recipients if one.prep is None and one.start == piece.end)
    subject = piece.start == item.word + 1 and piece.prep is None and next(objects, None) is not None
    return subject or governs_behind(item, piece, keys)


def beside(item: Found, kept: Sequence[Chunk]) -> list[Chunk]:
    """Those whom a list joins right to one of its members that is kept: grammar is certain (``مواقع الحوثيين والقوات الموالية لهم``)."""
    found: list[Chunk] = []
    for members in (item.actors, item.recipients):
        for before, piece in pairwise(members):
            if piece.joined and before.end == piece.start and any(before is one for one in (*kept, *found)):
                found.append(piece)
    return found
