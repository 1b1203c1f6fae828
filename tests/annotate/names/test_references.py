"""References back: an office alone, المسؤول المصري, الجانبان, capitals that stand for governments; and when to abstain."""

import pytest

from annotate.names.reading import Read


def test_an_office_alone_refers_to_its_holder_and_joins_the_titles():
    read = Read("وصل رئيس المخابرات العامة كامل الزيادي إلى بنغازي. وأكد رئيس المخابرات العامة استمرار التنسيق.")
    assert ("office", "رئيس المخابرات العامة", ["كامل الزيادي"]) in read.references()


def test_an_office_wording_of_its_own_joins_the_titles():
    read = Read("وصل رئيس الوزراء الأردني سمير الحداد أمس. وقال رئيس الوزراء إن العمل مستمر.")
    assert read.actor("سمير الحداد").titles == ("رئيس الوزراء الأردني", "رئيس الوزراء")


def test_a_description_with_a_demonym_refers_to_the_only_official_of_that_country():
    read = Read("التقى المشير مسعود الجبالي رئيس المخابرات المصرية كامل الزيادي. ونقل المسؤول المصري تحيات بلاده.")
    assert ("description", "المسؤول المصري", ["كامل الزيادي"]) in read.references()


def test_two_holders_of_one_office_leave_it_open():
    read = Read(
        "وصل وزير الخارجية المصري كامل الزيادي ووزير الخارجية الأردني سمير الحداد. ثم عقدت جلسة طويلة. وانتهت مساء. وقال وزير الخارجية إن العمل مستمر."
    )
    assert not any(form == "office" and words == "وزير الخارجية" for form, words, _ in read.references())


def test_the_two_sides_are_the_two_people_of_the_meeting():
    read = Read("التقى الوزير الأردني سمير الحداد الوزير المصري كامل الزيادي. وبحث الجانبان التعاون.")
    assert ("both-sides", "الجانبان", ["سمير الحداد", "كامل الزيادي"]) in read.references()


def test_three_people_are_not_two_sides():
    read = Read("التقى الوزير الأردني سمير الحداد الوزير المصري كامل الزيادي بحضور الوزير التونسي فارس المنصوري. وبحث الجانبان التعاون.")
    assert not any(form == "both-sides" for form, _, _ in read.references())


def test_a_capital_beside_a_verb_of_saying_stands_for_its_government():
    read = Read("وأشار إلى أن القاهرة ترى في هذا الدعم خطرا.")
    assert ("capital", "القاهرة", ["مصر"]) in read.references()
    assert read.actor("مصر").country == "EGY"


def test_a_capital_after_a_preposition_of_place_is_a_place():
    assert Read("وصل الوفد إلى القاهرة وأكد التعاون.").references() == []


def test_every_reference_says_why():
    read = Read("وأشار إلى أن القاهرة ترى في هذا الدعم خطرا.")
    assert read.names.references
    assert all(len(one.reason) > 10 for one in read.names.references)


def test_the_same_official_and_the_same_body_are_those_named_last():
    read = Read("قال وزير الخارجية كامل الزيادي إن الاتفاق قريب. وأضاف المسؤول ذاته أن الوفد غادر.")
    assert read.references() == [("description", "المسؤول ذاته", ["كامل الزيادي"])]
    read = Read("أعلنت حركة النهضة موقفها. وأضافت الحركة ذاتها أنها ستشارك.")
    assert read.references() == [("description", "الحركة ذاتها", ["حركة النهضة"])]


def test_the_same_official_is_nobody_where_two_were_named_or_the_office_differs():
    two = Read("التقى وزير الخارجية كامل الزيادي السفير سمير الحداد. وأضاف المسؤول ذاته أن الوفد غادر.")
    assert not any(words == "المسؤول ذاته" for _, words, _ in two.references())
    other = Read("وصل الفريق كامل الزيادي إلى المدينة. وصرح الوزير ذاته بعد ذلك.")
    assert not any(words == "الوزير ذاته" for _, words, _ in other.references())
    assert Read("قال مصدر عسكري إن القوات تقدمت. وأضاف المصدر ذاته أن المعارك مستمرة.").references() == []


