"""What is made once an article and kept: its annotation, its signature for grouping, its fingerprint for text reuse."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from isnad.records import Annotation, Article
from isnad.run.annotating import BATCH, Progress
from isnad.run.executors import Executor, Prepared, Spread, prepared
from isnad.run.packing import engine_version, unpack, weave_version
from isnad.store import Store, StoredArticle


def prepare(
    store: Store, executor: Executor, progress: Progress, failures: dict[str, str], arriving: Iterable[Sequence[StoredArticle]] = ()
) -> str:
    """Annotate, sign and fingerprint every article that has not been; returns the version of the annotations.

    ``failures`` takes the ids of articles on which the program failed, with the reason. ``arriving`` puts articles into the store
    and gives them: where there are several processes, they read the first ones while others are still on their way.

    A batch is kept as soon as it is made: a run that is stopped goes on from there.
    """
    engine = engine_version(executor.engine())
    unread = _Unread(store, engine)
    read = 0
    for made in executor.prepare(unread.batches(arriving, at_once=isinstance(executor, Spread))):
        _keep(store, engine, unread.sent.popleft(), made, annotated=True)
        failures.update((each.id, each.failure) for each in made if each.failure)
        read += len(made)
        if unread.total is not None:
            progress("reading", read, unread.total)
    hashes = store.hashes()
    signed = store.has_results("index", weave_version(engine), set(hashes.values()))
    unsigned = [ident for ident, content in hashes.items() if content not in signed]
    for start in range(0, len(unsigned), 4 * BATCH):
        piece = unsigned[start : start + 4 * BATCH]
        _keep(store, engine, hashes, prepared(list(kept_annotations(store, engine, piece).values())), annotated=False)
        progress("comparing", min(start + 4 * BATCH, len(unsigned)), len(unsigned))
    return engine


class _Unread:
    """The articles that an engine has not read, a batch at a time.

    ``sent`` are the hashes of the batches on their way, by id: by the time that a batch comes back, the store may hold another
    version of one of its articles. ``total`` is the number of articles, None until all have arrived.
    """

    def __init__(self, store: Store, engine: str) -> None:
        self._store, self._engine = store, engine
        self.sent: deque[dict[str, str]] = deque()
        self.total: int | None = None
        self._given = 0

    def batches(self, arriving: Iterable[Sequence[StoredArticle]], *, at_once: bool) -> Iterator[list[Article]]:
        """What arrives, ``at_once`` or when all has; then what the store had before."""
        read: set[str] = set()
        for batch in arriving:
            if at_once and (new := self._new(batch, read)):
                yield self._send(new)
        hashes = self._store.hashes()
        read |= self._store.has_results("annotation", self._engine, set(hashes.values()))
        missing = [ident for ident, content in hashes.items() if content not in read]
        self.total = self._given + len(missing)
        for start in range(0, len(missing), BATCH):
            yield self._send(list(self._store.articles(missing[start : start + BATCH])))

    def _new(self, batch: Sequence[StoredArticle], read: set[str]) -> list[StoredArticle]:
        """Those of some articles that no one has read, in this run (``read``) or before."""
        contents = {each.hash for each in batch} - read
        contents -= self._store.has_results("annotation", self._engine, contents)
        read |= contents
        return [each for each in batch if each.hash in contents]

    def _send(self, batch: Sequence[StoredArticle]) -> list[Article]:
        self.sent.append({each.article.id: each.hash for each in batch})
        self._given += len(batch)
        return [each.article for each in batch]


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
