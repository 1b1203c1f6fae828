"""Where a name ends: words that only stand beside it, and words that still belong to it."""

import pytest

from annotate.names.reading import Read
from isnad.annotate.document import Document
from isnad.annotate.names import read_names
from isnad.records import Article
from isnad.tagger import TaggedSpan


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد وزير التجارة الحبيب الجبالي صباح اليوم الثلاثاء أن السوق مستقرة.", "الحبيب الجبالي"),
        ("التقى سامي الحداد مساء أمس نظيره.", "سامي الحداد"),
        ("نقل اللواء سامي الحداد تحيات الحكومة.", "سامي الحداد"),
        ("التقى الرئيس باراك أوباما نكاتا في المطار.", "باراك أوباما"),
        ("غادر السيد رشيد بن عودة نواكشوط بعد يومين.", "رشيد بن عودة"),
        ("استقبل المدير محمد ولد السالك تحيات الوفد.", "محمد ولد السالك"),
        ("زار الأمير فهد بن سالم بن نايف بن سعد بن عبدالله آل غانم المدينة.", "فهد بن سالم بن نايف بن سعد بن عبدالله آل غانم"),
    ],
)
def test_a_name_ends_before_a_part_of_the_day_a_capital_and_a_noun(text, name):
    assert Read(text).mentions("person") == [name]


def test_a_family_named_like_a_part_of_the_day_stays():
    assert Read("قال الوزير سالم صباح الجابر إن العمل مستمر.").mentions("person") == ["سالم صباح الجابر"]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("أنهى رشيد بن عودة نواكشوط أمس زيارته.", "رشيد بن عودة نواكشوط", "رشيد بن عودة"),
        ("استقبل الوزير أحمد ولد تكدي صباح أمس السفير.", "أحمد ولد", "أحمد ولد تكدي"),
        ("التقى سامي الحداد مساء أمس نظيره.", "سامي الحداد مساء", "سامي الحداد"),
    ],
)
def test_the_taggers_borders_are_checked(text, tagged, name):
    assert Read(text, {tagged: "person"}).mentions("person") == [name]


def test_a_persons_name_may_be_that_of_a_capital():
    assert Read("كتب جورج واشنطن الرسالة.", {"جورج واشنطن": "person"}).mentions("person") == ["جورج واشنطن"]


def test_a_verb_of_saying_is_no_part_of_a_title():
    read = Read("وفي مؤتمر صحفي قال الناطق الرسمي باسم الحكومة سمير المنصوري إن الاتفاق وشيك.")
    assert read.titles("سمير المنصوري") == ["الناطق الرسمي باسم الحكومة"]


def test_peoples_and_delegations_stand_where_the_tagger_is_silent():
    read = Read("وصل السعوديون إلى القاهرة، وقال الليبيون إن الوفد المصري غادر.", {"القاهرة": "place"})
    assert read.mentions("group") == ["السعوديون", "الليبيون", "الوفد المصري"]


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("كلف الرئيس قيس سعيد أحمد الزيادي بتشكيل الحكومة.", "قيس سعيد أحمد الزيادي", ["قيس سعيد", "أحمد الزيادي"]),
        ("التقى الرئيس ميشال عون سعد الحريري في القصر.", "ميشال عون سعد الحريري", ["ميشال عون", "سعد الحريري"]),
        ("كتب محمد بن سلمان بن عبدالعزيز الرسالة.", "محمد بن سلمان بن عبدالعزيز", ["محمد بن سلمان بن عبدالعزيز"]),
    ],
)
def test_two_people_of_one_verb_are_two(text, tagged, names):
    assert Read(text, {tagged: "person"}).mentions("person") == names


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("تلقى الشيخ نواف الأحمد الجابر التعازي أمس.", "نواف الأحمد الجابر التعازي", "نواف الأحمد الجابر"),
        ("قتل القيادي أبو حمزة الفرنسي في الغارة.", "أبو حمزة الفرنسي", "أبو حمزة الفرنسي"),
        ("شاركت الدكتورة عواطف بنت سالم الظفر في الندوة.", "عواطف بنت سالم الظفر", "عواطف بنت سالم الظفر"),
        ("قال رئيس وزراء فيجي فرانك نايكاتا إن الحصيلة مؤقتة.", "فيجي فرانك نايكاتا", "فرانك نايكاتا"),
        ("يرى جون نيكاشر John Nicasher أن الحرب قريبة.", "جون نيكاشر John Nicasher", "جون نيكاشر"),
    ],
)
def test_what_only_stands_beside_a_tagged_name_is_cut_off(text, tagged, name):
    assert Read(text, {tagged: "person"}).mentions("person") == [name]


def test_institutions_named_after_one_given_name():
    read = Read("أجريت العملية في جامعات الملك سعود وفي فندق الملك داود.")
    assert read.mentions("person") == []


