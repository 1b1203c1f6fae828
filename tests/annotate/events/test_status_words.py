"""Words before a trigger that say whether it is planned, goes on or has happened."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()


def read(text: str) -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("أوقفت الشرطة التونسية رجلين في سوسة، في انتظار التحقيق معهما.", "ACCUSE", "planned"),
        ("نص الاتفاق على تجميد البرنامج مقابل رفع العقوبات عن إيران.", "CONCEDE", "planned"),
        ("لازالت القوات العراقية تقاتل مسلحي تنظيم داعش في الرمادي. وقال المتحدث إن المدينة هادئة.", "ASSAULT", "ongoing"),
        ("لازالت المفاوضات جارية بين الحكومة اليمنية والحوثيين في جنيف.", "CONSULT", "ongoing"),
    ],
)
def test_a_word_before_it_says_how_real_it_is(text: str, code: str, status: str) -> None:
    assert [event.status for event in read(text) if event.type == code] == [status]


def test_what_someone_comes_for_is_planned() -> None:
    events = read("وصل وزير الخارجية المصري عادل المنصوري إلى جدة أمس تمهيدا لعقد مباحثات مع نظيره السعودي. وقال إن العلاقات قوية.")
    assert [event.status for event in events if event.type == "CONSULT"] == ["happened", "planned"]


def test_in_return_for_says_nothing_of_a_vote() -> None:
    text = "أقر البرلمان التونسي القانون أمس بأغلبية مئة صوت مقابل اعتراض عشرة نواب."
    assert "planned" not in [event.status for event in read(text)]
