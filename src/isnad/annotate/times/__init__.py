"""When: TIMEX3 expressions resolved to days."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.records import TimeExpression


def read_times(document: Document) -> tuple[TimeExpression, ...]:
    """Read the time expressions of an article, in order."""
    return ()
