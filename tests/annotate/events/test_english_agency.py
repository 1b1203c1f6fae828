"""English as agencies write it: things struck and seized, shared objects, asides, charges, places and days of one's own clause."""

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Published, Span

ANNOTATOR = Annotator()
DAY = Published(date(2016, 3, 10), date(2016, 3, 10), "metadata")


def events(text: str, headline: str = "") -> tuple[Event, ...]:
    title = Span(0, len(headline)) if headline else None
    whole = f"{headline}\n\n{text}" if headline else text
    return ANNOTATOR.annotate(Article(id="x", text=whole, title=title, language="en", published=DAY)).events


def of_type(text: str, kind: str, headline: str = "") -> Event:
    found = [event for event in events(text, headline) if event.type == kind]
    assert found, f"no {kind} in {headline or text!r}"
    return found[0]


def names(event: Event) -> tuple[str, str]:
    return " + ".join(party.name or "" for party in event.actors), " + ".join(party.name or "" for party in event.recipients)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Israeli warplanes bombed a school and a hospital in Khan Younis.", "ASSAULT", "Israeli warplanes", "school + hospital"),
        ("Houthi rebels seized a merchant vessel in the Red Sea, its owner said.", "COERCE", "Houthi rebels", "merchant vessel"),
        ("The tanker, seized by Iranian commandos in May, reached Oman.", "COERCE", "Iranian commandos", "tanker"),
        ("Militants attacked an army post near Sirte.", "ASSAULT", "Militants", "army post"),
        ("Riot officers shot and killed the student late on Saturday.", "ASSAULT", "Riot officers", "student"),
        ("The army, backed by Russian jets, retook Palmyra from Islamic State.", "ASSAULT", "army + Russian jets", "Islamic State"),
        ("UN investigators said government forces had tortured and executed detainees.", "ASSAULT", "government forces", "detainees"),
        ("The navy said it had captured 23 pirates.", "COERCE", "navy", "23 pirates"),
        ("Syria's government has been accused of using chlorine against civilians.", "ACCUSE", "", "government"),
        ("A court in Cairo acquitted 20 activists accused of protesting without permission.", "CONCEDE", "court", "20 activists"),
        ("More than 400 protesters have been detained, and two policemen have been charged.", "COERCE", "", "400 protesters"),
        (
            "The killing of a senior commander by Israeli forces drew condemnation from Egypt.",
            "ASSAULT",
            "Israeli forces",
            "senior commander",
        ),
        ("The opposition leader attacked the president over his handling of the crisis.", "ACCUSE", "opposition leader", "president"),
        ("Aid agencies delivered food to 3,000 displaced families.", "AID", "Aid agencies", "3,000 displaced families"),
    ],
)
def test_parties(text: str, kind: str, actor: str, recipient: str) -> None:
    assert names(of_type(text, kind)) == (actor, recipient)


def test_a_conjunction_in_a_headline_does_not_take_the_subject() -> None:
    text = "Officials gave no details of the attack."
    assert names(of_type(text, "ASSAULT", "South Sudan warns of war after Sudan bombs refugee camp")) == ("Sudan", "refugee camp")


def test_who_tells_is_no_object_of_what_is_told() -> None:
    assert names(of_type("Iraq and Turkey agreed to reopen a crossing, Iraqi foreign minister Karim Saadi said.", "AGREE"))[1] == ""


def test_what_follows_a_comma_is_the_subject_of_its_own_verb() -> None:
    found = events("Weeks before the new president takes office, the ruling junta released six journalists.")
    assert all("junta" not in names(event)[1] for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised the fee it charges customers.",
        "Police found seven assault rifles in the house.",
        "The opposition praised the vote held in Oran.",
    ],
)
def test_no_force_is_used(text: str) -> None:
    assert not [event for event in events(text) if event.type in {"ASSAULT", "COERCE"}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thousands of people marched through Amman to protest against the war in Gaza.", "Amman"),
        ("The Arab League condemned the bombing of a mosque in Mosul.", None),
        ("Speaking at a conference in Manama, the minister called on Iran to free the sailors.", "Manama"),
        ("In Cairo, the foreign minister accused Ethiopia of stalling.", "Cairo"),
        ("Saudi Arabia and Iraq signed a security agreement in Baghdad.", "Baghdad"),
        ("The Tunisian and American navies carried out joint exercises off Bizerte.", "Bizerte"),
    ],
)
def test_where(text: str, place: str | None) -> None:
    main = next(event for event in events(text) if event.main)
    assert (main.place.name if main.place else None) == place


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Algeria cut diplomatic ties with Morocco in August.", "SANCTION", date(2015, 8, 1)),
        ("Rebels freed a Sudanese journalist they had kidnapped in June.", "ASSAULT", date(2015, 6, 1)),
        ("Rebels freed a Sudanese journalist they had kidnapped in June.", "RETREAT", None),
        ("The ministers will meet in Cairo in May.", "CONSULT", date(2016, 5, 1)),
    ],
)
def test_when(text: str, kind: str, first: date | None) -> None:
    event = of_type(text, kind)
    assert (event.date.first if event.date else None) == first


def test_what_was_to_come_in_reported_speech_is_planned() -> None:
    text = "The prisoners would be handed over to the court, the statement added."
    assert {event.status for event in events(text)} == {"planned"}


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The UN arrested two residents on Monday.", "COERCE", "UN", "two residents"),
        ("The navy arrested 23 heavily armed Somali and Yemeni pirates.", "COERCE", "navy", "23 heavily armed Somali and Yemeni pirates"),
        ("The defence minister called for oil companies to protect their vessels.", "REQUEST", "defence minister", "oil companies"),
        ("A policeman charged with killing a student has been jailed.", "COERCE", "", "policeman"),
        ("Saudi-led coalition strikes killed nine soldiers near Hodeidah.", "ASSAULT", "Saudi-led coalition", "nine soldiers"),
        ("The army said it would resume its offensive against the rebels.", "ASSAULT", "army", "rebels"),
        ("A police station was attacked by militants.", "ASSAULT", "militants", "police station"),
    ],
)
def test_parties_of_harder_phrases(text: str, kind: str, actor: str, recipient: str) -> None:
    assert names(of_type(text, kind)) == (actor, recipient)


def test_a_list_in_a_headline_is_the_subject_of_its_verb() -> None:
    assert names(of_type("No date was given for the ceremony.", "SUPPORT", "Syria, Russia sign port deal"))[0] == "Syria + Russia"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The president flew home on Friday. He accused the rebels of breaking the truce.", "president"),
        ("The president met the king on Friday. He accused the rebels of breaking the truce.", ""),
        ("Two militias hold the port. They released six sailors on Monday.", "Two militias"),
    ],
)
def test_a_pronoun_stands_for_the_only_one_it_can(text: str, actor: str) -> None:
    event = next(event for event in events(text) if event.type in {"ACCUSE", "RETREAT"})
    assert names(event)[0] == actor


def test_what_should_be_done_has_not_happened() -> None:
    text = "The opposition said the government should assume its responsibilities and resign."
    assert all(event.status == "hypothetical" for event in events(text) if event.type == "RETREAT")


def test_details_given_of_an_attack_make_no_attacker() -> None:
    assert not any(
        "Officials" in names(event)[0] for event in events("Officials gave no details of the attack on the camp.") if event.actors
    )


def test_two_arrests_in_one_sentence_are_two() -> None:
    text = "A minister was detained on Monday in Tunis and two judges were detained in Sfax."
    assert [names(event)[1] for event in events(text) if event.type == "COERCE"] == ["minister", "two judges"]
