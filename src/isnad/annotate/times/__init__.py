"""When: TIMEX3 expressions resolved to days."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.document import Document
from isnad.annotate.times.english import english_times
from isnad.annotate.times.reader import arabic_times
from isnad.records import TimeExpression


def read_times(document: Document) -> tuple[TimeExpression, ...]:
    """Read the time expressions of an article, in order, without overlap.

    Relative words count from ``document.day``; where it is not known, or the text does not say enough, ``first`` and ``last`` are None
    and the value shows ``X`` for what is open. Weeks are ISO weeks (Monday to Sunday).
    """
    found = tuple(arabic_times(document) if document.language == "ar" else english_times(document))
    names = [(mention.start, mention.end) for mention in document.mentions if mention.kind in {"organisation", "place"}] if found else []
    return tuple(one for one in found if not _in_a_name(names, one))


def _in_a_name(names: Sequence[tuple[int, int]], found: TimeExpression) -> bool:
    """Whether the words are part of a longer name of a body or a place (``سوق الأحد``, ``روسيا اليوم``)."""
    first, last = found.start, found.end
    return any(start <= first and last <= end and last - first < end - start for start, end in names)
