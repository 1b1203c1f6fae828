"""Lengths of time in Arabic: numbers behind their noun, in brackets, halves, sums (the article is of Wednesday 18 February 2026)."""

from __future__ import annotations

import pytest

from tests.annotate.times.reading import days, words_and_values

LENGTHS = [
    ("هاجر كثيرون خلال السنوات الـ15 الأخيرة", "السنوات الـ15 الأخيرة", "P15Y"),
    ("قتل خمسة في الساعات الـ48 الماضية", "الساعات الـ48 الماضية", "PT48H"),
    ("تعمل اللجنة لمدة (3) أيام", "(3) أيام", "P3D"),
    ("دام الاجتماع ساعتين ونصف الساعة", "ساعتين ونصف الساعة", "PT150M"),
    ("شلت الحركة في الميناء لمدة عام ونصف", "عام ونصف", "P18M"),
    ("وصلت النجدة بعد شهر ونصف على الكارثة", "شهر ونصف", "P45D"),
    ("تأخرت الرحلة أكثر من نصف ساعة", "نصف ساعة", "PT30M"),
    ("ظل الطريق مغلقا على مدى ربع قرن", "ربع قرن", "P25Y"),
    ("حكم عليه بالسجن عشر سنوات وستة أشهر", "عشر سنوات وستة أشهر", "P126M"),
    ("توقفت المخابز في الزاوية لساعات", "ساعات", "PTXH"),
    ("عانت البلدة لعقود من الإهمال", "عقود", "PXDE"),
    ("بقي المعبر مغلقا يوما كاملا", "يوما كاملا", "P1D"),
    ("عادوا بعد مرور أسبوع على النزوح", "أسبوع", "P1W"),
]


@pytest.mark.parametrize(("text", "words", "value"), LENGTHS)
def test_a_length_is_taken_whole(text: str, words: str, value: str) -> None:
    assert words_and_values(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    ["يعد من لأشهر المطاعم في المدينة", "ارتفعت شحنات النفط لعقود أغسطس", "نزح نصف مليون شخص", "شاطئ نصف القمر", "فاز في ربع النهائي"],
)
def test_what_only_looks_like_a_length(text: str) -> None:
    assert words_and_values(text) in ([], [("أغسطس", "2025-08")])


def test_a_half_of_the_people_is_no_half_of_a_day() -> None:
    assert words_and_values("استمر القصف ثلاثة أيام ونصف سكان البلدة نزحوا") == [("ثلاثة أيام", "P3D")]


def test_a_distance_in_brackets_or_parts_is_counted_back() -> None:
    assert words_and_values("افتتح المصنع قبل (5) أعوام") == [("قبل (5) أعوام", "2021")]
    assert days("توقف العمل في المصنع قبل نصف عام") == [("2025-08-18", "2025-08-18")]
    assert days("لم يلتقيا منذ عام ونصف العام") == [("2024-08-18", "2026-02-18")]


def test_since_is_ago_behind_a_verb_of_one_moment() -> None:
    assert words_and_values("سافر الرجل إلى سوريا منذ حوالي 3 سنوات") == [("منذ حوالي 3 سنوات", "2023")]
    assert words_and_values("أكد المصدر أن المشروع انطلق منذ سنة ونصف بتمويل أجنبي")[0] == ("منذ سنة ونصف", "2024-08-18")
    assert days("لم يغادر المدينة منذ سنتين") == [("2024-02-18", "2026-02-18")]
    assert days("وقع الاتفاق لأن البلاد تعيش منذ سنتين أزمة") == [("2024-02-18", "2026-02-18")]


def test_a_month_by_its_name_is_no_distance() -> None:
    assert words_and_values("انطلقت الأشغال منذ شهر نوفمبر الماضي") == [("شهر نوفمبر الماضي", "2025-11")]
    assert words_and_values("تنتهي الأشغال قبل شهر رمضان")[0][0] == "شهر رمضان"
