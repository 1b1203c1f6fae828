"""Numbers in digits and words."""

from __future__ import annotations

import pytest

from isnad.language import Keyed, words
from isnad.language.number_words import digits
from isnad.language.numerals import begins_numeral, numeral, range_between


def read(text: str, language: str = "ar") -> tuple[int, float, float] | None:
    keys = [word.key for word in words(Keyed(text))]
    found = numeral(keys, 0, language)
    return tuple(found) if found is not None else None  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "end", "value"),
    [
        ("سبعة جنود", 1, 7),
        ("ثلاثة عشر جنديا", 2, 13),
        ("أحد عشر مدنيا", 2, 11),
        ("خمس وعشرين امرأة", 2, 25),
        ("مئة وخمسة وعشرون قتيلا", 3, 125),
        ("ثلاثمئة وخمسين معتقلا", 2, 350),
        ("أربع مئة نازح", 2, 400),
        ("10 آلاف شخص", 2, 10_000),
        ("15 ألفا و200 نازح", 3, 15_200),
        ("عشرة آلاف وخمسمئة", 3, 10_500),
        ("ألفا جندي", 1, 2_000),
        ("1,200 قتيل", 1, 1_200),
        ("١٢ قتيلا", 1, 12),
        ("1.5 مليون ريال", 2, 1_500_000),
        ("2,5 مليون", 2, 2_500_000),
        ("مليوني دولار", 1, 2_000_000),
        ("مليون ونصف المليون لاجئ", 3, 1_500_000),
        ("نصف مليون", 2, 500_000),
        ("مليار و200 مليون دولار", 3, 1_200_000_000),
        ("لعشرة جنود", 1, 10),
        ("5 قتلى و3 جرحى", 1, 5),
    ],
)
def test_arabic_numbers(text: str, end: int, value: float) -> None:
    assert read(text) == (end, value, value)


@pytest.mark.parametrize(
    ("text", "end", "low", "high"),
    [
        ("عشرات القتلى", 1, 20, 99),
        ("عشرات الآلاف من المتظاهرين", 2, 20_000, 99_999),
        ("بضعة آلاف", 2, 3_000, 9_999),
        ("10 إلى 15 ألفا", 4, 10_000, 15_000),
        ("3-5 جنود", 3, 3, 5),
        ("15 إلى 10", 1, 15, 15),
    ],
)
def test_open_numbers_and_ranges(text: str, end: int, low: float, high: float) -> None:
    assert read(text) == (end, low, high)


def test_between_joins_two_numbers() -> None:
    keys = [word.key for word in words(Keyed("بين 10 و15 شخصا"))]
    found = range_between(keys, 0, "ar")
    assert found is not None
    assert (found.end, found.low, found.high) == (3, 10, 15)
    assert range_between([word.key for word in words(Keyed("بين الوزير ونظيره"))], 0, "ar") is None


@pytest.mark.parametrize(
    ("text", "end", "low", "high"),
    [
        ("twenty-five people", 1, 25, 25),
        ("two hundred and fifty", 4, 250, 250),
        ("1.2 million", 2, 1_200_000, 1_200_000),
        ("a dozen", 2, 12, 12),
        ("half a million", 3, 500_000, 500_000),
        ("tens of thousands", 3, 10_000, 99_999),
        ("hundreds of thousands", 3, 200_000, 999_999),
        ("dozens of people", 1, 20, 99),
        ("two million three hundred thousand", 5, 2_300_000, 2_300_000),
    ],
)
def test_english_numbers(text: str, end: int, low: float, high: float) -> None:
    assert read(text, "en") == (end, low, high)


def test_what_is_no_number() -> None:
    assert read("الوزير قال") is None
    assert read("10% من السكان") is None
    assert digits("1.2.3") is None
    assert begins_numeral("وعشرين")
    assert not begins_numeral("وزير")
