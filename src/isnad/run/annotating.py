"""Annotations, made once a content and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Protocol

import msgspec

from isnad.records import Annotation, Article
from isnad.run.executors import Executor
from isnad.run.packing import engine_version, pack, unpack
from isnad.store import Store, StoredArticle

BATCH = 64
"""Articles annotated at once: enough for the tagger to fill its batches, few enough to lose little when a run is stopped."""


class Progress(Protocol):
    """Told what is being done, how much of it is done, and of how much (None where that is not known yet)."""

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Show it, or not."""


def silent(stage: str, done: int, total: int | None) -> None:
    """Show nothing."""


def content_hash(article: Article) -> str:
    """The key under which what is read in an article is kept: all of it but the path that it came from."""
    body = msgspec.msgpack.encode(msgspec.structs.replace(article, path=None))
    return blake2b(body, digest_size=16).hexdigest()


def annotate_stored(store: Store, stored: Sequence[StoredArticle], executor: Executor, progress: Progress = silent) -> Iterator[Annotation]:
    """The annotation of each article, in order; what the store does not have yet is made and kept, a batch at a time.

    A run that is stopped loses at most the batches on their way; the next run goes on from there.
    """
    version = engine_version(executor.engine())
    known = store.results("annotation", version, {each.hash for each in stored})
    missing = [each for each in stored if each.hash not in known]
    if missing:
        _annotate(store, version, missing, executor, progress, known)
    for each in stored:
        yield unpack(known[each.hash], each.article)


def _annotate(
    store: Store, version: str, missing: Sequence[StoredArticle], executor: Executor, progress: Progress, known: dict[str, bytes]
) -> None:
    once = list({each.hash: each for each in missing}.values())
    done = 0
    progress("reading", 0, len(once))
    pieces = [once[start : start + BATCH] for start in range(0, len(once), BATCH)]
    made = executor.annotate([each.article for each in piece] for piece in pieces)
    for piece, batch in zip(pieces, made, strict=True):
        packed = {each.hash: pack(annotation) for each, annotation in zip(piece, batch, strict=True)}
        store.put_results("annotation", version, packed)
        known.update(packed)
        done += len(piece)
        progress("reading", done, len(once))


def batched(articles: Iterator[Article], size: int = BATCH) -> Iterator[list[Article]]:
    """The articles in lists of a size, the last one shorter."""
    while batch := list(islice(articles, size)):
        yield batch
