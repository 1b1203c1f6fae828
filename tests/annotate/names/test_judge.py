"""The second opinion on the tagger's persons, and what is named after somebody."""

from pathlib import Path

import pytest

from annotate.names.reading import Read
from isnad.annotate.document import Document
from isnad.annotate.names.judge import FEATURES, evidence, judge
from isnad.annotate.names.sheet import Sheet
from isnad.ontology.tables import DataError
from isnad.records import Article


def sheet(text: str) -> Sheet:
    return Sheet(Document.of(Article(id="x", text=text, language="ar")))


def test_a_common_word_needs_a_surer_tagger_than_an_attested_name():
    common, attested = sheet("رفض ترسيم الحدود"), sheet("رفض سعيد العرض")
    assert not judge().accepts(common, range(1, 2), 0.75)
    assert judge().accepts(attested, range(1, 2), 0.75)
    assert not judge().accepts(attested, range(1, 2), 0.3)


def test_a_common_word_behind_a_particle_is_no_person():
    assert Read("وصل الوفد ورجاله أمس.", {"ورجاله": "person"}).mentions("person") == []
    assert Read("قال سامي الحداد إن العمل مستمر.", {"سامي الحداد": "person"}).mentions("person") == ["سامي الحداد"]


def test_all_evidence_has_a_weight():
    for text in ("رفض ترسيم الحدود", "وصل عبدالعزيز بن فهد", "قال الحازم ذلك"):
        words = sheet(text)
        for size in (1, 2):
            assert {name for name, _ in evidence(words, range(1, 1 + size), 0.8)} <= set(FEATURES)


def test_a_file_without_a_weight_says_how_to_make_it(tmp_path: Path):
    broken = tmp_path / "judge.toml"
    broken.write_text("least = 0.5\n[weights]\nbias = 1.0\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"judge\.toml.*training\.judge"):
        judge(broken)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("دشن مركز الملك سلمان للإغاثة والأعمال الإنسانية المشروع", "مركز الملك سلمان للإغاثة والأعمال الإنسانية", "organisation"),
        ("هبطت الطائرة بمطار الملك خالد الدولي في الرياض", "مطار الملك خالد الدولي", "place"),
        ("تخرج في جامعة الأميرة نورة بنت عبدالرحمن بالرياض", "جامعة الأميرة نورة بنت عبدالرحمن", "organisation"),
        ("وقع الانفجار في شارع جمال عبد الناصر وسط المدينة", "شارع جمال عبد الناصر", "place"),
        ("فاز الفريق بكأس الأمير فيصل بن فهد أمس", "كأس الأمير فيصل بن فهد", "other"),
    ],
)
@pytest.mark.parametrize("tagged", [None, {}])
def test_what_carries_a_persons_name_is_no_mention_of_the_person(text, words, kind, tagged):
    read = Read(text, tagged)
    assert words in read.mentions(kind)
    assert read.mentions("person") == []


def test_governments_and_parties_of_a_person_leave_the_person():
    assert Read("انتقدت حكومة نوري المالكي القرار", {"نوري المالكي": "person"}).mentions("person") == ["نوري المالكي"]


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("سجل جوليانو ومايكون هدفين.", "جوليانو ومايكون", ["جوليانو", "مايكون"]),
        ("سجل عبدالعزيز يوسف وساشيري هدفين.", "عبدالعزيز يوسف وساشيري", ["عبدالعزيز يوسف", "ساشيري"]),
        ("روى سعد بن أبي وقاص الحديث.", "سعد بن أبي وقاص", ["سعد بن أبي وقاص"]),
        ("فازت أوبرا وينفري بالجائزة.", "أوبرا وينفري", ["أوبرا وينفري"]),
        ("رحل طلال مداح رحمه الله قبل سنوات.", "طلال مداح", ["طلال مداح"]),
        ("أما سامي الحداد مشرف اللجنة فقال ذلك.", "سامي الحداد", ["سامي الحداد"]),
        ("قال سامي الحداد ابن مدينة مجاورة ذلك.", "سامي الحداد ابن مدينة مجاورة", ["سامي الحداد"]),
    ],
)
def test_two_names_joined_by_waw_and_words_behind_a_name(text, tagged, names):
    assert Read(text, {tagged: "person"}).mentions("person") == names


def test_piety_is_no_name():
    assert Read("نجا الجميع بفضل الله ثم بجهود الفرق، وقادتنا حفظهما الله معهم.").mentions("person") == []
    assert Read("قال الأمين العام حسن نصر الله إن الرد قادم.").mentions("person") == ["حسن نصر الله"]


def test_one_word_taken_for_a_place_or_body_is_checked():
    assert Read("وقعت الحكومتان نمساوية ومجرية الوثيقة.", {"نمساوية": "place"}).mentions("place") == []
    assert Read("أعلنت حركة قرارها أمس.", {"حركة": "organisation"}).mentions("organisation") == []
    assert Read("زار الوفد كاولون أمس.", {"كاولون": "place"}).mentions("place") == ["كاولون"]
    assert Read("زار الوفد السعودية أمس.", {"السعودية": "place"}).mentions("place") == ["السعودية"]


def test_a_known_surname_stands_where_the_article_speaks_of_the_country():
    assert Read("تساءل كتاب روسيا بوتين عن الأسئلة.", {"روسيا": "place"}).mentions("person") == ["بوتين"]
    assert Read("تساءل كتاب بوتين عن الأسئلة.", {}).mentions("person") == []
