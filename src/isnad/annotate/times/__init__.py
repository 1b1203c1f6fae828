"""When: TIMEX3 expressions resolved to days."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.times.english import english_times
from isnad.annotate.times.reader import arabic_times
from isnad.records import TimeExpression


def read_times(document: Document) -> tuple[TimeExpression, ...]:
    """Read the time expressions of an article, in order, without overlap.

    Relative words count from ``document.day``; where it is not known, or the text does not say enough, ``first`` and ``last`` are None
    and the value shows ``X`` for what is open. Weeks are ISO weeks (Monday to Sunday).
    """
    return tuple(arabic_times(document) if document.language == "ar" else english_times(document))
