"""Reading is resumable, and its outcome does not depend on order or batches."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnad.gather import Problem, gather
from isnad.records import Article
from isnad.run import (
    Prepared,
    ProcessExecutor,
    SerialExecutor,
    annotations_of,
    keep,
    largest_stories,
    read,
    reading_of,
    weave_again,
)
from isnad.run.executors import Batch
from isnad.store import Decision, SqliteStore, open_store

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    found = gather([str(EXAMPLES / "attack"), str(EXAMPLES / "visit")])
    return [each for each in found if not isinstance(each, Problem)]


@pytest.fixture(scope="module")
def executor() -> SerialExecutor:
    return SerialExecutor(neural=False)


def groups(store: SqliteStore) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in reading_of(store).stories}


@pytest.fixture(scope="module")
def whole(articles: list[Article], executor: SerialExecutor) -> set[frozenset[str]]:
    store = open_store(":memory:")
    read(articles, store, executor)
    return groups(store)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_same_articles_give_the_same_stories_in_any_order_and_steps(
    data: st.DataObject, articles: list[Article], executor: SerialExecutor, whole: set[frozenset[str]]
) -> None:
    order = data.draw(st.permutations(articles))
    cut = data.draw(st.integers(1, len(articles) - 1))
    store = open_store(":memory:")
    read(order[:cut], store, executor)
    first = {story.id: set(story.articles) for story in reading_of(store).stories}
    read(order[cut:], store, executor)
    assert groups(store) == whole
    second = {story.id: set(story.articles) for story in reading_of(store).stories}
    for ident, members in first.items():
        home = [name for name, grown in second.items() if members <= grown]
        if home and not any(others & second[home[0]] for name, others in first.items() if name != ident):
            assert home == [ident]


class StoppedError(Exception):
    """A run that was stopped."""


def test_a_stopped_run_loses_nothing_and_goes_on(
    articles: list[Article], executor: SerialExecutor, whole: set[frozenset[str]], tmp_path: Path
) -> None:

    store = open_store(tmp_path / "a.db")

    def stop(stage: str, done: int, total: int | None) -> None:
        if stage == "weaving":
            raise StoppedError

    with pytest.raises(StoppedError):
        read(articles, store, executor, stop)
    store.close()
    store = open_store(tmp_path / "a.db")
    assert len(store.hashes()) == len(articles)
    made: list[int] = []
    read([], store, executor, lambda stage, done, total: made.append(done) if stage == "reading" else None)
    assert made == []
    assert groups(store) == whole


def test_a_decision_outlasts_later_readings(articles: list[Article], executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    read(articles, store, executor)
    story = max(reading_of(store).stories, key=lambda story: len(story.articles))
    one, other = story.articles[:2]
    store.decide(Decision(kind="not-same-story", a=one, b=other))
    weave_again(store)
    assert store.story_of([one])[one] != store.story_of([other])[other]
    read(articles, store, executor)
    assert store.story_of([one])[one] != store.story_of([other])[other]
    assert any(entry.kind == "split" for entry in store.log())


class Asked(SerialExecutor):
    """An executor that may be asked what it is, and for nothing else."""

    def prepare(self, batches: Iterable[Batch]) -> Iterator[list[Prepared]]:
        for _ in batches:
            raise AssertionError("an article that is known was annotated again")
        return iter(())


def test_nothing_new_means_nothing_to_do(articles: list[Article], executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    read(articles, store, executor)
    before = reading_of(store)
    stages: set[str] = set()
    read(articles, store, Asked(neural=False), lambda stage, done, total: stages.add(stage))
    assert stages == {"gathering"}
    assert reading_of(store) == before


def test_several_processes_read_what_is_there_while_more_comes(articles: list[Article], executor: SerialExecutor) -> None:
    many = [msgspec.structs.replace(each, id=f"{each.id}-{copy}") for copy in range(4) for each in articles]
    changed = msgspec.structs.replace(many[0], text=many[0].text + "\nوقتل ثلاثة أشخاص في انفجار بمدينة سرت")
    assert len(many) > 40  # more than one batch, and the change comes in the last
    told: list[tuple[str, int | None]] = []
    alone, spread = open_store(":memory:"), open_store(":memory:")
    read([*many, changed], alone, executor)
    read([*many, changed], spread, ProcessExecutor(2, neural=False), lambda stage, done, total: told.append((stage, total)))
    one, other = (msgspec.structs.replace(reading_of(store), revisions=()) for store in (alone, spread))  # these have the time of day
    assert one == other
    assert annotations_of(spread) == annotations_of(alone)
    reading = [at for at, (stage, _) in enumerate(told) if stage == "reading"]
    assert max(at for at, (stage, _) in enumerate(told) if stage == "gathering") < min(reading)
    assert len({total for stage, total in told if stage == "reading"}) == 1


def test_an_article_that_changes_and_changes_back_is_kept_as_it_came_last(articles: list[Article], executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    first = articles[0]
    keep(store, [first])
    changed = msgspec.structs.replace(first, text=first.text + " انتهى")
    known = store.hashes()
    keep(store, [changed, first], known)
    (stored,) = store.articles([first.id])
    assert stored.article.text == first.text


def test_the_largest_stories_come_first(articles: list[Article], executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    read(articles, store, executor)
    sizes = {story.id: len(story.articles) for story in reading_of(store).stories}
    assert len(set(sizes.values())) > 1 or len(sizes) > 1
    ranked = largest_stories(store, list(sizes), len(sizes))
    assert [sizes[ident] for ident in ranked] == sorted(sizes.values(), reverse=True)
    assert largest_stories(store, list(sizes), 1) == ranked[:1]


def test_a_report_that_was_changed_is_shown_with_what_was_changed_and_when(executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    for words in ("ثلاثة", "سبعة"):
        read([Article(id="a", text=f"قتل {words} أشخاص في الانفجار.", language="ar")], store, executor)
    (revision,) = reading_of(store).revisions
    assert [(change.removed, change.added) for change in revision.changes] == [("ثلاثة", "سبعة")]
    assert revision.seen is not None
    assert revision.before is not None
    assert revision.before <= revision.seen
