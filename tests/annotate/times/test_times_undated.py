"""Articles whose day is not known: relative words keep their place open."""

from __future__ import annotations

import pytest

from tests.annotate.times.reading import expressions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("من 10 إلى 12 فبراير الجاري", "XXXX-02-10/XXXX-02-12"),
        ("يوم الجمعة الماضي", "XXXX-WXX-5"),
        ("صباح اليوم", "XXXX-XX-XXTMO"),
        ("الأسبوع الماضي", "XXXX-WXX"),
        ("في فبراير الماضي", "XXXX-02"),
        ("العام المقبل", "XXXX"),
        ("قبل يومين", "XXXX-XX-XX"),
        ("خلال شهر رمضان المبارك", "XXXX-XX"),
    ],
)
def test_relative_words_have_no_days(text: str, value: str) -> None:
    found = expressions(text, day=None)
    assert [(one.value, one.first, one.last) for one in found] == [(value, None, None)]


def test_a_full_date_needs_no_article() -> None:
    (found,) = expressions("في 15 فبراير 2026", day=None)
    assert str(found.first) == str(found.last) == "2026-02-15"


@pytest.mark.parametrize(
    ("text", "value"), [("on Tuesday", "XXXX-WXX-2"), ("last week", "XXXX-WXX"), ("from 10 to 12 February", "XXXX-02-10/XXXX-02-12")]
)
def test_english_too(text: str, value: str) -> None:
    found = expressions(text, day=None, language="en")
    assert [(one.value, one.first) for one in found] == [(value, None)]
