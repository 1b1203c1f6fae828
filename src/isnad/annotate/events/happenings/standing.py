"""Whether what stands beside a trigger is enough for it to tell an event: parties, a guest, a headline."""

from __future__ import annotations

from isnad.annotate.events.happenings.agreed import two_agree
from isnad.annotate.events.happenings.domain import POLITICAL
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.found import SAID, Found
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import bare

_DELEGATIONS, _OFFICES = word_sets("ar")["delegation"], word_sets("ar")["single_office"]
_TOLD_ALONE = frozenset({"AGREE", "COERCE", "SANCTION", "AID", "ASSAULT", "CONSULT", "CONCEDE", "ACCUSE", "SUPPORT"})
_PARTIES = {"party": 1, "pair": 2}


def stands(item: Found, reader: Reader) -> bool:
    """Whether a trigger has beside it what its frame asks for."""
    if item.frame.weight == "guest" and not _is_guest(item):
        return False
    return len(item.parties) >= _parties_wanted(item, reader) and (item.titled or not item.frame.headline)


def _parties_wanted(item: Found, reader: Reader) -> int:
    """How many parties must stand beside a trigger."""
    wanted = _PARTIES.get(item.frame.weight, 0)
    if wanted == 1 and ((item.frame.type in _TOLD_ALONE and _tells_itself(item)) or two_agree(item, reader)):
        return 0
    if item.voiced and item.frame.type in SAID:
        return min(wanted, 1)  # أكد الرئيس دعم بلاده للحل السياسي
    return wanted


def _is_guest(item: Found) -> bool:
    """Whether an official or a delegation comes to a place: nobody's guest is an army, a shipment or a player.

    An arrival that the text only names (``لدى وصوله``) is told elsewhere.
    """
    told = item.part == "verb" or item.titled
    return (
        told
        and item.place is not None
        and any(
            bare(piece.noun) in _DELEGATIONS or (piece.sector in POLITICAL and (piece.kind == "person" or bare(piece.noun) in _OFFICES))
            for piece in item.actors
        )
    )


def _tells_itself(item: Found) -> bool:
    """Whether a verb carries a trigger, or it is what a headline says; seizures and bans are so wherever they stand in one."""
    return item.told or (item.titled and (item.rank >= 0.9 or item.frame.type == "COERCE"))
