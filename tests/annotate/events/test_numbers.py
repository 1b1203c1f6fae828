"""The numbers that an event carries."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article

ANNOTATOR = Annotator()


def numbers(text: str, language: str = "ar") -> list[tuple[str, float | None, float | None, str | None]]:
    events = ANNOTATOR.annotate(Article(id="x", text=text, language=language)).events
    return [(each.kind, each.low, each.high, each.unit) for event in events for each in event.numbers]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل أكثر من 15 ألف شخص في القصف على تعز.", ("killed", 15_001, None, None)),
        ("مقتل جنديين في تفجير ببغداد.", ("killed", 2, 2, None)),
        ("مقتل شرطيان في هجوم على كركوك.", ("killed", 2, 2, None)),
        ("إصابة ثلاثة عشر مدنيا في تفجير ببغداد.", ("wounded", 13, 13, None)),
        ("تظاهر عشرات الآلاف في تونس احتجاجا على الغلاء.", ("participants", 20_000, 99_999, None)),
        ("وتجمع حوالى 10 الاف شخص في الساحة للتنديد بالاتفاق.", ("participants", 10_000, 10_000, None)),
        ("اعتقلت الشرطة ما لا يقل عن خمسة وعشرين متظاهرا في القاهرة.", ("detained", 25, None, None)),
        ("قتل ما بين 20 و30 مسلحا في غارة جوية على الموصل.", ("killed", 20, 30, None)),
        ("اعتقلت الشرطة ما يصل إلى 200 متظاهر في القاهرة.", ("detained", None, 200, None)),
        ("قدمت السعودية مساعدات بقيمة 10 ملايين دولار إلى اليمن.", ("sum", 10_000_000, 10_000_000, "USD")),
        ("أبرمت أمانة جدة عقودا بقيمة 197 مليون ريال سعودي.", ("sum", 197_000_000, 197_000_000, "SAR")),
        ("أبرمت أمانة جدة عقودا بقيمة 197 مليون ريال.", ("sum", 197_000_000, 197_000_000, "ريال")),
    ],
)
def test_arabic(text: str, wanted: tuple[str, float | None, float | None, str | None]) -> None:
    assert wanted in numbers(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At least 25 people were killed in an attack on Aleppo.", ("killed", 25, None, None)),
        ("The United States pledged $2.5 million in aid to Yemen.", ("sum", 2_500_000, 2_500_000, "USD")),
        ("Police arrested up to two hundred protesters in Cairo.", ("detained", None, 200, None)),
    ],
)
def test_english(text: str, wanted: tuple[str, float | None, float | None, str | None]) -> None:
    assert wanted in numbers(text, "en")


def test_a_share_is_no_count() -> None:
    assert numbers("قتل 10 في المئة من السكان في القصف على تعز.") == []


def test_who_is_counted_is_the_party() -> None:
    text = "اعتقلت الشرطة ما لا يقل عن خمسة وعشرين متظاهرا في القاهرة."
    (event,) = ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events
    assert [party.name for party in event.recipients] == ["خمسة وعشرين متظاهرا"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("لقي أربعة أشخاص مصرعهم وأصيب خمسة آخرون في حادث سير بجازان.", [("killed", 4), ("wounded", 5)]),
        ("قتل جندي وأصيب تسعة في هجوم على كركوك.", [("wounded", 9)]),
        ("أصيب العشرات وقتل ثلاثة في اشتباكات بطرابلس.", [("wounded", 20), ("killed", 3)]),
        ("قالت الشرطة إن اثنين من ركاب الحافلة قتلوا وجرح خمسة أشخاص في هجوم بحمص.", [("killed", 2), ("wounded", 5)]),
        ("مقتل وإصابة 10 في إطلاق نار بصنعاء.", [("casualties", 10)]),
        ("أعلن ضابط مقتل وجرح 45 من الجيش بتفجير سيارتين في تكريت.", [("casualties", 45)]),
        ("سقط 30 قتيلا وجريحا في قصف على تعز.", [("casualties", 30)]),
        ("أعلن مصدر في البيشمركة أمس الأحد مقتل 10 مسلحين في هجوم على سنجار.", [("killed", 10)]),
        ("ألقت الشرطة القبض على شابين تحرشا بثلاث فتيات في جدة.", [("detained", 2)]),
    ],
)
def test_each_number_is_of_those_whom_its_own_words_name(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(kind, low) for kind, low, _, _ in numbers(text)] == wanted


def test_killed_and_wounded_are_told_apart_in_english() -> None:
    text = "The attack killed two soldiers and wounded nine others near Aden."
    assert [(kind, low) for kind, low, _, _ in numbers(text, "en")] == [("killed", 2), ("wounded", 9)]


def test_a_number_in_a_name_counts_nobody() -> None:
    text = "قصفت طائرات مقر اللواء 55 في تعز وقتل ثلاثة جنود وقائد اللواء 17."
    assert [(kind, low) for kind, low, _, _ in numbers(text)] == [("killed", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "At least 12 people were killed and more than 40 wounded when a car bomb exploded in Aden.",
            [("killed", 12, None), ("wounded", 41, None)],
        ),
        ("Seven soldiers were killed and 12 others wounded in an attack on a base in Mosul.", [("killed", 7, 7), ("wounded", 12, 12)]),
        ("A suicide bomber killed seven soldiers in the northern city of Mosul on Monday.", [("killed", 7, 7)]),
        ("An air strike killed at least 30 civilians and injured dozens in Taiz.", [("killed", 30, None), ("wounded", 20, 99)]),
        ("Warplanes hit 30 targets in Taiz and destroyed two bridges.", []),
    ],
)
def test_second_numbers_and_those_of_named_means_in_english(text: str, wanted: list[tuple[str, int, int | None]]) -> None:
    events = Annotator().annotate(Article(id="x", text=text, language="en")).events
    assert [(number.kind, number.low, number.high) for event in events for number in event.numbers] == wanted
