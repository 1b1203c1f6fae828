"""What is made once an article and kept: its annotation, its signature for grouping, its fingerprint for text reuse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from isnad.records import Annotation, Article
from isnad.run.annotating import BATCH, Progress
from isnad.run.executors import Executor, Prepared, prepared
from isnad.run.packing import engine_version, unpack, weave_version
from isnad.store import Store


def prepare(store: Store, executor: Executor, progress: Progress, failures: dict[str, str]) -> str:
    """Annotate, sign and fingerprint every article that has not been; returns the version of the annotations.

    ``failures`` takes the ids of articles on which the program failed, with the reason.

    A batch is kept as soon as it is made: a run that is stopped goes on from there.
    """
    engine = engine_version(executor.engine())
    hashes = store.hashes()
    done = store.has_results("annotation", engine, set(hashes.values()))
    missing = [ident for ident, content in hashes.items() if content not in done]
    read = 0
    for made in executor.prepare(_articles(store, missing)):
        _keep(store, engine, hashes, made, annotated=True)
        failures.update((each.id, each.failure) for each in made if each.failure)
        read += len(made)
        progress("reading", read, len(missing))
    signed = store.has_results("index", weave_version(engine), set(hashes.values()))
    unsigned = [ident for ident, content in hashes.items() if content not in signed]
    for start in range(0, len(unsigned), 4 * BATCH):
        piece = unsigned[start : start + 4 * BATCH]
        _keep(store, engine, hashes, prepared(list(kept_annotations(store, engine, piece).values())), annotated=False)
        progress("comparing", min(start + 4 * BATCH, len(unsigned)), len(unsigned))
    return engine


def _articles(store: Store, idents: Sequence[str]) -> Iterator[list[Article]]:
    for start in range(0, len(idents), BATCH):
        yield [stored.article for stored in store.articles(idents[start : start + BATCH])]


def _keep(store: Store, engine: str, hashes: Mapping[str, str], made: Sequence[Prepared], *, annotated: bool) -> None:
    version = weave_version(engine)
    with store.transaction():
        if annotated:
            store.put_results("annotation", engine, {hashes[each.id]: each.annotation for each in made})
        store.put_results("signature", version, {hashes[each.id]: each.signature for each in made})
        store.put_results("fingerprint", version, {hashes[each.id]: each.fingerprint for each in made})
        store.put_results("index", version, {hashes[each.id]: each.index for each in made})


def kept_annotations(store: Store, engine: str, idents: Sequence[str]) -> dict[str, Annotation]:
    """The kept annotations of some articles, by id; those that an engine has not made are left out."""
    stored = list(store.articles(idents))
    kept = store.results("annotation", engine, {each.hash for each in stored})
    return {each.article.id: unpack(kept[each.hash], each.article) for each in stored if each.hash in kept}
