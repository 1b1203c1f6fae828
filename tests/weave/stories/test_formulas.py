"""Happenings that are told in one form, and are not one: each body's own reception, the second aeroplane and the third."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.gather import article_from
from isnad.weave.stories import explain, group, sign
from isnad.weave.stories.ordinals import ordinals

RECEPTION = "أقامت {body} صباح أمس حفل استقبال لموظفيها بحضور {head}، {more}"


def texts(*rows: tuple[str, str, str]) -> list[dict[str, str]]:
    return [
        {"id": ident, "title": title, "text": body, "outlet": f"صحيفة {ident}", "published": "2026-03-05", "language": "ar"}
        for ident, title, body in rows
    ]


def signed(*rows: tuple[str, str, str]):  # type: ignore[no-untyped-def]
    return sign(Annotator(None).annotate_many([article_from(each) for each in texts(*rows)]))


def stories(*rows: tuple[str, str, str]) -> set[frozenset[str]]:
    return {frozenset(each.articles) for each in group(signed(*rows)).stories}


def reception(ident: str, body: str, head: str, more: str) -> tuple[str, str, str]:
    return ident, f"{body} تقيم حفل استقبال لموظفيها", RECEPTION.format(body=body, head=head, more=more)


def test_each_body_has_its_own_reception() -> None:
    rows = (
        reception(
            "a",
            "جامعة سبها",
            "رئيس الجامعة الدكتور مسعود الزروق",
            "وألقى عميد كلية الآداب كلمة عن خطط العام الدراسي الجديد وموعد فتح السكن الطلابي ومعامل الحاسوب.",
        ),
        reception(
            "b",
            "بلدية غدامس",
            "عميد البلدية المهندس خليل التباوي",
            "ثم كرم الحضور عمال النظافة والحدائق، واستمع المهندس إلى مطالب سائقي الشاحنات ومشرفي الأسواق.",
        ),
        reception(
            "c",
            "جامعة سبها",
            "الدكتور مسعود الزروق رئيس الجامعة",
            "وتحدث عميد كلية الآداب عن العام الدراسي الجديد وموعد فتح السكن الطلابي.",
        ),
    )
    assert stories(*rows) == {frozenset({"a", "c"}), frozenset({"b"})}
    one, other, _ = signed(*rows)
    parts = {part.feature: part.adds for part in explain(one, other).parts}
    assert parts["others named in title"] < -1
    assert parts["others named in lead"] < 0


def test_those_whom_the_other_text_knows_part_nothing() -> None:
    one, other = signed(
        ("a", "الزروق يفتتح مكتبة في سبها", "افتتح الدكتور مسعود الزروق أمس مكتبة عامة في مدينة سبها."),
        ("b", "التباوي يحضر افتتاح مكتبة", "حضر المهندس خليل التباوي أمس افتتاح مكتبة عامة في سبها افتتحها مسعود الزروق."),
    )
    assert not any(part.feature.startswith("others named") for part in explain(one, other).parts)


def test_a_second_and_a_third_convoy_are_two_happenings() -> None:
    body = "وصلت إلى ميناء طبرق أمس {} سفينة إغاثة تحمل مواد غذائية وأدوية لسكان المناطق المتضررة من السيول في شرق البلاد."
    rows = (
        ("a", "وصول سفينة الإغاثة الثانية إلى طبرق", body.format("ثاني")),
        ("b", "سفينة الإغاثة الثالثة ترسو في طبرق", body.format("ثالث")),
        ("c", "ثاني سفينة إغاثة تصل ميناء طبرق", body.format("ثاني")),
    )
    assert stories(*rows) == {frozenset({"a", "c"}), frozenset({"b"})}
    assert ordinals(["السفينه", "الثالثه", "الاولي"]) == (1, 3)


def test_another_day_of_one_market_has_other_figures() -> None:
    def market(ident: str, points: str, level: str, traded: str) -> tuple[str, str, str]:
        lead = f"أغلق مؤشر سوق طرابلس للأوراق المالية مرتفعا {points} نقطة عند مستوى {level} نقطة، بتداولات بلغت {traded} مليون دينار."
        return ident, "مؤشر سوق طرابلس يغلق على ارتفاع", lead

    assert stories(market("a", "12.4", "1873.5", "41"), market("b", "7.9", "1846.2", "36")) == {frozenset({"a"}), frozenset({"b"})}
    assert stories(market("a", "12.4", "1873.5", "41"), market("b", "12.4", "1873.5", "41")) == {frozenset({"a", "b"})}


def test_a_title_is_no_word_of_what_happened() -> None:
    plain, titled = signed(
        ("a", "افتتاح طريق غدامس", "افتتح مسعود الزروق أمس طريق غدامس."),
        ("b", "افتتاح طريق غدامس", "افتتح وزير الأشغال العامة الدكتور مسعود الزروق أمس طريق غدامس."),
    )
    assert plain.terms == titled.terms
    assert plain.bag != titled.bag
