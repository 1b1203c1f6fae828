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


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("دعا وزير الدفاع اللبناني نظيره القبرصي كمال أوزون إلى المدينة.", "كمال أوزون", ["نظيره القبرصي"]),
        ("في العاصمة هنأ الرئيس التركي رئيس الوزراء الماليزي سامي الحداد.", "سامي الحداد", ["رئيس الوزراء الماليزي"]),
        ("اتهم رئيس الحكومة وزير المالية السابق سامي الحداد بالفساد.", "سامي الحداد", ["وزير المالية السابق"]),
        ("سيستقبل رئيس البرلمان المبعوث الأممي سامي الحداد غدا.", "سامي الحداد", ["المبعوث الأممي"]),
        (
            "التقى ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية الأمير سامي الحداد الوفد.",
            "سامي الحداد",
            ["ولي العهد", "نائب رئيس مجلس الوزراء", "وزير الداخلية", "الأمير"],
        ),
        (
            "التقى رئيس المجلس رئيس الحزب سامي الحداد، أمس في مقره، السفير الأميركي كمال أوزون.",
            "سامي الحداد",
            ["رئيس المجلس", "رئيس الحزب"],
        ),
    ],
)  # fmt: skip
def test_two_offices_in_a_row_can_be_two_people(text, name, titles):
    assert Read(text).titles(name) == titles


def test_a_title_says_country_sector_and_tenure():
    actor = Read("قال سمير الحداد، رئيس الوزراء الأردني السابق، إن البلاد بخير.").actor("سمير الحداد")
    assert (actor.country, actor.sector) == ("JOR", "GOV")
    assert actor.offices[0].tenure == "former"


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


@pytest.mark.parametrize(
    ("text", "name", "country", "accredited"),
    [
        ("التقى السفير الروسي لدى ليبيا سيرغي كوستوف الصحفيين.", "سيرغي كوستوف", "RUS", "LBY"),
        ("قال سفير الجزائر بتونس رشيد الزيادي إن اللقاء مهم.", "رشيد الزيادي", "DZA", "TUN"),
        ("استقبل الوزير السفير المصري بالخرطوم سامي الحداد.", "سامي الحداد", "EGY", "SDN"),
        ("أفاد القنصل العام المغربي بمدينة ليون خالد الفيلالي أن المكتب مفتوح.", "خالد الفيلالي", "MAR", "FRA"),
        ("قدم سفير سلطنة عمان المعتمد لدى الجمهورية الإسلامية الموريتانية أحمد الزيادي أوراقه.", "أحمد الزيادي", "OMN", "MRT"),
        ("قالت السفيرة الأمريكية في لبنان ليلى الحداد إن بلادها مهتمة.", "ليلى الحداد", "USA", "LBN"),
    ],
)
def test_an_ambassador_has_two_countries(text, name, country, accredited):
    office = Read(text).actor(name).offices[-1]
    assert (office.country, office.accredited) == (country, accredited)


@pytest.mark.parametrize(
    "text",
    [
        "قال سفير الاتحاد الأوروبي لدى ليبيا سامي الحداد إن الحوار مستمر.",
        "وصل المبعوث الأممي إلى اليمن سامي الحداد إلى صنعاء.",
        "قال المنسق المقيم للأمم المتحدة في اليمن سامي الحداد إن الخطر قائم.",
    ],
)
def test_who_is_sent_by_an_international_organisation_has_no_country(text):
    actor = Read(text).actor("سامي الحداد")
    assert (actor.country, actor.sector) == (None, "IGO")


def test_who_is_sent_to_an_international_organisation_is_of_a_state():
    actor = Read("قال مندوب الجزائر الدائم لدى الأمم المتحدة سامي الحداد إن القرار مهم.").actor("سامي الحداد")
    assert (actor.country, actor.sector) == ("DZA", "GOV")


