"""Titles in Arabic's real orders, each a span of its own, and what they say of country, sector and tenure."""

import pytest

from annotate.names.reading import Read


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("استقبل اللواء كامل الزيادي رئيس جهاز المخابرات العامة المصرية الوفد.", "كامل الزيادي", ["اللواء", "رئيس جهاز المخابرات العامة المصرية"]),
        ("قال نائب القائد العام الفريق أول ركن ياسر الجبالي إن الوضع هادئ.", "ياسر الجبالي", ["نائب القائد العام", "الفريق أول ركن"]),
        ("قال سمير الحداد، رئيس الوزراء الأردني السابق، إن البلاد بخير.", "سمير الحداد", ["رئيس الوزراء الأردني السابق"]),
        ("وصل وزير الثقافة والإعلام الدكتور عادل الزيادي إلى المدينة.", "عادل الزيادي", ["وزير الثقافة والإعلام", "الدكتور"]),
        ("التقى السفير الروسي لدى ليبيا سيرغي كوستوف الصحفيين.", "سيرغي كوستوف", ["السفير الروسي لدى ليبيا"]),
        ("أكدت وزيرة البيئة ليلى المنصوري ذلك.", "ليلى المنصوري", ["وزيرة البيئة"]),
        ("بحث الرئيس المصري سامي الحداد ونظيره التركي كمال أوزون الملف.", "كمال أوزون", ["نظيره التركي"]),
    ],
)  # fmt: skip
def test_each_title_is_a_span_of_its_own(text, name, titles):
    assert Read(text).titles(name) == titles


def test_titles_in_a_coordinated_list_go_to_their_own_bearers():
    read = Read("حضر المشير مسعود الجبالي ونائبه ياسر الجبالي ورئيس أركانه فارس الجبالي اللقاء.")
    assert read.titles("مسعود الجبالي") == ["المشير"]
    assert read.titles("ياسر الجبالي") == ["نائبه"]
    assert read.titles("فارس الجبالي") == ["رئيس أركانه"]


def test_a_plural_title_is_shared():
    read = Read("اجتمع الوزيران سامي الحداد وفارس المنصوري أمس.")
    assert read.titles("سامي الحداد") == ["الوزيران"]
    assert read.titles("فارس المنصوري") == ["الوزيران"]


def test_a_title_says_country_sector_and_tenure():
    actor = Read("قال سمير الحداد، رئيس الوزراء الأردني السابق، إن البلاد بخير.").actor("سمير الحداد")
    assert (actor.country, actor.sector) == ("JOR", "GOV")
    assert actor.offices[0].tenure == "former"


def test_an_ambassador_has_two_countries():
    office = Read("التقى السفير الروسي لدى ليبيا سيرغي كوستوف الصحفيين.").actor("سيرغي كوستوف").offices[0]
    assert (office.country, office.accredited) == ("RUS", "LBY")


def test_a_deputy_is_no_member_of_parliament():
    assert Read("قال نائب القائد العام الفريق ياسر الجبالي إن الوضع هادئ.").actor("ياسر الجبالي").sector == "MIL"
    assert Read("قال النائب ياسر الجبالي إن المجلس سينعقد.").actor("ياسر الجبالي").sector == "LEG"


def test_an_adjective_that_looks_like_a_title_is_none():
    read = Read("في بلد يعتبر فيه العمل الصحفي الميداني خطرا.")
    assert read.mentions("person") == []


def test_a_noun_without_the_article_is_no_title_before_a_name():
    assert Read("منذ سقوط حكم سامي الحداد عام 2011.").titles("سامي الحداد") == []


def test_a_verb_before_a_title_is_no_part_of_it():
    read = Read("طالب الرئيس الكيني سامي الحداد بإنهاء النزاع.")
    assert read.titles("سامي الحداد") == ["الرئيس الكيني"]
    assert read.actor("سامي الحداد").sector == "GOV"


def test_finance_is_mali_only_in_an_article_about_mali():
    assert Read("قال سامي الحداد وزير المالية إن الوفد وصل.").actor("سامي الحداد").country is None
    assert Read("وصل إلى باماكو سامي الحداد وزير الدفاع المالي أمس.").actor("سامي الحداد").country == "MLI"


@pytest.mark.parametrize(
    ("title", "country", "sector"),
    [
        ("رئيس غينيا", "GIN", "GOV"),
        ("رئيس جمهورية غينيا", "GIN", "GOV"),
        ("عضو مجلس نوّاب الشعب", "TUN", "LEG"),
        ("عضو مجلس إدارة الشركة", None, "BUS"),
        ("مدير جامعة", None, None),
    ],
)
def test_what_an_office_says_of_its_holder(title, country, sector):
    actor = Read(f"قال سامي الحداد {title} إن الأمر خطير.", {"سامي الحداد": "person"}).actor("سامي الحداد")
    assert (actor.country, actor.sector) == (country, sector)
