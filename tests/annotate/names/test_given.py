"""Given names left out of a name or beside kin, and what is taken for a person and is none."""

import pytest

from annotate.names.reading import Read


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("سلم الأمير الكأس لفيصل ناصر الزيادي بعد السباق.", "ناصر الزيادي", "فيصل ناصر الزيادي"),
        ("التقى الوفد طارق الزيادي في عمان.", "الزيادي", "طارق الزيادي"),
        ("غنى أحمد فؤاد الجبالي في الحفل.", "فؤاد الجبالي", "أحمد فؤاد الجبالي"),
        ("قال النجم إن كريم سعيد بالفوز.", "كريم", "كريم"),
        ("وقف على جون تيلمان أن يعود.", "جون تيلمان", "جون تيلمان"),
        ("عن حياة الملك فيصل ـ رحمه الله ـ ومواقفه.", "فيصل", "فيصل"),
    ],
)
def test_a_given_name_that_the_tagger_left_out_belongs_to_the_name(text, tagged, name):
    assert Read(text, {tagged: "person"}).mentions("person") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("احتفلت الأسرة بزفاف ابنه مهند مساء أمس.", ["مهند"]),
        ("وصل وشقيقه أحمد إلى المدينة.", ["أحمد"]),
        ("ورزق بطفل أسماه أسامة قبل شهر.", ["أسامة"]),
        ("وجاءت ابنتها نادية لتملأ حياتها.", ["نادية"]),
        ("حضر مع ابنته الكبرى حفل التخرج.", []),
        ("جاء لزيارة شقيقه الصغير في دمشق.", []),
        ("كان والده كريما وزوجته حاضرة.", []),
    ],
)
@pytest.mark.parametrize("tagged", [None, {}])
def test_a_given_name_beside_kin_or_a_word_of_naming_is_somebodys(text, names, tagged):
    assert Read(text, tagged).mentions("person") == names


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("وقال الملك إن بلاده آمنة.", "الملك"),
        ("أسهم بفضل الله فريق في ذلك.", "بفضل"),
        ("مما شكل لها هاجسا كبيرا.", "هاجسا"),
        ("في ملف كوفيد 19 قرارات.", "كوفيد"),
    ],
)
def test_titles_prayers_objects_and_diseases_are_no_people(text, tagged):
    assert Read(text, {tagged: "person"}).mentions("person") == []


def test_a_surname_that_is_a_title_too_is_a_person_beside_the_full_name():
    text = "سامي الخطيب وزير سابق. وقال الخطيب إنه عاد."
    assert Read(text, {"سامي الخطيب": "person"}).mentions("person") == ["سامي الخطيب", "الخطيب"]


def test_it_is_one_behind_a_given_name_with_a_particle_too():
    read = Read("أشاد سامي الجبالي وتركي السلطان بالمباراة. ويرى السلطان أنها جيدة.", {"سامي الجبالي": "person", "السلطان": "person"})
    assert any("السلطان" in name for name in read.mentions("person"))


@pytest.mark.parametrize("name", ["كاكا", "دالا"])
def test_short_foreign_names_are_no_objects(name):
    assert Read(f"هذا ما قاله {name} بعد المباراة.", {name: "person"}).mentions("person") == [name]


@pytest.mark.parametrize("gloss", ["Peter Kronfeld", "(Peter Kronfeld)"])
def test_latin_letters_tell_how_a_name_is_written(gloss):
    read = Read(f"أوضح بيتر كرونفلد {gloss} أن العمل مستمر.", {"بيتر كرونفلد": "person", "Peter Kronfeld": "person"})
    assert read.mentions("person") == ["بيتر كرونفلد"]


def test_latin_letters_behind_another_word_are_a_name_of_their_own():
    assert Read("هذه إجابة Ahmed Nasr على السؤال.", {"Ahmed Nasr": "person"}).mentions("person") == ["Ahmed Nasr"]


def test_a_name_whose_key_is_another_word_is_one():
    assert Read("قالت آن ميرفيل إن الخطة جاهزة.", {"آن ميرفيل": "person"}).mentions("person") == ["آن ميرفيل"]


def test_surnames_in_no_dictionary_are_no_guessed_inflections():
    assert "بايدن" in Read("التقى بايدن في البيت الأبيض مسؤولين من الولايات المتحدة.", {"الولايات المتحدة": "place"}).mentions("person")


def test_a_noun_of_several_institutions_names_each():
    read = Read("زار الوفد جامعات الملك سعود والملك فيصل والأمير سلطان.", {"فيصل": "person", "سلطان": "person"})
    assert read.mentions("person") == []
    alone = Read("استقبل مدير جامعة الملك سعود والأمير سامي الزيادي الوفد.", {"سامي الزيادي": "person"})
    assert alone.mentions("person") == ["سامي الزيادي"]


@pytest.mark.parametrize(("words", "name"), [("بان جي مون", "بان جي مون"), ("بسامي الطويل", "سامي الطويل")])
def test_a_foreign_name_keeps_the_letter_that_could_be_a_particle(words, name):
    assert Read(f"التقى الأمين العام {words} أمس.", {words: "person"}).mentions("person") == [name]
