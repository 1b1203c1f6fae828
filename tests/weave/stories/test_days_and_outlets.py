"""What tells look-alike happenings of one newspaper from one happening in many: the days of which they tell, and who tells them."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.gather import article_from
from isnad.weave.stories import explain, group, sign
from isnad.weave.stories.linkage import UNIT, Bounds, Edge, Voice, average_linkage


def signed(*rows: tuple[str, str, str, str, str]):  # type: ignore[no-untyped-def]
    fields = ("id", "outlet", "published", "title", "text")
    return sign(Annotator(None).annotate_many([article_from(dict(zip(fields, row, strict=True)) | {"language": "ar"}) for row in rows]))


def stories(*rows: tuple[str, str, str, str, str]) -> set[frozenset[str]]:
    return {frozenset(each.articles) for each in group(signed(*rows)).stories}


FAIR = ("طقسا معتدلا", "شمالية شرقية خفيفة السرعة", "خفيف الموج وارتفاعه نصف متر")
WET = ("سحبا رعدية ممطرة", "جنوبية نشطة تثير الأتربة وتحد من الرؤية", "مائجا")


def forecast(ident: str, day: str, outlet: str, told: tuple[str, str, str]) -> tuple[str, str, str, str, str]:
    sky, wind, sea = told
    body = f"توقع المركز الوطني للأرصاد في تقريره عن حالة الطقس لهذا اليوم {sky} على المرتفعات، فيما تكون الرياح {wind}، والبحر {sea}."
    return ident, outlet, day, f"الأرصاد تتوقع {sky}", body


def test_each_day_has_its_own_weather() -> None:
    rows = (
        forecast("a", "2026-03-05", "صحيفة الميناء", FAIR),
        forecast("b", "2026-03-05", "صحيفة الواحة", FAIR),
        forecast("c", "2026-03-06", "صحيفة الميناء", WET),
        forecast("d", "2026-03-06", "صحيفة الواحة", WET),
    )
    assert stories(*rows) == {frozenset("ab"), frozenset("cd")}
    one, _, other, _ = signed(*rows)
    assert {part.feature: part.adds for part in explain(one, other).parts}["each of its own day"] < -1


SHELL = (
    "أصيب بائع متجول مساء {day} إثر سقوط قذيفة على منزل في حي الزهور بمدينة سرت، وباشرت فرق الدفاع المدني إخماد الحريق ونقل المصاب "
    "إلى المستشفى، فيما لحقت أضرار بسيارتين."
)
OTHER_SHELL = (
    "أصيب طالبان مساء {day} إثر سقوط قذيفة قرب مدرسة في مدينة سرت، وقال متحدث باسم الدفاع المدني إن حالتهما مستقرة، وإن الدراسة علقت يوما."
)


def test_two_attacks_of_one_kind_on_days_apart() -> None:
    rows = (
        ("a", "صحيفة الميناء", "2026-03-06", "إصابة بائع في سقوط قذيفة بسرت", SHELL.format(day="أمس")),
        ("b", "صحيفة الواحة", "2026-03-09", "إصابة طالبين في سقوط قذيفة بسرت", OTHER_SHELL.format(day="أمس")),
        ("c", "صحيفة الجبل", "2026-03-09", "إصابة طالبين في سقوط قذيفة بسرت", OTHER_SHELL.format(day="الأحد")),
    )
    one, other, third = signed(*rows)
    assert {part.feature: part.adds for part in explain(one, other).parts}["days apart in lead"] < -1
    assert "days apart in lead" not in {part.feature for part in explain(other, third).parts}
    assert stories(*rows) == {frozenset("a"), frozenset("bc")}


def test_what_is_printed_a_day_late_says_today_of_yesterday() -> None:
    rows = (
        ("a", "صحيفة الميناء", "2026-03-06", "إصابة في سقوط قذيفة بسرت", SHELL.format(day="اليوم")),
        ("b", "صحيفة الواحة", "2026-03-07", "إصابة في سقوط قذيفة بسرت", SHELL.format(day="اليوم")),
    )
    one, other = signed(*rows)
    assert "days apart in lead" not in {part.feature for part in explain(one, other).parts}
    assert stories(*rows) == {frozenset("ab")}


def alike(size: int, chance: float) -> dict[tuple[int, int], Edge]:
    return {(one, other): Edge(round(chance * UNIT), UNIT) for one in range(size) for other in range(one + 1, size)}


def test_many_texts_of_one_outlet_need_to_be_more_alike_than_those_of_many() -> None:
    bounds = Bounds(0.2, crowd=1.5)
    many = {node: Voice(text=node, outlet=node) for node in range(8)}
    one = {node: Voice(text=node, outlet=0) for node in range(8)}
    copies = {node: Voice(text=0, outlet=0) for node in range(8)}
    assert len(average_linkage(range(8), alike(8, 0.4), bounds, voices=many)) == 1
    assert len(average_linkage(range(8), alike(8, 0.4), bounds, voices=one)) > 1
    assert len(average_linkage(range(8), alike(8, 0.4), bounds, voices=copies)) == 1
    assert len(average_linkage(range(8), alike(8, 0.4), bounds)) == 1
    assert len(average_linkage(range(8), alike(8, 0.9), bounds, voices=one)) == 1
    assert bounds.crowded(3, 2) == bounds.chance < bounds.crowded(6, 2) < bounds.crowded(12, 2)


def test_pairs_that_are_told_apart_weigh_against_those_that_are_alike() -> None:
    silent = {(0, 1): Edge(round(0.9 * UNIT), UNIT), (2, 3): Edge(round(0.9 * UNIT), UNIT), (0, 2): Edge(round(0.5 * UNIT), UNIT)}
    silent |= {(1, 3): Edge(round(0.5 * UNIT), UNIT)}
    assert average_linkage(range(4), silent, Bounds(0.2)) == [(0, 1, 2, 3)]
    clashing = silent | {(0, 3): Edge(round(-0.3 * UNIT), 0), (1, 2): Edge(round(-0.3 * UNIT), 0)}
    assert average_linkage(range(4), clashing, Bounds(0.2)) == [(0, 1), (2, 3)]
