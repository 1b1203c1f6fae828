"""What a store holds, in the shapes that are printed; nothing is read or woven anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import msgspec

from isnad.language import fold
from isnad.language.arabic.clitics import attached
from isnad.records import Annotation, Article, Reading, ReadingArticle, Revision
from isnad.run.preparing import kept_annotations
from isnad.store import Store


def largest_stories(store: Store, stories: Collection[str], limit: int) -> list[str]:
    """The ids of those stories with most reports, at most ``limit`` of them, largest first."""
    counts = Counter(store.story_of(store.hashes()).values())
    return sorted(stories, key=lambda ident: (-counts[ident], int(ident.lstrip("s"))))[:limit]


def reading_of(store: Store, stories: Collection[str] | None = None) -> Reading:
    """What the store holds on some stories, or on all of them."""
    woven = store.stories(stories)
    chosen = {each.story.id for each in woven}
    owner = {article: each.story.id for each in woven for article in each.story.articles}
    held = list(store.articles(set(owner)))
    articles = tuple(_listed(stored.article, owner[stored.article.id]) for stored in held)
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
        manners=tuple(manner for each in woven for manner in each.manners),
        chains=tuple(chain for each in woven for chain in each.chains),
        revisions=tuple(revision for stored in held if stored.version > 1 for revision in _revisions(store, stored.article.id)),
    )


def _revisions(store: Store, ident: str) -> tuple[Revision, ...]:
    from isnad.weave.revisions import revisions  # few articles have any

    return revisions([(each.article, each.seen) for each in store.versions(ident)])


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
    """Articles that hold all words of a query, best first, each with the id of its story; spelling and particles do not matter."""
    ids = store.search([attached(word) for word in fold(query).split()], limit)
    found = {each.article.id: each.article for each in store.articles(ids)}
    owners = store.story_of(ids)
    return [(found[ident], owners.get(ident)) for ident in ids]
