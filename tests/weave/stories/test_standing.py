"""Bulletins of a series stay apart by day, and a roundup joins no two happenings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.records import Annotation, Article, Published, Span
from isnad.weave.stories import Grouping, Signature, group, sign
from isnad.weave.stories.standing import is_roundup, series_of

RATES = (
    "بلغ سعر صرف الدولار أمام الدينار في السوق الموازية {0} دينار للشراء و{1} دينار للبيع، واليورو {2} دينار، والجنيه الاسترليني "
    "{3} دينار، بحسب متعاملين في سوق المشير وسط طرابلس."
)
FLOOD = "سيول جارفة تغمر أحياء مدينة درنة وإجلاء مئات الأسر إلى المدارس بعد انهيار الطريق الساحلي مساء السبت"
MATCH = "الأهلي يهزم الاتحاد بهدفين دون رد في قمة الدوري الليبي لكرة القدم على ملعب طرابلس الدولي أمام الجمهور"
VOTE = "مجلس النواب يقر قانون الميزانية العامة بأغلبية الأصوات في جلسة عقدها بمدينة بنغازي وسط اعتراض عدد من الأعضاء"


def report(ident: str, title: str, body: str, day: int, outlet: str | None = None) -> Signature:
    nothing: tuple[()] = ()
    text = f"{title}\n\n{body}"
    published = Published(date(2026, 2, day), date(2026, 2, day), "metadata")
    article = Article(id=ident, text=text, title=Span(0, len(title)), outlet=outlet or f"o{ident}", language="ar", published=published)
    (signature,) = sign([Annotation(
        id=ident, language="ar", text=text, title=article.title, furniture=nothing, published=published, sentences=nothing,
        mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=nothing, article=article,
    )])  # fmt: skip
    return signature


def rates(day: int, title: str = "أسعار العملات في السوق الموازية", outlet: str = "الواحة") -> Signature:
    return report(f"r{day}{outlet}", title, RATES.format(*(f"{6 + day}.{at}{day}" for at in range(4))), day, outlet)


def stories(grouping: Grouping) -> set[frozenset[str]]:
    return {frozenset(each.articles) for each in grouping.stories}


def ids(*signatures: Signature) -> frozenset[str]:
    return frozenset(each.id for each in signatures)


def test_one_title_on_three_days_is_a_series_and_each_day_a_story() -> None:
    days = [rates(day) for day in (3, 4, 5)]
    assert stories(group(days)) == {ids(each) for each in days}


def test_without_the_series_the_score_would_have_joined_them() -> None:
    """Of words alone: other figures on other days part them by themselves."""
    sky = "طقس معتدل على السواحل الليبية وأتربة مثارة في الجنوب مع رياح شمالية خفيفة على مدن الوسط"
    days = [report(f"w{day}", "حالة الطقس في ليبيا", sky, day, outlet=f"o{day}") for day in (3, 4, 5)]
    assert len(stories(group(days))) == 1
    assert len(stories(group([rates(day, outlet=f"o{day}") for day in (3, 4, 5)]))) == 3


def test_a_title_with_a_date_is_a_series_from_two_days_on() -> None:
    days = [rates(day, f"أسعار العملات اليوم {day} فبراير") for day in (3, 4)]
    assert stories(group(days)) == {ids(each) for each in days}


def test_bulletins_of_one_day_of_two_outlets_are_one_story() -> None:
    ours, theirs = ([rates(day, outlet=outlet) for day in (3, 4, 5)] for outlet in ("الواحة", "الساحل"))
    assert stories(group([*ours, *theirs])) == {ids(*pair) for pair in zip(ours, theirs, strict=True)}


def test_a_toll_that_rises_from_one_day_to_the_next_is_one_story() -> None:
    told = [report(f"t{n}", f"ارتفاع حصيلة قتلى سيول درنة إلى {n}", FLOOD, day, "الواحة") for n, day in ((3, 3), (7, 4))]
    assert stories(group(told)) == {ids(*told)}


def test_one_report_sent_again_on_three_days_is_no_series() -> None:
    again = [report(f"a{day}", "سيول تغمر درنة", FLOOD, day, "الواحة") for day in (3, 4, 5)]
    assert stories(group(again)) == {ids(*again)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كاريكاتير 2015/7/20", "كاريكاتير 2015/7/21"),
        ("حالة الطقس اليوم الأحد 3 مايو", "حالة الطقس اليوم الاثنين ٤ مايو"),
        ("Prayer times, Friday 6 March", "Prayer times, Saturday 7 March"),
    ],
)
def test_titles_that_differ_in_their_day_have_one_form_and_two_dates(one: str, other: str) -> None:
    (form, day), (same, later) = series_of("الواحة", one), series_of("الواحة", other)
    assert form == same
    assert day and later and day != later
    assert series_of("الساحل", one)[0] != form
    assert series_of(None, one) == (0, 0)


def test_a_roundup_is_known_by_its_title_and_its_paragraphs() -> None:
    several = "\n".join((FLOOD, MATCH, VOTE))
    assert is_roundup("موجز الأنباء", several)
    assert is_roundup("News in brief: Tuesday", several)
    assert not is_roundup("سيول في درنة", several)
    assert not is_roundup("موجز الأنباء", "\n".join([FLOOD] * 3))
    assert not is_roundup("قصة موجزة للجيل العالق", several)


HAPPENINGS = [
    report(f"{name}{at}", f"{text[:40]} {at}", text, 3 + at % 2)
    for name, text in (("f", FLOOD), ("m", MATCH), ("v", VOTE))
    for at in range(2)
]
ROUNDUPS = [report(f"x{at}", "موجز الأنباء", "\n".join((FLOOD, MATCH, VOTE)), 3 + at) for at in range(2)]
APART = {frozenset({f"{name}0", f"{name}1"}) for name in "fmv"}


def test_a_roundup_joins_no_two_happenings() -> None:
    found = stories(group([*HAPPENINGS, *ROUNDUPS]))
    told = {members - ids(*ROUNDUPS) for members in found} - {frozenset()}
    assert told == APART


def test_a_roundup_stands_with_what_it_tells_most_of() -> None:
    roundup = report("x", "موجز الأنباء", "\n".join((FLOOD, FLOOD[:60] + MATCH[:20], MATCH, VOTE)), 3)
    assert frozenset({"f0", "f1", "x"}) in stories(group([*HAPPENINGS, roundup]))


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_neither_order_nor_steps_change_what_becomes_of_them(data: st.DataObject) -> None:
    every = [*HAPPENINGS, *ROUNDUPS, *(rates(day) for day in (3, 4, 5, 6))]
    shuffled = data.draw(st.permutations(every))
    cut = data.draw(st.integers(0, len(every)))
    first = group(shuffled[:cut])
    assert group(shuffled, previous=first).stories == group(every).stories
