"""What البيان, الصحيفة and الجماعة stand for, and what names of sources are equal."""

import pytest

from isnad.weave.origins import Chains
from isnad.weave.origins.keys import office_of, source_key
from isnad.weave.origins.outlets import known_outlet, without_particle
from making import Maker


def names(maker: Maker, at: int = -1) -> list[str | None]:
    chains = Chains(maker.made()).all()
    return [link.name for link in chains[at].links]


def test_the_statement_is_that_named_before_with_the_agency_that_had_it() -> None:
    maker = Maker("1", "نقلت وكالة سدر عن بيان لوزارة الدفاع أن القوات انتشرت. وقال الكعبي، وفق البيان، إن الطرق سالكة.", outlet="أ")
    speaker = maker.actor("الكعبي")
    maker.said("بيان لوزارة الدفاع", "القوات انتشرت", "document", via=(maker.span("وكالة سدر"),))
    maker.said("الكعبي", "الطرق سالكة", actor=speaker, via=(maker.span("وفق البيان"),))
    assert names(maker) == ["أ", "وكالة سدر", "بيان وزارة الدفاع", "الكعبي"]


def test_he_who_goes_on_speaks_in_the_same_statement() -> None:
    maker = Maker("1", "وقال الكعبي في بيان صادر عن وزارة الدفاع إن القوات انتشرت، مضيفا أن الطرق سالكة.", outlet="أ")
    speaker = maker.actor("الكعبي")
    maker.said("الكعبي", "القوات انتشرت", actor=speaker, via=(maker.span("في بيان صادر عن وزارة الدفاع"),))
    maker.attributions.append(
        maker.attributions[0].__class__(
            source=None, source_name="الكعبي", source_kind="person", cue=None, content=maker.span("الطرق سالكة"), actor=speaker
        )
    )
    assert names(maker) == ["أ", "بيان وزارة الدفاع", "الكعبي"]


def test_the_newspaper_is_the_one_named_before() -> None:
    maker = Maker("1", "نقلت صحيفة المرفأ عن الكعبي أن الميناء مغلق. وذكرت الصحيفة أن العمال غادروا.", outlet="أ")
    speaker = maker.actor("الكعبي")
    maker.said("الكعبي", "الميناء مغلق", actor=speaker, via=(maker.span("نقلت صحيفة المرفأ"),))
    maker.said("الصحيفة", "العمال غادروا", "media")
    assert names(maker) == ["أ", "صحيفة المرفأ"]


def test_the_group_is_the_one_that_calls_itself_so() -> None:
    maker = Maker("1", "تبنت جماعة تسمي نفسها «لواء الساحل» الهجوم. وزعمت الجماعة أن المركز دمر.", outlet="أ")
    maker.actor("لواء الساحل", "organisation")
    maker.said("الجماعة", "المركز دمر", "organisation")
    assert names(maker) == ["أ", "لواء الساحل"]


def test_the_report_of_a_retelling_is_the_outlet_retold_and_no_carrier_of_its_own() -> None:
    maker = Maker("1", "ويرى التقرير أن الخلاف قديم.\nالمصدر: ميناء برس", outlet="أ")
    maker.credit("المصدر: ميناء برس", "source", "ميناء برس")
    maker.said("التقرير", "الخلاف قديم", "document")
    assert names(maker) == ["أ", "ميناء برس"]


def test_the_outlet_itself_and_agencies_without_a_name_beside_a_named_one_are_no_links() -> None:
    maker = Maker("1", "وكالات\nقال الكعبي لصحيفة المرفأ إن الميناء مغلق. ونقلت وكالة سدر عن الكعبي أن الطرق سالكة.", outlet="صحيفة المرفأ")
    maker.credit("وكالات", "agencies")
    speaker = maker.actor("الكعبي")
    maker.said("الكعبي", "الميناء مغلق", actor=speaker, via=(maker.span("لصحيفة المرفأ"),))
    maker.said("الكعبي", "الطرق سالكة", actor=speaker, via=(maker.span("نقلت وكالة سدر"),))
    assert names(maker, 0) == ["صحيفة المرفأ", None, "الكعبي"]
    assert names(maker, 1) == ["صحيفة المرفأ", "وكالة سدر", "الكعبي"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بيان لوزارة الدفاع", "وزارة الدفاع"),
        ("بيان صادر عن وزارة الدفاع", "بيان وزارة الدفاع"),
        ("وكالة سدر للأنباء", "سدر"),
        ("a statement from the defence ministry", "the defence ministry"),
    ],
)
def test_a_source_is_known_by_who_speaks(one: str, other: str) -> None:
    assert source_key(one) == source_key(other) is not None


