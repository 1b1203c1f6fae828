"""Acts that belong to others: protests that are dispersed, verdicts told by several words, what is protested against."""

from __future__ import annotations

import pytest

from tests.annotate.events.test_parties_arabic import read, sides


@pytest.mark.parametrize(
    "text",
    [
        "فضت الشرطة اعتصاما لعمال مصنع النسيج في صفاقس.",
        "فرقت قوات الأمن مظاهرة في الخرطوم.",
        "منعت قوات الجيش مسيرة في حلب.",
    ],
)
def test_who_disperses_a_protest_does_not_hold_it(text: str) -> None:
    held = [party.name or "" for event in read(text) if event.type == "PROTEST" for party in event.actors]
    assert not any("الشرطة" in name or "قوات" in name for name in held)


def test_those_who_protest_may_strike() -> None:
    assert sides("أصاب متظاهرون شرطيا احتجاجا على مقتل الفتى.", "PROTEST")[0] == ["متظاهرون"]


def test_who_turns_down_an_appeal_does_not_make_it() -> None:
    made = [event for event in read("رفضت المحكمة العليا التماسا تقدم به أهالي القرية ضد هدم منازلهم.") if event.type == "REQUEST"]
    assert not any("المحكمة" in (party.name or "") for event in made for party in event.actors)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("عاقبت محكمة جنايات القاهرة 12 متهما بالسجن المؤبد.", {"SANCTION"}),
        ("أيدت محكمة الاستئناف الحكم الصادر بحق الوزير السابق كريم الناصفي بالسجن خمس سنوات.", {"SANCTION"}),
        ("أصدرت محكمة في الرياض حكما بسجن ثلاثة سعوديين.", {"SANCTION"}),
        ("قضت محكمة النقض بإلغاء حكم الإعدام الصادر بحق الناشط أيمن الصباغ.", {"RETREAT"}),
    ],
)
def test_a_verdict_is_one_event(text: str, kinds: set[str]) -> None:
    assert {event.type for event in read(text)} == kinds


def test_those_who_protest_do_not_do_what_they_protest_against() -> None:
    made = read("بدأ نواب المعارضة اعتصاما في البرلمان احتجاجا على تمرير قانون الأحزاب.")
    assert [event.type for event in made if event.actors] == ["PROTEST"]


def test_at_whose_request_it_is_done() -> None:
    asked = sides("أصدر الإنتربول مذكرة توقيف بحق رجل الأعمال كارل صوايا بطلب من القضاء الفرنسي.", "REQUEST")
    assert asked[0] == ["القضاء الفرنسي"]


def test_whom_a_plural_pronoun_does_not_stand_for() -> None:
    text = "أوقفت السلطات المغربية 15 ناشطا في الحسيمة عقب مواجهات مع الشرطة، وأودعتهم السجن المحلي."
    assert not any(party.name == "الشرطة" for event in read(text) if event.type == "COERCE" for party in event.recipients)


def test_forces_of_two_states_with_one_adjective_between() -> None:
    text = "بدأت القوات البحرية السعودية والباكستانية مناورات مشتركة في الخليج العربي."
    assert sides(text, "COOPERATE")[0] == ["القوات البحرية السعودية", "القوات البحرية الباكستانية"]
