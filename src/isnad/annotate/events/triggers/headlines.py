"""A headline uses a verb in the sense in which the article's first sentences use it."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import Reading

_LEAD = 2
"""So many sentences behind the headline are asked."""


def as_in_lead(found: Sequence[Found], readings: dict[int, Reading]) -> None:
    """Give verbs of the headline the frame of the same verb in the lead (``يغادر جدة``, then ``غادر جدة بعد زيارة``)."""
    first = min((item.sentence for item in found if not item.titled), default=0)
    told = {
        readings[item.word].lexeme.forms[0]: item
        for item in reversed(found)
        if item.part == "verb" and not item.titled and item.word in readings and item.sentence < first + _LEAD
    }
    for item in found:
        if item.titled and item.part == "verb" and item.word in readings:
            same = told.get(readings[item.word].lexeme.forms[0])
            if same is not None and same.frame.id != item.frame.id and not item.frame.by_user:
                item.frame, item.mode, item.echo = same.frame, same.mode, same.echo
