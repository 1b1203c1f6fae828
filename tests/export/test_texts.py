"""What an event's place and day look like in text: what was inferred is told from what is stated, in both languages."""

from datetime import date

import pytest

from isnad.export.lines import where_and_when
from isnad.language.interface import because
from isnad.records import Event, EventDate, EventPlace, Span


def attack(place: str | None, day: str | None) -> Event:
    return Event(
        id="e1",
        main=True,
        type="ASSAULT",
        mode=None,
        status="happened",
        triggers=(Span(0, 4),),
        place=EventPlace(span=Span(5, 9), name="كركوك", reason=place),
        date=EventDate(span=Span(10, 14), first=date(2026, 3, 4), last=date(2026, 3, 4), reason=day),
    )


@pytest.mark.parametrize(("lang", "note"), [("ar", "(مستنتج)"), ("en", "(inferred)")])
def test_only_what_was_inferred_is_marked(lang: str, note: str) -> None:
    where, when = where_and_when(attack(because("beside_lead"), None), lang)
    assert where is not None
    assert note in where
    assert when == "2026-03-04"
    where, when = where_and_when(attack(None, because("beside_before")), lang)
    assert where is not None
    assert note not in where
    assert when == f"2026-03-04 {note}"