def test_capitals_in_a_list_stand_together_for_their_governments():
    read = Read("قطعت الرياض والمنامة والقاهرة علاقاتها بالدوحة.")
    assert [words for form, words, _ in read.references() if form == "capital"] == ["الرياض", "المنامة", "القاهرة"]


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("قطعت الحكومة علاقاتها مع الرباط أمس.", ["الرباط"]),
        ("يتواصل التنسيق مع موسكو في هذا الملف.", ["موسكو"]),
        ("أغلق الطريق بين بغداد ودمشق بسبب الأمطار.", []),
        ("وصل الوفد من القاهرة والخرطوم مساء.", []),
    ],
)
def test_relations_are_with_governments_and_roads_between_towns(text, capitals):
    assert [words for form, words, _ in Read(text).references() if form == "capital"] == capitals


def test_the_trusty_crown_prince_is_no_secretary():
    read = Read("نقل تحيات الملك وسمو ولي عهده الأمين. وحضر الأمين العام للجمعية صالح الأحمد الحفل.")
    assert read.references() == [] or all(words != "الأمين" for _, words, _ in read.references())
    assert read.titles("صالح الأحمد") == ["الأمين العام للجمعية"]


def test_both_sides_of_a_field_are_nobody():
    read = Read("التقى الوزير سالم الزيادي السفير وليد المنصوري. وأصيب لاعبون في الجانبين. وأكد الجانبان التعاون.")
    assert [words for form, words, _ in read.references() if form == "both-sides"] == ["الجانبان"]


def test_an_adviser_to_the_king_is_not_the_king():
    read = Read("يرعى الأمير خالد الفيصل مستشار خادم الحرمين الشريفين المعرض. ووجه خادم الحرمين الشريفين بدعم المعرض.")
    assert read.references() == []
    king = Read("استقبل الملك سلمان بن عبدالعزيز في جدة وزير الخارجية المصري. وأكد خادم الحرمين أهمية التعاون.")
    assert ("office", "خادم الحرمين", ["سلمان بن عبد العزيز"]) in king.references()


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "تتفاوض حركة طالبان والأمم المتحدة في الدوحة. وأجرى الجانبان جولة جديدة أمس.",
            "الجانبان",
            ["حركة طالبان", "الأمم المتحدة"],
        ),
        ("اندلعت اشتباكات بين الجيش اليمني وجماعة الحوثي. وتبادل الطرفان القصف.", "الطرفان", ["الجيش اليمني", "جماعة الحوثي"]),
    ],
)
def test_two_sides_can_be_the_two_bodies_of_a_sentence(text: str, word: str, names: list[str]) -> None:
    assert [words for form, words, _ in Read(text).references() if form == "both-sides"] == [word]
    assert len(next(actors for form, _, actors in Read(text).references() if form == "both-sides")) == len(names)


def test_one_body_or_three_are_not_two_sides() -> None:
    for text in (
        "أعلن مجلس الأمن قرارا. ودعا الطرفين إلى وقف القتال.",
        "اجتمعت حركة حماس وحركة فتح والأمم المتحدة. واتفق الطرفان على الهدنة.",
    ):
        assert not any(form == "both-sides" for form, _, _ in Read(text).references())


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            "التقى وزير الخارجية التونسي سمير الجزيري نظيره التركي مراد أوغلو في أنقرة أمس. وحضر اللقاء وزير الدفاع كمال الرفاعي. واتفق الوزيران على لجنة.",
            ["سمير الجزيري", "مراد أوغلو"],
        ),
        (
            "قال الرئيس المصري حازم الدسوقي إنه يدعم الحل. وجاء ذلك بعد اتصال بين الرئيسين التونسي سمير الجزيري والجزائري مراد بلحاج أمس. واتفق الرئيسان على قمة.",
            ["سمير الجزيري", "مراد بلحاج"],
        ),
    ],
)
def test_two_holders_of_an_office_are_the_two_whom_the_text_named_together(text, two):
    read = Read(text)
    assert any(names == two for form, words, names in read.references() if words in {"الوزيران", "الرئيسان"})


def test_who_has_a_counterpart_holds_the_office_alone_where_no_other_is_named_so():
    read = Read("استقبل وزير الدفاع سمير الجزيري وزير الخارجية كمال الرفاعي ووزير العدل سامي الحسني. وقال الوزيران إن العمل مستمر.")
    assert not any(words == "الوزيران" for _, words, _ in read.references())
