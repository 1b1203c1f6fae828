"""Unnamed groups of an event: who they are, apart from how many."""

import pytest

from isnad.weave.facts.groups import group_key, is_part, is_toll, shortens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ثلاثة من عناصر الشرطة", "عناصر الشرطة"),
        ("أكثر من عشرين من المرتزقة", "المرتزقة"),
        ("12 مسلحا", "مسلحا"),
        ("سبعة قتلى من الجنود", "الجنود"),
        ("at least three police officers", "police officers"),
    ],
)
def test_a_group_is_the_same_however_many_it_is_said_to_be(one: str, other: str) -> None:
    assert group_key(one) == group_key(other) is not None


def test_two_groups_stay_two() -> None:
    assert group_key("سبعة من الشرطة") != group_key("سبعة من الجنود")


@pytest.mark.parametrize("name", ["سبعة قتلى", "خمسة آخرون", "أربعة من الجرحى", "11 قتيلا", "three others", "dozens of people"])
def test_a_toll_names_nobody(name: str) -> None:
    assert is_toll(name)


@pytest.mark.parametrize("name", ["سبعة من الشرطة", "قتلى الشرطة", "three police officers"])
def test_a_group_that_suffered_is_no_toll(name: str) -> None:
    assert not is_toll(name)


def test_some_of_the_wounded_are_no_total() -> None:
    assert is_part("أربعة من الجرحى")
    assert is_part("four of the wounded")
    assert not is_part("أربعة من الشرطة")
    assert not is_part("أربعة جرحى")


@pytest.mark.parametrize(
    ("short", "full", "one"),
    [
        ("التنظيم", "تنظيم الرايات", True),
        ("المقاومة", "المقاومة الشعبية", True),
        ("سفينة", "سفينة أخرى", False),
        ("الميليشيات", "ميليشيات الجبل وحلفاؤها", False),
        ("التنظيم", "عناصر التنظيم", False),
        ("ثمانية جنود", "عشرة جنود أفغان", False),
        ("the army", "the army command", False),
    ],
)
def test_the_first_words_of_a_name_stand_for_it(short: str, full: str, *, one: bool) -> None:
    assert shortens(short, full) is one
