"""What counts from what was told before, and what looks like it (the article is of Wednesday 18 February 2026)."""

from __future__ import annotations

import pytest

from isnad.annotate.times import read_times
from isnad.records import Mention
from tests.annotate.times.reading import days, document, words_and_values

TOLD = [
    ("انتخب عام 2010 واستقال في العام التالي", ("العام التالي", "2011")),
    ("ارتفع الإنتاج في 2014 مقارنة بالعام السابق", ("العام السابق", "2013")),
    ("اعتقل في عام 2012 وفي العام نفسه أفرج عنه", ("العام نفسه", "2012")),
    ("انعقد المجلس في مارس 2015 وفي الشهر ذاته حل", ("الشهر ذاته", "2015-03")),
    ("صدر منه في يونيو 2025 مقارنة بالشهر نفسه من العام السابق", ("الشهر نفسه من العام السابق", "2024-06")),
    ("زاد في الربع الأول من 2017 مقارنة بالفترة نفسها من 2016", ("الفترة نفسها من 2016", "2016-01-01/2016-03-31")),
    ("بدأ في 16 جانفي 2017\nوانتهى يوم 25 من نفس الشهر", ("يوم 25 من نفس الشهر", "2017-01-25")),
    ("أوقفوا خلال النصف الأول من يناير\nوفي نفس الفترة جرح آخرون", ("نفس الفترة", "2026-01-01/2026-01-15")),
    ("أضربوا الخميس لليوم الرابع على التوالي", ("لليوم الرابع على التوالي", "2026-02-12")),
]


@pytest.mark.parametrize(("text", "last"), TOLD)
def test_what_points_back_counts_from_what_was_told(text: str, last: tuple[str, str]) -> None:
    assert words_and_values(text)[-1] == last


def test_the_year_before_is_not_counted_twice() -> None:
    text = "بلغ 5% بنهاية عام 2014 مقابل 9% في العام السابق وزاد الدين عن العام السابق"
    assert [value for _, value in words_and_values(text)] == ["2014", "2013", "2013"]


def test_nothing_told_leaves_it_open() -> None:
    assert words_and_values("وفي العام نفسه أفرج عنه") == [("العام نفسه", "XXXX")]
    assert words_and_values("أضربوا لثالث يوم على التوالي") == [("ثالث يوم على التوالي", "2026-02-18")]


@pytest.mark.parametrize(
    ("text", "words"),
    [("وقع ذلك السنة الماضية في المدينة", "السنة الماضية"), ("وافق المجلس على ذلك الأسبوع الماضي", "الأسبوع الماضي")],
)
def test_that_is_not_always_that_year(text: str, words: str) -> None:
    assert [found for found, _ in words_and_values(text)] == [words]


def test_public_opinion_is_no_year() -> None:
    assert words_and_values("يضر بصورة الحزب لدى الرأي العام وذلك ما لم يعتذر") == []


def test_a_name_is_no_verb_of_the_future() -> None:
    paper = document("قدم الوزير ستيرمان استقالته مساء الخميس")
    start = paper.text.index("ستيرمان")
    paper.mentions = (Mention(start=start, end=start + len("ستيرمان"), kind="person"),)
    assert [one.value for one in read_times(paper)] == ["2026-02-12TEV"]


FEASTS = [
    ("في العشر الأواخر من شهر رمضان", "العشر الأواخر من شهر رمضان", ("2026-03-10", "2026-03-19")),
    ("يزور الوفد المدينة رابع أيام العيد", "رابع أيام العيد", ("2026-03-23", "2026-03-23")),
    ("وصلوا صباح يوم العيد إلى المصلى", "صباح يوم العيد", ("2026-03-20", "2026-03-20")),
    ("في اليوم الثالث من أيام عيد الأضحى المبارك", "اليوم الثالث من أيام عيد الأضحى المبارك", ("2026-05-29", "2026-05-29")),
    ("وقعت الهدنة في عيد الفطر عام 2015", "عيد الفطر عام 2015", ("2015-07-17", "2015-07-17")),
    ("أغلقت الأسواق عشية عيد الميلاد", "عشية عيد الميلاد", ("2025-12-24", "2025-12-24")),
    ("تنتهي الأشغال قبل نهاية العام", "قبل نهاية العام", ("2026-02-18", "2026-12-31")),
    ("تضاعف العدد خلال العقد الماضي", "العقد الماضي", ("2016-02-18", "2026-02-17")),
    ("احتلت الأرض في عام 67.", "عام 67", ("1967-01-01", "1967-12-31")),
    ("سجل خلال الفترة من 20 إلى 24 / 8 / 1436هـ", "من 20 إلى 24 / 8 / 1436هـ", ("2015-06-07", "2015-06-11")),
]


@pytest.mark.parametrize(("text", "words", "span"), FEASTS)
def test_feasts_and_other_days_have_their_dates(text: str, words: str, span: tuple[str, str]) -> None:
    assert [found for found, _ in words_and_values(text)] == [words]
    assert days(text) == [span]


@pytest.mark.parametrize("text", ["بمناسبة العيد الوطني", "خلال إجازة العيد", "في عام 48 شخصا", "خلال سنوات الحرب", "بعقد كامل للبناء"])
def test_what_is_no_day(text: str) -> None:
    assert words_and_values(text) == []
