"""What some acts are by who does them: demonstrators who storm a building protest, police who cut off a road restrict."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import delegation
from isnad.annotate.events.words.frames import Frame, frames
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits
from isnad.ontology import DataError, plover
from isnad.ontology.tables import need, read_table

_PROTESTER, _DELEGATION = "protester", "delegation"
_PROTESTERS, _SECURITY = word_sets("ar")["protester"], word_sets("ar")["security"]
_POLICE, _FORCES = "COP", frozenset({"COP", "MIL"})
_GATHER = "protest.gather"


class _Become(NamedTuple):
    """The frame that an act is by who does it, and its mode."""

    frame: Frame
    mode: str | None


@cache
def _table() -> dict[tuple[str, str], _Become]:
    """What becomes of an act, by those who do it and the act's frame. Raises `DataError`."""
    path = Path(__file__).with_name("crowds_ar.tsv")
    known = {frame.id: frame for frame in frames("ar")}
    found: dict[tuple[str, str], _Become] = {}
    for line, (by, frame, becomes, mode) in read_table(path, ("by", "frame", "becomes", "mode")):
        if by not in {_PROTESTER, _DELEGATION} and by not in plover.sectors():
            raise DataError(path, line, f"by is {by!r}", f"write {_PROTESTER}, {_DELEGATION} or the code of a sector")
        if becomes not in known:
            raise DataError(path, line, f"no frame is named {becomes!r}", "write the id of a frame in frames_ar")
        found[by, need(path, line, "frame", frame)] = _Become(known[becomes], mode or known[becomes].mode)
    return found


def recast_by_doer(item: Found, keys: Sequence[str]) -> None:
    """Give an act the frame that it has by who does it; of a fight, by who of both sides is a demonstrator."""
    doers = item.actors or [piece for piece in item.mutual if protesters(piece, keys)]
    if not doers:
        return
    kinds = {_kind(piece, keys) for piece in doers}
    if item.frame.id == _GATHER and kinds <= _FORCES:
        item.echo, item.actors = True, []  # الفندق حيث ينزل رجال الشرطة: police gather to no protest
        return
    become = _table().get((kinds.pop(), item.frame.id)) if len(kinds) == 1 else None
    if become is not None:
        item.frame, item.mode = become


def _kind(piece: Chunk, keys: Sequence[str]) -> str:
    """What the table calls those who do something, empty where nothing says it."""
    if protesters(piece, keys):
        return _PROTESTER
    if delegation(piece):
        return _DELEGATION
    secured = not piece.sector and not _SECURITY.isdisjoint(keys[piece.start + 1 : piece.end])
    return _POLICE if secured else piece.sector or ""


def protesters(piece: Chunk, keys: Sequence[str]) -> bool:
    """Whether a party is demonstrators (``مئات المتظاهرين``)."""
    return any(rest in _PROTESTERS for key in keys[piece.start : piece.end] for _, rest in splits(key))


def by_demonstrators(item: Found, keys: Sequence[str]) -> bool:
    """Whether a verb tells what demonstrators do in a protest: their name says so, whatever else the verb is used of."""
    return item.frame.type == "PROTEST" and item.part == "verb" and any(protesters(piece, keys) for piece in item.actors)
