from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Published, Span

DAY = date(2026, 3, 4)


def read(body: str, title: str | None = None, language: str = "ar") -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return Annotator().annotate(Article(id="x", text=text, title=span, language=language, published=Published(DAY, DAY, "metadata"))).events


def names(slot: tuple[object, ...]) -> list[str | None]:
    return [party.name for party in slot]  # type: ignore[attr-defined]


def test_headline_lead_and_later_mention_are_one_event() -> None:
    body = "استقبل الملك فارس الهاشمي في عمان رئيس الوزراء لوكاس بيرغ. وجرى خلال الاستقبال بحث العلاقات الثنائية."
    events = read(body, "الملك فارس الهاشمي يستقبل لوكاس بيرغ")
    assert [event.type for event in events] == ["CONSULT"]
    assert events[0].main
    assert len(events[0].triggers) >= 3
    assert names(events[0].actors) == ["لوكاس بيرغ"]
    assert names(events[0].recipients) == ["فارس الهاشمي"]


def test_triggers_leave_particles_out() -> None:
    text = "وقتل مسلحون ثلاثة جنود قرب كركوك."
    (event,) = read(text)
    assert [span.of(text) for span in event.triggers] == ["قتل"]


def test_numbers_carry_their_bounds() -> None:
    (event,) = read("قتل أكثر من 30 شخصا في هجوم على مطعم في بغداد.")
    killed = [number for number in event.numbers if number.kind == "killed"]
    assert (killed[0].low, killed[0].high, killed[0].bound) == (31, None, "more")


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("سبعة شهداء في قصف على صعدة.", "killed", 7),
        ("11 قتيلا في تفجير بغداد.", "killed", 11),
        ("قتل جنود في هجوم على صعدة، وقال مسؤول إن عدد القتلى سبعة.", "killed", 7),
        ("سقوط شهداء في قصف على صعدة.", None, 0),
    ],
)
def test_a_count_before_the_dead_that_name_the_event_is_its_number(text: str, kind: str | None, low: int) -> None:
    found = [(number.kind, number.low) for event in read(text) for number in event.numbers]
    assert found == ([(kind, low)] if kind else [])


def test_agenda_and_contexts_of_a_meeting() -> None:
    text = "عقد الرئيس سمير حداد اجتماعا مع وزير الدفاع التركي لبحث التعاون العسكري، في أنقرة."
    (event,) = read(text)
    assert "military" in event.contexts
    shown = dict(zip(event.contexts, (span.of(text) for span in event.context_spans), strict=True))
    assert "عسكري" in shown["military"]
    assert [span.of(text) for span in event.about] == ["التعاون العسكري"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("من المقرر أن يلتقي الرئيس سمير حداد وزير الطاقة الليبي في تونس.", "CONSULT", "planned"),
        ("سيستقبل الملك فارس الهاشمي رئيس الوزراء لوكاس بيرغ.", "CONSULT", "planned"),
        ("نفى الجيش قصف المستشفى في صعدة.", "ASSAULT", "denied"),
        ("يعتزم الاتحاد الأوروبي فرض عقوبات على بيلاروسيا.", "SANCTION", "planned"),
    ],
)
def test_status(text: str, kind: str, status: str) -> None:
    assert (kind, status) in {(event.type, event.status) for event in read(text)}


def test_what_is_called_for_is_no_event() -> None:
    assert [event.type for event in read("دعت الأمم المتحدة إلى وقف إطلاق النار في سبها.")] == ["REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "فاز الفريق في لقاء الإياب بعد هجوم متواصل على المرمى وسجل اللاعب هدفين في مباراة الدوري على ملعب النادي.",
        "افتتح المهرجان بعرض فيلم المخرج وحضور نجوم السينما وجمهور كبير من محبي المسرح.",
    ],
)
def test_sport_and_culture_are_not_politics(text: str) -> None:
    assert not [event for event in read(text) if event.type != "OTHER"]


def test_deaths_in_an_accident_are_no_attack() -> None:
    events = read("لقي سبعة أشخاص مصرعهم في حادث مرور قرب سوسة.", "مقتل سبعة أشخاص في حادث مرور")
    assert {event.type for event in events} == {"OTHER"}


def test_a_carrying_verb_gives_the_actor() -> None:
    (event,) = read("شن الجيش هجوما على مواقع المسلحين في سرت.")
    assert names(event.actors) == ["الجيش"]


def test_passive_and_agent_in_english() -> None:
    (event,) = read("Three journalists were detained by the army in Benghazi.", language="en")
    assert (names(event.actors), names(event.recipients)) == (["army"], ["Three journalists"])


def test_empty_text_has_no_events() -> None:
    assert read("") == ()


def test_the_day_of_a_dateline_is_that_of_the_report_and_of_nothing_in_it() -> None:
    text = "كركوك، 13 مايو 2026 – قتل سبعة جنود في هجوم قرب كركوك أمس الثلاثاء."
    day = date(2026, 5, 13)
    article = Article(id="x", text=text, language="ar", published=Published(day, day, "stated", Span(7, 19)))
    assert {event.date.first for event in Annotator().annotate(article).events if event.date} == {date(2026, 5, 12)}
