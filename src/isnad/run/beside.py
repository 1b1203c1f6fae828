"""One piece of work in a process of its own, while this one goes on with another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from isnad.run.executors import uninterrupted
from isnad.run.garbage import collect_seldom

S = TypeVar("S")
T = TypeVar("T")


@contextmanager
def beside(work: Callable[[S], T], given: S) -> Iterator[Callable[[], T]]:
    """Begin some work elsewhere; yields the function that waits for what it gives. Work, what it is given and gives can be pickled.

    Where the other process comes to an end without a result, the work is done here: an error is then raised as it would have been.
    Work for which no one has waited by the end of the context is broken off.
    """
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(there, work, given), daemon=True)
    with uninterrupted():
        process.start()
    there.close()
    found: list[T] = []

    def wait() -> T:
        if not found:
            try:
                found.append(here.recv())
            except EOFError:
                found.append(work(given))
        return found[0]

    try:
        yield wait
    finally:
        process.terminate()
        process.join()
        here.close()


def _do(there: Connection, work: Callable[[S], T], given: S) -> None:
    collect_seldom()
    with suppress(Exception):  # the process that waits does the work itself then, and meets the error
        there.send(work(given))
