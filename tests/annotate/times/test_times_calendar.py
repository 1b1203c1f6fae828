"""Arithmetic on days and periods."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from isnad.annotate.times import calendar

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31))


def test_a_month_shorter_than_the_day_gives_its_last() -> None:
    assert calendar.shift(date(2024, 1, 31), "M", 1) == date(2024, 2, 29)
    assert calendar.shift(date(2024, 2, 29), "Y", -1) == date(2023, 2, 28)


@given(DAYS, st.integers(1, 7))
def test_last_and_next_weekday_are_within_a_week(anchor: date, number: int) -> None:
    last, following = calendar.weekday(anchor, number, "last").first, calendar.weekday(anchor, number, "next").first
    assert last is not None
    assert following is not None
    assert last.isoweekday() == following.isoweekday() == number
    assert anchor - timedelta(days=7) <= last < anchor < following <= anchor + timedelta(days=7)


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_the_year_of_a_day_is_the_nearest(anchor: date, month: int, number: int) -> None:
    near = calendar.nearest(anchor, month, number, "near")
    last, following = calendar.nearest(anchor, month, number, "last"), calendar.nearest(anchor, month, number, "next")
    assert near is not None
    assert last is not None
    assert following is not None
    assert date(last, month, number) < anchor < date(following, month, number)
    assert abs((date(near, month, number) - anchor).days) <= 183


@given(DAYS, st.sampled_from("WMYTC"))
def test_a_period_holds_its_anchor(anchor: date, unit: str) -> None:
    period = calendar.around(anchor, unit, 0)
    assert period.first is not None
    assert period.last is not None
    assert period.first <= anchor <= period.last


def test_hijri_years_outside_the_tables_are_unknown() -> None:
    assert calendar.hijri(1200, 1, 1, None) is None
    assert calendar.hijri(1447, 9, 31, None) is None
