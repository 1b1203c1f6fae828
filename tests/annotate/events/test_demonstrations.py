"""Against whom a protest is, by the words that follow it, and who demonstrates."""

import pytest

from isnad.annotate import Annotator
from isnad.records import Article


def protest(text: str) -> tuple[list[str | None], list[str | None]]:
    events = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    event = next(event for event in events if event.type == "PROTEST")
    return [party.name for party in event.actors], [party.name for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("تظاهر مئات الطلاب في صنعاء تنديدا بسياسة الحكومة.", ["الحكومة"]),
        ("تظاهر الآلاف في تونس احتجاجا على زيارة سامر حداد.", ["سامر حداد"]),
        ("تجمع مئات المتظاهرين في الساحة مرددين هتافات منها «الموت لأميركا».", ["أميركا"]),
        ("تظاهر المئات في عمان مرددين «يسقط سامر حداد».", ["سامر حداد"]),
        ("تظاهر مئات العمال في وهران احتجاجا على عدم صرف رواتب الموظفين.", []),
        ("تظاهر مئات الطلاب في صنعاء احتجاجا على مقتل زميلهم سامر حداد.", []),
        ("تظاهر الآلاف في نيويورك تنديدا بالاتفاق الموقع بين إيران وفرنسا.", []),
    ],
)
def test_a_protest_is_against_whose_deed_it_is_at_and_whom_its_slogans_name(text: str, target: list[str]) -> None:
    assert protest(text)[1] == target


def test_a_plural_verb_of_protest_goes_with_the_demonstrators_before_it() -> None:
    actors, _ = protest("استهدف المهاجم متظاهرين في الساحة خرجوا احتجاجا على الغلاء. ولم يرد تعليق من الشرطة.")
    assert actors == ["متظاهرين"]
