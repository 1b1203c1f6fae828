"""Copied passages between all articles of a store: those of the last weaving where nothing has changed, the others matched anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from isnad.records import Reuse
from isnad.run.beside import beside
from isnad.run.executors import Executor, Spread
from isnad.run.index import KeptShelf
from isnad.store import Store, open_store
from isnad.weave.reuse import rematch
from isnad.weave.stories import Grouping

STATE = "state"
WORTH = 2000
"""From so many new articles on it is worth matching them in a process of its own."""


class State(msgspec.Struct, frozen=True):
    """What the last weaving of a store found over all articles: the hash of each, the copied passages, the scored pairs."""

    hashes: dict[str, str]
    reuse: tuple[Reuse, ...]
    grouping: Grouping


class _Elsewhere(msgspec.Struct, frozen=True):
    """What another process needs to know to match the articles of a store."""

    address: str
    version: str
    hashes: dict[str, str]
    changed: set[str]


def state_of(store: Store, version: str) -> State | None:
    """What the last weaving under a version found; None where there was none."""
    body = store.results("weaving", version, {STATE}).get(STATE)
    return msgspec.msgpack.decode(body, type=State) if body else None


@contextmanager
def matching(
    store: Store, shelf: KeptShelf, changed: set[str], state: State | None, executor: Executor | None
) -> Iterator[Callable[[], tuple[Reuse, ...]]]:
    """Begin to match the articles of a store that have ``changed`` with all; yields the function that gives the pairs of all.

    Where many have, and there is an executor of several processes, one of its own does it while this one goes on.
    """
    if state is not None and not changed and len(state.hashes) == len(shelf.hashes):
        yield lambda: state.reuse
    elif store.address is not None and isinstance(executor, Spread) and len(changed) >= WORTH:
        with beside(_matched_elsewhere, _Elsewhere(store.address, shelf.version, shelf.hashes, changed)) as wait:
            yield wait
    else:
        reuse = _matched(shelf, changed, state)
        yield lambda: reuse


def _matched_elsewhere(given: _Elsewhere) -> tuple[Reuse, ...]:
    store = open_store(given.address)
    try:
        return _matched(KeptShelf(store, given.version, given.hashes), given.changed, state_of(store, given.version))
    finally:
        store.close()


def _matched(shelf: KeptShelf, changed: set[str], state: State | None) -> tuple[Reuse, ...]:
    """The pairs; where the traces of an article that is gone are lost, all are matched again."""
    hashes, index = shelf.hashes, shelf.every()
    traces = [index[content].trace for content in hashes.values()]
    if state is None:
        return rematch(traces, shelf.fingerprints)
    lost = {content for ident, content in state.hashes.items() if hashes.get(ident) != content}
    gone = shelf.index(lost)
    if len(gone) < len(lost):
        return rematch(traces, shelf.fingerprints)
    return rematch(traces, shelf.fingerprints, before=state.reuse, new=changed, gone=[each.trace for each in gone.values()])
