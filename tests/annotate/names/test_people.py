"""Names of people: where they begin and end, and which mentions are one person's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.names.reading import Read


def test_particles_stay_outside_a_name():
    read = Read("وقال المشير مسعود الجبالي. وسلم الوفد الرسالة لمسعود الجبالي ثم للجبالي.")
    assert read.mentions("person")[:2] == ["مسعود الجبالي", "مسعود الجبالي"]


@pytest.mark.parametrize("name", ["وليد المنصوري", "فيصل الزيادي", "بشار الحداد", "كامل الزيادي", "لطفي المنصوري"])
def test_names_that_begin_with_the_letters_of_particles_survive(name):
    assert Read(f"قال الوزير {name} إن الاجتماع انتهى.").mentions("person") == [name]


@pytest.mark.parametrize("name", ["وليد المنصوري", "بشار الحداد", "كيري مور", "فيصل الزيادي"])
def test_they_survive_the_tagger_too(name):
    assert Read(f"ثم عاد {name} إلى بلاده.", {name: "person"}).mentions("person") == [name]


def test_attached_particles_are_cut_from_the_taggers_spans():
    read = Read("وصل سامي الحداد وفارس المنصوري إلى الرياض ثم توجها لبغداد.", {"وفارس المنصوري": "person", "لبغداد": "place"})
    assert read.mentions() == ["فارس المنصوري", "الرياض", "بغداد"]
    assert "بغداد" in read.mentions("place")


def test_a_preposition_is_no_ali():
    assert Read("سيطرت القوات على مواقع جديدة في المدينة.").mentions("person") == []


def test_all_mentions_of_one_person_are_one_actor():
    read = Read("وصل اللواء أحمد محمود الزيادي أمس. وأكد احمد الزيادي أن الزيارة ناجحة. وقال الزيادي إن العمل مستمر.")
    assert read.people() == {"أحمد محمود الزيادي": ["أحمد محمود الزيادي", "احمد الزيادي", "الزيادي"]}


def test_servant_names_with_and_without_a_space_are_one():
    read = Read("قال اللواء سامي عبدالواحد إن الوضع هادئ. وأضاف اللواء عبد الواحد أن العمل مستمر.")
    assert len(read.people()) == 1


def test_people_of_one_surname_are_kept_apart_and_the_surname_alone_abstains():
    read = Read("التقى المشير مسعود الجبالي الوفد مع الفريق ياسر الجبالي. ثم غادر الجبالي القاعة.")
    assert set(read.people()) == {"مسعود الجبالي", "ياسر الجبالي", "الجبالي"}


def test_a_title_decides_between_two_of_one_surname():
    read = Read("التقى المشير مسعود الجبالي الوفد مع الفريق ياسر الجبالي. ثم غادر المشير الجبالي القاعة.")
    assert read.people()["مسعود الجبالي"] == ["مسعود الجبالي", "الجبالي"]


def test_a_father_is_not_his_son():
    read = Read("استقبل الملك سلمان بن سعود الضيف. وحضر الأمير محمد بن سلمان بن سعود اللقاء.")
    assert len(read.people()) == 2


def test_the_lexicon_is_sure_of_known_people_where_the_tagger_is_silent():
    assert "محمد بن سلمان" in Read("التقى الأمير محمد بن سلمان الوفد.", {}).mentions("person")


def test_names_are_romanised_only_from_attested_spellings():
    assert Read("قال الوزير حسن محمود إن الاجتماع انتهى.").actor("حسن محمود").latin is not None
    assert Read("قال الوزير زغلبوط شقرنجي إن الاجتماع انتهى.", {"زغلبوط شقرنجي": "person"}).actor("زغلبوط شقرنجي").latin is None


_WORDS = [
    "قال",
    "الوزير",
    "وليد",
    "بن",
    "على",
    "الرئيس",
    "المصري",
    "حفتر",
    "و",
    "(",
    ")",
    "،",
    ".",
    "«",
    "»",
    "لليبيا",
    "والقاهرة",
    "12",
    "عبد",
    "آل",
    "الدكتور",
    "رئيس",
    "مجلس",
    "النواب\n",
    "بين",
    "الجانبان",
    "وفد",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join))
def test_spans_lie_in_the_text_and_every_mention_has_its_actor(text):
    read = Read(text)
    idents = {one.id for one in read.names.actors}
    for one in read.names.mentions:
        words = one.span.of(text)
        assert words
        assert words == words.strip()
        assert one.actor in idents
    for reference in read.names.references:
        assert set(reference.actors) <= idents
        assert reference.reason


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("وقال برايان مايرز إن السبب معروف.", "برايان مايرز", "برايان مايرز"),
        ("منح الاستطلاع أفضلية لجوزيب ماريا بارتيلو أمس.", "لجوزيب ماريا بارتيلو", "جوزيب ماريا بارتيلو"),
        ("منح الاستطلاع أفضلية لوران ماريا بارتيلو أمس.", "لوران ماريا بارتيلو", "لوران ماريا بارتيلو"),
    ],
)
def test_a_particle_is_cut_off_where_one_can_stand(text, seen, name):
    assert Read(text, {seen: "person"}).mentions("person") == [name]


def test_a_particle_is_cut_off_a_title():
    text = "حضر إريك روزنباوم وكبير المساعدين رونالد بيرتون."
    read = Read(text, {"وكبير المساعدين": "title", "إريك روزنباوم": "person", "رونالد بيرتون": "person"})
    assert read.titles("رونالد بيرتون") == ["كبير المساعدين"]


def test_a_namesake_of_a_known_person_is_somebody_else():
    text = "قال {} اوربان إن اللجنة اجتمعت. وأضاف اوربان أن العدد كبير."
    assert Read(text.format("كريستوفر"), {"كريستوفر اوربان": "person"}).actor("كريستوفر اوربان").country is None
    assert Read(text.format("فيكتور"), {"فيكتور اوربان": "person"}).actor("فيكتور اوربان").country == "HUN"


def test_a_word_of_the_language_before_a_name_stays_outside_it():
    assert Read("وبالتالي فإن نبيل معلول سيغادر.", {"فإن نبيل معلول": "person"}).mentions("person") == ["نبيل معلول"]
    text = "قالت الحكومة المعترف بها دوليا عبد ربه المنصوري رئيسها."
    assert Read(text, {"دوليا عبد ربه المنصوري": "person"}).mentions("person") == ["عبد ربه المنصوري"]
    assert Read("قررت أونج سان سولي المنتخبة.", {"أونج سان سولي": "person"}).mentions("person") == ["أونج سان سولي"]
