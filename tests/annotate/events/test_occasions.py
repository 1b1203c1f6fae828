"""What an article tells where no politics is made: feasts, markets, matches and finds, each only as its main event."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span


def read(body: str, title: str) -> tuple[Event, ...]:
    return Annotator().annotate(Article(id="x", text=f"{title}\n\n{body}", title=Span(0, len(title)), language="ar")).events


@pytest.mark.parametrize(
    ("title", "body", "trigger"),
    [
        ("جمعية الورود تنظم حفلا للأيتام", "نظمت جمعية الورود بالطائف حفلا للأيتام حضره مئتا ضيف. واستمر الحفل ساعتين.", "تنظم"),
        ("انطلاق مهرجان التمور في بريدة", "انطلق أمس مهرجان التمور في بريدة. ويستمر أسبوعا.", "انطلاق"),
        ("الذهب يتراجع مع صعود الدولار", "تراجعت أسعار الذهب اليوم في لندن. وقال محللون إن السوق هادئة.", "تراجعت"),
        ("النسور يتأهل إلى النهائي", "تأهل فريق النسور إلى المباراة النهائية بهدفين. وتقام المباراة الجمعة.", "تأهل"),
    ],
)
def test_an_article_may_be_about_an_occasion(title: str, body: str, trigger: str) -> None:
    events = read(body, title)
    assert [event.type for event in events if event.main] == ["OTHER"]
    text = f"{title}\n\n{body}"
    assert trigger in {span.of(text) for event in events for span in event.triggers}


def test_an_occasion_beside_politics_is_no_event() -> None:
    events = read(
        "التقى وزير الخارجية كمال الورتاني نظيره سامي الطويل في تونس. ونظمت السفارة حفلا للضيوف.",
        "الورتاني يلتقي الطويل في تونس",
    )
    assert {event.type for event in events} == {"CONSULT"}


def test_a_decline_on_markets_is_no_retreat() -> None:
    events = read("تراجعت أسعار النفط إلى 60 دولارا للبرميل اليوم. وكانت قد ارتفعت أمس.", "النفط يتراجع إلى 60 دولارا")
    assert {event.type for event in events} == {"OTHER"}