def test_what_is_said_to_an_outlet_is_had_from_it_unless_it_is_the_article_s_own() -> None:
    text = "قال الكعبي في تصريح خاص لـ«الشرق الأوسط» إن الميناء مغلق."
    for outlet, chain in (("صحيفة المرفأ", ["صحيفة المرفأ", "الشرق الأوسط", "الكعبي"]), ("aawsat", ["aawsat", "تصريح خاص", "الكعبي"])):
        maker = Maker("1", text, outlet=outlet)
        speaker = maker.actor("الكعبي")
        maker.said("الكعبي", "الميناء مغلق", actor=speaker, via=(maker.span("تصريح خاص لـ«الشرق الأوسط»"),))
        assert names(maker) == chain


def test_the_press_at_large_issued_no_statement() -> None:
    maker = Maker("1", "قال الكعبي في تصريح للصحافة إن الميناء مغلق.", outlet="أ")
    speaker = maker.actor("الكعبي")
    maker.said("الكعبي", "الميناء مغلق", actor=speaker, via=(maker.span("في تصريح للصحافة"),))
    assert names(maker) == ["أ", "تصريح", "الكعبي"]


def test_a_body_s_own_site_carries_nothing_and_its_statement_is_its_word() -> None:
    maker = Maker("1", "وقالت الهيئة على موقعها إن الميناء مغلق. وأضافت الهيئة في بيانها أن الطرق سالكة.", outlet="أ")
    speaker = maker.actor("الهيئة", "organisation")
    maker.said("الهيئة", "الميناء مغلق", "organisation", actor=speaker, via=(maker.span("على موقعها"),))
    maker.said("الهيئة", "الطرق سالكة", "organisation", actor=speaker, via=(maker.span("في بيانها"),))
    assert names(maker, 0) == ["أ", "الهيئة"]
    assert [link.kind for link in Chains(maker.made()).all()[1].links] == ["outlet", "document", "organisation"]


def test_an_address_to_which_readers_are_sent_is_no_credit() -> None:
    sent = Maker("1", "على الراغبين التسجيل في الدورة عبر الموقع http://courses.example", outlet="أ")
    sent.credit("http://courses.example", "url", "courses.example")
    below = Maker("3", "للاطلاع على الشروط يمكن زيارة موقع المديرية على الرابط\nhttp://permits.example .", outlet="ج")
    below.credit("http://permits.example", "url", "permits.example")
    assert [link.name for link in Chains(below.made()).head] == ["ج"]
    credited = Maker("2", "أغلق الميناء أمس.\nالمصدر: http://port.example", outlet="ب")
    credited.credit("http://port.example", "url", "port.example")
    assert [[link.name for link in Chains(each.made()).head] for each in (sent, credited)] == [["أ"], ["ب", "port.example"]]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("لـ«الشرق الأوسط»", "aawsat"),
        ("صحيفة ديلي ميل الإنجليزية", "dailymail"),
        ("وكالة “الأناضول”", "anadolu"),
        ("قناة «المسيرة» التابعة للحوثيين", "almasirah"),
        ("لندن", None),
    ],
)
def test_an_outlet_is_known_in_quotation_marks_and_with_its_country(name: str, found: str | None) -> None:
    outlet = known_outlet(without_particle(name))
    assert (outlet.id if outlet else None) == found


@pytest.mark.parametrize(
    "name",
    [
        "بيان",
        "البيان ذاته",
        "وكالات",
        "the statement",
        "تصريح صحفي",
        "بيان لها",
        "وسائل الإعلام",
        "التقارير",
        "القناة",
        "a press statement",
    ],
)
def test_what_names_nobody_has_no_key(name: str) -> None:
    assert source_key(name) is None


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("مسؤول في وزارة الداخلية", "وزارة الداخلية"),
        ("an official at the interior ministry", "interior ministry"),
        ("مصدر في مستشفى المدينة", None),
        ("مصدر أمني", None),
    ],
)
def test_an_unnamed_official_speaks_with_the_voice_of_the_office(name: str, office: str | None) -> None:
    assert office_of(name) == office
