"""Two parties that stand in a row behind an Arabic verb, or nearly: each is one, and neither is the other's apposition."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    return Annotator().annotate(Article(id="x", text=text, language="ar")).events


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("التقى الرئيس المصري نظيره السوداني أمس.", "CONSULT", {"الرئيس المصري", "الرئيس السوداني"}),
        ("التقت المستشارة الألمانية نادية الطويل رئيس الوزراء اللبناني.", "CONSULT", {"نادية الطويل", "رئيس الوزراء اللبناني"}),
        ("التقى وزير الخارجية المغربي إدريس البقالي الرئيس المصري.", "CONSULT", {"إدريس البقالي", "الرئيس المصري"}),
        ("استقبل الرئيس التونسي كمال الهذلي نائب رئيس الوزراء القطري.", "CONSULT", {"كمال الهذلي", "نائب رئيس الوزراء القطري"}),
        ("التقى نبيل الحاجري، رئيس حزب النهضة الوطنية، الوزير الفرنسي.", "CONSULT", {"نبيل الحاجري", "الوزير الفرنسي"}),
        ("بحث السفير الروسي لدى ليبيا والحكومة السورية ملف الحدود.", "CONSULT", {"السفير الروسي لدى ليبيا", "الحكومة السورية"}),
        ("التقى السفير الروسي لدى ليبيا وزيرة الخارجية السويدية.", "CONSULT", {"السفير الروسي لدى ليبيا", "وزيرة الخارجية السويدية"}),
        ("قال الرئيس المصري إنه التقى سامي الدرويش أمس.", "CONSULT", {"الرئيس المصري", "سامي الدرويش"}),
        ("جاء ذلك خلال لقاء الرئيس المصري بوزير الخارجية إدريس البقالي.", "CONSULT", {"الرئيس المصري", "إدريس البقالي"}),
        ("التقى الوزير المصري ممثلين عن الرئيس السابق سامي الدرويش.", "CONSULT", {"الوزير المصري", "ممثلين عن الرئيس السابق سامي الدرويش"}),
    ],
)
def test_two_who_meet(text: str, kind: str, parties: set[str]) -> None:
    event = next(event for event in read(text) if event.type == kind)
    assert {party.name for party in (*event.actors, *event.recipients)} == parties


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("اتهم وفد من البرلمان الأوروبي حزب الله بخرق الهدنة.", "ACCUSE", "وفد من البرلمان الأوروبي", "حزب الله"),
        ("انتقد رئيس الوزراء اللبناني الرئيس التونسي كمال الهذلي.", "ACCUSE", "رئيس الوزراء اللبناني", "كمال الهذلي"),
        ("انتقدت وزارة الداخلية الكويتية سامي الدرويش.", "ACCUSE", "وزارة الداخلية الكويتية", "سامي الدرويش"),
        ("اتهم مجلس النواب الأردني سامي الدرويش بخرق الهدنة.", "ACCUSE", "مجلس النواب الأردني", "سامي الدرويش"),
        ("انتقدت القوات العراقية الرئيس المصري.", "ACCUSE", "القوات العراقية", "الرئيس المصري"),
        ("ندد وزير الدفاع العراقي بفرنسا بعد القصف.", "ACCUSE", "وزير الدفاع العراقي", "فرنسا"),
        ("طلب وزير الدفاع العراقي من الحكومة السورية تسليم المطلوبين.", "REQUEST", "وزير الدفاع العراقي", "الحكومة السورية"),
        ("طالب الاتحاد الأوروبي الرئيس التونسي كمال الهذلي بالاستقالة.", "REQUEST", "الاتحاد الأوروبي", "كمال الهذلي"),
        ("هاجم مسلحون مجهولون الجيش السوداني في مدينة البيضاء.", "ASSAULT", "مسلحون مجهولون", "الجيش السوداني"),
        ("أثار اتهام الحكومة السورية لفرنسا بالتجسس ردود فعل.", "ACCUSE", "الحكومة السورية", "فرنسا"),
        ("اختطف مسلحون مجهولون الرئيس التونسي كمال الهذلي.", "ASSAULT", "مسلحون مجهولون", "كمال الهذلي"),
        ("هنأ نبيل الحاجري، رئيس حزب النهضة الوطنية، السفير الفرنسي بالعيد الوطني.", "SUPPORT", "نبيل الحاجري", "السفير الفرنسي"),
    ],
)
def test_one_who_does_and_one_to_whom_it_is_done(text: str, kind: str, actor: str, recipient: str) -> None:
    event = next(event for event in read(text) if event.type == kind)
    assert [[party.name for party in event.actors], [party.name for party in event.recipients]] == [[actor], [recipient]]


def test_several_behind_a_noun_of_attack_are_its_doers_with_their_adjective() -> None:
    event = next(event for event in read("قتل ستة أشخاص في هجوم مسلحين مجهولين على قرية أمس.") if event.type == "ASSAULT")
    assert [party.name for party in event.actors] == ["مسلحين مجهولين"]
