"""A story keeps its id for life."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from isnad.run.storyids import name_stories


def named(
    groups: list[list[str]], before: dict[str, str]
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, tuple[str, ...], tuple[str, ...]]]]:
    numbers = count(1 + max((int(ident[1:]) for ident in before.values()), default=0))
    naming = name_stories(groups, before, lambda: f"s{next(numbers)}")
    return dict(zip(naming.ids, map(tuple, groups), strict=True)), [(each.kind, each.before, each.after) for each in naming.log]


def test_a_growing_story_keeps_its_id() -> None:
    ids, log = named([["a", "b", "c"], ["d"]], {"a": "s1", "b": "s1"})
    assert ids == {"s1": ("a", "b", "c"), "s2": ("d",)}
    assert log == [("new", (), ("s2",))]


def test_of_two_that_merge_the_one_with_most_articles_names_the_whole() -> None:
    ids, log = named([["a", "b", "c"]], {"a": "s1", "b": "s2", "c": "s2"})
    assert ids == {"s2": ("a", "b", "c")}
    assert log == [("merge", ("s1", "s2"), ("s2",))]


def test_a_split_leaves_the_id_to_the_larger_part_and_is_logged() -> None:
    ids, log = named([["a"], ["b", "c"]], dict.fromkeys("abc", "s1"))
    assert ids == {"s1": ("b", "c"), "s2": ("a",)}
    assert log == [("split", ("s1",), ("s1", "s2"))]


def test_stories_whose_articles_are_gone_are_gone() -> None:
    naming = name_stories([["b"]], {"a": "s1", "b": "s2"}, lambda: "s9")
    assert naming.ids == ("s2",)
    assert naming.gone == ("s1",)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_no_id_is_given_twice(old: list[int], new: list[int]) -> None:
    before = {f"a{at}": f"s{home + 1}" for at, home in enumerate(old)}
    groups: dict[int, list[str]] = {}
    for at, home in enumerate(new):
        groups.setdefault(home, []).append(f"a{at}")
    numbers = count(100)
    naming = name_stories(list(groups.values()), before, lambda: f"s{next(numbers)}")
    assert len(set(naming.ids)) == len(groups)
    assert not set(naming.gone) & set(naming.ids)
