"""Acts that are done by judging, needing and resolving, measures that need no party, and words that only look like an act."""

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return Annotator().annotate(Article(id="x", text=text, title=span, language="ar")).events


def types(body: str, title: str | None = None) -> list[str]:
    return [event.type for event in read(body, title)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وصف الوزير كريم الجلاصي قرار البرلمان بأنه مهزلة.", "ACCUSE"),
        ("اعتبر الوزير كريم الجلاصي أن قرار البرلمان تعسفي.", "ACCUSE"),
        ("اعتبر الوزير كريم الجلاصي أن قرار البرلمان شجاع.", "SUPPORT"),
    ],
)
def test_a_judgement_is_an_act(text: str, wanted: str) -> None:
    assert wanted in types(text)


def test_a_judgement_that_is_neither_good_nor_bad_is_none() -> None:
    assert types("اعتبر الوزير كريم الجلاصي أن الزيارة الأولى كانت في الربيع.") in ([], ["CONSULT"])


def test_what_is_needed_is_asked_for_only_where_a_headline_says_so() -> None:
    (main,) = [
        event
        for event in read("قال النائب سمير حداد إن البلاد في حاجة إلى حكومة جديدة.", "سمير حداد: البلاد بحاجة إلى حكومة")
        if event.main
    ]
    assert main.type == "REQUEST"
    body = "التقى الوزير كريم الجلاصي نظيره المصري عادل المنصوري في تونس. وتعيش المدينة حاجة إلى المياه."
    assert "REQUEST" not in types(body)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ورحبت مصر باتفاق يحد من البرنامج النووي مقابل رفع العقوبات.", "CONCEDE"),
        ("ويتيح قرار مجلس الأمن معاودة فرض العقوبات.", "SANCTION"),
        ("أطلق المهاجم النار على الجنود ثم لاذ بالفرار.", "RETREAT"),
        ("أنهى المتمردون الهدنة مع الحكومة.", "SANCTION"),
    ],
)
def test_words_that_are_only_said_of_measures_need_no_party(text: str, wanted: str) -> None:
    assert wanted in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس هيئة الانتخابات كريم الجلاصي إن الموعد لم يحدد.",
        "وقال كريم الجلاصي، رئيس كتلة نداء تونس، إن الأمر عادي.",
        "وجاء في بيان صادر عن وزارة الخارجية المصرية أن الأمر يدرس.",
        "حصل الوزير كريم الجلاصي على 342 صوتا.",
        "وقال الوزير كريم الجلاصي إن الاتفاق الذي يمنع انتشار السلاح جيد.",
        "وأعلنت وزارة الدفاع المصرية قبول 416 طالبا في كلياتها.",
        "وقال الوزير كريم الجلاصي إن النجاح الذي حققته الوزارة في الميدان كبير.",
        "وقال الوزير كريم الجلاصي إن القرية تبعد عن منطقة حظر الطيران.",
        "وتعتبر تونس نموذجا ناجحا في المنطقة، كما قال الوزير كريم الجلاصي.",
        "وقال الوزير كريم الجلاصي إن المشروع يحتاج إلى ستة أشهر.",
    ],
)
def test_words_that_only_look_like_an_act(text: str) -> None:
    assert types(text) == []


def test_backing_that_names_no_one_is_the_speakers() -> None:
    events = read("وقال خوري إن كثيرين يقولون ذلك.", "الرئيس نبيل خوري: كثيرون يوافقون على الاتفاق مع ليبيا")
    assert [party.name for event in events if event.type == "SUPPORT" for party in event.actors] == ["نبيل خوري"]


def test_what_is_located_somewhere_is_no_incident() -> None:
    text = "قتل مسلحون ثلاثة جنود في القرية الواقعة شمال كركوك."
    (event,) = read(text)
    assert [span.of(text) for span in event.triggers] == ["قتل"]


def test_a_bare_number_counts_the_men_of_an_armed_group() -> None:
    (event,) = read("قتلت طائرات التحالف الدولي 30 من تنظيم داعش في الرقة.")
    assert [party.name for party in event.recipients] == ["30 من تنظيم داعش"]


def test_those_who_gather_against_something_protest() -> None:
    (event,) = read("وقال الشهود إن نحو ألف شخص تجمعوا للتنديد بالقرار.")
    assert event.type == "PROTEST"
