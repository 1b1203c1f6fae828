"""Stories told, one at a time and anywhere: what goes to a worker and comes back is plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from isnad.records import Article, Reuse
from isnad.run.executors import Executor, Spread
from isnad.run.packing import unpack
from isnad.store import Decision, Store, Woven
from isnad.weave.referring import Referring
from isnad.weave.telling import tell

TOGETHER = 48
"""Stories told at once."""
WORTH = 600
"""From so many stories on it is worth starting worker processes."""


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A story to be told: its id, fingerprint and engine, its members as packed annotations with their articles, and what bears on it."""

    name: str
    fingerprint: str
    engine: str
    members: tuple[tuple[bytes, Article], ...]
    reuse: tuple[Reuse, ...]
    decisions: tuple[Decision, ...]
    reasons: tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """A story as it is kept, and what its reports refer to."""

    woven: Woven
    referring: Referring


def tell_all(store: Store, tasks: Sequence[tuple[Task, Sequence[str]]], executor: Executor | None) -> Iterator[list[Told]]:
    """Tell stories, whose tasks have no members yet but the ids of their articles, a batch at a time and in order.

    Where there are many, and an executor that can spread work, several processes tell them.
    """
    batches = (_filled(store, tasks[start : start + TOGETHER]) for start in range(0, len(tasks), TOGETHER))
    if isinstance(executor, Spread) and len(tasks) >= WORTH:
        encode, decoder = msgspec.msgpack.encode, msgspec.msgpack.Decoder(list[Told])
        for body in executor.spread(_tell_packed, (encode(batch) for batch in batches)):
            yield decoder.decode(body)
    else:
        yield from map(_tell, batches)


def _filled(store: Store, tasks: Iterable[tuple[Task, Sequence[str]]]) -> list[Task]:
    """The tasks with their members; articles that the engine has not annotated are left out."""
    tasks = list(tasks)
    stored = {each.article.id: each for each in store.articles([ident for _, idents in tasks for ident in idents])}
    kept = store.results("annotation", tasks[0][0].engine, {each.hash for each in stored.values()})
    return [
        msgspec.structs.replace(
            task, members=tuple((kept[stored[ident].hash], stored[ident].article) for ident in idents if stored[ident].hash in kept)
        )
        for task, idents in tasks
    ]


def _tell_packed(batch: bytes) -> bytes:
    return msgspec.msgpack.encode(_tell(msgspec.msgpack.decode(batch, type=list[Task])))


def _tell(batch: Sequence[Task]) -> list[Told]:
    return [_told(task) for task in batch]


def _told(task: Task) -> Told:
    members = [unpack(body, article) for body, article in task.members]
    told = tell(task.name, members, reuse=task.reuse, decisions=task.decisions, reasons=task.reasons)
    woven = Woven(
        story=told.story,
        fingerprint=task.fingerprint,
        engine=task.engine,
        events=told.events,
        framing=told.framing,
        manners=told.manners,
        reuse=task.reuse,
        chains=told.chains,
    )
    return Told(woven, told.referring)
