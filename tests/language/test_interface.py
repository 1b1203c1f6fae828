"""The words of the interface."""

from isnad.language.interface import because, reason_in


def test_a_reason_is_said_in_the_language_of_the_page() -> None:
    said = f"{because('same_name')}; {because('numbers_given', steps='3 → 11')}"
    assert said == "the same name; numbers given: 3 → 11"
    assert reason_in("ar", said) == "الاسم نفسه؛ الأعداد المذكورة: \u20663 → 11\u2069"
    assert reason_in("en", said) == said


def test_what_is_no_known_reason_stays() -> None:
    assert reason_in("ar", "(.*) [unknown") == "(.*) [unknown"
