"""English lengths with parts, parts of years, what counts from what was told, feasts, hours (of Wednesday 18 February 2026)."""

from __future__ import annotations

import pytest

from tests.annotate.times.reading import days, words_and_values

CASES = [
    ("They talked for an hour and a half.", "an hour and a half", "PT90M"),
    ("It lasted two and a half years.", "two and a half years", "P30M"),
    ("He got four years and six months in prison.", "four years and six months", "P54M"),
    ("He waited half an hour.", "half an hour", "PT30M"),
    ("The port was shut for decades.", "decades", "PXDE"),
    ("Profits rose last quarter.", "last quarter", "2025-Q4"),
    ("Output fell in the first half of last year.", "the first half of last year", "2025-H1"),
    ("They will leave by the end of the year.", "the end of the year", "2026"),
    ("The week before last they met.", "The week before last", "2026-W06"),
    ("Over the next decade it will grow.", "the next decade", "P10Y"),
    ("The next school year starts late.", "The next school year", "XXXX"),
    ("They met on Christmas Eve.", "Christmas Eve", "2025-12-24"),
    ("They met on Eid al-Adha 2025.", "Eid al-Adha 2025", "2025-06-06"),
    ("During Ramadan the shops are shut.", "Ramadan", "2026-02-18/2026-03-19"),
    ("The quake struck at 0608 GMT.", "0608 GMT", "2026-02-18T06:08"),
    ("The truce began at midnight on Friday.", "midnight on Friday", "2026-02-13T24:00"),
    ("They met on the 17th of last month.", "the 17th of last month", "2026-01-17"),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_expressions(text: str, words: str, value: str) -> None:
    assert words_and_values(text, language="en") == [(words, value)]


TOLD = [
    ("Elected in 2010, he resigned the following year.", ("the following year", "2011")),
    ("Arrested on Monday, he was freed the next day.", ("the next day", "2026-02-17")),
    ("The film of June 2005 was banned that same month.", ("that same month", "2005-06")),
    ("Output grew in 2014 compared with the previous year.", ("the previous year", "2013")),
]


@pytest.mark.parametrize(("text", "last"), TOLD)
def test_what_points_back_counts_from_what_was_told(text: str, last: tuple[str, str]) -> None:
    assert words_and_values(text, language="en")[-1] == last


def test_months_and_days_take_their_year_from_the_next() -> None:
    assert days("Between October and March 2015 they met.", language="en")[0] == ("2014-10-01", "2014-10-31")
    assert days("From December 28 to January 7, 2015 they met.", language="en")[0] == ("2014-12-28", "2014-12-28")
    assert days("From 3 March to 10 April 2015 they met.", language="en")[0] == ("2015-03-03", "2015-03-03")


@pytest.mark.parametrize(
    "text", ["They scored in the fourth quarter.", "Half a dozen men came.", "An office Christmas party.", "At the same time he left."]
)
def test_what_is_no_time(text: str) -> None:
    assert words_and_values(text, language="en") == []
