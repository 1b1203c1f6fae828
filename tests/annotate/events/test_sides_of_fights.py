"""Who fights whom, who is asked, who is blamed: sentences of war and of protest notes, without the tagger and with it."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event
from isnad.tagger import load_tagger

PLAIN, TAGGED = Annotator(), Annotator(tagger=load_tagger())
AFTER = " وقال مصدر إن الوضع هادئ."


def told(text: str, kind: str, annotator: Annotator) -> list[Event]:
    return [event for event in annotator.annotate(Article(id="x", text=text + AFTER, language="ar")).events if event.type == kind]


def sides(event: Event) -> tuple[list[str | None], list[str | None]]:
    return sorted((party.name for party in event.actors), key=str), sorted((party.name for party in event.recipients), key=str)


@pytest.mark.parametrize("annotator", [PLAIN, TAGGED], ids=["plain", "tagged"])
@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "شنت طائرات التحالف غارات جوية على مواقع الحوثيين والقوات الموالية للرئيس السابق سامي العوني في لحج.",
            "ASSAULT",
            ["طائرات التحالف"],
            ["الحوثيين", "القوات الموالية للرئيس السابق سامي العوني"],
        ),
        ("أحبطت القوات المشتركة هجوما لمليشيات الحوثي على الحدود السعودية.", "ASSAULT", ["القوات المشتركة"], ["مليشيات الحوثي"]),
        ("صد الجيش الليبي هجوما للمسلحين على بلدة هون.", "ASSAULT", ["الجيش الليبي"], ["المسلحين"]),
        ("قتل جنديان في قصف حوثي على نجران.", "ASSAULT", ["الحوثيون"], ["جنديان"]),
        ("خرقت الميليشيات الحوثية الهدنة أمس.", "ASSAULT", ["الميليشيات الحوثية"], []),
        ("اقتحم مستوطنون باحات المسجد الأقصى بحراسة الشرطة الإسرائيلية.", "ASSAULT", ["مستوطنون"], []),
        ("أمطر الجيش السوري بلدات في إدلب بالقذائف ردا على تعرض مواقعه لهجوم من جبهة النصرة.", "ASSAULT", ["الجيش السوري"], []),
        ("استولت القوات الكردية على تل أبيض.", "ASSAULT", ["القوات الكردية"], []),
        ("أطلقت كوريا الشمالية صاروخا جديدا أمس.", "MOBILIZE", ["كوريا الشمالية"], []),
        ("أدان مجلس الأمن هجمات بوكو حرام في شمال نيجيريا.", "ACCUSE", ["مجلس الأمن"], ["بوكو حرام"]),
        ("ندد المتظاهرون في حلب بقصف النظام السوري للمدينة.", "ACCUSE", ["المتظاهرون"], ["النظام السوري"]),
        ("استدعت الخارجية الأردنية السفير الإسرائيلي.", "ACCUSE", ["الخارجية الأردنية"], ["السفير الإسرائيلي"]),
        ("أدان وزير الخارجية المصري الهجوم ودعا مجلس الأمن إلى فرض عقوبات.", "REQUEST", ["وزير الخارجية المصري"], ["مجلس الأمن"]),
        ("اعتقلت الشرطة التركية 20 مشتبها بهم في حملة ضد داعش.", "COERCE", ["الشرطة التركية"], ["20 مشتبها بهم"]),
        ("أنهت الحكومة السودانية العقد مع المقاول الإيراني.", "SANCTION", ["الحكومة السودانية"], ["المقاول الإيراني"]),
        ("زار منسق الأمم المتحدة عدن والتقى فريقا حكوميا.", "CONSULT", ["منسق الأمم المتحدة"], ["فريقا حكوميا"]),
        ("تعتزم ألمانيا وإيران استئناف مشاوراتهما الدورية حول التعاون.", "CONSULT", ["ألمانيا", "إيران"], []),
    ],
)
def test_who_does_what_to_whom(annotator: Annotator, text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(told(text, kind, annotator)[0]) == (sorted(actors), sorted(recipients))


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("سيطر الجيش الليبي على المدينة بعد معارك مع المتشددين.", "ASSAULT", ["الجيش الليبي"], ["المتشددين"]),
        ("أعلنت السعودية هدنة إنسانية في اليمن.", "RETREAT", ["السعودية"], []),
        ("أكد الرئيس التونسي أنه يؤيد الحوار مع المعارضة.", "SUPPORT", ["الرئيس التونسي"], ["المعارضة"]),
    ],
)
def test_who_does_what_where_the_heads_vote(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(told(text, kind, TAGGED)[0]) == (actors, recipients)


@pytest.mark.parametrize("annotator", [PLAIN, TAGGED], ids=["plain", "tagged"])
def test_both_sides_of_one_another(annotator: Annotator) -> None:
    text = "دارت مواجهات بين المقاومة الشعبية من جهة والحوثيين وقوات صالح من جهة أخرى."
    (fight,) = told(text, "ASSAULT", annotator)
    assert len(fight.actors) == 3
    assert fight.place is None


@pytest.mark.parametrize(
    ("text", "kind", "wrong"),
    [
        ("وفي بداية الاجتماع رحب رئيس اللجنة المالية بانضمام الأمير خالد بن سعود إلى اللجنة.", "SUPPORT", "رئيس اللجنة المالية"),
        ("أطلق مسلحون مجهولون النار على سيارة القاضي خالد الصالحي فأردوه قتيلا.", "ASSAULT", "قتيلا"),
        ("وقتل عضوان من قوات الأمن طبقا لما ذكره سامي العوني نائب الحاكم.", "ASSAULT", "سامي العوني"),
    ],
)
def test_who_is_none_of_those_acted_on(text: str, kind: str, wrong: str) -> None:
    for event in told(text, kind, TAGGED):
        assert wrong not in [party.name for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "fallen"),
    [
        ("قتل خمسة جنود واثنا عشر مدنيا في هجوم على كركوك.", ["خمسة جنود", "اثنا عشر مدنيا"]),
        ("قتل جندي واحد في هجوم على كركوك.", ["جندي"]),
        ("قتل ثلاثة وعشرون شخصا في هجوم على كركوك.", ["ثلاثة وعشرون شخصا"]),
    ],
)
def test_numbers_in_words_join_and_count(text: str, fallen: list[str]) -> None:
    event = told(text, "ASSAULT", TAGGED)[0]
    assert ([party.name for party in event.actors], [party.name for party in event.recipients]) == ([], fallen)


def test_visits_that_only_show_something_are_no_visit() -> None:
    assert not told("تؤكد الزيارات المتكررة رفيعة المستوى أهمية العلاقات بين مصر وليبيا.", "CONSULT", PLAIN)


def test_condemned_attacks_lend_no_place_to_the_condemnation() -> None:
    assert told("أدان مجلس الأمن هجمات بوكو حرام في شمال نيجيريا.", "ACCUSE", TAGGED)[0].place is None
