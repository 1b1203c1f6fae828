"""The main event told twice: what headline and first sentences tell of one kind is one happening, though no name shows it.

A headline says in short what the first sentences say in full, often of other parties (``الشرطة`` for ``وحدات الحرس``), and the second
sentence goes on with the first in the words of the same frame. Elsewhere two tellings are one only where their parties agree (merge.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.mains import Report
from isnad.annotate.events.happenings.merge import of_others
from isnad.annotate.events.triggers.found import SAID
from isnad.annotate.events.triggers.likeness import dates_clash, received_apart


def absorb_twins(main: Happening, made: Sequence[Happening], telling: Report) -> list[Happening]:
    """Take into the main happening those that tell it again; what is left, in order of the first triggers."""
    if not telling.title:
        return list(made)
    twins = [other for other in made if other is not main and other.type == main.type and _same(main, other, telling)]
    if not twins:
        return list(made)
    main.items.extend(item for other in twins for item in other.items)
    main.items.sort(key=lambda item: item.word)
    main.settle()
    left = [happening for happening in made if not any(happening is other for other in twins)]
    return sorted(left, key=lambda happening: happening.items[0].word)


def _same(main: Happening, other: Happening, telling: Report) -> bool:
    """Whether another happening of the type tells the main one again."""
    if "phone" in {main.mode, other.mode} and main.mode != other.mode:
        return False
    if any(item.history for item in other.items) and not any(item.history for item in main.items):
        return False
    if any(received_apart(item, main.items) for item in other.items) or (main.parties and of_others(other)):
        return False
    at = min(telling.lead(item) for item in other.items)
    mine = {telling.lead(item) for item in main.items}
    frames = {item.frame.id for item in main.items}
    known = any(item.frame.id in frames for item in other.items)
    if at < 0 or (at == 0 and 0 not in mine):
        return known or main.type not in SAID
    clash = dates_clash(main.date, other.date) or ("planned" in {main.status, other.status} and main.status != other.status)
    return at <= 1 and known and not clash
