"""Modes from complements and means, and the act that a complement names."""

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Published

DAY = date(2026, 3, 4)


def read(text: str) -> tuple[Event, ...]:
    return Annotator().annotate(Article(id="x", text=text, title=None, language="ar", published=Published(DAY, DAY, "metadata"))).events


@pytest.mark.parametrize(
    ("text", "code", "mode"),
    [
        ("دعت الحكومة التركية الطرفين إلى سحب القوات من البلدة.", "REQUEST", "yield"),
        ("ناشدت الحكومة الصومالية الدول المانحة تقديم مساعدات عاجلة.", "REQUEST", "assist"),
        ("طالب البرلمان الحكومة بتعديل قانون الصحافة.", "REQUEST", "change"),
        ("طلبت الحكومة السودانية من كينيا التوسط في الخلاف.", "REQUEST", "mediate"),
        ("حث المبعوث الأممي الحكومة والمعارضة على العودة إلى طاولة المفاوضات.", "REQUEST", "meet"),
        ("رفض رئيس الوزراء لقاء المبعوث الأممي.", "REJECT", "meet"),
        ("هددت الحركة بمهاجمة السفن في الخليج.", "THREATEN", "violence"),
        ("لوحت تشاد بقطع العلاقات مع السودان.", "THREATEN", "relations"),
    ],
)
def test_what_is_asked_refused_or_threatened_gives_the_mode_and_is_no_event(text: str, code: str, mode: str) -> None:
    (event,) = read(text)
    assert (event.type, event.mode) == (code, mode)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("قصفت طائرات تركية مواقع المسلحين في الجبال.", "aerial"),
        ("قصف الجيش مواقع المسلحين بالمدفعية الثقيلة.", "heavy-weapons"),
        ("هاجم مسلحون مركز الشرطة بالسكاكين.", "primitive"),
    ],
)
def test_means_of_attack(text: str, mode: str) -> None:
    assert read(text)[0].mode == mode


def test_a_call_by_telephone() -> None:
    (event,) = read("بحث وزير الخارجية سمير حداد هاتفيا مع نظيره التركي الأوضاع في غزة.")
    assert (event.type, event.mode) == ("CONSULT", "phone")
