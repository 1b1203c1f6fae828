"""The public-life filter: who must take part for an event to be political, and what shows another sense of a word."""

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Published, Span

DAY = date(2026, 3, 4)


def political(body: str, title: str | None = None) -> list[Event]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    article = Article(id="x", text=text, title=span, language="ar", published=Published(DAY, DAY, "metadata"))
    return [event for event in Annotator().annotate(article).events if event.type != "OTHER"]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع عدد كبير من هواة الصيد مساء الجمعة.",
        "دمرت السيول مئات المنازل في القرى القريبة.",
        "تناقش المسرحية اختلاف العادات بين القرى والمدن.",
        "شن الضيوف هجوما مرتدا خاطفا قبل نهاية الشوط.",
        "يخوض المرشحان معركة انتخابية حامية.",
        "تراجعت أسعار القمح تحت ضغط وفرة المحصول.",
    ],
)
def test_nothing_political_happens(text: str) -> None:
    assert political(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("اجتمع وزير الخارجية سمير حداد مع السفير الياباني.", "CONSULT"),
        ("دمرت القوات الحكومية مئات المنازل في القرية.", "ASSAULT"),
        ("تظاهر سكان الحي مساء الجمعة احتجاجا على الغلاء.", "PROTEST"),
        ("قتل أكثر من 30 شخصا في هجوم على مطعم.", "ASSAULT"),
        ("شن مسلحون هجوما عنيفا على مركز للشرطة.", "ASSAULT"),
    ],
)
def test_public_parties_and_plain_words_make_events(text: str, code: str) -> None:
    assert code in [event.type for event in political(text)]


def test_an_article_that_begins_with_public_life_lends_it_to_its_events() -> None:
    alone = "اجتمع الخبراء مساء الأحد."
    assert political(alone) == []
    assert political(f"وصل وزير المالية سمير حداد إلى تونس. {alone}", "وزير المالية في تونس")[-1].type == "CONSULT"


def test_spelling_tells_here_from_congratulated() -> None:
    assert political("من هنا يأتي اهتمام الرئيس سمير حداد بمسألة الهوية.") == []
    assert [event.type for event in political("هنأ الرئيس سمير حداد نظيره التركي.")] == ["SUPPORT"]


@pytest.mark.parametrize(
    "text",
    [
        "سلم الهلال الأحمر القطري مساعدات غذائية للنازحين في مأرب، وقال مدير الفريق إن الجولة الثانية ستبدأ قريبا وإن الهدف هو بلوغ موسم الحصاد.",
        "أعلن الجيش النصر على المتمردين وسيطر على بلدة باغا، وقال قائد الفريق إن الجولة المقبلة من القتال هدفها المطار، وإن فوز خصومه بعيد.",
    ],
)
def test_words_of_sport_that_are_words_of_war_too_do_not_make_it_sport(text: str) -> None:
    assert Annotator().annotate(Article(id="x", text=text, language="ar")).events


@pytest.mark.parametrize(
    "text",
    [
        "يوفنتوس وبايرن يتفقان على انتقال اللاعب. وطالب يوفنتوس بالحصول على أربعين مليون يورو، وهاجم المدرب إدارة ناديه.",
        "تراجعت مساحة الجليد في القطب الجنوبي هذا العام.",
    ],
)
def test_sport_and_measures_are_no_politics(text: str) -> None:
    events = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    assert [event.type for event in events if event.type != "OTHER"] == []


def test_what_may_be_is_hypothetical() -> None:
    events = Annotator().annotate(Article(id="x", text="وقد تستقيل الوزيرة ريم حداد هذا الأسبوع.", language="ar")).events
    assert [event.status for event in events] == ["hypothetical"]