def test_a_surname_that_stands_alone_elsewhere_ends_the_name_that_it_stands_behind():
    text = "وقع وزير النقل حسن عيسى بوح الاتفاق. ثم غادر. وأشاد بوح بالعمل."
    article = Article(id="x", text=text, language="ar")
    first, again = text.index("حسن"), text.rindex("بوح")
    proposals = [
        TaggedSpan(start=start, end=start + len(words), kind="person", score=0.98) for start, words in ((first, "حسن عيسى"), (again, "بوح"))
    ]
    names = read_names(Document.of(article), proposals)
    assert [one.span.of(text) for one in names.mentions if one.kind == "person"] == ["حسن عيسى بوح", "بوح"]
    assert len({one.actor for one in names.mentions if one.kind == "person"}) == 1


def test_an_adjective_of_a_state_is_no_person():
    assert Read("لقاء جزائري موريتاني في تونس.", {"موريتاني": "person"}).mentions("person") == []


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("رحبت فيديريكا موغاتي أمس بالمحادثات.", "رحبت فيديريكا موغاتي", "فيديريكا موغاتي"),
        ("أكد أن الأمير فهد بن سعود يولي التعليم عناية خاصة.", "فهد بن سعود يولي", "فهد بن سعود"),
        ("بايعوا الأمير فهد بن سعود وليا للعهد.", "فهد بن سعود وليا", "فهد بن سعود"),
        ("سيلتقي كارتيس جنودًا في القاعدة.", "كارتيس جنودًا", "كارتيس"),
        ("نقل تهنئة الأمير متعب بن سعد لمنسوبي الحرس.", "متعب بن سعد لمنسوبي", "متعب بن سعد"),
        ("كتب ألمش بن يلطوار الرسالة.", "ألمش بن يلطوار", "ألمش بن يلطوار"),
        ("قال هنري ليدل إن الكتاب جديد.", "هنري ليدل", "هنري ليدل"),
    ],
)
def test_verbs_and_objects_are_no_part_of_a_tagged_name(text, tagged, name):
    assert Read(text, {tagged: "person"}).mentions("person") == [name]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("دعت المؤسسة العامة للتقاعد المتقاعدين إلى تحديث بياناتهم.", {}, "المؤسسة العامة للتقاعد"),
        ("أشادت الرئاسة العامة لرعاية الشباب بالمنتخب.", {}, "الرئاسة العامة لرعاية الشباب"),
        ("أكدت الهيئة العامة للسياحة والآثار أن الموسم ناجح.", {}, "الهيئة العامة للسياحة والآثار"),
        ("دعت اللجنة الوطنية لرعاية السجناء إلى دعم الأسر.", {"اللجنة الوطنية لرعاية": "organisation"}, "اللجنة الوطنية لرعاية السجناء"),
        (
            "أقامت الجمعية الخيرية لتحفيظ القرآن الكريم بجدة حفلا.",
            {"الجمعية": "organisation"},
            "الجمعية الخيرية لتحفيظ القرآن الكريم",
        ),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(text, tagged, name):
    assert name in Read(text, tagged).mentions("organisation")


def test_what_is_done_for_whom_does_not():
    assert Read("قدمت المنظمة الدولية للنازحين مساعدات.", {"المنظمة الدولية": "organisation"}).mentions("organisation") == [
        "المنظمة الدولية"
    ]


def test_a_state_is_known_behind_the_word_for_its_form():
    read = Read("وصل الوفد اليوم إلى جمهورية المالديف.", {"جمهورية المالديف": "place"})
    assert [(one.country, one.entry) for one in read.names.actors if one.kind == "place"] == [("MDV", "MDV")]


def test_a_man_between_commas_behind_his_office_does_not_hold_the_next_one():
    read = Read("استقبل رئيس الجمهورية، قيس المنصوري، وزير الخارجية الأردني.", {"قيس المنصوري": "person"})
    assert read.titles("قيس المنصوري") == ["رئيس الجمهورية"]
    member = Read("قال رئيس اللجنة، قيس المنصوري، عضو مجلس الشورى، إن العمل مستمر.", {"قيس المنصوري": "person"})
    assert "عضو مجلس الشورى" in member.titles("قيس المنصوري")


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("أغلقت أمانة جدة المطعم أمس.", {"جدة": "place"}, ["أمانة جدة"]),
        ("أغلقت بلدية بريدة المصنع أمس.", {"بريدة": "place"}, ["بلدية بريدة"]),
        ("حمل الرجل أمانة كبيرة في جدة.", {"جدة": "place"}, []),
    ],
)
def test_the_body_of_a_town_is_no_town(text, tagged, names):
    assert Read(text, tagged).mentions("organisation") == names
