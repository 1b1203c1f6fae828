"""Wordings that judge: of people, offices, groups, states and acts."""

import pytest

from isnad.records import Annotation
from isnad.weave.telling import tell
from making import Maker


def wordings(*members: Annotation) -> dict[tuple[str, str], str]:
    return {(each.actor, each.expression): each.stance for each in tell("s1", members).framing if each.stance != "neutral"}


def test_an_adjective_of_judgement_is_said_of_the_act_and_not_of_whoever_is_near() -> None:
    maker = Maker("1", "أدانت وزارة الدفاع الهجوم الغادر على المدينة.")
    maker.actor("وزارة الدفاع", "organisation")
    maker.event("هجوم", "ASSAULT")
    assert wordings(maker.made()) == {("الهجوم", "الغادر"): "hostile"}


def test_an_honoured_group_goes_by_the_body_in_whose_company_it_stands() -> None:
    maker = Maker("1", "قتل سبعة من أبطال الشرطة في انفجار.")
    maker.event("انفجار", "ASSAULT")
    assert wordings(maker.made()) == {("الشرطة", "أبطال"): "honorific"}


def test_an_honorific_before_an_office_is_said_of_its_holder() -> None:
    maker = Maker("1", "فخامة رئيس الجمهورية يصل اليوم. وكان رئيس الجمهورية سالم الكعبي قد غادر.")
    holder = maker.actor("سالم الكعبي", titles=["رئيس الجمهورية"])
    assert holder
    assert wordings(maker.made())["سالم الكعبي", "فخامة"] == "honorific"


def test_claims_of_a_state_are_its_claims() -> None:
    maker = Maker("1", "كذبت الوزارة مزاعم جيبوتي.")
    maker.actor("جيبوتي", "place", sector="GOV", country="DJI", entry="DJI")
    assert wordings(maker.made()) == {("جيبوتي", "مزاعم جيبوتي"): "hostile"}


@pytest.mark.parametrize(("title", "stance"), [("الجنرال", "hostile"), ("السفير", None)])
def test_a_rank_in_place_of_the_office_that_others_give_is_hostile(title: str, stance: str | None) -> None:
    one, other = Maker("1", "وصل الرئيس سالم الكعبي."), Maker("2", f"وصل {title} سالم الكعبي.")
    one.actor("سالم الكعبي", titles=["الرئيس"])
    other.actor("سالم الكعبي", titles=[title])
    assert wordings(one.made(), other.made()).get(("سالم الكعبي", title)) == stance
    assert ("سالم الكعبي", title) not in wordings(other.made())
