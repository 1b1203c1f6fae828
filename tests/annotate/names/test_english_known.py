"""English names against what is known beforehand: states that are words too, tagged names put right, offices of states and bodies."""

import pytest

from annotate.names.reading import Read


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Turkey has called off the talks.", ["Turkey"]),
        ("Jordan's king and Chad's army chief met in Amman.", ["Jordan", "Chad", "Amman"]),
        ("He flew to Jordan on Monday.", ["Jordan"]),
        ("The US and Turkey agreed; it told us so.", ["US", "Turkey"]),
        ("Marwan Jordan said he would stay. Jordan was met by Chad Wilson.", []),
    ],
)
def test_states_whose_names_are_words_too(text: str, states: list[str]) -> None:
    assert Read(text, language="en").mentions("place") == states


@pytest.mark.parametrize(
    ("text", "tagged", "kind", "name"),
    [
        ("Troops freed them from Boko Haram.", {"Boko Haram": "place"}, "group", "Boko Haram"),
        ("Aid reached Taiz on Monday.", {"Taiz": "person"}, "place", "Taiz"),
        ("They fought in Mali's Gao.", {"Mali's Gao": "place"}, "place", "Gao"),
        (
            "An official of the International Committee of the Red Cross spoke.",
            {"International": "organisation"},
            "organisation",
            "International Committee of the Red Cross",
        ),
        ("Envoys met at the U.N. Security Council.", {"U.N": "organisation"}, "organisation", "U.N. Security Council"),
        (
            "Premier meets Kertesz\n\nThe premier met Zoltan Kertesz.",
            {"Kertesz": "place", "Zoltan Kertesz": "person"},
            "person",
            "Kertesz",
        ),
    ],
)
def test_what_is_known_decides_over_the_tagger(text: str, tagged: dict[str, str], kind: str, name: str) -> None:
    assert name in Read(text, tagged, language="en").mentions(kind)


def test_words_without_a_capital_are_no_names() -> None:
    assert Read("Hundreds of migrants reached the border.", {"migrants": "place"}, language="en").mentions() == []


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("U.S. President Mark Dalton spoke.", "Mark Dalton", "USA", "GOV"),
        ("Sri Lankan President Mahinda Perera spoke.", "Mahinda Perera", "LKA", "GOV"),
        ("NATO Secretary-General Lars Holmgren spoke.", "Lars Holmgren", None, "IGO"),
        ("Barcelona president Joan Vila resigned.", "Joan Vila", None, None),
        ("Britain's foreign secretary, Edward Langton, arrived.", "Edward Langton", "GBR", "GOV"),
    ],
)
def test_offices_are_of_the_state_or_body_before_them(text: str, name: str, country: str | None, sector: str | None) -> None:
    actor = Read(text, language="en").actor(name)
    assert (actor.country, actor.sector) == (country, sector)
