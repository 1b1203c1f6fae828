"""From inputs to a reading: gather, keep, prepare, weave; each step resumable, none done twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from isnad.gather import Problem
from isnad.language import fold
from isnad.records import Annotation, Article, Reading, ReadingArticle
from isnad.run.annotating import Progress, batched, content_hash, silent
from isnad.run.executors import Executor
from isnad.run.preparing import kept_annotations, prepare
from isnad.run.weaving import story_number, weave
from isnad.store import Store, StoredArticle


@dataclass(slots=True)
class Outcome:
    """What one reading gave: the ids of the articles read, the ids of stories that hold them, and what could not be read."""

    articles: list[str] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(inputs: Iterable[Article | Problem], store: Store, executor: Executor, progress: Progress = silent) -> Outcome:
    """Read articles into a store and weave what it holds. Reading the same input twice changes nothing."""
    outcome = Outcome()
    for batch in batched(_articles(inputs, outcome)):
        outcome.articles.extend(article.id for article in batch)
        keep(store, batch)
        progress("gathering", len(outcome.articles), None)
    failures: dict[str, str] = {}
    weave(store, prepare(store, executor, progress, failures), progress)
    outcome.problems.extend(failed(ident, why) for ident, why in failures.items())
    outcome.stories = sorted(set(store.story_of(set(outcome.articles)).values()), key=story_number)
    return outcome


def _articles(inputs: Iterable[Article | Problem], outcome: Outcome) -> Iterator[Article]:
    for item in inputs:
        if isinstance(item, Problem):
            outcome.problems.append(item)
        else:
            yield item


def failed(ident: str, why: str) -> Problem:
    """The problem of an article on which the program itself failed."""
    return Problem(ident, f"could not be annotated ({why}) and is kept without annotation; this is a fault of Isnad, please report it")


def keep(store: Store, articles: Sequence[Article]) -> list[str]:
    """Put articles into a store with their search keys; returns the ids of those that were new or had changed."""
    rows = []
    for article in articles:
        title = article.title.of(article.text) if article.title else ""
        rows.append((StoredArticle(article=article, hash=content_hash(article)), fold(title), fold(article.text)))
    return store.put_articles(rows)


def weave_again(store: Store, progress: Progress = silent) -> None:
    """Weave what a store holds once more, after a decision. Annotations are taken as they are kept; none is made anew."""
    woven = store.stories()
    if woven:
        weave(store, woven[-1].engine, progress)


def reading_of(store: Store, stories: Collection[str] | None = None) -> Reading:
    """What the store holds on some stories, or on all of them."""
    woven = store.stories(stories)
    chosen = {each.story.id for each in woven}
    owner = {article: each.story.id for each in woven for article in each.story.articles}
    articles = tuple(_listed(stored.article, owner[stored.article.id]) for stored in store.articles(set(owner)))
    lines = [
        msgspec.structs.replace(line, stories=tuple(ident for ident in line.stories if ident in chosen)) for line in store.storylines()
    ]
    return Reading(
        articles=articles,
        storylines=tuple(line for line in lines if line.stories),
        stories=tuple(each.story for each in woven),
        events=tuple(event for each in woven for event in each.events),
        reuse=tuple(pair for each in woven for pair in each.reuse),
        framing=tuple(wording for each in woven for wording in each.framing),
        chains=tuple(chain for each in woven for chain in each.chains),
    )


def annotations_of(store: Store, stories: Collection[str] | None = None) -> dict[str, Annotation]:
    """What was read in each article of some stories, or of all, by article id; nothing is read anew."""
    found: dict[str, Annotation] = {}
    for woven in store.stories(stories):
        found.update(kept_annotations(store, woven.engine, woven.story.articles))
    return found


def _listed(article: Article, story: str) -> ReadingArticle:
    return ReadingArticle(
        id=article.id,
        outlet=article.outlet,
        url=article.url,
        path=article.path,
        title=article.title.of(article.text) if article.title else None,
        language=article.language,
        published=article.published,
        story=story,
    )


def search_articles(store: Store, query: str, limit: int) -> list[tuple[Article, str | None]]:
    """Articles whose keys hold all words of a query, best first, each with the id of its story."""
    ids = store.search(query, limit)
    found = {each.article.id: each.article for each in store.articles(ids)}
    owners = store.story_of(ids)
    return [(found[ident], owners.get(ident)) for ident in ids]
