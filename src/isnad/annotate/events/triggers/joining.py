"""Those with whose help something is done, put beside whoever does it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from operator import is_
from typing import NamedTuple

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import SAID, Found

_NEAR = 12
"""Words between who acts and the word for help behind him, at most."""
_NO_DEEDS = SAID | {"CONSULT"}
"""Types of acts that one does by oneself: what one says, and meetings, whose sides are told otherwise."""


class Help(NamedTuple):
    """The word of a sentence that tells of help, and who gives it."""

    word: int
    sentence: int
    by: list[Chunk]


def join_helpers(found: list[Found], helps: Iterable[Help]) -> list[Found]:
    """The triggers with those who helped among their actors; a word that tells no more than that help is no act of its own."""
    aside: set[int] = set()
    for help_ in helps:
        acts = [item for item in found if item.sentence == help_.sentence and item.frame.type not in _NO_DEEDS]
        before = (piece for item in acts for piece in item.actors if help_.word - _NEAR <= piece.end <= help_.word)
        doer = max(before, key=lambda piece: piece.end, default=None)
        if doer is None or any(piece is doer for piece in help_.by):
            continue
        for item in acts:
            if any(piece is doer for piece in item.actors):
                for piece in help_.by:
                    item.drop(partial(is_, piece))
                    item.put("actor", piece)
                aside.add(help_.word)
    return [item for item in found if item.word not in aside or item.frame.type != "SUPPORT"]