@pytest.mark.parametrize(
    ("title", "tenure"),
    [
        ("رئيس الحكومة الليبية المؤقتة الأسبق", "former"),
        ("رئيس الحكومة المؤقتة", "current"),
        ("عضو المجلس الوطني الانتقالي الليبي", "current"),
        ("رئيس الوزراء السوداني الانتقالي", "acting"),
        ("رئيسة الوزراء المؤقتة", "acting"),
        ("نائب رئيس الوزراء السابق", "former"),
        ("كاتب الدولة المكلف بالصيد البحري", "current"),
        ("رئيس الحكومة المكلف", "acting"),
        ("رئيس الأركان بالنيابة", "acting"),
    ],
)
def test_what_qualifies_a_body_is_no_tenure_of_its_head(title, tenure):
    read = Read(f"قال {title} سامي الحداد إن العمل مستمر.")
    assert read.titles("سامي الحداد") == [title]
    assert read.actor("سامي الحداد").offices[0].tenure == tenure


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("قال وزير الخارجية السابق سامي الحداد إن العمل مستمر.", "الخارجية"),
        ("قال نائب الأمين العام لحزب الله سامي الحداد إن العمل مستمر.", "حزب الله"),
        ("قال الأمين العام لجبهة التحرير الوطني سامي الحداد إن العمل مستمر.", "جبهة التحرير الوطني"),
        ("قال آمر اللواء 444 قتال سامي الحداد إن العمل مستمر.", "اللواء 444 قتال"),
    ],
)
def test_the_organisation_of_an_office_is_its_name_alone(text, organisation):
    assert Read(text).actor("سامي الحداد").offices[0].organisation == organisation


def test_a_verb_before_an_office_without_the_article_is_no_student():
    read = Read("طالب نائب وزير الدفاع الوطني الفريق سامي الحداد بالحوار.")
    assert read.titles("سامي الحداد") == ["نائب وزير الدفاع الوطني", "الفريق"]


def test_a_stipulation_is_no_judge_and_an_order_no_commander():
    assert Read("نوه بقرار الرئيس سامي الحداد القاضي بتكليف الجيش.").titles("سامي الحداد") == ["الرئيس"]
    assert Read("قال وزير الداخلية القاضي سامي الحداد إن الأمن مستتب.").titles("سامي الحداد") == ["وزير الداخلية", "القاضي"]
    assert Read("أمر الرئيس سامي الحداد بفتح تحقيق.").titles("سامي الحداد") == ["الرئيس"]


def test_a_plural_demonym_gives_the_country_of_a_union():
    assert Read("قال نقيب الصحفيين التونسيين سامي الحداد إن القرار جائر.").actor("سامي الحداد").country == "TUN"


def test_words_of_a_title_are_no_person():
    read = Read(
        "صرح العقيد أركان حرب سامي الحداد بأن التدريب انتهى.", {"العقيد أركان حرب": "title", "أركان حرب": "person", "سامي الحداد": "person"}
    )
    assert read.mentions("person") == ["سامي الحداد"]


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("استقبل الأمير ماجد بن سعود السفير الفرنسي أمس في الرياض.", "ماجد بن سعود", ["الأمير"]),
        ("استقبل الأمير فيصل بن ماجد أمير منطقة القصيم وفدا من الأهالي.", "فيصل بن ماجد", ["الأمير", "أمير منطقة القصيم"]),
        ("اتهم النائب سمير قاسم رئيس الحكومة بالتقصير.", "سمير قاسم", ["النائب"]),
        ("دعا سمير قاسم رئيس النقابة إلى إضراب عام.", "سمير قاسم", ["رئيس النقابة"]),
        ("أقال الرئيس المصري وزير العدل محمود الدسوقي، وعين القاضي حسام الشناوي خلفا له.", "محمود الدسوقي", ["وزير العدل"]),
    ],
)  # fmt: skip
def test_whom_one_meets_or_accuses_is_not_oneself(text, name, titles):
    assert Read(text).titles(name) == titles
