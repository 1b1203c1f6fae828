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
