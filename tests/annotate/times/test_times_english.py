"""English expressions (the article is of Wednesday 18 February 2026)."""

from __future__ import annotations

import pytest

from tests.annotate.times.reading import days, words_and_values

CASES = [
    ("They met yesterday in Tunis.", "yesterday", "2026-02-17"),
    ("They met on Tuesday in Tunis.", "Tuesday", "2026-02-17"),
    ("They will meet on Friday in Tunis.", "Friday", "2026-02-20"),
    ("He left next Monday.", "next Monday", "2026-02-23"),
    ("Signed on March 3, 2015 in Rome.", "March 3, 2015", "2015-03-03"),
    ("Signed on the 3rd of March 2015.", "the 3rd of March 2015", "2015-03-03"),
    ("Signed on Sunday, 15 February 2026.", "Sunday, 15 February 2026", "2026-02-15"),
    ("He came last week.", "last week", "2026-W07"),
    ("He came three days ago.", "three days ago", "2026-02-15"),
    ("At war since 2011 with others.", "2011", "2011"),
    ("In the past few days nobody came.", "the past few days", "PAST_REF"),
    ("Born in the 1990s.", "the 1990s", "199"),
    ("In mid-May he fell ill.", "mid-May", "2026-05"),
    ("He stays from 10 to 12 February.", "from 10 to 12 February", "2026-02-10/2026-02-12"),
    ("A strike of 72 hours began.", "72 hours", "PT72H"),
    ("It happens every Friday.", "every Friday", "XXXX-WXX-5"),
    ("They met last night in Tunis.", "last night", "2026-02-17TNI"),
    ("Tuesday night was quiet.", "Tuesday night", "2026-02-17TNI"),
    ("The war of 2011-2014 was long.", "2011-2014", "2011/2014"),
    ("He recently left.", "recently", "PAST_REF"),
    ("Output fell in the first quarter of 2024 again.", "the first quarter of 2024", "2024-Q1"),
    ("They meet at 3:30 p.m. on Tuesday here.", "3:30 p.m. on Tuesday", "2026-02-17T15:30"),
    ("Since the 2014 war nothing was built.", "2014", "2014"),
    ("They praised the 17 February revolution.", "the 17 February", "XXXX-02-17"),
    ("Issued on 15 Sha'ban 1445 in Mecca.", "15 Sha'ban 1445", "2024-02-25"),
    ("They pay each month.", "each month", "P1M"),
    ("It began by the fall of 2010.", "the fall of 2010", "2010-FA"),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_expressions(text: str, words: str, value: str) -> None:
    assert words_and_values(text, language="en") == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march 3 km.",
        "A border of 1150 km.",
        "A 20-year-old man came.",
        "Some 2,015 people left.",
        "A second man came twice a day.",
        "Call 555-2015.",
        "She is in her early 20s.",
        "He told the Daily Caller so.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert words_and_values(text, language="en") == []


def test_the_end_of_a_month_is_its_last_third() -> None:
    assert days("at the end of next month", language="en") == [("2026-03-21", "2026-03-31")]
