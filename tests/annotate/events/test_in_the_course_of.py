"""What is told in the course of something else: who speaks at a meeting met, who acts on an occasion did not do that too."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()
BEFORE = "وصل وزير الخارجية العماني سالم الكبير إلى القاهرة. "


def told(text: str, kind: str) -> list[Event]:
    return [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == kind]


def sides(text: str, word: str) -> set[str | None]:
    """Who takes part in the meeting of which a trigger is this word."""
    meetings = [event for event in told(text, "CONSULT") if any(word in span.of(text) for span in event.triggers)]
    return {party.name for event in meetings for party in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قال سالم الكبير في اجتماع عقده في مسقط أمس مع نظيره المصري ناصر الديب إن بلاده ترفض الحرب.", "اجتماع"),
        ("وأوضح سالم الكبير، خلال لقاء مع نظيره المصري ناصر الديب، أن الحل قريب.", "لقاء"),
        ("وأوضح سالم الكبير، خلال مؤتمر صحافي عقد مع نظيره المصري ناصر الديب في الدوحة أمس، أن الحل قريب.", "مؤتمر"),
        ("وشدد في مؤتمر صحفي مشترك عقده أمس مع نظيره المصري ناصر الديب على أن الحل سياسي.", "مؤتمر"),
    ],
)
def test_who_speaks_at_a_meeting_is_a_side_of_it(text: str, word: str) -> None:
    assert {"سالم الكبير", "ناصر الديب"} <= sides(f"أجرى الوزير سالم الكبير محادثات في الدوحة. {text}", word)


def test_a_press_conference_by_oneself_is_no_meeting() -> None:
    text = "قال المتحدث باسم الشرطة سالم الكبير في مؤتمر صحفي إن القتلى سبعة. وأضاف أن الطريق مغلق."
    assert sides(text, "مؤتمر") == set()


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("نفذ الجيش العراقي في أعقاب الهجوم اعتقالات واسعة في الموصل. وأغلق الطرق.", "ASSAULT", "هجوم"),
        ("قدم السفير سالم الكبير خلال المحادثات بين الروس والأتراك مقترحا. وقال إنه جديد.", "CONSULT", "محادثات"),
        ("وقدم سالم الكبير في بداية الجلسة نص الاتفاق. وقال إنه نهائي.", "CONSULT", "جلسة"),
    ],
)
def test_who_does_something_on_an_occasion_did_not_do_that_too(text: str, kind: str, word: str) -> None:
    events = [event for event in told(BEFORE + text, kind) if any(word in span.of(BEFORE + text) for span in event.triggers)]
    assert not {"الجيش العراقي", "سالم الكبير"} & {party.name for event in events for party in event.actors}


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("دخل الوفد السوري في مفاوضات مع الأكراد أمس. وقال مصدر إنها صعبة.", "CONSULT", "الوفد السوري"),
        ("نجحت الشرطة التونسية في اعتقال خمسة مهربين. وقال مصدر إنهم أجانب.", "COERCE", "الشرطة التونسية"),
        ("قامت الحكومة التونسية بتحرك جديد من خلال توقيع مذكرات تفاهم مع ليبيا. وقال مصدر إنها خمس.", "SUPPORT", "الحكومة التونسية"),
    ],
)
def test_some_verbs_carry_a_noun_behind_a_preposition(text: str, kind: str, actor: str) -> None:
    assert actor in {party.name for event in told(text, kind) for party in event.actors}


def test_what_took_place_before_something_planned_has_happened() -> None:
    text = "تعتزم الوزارة إقالة المدير. وسيغادر المدير المدينة بعد اجتماع عقده الوزير سالم الكبير مع المحافظ كمال الديب."
    assert [event.status for event in told(text, "CONSULT")] == ["happened"]


def test_agreements_on_two_days_are_two() -> None:
    text = "اتفق الوزيران سالم الكبير وناصر الديب في 7 يوليو 2025 على فتح المعبر. واتفقا في 19 يوليو 2025 على تبادل الأسرى."
    made = ANNOTATOR.annotate(Article(id="x", text=text, language="ar"))
    days = {str(event.date.first) for event in made.events if event.type == "AGREE" and event.date is not None}
    assert days == {"2025-07-07", "2025-07-19"}
