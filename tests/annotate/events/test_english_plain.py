"""Plain English sentences of two parties: names before verbs that could be adjectives, asides, envoys, and whose a thing is."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    return Annotator().annotate(Article(id="x", text=text, language="en")).events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The Houthis attacked Iraqi forces near the town of Bayda.", "ASSAULT", "Houthis", "Iraqi forces"),
        ("The United Nations accused Iraqi forces of violating the truce.", "ACCUSE", "United Nations", "Iraqi forces"),
        ("Ankara rejected a proposal by France on Thursday.", "REJECT", "Turkey", "France"),
        ("Ankara condemned the attack by the Houthis on the city.", "ACCUSE", "Turkey", "Houthis"),
        ("Omar Karim, head of the National Unity Party, criticised France.", "ACCUSE", "Omar Karim", "France"),
        ("Omar Karim, a lawmaker from the ruling party, criticised France.", "ACCUSE", "Omar Karim", "France"),
    ],
)
def test_one_who_does_and_one_to_whom_it_is_done(text: str, kind: str, actor: str, recipient: str) -> None:
    event = next(event for event in read(text) if event.type == kind)
    assert [[party.name for party in event.actors], [party.name for party in event.recipients]] == [[actor], [recipient]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Russian ambassador to Libya spoke by phone with the Egyptian president.",
            {"Russian ambassador to Libya", "Egyptian president"},
        ),
        ("Omar Karim met Iranian foreign ministry spokesman Hassan Nasri in Cairo.", {"Omar Karim", "Hassan Nasri"}),
    ],
)
def test_two_who_meet(text: str, parties: set[str]) -> None:
    event = next(event for event in read(text) if event.type == "CONSULT")
    assert {party.name for party in (*event.actors, *event.recipients)} == parties


@pytest.mark.parametrize(
    ("text", "kind", "slot", "people"),
    [
        ("Thousands of Lebanese protested in Beirut against a rubbish crisis.", "PROTEST", "actors", "Thousands of Lebanese"),
        ("Hundreds of Syrians fled to Turkey on Monday.", "RETREAT", "actors", "Hundreds of Syrians"),
        ("Some 200 Iraqis were killed in Baghdad on Monday.", "ASSAULT", "recipients", "200 Iraqis"),
        ("Police arrested dozens of Egyptians in Suez.", "COERCE", "recipients", "dozens of Egyptians"),
    ],
)
def test_people_of_a_nation_who_are_counted_are_not_their_state(text: str, kind: str, slot: str, people: str) -> None:
    events = Annotator().annotate(Article(id="x", text=f"{text} Officials said more would come.", language="en")).events
    assert [party.name for event in events if event.type == kind for party in getattr(event, slot)] == [people]
