"""From inputs to a reading: gather, keep, prepare, weave; each step resumable, none done twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from isnad.gather import Problem
from isnad.language import fold, fold_once
from isnad.records import Article
from isnad.run.annotating import Progress, batched, content_hash, silent
from isnad.run.executors import Executor
from isnad.run.freshness import is_woven
from isnad.run.preparing import prepare
from isnad.run.storyids import story_number
from isnad.run.versions import Addresses
from isnad.store import Store, StoredArticle


@dataclass(slots=True)
class Outcome:
    """What one reading gave: the ids of the articles read, the ids of stories that hold them, and what could not be read."""

    articles: list[str] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(inputs: Iterable[Article | Problem], store: Store, executor: Executor, progress: Progress = silent) -> Outcome:
    """Read articles into a store and weave what it holds. Reading the same input twice changes nothing."""
    outcome, failures = Outcome(), dict[str, str]()
    engine = prepare(store, executor, progress, failures, _gathered(inputs, store, outcome, progress))
    if not is_woven(store, engine):
        _weave(store, engine, progress, executor)
    outcome.problems.extend(failed(ident, why) for ident, why in failures.items())
    outcome.stories = sorted(set(store.story_of(set(outcome.articles)).values()), key=story_number)
    return outcome


def _gathered(inputs: Iterable[Article | Problem], store: Store, outcome: Outcome, progress: Progress) -> Iterator[list[StoredArticle]]:
    """Put articles into the store as they come, and give those that are new to it as it holds them."""
    known, addresses = store.hashes(), Addresses(store)
    for batch in map(addresses.resolved, batched(_articles(inputs, outcome))):
        outcome.articles.extend(article.id for article in batch)
        new = set(keep(store, batch, known))
        progress("gathering", len(outcome.articles), None)
        yield [StoredArticle(article=each, hash=known[ident]) for ident, each in {one.id: one for one in batch}.items() if ident in new]


def _articles(inputs: Iterable[Article | Problem], outcome: Outcome) -> Iterator[Article]:
    for item in inputs:
        if isinstance(item, Problem):
            outcome.problems.append(item)
        else:
            yield item


def failed(ident: str, why: str) -> Problem:
    """The problem of an article on which the program itself failed."""
    return Problem(ident, f"could not be annotated ({why}) and is kept without annotation; this is a fault of Isnad, please report it")


def keep(store: Store, articles: Sequence[Article], known: dict[str, str] | None = None) -> list[str]:
    """Put articles into a store with their search keys; returns the ids of those that were new or had changed.

    ``known`` are the hashes of what the store holds, and are kept up to date: an article that it has as it is costs no more than its
    hash.
    """
    have = store.hashes() if known is None else known
    rows = []
    for article in articles:
        content = content_hash(article)
        if have.get(article.id) != content:
            have[article.id] = content
            title = article.title.of(article.text) if article.title else ""
            rows.append((StoredArticle(article=article, hash=content), fold(title), fold_once(article.text)))
    return store.put_articles(rows)


def _weave(store: Store, engine: str, progress: Progress, executor: Executor | None = None) -> None:
    from isnad.run.weaving import weave  # with all that grouping and telling load

    weave(store, engine, progress, executor)


def weave_again(store: Store, progress: Progress = silent) -> None:
    """Weave what a store holds once more, after a decision. Annotations are taken as they are kept; none is made anew."""
    woven = store.stories()
    if woven:
        _weave(store, woven[-1].engine, progress)
