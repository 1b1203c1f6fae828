"""The words of the interface."""

from isnad.language.interface import because, reason_in


def test_a_reason_is_said_in_the_language_of_the_page() -> None:
    said = f"{because('same_name')}; {because('rose', low='3', first='2026-05-12', high='11', last='2026-05-13')}"
    assert said == "the same name; it rose from 3 on 2026-05-12 to 11 on 2026-05-13"
    assert reason_in("ar", said) == "الاسم نفسه؛ ارتفع من 3 في 2026-05-12 إلى 11 في 2026-05-13"
    assert reason_in("en", said) == said


def test_what_is_no_known_reason_stays() -> None:
    assert reason_in("ar", "(.*) [unknown") == "(.*) [unknown"
