"""English: who claims, denies, demands, is accused; missiles, notes of protest, visits called off; whose a place and a day are."""

import pytest

from tests.annotate.events.test_english_agency import events, names, of_type


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The Taliban denied involvement in the blast that killed five people in Kabul.", "ASSAULT", "", "five people"),
        ("Tehran has denied any role in the attack on the refinery.", "ASSAULT", "", "refinery"),
        ("Islamic State claimed responsibility for the attack on the mosque in Basra.", "ASSAULT", "Islamic State", "mosque"),
        ("Protesters demanded the resignation of Prime Minister Omar Haddad.", "REQUEST", "Protesters", "Omar Haddad"),
        ("The rebels demanded the withdrawal of Syrian troops from Idlib.", "REQUEST", "rebels", "Syrian troops"),
        (
            "Government forces backed by African Union troops recaptured Marka from the rebels.",
            "ASSAULT",
            "Government forces + African Union troops",
            "rebels",
        ),
        ("Morocco lodged a protest with Spain over a visit by Spanish lawmakers.", "ACCUSE", "Morocco", "Spain"),
        ("South Korea protested to Tokyo over the map.", "ACCUSE", "South Korea", "Japan"),
        ("Soldiers shot dead two gunmen in Hebron.", "ASSAULT", "Soldiers", "two gunmen"),
        ("Egypt called off talks with Sudan planned for next week.", "SANCTION", "Egypt", "Sudan"),
        ("Bahrain ordered the Iranian ambassador to leave within 72 hours.", "SANCTION", "Bahrain", "Iranian ambassador"),
        ("The EU imposed travel bans and asset freezes on five Belarusian officials.", "SANCTION", "EU", "five Belarusian officials"),
        ("Libya's rival governments have agreed to exchange dozens of prisoners.", "AGREE", "rival governments", ""),
        ("Security forces detained the leader of the opposition, Mamadou Sow, at home.", "COERCE", "Security forces", "Mamadou Sow"),
        ("The army detained seven men during a raid on a refugee camp near Arsal.", "ASSAULT", "army", "refugee camp"),
        ("The hijacker surrendered after releasing 118 people.", "RETREAT", "hijacker", ""),
    ],
)
def test_who_does_it_and_to_whom(text: str, kind: str, actor: str, recipient: str) -> None:
    assert names(of_type(text, kind)) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ukraine accused Russia on Friday of shelling a village.", ["ACCUSE"]),
        ("The opposition called for the release of its leader, Karim Nasri.", ["REQUEST"]),
        ("The Security Council demanded an immediate ceasefire in Aleppo.", ["REQUEST"]),
        ("Washington slapped an arms embargo and a visa ban on the junta.", ["SANCTION"]),
        ("The unions called off a strike after the government raised wages.", ["RETREAT"]),
        ("Houthi fighters fired a ballistic missile towards the city of Najran.", ["ASSAULT"]),
        ("North Korea fired a ballistic missile into the sea.", ["MOBILIZE"]),
    ],
)
def test_one_act_is_told(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


def test_an_act_of_those_struck_is_another_one_with_its_own_place_and_day() -> None:
    text = (
        "Israeli forces demolished the homes of two Palestinians who carried out a deadly attack in Tel Aviv last year. "
        "The demolitions took place on Thursday."
    )
    first, second = events(text)
    assert (first.mode, first.place) == ("destroy", None)
    assert second.place is not None
    assert (second.place.name, second.date and str(second.date.first)) == ("Tel Aviv", "2015-01-01")


def test_who_tells_of_a_killing_is_not_inferred_to_have_done_it() -> None:
    assert names(of_type("Three protesters were killed in Basra on Friday, the army said.", "ASSAULT")) == ("", "Three protesters")


def test_a_place_of_the_sentence_before_is_not_taken_from_what_was_spoken_of() -> None:
    text = "The minister held talks with Prime Minister Rafic Haddad on the war in Syria. London will send food to Lebanon."
    assert of_type(text, "AID").place is None


def test_the_day_on_which_it_was_said_is_not_its_day() -> None:
    event = of_type("Nigerian troops rescued 72 hostages from a camp, the army said on Thursday.", "AID")
    assert event.date is None


def test_open_numbers_before_a_scale() -> None:
    found = [
        [(number.low, number.high) for number in of_type(text, "PROTEST").numbers]
        for text in ("Several thousand people marched to parliament.", "Several hundred men marched to parliament.")
    ]
    assert found == [[(3000.0, 9999.0)], [(300.0, 999.0)]]


def test_what_money_is_to_do_begins_no_phrase_of_people() -> None:
    event = of_type("Kuwait pledged to give $50 million to help Syrian refugees in Jordan.", "AGREE")
    assert "help Syrian refugees" not in names(event)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "The Spanish government on Tuesday rejected a call by lawmakers for a vote.",
            "REJECT",
            "Spanish government",
            "lawmakers",
        ),
        ("Residents of Bamenda accused soldiers of burning homes.", "ACCUSE", "Residents of Bamenda", "soldiers"),
        (
            "Border guards foiled an attempt to smuggle arms from Syria, killing 12 infiltrators.",
            "ASSAULT",
            "Border guards",
            "12 infiltrators",
        ),
        ("Saudi Arabia beheaded four people convicted of murder on Thursday.", "ASSAULT", "Saudi Arabia", "four people"),
    ],
)
def test_agents_of_nouns_and_participles_that_are_verbs(text: str, kind: str, actor: str, recipient: str) -> None:
    assert names(of_type(text, kind)) == (actor, recipient)


def test_a_deadline_is_no_day_and_an_adjective_no_place() -> None:
    text = "Two people died as protesters clashed with police in the Guinean capital Conakry, hospital sources said."
    assert (place := of_type(text, "ASSAULT").place) is not None
    assert place.name == "Conakry"
    assert of_type("Rwanda began withdrawing its peacekeepers, adding that the pullout would be completed by June.", "RETREAT").date is None


def test_what_is_told_in_a_relative_clause_of_the_same_days_is_where_and_when_it_was() -> None:
    event = of_type("Police fired tear gas to disperse hundreds of demonstrators who marched in Nairobi on Tuesday.", "ASSAULT")
    assert event.place is not None
    assert (event.place.name, event.date and str(event.date.first)) == ("Nairobi", "2016-03-08")
