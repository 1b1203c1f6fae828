"""From inputs to a reading: gather, annotate, weave, keep; each step resumable, none done twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec

from isnad.gather import Problem
from isnad.language import fold
from isnad.records import Annotation, Article, Reading, ReadingArticle, Reuse, Storyline
from isnad.run.annotating import BATCH, Progress, annotate_stored, batched, content_hash, engine_version, silent, unpack
from isnad.run.executors import Executor
from isnad.run.storyids import name_stories
from isnad.store import Store, StoredArticle, Woven
from isnad.weave import WEAVE, Grouping, Signature, find_reuse, group, load_encoder, sign, tell


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
    stored = list(store.articles())
    annotations = list(annotate_stored(store, stored, executor, progress))
    weave(store, annotations, stored, engine_version(executor.engine()), progress)
    owners = store.story_of(set(outcome.articles))
    outcome.stories = sorted(set(owners.values()), key=_number)
    return outcome


def _articles(inputs: Iterable[Article | Problem], outcome: Outcome) -> Iterator[Article]:
    for item in inputs:
        if isinstance(item, Problem):
            outcome.problems.append(item)
        else:
            yield item


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
        engine = woven[-1].engine
        stored = list(store.articles())
        kept = store.results("annotation", engine, {each.hash for each in stored})
        here = [each for each in stored if each.hash in kept]
        weave(store, [unpack(kept[each.hash], each.article) for each in here], here, engine, progress)


def weave(
    store: Store, annotations: Sequence[Annotation], stored: Sequence[StoredArticle], engine: str, progress: Progress = silent
) -> None:
    """Group annotated articles into stories and tell those that are new or have changed.

    ``engine`` is the version under which the annotations are kept.
    """
    hashes = {each.article.id: each.hash for each in stored}
    by_id = {annotation.id: annotation for annotation in annotations}
    progress("weaving", 0, None)
    signatures = _signatures(store, annotations, hashes, f"{WEAVE}+{engine}", progress)
    reuse = find_reuse(annotations)
    grouping = group(signatures, reuse=reuse, decisions=store.decisions())
    before = store.story_of(set(by_id))
    with store.transaction():
        naming = name_stories([found.articles for found in grouping.stories], before, lambda: f"s{store.next_number('story')}")
        named = list(zip(naming.ids, grouping.stories, strict=True))
        within = _reuse_by_story(reuse, {article: name for name, found in named for article in found.articles})
        old = {woven.story.id: woven.fingerprint for woven in store.stories(set(before.values()))}
        woven = []
        for name, found in named:
            mark = _fingerprint([hashes[article] for article in found.articles], f"{WEAVE}+{engine}", within[name], found.reasons)
            if old.get(name) != mark:
                members = [by_id[article] for article in found.articles]
                told = tell(name, members, reuse=within[name], decisions=store.decisions(), reasons=found.reasons)
                parts = Woven(
                    story=told.story,
                    fingerprint=mark,
                    engine=engine,
                    events=told.events,
                    framing=told.framing,
                    reuse=within[name],
                    chains=told.chains,
                )
                woven.append(parts)
                progress("telling", len(woven), None)
        store.put_stories(woven, naming.gone, naming.log)
        store.put_storylines(_storylines(grouping, naming.ids, store))


def _signatures(
    store: Store, annotations: Sequence[Annotation], hashes: dict[str, str], version: str, progress: Progress
) -> list[Signature]:
    known = store.results("signature", version, set(hashes.values()))
    missing = [annotation for annotation in annotations if hashes[annotation.id] not in known]
    for start in range(0, len(missing), 4 * BATCH):
        piece = missing[start : start + 4 * BATCH]
        made = {hashes[each.id]: msgspec.msgpack.encode(signed) for each, signed in zip(piece, sign(piece, load_encoder()), strict=True)}
        store.put_results("signature", version, made)
        known.update(made)
        progress("comparing", min(start + 4 * BATCH, len(missing)), len(missing))
    decoder = msgspec.msgpack.Decoder(Signature)
    return [msgspec.structs.replace(decoder.decode(known[hashes[each.id]]), id=each.id) for each in annotations]


def _reuse_by_story(reuse: Iterable[Reuse], story: dict[str, str]) -> dict[str, tuple[Reuse, ...]]:
    """Copied passages of two articles of one story; those across stories are left to searches of their own."""
    within: dict[str, list[Reuse]] = defaultdict(list)
    for pair in reuse:
        if story[pair.earlier] == story[pair.later]:
            within[story[pair.earlier]].append(pair)
    return defaultdict(tuple, {name: tuple(pairs) for name, pairs in within.items()})


def _fingerprint(hashes: Sequence[str], version: str, reuse: Sequence[Reuse], reasons: Sequence[str]) -> str:
    body = msgspec.msgpack.encode((sorted(hashes), version, reuse, reasons))
    return blake2b(body, digest_size=16).hexdigest()


def _storylines(grouping: Grouping, names: Sequence[str], store: Store) -> list[Storyline]:
    stories = {woven.story.id: woven.story for woven in store.stories()}
    lines = []
    for line in grouping.storylines:
        ids = sorted((names[index] for index in line.stories), key=lambda ident: (str(stories[ident].first or "9999"), _number(ident)))
        number = min(_number(ident) for ident in ids)
        lines.append(Storyline(id=f"l{number}", title=stories[ids[0]].title, stories=tuple(ids), reasons=line.reasons))
    return sorted(lines, key=lambda line: _number(line.id))


def _number(ident: str) -> int:
    return int(ident.lstrip("sl"))


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
        members = list(store.articles(woven.story.articles))
        kept = store.results("annotation", woven.engine, {each.hash for each in members})
        found.update((each.article.id, unpack(kept[each.hash], each.article)) for each in members if each.hash in kept)
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
