"""English events by structure: who acts, on whom, and whether it happened, on invented happenings in places that exist."""

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()


def events(text: str, headline: str = "") -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=f"{headline}\n\n{text}" if headline else text, language="en")).events


def of_type(text: str, kind: str) -> Event:
    found = [event for event in events(text) if event.type == kind]
    assert found, f"no {kind} in {text!r}"
    return found[0]


def names(event: Event) -> tuple[str, str]:
    return " ".join(party.name or "" for party in event.actors), " ".join(party.name or "" for party in event.recipients)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Gunmen kidnapped two engineers near Sirte on Monday.", "ASSAULT", "Gunmen", "engineers"),
        ("Two engineers were kidnapped by gunmen near Sirte on Monday.", "ASSAULT", "gunmen", "engineers"),
        ("The army carried out an attack on the rebels in Bara.", "ASSAULT", "army", "rebels"),
        ("Chad's army said it had repelled an attack by rebels near the border.", "ASSAULT", "army", "rebels"),
        ("The rebels, who control the north, released six aid workers on Tuesday.", "RETREAT", "rebels", "aid workers"),
        ("The junta met the envoy and expelled two French diplomats.", "SANCTION", "junta", "diplomats"),
        ("Morocco's foreign minister, Nadir Alami, was received by the Spanish king in Madrid.", "CONSULT", "Nadir Alami", "king"),
        ("Opposition parties demanded that the cabinet change the law.", "REQUEST", "Opposition", "cabinet"),
        ("The movement refused to meet the envoy of the United Nations.", "REJECT", "movement", "envoy"),
        ("Khartoum will not hand over the general to the court, the minister said.", "REJECT", "Sudan", "court"),
        ("Egypt said it would send doctors and medicine to Sudan.", "AID", "Egypt", "Sudan"),
        ("The deal was signed by Egypt and Sudan in Juba.", "SUPPORT", "Egypt", ""),
    ],
)
def test_parties_stand_on_their_sides(text: str, kind: str, actor: str, recipient: str) -> None:
    actors, recipients = names(of_type(text, kind))
    assert actor in actors
    assert recipient in recipients


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Egypt's president will visit Algeria on Sunday.", "CONSULT", "planned"),
        ("Egypt and Sudan are to resume diplomatic relations.", "SUPPORT", "planned"),
        ("Egypt and Sudan are expected to sign an agreement.", "SUPPORT", "planned"),
        ("Norway could suspend its aid to Sudan.", "SANCTION", "hypothetical"),
        ("Egypt did not sign the agreement with Sudan.", "SUPPORT", "denied"),
        ("Egypt denied that its army had attacked the rebels.", "ASSAULT", "denied"),
        ("The army is bombarding the rebels in Bara.", "ASSAULT", "ongoing"),
        ("France said it would withdraw its soldiers from Niger.", "RETREAT", "planned"),
        ("Egypt has signed an agreement with Sudan to reopen the border crossing.", "CONCEDE", "planned"),
    ],
)
def test_status_follows_from_the_verbs_above(text: str, kind: str, status: str) -> None:
    assert of_type(text, kind).status == status


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Somalia appealed to Egypt for help.", "REQUEST", "assist"),
        ("The envoy urged the rebels to return to the negotiating table.", "REQUEST", "meet"),
        ("Chad threatens to cut ties with Sudan.", "THREATEN", "relations"),
        ("Warplanes bombed positions of the rebels near Bara.", "ASSAULT", "aerial"),
        ("The minister discussed the war by telephone with the Norwegian president.", "CONSULT", "phone"),
        ("Police used tear gas to disperse protesters in Nairobi.", "ASSAULT", "crowd-control"),
    ],
)
def test_what_is_asked_threatened_or_used_gives_the_mode(text: str, kind: str, mode: str) -> None:
    assert of_type(text, kind).mode == mode


@pytest.mark.parametrize(
    "text",
    [
        "The coach attacked the referee after the defeat.",
        "The storm killed at least twelve people in Florida.",
        "Gold retreated on Tuesday under pressure from a stronger dollar.",
        "The company launched an offensive against its rivals in the phone market.",
        "The novel tells of an officer who kills his brother in a war.",
        "A jury convicted the man of the murder of his girlfriend; the sheriff said the suspect had shot her after a robbery.",
        "Analysts feared an attack on the city.",
    ],
)
def test_no_political_event_is_told(text: str) -> None:
    assert not [event for event in events(text) if event.type != "OTHER" and event.status in {"happened", "ongoing"}]


def test_what_is_asked_for_is_no_event_of_its_own() -> None:
    assert {event.type for event in events("Egypt urged the rebels to withdraw from Bara.")} == {"REQUEST"}


def test_an_office_without_a_name_is_its_holder() -> None:
    text = "Tunisian President Kamel Jaziri received the Libyan envoy in Tunis. The Tunisian president praised Libya."
    assert "Kamel Jaziri" in names(of_type(text, "SUPPORT"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "The minister's office released a statement on Monday.",
        "The proposal has been met with opposition in the senate.",
        "Only a third of voters agreed that the president is in good health.",
        "The actress admitted herself to a clinic near Rabat.",
        "It was a flawless execution of the government's plan.",
    ],
)
def test_statements_polls_and_clinics_are_no_acts(text: str) -> None:
    assert [event.type for event in events(text) if event.type != "OTHER"] == []


def test_who_leads_a_delegation_comes_with_it() -> None:
    event = of_type("A delegation from Hamas led by Omar Nasser visited Egypt.", "CONSULT")
    assert [party.name for party in event.actors] == ["delegation from Hamas", "Omar Nasser"]
    assert [party.name for party in event.recipients] == ["Egypt"]


def test_whose_decision_it_is_acts() -> None:
    event = of_type("The Security Council's decision to impose sanctions on Iran angered Tehran.", "SANCTION")
    assert [party.name for party in event.actors] == ["Security Council"]


def test_who_tells_of_an_attack_was_not_attacked() -> None:
    text = "A deputy was killed on Friday when someone shot him in the head, authorities said."
    assert "authorities" not in names(of_type(text, "ASSAULT"))[1]


def test_an_army_that_accused_is_no_accused():
    event = of_type("Sudan's army accused Chad of arming the rebels near the border.", "ACCUSE")
    assert [(party.name, party.country, party.sector) for party in event.actors] == [("army", "SDN", "MIL")]
