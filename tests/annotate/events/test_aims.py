"""Nouns of events that tell none, and visits that stay apart."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span

ANNOTATOR = Annotator()


def read(text: str, title: str | None = None) -> tuple[Event, ...]:
    whole = text if title is None else f"{title}\n\n{text}"
    heading = None if title is None else Span(0, len(title))
    return ANNOTATOR.annotate(Article(id="x", text=whole, title=heading, language="ar")).events


def test_the_aims_of_a_meeting_are_no_events() -> None:
    events = read("التقى وزير الخارجية التونسي نظيره المصري في القاهرة، لبحث سبل دعم الاستقرار وتعزيز التعاون وتأمين الحدود بين البلدين.")
    assert [event.type for event in events] == ["CONSULT"]


def test_bullets_of_an_agenda_are_no_events() -> None:
    events = read(
        "التقى وزير الخارجية التونسي نظيره المصري في القاهرة.\n\n• دعم جهود بعثة الأمم المتحدة.\n\n• تعزيز الرقابة على المنافذ لمنع التهريب.",
        "لقاء في القاهرة",
    )
    assert {event.type for event in events} == {"CONSULT"}


def test_a_noun_that_a_verb_carries_is_an_event() -> None:
    events = read("قدمت الحكومة المصرية دعما عسكريا للجيش الليبي.")
    assert events


def test_an_earlier_visit_of_another_man_stays_apart() -> None:
    events = read(
        "استقبل الرئيس سالم العلوي في تونس اللواء كريم المنصوري. وسبقتها زيارة الفريق نبيل الحداد إلى تونس.",
    )
    assert [event.type for event in events].count("CONSULT") == 2


def test_greetings_have_two_senders() -> None:
    (event,) = read("نقل اللواء كريم المنصوري تحيات الرئيس سالم العلوي إلى المشير نبيل الحداد.")
    assert event.type == "SUPPORT"
    assert [len(event.actors), len(event.recipients)] == [2, 1]


def test_one_sentence_does_not_report_what_it_takes_as_known() -> None:
    assert not [event for event in read("طالبت المعارضة بمحاكمة الضباط الذين قتلوا المتظاهرين.") if event.type == "ASSAULT"]
    assert [event for event in read("قتل مسلحون ثلاثة جنود في هجوم قرب سرت.") if event.type == "ASSAULT"]
