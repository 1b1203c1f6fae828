"""Offices in the plural with several states are as many parties in English too."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article

ANNOTATOR = Annotator()


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "The foreign ministers of Saudi Arabia, Egypt and Jordan condemned the attack.",
            "ACCUSE",
            {"foreign minister of Saudi Arabia": "SAU", "foreign minister of Egypt": "EGY", "foreign minister of Jordan": "JOR"},
        ),
        (
            "The prime ministers of Iraq and Jordan signed a trade agreement in Baghdad.",
            "SUPPORT",
            {"prime minister of Iraq": "IRQ", "prime minister of Jordan": "JOR"},
        ),
        (
            "The presidents of Russia and Turkey met in Geneva on Monday.",
            "CONSULT",
            {"president of Russia": "RUS", "president of Turkey": "TUR"},
        ),
        (
            "Egyptian and Jordanian officials held talks in Geneva.",
            "CONSULT",
            {"Egyptian officials": "EGY", "Jordanian officials": "JOR"},
        ),
        (
            "The Turkish and Iranian foreign ministers will meet in Geneva next week.",
            "CONSULT",
            {"Turkish foreign minister": "TUR", "Iranian foreign minister": "IRN"},
        ),
    ],
)
def test_as_many_parties_as_states(text: str, kind: str, expected: dict[str, str]) -> None:
    events = [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="en")).events if event.type == kind]
    assert {party.name: party.country for event in events for party in (*event.actors, *event.recipients)} == expected


def test_one_office_and_another_state_are_left() -> None:
    text = "The president of Egypt and Jordan signed a trade agreement."
    names = {party.name for event in ANNOTATOR.annotate(Article(id="x", text=text, language="en")).events for party in event.actors}
    assert not any("president of Jordan" in name for name in names if name)
