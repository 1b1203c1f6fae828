"""Who is meant by a name: known actors on the day of the article, things named after people, words that only look like names."""

from datetime import date

import pytest

from annotate.names.reading import Read
from isnad.annotate.document import Document
from isnad.annotate.names import read_names
from isnad.annotate.names.offices import held, words_of
from isnad.records import Article, Published


def _entries(text: str, day: date | None = None) -> dict[str, str | None]:
    published = Published(day, day, "metadata") if day else None
    article = Article(id="x", text=text, language="ar", published=published)
    return {actor.name: actor.entry for actor in read_names(Document.of(article), None).actors}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("غادر الوفد مطار الملك عبدالعزيز الدولي أمس.", "مطار الملك عبدالعزيز الدولي"),
        ("أنهت دارة الملك عبدالعزيز إعداد الموسوعة.", "دارة الملك عبدالعزيز"),
        ("أقيم الحفل في مركز الأمير سلطان الحضاري بالمدينة.", "مركز الأمير سلطان الحضاري"),
        ("زار الطلاب منتزه الأمير فهد بن سلطان مساء.", "منتزه الأمير فهد بن سلطان"),
    ],
)
def test_what_is_named_after_somebody_is_no_mention_of_him(text, thing):
    read = Read(text)
    assert thing in read.mentions()
    assert read.mentions("person") == []


def test_a_headline_with_the_surname_alone_does_not_hide_the_known_person():
    assert _entries("أوباما في نيروبي\n\nوصل باراك أوباما إلى نيروبي. وقال أوباما إن الزيارة مهمة.")["باراك أوباما"] == "obama"


def test_a_surname_beside_the_office_of_its_day_is_the_known_person():
    text = "قال الرئيس الأميركي أوباما إن بلاده ستدعم كينيا."
    assert _entries(text, date(2015, 7, 25))["أوباما"] == "obama"
    assert _entries(text, date(2020, 7, 25))["أوباما"] is None
    assert _entries("قال السفير الأميركي أوباما إن بلاده ستدعم كينيا.", date(2015, 7, 25))["أوباما"] is None


def test_another_father_makes_another_person():
    entries = _entries("استقبل الأمير عبدالعزيز بن سعود بن نايف الضيوف. وحضر الأمير عبدالعزيز بن سعود بن فهد الحفل.")
    assert entries == {"عبد العزيز بن سعود بن نايف": "abdulaziz_saud", "عبد العزيز بن سعود بن فهد": None}


def test_a_name_that_leaves_the_father_out_is_another_son():
    read = Read("حضر الأمير راكان بن سالم بن عبدالعزيز الحفل. وألقى الأمير راكان بن عبدالعزيز كلمة.")
    assert len(read.people()) == 2
    assert len(Read("وصل راكان بن سالم المنصوري أمس. وقال راكان المنصوري إن العمل مستمر.").people()) == 1


def test_a_father_named_alone_is_not_the_son():
    read = Read("حضر الأمير راكان بن سالم الحفل. وأشاد الشيخ سالم بالتنظيم، وشكره الأمير راكان.")
    assert read.people()["راكان بن سالم"] == ["راكان بن سالم", "راكان"]


@pytest.mark.parametrize(
    "text", ["تقدمت قوى التمرد نحو المدينة.", "زاد الحماس بين الشباب.", "دعا الكاتب إلى الصمود.", "ارتفعت أسعار العقار."]
)
def test_a_word_with_its_article_is_no_actor_who_is_named_without_it(text):
    assert _entries(text) == {}


def test_an_actor_is_not_there_before_its_first_day():
    text = "قالت حكومة الوحدة الوطنية في ليبيا إنها ترفض القرار الليبي."
    assert _entries(text, date(2022, 5, 1))["حكومة الوحدة الوطنية"] == "LBY.GNU"
    assert _entries(text, date(2016, 5, 1))["حكومة الوحدة الوطنية"] is None


def test_of_two_actors_of_one_name_the_one_of_the_day_is_meant():
    text = "رفضت حكومة طرابلس القرار. وقال ناشط ليبي في ليبيا إن الوضع صعب."
    assert _entries(text, date(2015, 5, 1))["حكومة طرابلس"] == "LBY.NSG"
    assert _entries(text, date(2022, 5, 1))["حكومة طرابلس"] == "LBY.GNU"


def test_hamza_tells_a_town_from_a_word():
    assert _entries("عملوا لتحقيق مآرب خاصة.") == {}
    assert _entries("وصلت القوات إلى محافظة مأرب.")["مأرب"] == "YEM.marib"


@pytest.mark.parametrize(
    "text", ["خاض فريق الفيصلي لقاءه الأول.", "سألوا الله العلي القدير التوفيق.", "أعرب الملك المفدى باسمه عن التهنئة."]
)
def test_teams_and_forms_of_piety_are_no_persons(text):
    assert Read(text).mentions("person") == []


def test_an_adjective_of_a_state_behind_a_title_is_no_name():
    assert Read("تعاقد النادي مع المدرب الروماني أمس.").mentions("person") == []


def test_god_and_money_are_names_of_nobody():
    read = Read("سأل الله التوفيق ودفع مليون ريال ضمن برنامج سدرة.", {"الله": "other", "ريال": "other", "سدرة": "other"})
    assert read.mentions("other") == ["الله", "ريال", "سدرة"]
    assert [actor.name for actor in read.names.actors] == ["سدرة"]


def test_the_surname_of_a_firm_is_not_its_owner():
    read = Read("ألقى ماجد بن ناصر الزيادي كلمة. وأكد أن مجموعة الزيادي تنمو، وأن شركة «الزيادي» وقعت. وقال الزيادي إن العمل مستمر.")
    assert read.people() == {"ماجد بن ناصر الزيادي": ["ماجد بن ناصر الزيادي", "الزيادي"]}


def test_a_particle_before_a_club_is_outside_its_name():
    assert Read("قال المدرب بنادي النخيل إنه فاز.", {"بنادي النخيل": "organisation"}).mentions("organisation") == ["نادي النخيل"]


def test_an_office_in_other_words_is_the_same_office_where_its_state_is_named():
    day = date(2015, 7, 25)
    assert _entries("أكد رئيس الجمهورية الفرنسية هولاند دعم بلاده.", day)["هولاند"] == "hollande"
    assert _entries("أكد رئيس الحكومة التركية داود أوغلو دعم بلاده.", day).get("داود أوغلو") == "davutoglu"
    read = Read("وصل الرئيس الأميركي دونالد ترامب إلى باريس. ثم عاد رئيس الدولة إلى تونس.")
    assert all(words != "رئيس الدولة" for _, words, _ in read.references())


@pytest.mark.parametrize(("day", "holds"), [(date(2015, 7, 25), True), (date(2024, 7, 25), False)])
def test_an_office_is_held_between_its_days(day, holds):
    assert held("mbs", words_of("وزير الدفاع السعودي"), "SAU", day) is holds


def test_a_surname_behind_a_father_is_no_fathers_name() -> None:
    text = "الكعبي: الاتفاق باطل\n\nرفض الأمين العام لاتحاد الغرف الدكتور سالم بن راشد الكعبي الاتفاق أمس. وقال الكعبي إنه باطل."
    assert "سالم بن راشد الكعبي" in _entries(text)
    assert "الكعبي" not in _entries(text)
