"""Whatever the text: expressions stand in it, in order, apart from one another, and their days are in order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.times.reading import DAY, expressions

ARABIC = "من إلى في يوم اليوم أمس غدا الأحد الاثنين السبت 10 12 31 2016 فبراير شباط / ( ) ، . - و و13 الماضي المقبل الجاري شهر عام سنة سنوات ثلاثة قبل بعد منذ مطلع نهاية الساعة الخامسة مساء صباح كل هذا القرن نفس وقت سابق ليلة رأس السنة ألف ألـ ٣١ اليوْم"
ENGLISH = "in on the last next week month 3 12 2016 March May Tuesday , - to from between early mid years days ago a second night 1980s past few every"


def _check(text: str, language: str) -> None:
    for day in (DAY, None):
        found = expressions(text, day, language)
        for one in found:
            words = text[one.start : one.end]
            assert words
            assert words == words.strip()
            assert (one.first is None) == (one.last is None)
            assert one.first is None or one.last is None or one.first <= one.last
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.lists(st.sampled_from(ARABIC.split()), max_size=14), st.sampled_from([" ", "\n", "  "]))
def test_arabic(words: list[str], gap: str) -> None:
    _check(gap.join(words), "ar")


@given(st.lists(st.sampled_from(ENGLISH.split()), max_size=14))
def test_english(words: list[str]) -> None:
    _check(" ".join(words), "en")


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    _check(text, "ar")
    _check(text, "en")
