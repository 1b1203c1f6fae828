"""Sentences as every paper has them, read whole: who does what to whom, and where."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span
from isnad.tagger import load_tagger

ANNOTATOR = Annotator()
AFTER = " وقال مصدر إن الوضع هادئ."


def told(text: str, kind: str, annotator: Annotator = ANNOTATOR) -> list[Event]:
    return [event for event in annotator.annotate(Article(id="x", text=text + AFTER, language="ar")).events if event.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("هاجم مسلحون الجيش السوري في إدلب.", "ASSAULT", ["مسلحون"], ["الجيش السوري"]),
        ("قتل مسلحون رجل أعمال سودانيا في جوبا.", "ASSAULT", ["مسلحون"], ["رجل أعمال سودانيا"]),
        ("قتل عامل بناء مصري في طرابلس برصاص مسلحين.", "ASSAULT", ["مسلحين"], ["عامل بناء مصري"]),
        ("حكمت محكمة أمريكية على رجل أعمال سوداني بالسجن عشر سنوات.", "SANCTION", ["محكمة أمريكية"], ["رجل أعمال سوداني"]),
        ("عقد مجلس الوزراء السعودي جلسته برئاسة الملك سلمان في جدة.", "CONSULT", ["مجلس الوزراء السعودي", "سلمان"], []),
    ],
)
def test_parties(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    event = told(text, kind)[0]
    assert sorted(str(party.name) for party in event.actors) == sorted(actors)
    assert [party.name for party in event.recipients] == recipients


def test_nobody_is_sentenced_in_a_place_called_prison() -> None:
    assert told("حكمت محكمة أمريكية على رجل أعمال سوداني بالسجن عشر سنوات.", "SANCTION")[0].place is None


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        ("وصل وزير الدفاع الأمريكي جون سميث إلى أربيل والتقى رئيس الإقليم مسعود النجار.", "جون سميث", "مسعود النجار"),
        ("زار وزير الخارجية المصري كمال النجار الرياض والتقى نظيره سالم الكبير.", "كمال النجار", "سالم الكبير"),
    ],
)
def test_a_visitor_meets_whoever_stands_behind_the_verb(text: str, guest: str, host: str) -> None:
    sides = {party.name for event in told(text, "CONSULT") for party in (*event.actors, *event.recipients)}
    assert {guest, host} <= sides
    meetings = [event for event in told(text, "CONSULT") if any(span.of(text).endswith("التقى") for span in event.triggers)]
    assert all(len(event.actors) + len(event.recipients) > 1 for event in meetings)


def test_what_the_tagger_sees() -> None:
    tagger = load_tagger()
    if tagger is None:
        pytest.skip("the tagger needs onnxruntime, which is not installed")
    annotator = Annotator(tagger)
    offering = told("قدم الأمير محمد بن فهد التعازي لأسرة الشهيد سالم الغامدي.", "SUPPORT", annotator)[0]
    assert [party.name for party in offering.actors] == ["محمد بن فهد"]
    dismissal = told("أقال الرئيس اليمني محافظ عدن وعين نايف البكري خلفا له.", "SANCTION", annotator)[0]
    assert [party.name for party in dismissal.recipients] == ["محافظ عدن"]
    attack = told("أسفر الهجوم الكاسح لداعش على أربيل عن مقتل العشرات.", "ASSAULT", annotator)[0]
    assert [party.name for party in attack.actors] == ["داعش"]
    struck = told("هاجم مسلحون حاجزا للجيش السوري في إدلب.", "ASSAULT", annotator)[0]
    assert "الجيش السوري" in {party.name for party in struck.recipients}


def test_whoever_is_not_there_is_no_party() -> None:
    event = told("أسقط الجيش اليمني طائرة بدون طيار فوق صعدة.", "ASSAULT")[0]
    assert "طيار" not in {party.name for party in (*event.actors, *event.recipients)}


def test_a_visit_to_come_is_named_again_without_its_day() -> None:
    text = "سيزور وزير الخارجية الألماني طهران الأسبوع المقبل. وقال متحدث إن الزيارة تستغرق يومين."
    visits = [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == "CONSULT"]
    assert [event.status for event in visits] == ["planned"]


def test_an_adjective_behind_that_they_tells_no_act() -> None:
    tagger = load_tagger()
    if tagger is None:
        pytest.skip("the tagger needs onnxruntime, which is not installed")
    text = "اختطف مسلحون مجهولون مدير مصرف في سبها. وقال شهود إنهم ملثمون."
    assert [event.type for event in Annotator(tagger).annotate(Article(id="x", text=text, language="ar")).events] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        (
            "التقى الوزير سالم الكبير نظيره كمال النجار في 6 نوفمبر 2016. وتوجه الوزير في 7 نوفمبر 2016 إلى باريس.",
            "CONSULT",
            {"2016-11-06"},
        ),
        (
            "قتل سبعة جنود في هجوم شنه مسلحون في العريش في 6 نوفمبر 2016. وكان هجوم مماثل قد أوقع خمسة قتلى في رفح في أكتوبر 2016.",
            "ASSAULT",
            {"2016-11-06", "2016-10-01"},
        ),
    ],
)
def test_acts_of_two_days_are_kept_apart(text: str, kind: str, days: set[str]) -> None:
    events = ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events
    assert {str(event.date.first) for event in events if event.type == kind and event.date is not None} == days


def test_an_office_of_another_state_is_not_whoever_is_named_behind_it() -> None:
    event = told("زار الملك الأردني الرياض الأسبوع الماضي، حيث التقى الملك سلمان.", "CONSULT")[0]
    assert [party.name for party in event.actors] == ["الملك الأردني"]


def test_round_numbers_that_do_something_are_people() -> None:
    event = told("تظاهر المئات أمام السفارة الفرنسية في تونس احتجاجا على الرسوم.", "PROTEST")[0]
    assert [party.name for party in event.actors] == ["المئات"]


def test_meetings_of_others_are_not_the_one_reported() -> None:
    title = "الكبير: كنا على علم بالاجتماعات في القاهرة"
    body = (
        "أكد وزير الخارجية سالم الكبير أن بلاده كانت على علم بالاجتماعات في القاهرة حول اليمن. "
        "وقال سالم الكبير عقب لقائه بوزير الخارجية المصري كمال النجار اليوم إنه بحث الأوضاع في اليمن وسوريا والعراق."
    )
    article = Article(id="x", text=f"{title}\n\n{body}", title=Span(0, len(title)), language="ar")
    meeting = next(event for event in ANNOTATOR.annotate(article).events if event.type == "CONSULT" and len(event.actors) > 1)
    assert meeting.place is None
    assert "اجتماعات" not in {span.of(article.text) for span in meeting.triggers}
