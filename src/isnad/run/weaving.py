"""Weave what a store holds: the stories that are new or have changed are told, the others stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec

from isnad.records import Reuse
from isnad.run.annotating import Progress, silent
from isnad.run.executors import Executor
from isnad.run.freshness import mark_woven
from isnad.run.index import KeptShelf
from isnad.run.matching import STATE, State, matching, state_of
from isnad.run.packing import weave_version
from isnad.run.storyids import name_stories
from isnad.run.storylines import storylines_of
from isnad.run.telling import Task, tell_all
from isnad.store import Store
from isnad.weave.referring import Referring, links
from isnad.weave.stories import Grouping, regroup


def weave(store: Store, engine: str, progress: Progress = silent, executor: Executor | None = None) -> None:
    """Group the articles of a store into stories, tell those that changed, and link stories to storylines.

    ``engine`` is the version under which the annotations are kept. Pairs of articles that were compared before are not compared
    again; the outcome is that of comparing all. An executor of several processes tells many stories faster.
    """
    version, hashes = weave_version(engine), store.hashes()
    progress("weaving", 0, None)
    state = state_of(store, version)
    changed = {ident for ident, content in hashes.items() if state is None or state.hashes.get(ident) != content}
    shelf = KeptShelf(store, version, hashes)
    with matching(store, shelf, changed, state, executor) as matched:
        index = shelf.every()
        previous = state.grouping.only(hashes.keys() - changed) if state else None
        entries = [index[content].entry for content in hashes.values()]
        grouping = regroup(entries, shelf, reuse=matched, decisions=store.decisions(), previous=previous)
        reuse = matched()
    with store.transaction():
        _tell(store, engine, hashes, reuse, grouping, progress, executor)
        if changed or state is None or state.grouping != grouping:
            body = msgspec.msgpack.encode(State(hashes, reuse, grouping))
            store.put_results("weaving", version, {STATE: body})
        mark_woven(store, engine)


def _tell(
    store: Store,
    engine: str,
    hashes: dict[str, str],
    reuse: Sequence[Reuse],
    grouping: Grouping,
    progress: Progress,
    executor: Executor | None,
) -> None:
    before, decisions = store.story_of(hashes), store.decisions()
    naming = name_stories([found.articles for found in grouping.stories], before, lambda: f"s{store.next_number('story')}")
    named = list(zip(naming.ids, grouping.stories, strict=True))
    within = _by_story(reuse, {article: name for name, found in named for article in found.articles})
    old, marks = store.fingerprints(), {}
    for name, found in named:
        parts = (sorted(hashes[article] for article in found.articles), weave_version(engine), within[name], found.reasons, decisions)
        marks[name] = blake2b(msgspec.msgpack.encode(parts), digest_size=16).hexdigest()
    changed = [(name, found) for name, found in named if old.get(name) != marks[name]]
    held = tuple(decisions)
    tasks = [
        (
            Task(name=name, fingerprint=marks[name], engine=engine, members=(), reuse=within[name], decisions=held, reasons=found.reasons),
            found.articles,
        )
        for name, found in changed
    ]
    store.put_stories((), naming.gone, naming.log)
    refer: dict[str, bytes] = {}
    for batch in tell_all(store, tasks, executor):
        store.put_stories([each.woven for each in batch], (), ())
        refer.update((each.woven.fingerprint, msgspec.msgpack.encode(each.referring)) for each in batch)
        progress("telling", len(refer), len(tasks))
    version = weave_version(engine)
    store.put_results("referring", version, refer)
    kept = store.results("referring", version, set(marks.values()))
    decoder = msgspec.msgpack.Decoder(Referring)
    linked = links({name: decoder.decode(kept[mark]) for name, mark in marks.items() if mark in kept})
    store.put_storylines(storylines_of(grouping, naming.ids, linked, store))


def _by_story(reuse: Iterable[Reuse], story: dict[str, str]) -> dict[str, tuple[Reuse, ...]]:
    """Copied passages of two articles of one story; those across stories are left to searches of their own."""
    within: dict[str, list[Reuse]] = defaultdict(list)
    for pair in reuse:
        if story[pair.earlier] == story[pair.later]:
            within[story[pair.earlier]].append(pair)
    return defaultdict(tuple, {name: tuple(pairs) for name, pairs in within.items()})
