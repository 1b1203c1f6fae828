"""Grouping again after articles came, went and changed gives what grouping all of them from nothing gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.records import Actor, Annotation, Article, Mention, Published, Reuse, Span
from isnad.weave.stories import Grouping, Signature, entry, group, mean, regroup, sign
from standins import Bags, Decision

HAPPENINGS = (
    "سيول جارفة تغمر أحياء مدينة درنة وإجلاء مئات الأسر إلى المدارس بعد انهيار الطريق الساحلي مساء السبت",
    "سيول جارفة تقطع الطريق الساحلي قرب سوسة وإجلاء عشرات الأسر من الوادي مساء السبت بعد أمطار غزيرة",
    "الأهلي يهزم الاتحاد بهدفين دون رد في قمة الدوري الليبي لكرة القدم على ملعب طرابلس الدولي",
    "floods fill districts of Derna and hundreds of families are taken to schools after the coastal road collapsed",
)


ENCODER = Bags("derna", "درنه")
"""Finds the two languages' reports of one happening alike."""


class Told(NamedTuple):
    """One version of a report: of which happening, on which day, with how many of its words left out."""

    happening: int
    day: int | None
    dropped: int


class Kept:
    """A shelf of signatures without sentence vectors, which makes a vector where one is asked for and remembers for whom."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self.known = {each.id: each for each in signatures}
        self.asked: set[str] = set()
        self.taken: set[str] = set()

    def signatures(self, idents: Sequence[str]) -> list[Signature]:
        self.taken.update(idents)
        return [self.known[ident] for ident in idents]

    def meanings(self, idents: Sequence[str]) -> Mapping[str, bytes]:
        self.asked.update(idents)
        return dict(zip(idents, mean([self.known[ident].opening for ident in idents], ENCODER), strict=True))


def report(ident: str, told: Told) -> Annotation:
    words = HAPPENINGS[told.happening].split()
    title = " ".join(words[: 6 + told.dropped % 3])
    text = f"{title}\n\n{' '.join(words[told.dropped :])}"
    published = Published(date(2026, 2, told.day), date(2026, 2, told.day), "metadata") if told.day else None
    language = "en" if words[0].isascii() else "ar"
    nothing: tuple[()] = ()
    town = next(((at, name) for name in ("درنة", "Derna") if (at := text.find(name)) >= 0), None)
    mentions = (Mention(start=town[0], end=town[0] + len(town[1]), kind="place", actor="a1"),) if town else nothing
    actors = (Actor(id="a1", kind="place", name=town[1], country="LBY", entry="LBY.derna"),) if town else nothing
    article = Article(id=ident, text=text, title=Span(0, len(title)), outlet=f"o{ident}", language=language, published=published)
    return Annotation(
        id=ident, language=language, text=text, title=article.title, furniture=nothing, published=published, sentences=nothing,
        mentions=mentions, actors=actors, times=nothing, attributions=nothing, events=nothing, article=article,
    )  # fmt: skip


tellings = st.builds(Told, st.integers(0, 3), st.none() | st.integers(1, 24), st.integers(0, 5))
states = st.dictionaries(st.sampled_from([f"r{at}" for at in range(12)]), tellings, max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(states, min_size=2, max_size=4),
    decided=st.lists(st.tuples(st.booleans(), st.integers(0, 11), st.integers(0, 11)), max_size=2),
)
def test_whatever_came_and_went_the_stories_are_those_of_all_at_once(
    steps: list[dict[str, Told]], decided: list[tuple[bool, int, int]]
) -> None:
    decisions = [
        Decision("same-story" if same else "not-same-story", f"r{one}", f"r{other}") for same, one, other in decided if one != other
    ]
    before: dict[str, Told] = {}
    previous: Grouping | None = None
    for number, here in enumerate(steps):
        unsigned = sign([report(ident, told) for ident, told in here.items()])
        known = previous.only({ident for ident, told in here.items() if before.get(ident) == told}) if previous else None
        held = decisions[:number]
        copies = tuple(
            Reuse(earlier=one, later=other, share=0.9, spans=())
            for one, other in (("r1", "r2"), ("r3", "r4"))[number % 2 :]
            if {one, other} <= set(here)
        )
        previous = regroup([entry(each) for each in unsigned], Kept(unsigned), reuse=partial(tuple, copies), decisions=held, previous=known)
        signed = sign([report(ident, told) for ident, told in here.items()], ENCODER)
        assert previous == group(signed[::-1], reuse=copies, decisions=held)
        before = here


def test_sentence_vectors_are_made_only_beside_another_language_of_reports_that_name_the_same() -> None:
    here = {"a": Told(0, 4, 0), "c": Told(2, 3, 0)}
    shelf = Kept(sign([report(ident, told) for ident, told in here.items()]))
    regroup([entry(each) for each in shelf.known.values()], shelf)
    assert shelf.asked == set()
    here |= {"late": Told(0, 24, 0), "english": Told(3, 5, 0)}
    shelf = Kept(sign([report(ident, told) for ident, told in here.items()]))
    found = regroup([entry(each) for each in shelf.known.values()], shelf)
    assert shelf.asked == {"a", "english"}
    assert any({"a", "english"} <= set(each.articles) for each in found.stories)


def test_a_story_of_the_same_articles_needs_no_signatures_when_what_is_connected_with_it_changes() -> None:
    signed = sign([report(ident, Told(0, 4, 0)) for ident in "abcd"])
    entries, shelf = [entry(each) for each in signed], Kept(signed)
    decided = [Decision("same-story", "a", "b"), Decision("same-story", "c", "d"), Decision("not-same-story", "a", "c")]
    before = regroup(entries, shelf, decisions=decided)
    assert [each.articles for each in before.stories] == [("a", "b"), ("c", "d")]
    assert shelf.taken == set("abcd")
    shelf.taken.clear()
    more = [*decided, Decision("not-same-story", "b", "d")]
    after = regroup(entries, shelf, decisions=more, previous=before)
    assert after == regroup(entries, Kept(signed), decisions=more)
    assert {each.part for each in after.stories}.isdisjoint(each.part for each in before.stories)
    assert shelf.taken == set()
