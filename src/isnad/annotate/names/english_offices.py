"""Of which state or body an English title is, by the name right before its head (``U.S. President``, ``NATO Secretary-General``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from isnad.annotate.names.english_words import capitalised
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import title_heads

_STATES = frozenset({"state", "masculine"})
_REACH = 6


def with_states(sheet: Sheet, titles: Iterable[TitleAt]) -> list[TitleAt]:
    """The titles with the country or the sector of what is named before their heads."""
    return [_of_whom(sheet, title) for title in titles]


def _right_before(sheet: Sheet, head: int) -> list[Placed]:
    """The known bodies that end right before a head, in capitals or not (``foreign ministry spokesman``)."""
    within = (one for first in range(max(0, head - _REACH), head) for one in sheet.known.get(first, ()))
    return [one for one in within if one.last == head and one.entry.role in {"actor", "body"}]


def _of_whom(sheet: Sheet, title: TitleAt) -> TitleAt:
    head = next((at for at in range(title.last - 1, title.first - 1, -1) if at in sheet.heads), title.first)
    placed = [
        one
        for first in range(max(0, head - _REACH), head)
        for one in sheet.known.get(first, ())
        if (one.last == title.first or (title.first <= one.first and one.last <= head)) and capitalised(sheet, one.first)
    ]
    if title.first and not sheet.joined(title.first):
        placed = [one for one in placed if one.first >= title.first]
    state = next((one.entry.country for one in placed if one.entry.role in _STATES), None)
    body = next((one.entry.sector for one in placed if one.entry.role == "actor" and one.entry.sector == "IGO"), None)
    country = title.country or (None if title.accredited else state)
    beside = (one.entry.sector for one in _right_before(sheet, head))
    sector = title.sector or next(beside, None)  # Foreign Ministry spokesman
    known = sheet.heads.get(head)
    if sector is None and known is not None and country is not None and known.form.head.id in title_heads("of-state"):
        sector = "GOV"  # the French president, not the president of a bank
    if body is not None and title.country is None:
        return replace(title, sector=body)
    return replace(title, country=country, sector=sector)
