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


@pytest.mark.parametrize(
    ("title", "stance"),
    [
        ("القائد", "honorific"),
        ("القائد العسكري", None),
        ("القائد العام للقوات المسلحة", None),
        ("الزعيم", "honorific"),
        ("الزعيم الكردي", None),
    ],
)
def test_some_titles_honour_only_where_they_are_the_whole_title(title: str, stance: str | None) -> None:
    maker = Maker("1", f"وصل {title} سالم الكعبي إلى المكلا.")
    maker.actor("سالم الكعبي", titles=[title])
    assert wordings(maker.made()).get(("سالم الكعبي", title)) == stance


def test_the_last_word_of_a_name_is_said_of_the_name_behind_it() -> None:
    maker = Maker("1", "تقدمت قوات المخلوع سالم الكعبي نحو المكلا.")
    maker.actor("قوات المخلوع", "organisation")
    maker.actor("سالم الكعبي")
    assert wordings(maker.made()) == {("سالم الكعبي", "المخلوع سالم الكعبي"): "hostile"}


def test_what_a_conjunction_joins_to_more_is_said_of_nobody_in_particular() -> None:
    maker = Maker("1", "دارت معارك بين المقاومة وقوات الجيش قرب المكلا.")
    maker.actor("المقاومة وقوات الجيش", "organisation")
    assert wordings(maker.made()) == {}


@pytest.mark.parametrize("between", ["", "الرقيب ", "الأردني "])
def test_a_rank_or_a_demonym_may_stand_between_a_judgement_and_the_name(between: str) -> None:
    maker = Maker("1", f"شيعت المدينة الشهيد {between}سالم الكعبي.")
    maker.actor("سالم الكعبي", titles=["الرقيب"] if between.startswith("الر") else [])
    found = {(actor, expression.split()[0]): stance for (actor, expression), stance in wordings(maker.made()).items()}
    assert found == {("سالم الكعبي", "الشهيد"): "honorific"}


def test_the_dead_are_those_whom_the_words_behind_the_act_name() -> None:
    maker = Maker("1", "أعلنت الداخلية استشهاد قائد الدورية بعد أن هاجم مسلحون المصلين.")
    worshippers = maker.actor("المصلين", "group")
    maker.event("استشهاد", "ASSAULT", recipients=[worshippers])
    assert wordings(maker.made()) == {}
    maker = Maker("2", "استشهاد سبعة من أبطال الشرطة في هجوم.")
    maker.event("استشهاد", "ASSAULT")
    assert wordings(maker.made())["سبعة من أبطال الشرطة", "استشهاد"] == "honorific"


def test_neither_a_verb_nor_the_prosecution_is_judged() -> None:
    maker = Maker("1", "يسيطر المتمردون على الحي. وقال ممثلو الادعاء إنهم من أبناء شهداء الواجب.")
    maker.event("يسيطر", "ASSAULT")
    maker.event("شهداء", "ASSAULT", main=False)
    assert wordings(maker.made()) == {}


def test_the_dead_may_stand_before_the_act() -> None:
    maker = Maker("1", "Three soldiers were martyred near Mukalla.")
    soldiers = maker.actor("Three soldiers", "group")
    maker.event("martyred", "ASSAULT", recipients=[soldiers])
    assert wordings(maker.made()) == {("Three soldiers", "martyred"): "honorific"}
