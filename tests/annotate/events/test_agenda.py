"""What a meeting was about, what it came to and what it carried."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()
MET = "التقى الرئيس سمير حداد رئيس الوزراء لوكاس بيرغ في عمان. "


def read(text: str, language: str = "ar") -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=text, language=language)).events


def told(text: str, field: str, language: str = "ar") -> list[str]:
    return [span.of(text) for event in read(text, language) for span in getattr(event, field)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "وجرى خلال اللقاء بحث العلاقات الثنائية بين البلدين، وسبل تعزيزها، ومستجدات الأوضاع في المنطقة.",
            ["العلاقات الثنائية بين البلدين", "سبل تعزيزها", "مستجدات الأوضاع في المنطقة"],
        ),
        ("وناقش الجانبان ملف المياه.", ["ملف المياه"]),
        ("وبحث الرئيسان خلال اللقاء، الذي حضره السفير، ملف الحدود.", ["ملف الحدود"]),
        ("وبحثا خلاله تطورات الأزمة في السودان، مؤكدين رفض التدخل.", ["تطورات الأزمة في السودان"]),
        ("وتطرق الجانبان إلى وضع اللاجئين ويتوقع أن يعودا إليه.", ["وضع اللاجئين"]),
        ("وتناول اللقاء سبل مواجهة الجفاف والدور الذي تؤديه المنظمات.", ["سبل مواجهة الجفاف"]),
        ('وناقش الجانبان أزمة "معبر النور".', ['أزمة "معبر النور"']),
    ],
)
def test_the_items_of_an_agenda_stand_behind_who_discussed_them(text: str, items: list[str]) -> None:
    assert told(MET + text, "about") == items


@pytest.mark.parametrize(
    "text",
    [
        "وتناول الجميع طعام العشاء.",
        "وتناول الرئيسان القهوة في القصر.",
        "ووزع المكتب بيانا حول أسعار القمح.",
        "وناقش الجانبان عددا من الموضوعات.",
        "ولم يناقش الجانبان ملف المياه.",
        "ولم تتناول المباحثات أي ترتيبات عسكرية.",
        "وبحثت الشرطة عن المفقودين.",
        "وحضرا الاستعراض بإطلاق المدافع.",
    ],
)
def test_what_is_eaten_sought_or_said_elsewhere_is_no_agenda(text: str) -> None:
    assert told(MET + text, "about") == []


def test_an_item_belongs_to_one_event() -> None:
    text = "التقى الرئيس سمير حداد رئيس الوزراء لوكاس بيرغ وناقشا ملف المياه، وأشاد حداد بموقف تونس."
    about = [(event.type, len(event.about)) for event in read(text)]
    assert ("CONSULT", 1) in about
    assert sum(number for _, number in about) == 1


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("واتفق الجانبان على فتح المعبر أمام الشاحنات.", ["فتح المعبر أمام الشاحنات"]),
        ("وتم خلال اللقاء توقيع اتفاقية للنقل البري.", ["اتفاقية للنقل البري"]),
        ("وقررا خلال اللقاء تشكيل لجنة مشتركة للحدود.", ["تشكيل لجنة مشتركة للحدود"]),
        ("وأعلن خلال اللقاء توقيع غرامات على المخالفين.", []),
    ],
)
def test_results_are_agreements_and_bodies(text: str, outcomes: list[str]) -> None:
    assert told(MET + text, "outcomes") == outcomes


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("ونقل بيرغ خلال اللقاء تحيات الملك فارس الهاشمي ويؤكد متانة العلاقات.", ["تحيات الملك فارس الهاشمي"]),
        ("وسلم بيرغ خلال اللقاء رسالة خطية من الملك فارس الهاشمي.", ["رسالة خطية من الملك فارس الهاشمي"]),
        ("ويحمل اللقاء رسالة واضحة حول الرغبة في السلام.", []),
        ("وتؤدي الصحف خلال اللقاء رسالة من نوع آخر.", []),
    ],
)
def test_a_message_is_carried_by_someone(text: str, messages: list[str]) -> None:
    assert told(MET + text, "messages") == messages


def test_what_was_not_discussed_is_no_agenda_in_english() -> None:
    text = "President Samir Haddad met Prime Minister Lukas Berg in Amman but they have not discussed border security."
    assert told(text, "about", "en") == []


def test_english_items() -> None:
    text = "President Samir Haddad met Prime Minister Lukas Berg in Amman to discuss border security, officials said."
    assert told(text, "about", "en") == ["border security"]
