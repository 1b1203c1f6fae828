"""References to earlier happenings, and the stories that they link."""

from datetime import date

import pytest

from isnad.records import Annotation
from isnad.weave.referring import Referring, links
from isnad.weave.telling import tell
from making import Maker


def attack(day: int) -> Annotation:
    maker = Maker("a", "قتل ثلاثة في هجوم انتحاري في الحويجة.", outlet="أ", day=date(2026, 5, day))
    maker.event("هجوم", "ASSAULT", place="الحويجة", day=("هجوم", date(2026, 5, day)))
    return maker.made()


def arrest(words: str, day: int = 14, trigger: str = "هجوم") -> Annotation:
    maker = Maker("b", f"قبضت القوات على اثنين {words}.", outlet="ب", day=date(2026, 5, day))
    maker.actor("الحويجة", "place")
    maker.event("قبضت", "COERCE")
    maker.event(trigger, "ASSAULT", main=False, background=True)
    return maker.made()


def told(*members: Annotation) -> dict[str, Referring]:
    return {f"s{number}": tell(f"s{number}", [each]).referring for number, each in enumerate(members, 1)}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("بعد أيام من هجوم في الحويجة", "after"),
        ("على خلفية هجوم الحويجة", "because"),
        ("ردا على هجوم الحويجة", "response"),
        ("وذلك إثر هجوم دام هز الحويجة", "after"),
    ],
)
def test_a_reference_links_to_the_earlier_story_of_what_it_names(words: str, kind: str) -> None:
    (link,) = links(told(arrest(words), attack(12)))
    assert (link.kind, link.later, link.earlier, link.article) == (kind, "s1", "s2", "b")
    assert words.endswith(link.words)


@pytest.mark.parametrize(
    "words", ["في هجوم الحويجة", "بعد أيام من هجوم في الحويجة ولم يربط المصدر بين الحادثين", "بعد أيام من هدوء. وكان هجوم الحويجة"]
)
def test_no_cue_a_denied_link_and_a_cue_of_another_clause_link_nothing(words: str) -> None:
    assert links(told(arrest(words), attack(12))) == []


def test_a_story_is_not_linked_to_what_comes_later_or_lies_long_back() -> None:
    assert links(told(arrest("بعد أيام من هجوم الحويجة", day=10), attack(12))) == []
    late = Maker("b", "قبضت القوات على اثنين بعد أيام من هجوم الحويجة.", outlet="ب", day=date(2026, 12, 1))
    late.actor("الحويجة", "place")
    late.event("هجوم", "ASSAULT", main=False, background=True)
    assert links(told(late.made(), attack(12))) == []
